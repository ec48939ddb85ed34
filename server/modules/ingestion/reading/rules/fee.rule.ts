import type { RowReader } from '../row-reader.js';
import { parseMoney } from '../../../../kernel/cells/parse-money.js';

/** Ten million dollars: beyond it a separator was misread, or a telephone number stands in the column. */
const MOST_CENTS = 1_000_000_000;

/** What the examiner charged, in cents, or null when the row does not say. */
export function feeRule(row: RowReader): number | null {
  const text = row.stated('FEE');
  if (text === null) return null;
  const cents = parseMoney(text, row.plan.format.decimalMark);
  if (cents === null || cents > MOST_CENTS) {
    return row.refuse('FEE', {
      code: 'NOT_MONEY',
      message: 'This is not an amount of money.',
      remedy: 'Write it like $2,015.00 or 2015, or clear the cell.',
    });
  }
  if (cents >= 0) return cents;
  return row.refuse('FEE', {
    code: 'NEGATIVE',
    message: 'A fee cannot be negative.',
    remedy: 'Correct the amount; leave credits and refunds out.',
  });
}
