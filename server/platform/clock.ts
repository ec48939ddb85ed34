/** The only source of "now" for code that must be testable at a fixed instant. */
export type Clock = { now(): Date };

/** The current day in UTC, YYYY-MM-DD: what windows of dates are counted back from. */
export function dayOf(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}

export const systemClock: Clock = { now: () => new Date() };
