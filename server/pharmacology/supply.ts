import { dayNumber, dayOfNumber } from '../kernel/calendar-day.js';
import { type Fill, FillState, type Stretch, type SuppliedStretch } from './pharmacology.types.js';

/** Days as numbers of `dayNumber`, both included. */
export type Days = { readonly from: number; readonly to: number };
/** The days that one fill supplies. */
export type Supply = Days & { readonly fill: Fill };

/** The fills that figures count: neither duplicates nor claims that were taken back. In order of days. */
export function countedFills(fills: readonly Fill[]): readonly Fill[] {
  return inOrder(fills.filter(({ state }) => state === FillState.COUNTED));
}

/** By day; fills of one day in the order of the file, so that every answer has one order. */
export function inOrder(fills: readonly Fill[]): readonly Fill[] {
  return [...fills].sort(byDay);
}

/** The days of the counted fills as dispensed, in order; a fill without days' supply has none. */
export function suppliesOf(fills: readonly Fill[]): readonly Supply[] {
  return countedFills(fills).flatMap((fill) => {
    if (fill.daysSupply === null) return [];
    const from = dayNumber(fill.filledOn);
    return [{ fill, from, to: from + fill.daysSupply - 1 }];
  });
}

/**
 * The same days when supply that overlaps an earlier fill of the same ingredient is used after it. In order of the
 * day on which the use of each starts.
 */
export function carriedOver(supplies: readonly Supply[]): readonly Supply[] {
  const usedUntil = new Map<string, number>();
  return supplies
    .map((supply) => {
      const { mainIngredient } = supply.fill.medication;
      const from = Math.max(supply.from, (usedUntil.get(mainIngredient) ?? -Infinity) + 1);
      const to = from + supply.to - supply.from;
      usedUntil.set(mainIngredient, to);
      return { ...supply, from, to };
    })
    .sort((one, other) => one.from - other.from);
}

/** What of the supplies lies within the days. */
export function within<S extends Days>(supplies: readonly S[], { from, to }: Days): readonly S[] {
  return supplies
    .filter((supply) => supply.from <= to && supply.to >= from)
    .map((supply) => ({ ...supply, from: Math.max(supply.from, from), to: Math.min(supply.to, to) }));
}

/** Days that overlap or follow each other made one; they must come in order of their first. */
export function joined(days: readonly Days[]): readonly Days[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of days) {
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** The days on which two or more of the supplies run at once; they must come in order of their first day. */
export function doubled(supplies: readonly Days[]): readonly Days[] {
  const twice: Days[] = [];
  let suppliedUntil = -Infinity;
  for (const { from, to } of supplies) {
    // Each day from here to the earlier end has this supply and the one that reaches furthest so far.
    if (from <= suppliedUntil) twice.push({ from, to: Math.min(to, suppliedUntil) });
    suppliedUntil = Math.max(suppliedUntil, to);
  }
  return joined(twice);
}

/** The days that two sets of stretches share; each set in order and without overlaps of its own. */
export function shared(one: readonly Days[], other: readonly Days[]): readonly Days[] {
  const both: Days[] = [];
  let at = 0;
  for (const { from, to } of one) {
    while (at < other.length && (other[at]?.to ?? Infinity) < from) at += 1;
    for (let next = at; next < other.length; next += 1) {
      const candidate = other[next];
      if (candidate === undefined || candidate.from > to) break;
      both.push({ from: Math.max(from, candidate.from), to: Math.min(to, candidate.to) });
    }
  }
  return both;
}

/** The stretches as days of the calendar, each with the fills that supply any of its days, in order of the fills. */
export function withFills(
  stretches: readonly Days[],
  supplies: readonly Supply[],
): readonly SuppliedStretch[] {
  const fillIds = stretches.map((): string[] => []);
  for (const supply of supplies) {
    for (let at = firstEndingFrom(stretches, supply.from); at < stretches.length; at += 1) {
      const stretch = stretches[at];
      if (stretch === undefined || stretch.from > supply.to) break;
      fillIds[at]?.push(supply.fill.id);
    }
  }
  return stretches.map((stretch, at) => ({ ...asStretch(stretch), fillIds: fillIds[at] ?? [] }));
}

/** Days of the calendar with their number. */
export function asStretch({ from, to }: Days): Stretch {
  return { from: dayOfNumber(from), to: dayOfNumber(to), days: to - from + 1 };
}

/** Number of days of stretches that do not overlap. */
export function dayCount(stretches: readonly Days[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Position of the first stretch that ends on the day or later; found by halving, for files of many thousand rows. */
function firstEndingFrom(stretches: readonly Days[], day: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byDay(one: Fill, other: Fill): number {
  if (one.filledOn !== other.filledOn) return one.filledOn < other.filledOn ? -1 : 1;
  if (one.row !== other.row) return (one.row ?? 0) - (other.row ?? 0);
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
