/** Signs that symbol fonts keep in the private range, as they look on paper. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '\u2022',
  '\uf0a7': '\u25aa',
  '\uf0d8': '\u2022',
  '\uf0fc': '\u2713',
  '\uf0fe': '\u2612',
  '\uf0a8': '\u2610',
  '\uf06f': '\u2610',
  '\uf02d': '-',
};

/** Joined letters, where a typesetter's font keeps them, when the file does not say what they are. */
const JOINED_LETTERS: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000d': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
};

/**
 * The letters of a piece of text: blanks of every width are one kind of blank, marks without a width are gone. A soft
 * hyphen is kept at the end only, where it is seen.
 */
export function plainText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these stand for letters
      .replace(/[\u000b-\u000f\u001b-\u001f](?=\p{L})|(?<=\p{L})[\u000b-\u000f\u001b-\u001f]/gu, lettersOf)
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r\f\v]/g, ' ')
      // eslint-disable-next-line no-control-regex -- that is what has to go
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u00ad(?!$)/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\uf000-\uf0ff]/g, (sign) => SYMBOLS[sign] ?? sign)
  );
}

function lettersOf(sign: string): string {
  return JOINED_LETTERS[sign] ?? sign;
}
