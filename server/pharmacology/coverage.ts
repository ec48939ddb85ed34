import { dayNumber, dayOfNumber } from '../kernel/calendar-day.js';
import { groupedBy } from '../kernel/grouped-by.js';
import type { Coverage, CoverageOptions, CoveredDays, EarlyRefill, Overlap } from './coverage.types.js';
import type { Fill } from './pharmacology.types.js';
import { prescriberKeys } from './prescribers.js';
import {
  type Days,
  type Supply,
  asStretch,
  carriedOver,
  countedFills,
  dayCount,
  doubled,
  joined,
  suppliesOf,
  withFills,
  within,
} from './supply.js';

/** Refills up to a week ahead are usual: the next appointment, a holiday, a pharmacy that fills early. */
export const EARLY_REFILL_DAYS = 7;

/**
 * How many days of a window the fills cover: of one ingredient, or of several, where a day counts when any of them
 * covers it. Days are civil days, first and last included; supply counts from the day of the fill on, also of fills
 * before a given window. Fills after it are left out. Null when no counted fill gives its days' supply.
 *
 * @throws RangeError when a given window ends before it starts, or a number of days is negative.
 */
export function coverageOf(fills: readonly Fill[], options: CoverageOptions = {}): Coverage | null {
  const { window = null, permittedGapDays = 0, earlyRefillDays = EARLY_REFILL_DAYS } = options;
  if (permittedGapDays < 0 || earlyRefillDays < 0) throw new RangeError('A number of days is not negative.');
  const all = suppliesOf(fills);
  const days = window === null ? supplied(all) : given(window);
  if (days === null || all.length === 0) return null;
  const supplies = all.filter(({ from }) => from <= days.to);
  const carried = carriedOver(supplies);
  return {
    window: asStretch(days),
    permittedGapDays,
    earlyRefillDays,
    asDispensed: coveredDays(supplies, days, permittedGapDays),
    withCarryOver: coveredDays(carried, days, permittedGapDays),
    daysLeftOver: Math.max(0, ...carried.map(({ to }) => to - days.to)),
    overlaps: overlapsOf(within(supplies, days)),
    earlyRefills: earlyRefillsOf(supplies, earlyRefillDays).filter(
      ({ filledOn }) => dayNumber(filledOn) >= days.from,
    ),
    countedFillIds: supplies.filter(({ to }) => to >= days.from).map(({ fill }) => fill.id),
    uncounted: countedFills(fills)
      .filter(({ daysSupply }) => daysSupply === null)
      .map(({ id }) => ({ fillId: id, reason: 'NO_DAYS_SUPPLY' })),
  };
}

/** From the first fill to the last day that any fill supplies as dispensed. */
function supplied(supplies: readonly Supply[]): Days | null {
  const [first] = supplies;
  if (first === undefined) return null;
  return { from: first.from, to: supplies.reduce((last, { to }) => Math.max(last, to), first.to) };
}

function given(window: { readonly from: string; readonly to: string }): Days {
  const days = { from: dayNumber(window.from), to: dayNumber(window.to) };
  if (days.to < days.from) throw new RangeError('A window ends on its first day or later.');
  return days;
}

function coveredDays(supplies: readonly Supply[], window: Days, permittedGapDays: number): CoveredDays {
  const inside = within(supplies, window);
  const covered = joined(inside);
  const windowDays = window.to - window.from + 1;
  const count = dayCount(covered);
  return {
    coveredDays: count,
    windowDays,
    proportion: count / windowDays,
    spans: withFills(covered, inside),
    gaps: between(covered, window)
      .map(asStretch)
      .filter(({ days }) => days > permittedGapDays),
  };
}

/** The days of the window that no stretch has; the stretches in order and apart from each other. */
function between(stretches: readonly Days[], window: Days): readonly Days[] {
  const starts = [window.from, ...stretches.map(({ to }) => to + 1)];
  const ends = [...stretches.map(({ from }) => from - 1), window.to];
  return starts.map((from, at) => ({ from, to: ends[at] ?? window.to })).filter(({ from, to }) => from <= to);
}

function overlapsOf(supplies: readonly Supply[]): readonly Overlap[] {
  const keyOf = prescriberKeys(supplies.map(({ fill }) => fill));
  return [...groupedBy(supplies, ({ fill }) => fill.medication.mainIngredient)]
    .flatMap(([ingredient, same]) => {
      const prescriberOf = new Map(same.map(({ fill }) => [fill.id, keyOf(fill)]));
      return withFills(doubled(same), same).map((stretch) => ({
        ...stretch,
        ingredient,
        isSamePrescriber: areSame(stretch.fillIds.map((id) => prescriberOf.get(id) ?? null)),
      }));
    })
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}

function areSame(keys: readonly (string | null)[]): boolean | null {
  return keys.includes(null) ? null : new Set(keys).size === 1;
}

/** Refills of one product, strength for strength: a second strength beside the first is no early refill. */
function earlyRefillsOf(supplies: readonly Supply[], thresholdDays: number): readonly EarlyRefill[] {
  return [...groupedBy(supplies, ({ fill }) => fill.medication.productKey)]
    .flatMap(([, same]) => earlyAmong(same, thresholdDays))
    .sort((one, other) => (one.filledOn < other.filledOn ? -1 : Number(one.filledOn > other.filledOn)));
}

function earlyAmong(supplies: readonly Supply[], thresholdDays: number): EarlyRefill[] {
  const early: EarlyRefill[] = [];
  let previous: { readonly fillId: string; readonly until: number } | null = null;
  for (const { fill, from, to } of supplies) {
    const daysBefore: number = previous === null ? 0 : previous.until + 1 - from;
    if (previous !== null && daysBefore > thresholdDays) {
      early.push({
        fillId: fill.id,
        previousFillId: previous.fillId,
        filledOn: fill.filledOn,
        suppliedUntil: dayOfNumber(previous.until),
        daysBefore,
      });
    }
    previous = { fillId: fill.id, until: to + Math.max(0, daysBefore) };
  }
  return early;
}
