/**
 * Letters that carry no combining mark and so survive decomposition, written the way in which American
 * files spell them when the keyboard has none.
 */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Lower case without diacritics; blanks and punctuation stay. Folding twice changes nothing. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßłđðþħı]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
}

/** Folded letters and digits alone: "O'Farrell-Núñez" and "OFARRELL NUNEZ" give the same text. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Folded words for prefix and similarity search: apostrophes close up, other punctuation parts words. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .replace(/['’`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** True when capitals carry no meaning: the text is all capitals or has none. */
export function isCaseless(text: string): boolean {
  return text === text.toUpperCase() || text === text.toLowerCase();
}

/** "MCILVANEY" and "zellweger-oduya" as a person writes them; words listed in `lower` stay small. */
export function capitalised(text: string, lower: ReadonlySet<string> = new Set()): string {
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && lower.has(word.toLowerCase()) ? word.toLowerCase() : capitalWord(word),
    )
    .join(' ');
}

function capitalWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_match, letter: string) => `Mc${letter.toUpperCase()}`);
}
