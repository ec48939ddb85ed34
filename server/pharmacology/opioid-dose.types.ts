import type { SuppliedStretch } from './pharmacology.types.js';

/** Why no MME is stated for a fill of an opioid: it is never taken for 0. */
export const NoDoseReason = {
  NO_FACTOR: 'NO_FACTOR',
  NO_STRENGTH: 'NO_STRENGTH',
  UNKNOWN_UNIT: 'UNKNOWN_UNIT',
  FORM_UNKNOWN: 'FORM_UNKNOWN',
  FORM_NOT_COVERED: 'FORM_NOT_COVERED',
  NO_QUANTITY: 'NO_QUANTITY',
  NO_DAYS_SUPPLY: 'NO_DAYS_SUPPLY',
} as const;
export type NoDoseReason = (typeof NoDoseReason)[keyof typeof NoDoseReason];

/** The arithmetic of one fill, so that a reader can repeat it. */
export type FillDose = {
  readonly ingredient: string;
  readonly factor: number;
  /** mg in one unit (tablet or mL), or mcg per hour of a patch. */
  readonly strength: number;
  readonly strengthUnit: 'MG' | 'MCG_PER_HOUR';
  /** quantity / days' supply; null for a patch, whose strength is a rate already. */
  readonly unitsPerDay: number | null;
  readonly mmePerDay: number;
};

export type MmeOfFill =
  | { readonly kind: 'DOSE'; readonly dose: FillDose }
  | { readonly kind: 'NONE'; readonly reason: NoDoseReason };

/** Days with one MME per day. */
export type DoseStretch = SuppliedStretch & {
  readonly mmePerDay: number;
  /** False while a fill without MME is in supply as well: the dose is then this much or more. */
  readonly isComplete: boolean;
};

export type DaysAtOrAbove = { readonly mmePerDay: number; readonly days: number };

/** MME per day over the days on which an opioid is in supply, as dispensed. */
export type OpioidDoses = {
  /** In order of days, none overlapping; days without supply are in none. */
  readonly stretches: readonly DoseStretch[];
  readonly peak: DoseStretch | null;
  /** The dose of the middle one of the complete days (the lower one of two); null when there is none. */
  readonly medianMmePerDay: number | null;
  /** Days on which every opioid in supply has a dose. */
  readonly completeDays: number;
  readonly daysWithDose: number;
  readonly daysAtOrAbove: readonly DaysAtOrAbove[];
  readonly withoutDose: readonly { readonly fillId: string; readonly reason: NoDoseReason }[];
};
