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
  /** undetermined + notAddressed + blank + uncoded. */
  readonly unknown: number;
  readonly undetermined: number;
  readonly notAddressed: number;
  /** Nothing recorded. */
  readonly blank: number;
  /** Something recorded, but no stance. */
  readonly uncoded: number;
  readonly total: number;
};

/** A number with everything that must stand beside it. */
export type Figure = {
  /** Names the examinations counted; opens into them. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly denominator: number;
  /** Null when it is no proportion or may not be stated: then see notShownBecause. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly bounds: Interval | null;
  /** Null when the share is stated, or the figure is a plain count. */
  readonly notShownBecause: NotShownReason | null;
  readonly coverage: Coverage;
  /** Whose examinations, and which of them. */
  readonly about: ProfileSelection;
};

type Counted = Pick<Figure, 'key' | 'label' | 'count' | 'coverage'>;

/** Coverage where all that is unknown is simply not recorded. */
export function recordedCoverage(known: number, total: number): Coverage {
  const blank = total - known;
  return { known, unknown: blank, undetermined: 0, notAddressed: 0, blank, uncoded: 0, total };
}

/** How a proportion departs from the usual rules. */
export type ProportionRules = {
  /** Fewest known from which interval and share are stated. */
  readonly minima?: Minima;
  /** How many were looked through to find this one: the error allowed is divided among them. */
  readonly chosenAmong?: number;
};

/** A count that is no share of anything. */
class Tally implements Figure {
  readonly share = null;
  readonly interval = null;
  readonly bounds = null;
  readonly notShownBecause = null;
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly denominator: number;
  readonly coverage: Coverage;

  constructor(
    { key, label, count, coverage }: Counted,
    readonly about: ProfileSelection,
  ) {
    this.key = key;
    this.label = label;
    this.count = count;
    this.denominator = coverage.total;
    this.coverage = coverage;
  }
}

/** x of n known. Its limits are computed when they are asked for: a list of payers may ask for none. */
class Proportion implements Figure {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly denominator: number;
  readonly coverage: Coverage;
  private readonly shown: Shown;
  private readonly alpha: number;

  constructor(
    { key, label, count, coverage }: Counted,
    readonly about: ProfileSelection,
    rules: ProportionRules,
  ) {
    this.key = key;
    this.label = label;
    this.count = count;
    this.denominator = coverage.known;
    this.coverage = coverage;
    this.shown = showRules(coverage.known, coverage.unknown, rules.minima ?? MINIMA);
    this.alpha = ALPHA / (rules.chosenAmong ?? 1);
  }

  get notShownBecause(): NotShownReason | null {
    return this.shown.notShownBecause;
  }

  get share(): number | null {
    return this.shown.share ? shareOf(this.count, this.denominator) : null;
  }

  get interval(): Interval | null {
    const limits = this.shown.interval ? exactInterval(this.count, this.denominator, this.alpha) : null;
    return limits === null ? null : { ...limits, method: 'Clopper-Pearson', level: 1 - this.alpha };
  }

  get bounds(): Interval | null {
    const limits = this.shown.bounds
      ? missingBounds(this.count, this.denominator, this.coverage.unknown)
      : null;
    return limits === null ? null : { ...limits, method: 'Manski bounds', level: null };
  }
}

/** Makes the figures of one profile: all of them are about the same examinations. */
export class FigureMaker {
  constructor(private readonly about: ProfileSelection) {}

  /** A count that is no share of anything: how many there are, or for how many a value is recorded. */
  tally(counted: Counted): Figure {
    return new Tally(counted, this.about);
  }

  /**
   * x of n known with its exact interval, its bounds over the m unknown, and the reason when the share is
   * not stated. The denominator is what is known; the unknown are never counted as "no".
   */
  proportion(counted: Counted, rules: ProportionRules = {}): Figure {
    return new Proportion(counted, this.about, rules);
  }

  /**
   * A proportion, unless the filter chose by the very thing that is counted: "all of those retained by the
   * defense were retained by the defense" is no finding, and then only the count is stated.
   */
  proportionBy(by: keyof ProfileFilter, counted: Counted, rules: ProportionRules = {}): Figure {
    const chosen = this.about.filter[by];
    const isChosen = Array.isArray(chosen) ? chosen.length > 0 : chosen !== null;
    return isChosen ? this.tally(counted) : this.proportion(counted, rules);
  }
}
