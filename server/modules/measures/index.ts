import { MeasureResolver } from './measure.resolver.js';

export {
  automaticCaveat,
  CaveatId,
  caveatOf,
  CAVEATS,
  codingCaveat,
  type AutomaticShare,
  type Caveat,
  type CodingReliability,
} from './caveat.js';
export { CaveatType } from './caveat.types.js';
export { MeasureKind, UnknownKind, type Measure, type Selection } from './measure.js';
export {
  findingWords,
  ISSUE_MEASURES,
  measureById,
  measureOfIssue,
  MEASURES,
  type IssueMeasure,
} from './measures.js';
export type { Method, WorkedExample, WorkedValue } from './method.js';
export { methodById, METHODS } from './methods.js';
export { selectionWords } from './selection-words.js';
export { SentenceFieldType, SentenceType } from './sentence.types.js';
export {
  bestEstimateSentence,
  flagSentence,
  intervalSentence,
  peerRangeSentence,
  selectionSentence,
  standingSentence,
  type FlagNumbers,
  type Standing,
} from './sentences/comparison-sentences.js';
export {
  notYetVerifiedSentence,
  recordReviewSentence,
  reExaminationSentence,
} from './sentences/coverage-sentences.js';
export {
  notCountedSentence,
  opinionSentence,
  peerSentence,
  tooFewSentence,
  type IssueWords,
  type PeerGroupWords,
  type Unknowns,
} from './sentences/opinion-sentences.js';
export {
  feesSentence,
  fewerReviewedSentence,
  pagesSentence,
  type FeeNumbers,
  type PageNumbers,
} from './sentences/record-sentences.js';
export { day, lowerPercent, percent, upperPercent } from './sentences/number-words.js';
export { medianRankSentence, type MedianRank } from './sentences/rank-sentences.js';
export { refusalSentence, type Refusal, type RefusalInWords } from './sentences/refusal-sentences.js';
export {
  retentionSentence,
  topPayerSentence,
  type PayerCounts,
  type SideCounts,
} from './sentences/retention-sentences.js';
export { examinerTitle, ownFiles, type SentenceScope } from './sentences/scope-words.js';
export type { Sentence, SentenceField, SentenceKind } from './sentences/sentence.js';
export type { Tally } from './sentences/share-words.js';
export {
  minutesCoverageSentence,
  minutesSentence,
  type MinimumTime,
  type MinutesNumbers,
} from './sentences/time-sentences.js';
export {
  mmiGapSentence,
  mmiMedianSentence,
  pairedSentence,
  type GapCounts,
  type GapMedian,
  type PairCounts,
} from './sentences/treater-sentences.js';

export { workedText } from './worked-text.js';

/** Resolvers of this module, for the schema. */
export const measuresResolvers = [MeasureResolver] as const;
