import type { PageLine } from './page-layout.types.js';

const SOFT_HYPHEN = '\u00ad';
const WORDS = /[\p{L}\p{M}]+(?:['\u2019-][\p{L}\p{M}]+)*/gu;
const WORD_BEFORE_HYPHEN = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u;
const WORD_AT_START = /^[\p{L}\p{M}]+/u;

/** Words that stand unbroken somewhere in the document, in small letters. */
export type WholeWords = ReadonlySet<string>;

/** Leaves out the halves that line ends make: they say nothing of how a word is written. */
export function wholeWords(lines: readonly PageLine[]): WholeWords {
  const words = new Set<string>();
  lines.forEach((line, index) => {
    const isSecondHalf = /[-\u2010\u00ad]$/.test(lines[index - 1]?.text ?? '');
    const found = line.text.toLowerCase().match(WORDS) ?? [];
    const isFirstHalf = /[-\u2010\u00ad]$/.test(line.text);
    for (const word of found.slice(isSecondHalf ? 1 : 0, isFirstHalf ? -1 : undefined)) words.add(word);
  });
  return words;
}

/** How a line is joined to the next: without its last characters, and with what in between. */
export type Joint = { readonly dropped: number; readonly between: '' | ' ' };

/**
 * A hyphen at the end of a line may be of the word ("re-aggravation") or of the typesetter. It is kept unless the word
 * stands elsewhere in the document without it: a hyphen too many is seen to be one, a wrong word is not.
 */
export function jointOf(text: string, next: string, words: WholeWords): Joint {
  if (text.endsWith(SOFT_HYPHEN)) return { dropped: 1, between: '' };
  const stem = WORD_BEFORE_HYPHEN.exec(text)?.[1];
  const rest = WORD_AT_START.exec(next)?.[0];
  if (stem !== undefined && rest !== undefined) {
    const isTypesetters =
      words.has(`${stem}${rest}`.toLowerCase()) && !words.has(`${stem}-${rest}`.toLowerCase());
    return { dropped: isTypesetters ? 1 : 0, between: '' };
  }
  const isUnderWay = /[\p{L}\p{N}][-\u2010\u2011\u2013\u2014/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next);
  return { dropped: 0, between: isUnderWay ? '' : ' ' };
}
