import { Distribution } from './distribution.js';
import { quantile } from './quantile.js';

export type DurationPeerRank = {
  readonly peers: number;
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
  /** Small when the examiner's median is among the shortest. */
  readonly pLower: number;
  readonly pUpper: number;
  /** Twice the smaller, at most 1. */
  readonly pTwoSided: number;
  /** Type-2 quartiles of the peers' medians; null without peers. */
  readonly quartiles: readonly [number, number, number] | null;
};

/**
 * Rank of an examiner's median time (minutes, or days) among the medians of J peers: lower tail
 * (1 + number at or below) / (J + 1), upper mirrored. If all J + 1 are exchangeable, P(p <= r) <= r whatever
 * the law of the times; ties count against the finding. Medians are compared, not examinations: those of one
 * examiner are not independent draws from what the peers do. Each median should rest on five examinations
 * or more; that is the caller's to see to. Without peers both tails are 1.
 *
 * @throws RangeError for a median that is no number.
 */
export function durationPeerRank(median: number, peerMedians: readonly number[]): DurationPeerRank {
  if (!Number.isFinite(median)) throw new RangeError(`Not a median: ${median}.`);
  const distribution = Distribution.ofValues(peerMedians);
  const peers = peerMedians.length;
  const lower = peerMedians.filter((peer) => peer < median).length;
  const equal = peerMedians.filter((peer) => peer === median).length;
  const higher = peers - lower - equal;
  const pLower = (1 + lower + equal) / (peers + 1);
  const pUpper = (1 + higher + equal) / (peers + 1);
  const pTwoSided = Math.min(1, 2 * Math.min(pLower, pUpper));
  return { peers, lower, equal, higher, pLower, pUpper, pTwoSided, quartiles: quartiles(distribution) };
}

function quartiles(medians: Distribution): readonly [number, number, number] | null {
  const [first, second, third] = [quantile(medians, 0.25), quantile(medians, 0.5), quantile(medians, 0.75)];
  return first === null || second === null || third === null ? null : [first, second, third];
}
