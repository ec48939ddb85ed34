import {
  MAX_SHARE_OF_TWO_LARGEST,
  MIN_OWN_FOR_FLAG,
  MIN_PEERS,
  MIN_PEERS_FOR_FLAG,
} from '../../statistics/comparison-rules.js';
import { MAX_UNKNOWN_FOR_SHARE, MINIMA } from '../../statistics/show-rules.js';
import {
  bestEstimateSentence,
  flagSentence,
  measureById,
  medianRankSentence,
  peerRangeSentence,
  peerSentence,
  refusalSentence,
  selectionSentence,
  standingSentence,
  type IssueWords,
  type PeerGroupWords,
  type Refusal,
  type Sentence,
} from '../measures/index.js';
import type { StoredComparison } from './peer-answer.queries.js';
import type { ComparisonTail, PeerFlag } from './peer-comparison.js';
import type { SelectionRatio, StoredRefusal } from './peer-figures.js';
import type { PeerMeasure } from './peer-measures.js';

type Told = {
  readonly stored: StoredComparison;
  readonly measure: PeerMeasure;
  readonly words: PeerGroupWords;
  readonly flag: PeerFlag;
  readonly tail: ComparisonTail | null;
  readonly selection: SelectionRatio | null;
  readonly rate: number | null;
  readonly peerRate: number | null;
};

/** What is said of a comparison: counted first, then by the model, then where it stands and why no further. */
export function comparisonSentences(told: Told): Sentence[] {
  const { stored, flag } = told;
  if (flag === 'NOT_COMPARED') return refusalsOf(stored);
  return [
    ...rankSentences(told),
    ...modelSentences(told),
    ...standingSentences(told),
    ...selectionSentences(told),
  ];
}

function rankSentences({ stored: { median, figures }, words }: Told): Sentence[] {
  const { rank, examiners: peers } = figures;
  if (rank === null || median === null) return [];
  return [medianRankSentence(words, { median, peers, shorter: rank.peersBelow, longer: rank.peersAbove })];
}

function modelSentences({ stored, measure, words }: Told): Sentence[] {
  const { posterior, examiners, peersX, peersN } = stored.figures;
  if (posterior === null) return [];
  const { shrunkenMean: rate, lower, upper, distribution } = posterior;
  return [
    peerSentence(words, issueWords(measure), { examiners, x: peersX ?? 0, n: peersN }),
    peerRangeSentence(distribution),
    bestEstimateSentence({ rate, lower, upper }),
  ];
}

function standingSentences({ stored, flag, tail }: Told): Sentence[] {
  switch (flag) {
    case 'OUTSIDE':
    case 'FAR_OUTSIDE':
      return [standingSentence({ is: flag }), ...flagSentences(stored, tail)];
    case 'WITHIN':
      return [standingSentence({ is: 'WITHIN' })];
    case 'WITHDRAWN_MODEL_CHOICE':
      return [standingSentence({ is: 'DEPENDS_ON_MODEL' })];
    case 'TOO_FEW':
      return stored.because === null ? [tooFewToTell(stored)] : refusalsOf(stored);
    default:
      return refusalsOf(stored);
  }
}

function tooFewToTell({ n, figures }: StoredComparison): Sentence {
  const smallestN = figures.posterior?.smallestFlaggableN ?? null;
  return standingSentence({ is: 'TOO_FEW_TO_TELL', n, smallestN });
}

function flagSentences({ x, n }: StoredComparison, tail: ComparisonTail | null): Sentence[] {
  if (x === null || tail === null || tail.adjusted === null) return [];
  return [
    flagSentence({
      x,
      n,
      tail: Math.min(tail.upper, tail.lower),
      direction: tail.upper < tail.lower ? 'MORE' : 'FEWER',
      adjusted: tail.adjusted,
      family: { size: tail.familySize, windows: tail.windows },
    }),
  ];
}

function selectionSentences({ selection, rate, peerRate }: Told): Sentence[] {
  if (selection === null || rate === null || peerRate === null) return [];
  const cautious = rate > peerRate ? selection.tippingLower : selection.tippingUpper;
  const said = selectionSentence({ factor: selection.tipping, cautious });
  return said === null ? [] : [said];
}

function refusalsOf(stored: StoredComparison): Sentence[] {
  return stored.because === null ? [] : [refusalSentence(refusalOf(stored.because, stored))];
}

function refusalOf(because: StoredRefusal, stored: StoredComparison): Refusal {
  const { n, undetermined, notAddressed, blank, uncoded, unverified } = stored;
  const { examiners: peers, twoLargestShare } = stored.figures;
  switch (because) {
    case 'TOO_FEW_PEERS':
      return { because, peers, atLeast: MIN_PEERS };
    case 'TOO_FEW_PEERS_FOR_FLAG':
      return { because, peers, atLeast: MIN_PEERS_FOR_FLAG };
    case 'CONCENTRATED_PEERS':
      return { because, share: twoLargestShare ?? 1, atMost: MAX_SHARE_OF_TWO_LARGEST };
    case 'TOO_FEW_OWN':
      return { because: 'TOO_FEW_OWN_FOR_FLAG', n, atLeast: MINIMA.interval };
    case 'TOO_FEW_OWN_FOR_FLAG':
      return { because, n, atLeast: MIN_OWN_FOR_FLAG };
    case 'TOO_MUCH_UNKNOWN': {
      const unknown = undetermined + notAddressed + blank + uncoded + unverified;
      return { because, unknown, all: n + unknown, atMost: MAX_UNKNOWN_FOR_SHARE };
    }
    case 'NO_OPINION':
    case 'TOO_MANY_EXAMINATIONS':
      return { because };
  }
}

/** The words of the measure's own definition. */
function issueWords({ id }: PeerMeasure): IssueWords {
  const measure = measureById(id);
  if (measure === null) throw new Error(`There is no measure ${id}.`);
  return { about: measure.about, finding: measure.finding };
}
