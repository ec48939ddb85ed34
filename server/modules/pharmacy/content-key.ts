import { createHash } from 'node:crypto';
import type { WrittenFill } from '../../pharmacology/index.js';

/**
 * What rows of one dispensing have in common: day, medication, prescription, number of the fill and quantity, whether
 * it was dispensed or taken back. Without a code, a medication is known by its name and strength. A digest: cells may
 * be longer than an index takes.
 */
export function contentKeyOf(fill: WrittenFill): string {
  const { filledOn, ndc11, medication, prescriptionNumber, fillNumber, quantity } = fill;
  const shared = [
    filledOn,
    ndc11 ?? medication.productKey,
    prescriptionNumber?.toUpperCase().replace(/\s+/g, '') ?? '',
    fillNumber ?? '',
    quantity === null ? '' : Math.abs(quantity),
  ].join('|');
  return createHash('sha256').update(shared).digest('base64url');
}

/** A claim taken back is written with a negative quantity. */
export function isReversal({ quantity }: Pick<WrittenFill, 'quantity'>): boolean {
  return quantity !== null && quantity < 0;
}
