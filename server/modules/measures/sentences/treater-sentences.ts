import { amongAll, count } from './number-words.js';
import { examinerOf, type SentenceScope } from './scope-words.js';
import { field, listOf, NOTHING, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';
import { intervalWords } from './time-sentences.js';

/** On how many examinations the examiner's date of maximum medical improvement lies where. */
export type GapCounts = { readonly earlier: number; readonly later: number; readonly same: number };

/** S-M1: how often the examiner's date is earlier, later or the same day. */
export function mmiGapSentence(gap: GapCounts): Sentence {
  return sentence('S-M1', 'DESCRIPTIVE', mmiGapPhrase(gap));
}

function mmiGapPhrase(gap: GapCounts): Phrase {
  const n = gap.earlier + gap.later + gap.same;
  if (n === 0)
    return phrase`${field('n', 'No', 0)} examination records both dates of maximum medical improvement.`;
  const kinds = [
    ['earlier', gap.earlier, 'earlier'],
    ['later', gap.later, 'later'],
    ['same', gap.same, 'the same day'],
  ] as const;
  const present = kinds.filter(([, value]) => value > 0);
  if (n === 1) {
    const [only = kinds[2]] = present;
    return phrase`In the ${field('n', 'one', 1)} examination with both dates, the examiner's date is ${field(only[0], only[2], 1)}.`;
  }
  const parts = present.map(([name, value, text]) => phrase`${words(text)} in ${amongAll(name, value, n)}`);
  return phrase`Of the ${count('n', n)} examinations with both dates, the examiner's date is ${listOf(parts)}.`;
}

/** Days, the treating physician's date less the examiner's: positive when the examiner's is earlier. */
export type GapMedian = {
  readonly median: number;
  /** True when a treating physician who saw no maximum yet stands at or below the median. */
  readonly isLowerBound: boolean;
  /** Null when too few for one; a null end is open. */
  readonly interval: { readonly lower: number | null; readonly upper: number | null } | null;
};

/** S-M2: the median of the days between the two dates, with its direction. */
export function mmiMedianSentence(gap: GapMedian): Sentence {
  const bound = gap.isLowerBound ? words('at least ') : NOTHING;
  return sentence(
    'S-M2',
    'DESCRIPTIVE',
    phrase`At the median the examiner's date is ${bound}${daysWords('median', gap.median)} (${intervalWords(gap.interval, daysWords)}).`,
  );
}

const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** "31 days earlier", "3 days later", "the same day". */
function daysWords(name: string, days: number): Phrase {
  if (days === 0) return field(name, 'the same day', 0);
  const size = Math.abs(days);
  const text = `${oneDecimal.format(size)} ${size === 1 ? 'day' : 'days'} ${days > 0 ? 'earlier' : 'later'}`;
  return field(name, text, days);
}

/** Pairs of opinions of treating doctor and examiner on one issue. */
export type PairCounts = {
  readonly n: number;
  /** The treating doctor stated the finding and the examiner did not. */
  readonly treaterOnly: number;
  /** The reverse. */
  readonly examinerOnly: number;
};

/** S-P1: on whom the finding was stated by one of the two only. */
export function pairedSentence(
  scope: Pick<SentenceScope, 'examiner'>,
  finding: string,
  pairs: PairCounts,
): Sentence {
  return sentence('S-P1', 'DESCRIPTIVE', pairedPhrase(examinerOf(scope), field('finding', finding), pairs));
}

function pairedPhrase(
  examiner: Phrase,
  finding: Phrase,
  { n, treaterOnly, examinerOnly }: PairCounts,
): Phrase {
  if (n === 0) {
    return phrase`There is ${field('n', 'no', 0)} case in which both the treating doctor and ${examiner} gave an opinion.`;
  }
  const treaterFirst = phrase`the treating doctor stated ${finding} and ${examiner} did not`;
  if (n === 1) {
    const one = phrase`In the ${field('n', 'one', 1)} case with both opinions,`;
    if (treaterOnly === 1) return phrase`${one} ${treaterFirst}.`;
    if (examinerOnly === 1)
      return phrase`${one} ${examiner} stated ${finding} and the treating doctor did not.`;
    return phrase`${one} the two agree on ${finding}.`;
  }
  const cases = phrase`${words(treaterOnly === 0 ? 'the ' : '')}${count('n', n)} cases`;
  const first = treaterOnly === 0 ? field('treaterOnly', 'none', 0) : count('treaterOnly', treaterOnly);
  const reverse = examinerOnly === 0 ? field('examinerOnly', 'none', 0) : count('examinerOnly', examinerOnly);
  return phrase`In ${first} of ${cases} ${treaterFirst}; in ${reverse} the reverse.`;
}
