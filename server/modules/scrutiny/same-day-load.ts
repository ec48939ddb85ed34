import { chosenTime, minutesWords, observedTime, type MinutesRange } from './observed-time.js';
import type { SameDayExamination } from './timing.queries.js';

/** The examiner's other examinations of the day, of those that the firm has on file. */
export type SameDayLoad = {
  readonly examinationIds: readonly string[];
  /** Of these, with a time on file. */
  readonly timed: number;
  /** Sum of the known times; null when none is known. */
  readonly minutes: MinutesRange | null;
  readonly sentence: string;
};

/** Counts what is on file and no more: other firms' examinations of the day are not known. */
export function sameDayLoad(others: readonly SameDayExamination[]): SameDayLoad {
  const times = others.flatMap(
    ({ timings }) => chosenTime(timings.map((timing) => observedTime(timing))) ?? [],
  );
  const minutes = times.length === 0 ? null : times.map(({ range }) => range).reduce(sum);
  return {
    examinationIds: others.map(({ id }) => id),
    timed: times.length,
    minutes,
    sentence: loadWords(others.length, times.length, minutes),
  };
}

/** Open when any part is: then the sum has no known end either. */
function sum(one: MinutesRange, other: MinutesRange): MinutesRange {
  return {
    lower: one.lower + other.lower,
    upper: one.upper === null || other.upper === null ? null : one.upper + other.upper,
  };
}

function loadWords(others: number, timed: number, minutes: MinutesRange | null): string {
  if (others === 0) return "No other examination by this examiner on this day is in the firm's own files.";
  const counted = `${others} other ${others === 1 ? 'examination' : 'examinations'} by this examiner on this day ${others === 1 ? 'is' : 'are'} in the firm's own files`;
  if (minutes === null) return `${counted}; no time is recorded for ${others === 1 ? 'it' : 'them'}.`;
  return `${counted}; the time of ${timed} is recorded, together ${minutesWords(minutes)}.`;
}
