import type { DecimalMark } from './cell-format.js';
import { isTooLong } from './cell-text.js';

/** A number as written, in digits: exact, so that cents never pass through binary fractions. */
export interface WrittenNumber {
  readonly isNegative: boolean;
  /** Without group marks. */
  readonly whole: string;
  /** Digits after the decimal mark; empty when there are none. */
  readonly fraction: string;
}

/** Compiled once: a file of a hundred thousand rows holds a million numbers. */
const PATTERNS: Record<DecimalMark, RegExp> = {
  '.': /^(\d+|\d{1,3}(?:[, '’]\d{3})+)?(?:\.(\d*|-+))?$/,
  ',': /^(\d+|\d{1,3}(?:[. '’]\d{3})+)?(?:,(\d*|-+))?$/,
};
const CURRENCY = /^(?:us\$|usd|eur|\$|€|£)|(?:us\$|usd|eur|dollars|\$|€|£)$/g;

/**
 * The number in a cell, or null. Groups of thousands must be whole, so that "1.250" is never silently taken
 * for one and a quarter. Parentheses and a minus on either side mean a negative number, as in ledgers.
 */
export function parseNumber(text: string, mark: DecimalMark): WrittenNumber | null {
  if (isTooLong(text)) return null;
  const { isNegative, bare } = unsigned(
    text
      .trim()
      .toLowerCase()
      .replace(/[\s\u00A0\u202F]+/g, ' '),
  );
  const match = PATTERNS[mark].exec(bare);
  if (match === null || !/\d/.test(bare)) return null;
  const whole = (match[1] ?? '0').replace(/\D/g, '');
  return { isNegative, whole, fraction: (match[2] ?? '').replace(/-/g, '') };
}

/** The same as a floating number, for quantities that are not money. */
export function parseDecimal(text: string, mark: DecimalMark): number | null {
  const written = parseNumber(text, mark);
  if (written === null) return null;
  const value = Number(`${written.whole}.${written.fraction === '' ? '0' : written.fraction}`);
  return written.isNegative ? -value : value;
}

/** Which decimal mark a number proves: "2,015.00" a point, "1.250,00" a comma; null when it proves none. */
export function decimalMarkShown(text: string): DecimalMark | null {
  const { bare } = unsigned(text.trim().toLowerCase());
  if (/^\d[\d, ]*\.\d{1,2}$/.test(bare) || /^\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return '.';
  if (/^\d[\d. ]*,\d{1,2}$/.test(bare) || /^\d{1,3}(\.\d{3}){2,}$/.test(bare)) return ',';
  return null;
}

function unsigned(text: string): { isNegative: boolean; bare: string } {
  const open = /^\((.*)\)$/.exec(text);
  let bare = (open?.[1] ?? text).trim();
  let isNegative = open !== null;
  for (let pass = 0; pass < 2; pass += 1) {
    bare = bare.replace(CURRENCY, '').trim();
    const signed = /^[-−–]\s*(.*\d.*)$/.exec(bare) ?? /^(.*\d)\s*-$/.exec(bare);
    if (signed !== null && !isNegative) {
      isNegative = true;
      bare = (signed[1] ?? '').trim();
    }
  }
  return { isNegative, bare };
}
