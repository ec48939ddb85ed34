/** "2:19-cv-00123-ABC-DEF", "19 cv 123", "2019-CV-00123": year, kind and number; office and judges tell nothing. */
const FEDERAL =
  /(?:^|[^\p{L}\p{N}])(?:\d{1,2}\s*:\s*)?(?:19|20)?(\d{2})\s*-?\s*(cv|cr|mc|md|ml|ap|bk|po|mj)\s*-?\s*0*(\d{1,6})(?!\d)/iu;
const BEFORE =
  /^(?:(?:civil\s+action|case|cause|docket|index|claim|file|court|wcab|superior\s+court|no|nos|number|num)\b[\s.:#]*|#\s*)+/i;

/**
 * The key under which two spellings of a case number are one: "No. 2:19-cv-00123-ABC" and "19-cv-123". Of numbers that
 * are none of a federal court every letter and digit counts, and what separates digits. Null for text without a digit.
 */
export function caseNumberKey(text: string | null): string | null {
  const written = (text ?? '')
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim();
  const [, year, kind = '', number] = FEDERAL.exec(written) ?? [];
  if (year !== undefined && number !== undefined) return `${year}-${kind.toLowerCase()}-${number}`;
  const bare = written
    .replace(BEFORE, '')
    .toLowerCase()
    // Between digits the separation counts: 1-12 and 11-2 are two cases.
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, '-')
    .replace(/[^\p{L}\p{N}-]+|(?<!\d)-+|-+(?!\d)/gu, '');
  return /\d/.test(bare) ? bare : null;
}

const WRITTEN =
  /(?:\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[a-z]{2,4})*)|(?:(?:19|20)?\d{2}\s*-\s*(?:cv|cr|mc|ap)\s*-\s*\d{1,6}(?:-[a-z]{2,4})*)|(?:\bADJ\s?\d{5,9}\b)|(?:\b\d{2}[A-Z]{2,4}\d{4,7}\b)|(?:\b[A-Z]{1,4}[- ]?\d{5,9}\b)|(?:\b(?:no|case|index|docket|cause)\.?\s*(?:no\.?)?\s*[:#]?\s*[A-Z0-9][A-Z0-9:/-]*\d[A-Z0-9/-]*)/i;

/** Where a line of text names a case number; null when it names none. */
export function caseNumberIn(text: string): { readonly start: number; readonly end: number } | null {
  const found = WRITTEN.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
