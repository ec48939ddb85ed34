import { ValidationError } from '../../platform/errors.js';

/** Something of a disclosure, a fee or a ruling that can not be as it was typed; `field` is of the input. */
export class DisclosureValueError extends ValidationError {
  constructor(message: string, field: string) {
    super(message, { path: ['input', field] });
  }
}

/** @throws DisclosureValueError when the last day is before the first. */
export function checkDays(first: string | null, last: string | null, field: string): void {
  if (first !== null && last !== null && last < first) {
    throw new DisclosureValueError('The last day is before the first; exchange or correct them.', field);
  }
}

/** @throws DisclosureValueError for an amount out of range. */
export function checkCents(cents: number, field: string, most: number): number {
  if (!Number.isSafeInteger(cents) || cents < 0 || cents > most) {
    throw new DisclosureValueError(
      `An amount is given in whole cents from 0 to ${most.toLocaleString('en-US')}.`,
      field,
    );
  }
  return cents;
}
