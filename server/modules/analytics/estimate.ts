import { ALPHA, missingBounds, shareOf } from '../../statistics/proportion.js';
import {
  MINIMA,
  showRules,
  type Minima,
  type NotShownReason,
  type Shown,
} from '../../statistics/show-rules.js';
import { exactInterval } from './exact-interval.js';
import type { ProfileFilter, ProfileSelection } from './profile-filter.js';

/** An interval as the API shows it; level is null for bounds, which assume nothing. */
export type Interval = {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
  readonly level: number | null;
};

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
  /** Names the examinations counted; opens into them. */
  readonly key: string;
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Null when it is no proportion or may not be stated: then see notShownBecause. */
  readonly value: number | null;
  readonly limits: Interval | null;
  readonly bounds: Interval | null;
  /** Null when the share is stated, or the figure is a plain count. */
  readonly suppressedBecause: NotShownReason | null;
  readonly unknowns: Coverage;
  /** Whose examinations, and which of them. */
  readonly about: ProfileSelection;
};

type Counted = Pick<Estimate, 'key' | 'label' | 'numerator' | 'unknowns'>;

/** Coverage where all that is unknown is simply not recorded. */
export function recordedCoverage(known: number, total: number): Coverage {
  const blank = total - known;
  return { known, unknown: blank, undetermined: 0, notAddressed: 0, blank, uncoded: 0, unverified: 0, total };
}

/** How a proportion departs from the usual rules. */
export type ProportionRules = {
  /** Fewest known from which interval and share are stated. */
  readonly minima?: Minima;
  /** How many were looked through to find this one: the error allowed is divided among them. */
  readonly chosenAmong?: number;
};

/** A count that is no share of anything. */
class Tally implements Estimate {
  readonly value = null;
  readonly limits = null;
  readonly bounds = null;
  readonly suppressedBecause = null;
  readonly key: string;
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknowns: Coverage;

  constructor(
    { key, label, numerator, unknowns }: Counted,
    readonly about: ProfileSelection,
  ) {
    this.key = key;
    this.label = label;
    this.numerator = numerator;
    this.denominator = unknowns.total;
    this.unknowns = unknowns;
  }
}

/** x of n known. Its limits are computed when they are asked for: a list of payers may ask for none. */
class Proportion implements Estimate {
  readonly key: string;
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknowns: Coverage;
  private readonly shown: Shown;
  private readonly alpha: number;

  constructor(
    { key, label, numerator, unknowns }: Counted,
    readonly about: ProfileSelection,
    rules: ProportionRules,
  ) {
    this.key = key;
    this.label = label;
    this.numerator = numerator;
    this.denominator = unknowns.known;
    this.unknowns = unknowns;
    this.shown = showRules(unknowns.known, unknowns.unknown, rules.minima ?? MINIMA);
    this.alpha = ALPHA / (rules.chosenAmong ?? 1);
  }

  get suppressedBecause(): NotShownReason | null {
    return this.shown.notShownBecause;
  }

  get value(): number | null {
    return this.shown.share ? shareOf(this.numerator, this.denominator) : null;
  }

  get limits(): Interval | null {
    const limits = this.shown.interval ? exactInterval(this.numerator, this.denominator, this.alpha) : null;
    return limits === null ? null : { ...limits, method: 'Clopper-Pearson', level: 1 - this.alpha };
  }

  get bounds(): Interval | null {
    const limits = this.shown.bounds
      ? missingBounds(this.numerator, this.denominator, this.unknowns.unknown)
      : null;
    return limits === null ? null : { ...limits, method: 'Manski bounds', level: null };
  }
}

/** Makes the figures of one profile: all of them are about the same examinations. */
export class EstimateMaker {
  constructor(private readonly about: ProfileSelection) {}

  /** A count that is no share of anything: how many there are, or for how many a value is recorded. */
  tally(counted: Counted): Estimate {
    return new Tally(counted, this.about);
  }

  /**
   * x of n known with its exact interval, its bounds over the m unknown, and the reason when the share is
   * not stated. The denominator is what is known; the unknown are never counted as "no".
   */
  proportion(counted: Counted, rules: ProportionRules = {}): Estimate {
    return new Proportion(counted, this.about, rules);
  }

  /**
   * A proportion, unless the filter chose by the very thing that is counted: "all of those retained by the
   * defense were retained by the defense" is no finding, and then only the count is stated.
   */
  proportionBy(by: keyof ProfileFilter, counted: Counted, rules: ProportionRules = {}): Estimate {
    const chosen = this.about.filter[by];
    const isChosen = Array.isArray(chosen) ? chosen.length > 0 : chosen !== null;
    return isChosen ? this.tally(counted) : this.proportion(counted, rules);
  }
}
