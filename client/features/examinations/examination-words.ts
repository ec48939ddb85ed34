import type { Verification } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';

/** On whose word a fact stands. */
export const verificationLabel: Record<Verification, string> = {
  FIRM_RECORD: 'The firm’s own record',
  CONFIRMED: 'Confirmed by a member',
  AUTO_ACCEPTED: 'Accepted by rule, seen by nobody',
  UNVERIFIED: 'Not confirmed',
};

/** "90 days earlier", "3 days later", "on the same day": where the examiner's date lies. */
export function gapWords(days: number): string {
  if (days === 0) return 'on the same day';
  return `${formatQuantity(Math.abs(days), 'day')} ${days > 0 ? 'earlier' : 'later'}`;
}
