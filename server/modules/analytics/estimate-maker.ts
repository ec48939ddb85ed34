import { computationOf, methodOf, type Computation } from '../../statistics/computation.js';
import type { MethodId, MethodInputs } from '../../statistics/computation.js';
import { ALPHA, missingBounds, shareOf } from '../../statistics/proportion.js';
import { MINIMA, showRules, type Minima, type Shown } from '../../statistics/show-rules.js';
import { CaveatId, caveatOf, methodById, type Caveat, type Sentence } from '../measures/index.js';
import {
  EstimateBasis,
  EstimateUnit,
  type Coverage,
  type Estimate,
  type EstimateMethod,
  type Interval,
  type SuppressedReason,
} from './estimate.js';
import type { EstimateFrame } from './estimate-frame.js';
import { exactInterval } from './exact-interval.js';
import type { ProfileFilter, ProfileSelection } from './profile-filter.js';
import type { ProfileWindow } from './window.js';

/** What a number says of itself besides its counts. */
export type Beside = {
  /** Beyond C-SEL, which stands beside every number, and C-AUTO, which stands where it applies. */
  readonly caveats?: readonly CaveatId[];
  /** Composed when they are asked for. */
  readonly says?: (estimate: Estimate) => readonly Sentence[];
};
type Counted = Pick<Estimate, 'key' | 'label' | 'numerator' | 'unknowns'> & Beside;

/** How a proportion departs from the usual rules. */
export type ProportionRules = {
  /** Fewest known from which interval and share are stated. */
  readonly minima?: Minima;
  /** How many were looked through to find this one: the error allowed is divided among them. */
  readonly chosenAmong?: number;
};

/** What a method makes of its inputs, as far as it may be stated. */
export type Stated = Pick<Estimate, 'value' | 'limits' | 'suppressedBecause'> & {
  readonly bounds?: Interval | null;
};

/** A value that is no share of examinations: a median, an index, a ratio. */
export type Derived<Id extends MethodId> = Counted & {
  readonly unit: EstimateUnit;
  readonly method: Id;
  /** Found out when it is first asked for. */
  readonly states: () => Stated;
  /** What the method takes; formed when a computation is asked for. */
  readonly inputs: () => MethodInputs[Id];
};

/** What every number of a profile has, from the frame that they share. */
abstract class Framed implements Estimate {
  abstract readonly unit: EstimateUnit;
  abstract readonly denominator: number;
  abstract readonly value: number | null;
  abstract readonly limits: Interval | null;
  abstract readonly bounds: Interval | null;
  abstract readonly suppressedBecause: SuppressedReason | null;
  abstract readonly method: EstimateMethod | null;
  abstract readonly computation: Computation | null;
  readonly key: string;
  readonly label: string;
  readonly numerator: number;
  readonly unknowns: Coverage;
  readonly basis = EstimateBasis.OWN_FILES;

  constructor(
    protected readonly frame: EstimateFrame,
    protected readonly counted: Counted,
  ) {
    this.key = counted.key;
    this.label = counted.label;
    this.numerator = counted.numerator;
    this.unknowns = counted.unknowns;
  }

  get about(): ProfileSelection {
    return this.frame.selection;
  }

  get asOf(): Date {
    return this.frame.asOf;
  }

  get source(): string {
    return this.frame.source;
  }

  get window(): ProfileWindow {
    return this.frame.window;
  }

  get dataHash(): string {
    return this.frame.dataHash;
  }

  get caveats(): readonly Caveat[] {
    const fixed = [CaveatId['C-SEL'], ...(this.counted.caveats ?? [])].map(caveatOf);
    const automatic = this.frame.automaticCaveat(this.key);
    return automatic === null ? fixed : [...fixed, automatic];
  }

  get sentences(): readonly Sentence[] {
    return this.counted.says?.(this) ?? [];
  }
}

/** A count that is no share of anything. */
class Tally extends Framed {
  readonly unit = EstimateUnit.COUNT;
  readonly value = null;
  readonly limits = null;
  readonly bounds = null;
  readonly suppressedBecause = null;
  readonly method = null;
  readonly computation = null;

  get denominator(): number {
    return this.unknowns.total;
  }
}

/** x of n known. Its limits are computed when they are asked for: a list of payers may ask for none. */
class Proportion extends Framed {
  readonly unit = EstimateUnit.SHARE;
  private readonly shown: Shown;
  private readonly alpha: number;

  constructor(frame: EstimateFrame, counted: Counted, rules: ProportionRules) {
    super(frame, counted);
    const { known, unknown } = counted.unknowns;
    this.shown = showRules(known, unknown, rules.minima ?? MINIMA);
    this.alpha = ALPHA / (rules.chosenAmong ?? 1);
  }

  get denominator(): number {
    return this.unknowns.known;
  }

  get suppressedBecause(): SuppressedReason | null {
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

  get method(): EstimateMethod {
    return methodNamed('clopper-pearson');
  }

  get computation(): Computation {
    return computationOf('clopper-pearson', {
      x: this.numerator,
      n: this.denominator,
      alpha: this.alpha,
    });
  }
}

class DerivedValue<Id extends MethodId> extends Framed {
  private stated: Stated | null = null;

  constructor(
    frame: EstimateFrame,
    private readonly derived: Derived<Id>,
  ) {
    super(frame, derived);
  }

  get unit(): EstimateUnit {
    return this.derived.unit;
  }

  get value(): number | null {
    return this.states.value;
  }

  get limits(): Interval | null {
    return this.states.limits;
  }

  get bounds(): Interval | null {
    return this.states.bounds ?? null;
  }

  get suppressedBecause(): SuppressedReason | null {
    return this.states.suppressedBecause;
  }

  get denominator(): number {
    return this.unknowns.known;
  }

  get method(): EstimateMethod {
    return methodNamed(this.derived.method);
  }

  get computation(): Computation {
    return computationOf(this.derived.method, this.derived.inputs());
  }

  private get states(): Stated {
    this.stated ??= this.derived.states();
    return this.stated;
  }
}

function methodNamed(id: MethodId): EstimateMethod {
  return { id, version: methodOf(id).version, label: methodById(id)?.title ?? id };
}

/** Makes the figures of one profile: all of them are about the same examinations. */
export class EstimateMaker {
  constructor(readonly frame: EstimateFrame) {}

  /** A count that is no share of anything: how many there are, or for how many a value is recorded. */
  tally(counted: Counted): Estimate {
    return new Tally(this.frame, counted);
  }

  /**
   * x of n known with its exact interval, its bounds over the m unknown, and the reason when the share is
   * not stated. The denominator is what is known; the unknown are never counted as "no".
   */
  proportion(counted: Counted, rules: ProportionRules = {}): Estimate {
    return new Proportion(this.frame, counted, rules);
  }

  /** A value that another method gives. */
  derived<Id extends MethodId>(derived: Derived<Id>): Estimate {
    return new DerivedValue(this.frame, derived);
  }

  /**
   * A proportion, unless the filter chose by the very thing that is counted: "all of those retained by the
   * defense were retained by the defense" is no finding, and then only the count is stated.
   */
  proportionBy(by: keyof ProfileFilter, counted: Counted, rules: ProportionRules = {}): Estimate {
    const chosen = this.frame.selection.filter[by];
    const isChosen = Array.isArray(chosen) ? chosen.length > 0 : chosen !== null;
    return isChosen ? this.tally(counted) : this.proportion(counted, rules);
  }
}
