/** The only source of "now" for code that must be testable at a fixed instant. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
