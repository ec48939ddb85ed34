import { type HeadedField, headedFields, headingVocabulary } from './heading-vocabulary.js';
import { foldedTokens } from './heading-words.js';

/** A weak heading ("Date", "Name") means its field only when nothing better does. */
const WEAK = 0.8;
/** From here on a heading is more likely a field's name than not. */
export const KNOWN = 0.7;

/** The folded words of a heading; fold once, then score against every field. */
export type SaidWords = ReadonlySet<string>;

export function saidIn(heading: string): SaidWords {
  return new Set(foldedTokens(heading));
}

/**
 * How well a heading names a field, from 0 to 1: all words of a listed heading must occur in it, and words
 * beyond them count against it. 1 is the very heading; below 0.4 means no match at all, and gives 0.
 */
export function scoreHeading(said: SaidWords, field: HeadedField): number {
  const { headings, weak, avoid } = headingVocabulary.fields[field];
  if (avoid.some((word) => said.has(word) && !headings.some((listed) => listed.includes(word)))) return 0;
  const strong = Math.max(0, ...headings.map((listed) => coverage(listed, said)));
  return Math.max(strong, ...weak.map((listed) => coverage(listed, said) * WEAK));
}

/** True for a heading that is known and of no use here: report dates, telephone numbers, treating physicians. */
export function isKnownIgnored(said: SaidWords): boolean {
  return headingVocabulary.ignored.some((listed) => coverage(listed, said) === 1);
}

/** True when any field claims the heading; used to find the row of headings. */
export function isKnownHeading(heading: string): boolean {
  const said = saidIn(heading);
  return isKnownIgnored(said) || headedFields.some((field) => scoreHeading(said, field) >= KNOWN);
}

function coverage(listed: readonly string[], said: SaidWords): number {
  if (!listed.every((word) => said.has(word))) return 0;
  const telling = [...said].filter((word) => !headingVocabulary.stop.has(word));
  if (telling.length === 0) return listed.length === said.size ? 1 : 0.5;
  const covered = telling.filter((word) => listed.includes(word));
  return 0.5 + 0.5 * (covered.length / telling.length);
}
