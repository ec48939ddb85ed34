import { agree, count, decimal } from './number-words.js';
import type { PeerGroupWords } from './opinion-sentences.js';
import { field, phrase, sentence, type Sentence } from './sentence.js';

/** Where a median time stands among those of comparable examiners. */
export type MedianRank = {
  /** Minutes. */
  readonly median: number;
  /** Peers with times enough for a median of their own. */
  readonly peers: number;
  /** How many of their medians are shorter, and how many longer; the others are equal. */
  readonly shorter: number;
  readonly longer: number;
};

/** S-T4: how many of the other examiners' medians are shorter and longer. Counted, by no model. */
export function medianRankSentence(group: PeerGroupWords, rank: MedianRank): Sentence {
  const { peers, shorter, longer, median } = rank;
  const who = phrase`${count('peers', peers)} other ${field('specialty', group.specialty)} ${agree(peers, 'examiner', 'examiners')} in ${field('place', group.place)} (${field('examKind', group.examKind)}) with ${count('atLeast', 5)} times or more`;
  const beside = phrase`${count('shorter', shorter)} ${agree(shorter, 'has', 'have')} a shorter median and ${count('longer', longer)} a longer one`;
  return sentence(
    'S-T4',
    'DESCRIPTIVE',
    phrase`The median is ${decimal('median', median)} ${agree(median, 'minute', 'minutes')}; in ${field('source', group.source)}, of ${who}, ${beside}.`,
  );
}
