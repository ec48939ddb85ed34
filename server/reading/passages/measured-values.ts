import { StandIn, type PassageWord } from './passage-words.js';

/** Fewer numbers than this are prose with a number in it. */
const FEWEST_NUMBERS = 4;
/** Ranges of motion, strengths and laboratory lists have a number in every eighth word or more. */
const NUMBER_SHARE = 0.12;

/**
 * Whether a passage is a list of measured values. Such lists are alike in every report whatever was measured, so
 * that only the values say whether one repeats another.
 */
export function isMeasured(words: readonly { readonly word: string }[]): boolean {
  const numbers = words.filter(({ word }) => isNumber(word)).length;
  return numbers >= FEWEST_NUMBERS && numbers >= NUMBER_SHARE * words.length;
}

/** The words with the numbers and sides as written instead of their stand-ins. */
export function withValues(words: readonly PassageWord[], text: string): PassageWord[] {
  return words.map((word) =>
    word.word === StandIn.NUMBER || word.word === StandIn.SIDE
      ? { ...word, word: text.slice(word.start, word.end).toLowerCase() }
      : word,
  );
}

function isNumber(word: string): boolean {
  return word === StandIn.NUMBER || /^\d/.test(word);
}
