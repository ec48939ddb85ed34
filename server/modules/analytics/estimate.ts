import type { Caveat, Sentence } from '../measures/index.js';
import type { Computation, MethodId } from '../../statistics/computation.js';
import { NotShownReason } from '../../statistics/show-rules.js';
import { TrendRefusal } from '../../statistics/trend-rules.js';
import type { ProfileSelection } from './profile-filter.js';
import type { ProfileWindow } from './window.js';

/** What a value counts or measures. */
export const EstimateUnit = {
  SHARE: 'SHARE',
  COUNT: 'COUNT',
  MINUTES: 'MINUTES',
  DAYS: 'DAYS',
  US_DOLLARS: 'US_DOLLARS',
  INDEX: 'INDEX',
  RATIO: 'RATIO',
} as const;
export type EstimateUnit = (typeof EstimateUnit)[keyof typeof EstimateUnit];

/** Whose examinations a number is of. */
export const EstimateBasis = { OWN_FILES: 'OWN_FILES' } as const;
export type EstimateBasis = (typeof EstimateBasis)[keyof typeof EstimateBasis];

/** Why a value is not stated. */
export const SuppressedReason = {
  ...NotShownReason,
  ...TrendRefusal,
  TOO_FEW_IN_A_GROUP: 'TOO_FEW_IN_A_GROUP',
} as const;
export type SuppressedReason = (typeof SuppressedReason)[keyof typeof SuppressedReason];

/** Two limits as the API shows them, in the unit of the value; a null end is open. Level is null for bounds. */
export type Interval = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: string;
  readonly level: number | null;
};

/** The method behind a value. */
export type EstimateMethod = { readonly id: MethodId; readonly version: string; readonly label: string };

/** The examinations that a figure speaks of, by what is known of them. known + unknown = total. */
export type Coverage = {
  readonly known: number;
  /** undetermined + notAddressed + blank + uncoded + unverified. */
  readonly unknown: number;
  readonly undetermined: number;
  readonly notAddressed: number;
  /** Nothing recorded. */
  readonly blank: number;
  /** Something recorded, but no stance. */
  readonly uncoded: number;
  /** Read by a machine and not yet confirmed. */
  readonly unverified: number;
  readonly total: number;
};

/** A number with everything that must stand beside it. */
export type Estimate = {
  /** Names the number among those of its profile, and the examinations behind it; opens into them. */
  readonly key: string;
  readonly label: string;
  /** x of "x of n"; of a median or an index, how many examinations it is of. */
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: EstimateUnit;
  /** Null for a plain count, and when it may not be stated: then see suppressedBecause. */
  readonly value: number | null;
  readonly limits: Interval | null;
  /** What the share would be if all unknown were "no", and if all were "yes". */
  readonly bounds: Interval | null;
  /** Null when the value is stated, or the figure is a plain count. */
  readonly suppressedBecause: SuppressedReason | null;
  readonly unknowns: Coverage;
  /** Null for a plain count. */
  readonly method: EstimateMethod | null;
  readonly basis: EstimateBasis;
  readonly window: ProfileWindow;
  /** Whose examinations, in words. */
  readonly source: string;
  readonly asOf: Date;
  readonly caveats: readonly Caveat[];
  /** Claims that rest on this number, those that are true by counting first. */
  readonly sentences: readonly Sentence[];
  /** How the value follows from the counts, also where it may not be stated; null for a plain count. */
  readonly computation: Computation | null;
  /** SHA-256 over the counts of the profile's snapshot: equal for equal data. */
  readonly dataHash: string;
  /** Whose examinations, and which of them. */
  readonly about: ProfileSelection;
};

/** Coverage where all that is unknown is simply not recorded. */
export function recordedCoverage(known: number, total: number): Coverage {
  const blank = total - known;
  return { known, unknown: blank, undetermined: 0, notAddressed: 0, blank, uncoded: 0, unverified: 0, total };
}
