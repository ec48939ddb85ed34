import { BlankTextError, TextTooLongError } from './matter.errors.js';

/** Longest reference or name, characters. */
export const LONGEST_NAME = 300;

/**
 * Text as a person typed it, blanks at the ends and runs of blanks aside.
 *
 * @throws BlankTextError when it names nothing; TextTooLongError past the limit.
 */
export function writtenText(
  text: string,
  { field, label, longest = LONGEST_NAME }: { field: string; label: string; longest?: number },
): string {
  const written = text.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(written)) throw new BlankTextError(field, label);
  if (written.length > longest) throw new TextTooLongError(field, label, longest);
  return written;
}
