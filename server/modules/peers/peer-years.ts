import { Distribution } from '../../statistics/distribution.js';
import { quantile } from '../../statistics/quantile.js';
import { MINIMA } from '../../statistics/show-rules.js';
import type { CellMember, PeerYear } from './peer-figures.js';

/** Fewer peers than this in a year give no deciles. */
const MIN_PEERS_OF_YEAR = 10;
const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/**
 * Every year of the examiner with the deciles of the raw rates of peers who have five examinations or more in it
 * (R type 2). Descriptive: small numbers of a year spread rates, and nothing is flagged by them.
 */
export function peerYears(member: CellMember, peers: readonly CellMember[]): PeerYear[] {
  return member.years.map(([year, numerator, denominator]) => ({
    year,
    numerator,
    denominator,
    peerDeciles: decilesOf(year, peers),
  }));
}

function decilesOf(year: number, peers: readonly CellMember[]): readonly number[] | null {
  const rates = peers.flatMap(({ years }) =>
    years.filter(([of, , n]) => of === year && n >= MINIMA.interval).map(([, x, n]) => x / n),
  );
  if (rates.length < MIN_PEERS_OF_YEAR) return null;
  const distribution = Distribution.ofValues(rates);
  return DECILES.map((q) => quantile(distribution, q) ?? 0);
}
