import type { Side } from '../../../generated/graphql.js';
import { SIDES } from '../../../lib/vocabulary.js';

/** The sides of figures keyed "SIDE.DEFENSE"; figures of another key are not sides. */
export function sideOf(key: string): Side | null {
  return SIDES.find((side) => key.endsWith(`.${side}`)) ?? null;
}

/** What kind of organisation a breakdown lists, as words. */
export interface PayerWords {
  readonly singular: string;
  readonly plural: string;
}
