import { OathSubject } from '../../../reading/oaths/index.js';
import { quantityWords, subjectWords, swornWords } from '../oath-words.js';
import { useOfBoth } from '../oath-use.js';
import { distanceBetween, swornInterval } from '../sworn-interval.js';
import type { PropositionRow } from '../testimony-facts.types.js';
import { isNever } from './against-counts.js';
import type { Comparison } from './comparison.js';

const NUMBERS_RULE =
  'Two sworn numbers of one subject and time differ when they lie further apart than the hedges of both allow.';
const YES_NO_RULE = 'One statement affirms what the other denies, of the same subject and time.';
const WHOLE_RULE = 'The least shares sworn for two parts of one whole add up to more than all of it.';

/** Subjects of which a plain yes or no is sworn. */
const PLAIN: readonly OathSubject[] = [OathSubject.RECORDS_REVIEWED, OathSubject.LIST_COMPLETE];
/** What is once true stays true: a later denial contradicts an earlier yes, a later yes no earlier denial. */
const LASTING: readonly OathSubject[] = [OathSubject.EXCLUDED_BEFORE, OathSubject.FINDING_RATE];

/** Every two of the statements that speak of the same, each pair once, whatever their order. */
export function betweenOaths(propositions: readonly PropositionRow[]): readonly Comparison[] {
  const ordered = propositions.toSorted(inOrder);
  return ordered.flatMap((one, index) =>
    ordered.slice(index + 1).flatMap((other) => compared(one, other) ?? []),
  );
}

/** The earlier testimony first; undated last; else by id. */
function inOrder(one: PropositionRow, other: PropositionRow): number {
  const key = ({ givenOn, id }: PropositionRow): string => `${givenOn ?? '9999'} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}

function compared(one: PropositionRow, other: PropositionRow): Comparison | null {
  if (!isSameTime(one, other)) return null;
  if (isWhole(one, other)) return asShares(one, other);
  if (!isSameSubject(one, other)) return null;
  return asNumbers(one, other) ?? asYesOrNo(one, other);
}

/** Both open, or both bounded at an end and overlapping. */
function isSameTime(one: PropositionRow, other: PropositionRow): boolean {
  const isOpen = ({ from, to }: PropositionRow): boolean => from === null && to === null;
  if (isOpen(one) || isOpen(other)) return isOpen(one) && isOpen(other);
  const [first, last] = ['0000', '9999'];
  return (one.from ?? first) <= (other.to ?? last) && (other.from ?? first) <= (one.to ?? last);
}

function isSameSubject(one: PropositionRow, other: PropositionRow): boolean {
  if (one.subject !== other.subject || one.subject === OathSubject.OTHER) return false;
  if (one.subject === OathSubject.TIMES_FOR_FIRM && one.organisationId === null) return false;
  return (
    one.issue === other.issue && one.stance === other.stance && one.organisationId === other.organisationId
  );
}

function asNumbers(one: PropositionRow, other: PropositionRow): Comparison | null {
  const [a, b] = [one.quantity, other.quantity];
  if (a === null || b === null || a.unit !== b.unit) return null;
  if (one.polarity === 'DENIES' || other.polarity === 'DENIES') return null;
  const beyond = distanceBetween(swornInterval(a), swornInterval(b));
  const apart =
    beyond === 0
      ? 'Each allows the other.'
      : `${beyondWords(beyond, a.unit)} further apart than the words of both allow.`;
  return pair(one, other, {
    statement: `${capital(subjectWords[one.subject])}. ${swornWords(one)}. ${swornWords(other)}. ${apart}`,
    rule: NUMBERS_RULE,
    differs: beyond > 0,
  });
}

function beyondWords(beyond: number, unit: string): string {
  const rounded = Math.round(beyond * 10) / 10;
  const shown = rounded === 0 ? 'Less than 0.1' : rounded.toLocaleString('en-US');
  if (unit === 'PERCENT') return `${shown} ${rounded === 1 ? 'point' : 'points'}`;
  if (unit === 'DOLLARS') return `$${shown}`;
  return unit === 'COUNT' ? shown : `${shown} ${unit.toLowerCase()}`;
}

function asYesOrNo(one: PropositionRow, other: PropositionRow): Comparison | null {
  const [a, b] = [truthOf(one), truthOf(other)];
  if (a === null || b === null) return null;
  const isLasting = LASTING.includes(one.subject);
  if (isLasting && (one.givenOn === null || other.givenOn === null)) return null;
  // `one` is the earlier.
  const differs = isLasting ? (one.givenOn === other.givenOn ? a !== b : a && !b) : a !== b;
  return pair(one, other, {
    statement: `${capital(subjectWords[one.subject])}. ${swornWords(one)}. ${swornWords(other)}.${differs ? ' One affirms what the other denies.' : ''}`,
    rule: YES_NO_RULE,
    differs,
  });
}

/** Whether it is sworn to be so; null where more or less than that is sworn. */
function truthOf(proposition: PropositionRow): boolean | null {
  const { subject, polarity, quantity } = proposition;
  if (isNever(proposition)) return false;
  if (subject === OathSubject.FINDING_RATE && quantity !== null) {
    return polarity === 'AFFIRMS' && (swornInterval(quantity).lower ?? 0) > 0 ? true : null;
  }
  if (quantity !== null) return null;
  return [...PLAIN, ...LASTING].includes(subject) ? polarity === 'AFFIRMS' : null;
}

function isWhole(one: PropositionRow, other: PropositionRow): boolean {
  const subjects = [one.subject, other.subject];
  return subjects.includes(OathSubject.SHARE_DEFENSE) && subjects.includes(OathSubject.SHARE_PLAINTIFF);
}

function asShares(one: PropositionRow, other: PropositionRow): Comparison | null {
  if (one.polarity === 'DENIES' || other.polarity === 'DENIES') return null;
  if (one.quantity === null || other.quantity === null) return null;
  const least = (swornInterval(one.quantity).lower ?? 0) + (swornInterval(other.quantity).lower ?? 0);
  const words = `${capital(subjectWords[one.subject])}: ${quantityWords(one.quantity)}; ${subjectWords[other.subject]}: ${quantityWords(other.quantity)}.`;
  const apart =
    least > 100 ? ` Together at least ${Math.round(least * 10) / 10} percent.` : ' Both fit into one whole.';
  return pair(one, other, {
    statement: `${words} ${swornWords(one)}. ${swornWords(other)}.${apart}`,
    rule: WHOLE_RULE,
    differs: least > 100,
  });
}

function pair(
  one: PropositionRow,
  other: PropositionRow,
  told: { readonly statement: string; readonly rule: string; readonly differs: boolean },
): Comparison {
  return {
    id: `oath:${one.id}:${other.id}`,
    proposition: one,
    against: { kind: 'OATH', proposition: other },
    cites: [one.cite, other.cite],
    use: useOfBoth(useOnly(one), useOnly(other)),
    p: null,
    ...told,
  };
}

function useOnly({ mayBeUsed, whyNot }: PropositionRow): Comparison['use'] {
  return { mayBeUsed, whyNot };
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
