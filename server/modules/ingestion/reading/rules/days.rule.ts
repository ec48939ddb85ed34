import type { CalendarDay } from '../examination-row.js';
import type { DateOrder } from '../file-format.js';
import type { TargetField } from '../mapping.js';
import type { RowReader } from '../row-reader.js';
import { parseDay } from '../../../../kernel/cells/parse-day.js';

const EXAMPLE: Record<DateOrder, string> = { MDY: '6/17/2022', DMY: '17/6/2022', YMD: '22/6/17' };

/** The day of the examination; refused when it is missing, impossible, or still to come. */
export function examDayRule(row: RowReader): CalendarDay | null {
  const { format, context } = row.plan;
  const text = row.stated('EXAM_DATE');
  if (text === null) {
    return row.refuse('EXAM_DATE', {
      code: 'MISSING_DATE',
      message: 'There is no date of examination.',
      remedy: `Enter the day of the examination, such as ${EXAMPLE[format.dateOrder]} or 2022-06-17.`,
    });
  }
  const day = parseDay(text, { order: format.dateOrder, today: context.today });
  if (day === null) return row.refuse('EXAM_DATE', notADate(format.dateOrder));
  if (day <= context.today) return day;
  return row.refuse('EXAM_DATE', {
    code: 'DATE_IN_FUTURE',
    message: 'The examination has not taken place yet.',
    remedy: 'Correct the date, or import the row again once the examination has taken place.',
  });
}

/** A further day of the row; null when its cell is blank, refused when it is no day. */
export function otherDayRule(row: RowReader, field: TargetField): CalendarDay | null {
  const text = row.stated(field);
  if (text === null) return null;
  const { format, context } = row.plan;
  const day = parseDay(text, { order: format.dateOrder, today: context.today });
  return day ?? row.refuse(field, notADate(format.dateOrder));
}

/** A day on which the claimant was born or hurt: two-digit years lie in the past, and the day must too. */
export function pastDayRule(row: RowReader, field: TargetField): CalendarDay | null {
  const text = row.stated(field);
  if (text === null) return null;
  const { format, context } = row.plan;
  const day = parseDay(text, { order: format.dateOrder, today: context.today, yearsAhead: 0 });
  if (day === null) return row.refuse(field, notADate(format.dateOrder));
  if (day <= context.today) return day;
  return row.refuse(field, {
    code: 'DATE_IN_FUTURE',
    message: 'This day is still to come.',
    remedy: 'Correct the date or leave the cell blank.',
  });
}

function notADate(order: DateOrder) {
  return {
    code: 'NOT_A_DATE',
    message: 'This is not a date of the calendar.',
    remedy: `Write it like ${EXAMPLE[order]} or 2022-06-17, or choose another order of day and month for the file.`,
  } as const;
}
