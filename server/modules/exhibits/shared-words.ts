import { AlignedKind, alignedTexts } from '../../reading/passages/index.js';
import { GAP } from './exhibit-content.js';

/** Fewer words in a row than this are chance, and are left out with the rest. */
const FEWEST_TOGETHER = 3;

/**
 * Texts with only the words that all of them have at the same place, `GAP` for what stands between. The first is what
 * the others are laid beside. Case is each text's own.
 */
export function sharedWords(texts: readonly string[]): string[] {
  const [reference = '', ...others] = texts;
  const words = wordsOf(reference);
  const places = others.map((other) => placesIn(reference, other));
  const isShared = together(words.map((_word, index) => places.every((place) => place.has(index))));
  const own = words.map((word, index) => (isShared[index] === true ? word : null));
  return [
    joined(own),
    ...places.map((place) =>
      joined(own.map((word, index) => (word === null ? null : (place.get(index) ?? null)))),
    ),
  ];
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** By place in the reference: the same word as the other text writes it. */
function placesIn(reference: string, other: string): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  let index = 0;
  for (const { kind, text, otherText } of alignedTexts(reference, other)) {
    const words = wordsOf(text);
    const otherWords = wordsOf(otherText);
    words.forEach((_word, offset) => {
      const same = otherWords[offset];
      if (kind === AlignedKind.EQUAL && same !== undefined) places.set(index + offset, same);
    });
    index += words.length;
  }
  return places;
}

/** Without stretches too short to say anything. */
function together(isShared: readonly boolean[]): boolean[] {
  const kept = isShared.map(() => false);
  let start = 0;
  for (let index = 0; index <= isShared.length; index += 1) {
    if (isShared[index] === true) continue;
    if (index - start >= FEWEST_TOGETHER) kept.fill(true, start, index);
    start = index + 1;
  }
  return kept;
}

function joined(words: readonly (string | null)[]): string {
  const parts: string[] = [];
  for (const word of words) {
    if (word !== null) parts.push(word);
    else if (parts.at(-1) !== GAP) parts.push(GAP);
  }
  return parts.join(' ');
}
