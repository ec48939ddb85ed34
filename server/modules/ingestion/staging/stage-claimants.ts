import type { Digests, Sealing } from '../../../platform/database/index.js';
import {
  claimantDigests,
  identityOfClaimant,
  nameWordDigests,
  sealClaimant,
  type ClaimantDetails,
} from '../../matters/index.js';
import { sealRejected } from '../import-contents.js';
import type { RowSealing, StagedClaimant } from './staged-row.js';

/** Claimants and digests kept while rows go by: a log names one person in many rows, and beginnings recur in names. */
const MOST_CLAIMANTS = 2_000;
const MOST_DIGESTS = 50_000;

/** Seals rows on their way into the staging table; a claimant is sealed once while their rows stand together. */
export function rowSealing(sealing: Sealing): RowSealing {
  const digests = rememberedDigests(sealing);
  const known = new Map<string, StagedClaimant>();
  return {
    digests: sealing,
    rejectedOf: (json) => bytea(sealRejected(sealing, json)),
    claimantOf: (claimant) => {
      const place = `${claimant.bornOn ?? ''} ${claimant.fullName}`;
      return remembered(known, MOST_CLAIMANTS, place, () => stagedClaimant(sealing, digests, claimant));
    },
  };
}

function stagedClaimant(sealing: Sealing, digests: Digests, claimant: ClaimantDetails): StagedClaimant {
  const { nameDigest, personDigest } = claimantDigests(sealing, claimant);
  const { sealedName, sealedBornOn } = sealClaimant(sealing, claimant);
  return {
    claimant_identity: identityOfClaimant({ personDigest }),
    claimant_digest: bytea(nameDigest),
    person_digest: bytea(personDigest),
    sealed_claimant_name: bytea(sealedName),
    sealed_claimant_born_on: sealedBornOn === null ? null : bytea(sealedBornOn),
    claimant_words: `{${nameWordDigests(digests, claimant.fullName)
      .map((word) => `"\\${bytea(word)}"`)
      .join(',')}}`,
  };
}

function bytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

function rememberedDigests({ digest }: Digests): Digests {
  const known = new Map<string, Buffer>();
  return {
    digest: (purpose, text) =>
      remembered(known, MOST_DIGESTS, `${purpose}\0${text}`, () => digest(purpose, text)),
  };
}

/** Begins anew when full: what recurs is soon known again. */
function remembered<Value>(known: Map<string, Value>, most: number, place: string, make: () => Value): Value {
  const present = known.get(place);
  if (present !== undefined) return present;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(place, made);
  return made;
}
