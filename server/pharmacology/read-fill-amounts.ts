import { parseMoney } from '../kernel/cells/parse-money.js';
import { parseDecimal } from '../kernel/cells/parse-number.js';
import { FillField } from './fill-file.types.js';
import { readQuantityUnit, saysTakenBack } from './fill-headings.js';
import type { FillRow } from './fill-row.js';
import { QuantityUnit } from './pharmacology.types.js';

/** Nobody dispenses more at once; the largest packages are of liquids, by the millilitre. */
const LARGEST_QUANTITY = 10_000;
/** A leap year: no supply reaches further. */
const MOST_DAYS = 366;
const MOST_FILL_NUMBER = 99;
/** "60", "-30", "(30)", "60 tablets", "120.5 mL". */
const QUANTITY = /^([-−(]?[\d.,]+[-)]?)\s*([a-z][a-z .]*)?$/i;
const DAYS = /^([-−(]?[\d.,]+[-)]?)\s*(?:d|days?)?\.?$/i;

export type ReadQuantity = { readonly quantity: number | null; readonly unit: QuantityUnit | null };

/**
 * The quantity with its unit, from a column of its own or behind the number. Negative when the claim is taken back,
 * be it by a negative number or by its status.
 */
export function readQuantity(row: FillRow): ReadQuantity {
  const cell = row.cell(FillField.QUANTITY);
  const isTakenBack = saysTakenBack(row.cell(FillField.CLAIM_STATUS) ?? '');
  if (cell === null) {
    if (isTakenBack) row.refuse(FillField.CLAIM_STATUS, 'TAKEN_BACK_WITHOUT_QUANTITY');
    else row.warn(FillField.QUANTITY, 'NO_QUANTITY');
    return { quantity: null, unit: readUnit(row, '') };
  }
  const [, number = '', unit = ''] = QUANTITY.exec(cell) ?? [];
  const quantity = parseDecimal(number, '.');
  if (quantity === null) row.refuse(FillField.QUANTITY, 'NOT_A_QUANTITY');
  else if (quantity === 0) row.refuse(FillField.QUANTITY, 'QUANTITY_ZERO');
  else if (Math.abs(quantity) > LARGEST_QUANTITY) row.refuse(FillField.QUANTITY, 'TOO_LARGE_QUANTITY');
  else if (isTakenBack || quantity < 0) {
    row.warn(quantity < 0 ? FillField.QUANTITY : FillField.CLAIM_STATUS, 'TAKEN_BACK');
    return { quantity: -Math.abs(quantity), unit: readUnit(row, unit) };
  }
  return { quantity, unit: readUnit(row, unit) };
}

function readUnit(row: FillRow, behindNumber: string): QuantityUnit | null {
  const cell = row.cell(FillField.UNIT);
  const unit = readQuantityUnit(cell ?? behindNumber);
  if (unit === QuantityUnit.OTHER)
    row.warn(cell === null ? FillField.QUANTITY : FillField.UNIT, 'UNKNOWN_UNIT');
  return unit;
}

/** Whole days from 1 to 366; a claim that is taken back may write them negative, as its quantity. */
export function readDaysSupply(row: FillRow, isTakenBack: boolean): number | null {
  const cell = row.cell(FillField.DAYS_SUPPLY);
  if (cell === null) return row.warn(FillField.DAYS_SUPPLY, 'NO_DAYS_SUPPLY');
  const written = parseDecimal(DAYS.exec(cell)?.[1] ?? '', '.');
  if (written === null || !Number.isInteger(written)) return row.refuse(FillField.DAYS_SUPPLY, 'NOT_DAYS');
  const days = isTakenBack ? Math.abs(written) : written;
  if (days <= 0) return row.refuse(FillField.DAYS_SUPPLY, 'DAYS_NOT_POSITIVE');
  return days > MOST_DAYS ? row.refuse(FillField.DAYS_SUPPLY, 'TOO_MANY_DAYS') : days;
}

/** 0 for a first fill; null when the row has none. */
export function readFillNumber(row: FillRow): number | null {
  const cell = row.cell(FillField.FILL_NUMBER);
  if (cell === null) return null;
  const number = parseDecimal(cell, '.');
  const isCount = number !== null && Number.isInteger(number) && number >= 0 && number <= MOST_FILL_NUMBER;
  return isCount ? number : row.warn(FillField.FILL_NUMBER, 'NOT_A_FILL_NUMBER');
}

/** Cents; null when the row has no amount. */
export function readAmountPaid(row: FillRow): number | null {
  const cell = row.cell(FillField.AMOUNT_PAID);
  if (cell === null) return null;
  return parseMoney(cell, '.') ?? row.warn(FillField.AMOUNT_PAID, 'NOT_AN_AMOUNT');
}
