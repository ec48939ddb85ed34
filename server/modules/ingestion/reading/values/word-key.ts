const WORD = /[\p{L}\p{N}✓✔△∆]+/gu;

/**
 * A cell or heading reduced to its words: no case, accents or punctuation, one blank between words. "N/A" and
 * "n. a." share the key "n a". Empty when there are no words. The key of a person's corrections in a mapping.
 */
export function wordKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** The words of a text, in order. Apostrophes join: "doctor's" is one word. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’`]/g, '')
    .toLowerCase();
  return plain.match(WORD) ?? [];
}
