import type { DecimalMark } from '../file-format.js';
import { isTooLong } from '../../../../kernel/cells/cell-text.js';
import { parseDecimal } from '../../../../kernel/cells/parse-number.js';

const APPROXIMATELY =
  /^(?:about|approx(?:imately)?\.?|around|roughly|circa|ca\.?|c\.|est(?:imated)?\.?|[~≈±])\s*/i;
const UNIT = /\s*(?:pages?|pgs?\.?|pp?\.?|sheets?|records?)$/i;

/** A whole number of pages, negative when written so; null when the text is no whole number. */
export function parseCount(text: string, mark: DecimalMark): number | null {
  if (isTooLong(text)) return null;
  const bare = withoutApproximation(text).replace(UNIT, '').replace(/\+$/, '');
  const value = parseDecimal(bare, mark);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** "about 20" and "~20" state twenty. */
export function withoutApproximation(text: string): string {
  return text.trim().replace(APPROXIMATELY, '');
}
