/** A stretch of a page's words, and whether it belongs to the quote that is looked for. */
export type TextPart = { readonly text: string; readonly isQuote: boolean };

/**
 * The words of one page around a quote. A quote that goes on to the next page (or came from the one before) is found by
 * its beginning (or its end); one that is not on the page leaves the text whole.
 */
export function quoteParts(text: string, quote: string): readonly TextPart[] {
  const span = quote === '' ? null : spanOf(text, quote);
  if (span === null) return [{ text, isQuote: false }];
  return [
    { text: text.slice(0, span.start), isQuote: false },
    { text: text.slice(span.start, span.end), isQuote: true },
    { text: text.slice(span.end), isQuote: false },
  ].filter((part) => part.text !== '');
}

/** Shorter than this, words at a page's edge are more likely a coincidence than a broken quote. */
const SHORTEST_EDGE = 12;

function spanOf(text: string, quote: string): { readonly start: number; readonly end: number } | null {
  const whole = text.indexOf(quote);
  if (whole !== -1) return { start: whole, end: whole + quote.length };
  const longest = Math.min(text.length, quote.length - 1);
  for (let length = longest; length >= SHORTEST_EDGE; length -= 1) {
    if (text.endsWith(quote.slice(0, length))) return { start: text.length - length, end: text.length };
    if (text.startsWith(quote.slice(-length))) return { start: 0, end: length };
  }
  return null;
}
