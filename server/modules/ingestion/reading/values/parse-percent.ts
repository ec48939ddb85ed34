import type { DecimalMark } from '../file-format.js';
import { isTooLong } from '../../../../kernel/cells/cell-text.js';
import { parseDecimal } from '../../../../kernel/cells/parse-number.js';

/**
 * A percentage from 0 to 100 (not limited here), or null. With `asFraction`, numbers without a percent sign
 * are shares of one. Rounded to two places, beyond which no rating is stated.
 */
export function parsePercent(text: string, mark: DecimalMark, asFraction: boolean): number | null {
  if (isTooLong(text)) return null;
  const sign = /\s*(?:%|percent|pct\.?)\s*(?:wpi)?$/i;
  const hasSign = sign.test(text.trim());
  const value = parseDecimal(text.trim().replace(sign, ''), mark);
  if (value === null) return null;
  return Math.round((asFraction && !hasSign ? value * 100 : value) * 100) / 100;
}
