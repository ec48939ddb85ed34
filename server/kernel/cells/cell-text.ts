const PLACEHOLDER =
  /^(?:[-–—?.*]+|n\/?\.?a\.?|none|nil|null|tbd|tba|unknown|unk|not (?:stated|known|available|provided|applicable|yet|given|recorded)|pending|blank|#n\/a|#value!|#ref!|#div\/0!|#name\?)$/i;

/** True for an empty cell and for the marks with which people say that they have nothing to enter. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || PLACEHOLDER.test(trimmed);
}

/**
 * True for text that is longer than any date, time or number. Such cells are not matched against patterns at
 * all, so that a hostile cell cannot make matching slow.
 */
export function isTooLong(text: string): boolean {
  return text.length > 60;
}

/** One line of text: line breaks and runs of blanks (also no-break ones) become single blanks. */
export function singleLine(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ').trim();
}
