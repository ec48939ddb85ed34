import { timingSourceLabel, type TimingSource } from '../../kernel/vocabulary.js';
import { writtenMinutes } from '../../kernel/written-minutes.js';
import type { RecordedTiming } from './timing.queries.js';

/** Minutes known within bounds, both included; `upper` null: no end is known. */
export type MinutesRange = { readonly lower: number; readonly upper: number | null };

/** What one source says of the time, as far as its words go. */
export type ObservedTime = RecordedTiming & { readonly range: MinutesRange };

/** The most direct source first. The firm's log does not say whence it knows: it stands last (ADR 0010). */
export const SOURCE_ORDER: readonly TimingSource[] = [
  'RECORDING',
  'OBSERVER',
  'REPORT',
  'CLAIMANT',
  'FIRM_LOG',
];

/**
 * Bounds of what was said: those stored; else those of the words that the report was read from, when the minutes
 * recorded lie within them; else the minutes themselves.
 */
export function observedTime(timing: RecordedTiming): ObservedTime {
  const { minutes, low, high, asWritten, quote } = timing;
  if (low !== null) return { ...timing, range: { lower: low, upper: high } };
  const said = quote === null ? null : writtenMinutes(quote);
  if (said === null || !isIn(minutes, said)) return { ...timing, range: exact(minutes) };
  const { lower, upper } = said;
  return { ...timing, asWritten: asWritten ?? quote, range: { lower, upper } };
}

function isIn(minutes: number, { lower, upper }: MinutesRange): boolean {
  return minutes >= lower && (upper === null || minutes <= upper);
}

const exact = (minutes: number): MinutesRange => ({ lower: minutes, upper: minutes });

/** The time that stands for the examination, by precedence of sources; null when none is recorded. */
export function chosenTime(times: readonly ObservedTime[]): ObservedTime | null {
  for (const source of SOURCE_ORDER) {
    const found = times.find((time) => time.source === source);
    if (found !== undefined) return found;
  }
  return null;
}

/** Why this source and no other, in words. */
export function choiceWords(times: readonly ObservedTime[]): string {
  const chosen = chosenTime(times);
  if (chosen === null) return 'No source states how long the examination took.';
  const name = timingSourceLabel[chosen.source].toLowerCase();
  const others = times
    .filter(({ source }) => source !== chosen.source)
    .map(({ source }) => timingSourceLabel[source].toLowerCase());
  if (chosen.source === 'FIRM_LOG') {
    return "Only the firm's own log states a time; it does not say whence it knows.";
  }
  const order = 'recording, then observer, then report, then claimant';
  return others.length === 0
    ? `The ${name} is the only source on file.`
    : `The ${name} stands before the ${others.join(', the ')}: ${order}. Sources are never merged.`;
}

/** "18 minutes", "15 to 25 minutes", "at least 30 minutes". */
export function minutesWords({ lower, upper }: MinutesRange): string {
  if (upper === null) return `at least ${unit(lower)}`;
  if (lower === upper) return unit(lower);
  return lower === 0 ? `at most ${unit(upper)}` : `${lower} to ${unit(upper)}`;
}

const unit = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
