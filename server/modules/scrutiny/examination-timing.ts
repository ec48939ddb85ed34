import { choiceWords, chosenTime, observedTime, type ObservedTime } from './observed-time.js';
import { sameDayLoad, type SameDayLoad } from './same-day-load.js';
import { timeMinimum, type TimeMinimum } from './time-minimum.js';
import { timingGap, type TimingGap } from './timing-gap.js';
import type { TimingInputs } from './timing.queries.js';

/** What is known of how long one examination took. */
export type ExaminationTiming = {
  readonly examinationId: string;
  /** The most direct source first. */
  readonly times: readonly ObservedTime[];
  readonly chosen: ObservedTime | null;
  readonly choice: string;
  /** Null unless both the report and an observation state a time. */
  readonly gap: TimingGap | null;
  /** Null when no rule on file speaks of such an examination. */
  readonly minimum: TimeMinimum | null;
  readonly sameDay: SameDayLoad;
  /** A record review has no face-to-face time. */
  readonly isRecordReview: boolean;
};

export function examinationTiming(inputs: TimingInputs): ExaminationTiming {
  const times = inputs.timings.map((timing) => observedTime(timing));
  const chosen = chosenTime(times);
  const isRecordReview = inputs.kind === 'RECORD_REVIEW';
  return {
    examinationId: inputs.examinationId,
    times,
    chosen,
    choice: isRecordReview ? 'A record review has no face-to-face time.' : choiceWords(times),
    gap: timingGap(times),
    minimum: isRecordReview ? null : timeMinimum(inputs, chosen),
    sameDay: sameDayLoad(inputs.sameDay),
    isRecordReview,
  };
}
