import type { DecimalMark } from './cell-format.js';
import { parseNumber } from './parse-number.js';

/** Integer cents of an amount of money, negative for a credit; null when the text is no amount. */
export function parseMoney(text: string, mark: DecimalMark): number | null {
  const written = parseNumber(text, mark);
  if (written === null || written.whole.length > 12) return null;
  const cents = wholeCents(written.fraction);
  if (cents === null) return null;
  const amount = Number(written.whole) * 100 + cents;
  return written.isNegative ? -amount : amount;
}

/** Exactly three digits after the mark are more likely a misread group of thousands than tenths of a cent. */
function wholeCents(fraction: string): number | null {
  if (fraction.length === 3) return null;
  return Math.round(Number(`0.${fraction === '' ? '0' : fraction}`) * 100);
}
