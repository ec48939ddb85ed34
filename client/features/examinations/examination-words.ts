import type { Side } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';

/** The side within a sentence: "46 were for the defense". */
export const sidePhrase: Record<Side, string> = {
  DEFENSE: 'for the defense',
  PLAINTIFF: 'for the plaintiff',
  NEUTRAL: 'neutral',
  UNKNOWN: 'for a side that is not recorded',
};

/** "90 days earlier", "3 days later", "on the same day": where the examiner's date lies. */
export function gapWords(days: number): string {
  if (days === 0) return 'on the same day';
  return `${formatQuantity(Math.abs(days), 'day')} ${days > 0 ? 'earlier' : 'later'}`;
}
