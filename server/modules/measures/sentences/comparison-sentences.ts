import { MINIMA } from '../../../statistics/show-rules.js';
import {
  count,
  decimal,
  lowerPercent,
  percent,
  probability,
  quantity,
  upperPercent,
} from './number-words.js';
import { field, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';

/** How sure the printed intervals are: shown in the sentences, so a field like every other number. */
const LEVEL = 0.95;

/**
 * S-I1: what the interval would mean if these examinations had been drawn at random, which nobody claims. Null below
 * five examinations, where no interval is stated.
 */
export function intervalSentence(args: {
  readonly examiner: string;
  readonly n: number;
  readonly lower: number;
  readonly upper: number;
}): Sentence | null {
  const { n } = args;
  if (n < MINIMA.interval) return null;
  const range = phrase`${lowerPercent('lower', args.lower)} and ${upperPercent('upper', args.upper)}`;
  return sentence(
    'S-I1',
    'INFERENTIAL',
    phrase`If these ${count('n', n)} examinations were a random sample of ${field('examiner', args.examiner)}'s examinations, a method that is right at least ${percent('level', LEVEL)} of the time places the rate between ${range}.`,
  );
}

/** S-I2: how far comparable examiners range among themselves, by the model. Shares. */
export function peerRangeSentence(range: { readonly p10: number; readonly p90: number }): Sentence {
  const eightInTen = phrase`about ${count('of', 8)} in ${count('among', 10)}`;
  return sentence(
    'S-I2',
    'INFERENTIAL',
    phrase`Comparable examiners differ among themselves: by the model in appendix A, ${eightInTen} have long-run rates between ${percent('p10', range.p10)} and ${percent('p90', range.p90)}.`,
  );
}

/** What a flag rests on. */
export type FlagNumbers = {
  readonly x: number;
  readonly n: number;
  /** The smaller one-sided predictive tail. */
  readonly tail: number;
  /** MORE when the tail is the upper one. */
  readonly direction: 'MORE' | 'FEWER';
  /** The two-sided figure after adjustment for the family. */
  readonly adjusted: number;
  /** Comparisons that entered the adjustment, and over how many time windows. */
  readonly family: { readonly size: number; readonly windows: number };
};

/** S-I3: how often comparable examiners would show as many such findings. Only ever beside a flag. */
export function flagSentence(flag: FlagNumbers): Sentence {
  const such = phrase`${findingsOrBeyond(flag)} in ${quantity('n', flag.n, 'examination')}`;
  const who = phrase`By that model, ${frequency(flag.tail)} comparable examiners would have ${such}.`;
  const doubled = phrase`Doubled to allow for either direction${familyWords(flag.family)}, the figure is ${probability('adjusted', flag.adjusted)}.`;
  return sentence('S-I3', 'INFERENTIAL', phrase`${who} ${doubled}`);
}

function findingsOrBeyond({ x, direction }: FlagNumbers): Phrase {
  if (direction === 'FEWER' && x === 0) return phrase`${field('x', 'no', 0)} such findings`;
  return phrase`${count('x', x)} or ${words(direction === 'MORE' ? 'more' : 'fewer')} such findings`;
}

/** "about 3 in 100"; below one in a hundred per thousand, and no finer than that. */
function frequency(tail: number): Phrase {
  if (tail < 0.001) return phrase`fewer than ${field('tail', '1 in 1,000', tail)}`;
  const [digits, among] = Math.round(tail * 1000) < 10 ? [1000, '1,000'] : [100, '100'];
  return phrase`about ${field('tail', `${Math.round(tail * digits)} in ${among}`, tail)}`;
}

function familyWords({ size, windows }: FlagNumbers['family']): Phrase {
  if (size === 1) return words('');
  if (windows === 1) return phrase` and adjusted for the ${count('family', size)} issues examined`;
  return phrase` and adjusted for the ${count('family', size)} comparisons examined in ${count('windows', windows)} windows`;
}

/** S-I4: the shrunken rate with its limits, all shares. They describe the model, so they are rounded to the nearest. */
export function bestEstimateSentence(estimate: {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}): Sentence {
  const range = phrase`${percent('lower', estimate.lower)} to ${percent('upper', estimate.upper)}`;
  return sentence(
    'S-I4',
    'INFERENTIAL',
    phrase`Allowing for the number of examinations, the best estimate of the long-run rate is ${percent('rate', estimate.rate)} (${range}, ${percent('level', LEVEL)} credible interval).`,
  );
}

/** A factor above this is printed as "more than": nothing is known that finely. */
const LARGEST_FACTOR = 1000;

/**
 * S-I5: how selective the files would have to be for selection alone to make the difference. `factor` is the tipping
 * ratio at the rate; `cautious` that at the limit of the interval nearer to the peers, which takes its place where
 * the rate is 0 or 1 and no finite factor exists. Below 1 the examiner's rate is the lower one, and the sentence
 * speaks of the examinations without the finding. Null when neither factor says anything: the interval then holds
 * the peers' rate, or no factor is finite.
 */
export function selectionSentence(ratio: {
  readonly factor: number | null;
  readonly cautious: number | null;
}): Sentence | null {
  const { factor, cautious } = ratio;
  if (factor !== null && factor > 0) return factor === 1 ? null : selectionWords(factor, false);
  // Without findings (factor 0) only a cautious factor below 1 speaks for a difference; with all of them, above 1.
  const isDifferent = cautious !== null && cautious > 0 && (factor === 0 ? cautious < 1 : cautious > 1);
  return isDifferent ? selectionWords(cautious, true) : null;
}

function selectionWords(factor: number, isLimit: boolean): Sentence {
  const times = factor >= 1 ? factor : 1 / factor;
  const findings = words(
    factor >= 1 ? 'Examinations with this finding' : 'Examinations without this finding',
  );
  const atLeast = words(isLimit && times < LARGEST_FACTOR ? 'at least ' : '');
  const value =
    times < LARGEST_FACTOR
      ? decimal('times', times)
      : phrase`more than ${field('times', '1,000', LARGEST_FACTOR)}`;
  return sentence(
    'S-I5',
    'INFERENTIAL',
    phrase`${findings} would have to be ${atLeast}${value} times as likely as others to reach these files, more so than for other examiners, to account for the whole difference.`,
  );
}

/** Where an examiner stands among comparable ones, in the only words there are for it. */
export type Standing =
  | { readonly is: 'WITHIN' }
  | { readonly is: 'OUTSIDE' | 'FAR_OUTSIDE' }
  | { readonly is: 'DEPENDS_ON_MODEL' }
  /** `smallestN`: examinations from which any result could be outside; null: at no number that was tried. */
  | { readonly is: 'TOO_FEW_TO_TELL'; readonly n: number; readonly smallestN: number | null };

/** S-W1 to S-W4: within, too few to tell, outside, or withdrawn because the model's choices decide. */
export function standingSentence(standing: Standing): Sentence {
  switch (standing.is) {
    case 'WITHIN':
      return sentence('S-W1', 'INFERENTIAL', words('Within the range expected among comparable examiners.'));
    case 'TOO_FEW_TO_TELL':
      return sentence('S-W2', 'INFERENTIAL', tooFewToTell(standing.n, standing.smallestN));
    case 'OUTSIDE':
      return sentence('S-W3', 'INFERENTIAL', words('Outside the range expected among comparable examiners.'));
    case 'FAR_OUTSIDE':
      return sentence(
        'S-W3',
        'INFERENTIAL',
        words('Far outside the range expected among comparable examiners.'),
      );
    case 'DEPENDS_ON_MODEL':
      return sentence(
        'S-W4',
        'INFERENTIAL',
        words(
          'Whether this lies outside the range expected depends on modelling choice, so it is not flagged.',
        ),
      );
  }
}

function tooFewToTell(n: number, smallestN: number | null): Phrase {
  const found = phrase`Too few examinations to tell (${count('n', n)})`;
  if (smallestN === null) return phrase`${found}.`;
  return phrase`${found}: among these examiners a difference can show from ${count('smallestN', smallestN)} examinations on.`;
}
