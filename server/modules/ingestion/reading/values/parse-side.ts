import { FirmSide, Side } from '../../../../kernel/vocabulary.js';
import { wordKey } from './word-key.js';
import { wordVocabulary } from './word-vocabulary.js';

const words = wordVocabulary.side;

/**
 * Who retained the examiner, in a firm's own words; null when a word is not known, so that a person is asked.
 * "Our side" and "opposing" are read from the side on which the firm practises.
 */
export function parseSide(text: string, ownSide: FirmSide): Side | null {
  const key = wordKey(text);
  const whole = sideOfWords(key, ownSide);
  if (whole !== null) return whole;
  const parts = key.split(' ').filter((part) => !words.filler.has(part));
  const sides = new Set(parts.map((part) => sideOfWords(part, ownSide)));
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

function sideOfWords(key: string, ownSide: FirmSide): Side | null {
  if (words.DEFENSE.has(key)) return Side.DEFENSE;
  if (words.PLAINTIFF.has(key)) return Side.PLAINTIFF;
  if (words.NEUTRAL.has(key)) return Side.NEUTRAL;
  if (words.UNKNOWN.has(key)) return Side.UNKNOWN;
  if (words.own.has(key)) return ownSide;
  if (words.opposing.has(key)) return ownSide === FirmSide.DEFENSE ? Side.PLAINTIFF : Side.DEFENSE;
  return null;
}
