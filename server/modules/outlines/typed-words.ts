import { OutlineEditError } from './outline.errors.js';

/** Longest words of each part, characters. */
export const LONGEST = {
  heading: 300,
  goal: 1_000,
  question: 2_000,
  answer: 4_000,
  note: 4_000,
} as const;

/** Words as a person typed them, ends trimmed. @throws OutlineEditError for none, and past the limit. */
export function writtenWords(text: string, longest: number, index: number): string {
  const written = wordsOrNone(text, longest, index);
  if (written !== null && /[\p{L}\p{N}]/u.test(written)) return written;
  throw new OutlineEditError('Write at least one letter or digit.', index);
}

/** The same, but null for none. @throws OutlineEditError past the limit. */
export function wordsOrNone(text: string | null, longest: number, index: number): string | null {
  const written = text?.trim() ?? '';
  if (written.length > longest) {
    throw new OutlineEditError(`This may have at most ${longest} characters; shorten it.`, index);
  }
  return written === '' ? null : written;
}
