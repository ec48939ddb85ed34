/**
 * The key under which two spellings of one organisation or claimant are the same: diacritics, case,
 * punctuation and blanks aside. Empty for text without letters or digits.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The key under which two spellings of one file number are the same: case, and what separates its
 * parts. The separation itself counts: 1-12 and 11-2 are two matters.
 */
export function referenceKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
