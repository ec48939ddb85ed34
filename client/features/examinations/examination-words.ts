import { formatQuantity } from '../../lib/format.js';

/** "90 days earlier", "3 days later", "on the same day": where the examiner's date lies. */
export function gapWords(days: number): string {
  if (days === 0) return 'on the same day';
  return `${formatQuantity(Math.abs(days), 'day')} ${days > 0 ? 'earlier' : 'later'}`;
}
