import { capitalised, isCaseless, lettersOf, searchWords } from './name-text.js';
import {
  AMBIGUOUS_CREDENTIALS,
  CREDENTIALS,
  HONORIFICS,
  LEADING_PARTICLES,
  PARTICLES,
  PRACTICE_WORDS,
  SMALL_PARTICLES,
  SUFFIXES,
} from './person-name-words.js';

/** The parts of a name that identify. Null is "not known", never "has none"; `firstName` may be empty. */
export type NameParts = Readonly<{
  lastName: string;
  firstName: string;
  middleName: string | null;
  suffix: string | null;
}>;

/** A name as it stands in a file, taken apart. */
export type PersonName = NameParts &
  Readonly<{
    /** As written, separated by ", "; null when none is given. */
    credentials: string | null;
    /** False when nothing in the writing says which end the surname is on ("Thomas James"). */
    isOrderCertain: boolean;
  }>;

type Segment = readonly string[];
type Peeled = { name: Segment; suffix: string | null; credentials: readonly string[] };

/** Notes that logs keep behind a name: "Nerissa Yarborough, Orthopaedic Surgery". */
const SPECIALTY_NOTE = /ology|surg|medicine|ortho|psych|\bpain\b|rehab|physiatr|chiropr|podiatr|radiolog/i;

/** Takes a name as written apart; null when nothing of it is a name ("Dr.", "--"). */
export function parsePersonName(written: string): PersonName | null {
  const text = tidied(written);
  const caseless = isCaseless(text);
  const [head, ...tail] = text.split(',').map(wordsOf).filter(isNotEmpty);
  if (head === undefined) return null;
  const peeled = [head, ...tail].map((segment, index) => peel(segment, { caseless, mayVanish: index > 0 }));
  const names = peeled
    .filter((part, index) => part.name.length > 0 && !(index > 0 && isNote(part.name, peeled[0])))
    .map((part) => part.name);
  const parts = arranged(names);
  if (parts === null) return null;
  const credentials = peeled.flatMap((part) => part.credentials);
  return {
    ...(caseless ? recapitalised(parts) : parts),
    suffix: peeled.find((part) => part.suffix !== null)?.suffix ?? null,
    credentials: credentials.length === 0 ? null : credentials.join(', '),
    isOrderCertain: parts.isOrderCertain,
  };
}

/**
 * The exact key of a full name, "first last": case, diacritics, punctuation and the blanks within a double
 * surname aside. The middle name is not part of it. A surname alone has no blank in its key.
 */
export function nameKey(name: Pick<NameParts, 'firstName' | 'lastName'>): string {
  const last = lettersOf(name.lastName.replace(/^(saint|st)\b\.?\s*/i, 'st'));
  const first = lettersOf(name.firstName);
  return first === '' ? last : `${first} ${last}`;
}

/**
 * The other ways to read the same writing: surname first without a comma, and a middle word that belongs to
 * a double surname. Empty when the writing leaves no doubt.
 */
export function otherReadings(name: PersonName): NameParts[] {
  const { firstName, lastName, middleName, suffix } = name;
  if (name.isOrderCertain || firstName === '') return [];
  if (middleName === null) return [{ firstName: lastName, lastName: firstName, middleName: null, suffix }];
  return [
    { firstName, lastName: `${middleName} ${lastName}`, middleName: null, suffix },
    { firstName: lastName, lastName: `${firstName} ${middleName}`, middleName: null, suffix },
    { firstName: middleName, lastName: firstName, middleName: lastName, suffix },
  ];
}

/** Folded "last first middle": what search and similarity compare, and how lists are sorted. */
export function searchName(name: NameParts): string {
  return searchWords([name.lastName, name.firstName, name.middleName ?? ''].join(' ')).join(' ');
}

/** True when the given name is initials only, or absent: it then matches by similarity, never exactly. */
export function isInitialOnly(name: Pick<NameParts, 'firstName'>): boolean {
  return lettersOf(name.firstName).length <= 1 || /^\p{L}\.\s?\p{L}\.?$/u.test(name.firstName);
}

/** How two middle names stand to each other: an absent one or an initial excludes nothing it agrees with. */
export function compareMiddle(one: string | null, other: string | null): 'SAME' | 'COMPATIBLE' | 'DIFFERENT' {
  const [first, second] = [lettersOf(one ?? ''), lettersOf(other ?? '')];
  if (first === '' || second === '') return 'COMPATIBLE';
  if (first === second) return 'SAME';
  return first.startsWith(second.charAt(0)) && (first.length === 1 || second.length === 1)
    ? 'COMPATIBLE'
    : 'DIFFERENT';
}

/** "Nerissa E. Yarborough, M.D." */
export function displayName(name: NameParts & { readonly credentials: string | null }): string {
  const full = [name.firstName, dotted(name.middleName), name.lastName, name.suffix ?? ''];
  return [full.filter(isNotEmpty).join(' '), name.credentials ?? ''].filter(isNotEmpty).join(', ');
}

/** "Yarborough Jr., Nerissa E." */
export function sortName(name: NameParts): string {
  const last = [name.lastName, name.suffix ?? ''].filter(isNotEmpty).join(' ');
  return [last, [name.firstName, dotted(name.middleName)].filter(isNotEmpty).join(' ')]
    .filter(isNotEmpty)
    .join(', ');
}

function tidied(written: string): string {
  return written
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|(?<=\s)'[^']+'(?=\s)/g, ' ')
    .replace(/;/g, ',')
    .replace(/^\s*(dr|prof)\.(?=\S)/i, '$1. ')
    .replace(/(?<=[\s,])(M\. D|D\. O|Ph\. D|D\. C|Psy\. D|D\. P\. M|Q\. M\. E)(?=\.?\s*(,|$))/gi, (degree) =>
      degree.replace(/\s/g, ''),
    );
}

const wordsOf = (segment: string): Segment =>
  segment.split(/[\s\u200b\ufeff]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const isNotEmpty = (value: string | Segment): boolean => value.length > 0;
const bare = (word: string): string => word.replace(/\./g, '').toLowerCase();
const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Takes address, credentials and generation off a run of words, from both ends inwards. */
function peel(segment: Segment, options: { caseless: boolean; mayVanish: boolean }): Peeled {
  const name = [...segment];
  const credentials: string[] = [];
  let suffix: string | null = null;
  while (HONORIFICS.has(bare(name[0] ?? '')) && name.length > (options.mayVanish ? 0 : 1)) name.shift();
  for (let last = name.at(-1); last !== undefined; last = name.at(-1)) {
    const generation = SUFFIXES[bare(last)];
    if (generation !== undefined && (name.length > 1 || options.mayVanish)) suffix = generation;
    else if (isCredential(last, { ...options, left: name.length - 1 })) credentials.unshift(last);
    else if (!PRACTICE_WORDS.has(bare(last)) || (name.length <= 2 && !options.mayVanish)) break;
    name.pop();
  }
  if (name.length === 1 && HONORIFICS.has(bare(name[0] ?? ''))) name.pop();
  return { name, suffix, credentials };
}

function isCredential(word: string, at: { caseless: boolean; mayVanish: boolean; left: number }): boolean {
  const parts = word.split(/[/&-]/).map(bare).filter(isNotEmpty);
  if (!parts.every((part) => CREDENTIALS.has(part))) return CREDENTIALS.has(parts.join(''));
  const isPlain = parts.every((part) => !AMBIGUOUS_CREDENTIALS.has(part));
  if (isPlain) return at.left >= 1 || at.mayVanish;
  if (word.includes('.', 1)) return at.left >= 1 || at.mayVanish;
  const isCapitals = word === word.toUpperCase() || at.caseless;
  return isCapitals && (at.left >= 2 || at.mayVanish);
}

function isNote(segment: Segment, head: Peeled | undefined): boolean {
  return (head?.name.length ?? 0) >= 2 && SPECIALTY_NOTE.test(segment.join(' '));
}

type Arranged = Omit<NameParts, 'suffix'> & { isOrderCertain: boolean; suffix: null };

function arranged([head, given]: readonly Segment[]): Arranged | null {
  if (head === undefined) return null;
  if (given !== undefined) return parts(...afterComma(head, given), true);
  const [first = '', second] = head;
  if (second === undefined) return parts([first], [], true);
  // "Yarborough Nerissa E" ends in an initial and "de la Cruz Maria" begins with a particle.
  const endsInInitial = isInitial(head.at(-1) ?? '') && !isInitial(first);
  if (endsInInitial || (LEADING_PARTICLES.has(bare(first)) && head.length > 2)) {
    const length = Math.min(surnameLength(head), head.length - 1);
    return parts(head.slice(0, length), head.slice(length), endsInInitial);
  }
  const start = surnameStart(head);
  const before = head.slice(0, start);
  return parts(head.slice(start), before, before.some(isInitial) || start < head.length - 1);
}

function parts(last: Segment, given: Segment, isOrderCertain: boolean): Arranged {
  const [firstName = '', ...middle] = given;
  return {
    lastName: last.join(' '),
    firstName,
    middleName: middle.length === 0 ? null : middle.map((word) => word.replace(/\.$/, '')).join(' '),
    suffix: null,
    isOrderCertain,
  };
}

/** "Cruz, Maria de la": a particle at the end of the given names belongs to the surname. */
function afterComma(head: Segment, given: Segment): [Segment, Segment] {
  let end = given.length;
  while (end > 1 && PARTICLES.has(bare(given[end - 1] ?? '')) && !isInitial(given[end - 1] ?? '')) end -= 1;
  return [[...given.slice(end), ...head], given.slice(0, end)];
}

/** Where the surname begins when it stands last: at its first particle, else at the last word. */
function surnameStart(name: Segment): number {
  const particle = name.findIndex(
    (word, index) => index > 0 && index < name.length - 1 && PARTICLES.has(bare(word)) && !isInitial(word),
  );
  return particle === -1 ? name.length - 1 : particle;
}

/** How many words the surname has when it stands first. */
function surnameLength(name: Segment): number {
  let length = 0;
  while (PARTICLES.has(bare(name[length] ?? '')) && length < name.length - 2) length += 1;
  return length + 1;
}

function recapitalised(name: Arranged): Arranged {
  return {
    ...name,
    lastName: leadingSmall(capitalised(name.lastName, SMALL_PARTICLES)),
    firstName: capitalised(name.firstName),
    middleName: name.middleName === null ? null : capitalised(name.middleName),
  };
}

/** A surname of several words may begin with a small particle; `capitalised` leaves first words large. */
function leadingSmall(surname: string): string {
  const [first = '', ...rest] = surname.split(' ');
  return rest.length > 0 && SMALL_PARTICLES.has(bare(first))
    ? [first.toLowerCase(), ...rest].join(' ')
    : surname;
}

function dotted(middle: string | null): string {
  return (middle ?? '')
    .split(' ')
    .map((word) => (/^\p{L}$/u.test(word) ? `${word}.` : word))
    .join(' ');
}
