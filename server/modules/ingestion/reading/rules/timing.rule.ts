import { ExamKind, TimingSource } from '../../../../kernel/vocabulary.js';
import { foldedTokens } from '../columns/heading-words.js';
import type { TimeOfDay, TimingAsWritten } from '../examination-row.js';
import type { TargetField } from '../mapping.js';
import type { RowReader } from '../row-reader.js';
import { type DurationUnit, parseDuration } from '../values/parse-duration.js';
import { minutesOf, parseTime } from '../values/parse-time.js';

/** Longer than any examination on record; such a figure is minutes mixed up with something else. */
const LONGEST_MINUTES = 600;
/** A duration noted beside clock times may be rounded. */
const ROUNDING_MINUTES = 1;

/**
 * How long the examination took, from a duration, from start and end, or from both when they agree. null when
 * the row does not say. A record review has no time face to face, so its minutes are not read.
 */
export function timingRule(row: RowReader, kind: ExamKind): TimingAsWritten | null {
  if (kind === ExamKind.RECORD_REVIEW) return null;
  const startedAt = timeRule(row, 'START_TIME');
  const endedAt = timeRule(row, 'END_TIME');
  const stated = durationRule(row);
  const span = spanRule(row, startedAt, endedAt);
  const source = row.plan.mapping.timingSource;
  if (span === null || stated === null) {
    const minutes = span ?? stated;
    return minutes === null ? null : { source, startedAt, endedAt, minutes };
  }
  if (Math.abs(span - stated) <= ROUNDING_MINUTES) return { source, startedAt, endedAt, minutes: span };
  // Time face to face is a part of the time between arriving and leaving, and the figure that counts.
  if (stated < span && isFaceToFace(row)) {
    return { source: TimingSource.REPORT, startedAt: null, endedAt: null, minutes: stated };
  }
  return row.refuse('DURATION', {
    code: 'DURATIONS_DISAGREE',
    message: `Start and end are ${span} minutes apart, but the duration says otherwise.`,
    remedy: 'Correct the duration or the times, or clear one of them.',
  });
}

function timeRule(row: RowReader, field: TargetField): TimeOfDay | null {
  const text = row.stated(field);
  if (text === null) return null;
  return (
    parseTime(text, row.plan.format.clock) ??
    row.refuse(field, {
      code: 'NOT_A_TIME',
      message: 'This is not a time of day.',
      remedy: 'Write it like 1:05 PM or 13:05, or clear the cell.',
    })
  );
}

/** Minutes from start to end. An end after midnight is not guessed: nobody is examined at night. */
function spanRule(row: RowReader, startedAt: TimeOfDay | null, endedAt: TimeOfDay | null): number | null {
  if (startedAt === null || endedAt === null) return null;
  const span = minutesOf(endedAt) - minutesOf(startedAt);
  if (span > 0 && span <= LONGEST_MINUTES) return span;
  if (span > 0) return row.refuse('END_TIME', outOfRange);
  return row.refuse('END_TIME', {
    code: 'ENDS_BEFORE_START',
    message: span === 0 ? 'The examination ends when it starts.' : 'The examination ends before it starts.',
    remedy: 'Correct the start or the end; check AM and PM.',
  });
}

function durationRule(row: RowReader): number | null {
  const text = row.stated('DURATION');
  if (text === null) return null;
  const minutes = parseDuration(text, unitOf(row), row.plan.format.decimalMark);
  if (minutes === null) {
    return row.refuse('DURATION', {
      code: 'NOT_A_DURATION',
      message: 'This is not a duration.',
      remedy: 'Write the minutes, such as 45, or 1:05 for an hour and five minutes.',
    });
  }
  return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : row.refuse('DURATION', outOfRange);
}

/** "Hours" in the heading, and no minutes, makes a bare 0.75 three quarters of an hour. */
function unitOf(row: RowReader): DurationUnit {
  const header = row.column('DURATION')?.header ?? '';
  return /\b(hours?|hrs?)\b/i.test(header) && !/\bmin/i.test(header) ? 'HOURS' : 'MINUTES';
}

function isFaceToFace(row: RowReader): boolean {
  return foldedTokens(row.column('DURATION')?.header ?? '').includes('facetoface');
}

const outOfRange = {
  code: 'DURATION_OUT_OF_RANGE',
  message: `An examination takes from 1 to ${LONGEST_MINUTES} minutes.`,
  remedy: 'Correct the time, or clear the cell.',
} as const;
