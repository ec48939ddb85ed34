import { parseDay } from '../kernel/cells/parse-day.js';
import { FillField } from './fill-file.types.js';
import type { FillRow } from './fill-row.js';

/** The day of the fill; null, with a problem, when there is none or it can not be. */
export function readFilledOn(row: FillRow): string | null {
  const { today, dateOrder, bornOn, injuredOn } = row.plan.context;
  const cell = row.cell(FillField.FILLED_ON);
  if (cell === null) return row.refuse(FillField.FILLED_ON, 'NO_DATE');
  const day = parseDay(cell, { order: dateOrder, today, yearsAhead: 0 });
  if (day === null) return row.refuse(FillField.FILLED_ON, 'IMPOSSIBLE_DATE');
  if (day > today) return row.refuse(FillField.FILLED_ON, 'DATE_IN_FUTURE');
  if (bornOn !== null && day < bornOn) row.warn(FillField.FILLED_ON, 'BEFORE_BIRTH');
  else if (injuredOn !== null && day < injuredOn) row.warn(FillField.FILLED_ON, 'BEFORE_INJURY');
  return day;
}

/** The day of the prescription; null when the row has none that can be. */
export function readWrittenOn(row: FillRow, filledOn: string | null): string | null {
  const { today, dateOrder } = row.plan.context;
  const cell = row.cell(FillField.WRITTEN_ON);
  if (cell === null) return null;
  const day = parseDay(cell, { order: dateOrder, today, yearsAhead: 0 });
  if (day === null || day > today) return row.warn(FillField.WRITTEN_ON, 'IMPOSSIBLE_WRITTEN_DATE');
  if (filledOn !== null && day > filledOn) row.warn(FillField.WRITTEN_ON, 'WRITTEN_AFTER_FILL');
  return day;
}
