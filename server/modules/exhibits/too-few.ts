import { MINIMA } from '../../statistics/show-rules.js';
import type { RefusedExhibit } from './built-exhibit.js';

/** Below the minimum there is no picture and no share, and an empty exhibit shows nothing. */
export function tooFew(n: number, ofWhat: string): RefusedExhibit {
  return {
    kind: 'REFUSED',
    reason: `There is too little on file for this exhibit: ${n} ${n === 1 ? ofWhat.replace(/^examinations/, 'examination') : ofWhat}, and at least ${MINIMA.interval} are needed.`,
  };
}
