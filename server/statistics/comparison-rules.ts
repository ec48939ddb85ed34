import { requireCounts } from './counts.js';
import { MAX_UNKNOWN_FOR_SHARE, MINIMA } from './show-rules.js';

/** With fewer peers nothing is compared. */
export const MIN_PEERS = 5;
/** With fewer peers a comparison is shown but nobody is flagged. */
export const MIN_PEERS_FOR_FLAG = 10;
/** With fewer own examinations nobody is flagged. */
export const MIN_OWN_FOR_FLAG = 10;
/** When the two largest peers hold more of the peers' examinations, the "group" is these two. */
export const MAX_SHARE_OF_TWO_LARGEST = 0.6;

/** Why a comparison or a flag is withheld. The first three withhold both, the others the flag only. */
export const ComparisonRefusal = {
  TOO_FEW_PEERS: 'TOO_FEW_PEERS',
  CONCENTRATED_PEERS: 'CONCENTRATED_PEERS',
  /** Below five examinations only the count is stated. */
  TOO_FEW_OWN: 'TOO_FEW_OWN',
  TOO_FEW_PEERS_FOR_FLAG: 'TOO_FEW_PEERS_FOR_FLAG',
  TOO_FEW_OWN_FOR_FLAG: 'TOO_FEW_OWN_FOR_FLAG',
  TOO_MUCH_UNKNOWN: 'TOO_MUCH_UNKNOWN',
} as const;
export type ComparisonRefusal = (typeof ComparisonRefusal)[keyof typeof ComparisonRefusal];

/** What the rules look at: never the finding itself, so that a refusal says nothing about it. */
export type ComparisonBasis = {
  /** Peers with at least one examination in the denominator, the examiner left out. */
  readonly examiners: number;
  /** His examinations in the denominator. */
  readonly n: number;
  /** His examinations whose finding is unknown. */
  readonly m: number;
  /** Share of the peers' examinations that the two largest peers hold; null without any. */
  readonly twoLargestShare: number | null;
};

export type ComparisonRules = {
  readonly compare: boolean;
  readonly flag: boolean;
  /** The first reason that applies; null when comparison and flag are both allowed. */
  readonly because: ComparisonRefusal | null;
};

/** Whether an examiner may be compared with the peers, and flagged. @throws RangeError for counts that are not whole. */
export function comparisonRules(basis: ComparisonBasis): ComparisonRules {
  for (const count of [basis.examiners, basis.n, basis.m]) requireCounts(count, count);
  const refused = whyNotCompared(basis);
  if (refused !== null) return { compare: false, flag: false, because: refused };
  const because = whyNotFlagged(basis);
  return { compare: true, flag: because === null, because };
}

/** Share of all examinations that the two largest of a group hold; null when there are none. */
export function twoLargestShare(ns: readonly number[]): number | null {
  const total = ns.reduce((sum, n) => sum + n, 0);
  const [first = 0, second = 0] = [...ns].sort((a, b) => b - a);
  return total === 0 ? null : (first + second) / total;
}

function whyNotCompared({ examiners, n, twoLargestShare }: ComparisonBasis): ComparisonRefusal | null {
  if (examiners < MIN_PEERS) return ComparisonRefusal.TOO_FEW_PEERS;
  if ((twoLargestShare ?? 1) > MAX_SHARE_OF_TWO_LARGEST) return ComparisonRefusal.CONCENTRATED_PEERS;
  return n < MINIMA.interval ? ComparisonRefusal.TOO_FEW_OWN : null;
}

function whyNotFlagged({ examiners, n, m }: ComparisonBasis): ComparisonRefusal | null {
  if (examiners < MIN_PEERS_FOR_FLAG) return ComparisonRefusal.TOO_FEW_PEERS_FOR_FLAG;
  if (n < MIN_OWN_FOR_FLAG) return ComparisonRefusal.TOO_FEW_OWN_FOR_FLAG;
  return m / (n + m) > MAX_UNKNOWN_FOR_SHARE ? ComparisonRefusal.TOO_MUCH_UNKNOWN : null;
}
