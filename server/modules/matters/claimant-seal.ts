import { nameKey } from '../../kernel/text-key.js';
import type { Digests, Sealing, UnitOfWork } from '../../platform/database/index.js';

/** A claimant as a person names them; bornOn is YYYY-MM-DD, null when it is not known. */
export type ClaimantDetails = { readonly fullName: string; readonly bornOn: string | null };

/** The columns of `claimant` that stand for a name and a birth date. */
export type SealedClaimant = {
  readonly sealedName: Uint8Array;
  readonly sealedBornOn: Uint8Array | null;
  readonly dataKeyId: string;
};

/** What equal names, and equal people, have in common in the columns of `claimant`. */
export type ClaimantDigests = {
  readonly nameDigest: Buffer;
  /** Of name and birth date; of a name without one it is another than of any with one. */
  readonly personDigest: Buffer;
};

/** Names of what is sealed and digested; changing one makes all that is stored unreadable, or never found again. */
const NAME = 'claimant name';
const BIRTH_DATE = 'claimant birth date';
const PERSON = 'claimant name and birth date';
const WORD = 'claimant word';

/** Of a word's digest so much is stored: enough that no two beginnings are taken for each other. */
const WORD_BYTES = 8;
const SHORTEST_BEGINNING = 2;

/** Equal for all spellings of one name: case, accents and punctuation aside. */
export function claimantNameDigest(digests: Digests, name: string): Buffer {
  return digests.digest(NAME, nameKey(name));
}

/** @param bornOn YYYY-MM-DD. */
export function claimantDigests(digests: Digests, { fullName, bornOn }: ClaimantDetails): ClaimantDigests {
  const key = nameKey(fullName);
  return {
    nameDigest: digests.digest(NAME, key),
    personDigest: digests.digest(PERSON, `${key}\0${bornOn ?? ''}`),
  };
}

export function sealClaimant(sealing: Sealing, { fullName, bornOn }: ClaimantDetails): SealedClaimant {
  return {
    sealedName: sealing.seal(NAME, fullName),
    sealedBornOn: bornOn === null ? null : sealing.seal(BIRTH_DATE, bornOn),
    dataKeyId: sealing.dataKeyId,
  };
}

/** Digests of the beginnings of each word of the name, from two letters on, and of words of one letter. */
export function nameWordDigests(digests: Digests, fullName: string): Buffer[] {
  const beginnings = new Set(wordsOf(fullName).flatMap(beginningsOf));
  return [...beginnings].map((beginning) => wordDigest(digests, beginning));
}

/**
 * Digests that the name's words have among theirs when each word of the search begins one of them. A single letter
 * says too little beside longer words and is left out there. Empty when nothing can be searched for.
 */
export function searchWordDigests(digests: Digests, search: string): Buffer[] {
  const words = wordsOf(search);
  const telling = words.filter((word) => [...word].length >= SHORTEST_BEGINNING);
  return (telling.length > 0 ? telling : words).map((word) => wordDigest(digests, word));
}

/** @throws MasterKeyError when it does not open. */
export async function openClaimant(
  { vault }: Pick<UnitOfWork, 'vault'>,
  { sealedName, sealedBornOn, dataKeyId }: SealedClaimant,
): Promise<ClaimantDetails> {
  return {
    fullName: await vault.open(NAME, { sealed: sealedName, dataKeyId }),
    bornOn: sealedBornOn === null ? null : await vault.open(BIRTH_DATE, { sealed: sealedBornOn, dataKeyId }),
  };
}

/** What tells an examination again by its claimant alone, where no matter is known. */
export function identityOfClaimant({ personDigest }: Pick<ClaimantDigests, 'personDigest'>): string {
  return `p:${personDigest.toString('hex')}`;
}

function wordsOf(text: string): string[] {
  return nameKey(text).split(' ').filter(Boolean);
}

function beginningsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length <= SHORTEST_BEGINNING) return [word];
  return letters
    .slice(SHORTEST_BEGINNING - 1)
    .map((_, index) => letters.slice(0, index + SHORTEST_BEGINNING).join(''));
}

function wordDigest(digests: Digests, beginning: string): Buffer {
  return digests.digest(WORD, beginning).subarray(0, WORD_BYTES);
}
