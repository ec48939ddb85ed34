import { missingBounds } from '../../../statistics/proportion.js';
import { MAX_UNKNOWN_FOR_SHARE, MINIMA, showRules, type Minima } from '../../../statistics/show-rules.js';
import { count, lowerPercent, percent, upperPercent } from './number-words.js';
import { NOTHING, phrase, type Phrase } from './sentence.js';

/** x with the finding among n that state an opinion, and m unknown. */
export type Tally = { readonly x: number; readonly n: number; readonly unknown: number };

/**
 * " (96%)" where a percentage may be stated; past one unknown in five the bounds in its place; nothing below the
 * minimum. Stands behind the count, with the space before it.
 */
export function shareAside(name: string, { x, n, unknown }: Tally, minima: Minima = MINIMA): Phrase {
  if (n < minima.share) return NOTHING;
  if (showRules(n, unknown, minima).share) return phrase` (${percent(name, x / n)})`;
  const bounds = missingBounds(x, n, unknown);
  if (bounds === null || unknown / (n + unknown) <= MAX_UNKNOWN_FOR_SHARE) return NOTHING;
  const range = phrase`${lowerPercent(`${name}Lower`, bounds.lower)} to ${upperPercent(`${name}Upper`, bounds.upper)}`;
  return phrase` (${range} with the ${count('unknown', unknown)} unknown counted either way)`;
}
