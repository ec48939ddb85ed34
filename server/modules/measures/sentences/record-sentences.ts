import { MINIMA } from '../../../statistics/show-rules.js';
import { agree, amongAll, count, dollars, percent, quantity } from './number-words.js';
import { field, NOTHING, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';
import { shareAside } from './share-words.js';

/** Page counts of the examinations that record both; `missing` lack either. */
export type PageNumbers = {
  readonly both: number;
  readonly missing: number;
  readonly supplied: number;
  readonly reviewed: number;
  /** Examinations in which fewer pages were reviewed than supplied. */
  readonly fewerReviewed: number;
};

/** S-B1: pages reviewed of pages supplied. The share is of pages, and says so. */
export function pagesSentence({ both, supplied, reviewed }: PageNumbers): Sentence {
  return sentence('S-B1', 'DESCRIPTIVE', pagesPhrase(both, supplied, reviewed));
}

function pagesPhrase(both: number, supplied: number, reviewed: number): Phrase {
  if (both === 0) {
    return phrase`${field('n', 'No', 0)} examination records both the pages supplied and the pages reviewed.`;
  }
  const pages = phrase`${count('reviewed', reviewed)} of ${quantity('supplied', supplied, 'page')} supplied ${agree(reviewed, 'was', 'were')} reviewed`;
  if (both === 1) return phrase`In the ${field('n', 'one', 1)} examination that records both, ${pages}.`;
  // More pages reviewed than supplied is possible: the examiner had others.
  const isShare = both >= MINIMA.share && supplied > 0 && reviewed <= supplied;
  const share = isShare ? phrase` (${percent('percent', reviewed / supplied)} of the pages)` : NOTHING;
  return phrase`In the ${count('n', both)} examinations that record both, ${pages}${share}.`;
}

/** S-B2: in how many examinations fewer pages were reviewed than supplied. */
export function fewerReviewedSentence({ both, missing, fewerReviewed }: PageNumbers): Sentence {
  return sentence('S-B2', 'DESCRIPTIVE', fewerReviewedPhrase(both, fewerReviewed, missing));
}

function fewerReviewedPhrase(n: number, x: number, unknown: number): Phrase {
  if (n === 0) return phrase`${field('n', 'No', 0)} examination records both page counts.`;
  const which = words('that record both page counts');
  if (n === 1) {
    const what = x === 1 ? 'fewer pages were reviewed than supplied' : 'every page supplied was reviewed';
    return phrase`In the ${field('n', 'one', 1)} examination that records both page counts, ${field('x', what, x)}.`;
  }
  if (x === 0) {
    return phrase`In ${field('x', 'none', 0)} of the ${count('n', n)} examinations ${which} were fewer pages reviewed than supplied.`;
  }
  const of = x === n ? NOTHING : phrase` of the ${count('n', n)}`;
  return phrase`In ${amongAll('x', x, n)}${of} examinations ${which}, fewer pages were reviewed than supplied${shareAside('percent', { x, n, unknown })}.`;
}

/** The fees recorded, in cents; a sum of these files, no estimate of income. */
export type FeeNumbers = {
  readonly n: number;
  readonly totalCents: number;
  /** Null when nothing is recorded. */
  readonly medianCents: number | null;
  readonly smallestCents: number | null;
  readonly largestCents: number | null;
};

/** S-F1: what the recorded fees come to. */
export function feesSentence(fees: FeeNumbers): Sentence {
  return sentence('S-F1', 'DESCRIPTIVE', feesPhrase(fees));
}

function feesPhrase({ n, totalCents, medianCents, smallestCents, largestCents }: FeeNumbers): Phrase {
  if (n === 0) return phrase`${field('n', 'No', 0)} examination records a fee.`;
  if (n === 1) return phrase`The ${field('n', 'one', 1)} fee recorded is ${dollars('total', totalCents)}.`;
  const total = phrase`The fees recorded in ${count('n', n)} examinations total ${dollars('total', totalCents)}`;
  if (smallestCents === null || largestCents === null) return phrase`${total}.`;
  if (smallestCents === largestCents) return phrase`${total}; each is ${dollars('each', smallestCents)}.`;
  const range = phrase`from ${dollars('smallest', smallestCents)} to ${dollars('largest', largestCents)}`;
  if (medianCents === null) return phrase`${total}; ${range}.`;
  return phrase`${total}; at least half are ${dollars('median', medianCents)} or less, ${range}.`;
}
