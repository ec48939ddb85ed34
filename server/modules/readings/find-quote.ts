import type { DocumentText, Span } from '../../kernel/document-text.js';

/** White space, and characters that stand for nothing: soft hyphens, joiners, the byte order mark. */
const BLANK = /[\s\p{Cf}]/u;

/**
 * Where the words stand that somebody copied from a page, or says that they stand there: the first place on that page
 * with the same characters, blanks and line breaks aside. They may run over onto the next page. Null when they are
 * not there: nothing else is taken for a quote.
 */
export function findQuote(document: DocumentText, page: number, quote: string): Span | null {
  const at = document.pages.findIndex(({ number }) => number === page);
  const first = document.pages[at];
  const wanted = [...quote].filter((character) => !BLANK.test(character)).join('');
  if (first === undefined || wanted === '') return null;
  const { letters, places } = squeezed(document.text, first.start, document.pages[at + 1]?.end ?? first.end);
  const found = letters.indexOf(wanted);
  const start = places[found];
  const last = places[found + wanted.length - 1];
  if (found === -1 || start === undefined || last === undefined || start >= first.end) return null;
  return { start, end: last + 1 };
}

/** The text without blanks, and where each of its code units stood. */
function squeezed(text: string, from: number, to: number): { letters: string; places: readonly number[] } {
  const kept: string[] = [];
  const places: number[] = [];
  for (let place = from; place < to; place += 1) {
    const unit = text.charAt(place);
    if (BLANK.test(unit)) continue;
    kept.push(unit);
    places.push(place);
  }
  return { letters: kept.join(''), places };
}
