import { clopperPearson, type ShareInterval } from '../../statistics/proportion.js';

/**
 * The exact interval costs two beta quantiles, some 40 microseconds, and a profile asks for hundreds, mostly
 * of the same small counts. It depends on three numbers and nothing of any firm, so it may be remembered
 * across requests.
 */
const REMEMBERED = 20_000;
const remembered = new Map<string, ShareInterval | null>();

/** `clopperPearson`, remembered. Null when n is 0. @throws RangeError unless 0 <= x <= n are whole. */
export function exactInterval(x: number, n: number, alpha: number): ShareInterval | null {
  const key = `${x}/${n}/${alpha}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const interval = clopperPearson(x, n, alpha);
  // Starting over now and then is cheaper than keeping track of what was asked for last.
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, interval);
  return interval;
}
