import type { TargetField } from '../mapping.js';
import type { RowReader } from '../row-reader.js';
import { parseCount } from '../values/parse-count.js';

const MOST_PAGES = 10_000_000;

/**
 * A number of pages, or null when the row does not say. More pages reviewed than supplied is not refused: an
 * examiner may have records from elsewhere, and that is a fact of its own.
 */
export function pagesRule(row: RowReader, field: TargetField): number | null {
  const text = row.stated(field);
  if (text === null) return null;
  const pages = parseCount(text, row.plan.format.decimalMark);
  if (pages === null || pages > MOST_PAGES) {
    return row.refuse(field, {
      code: 'NOT_A_NUMBER',
      message: 'This is not a number of pages.',
      remedy: 'Write whole pages in digits, such as 1,200, or clear the cell.',
    });
  }
  if (pages >= 0) return pages;
  return row.refuse(field, {
    code: 'NEGATIVE',
    message: 'A number of pages cannot be negative.',
    remedy: 'Correct the number, or clear the cell.',
  });
}
