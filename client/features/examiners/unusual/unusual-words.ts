import type { FlagLevel, UnusualFindingRowFragment } from '../../../generated/graphql.js';
import { formatCountOf, formatPercent, formatQuantity } from '../../../lib/format.js';
import { examKindLabel } from '../../../lib/vocabulary.js';

/** How large the family is that the list was drawn from, and that it was allowed for. */
export function familyWords(familySize: number): string {
  const looked = familySize === 1 ? 'was looked through' : 'were looked through';
  return `${formatQuantity(familySize, 'comparison')} of one examiner on one measure ${looked}; what is listed allows for that number.`;
}

/** Which of the listed levels a finding has. */
export function levelWords(flag: FlagLevel): string {
  return flag === 'FAR_OUTSIDE' ? 'far outside the range expected' : 'outside the range expected';
}

/** A measure by its title and its finding in words. */
export interface MeasureWords {
  readonly title: string;
  readonly finding: string;
}

/**
 * "Causation, QME: the reports state no causal relationship in 46 of 48 (96%)". Minutes are ranked by their median,
 * not counted.
 */
export function rowWords(
  { measure, kind, numerator, denominator }: UnusualFindingRowFragment,
  words: MeasureWords | undefined,
): string {
  const about = `${words?.title ?? measure}, ${examKindLabel[kind]}`;
  if (numerator === null || words === undefined) {
    return `${about}: median of ${formatQuantity(denominator, 'examination')}`;
  }
  return `${about}: the reports state ${words.finding} in ${formatCountOf(numerator, denominator)} (${formatPercent(numerator, denominator)})`;
}
