import { Verification } from '../../../../kernel/vocabulary.js';
import type { RowReader } from '../row-reader.js';
import { parseVerification } from '../values/parse-verification.js';

/**
 * Whether a person has checked what the row says. A file that marks what was checked says by a blank cell that
 * the row was not; a file without such a column is the firm's own record.
 */
export function verificationRule(row: RowReader): Verification {
  if (row.column('VERIFICATION') === null) return Verification.FIRM_RECORD;
  const text = row.written('VERIFICATION');
  if (text === '') return Verification.UNVERIFIED;
  const verification = parseVerification(text);
  if (verification !== null) return verification;
  row.refuse('VERIFICATION', {
    code: 'UNKNOWN_VERIFICATION',
    message: 'This word does not say whether the row was verified.',
    remedy: 'Write verified or not verified, or leave the column out.',
  });
  return Verification.UNVERIFIED;
}
