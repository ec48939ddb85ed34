import type { Stretch, SuppliedStretch } from './pharmacology.types.js';

export type CoverageOptions = {
  /** Days of the figure, both included; null: from the first fill to the last day supplied as dispensed. */
  readonly window?: { readonly from: string; readonly to: string } | null;
  /** A stretch without supply of so many days or fewer is not reported as a gap. It is not covered either. */
  readonly permittedGapDays?: number;
  /** A refill is early when it comes more than so many days before the supply of its product runs out. */
  readonly earlyRefillDays?: number;
};

/** k of n days, and the stretches of the n that are not among the k. */
export type CoveredDays = {
  readonly coveredDays: number;
  readonly windowDays: number;
  /** coveredDays / windowDays, from 0 to 1. */
  readonly proportion: number;
  /** The covered days, each stretch with the fills that supply it. */
  readonly spans: readonly SuppliedStretch[];
  readonly gaps: readonly Stretch[];
};

/** Days on which two or more fills of one ingredient are both in supply, as dispensed. */
export type Overlap = SuppliedStretch & {
  readonly ingredient: string;
  /** Null when a row does not say by whom it was prescribed. */
  readonly isSamePrescriber: boolean | null;
};

export type EarlyRefill = {
  readonly fillId: string;
  readonly previousFillId: string;
  readonly filledOn: string;
  /** Last day of the supply on hand when the refill came, earlier oversupply carried over. */
  readonly suppliedUntil: string;
  /** Days before the day after `suppliedUntil`. */
  readonly daysBefore: number;
};

/** Why a fill is not in a figure of days. */
export type UncountedFill = { readonly fillId: string; readonly reason: 'NO_DAYS_SUPPLY' };

export type Coverage = {
  readonly window: Stretch;
  readonly permittedGapDays: number;
  readonly earlyRefillDays: number;
  /** Every fill counted from its day on; what overlaps counts once. */
  readonly asDispensed: CoveredDays;
  /** Supply that overlaps an earlier fill of the same ingredient is used after it. */
  readonly withCarryOver: CoveredDays;
  /** Days of supply still on hand after the window's last day, by the reading with carry-over. */
  readonly daysLeftOver: number;
  readonly overlaps: readonly Overlap[];
  readonly earlyRefills: readonly EarlyRefill[];
  readonly countedFillIds: readonly string[];
  readonly uncounted: readonly UncountedFill[];
};
