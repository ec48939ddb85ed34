import { TreatingValueError } from './treating.errors.js';

/** Longest quote, note or reasoning, characters. */
export const LONGEST_TEXT = 4_000;
/** Most entries of a list typed by a person. */
const MOST_ENTRIES = 50;
const LONGEST_ENTRY = 300;

/**
 * Text as a person typed it, ends trimmed; null for none.
 *
 * @throws TreatingValueError past the limit.
 */
export function freeText(
  text: string | null | undefined,
  field: string,
  longest: number = LONGEST_TEXT,
): string | null {
  const written = text?.trim() ?? '';
  if (written.length > longest) {
    throw new TreatingValueError(`This may have at most ${longest} characters; shorten it.`, field);
  }
  return written === '' ? null : written;
}

/**
 * The entries of a list, each trimmed, empty and repeated ones left out.
 *
 * @throws TreatingValueError for too many, or one too long.
 */
export function freeTexts(texts: readonly string[] | null | undefined, field: string): string[] {
  const written = (texts ?? []).flatMap((text) => freeText(text, field, LONGEST_ENTRY) ?? []);
  if (written.length > MOST_ENTRIES) {
    throw new TreatingValueError(`At most ${MOST_ENTRIES} entries; join some of them.`, field);
  }
  return [...new Set(written)];
}
