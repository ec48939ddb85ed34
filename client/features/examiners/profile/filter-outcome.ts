import type { ProfileFilter, ProfileNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatCountOf, formatQuantity } from '../../../lib/format.js';

/**
 * How many examinations the filter leaves: "34 of 118 examinations match the filters." With re-examinations among
 * them there is no whole to compare with, since the total counts each claimant once.
 */
export function filterOutcome(
  profile: Pick<ProfileNumbersFragment, 'examinations'>,
  total: number,
  filter: Pick<ProfileFilter, 'reexaminations'>,
): string {
  const { numerator } = profile.examinations;
  if (total === 0) return 'No examinations in this firm’s files.';
  if (filter.reexaminations === true && numerator > 0) {
    return `${formatQuantity(numerator, 'examination')}, re-examinations counted as well.`;
  }
  if (numerator === total)
    return total === 1 ? 'The one examination on file.' : `All ${formatCount(total)} examinations.`;
  if (numerator === 0) return `None of the ${formatQuantity(total, 'examination')} matches the filters.`;
  return `${formatCountOf(numerator, total)} examinations ${numerator === 1 ? 'matches' : 'match'} the filters.`;
}
