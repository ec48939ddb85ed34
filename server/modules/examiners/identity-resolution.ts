import { compareMiddle, isInitialOnly, nameKey, type NameParts } from '../../kernel/person-name.js';
import type { ReadReference } from './examiner-reference.js';
import { compareGivenNames, compareSurnames, isSimilarName, nameSimilarity } from './name-similarity.js';
import { mayBeSameSpecialty } from './specialty-taxonomy.js';

/** A directory examiner with everything that a reference is compared with. */
export type DirectoryCandidate = Readonly<{
  examinerId: string;
  npi: string | null;
  /** The name itself first, then the aliases. */
  names: readonly [NameParts, ...NameParts[]];
  specialtyGroups: readonly string[];
  /** "CA A12345". */
  licences: readonly string[];
}>;

/** What the directory holds that bears on one reference. */
export type Evidence = Readonly<{
  byNpi: DirectoryCandidate | null;
  byLicence: DirectoryCandidate | null;
  /** Those with the same exact key, aliases included. */
  sameName: readonly DirectoryCandidate[];
  /** Those whose name looks alike; may hold the former. */
  similar: readonly DirectoryCandidate[];
}>;

/** A directory examiner whom a person is asked about, with the reason in words. */
export type IdentityCandidate = Readonly<{ examinerId: string; similarity: number; reason: string }>;

/** How a name came to stand for an examiner without anybody being asked. */
export type AutomaticMethod = 'NPI' | 'LICENCE' | 'EXACT_NAME';

/** What the directory alone says of a reference. */
export type DirectoryVerdict =
  | { readonly kind: 'LINK'; readonly examinerId: string; readonly method: AutomaticMethod }
  | { readonly kind: 'ASK'; readonly reason: string; readonly candidates: readonly IdentityCandidate[] }
  | { readonly kind: 'NONE' };

/** More would not be read side by side. */
const MOST_CANDIDATES = 8;

/**
 * Decides from identifiers first, then from the exact full name. Whatever is merely alike, and whatever
 * contradicts itself, is asked: two physicians are never made one silently.
 */
export function resolveReference(read: ReadReference, evidence: Evidence): DirectoryVerdict {
  return (
    resolveByNpi(read, evidence) ??
    resolveByLicence(read, evidence) ??
    resolveByName(read, evidence) ??
    resolveBySimilarity(read, evidence)
  );
}

function resolveByNpi(
  read: ReadReference,
  { byNpi, byLicence, sameName }: Evidence,
): DirectoryVerdict | null {
  if (byNpi === null) return null;
  if (byLicence !== null && byLicence.examinerId !== byNpi.examinerId) {
    return ask(read, 'The NPI and the licence belong to different examiners.', [byNpi, byLicence]);
  }
  const isOtherName = sameName.length > 0 && !sameName.some((other) => other.examinerId === byNpi.examinerId);
  if (contradictsName(read, byNpi) || isOtherName) {
    return ask(read, 'The NPI belongs to an examiner of another name.', [byNpi, ...sameName]);
  }
  return { kind: 'LINK', examinerId: byNpi.examinerId, method: 'NPI' };
}

function resolveByLicence(read: ReadReference, { byLicence, sameName }: Evidence): DirectoryVerdict | null {
  if (byLicence === null) return null;
  const isOtherName =
    sameName.length > 0 && !sameName.some((other) => other.examinerId === byLicence.examinerId);
  if (contradictsName(read, byLicence) || isOtherName) {
    return ask(read, 'The licence belongs to an examiner of another name.', [byLicence, ...sameName]);
  }
  if (contradictsNpi(read, byLicence)) {
    return ask(read, 'The licence belongs to an examiner with another NPI.', [byLicence]);
  }
  return { kind: 'LINK', examinerId: byLicence.examinerId, method: 'LICENCE' };
}

function resolveByName(read: ReadReference, { sameName }: Evidence): DirectoryVerdict | null {
  const { name } = read;
  if (name === null || sameName.length === 0) return null;
  if (isInitialOnly(name)) return ask(read, 'Only initials of the given name are written.', sameName);
  const [only, ...others] = equalFullNames(read, sameName);
  if (only === undefined) return ask(read, contradictionOf(read, sameName), sameName);
  if (others.length > 0) return ask(read, 'Several examiners have this name.', sameName);
  const contradiction = contradictionWith(read, only);
  if (contradiction !== null) return ask(read, contradiction, sameName);
  if (!isReadPlainly(read, only))
    return ask(read, 'Which of the words is the surname is not certain.', sameName);
  return { kind: 'LINK', examinerId: only.examinerId, method: 'EXACT_NAME' };
}

/**
 * Those whose full name is the one written. A middle name or initial that is written and agrees makes the
 * full name that one's alone; one that contradicts takes the candidate out.
 */
function equalFullNames(
  read: ReadReference,
  sameName: readonly DirectoryCandidate[],
): readonly DirectoryCandidate[] {
  return sameName.filter((candidate) => agreesInMiddle(read, candidate));
}

function agreesInMiddle(read: ReadReference, candidate: DirectoryCandidate): boolean {
  return candidate.names.some((name) =>
    read.readings.some(
      (reading) =>
        nameKey(reading) === nameKey(name) &&
        compareMiddle(name.middleName, reading.middleName) !== 'DIFFERENT',
    ),
  );
}

function namesWithKey(read: ReadReference, candidate: DirectoryCandidate): readonly NameParts[] {
  return candidate.names.filter((name) => read.nameKeys.includes(nameKey(name)));
}

function contradictionOf(read: ReadReference, candidates: readonly DirectoryCandidate[]): string {
  const [first] = candidates.flatMap((candidate) => contradictionWith(read, candidate) ?? []);
  return first ?? 'The same first and last name, but another middle name.';
}

/** Why an equal name may not be the same person, or null when nothing known speaks against it. */
function contradictionWith(read: ReadReference, candidate: DirectoryCandidate): string | null {
  if (contradictsNpi(read, candidate)) return 'The same name, but another NPI.';
  if (contradictsLicence(read, candidate)) return 'The same name, but another licence in the same state.';
  const suffixes = [read.name?.suffix ?? null, candidate.names[0].suffix];
  if (!suffixes.includes(null) && suffixes[0] !== suffixes[1])
    return 'The same name, but another generation.';
  if (!agreesInMiddle(read, candidate)) {
    return 'The same first and last name, but another middle name.';
  }
  if (!mayBeSameSpecialty(read.specialtyGroups, candidate.specialtyGroups)) {
    return 'The same name, but another specialty.';
  }
  return null;
}

function contradictsNpi(read: ReadReference, candidate: DirectoryCandidate): boolean {
  return read.npi !== null && candidate.npi !== null && read.npi !== candidate.npi;
}

function contradictsLicence(read: ReadReference, candidate: DirectoryCandidate): boolean {
  const { licence } = read;
  if (licence === null || candidate.licences.includes(licence)) return false;
  return candidate.licences.some((other) => other.slice(0, 2) === licence.slice(0, 2));
}

/** An identifier outweighs spelling, but not a name that is flatly another's. */
function contradictsName(read: ReadReference, candidate: DirectoryCandidate): boolean {
  const { name } = read;
  if (name === null || candidate.names.some((known) => read.nameKeys.includes(nameKey(known)))) return false;
  return !candidate.names.some(
    (known) =>
      compareSurnames(known.lastName, name.lastName).kind !== 'DIFFERENT' &&
      compareGivenNames(known, name).kind !== 'DIFFERENT',
  );
}

/** Surnames that are given names as often: with them, two words in doubtful order stay in doubt. */
const GIVEN_AS_SURNAME: ReadonlySet<string> = new Set(
  `adam alexander allen anthony arthur barry benjamin carter charles craig curtis daniel david dean douglas
   edward elliot ellis francis frank gary george glenn gordon grant gregory harold harvey henry howard hugh ira
   james john jordan joseph justin keith kelly kenneth kim lawrence lee leon leonard leslie lewis louis marshall
   martin matthew max michael mitchell morgan morris nathan neil nelson norman oliver oscar owen patrick paul perry
   peter philip phillip ralph raymond richard robert roger ross roy russell ryan samuel scott shannon simon stanley
   stephen steven stuart taylor terry thomas timothy todd tyler vincent walter warren wayne wesley william`.split(
    /\s+/,
  ),
);

/** False when the match rests on turning two words around that could both be given names. */
function isReadPlainly(read: ReadReference, candidate: DirectoryCandidate): boolean {
  const [asWritten, ...turned] = read.nameKeys;
  if (candidate.names.some((name) => nameKey(name) === asWritten)) return true;
  return candidate.names.some(
    (name) => turned.includes(nameKey(name)) && !GIVEN_AS_SURNAME.has(name.lastName.toLowerCase()),
  );
}

function resolveBySimilarity(read: ReadReference, { similar }: Evidence): DirectoryVerdict {
  const { name } = read;
  if (name === null) return { kind: 'NONE' };
  const alike = similar.filter(
    (candidate) =>
      candidate.names.some((known) => isSimilarName(known, name)) &&
      !contradictsNpi(read, candidate) &&
      !contradictsLicence(read, candidate) &&
      mayBeSameSpecialty(read.specialtyGroups, candidate.specialtyGroups),
  );
  return alike.length === 0 ? { kind: 'NONE' } : ask(read, 'The name is similar, not the same.', alike);
}

function ask(
  read: ReadReference,
  reason: string,
  candidates: readonly DirectoryCandidate[],
): DirectoryVerdict {
  const distinct = [...new Map(candidates.map((candidate) => [candidate.examinerId, candidate])).values()];
  return {
    kind: 'ASK',
    reason,
    candidates: distinct
      .map((candidate) => ({
        examinerId: candidate.examinerId,
        similarity: similarityTo(read, candidate),
        reason: reasonFor(read, candidate),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.examinerId.localeCompare(b.examinerId))
      .slice(0, MOST_CANDIDATES),
  };
}

/** For the order of the list only, rounded to what `real` keeps. */
function similarityTo(read: ReadReference, candidate: DirectoryCandidate): number {
  const { name } = read;
  const closest =
    name === null ? 0 : Math.max(...candidate.names.map((known) => nameSimilarity(known, name)));
  return Math.round(closest * 1000) / 1000;
}

function reasonFor(read: ReadReference, candidate: DirectoryCandidate): string {
  if (read.npi !== null && read.npi === candidate.npi) return 'Has this NPI.';
  if (read.licence !== null && candidate.licences.includes(read.licence)) return 'Has this licence.';
  if (namesWithKey(read, candidate).length > 0) {
    return contradictionWith(read, candidate) ?? 'Has the same first and last name.';
  }
  if (read.name !== null && isInitialOnly(read.name)) return 'Has this surname, and the initials agree.';
  return 'Has a similar name.';
}
