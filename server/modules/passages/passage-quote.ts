import { comparedPassage } from '../../reading/passages/index.js';
import type { WordRange } from './word-ranges.js';

/** The characters of a range of words of a passage. */
export function quoteOf(text: string, { start, end }: WordRange): string {
  const { words } = comparedPassage(text);
  const [from, until] = [words[start]?.start ?? 0, words[end - 1]?.end ?? text.length];
  // The stop or bracket that closes the last word belongs to it.
  return text.slice(from, until) + (/^[.?!)”"]+/.exec(text.slice(until))?.[0] ?? '');
}
