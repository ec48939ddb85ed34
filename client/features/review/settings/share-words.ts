import type { ReadingShareNumbersFragment } from '../../../generated/graphql.js';
import { formatCountOf, formatInterval, formatPercent } from '../../../lib/format.js';

/**
 * "41 of 43 (95%; 85% to 99%)". What the server leaves out of a small share (value, interval) is left out here;
 * without anything decided there is no share.
 */
export function shareWords(share: ReadingShareNumbersFragment): string {
  const { numerator, denominator, lower, upper, value } = share;
  if (denominator === 0) return 'None decided yet';
  const parts = [
    ...(value === null ? [] : [formatPercent(numerator, denominator)]),
    ...(lower === null || upper === null ? [] : [formatInterval({ lower, upper })]),
  ];
  const count = formatCountOf(numerator, denominator);
  return parts.length === 0 ? count : `${count} (${parts.join('; ')})`;
}
