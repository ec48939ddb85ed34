import type { RibbonYear } from '../../../../charts/index.js';
import type { PeerChartNumbersFragment } from '../../../../generated/graphql.js';
import { formatPercent } from '../../../../lib/format.js';

/** Below this many opinions a year shows its count and no percentage. */
const SMALLEST_PERCENT = 10;

/** Every year from the first to the last; a year without an opinion keeps its place. A percentage from ten on. */
export function ribbonYears(years: PeerChartNumbersFragment['years']): RibbonYear[] {
  const known = new Map(years.map((year) => [year.year, year]));
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  if (known.size === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const year = first + offset;
    const { numerator = 0, denominator = 0, peerDeciles = null } = known.get(year) ?? {};
    const isStated = denominator >= SMALLEST_PERCENT;
    return {
      year,
      count: numerator,
      denominator,
      share: isStated ? numerator / denominator : null,
      percent: isStated ? formatPercent(numerator, denominator) : '',
      interval: null,
      peerDeciles,
      rows: null,
    };
  });
}
