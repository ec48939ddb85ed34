import type { RoundReport } from './contender.js';

/** Sends every request once, `concurrency` at a time, and measures each. */
export async function drive(
  requests: readonly (() => Promise<void>)[],
  concurrency: number,
): Promise<RoundReport> {
  const latenciesMs: number[] = [];
  const waiting = requests.values();
  const startedAt = performance.now();
  const worker = async (): Promise<void> => {
    for (const request of waiting) {
      const sentAt = performance.now();
      await request();
      latenciesMs.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { latenciesMs, elapsedMs: performance.now() - startedAt };
}
