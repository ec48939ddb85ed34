import type { ComparisonRefusal } from '../../statistics/comparison-rules.js';
import type { PeerComparison, PeerDistribution } from '../../statistics/peer-comparison.js';
import type { ExaminerCount } from '../../statistics/peer-model.js';

/** The model's prior (z0) that the product states, and those that are tried beside it. */
export const Z0 = { stated: 10, low: 3, high: 30 } as const;

/** A year of one examiner: examinations with the finding among those that conclude. */
export type YearCount = readonly [year: number, x: number, n: number];

/** What one examiner of a cell shows. */
export type CellMember = {
  readonly subjectId: string;
  /** Null for minutes. */
  readonly x: number | null;
  readonly n: number;
  /** Examinations whose finding, or whose time, is not known. */
  readonly unknown: number;
  /** Minutes; null for a share, and without a time. */
  readonly median: number | null;
  readonly years: readonly YearCount[];
};

/** Why an examiner is not compared, or not flagged, as it is stored. */
export type StoredRefusal = ComparisonRefusal | 'NO_OPINION' | 'TOO_MANY_EXAMINATIONS';

/** The shares among which half of the peers lie. */
export type MiddleHalf = { readonly lower: number; readonly upper: number };

/** Peers' raw rates of a year; null with fewer than ten peers of five examinations. */
export type PeerYear = {
  readonly year: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly peerDeciles: readonly number[] | null;
};

/** A share beside the peers', by the model. */
export type SharePosterior = PeerComparison & {
  readonly distribution: PeerDistribution;
  /** Fewest examinations with which any count could be outside; null: none of up to 5,000. */
  readonly smallestFlaggableN: number | null;
};

/** A median time beside the peers' medians, by rank; minutes. */
export type MinutesRank = {
  readonly pLower: number;
  readonly pUpper: number;
  readonly pTwoSided: number;
  readonly peersBelow: number;
  readonly peersEqual: number;
  readonly peersAbove: number;
  readonly quartiles: readonly [number, number, number] | null;
};

/** Odds by which the files would have to favour the finding for selection alone to make the difference. */
export type SelectionRatio = {
  /** At the rate; null when no finite ratio would do. */
  readonly tipping: number | null;
  /** With the lower and with the upper limit of the examiner's own interval. */
  readonly tippingLower: number | null;
  readonly tippingUpper: number | null;
};

/** All that is stored of one comparison beside its counts: numbers only, none rounded. */
export type PeerFigures = {
  /** Peers that count: with an examination in the denominator, or with five times for a median. */
  readonly examiners: number;
  /** Over all peers; x null for minutes. */
  readonly peersX: number | null;
  readonly peersN: number;
  readonly twoLargestShare: number | null;
  /** Of the raw rates of peers with ten examinations or more; null with fewer than four of them. */
  readonly middleHalf: MiddleHalf | null;
  readonly posterior: SharePosterior | null;
  /** Null where posterior is. */
  readonly selection: SelectionRatio | null;
  readonly rank: MinutesRank | null;
  readonly years: readonly PeerYear[];
};

/** One finished comparison. */
export type ComparedMember = {
  readonly subjectId: string;
  readonly because: StoredRefusal | null;
  /** Whether its p-value is one of those that the flags of the examiner are adjusted for. */
  readonly isInFamily: boolean;
  readonly pTwoSided: number | null;
  readonly pAtLowZ0: number | null;
  readonly pAtHighZ0: number | null;
  readonly figures: PeerFigures;
};

/** A member as the model counts it. */
export function countOf({ x, n }: Pick<CellMember, 'x' | 'n'>): ExaminerCount {
  return { x: x ?? 0, n };
}
