import { PAYER_MINIMA } from '../../../statistics/show-rules.js';
import { agree, amongAll, count, quantity } from './number-words.js';
import { datedWords, examinerOf, sourceOf, type SentenceScope } from './scope-words.js';
import {
  field,
  joined,
  listOf,
  NOTHING,
  phrase,
  sentence,
  words,
  type Phrase,
  type Sentence,
} from './sentence.js';
import { shareAside } from './share-words.js';

/** Examinations by who retained the examiner; `unknown` does not record it. */
export type SideCounts = {
  readonly defense: number;
  readonly plaintiff: number;
  readonly neutral: number;
  readonly unknown: number;
};

const SIDES = [
  ['defense', 'by the defense'],
  ['plaintiff', 'by the plaintiff'],
  ['neutral', 'as a neutral'],
] as const;

/** S-R1: who retained the examiner, the sides in one fixed order and worded alike. */
export function retentionSentence(scope: SentenceScope, counts: SideCounts): Sentence {
  return sentence(
    'S-R1',
    'DESCRIPTIVE',
    phrase`${retentionPhrase(scope, counts)}${unrecorded(counts.unknown)}`,
  );
}

function retentionPhrase(scope: SentenceScope, counts: SideCounts): Phrase {
  const n = counts.defense + counts.plaintiff + counts.neutral;
  const where = phrase`in ${sourceOf(scope)}${datedWords(scope)}`;
  if (n === 0)
    return phrase`${field('n', 'No', 0)} examination ${where} records who retained ${examinerOf(scope)}.`;
  const who = phrase`${examinerOf(scope)} was retained`;
  if (n === 1) {
    const [name, by] = SIDES.find(([side]) => counts[side] === 1) ?? SIDES[0];
    return phrase`${who} ${words(by)} in the ${field(name, 'one', 1)} examination ${where} whose side is recorded.`;
  }
  // The two parties are named even when one has none: leaving it out would be a choice of words.
  const named = SIDES.filter(([side]) => counts[side] > 0 || side !== 'neutral');
  const parts = named.map(([side, by], index) => {
    const x = counts[side];
    const share = x === 0 ? NOTHING : shareAside(`${side}Percent`, { x, n, unknown: counts.unknown });
    if (index > 0) return phrase`${words(by)} in ${amongAll(side, x, n)}${share}`;
    const of = x === n ? NOTHING : phrase` of ${x === 0 ? words('the ') : NOTHING}${count('n', n)}`;
    return phrase`${words(by)} in ${amongAll(side, x, n)}${of} examinations ${where} whose side is recorded${share}`;
  });
  return phrase`${who} ${joined(parts, '; ')}.`;
}

function unrecorded(unknown: number): Phrase {
  if (unknown === 0) return NOTHING;
  return phrase` A further ${quantity('unknown', unknown, 'examination')} ${agree(unknown, 'does', 'do')} not record the side.`;
}

/** The organisations of one kind that retained the examiner. */
export type PayerCounts = {
  /** "carrier", "law firm", "attorney", "vendor". */
  readonly singular: string;
  readonly plural: string;
  /** The names that occur most often, all those that are equal. Empty when none is named. */
  readonly most: readonly string[];
  /** Examinations of each of them. */
  readonly each: number;
  /** How many different ones are named. */
  readonly different: number;
  /** Examinations that name one. */
  readonly known: number;
  readonly unknown: number;
};

/** More tied names than this are counted instead of listed. */
const MOST_NAMES = 3;

/** S-R2: which organisation of a kind is named most often, ties together; what is not named is said. */
export function topPayerSentence(payers: PayerCounts): Sentence {
  const { unknown } = payers;
  const unnamed =
    unknown === 0
      ? NOTHING
      : phrase` ${quantity('unknown', unknown, 'examination')} ${agree(unknown, 'names', 'name')} none.`;
  return sentence('S-R2', 'DESCRIPTIVE', phrase`${topPayerPhrase(payers)}${unnamed}`);
}

function topPayerPhrase({ singular, plural, most, each, different, known, unknown }: PayerCounts): Phrase {
  const [first] = most;
  if (first === undefined) return phrase`${field('known', 'No', 0)} ${words(singular)} is named.`;
  const name = field('name', first);
  if (different === 1) {
    return phrase`${name} is the only ${words(singular)} named, in ${quantity('count', each, 'examination')}.`;
  }
  if (most.length > 1) {
    const names =
      most.length > MOST_NAMES
        ? phrase`${count('tied', most.length)} ${words(plural)}`
        : listOf(most.map((tied, index) => field(`name${index + 1}`, tied)));
    return phrase`${names} are named most often, in ${quantity('count', each, 'examination')} each, of ${count('known', known)} that name one.`;
  }
  const share = shareAside('percent', { x: each, n: known, unknown }, PAYER_MINIMA);
  return phrase`${name} is the ${words(singular)} named most often: in ${count('count', each)} of ${count('known', known)} examinations that name one${share}.`;
}
