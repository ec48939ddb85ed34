import { alignedStretches } from './alignment.js';

export const AlignedKind = {
  EQUAL: 'EQUAL',
  CHANGED: 'CHANGED',
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
} as const;
export type AlignedKind = (typeof AlignedKind)[keyof typeof AlignedKind];

/** ADDED stands only in the text, REMOVED only in the other one; EQUAL is the same in both up to case and blanks. */
export type AlignedPart = { readonly kind: AlignedKind; readonly text: string; readonly otherText: string };

const KINDS = {
  EQUAL: AlignedKind.EQUAL,
  CHANGED: AlignedKind.CHANGED,
  ONLY_HERE: AlignedKind.ADDED,
  ONLY_THERE: AlignedKind.REMOVED,
} as const;

/** Two passages word by word as written, names, numbers and sides included. The parts in order give both texts whole. */
export function alignedTexts(text: string, otherText: string): AlignedPart[] {
  const [words, otherWords] = [wordsOf(text), wordsOf(otherText)];
  return alignedStretches(words.map(compared), otherWords.map(compared)).map(({ kind, here, there }) => ({
    kind: KINDS[kind],
    text: words.slice(here.start, here.end).join(' '),
    otherText: otherWords.slice(there.start, there.end).join(' '),
  }));
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const compared = (word: string): string => word.toLowerCase();
