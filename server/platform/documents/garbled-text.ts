/** Share of letters without a meaning from which on a text layer is not to be trusted. */
const GARBLED_SHARE = 0.2;
const FEWEST_WORDS = 40;
const LEAST_VOWELS = 0.22;
const SMALL_WORDS = /\b(the|of|and|to|in|is|was|for|with|on|at|by|de|la|el|et|der|die|und)\b/i;

/**
 * Whether a page's text layer is not what the page shows: its fonts say nothing, or something wrong, of which letter a
 * shape is. Wrong letters of the Latin alphabet are told by the lack of vowels and of every small word.
 */
export function isGarbled(text: string): boolean {
  const letters = text.replace(/\s/g, '');
  if (letters === '') return false;
  const meaningless = letters.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (meaningless > GARBLED_SHARE * letters.length) return true;
  const latin = letters.match(/[a-z]/gi)?.length ?? 0;
  if (latin < 0.5 * letters.length || text.split(/\s+/).length < FEWEST_WORDS || SMALL_WORDS.test(text))
    return false;
  return (letters.match(/[aeiouy]/gi)?.length ?? 0) < LEAST_VOWELS * latin;
}
