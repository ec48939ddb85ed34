import { timingSourceLabel, type TimingSource } from '../../kernel/vocabulary.js';
import { minutesWords, type ObservedTime } from './observed-time.js';

/**
 * Minutes that the report states more than was observed; negative: fewer. Both ends are included. Null: no end is
 * known on that side.
 */
export type TimingGap = {
  readonly observed: Extract<TimingSource, 'RECORDING' | 'OBSERVER'>;
  readonly low: number | null;
  readonly high: number | null;
  readonly sentence: string;
};

/** The report's time against the recording, else the observer. Null when either is missing. */
export function timingGap(times: readonly ObservedTime[]): TimingGap | null {
  const reported = times.find(({ source }) => source === 'REPORT');
  const observed =
    times.find(({ source }) => source === 'RECORDING') ?? times.find(({ source }) => source === 'OBSERVER');
  if (reported === undefined || observed === undefined) return null;
  const source = observed.source === 'RECORDING' ? 'RECORDING' : 'OBSERVER';
  // Least report against longest observation, and the other way round: nothing outside these ends is possible.
  const low = observed.range.upper === null ? null : reported.range.lower - observed.range.upper;
  const high = reported.range.upper === null ? null : reported.range.upper - observed.range.lower;
  const told = `The report states ${minutesWords(reported.range)}; the ${timingSourceLabel[source].toLowerCase()} shows ${minutesWords(observed.range)}`;
  return { observed: source, low, high, sentence: `${told}: ${gapWords(low, high)}.` };
}

function gapWords(low: number | null, high: number | null): string {
  if (low !== null && low === high) return low === 0 ? 'no difference' : difference(low);
  if (low !== null && low > 0) return high === null ? `at least ${difference(low)}` : between(low, high);
  if (high !== null && high < 0) return low === null ? `at least ${difference(high)}` : between(low, high);
  if (low === null || high === null) return 'the words allow no difference to be stated';
  return `from ${difference(low)} to ${difference(high)}, so that both may say the same`;
}

const minutes = (n: number): string => `${n} ${n === 1 ? 'minute' : 'minutes'}`;

function difference(n: number): string {
  if (n === 0) return 'none';
  return `${minutes(Math.abs(n))} ${n > 0 ? 'more' : 'fewer'} in the report`;
}

function between(low: number, high: number): string {
  const [least, most] = [Math.abs(low), Math.abs(high)].toSorted((a, b) => a - b);
  return `${least ?? 0} to ${minutes(most ?? 0)} ${low > 0 ? 'more' : 'fewer'} in the report`;
}
