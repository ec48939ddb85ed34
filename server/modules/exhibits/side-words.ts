import type { Side } from '../../kernel/vocabulary.js';

/** How a side is called in a row. */
export const sideWords: Readonly<Record<Side, string>> = {
  DEFENSE: 'Defense',
  PLAINTIFF: 'Plaintiff',
  NEUTRAL: 'Neutral',
  UNKNOWN: 'Not recorded',
};
