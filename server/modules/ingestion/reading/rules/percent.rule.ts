import type { TargetField } from '../mapping.js';
import type { RowReader } from '../row-reader.js';
import { parsePercent } from '../values/parse-percent.js';

/** A percentage from 0 to 100, or null when the row does not say. */
export function percentRule(row: RowReader, field: TargetField): number | null {
  const text = row.stated(field);
  if (text === null) return null;
  const percent = parsePercent(text, row.plan.format.decimalMark, row.column(field)?.asFraction ?? false);
  if (percent === null) {
    return row.refuse(field, {
      code: 'NOT_A_PERCENTAGE',
      message: 'This is not a percentage.',
      remedy: 'Write a number from 0 to 100, such as 12 or 12%, or clear the cell.',
    });
  }
  if (percent >= 0 && percent <= 100) return percent;
  return row.refuse(field, {
    code: 'OUT_OF_RANGE',
    message: 'A percentage lies between 0 and 100.',
    remedy: 'Correct the number, or clear the cell.',
  });
}
