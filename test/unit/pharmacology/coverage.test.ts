import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../server/kernel/calendar-day.js';
import { type Fill, coverageOf } from '../../../server/pharmacology/index.js';
import { fillRecords, inventedFill } from './invented-fills.js';

/** Counts every day on its own: slow, and written without the code under test. */
function daysSupplied(fills: readonly Fill[], isCarriedOver: boolean): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>();
  const stock = new Map<string, { id: string; left: number }[]>();
  const counted = fills.filter(({ state, daysSupply }) => state === 'COUNTED' && daysSupply !== null);
  const first = Math.min(...counted.map(({ filledOn }) => dayNumber(filledOn)));
  const put = (day: number, id: string) => {
    const key = dayOfNumber(day);
    days.set(key, (days.get(key) ?? new Set()).add(id));
  };
  for (let day = first; day < first + 1200; day += 1) {
    for (const fill of counted) {
      if (dayNumber(fill.filledOn) !== day) continue;
      const queue = stock.get(fill.medication.mainIngredient) ?? [];
      queue.push({ id: fill.id, left: fill.daysSupply ?? 0 });
      stock.set(fill.medication.mainIngredient, queue);
    }
    if (isCarriedOver) {
      for (const queue of stock.values()) {
        const next = queue.find(({ left }) => left > 0);
        if (next === undefined) continue;
        next.left -= 1;
        put(day, next.id);
      }
    } else {
      for (const fill of counted) {
        const since = day - dayNumber(fill.filledOn);
        if (since >= 0 && since < (fill.daysSupply ?? 0)) put(day, fill.id);
      }
    }
  }
  return days;
}

const everyDay = (from: string, to: string): string[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dayOfNumber(dayNumber(from) + at));

const fillOn = (filledOn: string, daysSupply: number, more: Parameters<typeof inventedFill>[0] = {}) =>
  inventedFill({ filledOn, daysSupply, ...more });

const DRUGS = ['Oxycodone HCl 10 mg tablet', 'Oxycodone 5 mg tablet', 'Gabapentin 300 mg capsule'];

describe('coverageOf, by hand', () => {
  it('covers every day of a single fill', () => {
    // 1 to 30 January: 30 of 30 days.
    expect(coverageOf([fillOn('2024-01-01', 30)])).toMatchObject({
      window: { from: '2024-01-01', to: '2024-01-30', days: 30 },
      asDispensed: { coveredDays: 30, windowDays: 30, proportion: 1, gaps: [] },
      daysLeftOver: 0,
    });
  });

  it('counts the leap day', () => {
    // 30 days from February 1, 2024: 29 of February and 1 March.
    expect(coverageOf([fillOn('2024-02-01', 30)])?.window.to).toBe('2024-03-01');
    expect(coverageOf([fillOn('2023-02-01', 30)])?.window.to).toBe('2023-03-02');
  });

  it('finds the gap between two fills', () => {
    // Supply 1 to 10 January and 16 to 25 January: 20 of 25 days; the gap is 11 to 15 January, 5 days.
    const coverage = coverageOf([fillOn('2024-01-01', 10), fillOn('2024-01-16', 10)]);
    expect(coverage?.withCarryOver).toMatchObject({
      coveredDays: 20,
      windowDays: 25,
      proportion: 0.8,
      gaps: [{ from: '2024-01-11', to: '2024-01-15', days: 5 }],
    });
  });

  it('reports no gap of the permitted length, and covers it no more for that', () => {
    const fills = [fillOn('2024-01-01', 10), fillOn('2024-01-16', 10)];
    expect(coverageOf(fills, { permittedGapDays: 5 })?.withCarryOver).toMatchObject({
      coveredDays: 20,
      gaps: [],
    });
    expect(coverageOf(fills, { permittedGapDays: 4 })?.withCarryOver.gaps).toHaveLength(1);
  });

  it('uses what was refilled early after what was on hand', () => {
    // 1 to 10 January; the fill of 6 January starts on the 11th with carry-over and lasts to the 20th. As dispensed
    // it ends on the 15th, which is the end of the window: 15 of 15 days both ways, and 5 days are left over.
    const coverage = coverageOf([fillOn('2024-01-01', 10), fillOn('2024-01-06', 10)]);
    expect(coverage).toMatchObject({
      window: { days: 15 },
      asDispensed: { coveredDays: 15 },
      withCarryOver: { coveredDays: 15 },
      daysLeftOver: 5,
      overlaps: [{ from: '2024-01-06', to: '2024-01-10', days: 5 }],
    });
  });

  it('closes a later gap with supply that was carried over', () => {
    // 1 to 10, 6 to 15 and 21 to 30 January. As dispensed: 25 of 30, gap 16 to 20. Carried over, the second fill
    // lasts from the 11th to the 20th: 30 of 30.
    const coverage = coverageOf([
      fillOn('2024-01-01', 10),
      fillOn('2024-01-06', 10),
      fillOn('2024-01-21', 10),
    ]);
    expect(coverage?.asDispensed).toMatchObject({
      coveredDays: 25,
      gaps: [{ from: '2024-01-16', to: '2024-01-20', days: 5 }],
    });
    expect(coverage?.withCarryOver).toMatchObject({ coveredDays: 30, gaps: [] });
  });

  it('carries nothing over from one ingredient to another', () => {
    // Both from 1 January for 10 days: 10 of 10 days, nothing left over.
    const coverage = coverageOf([
      fillOn('2024-01-01', 10),
      fillOn('2024-01-01', 10, { drugName: 'Tramadol 50 mg tab' }),
    ]);
    expect(coverage).toMatchObject({
      withCarryOver: { coveredDays: 10, windowDays: 10 },
      daysLeftOver: 0,
      overlaps: [],
    });
  });

  it('counts supply from before a given window, and the days of it without any', () => {
    // Supply 20 December to 8 January; of the window 1 to 31 January, 8 days are covered, and 9 to 31 are a gap.
    const coverage = coverageOf([fillOn('2023-12-20', 20)], {
      window: { from: '2024-01-01', to: '2024-01-31' },
    });
    expect(coverage?.withCarryOver).toMatchObject({
      coveredDays: 8,
      windowDays: 31,
      gaps: [{ from: '2024-01-09', to: '2024-01-31', days: 23 }],
    });
  });

  it('says whether overlapping fills name one prescriber', () => {
    const overlapOf = (prescriber: string | null) =>
      coverageOf([fillOn('2024-01-01', 10), fillOn('2024-01-09', 10, { prescriber })])?.overlaps[0];
    expect(overlapOf('Ada Invented')).toMatchObject({ days: 2, isSamePrescriber: true });
    expect(overlapOf('Ben Made-Up')).toMatchObject({ isSamePrescriber: false });
    expect(overlapOf(null)).toMatchObject({ isSamePrescriber: null });
  });

  it('calls a refill early from the day after the threshold on', () => {
    // 30 days from 1 January run out on the 30th; a refill on the 24th is 7 days before the 31st, on the 23rd 8.
    const refillOn = (day: string) => coverageOf([fillOn('2024-01-01', 30), fillOn(day, 30)])?.earlyRefills;
    expect(refillOn('2024-01-24')).toEqual([]);
    expect(refillOn('2024-01-23')).toMatchObject([{ daysBefore: 8, suppliedUntil: '2024-01-30' }]);
  });

  it('adds up small early refills', () => {
    // Each 5 days ahead: on hand at the third fill are 5 days from before and 5 more, so it comes 10 days early.
    const fills = ['2024-01-01', '2024-01-26', '2024-02-20'].map((day) => fillOn(day, 30));
    expect(coverageOf(fills)?.earlyRefills).toMatchObject([{ filledOn: '2024-02-20', daysBefore: 10 }]);
  });

  it('takes a second strength beside the first for no early refill', () => {
    const fills = [fillOn('2024-01-01', 30), fillOn('2024-01-02', 30, { drugName: 'Oxycodone 5 mg tablet' })];
    expect(coverageOf(fills)?.earlyRefills).toEqual([]);
  });

  it('leaves out what does not count, and names what has no days', () => {
    const uncounted = inventedFill({ daysSupply: null });
    const coverage = coverageOf([
      fillOn('2024-01-01', 10),
      fillOn('2024-02-01', 10, { state: 'REVERSED' }),
      uncounted,
    ]);
    expect(coverage).toMatchObject({
      window: { days: 10 },
      uncounted: [{ fillId: uncounted.id, reason: 'NO_DAYS_SUPPLY' }],
    });
  });

  it('has nothing to say without supply', () => {
    expect(coverageOf([])).toBeNull();
    expect(coverageOf([inventedFill({ daysSupply: null })])).toBeNull();
  });

  it('refuses a window that ends before it starts', () => {
    const window = { from: '2024-02-01', to: '2024-01-01' };
    expect(() => coverageOf([fillOn('2024-01-01', 10)], { window })).toThrow(RangeError);
  });
});

describe('coverageOf, against counting day by day', () => {
  const windows = fc.option(
    fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })).map(([start, length]) => {
      const from = dayNumber('2023-12-01') + start;
      return { from: dayOfNumber(from), to: dayOfNumber(from + length) };
    }),
  );

  it('agrees on covered days, spans and gaps, with carry-over and without', () => {
    fc.assert(
      fc.property(fillRecords(DRUGS), windows, (fills, window) => {
        const coverage = coverageOf(fills, { window });
        if (coverage === null) return;
        // Fills after the window are not known to anybody in it.
        const known = fills.filter(({ filledOn }) => filledOn <= coverage.window.to);
        for (const [figure, isCarriedOver] of [
          [coverage.asDispensed, false],
          [coverage.withCarryOver, true],
        ] as const) {
          const supplied = daysSupplied(known, isCarriedOver);
          const days = everyDay(coverage.window.from, coverage.window.to);
          expect(figure.windowDays).toBe(days.length);
          expect(figure.coveredDays).toBe(days.filter((day) => supplied.has(day)).length);
          expect(figure.gaps.flatMap(({ from, to }) => everyDay(from, to))).toEqual(
            days.filter((day) => !supplied.has(day)),
          );
          for (const span of figure.spans) {
            const ids = everyDay(span.from, span.to).flatMap((day) => [...(supplied.get(day) ?? [])]);
            expect(new Set(span.fillIds)).toEqual(new Set(ids));
          }
        }
      }),
    );
  });

  it('agrees on the days that two fills of one ingredient supply', () => {
    fc.assert(
      fc.property(fillRecords(DRUGS), (fills) => {
        const overlaps = coverageOf(fills)?.overlaps ?? [];
        for (const ingredient of ['oxycodone', 'gabapentin']) {
          const same = fills.filter(({ medication }) => medication.mainIngredient === ingredient);
          const twice = [...daysSupplied(same, false)].filter(([, ids]) => ids.size > 1).map(([day]) => day);
          const found = overlaps.filter((overlap) => overlap.ingredient === ingredient);
          expect(found.flatMap(({ from, to }) => everyDay(from, to))).toEqual(twice.sort());
        }
      }),
    );
  });

  it('agrees on early refills', () => {
    fc.assert(
      fc.property(fillRecords(DRUGS), fc.integer({ min: 0, max: 10 }), (fills, earlyRefillDays) => {
        const found = coverageOf(fills, { earlyRefillDays })?.earlyRefills ?? [];
        const expected = fills.filter((fill) => {
          const before = fills.filter(
            (other) =>
              other.state === 'COUNTED' &&
              other.daysSupply !== null &&
              other.medication.productKey === fill.medication.productKey &&
              (other.filledOn < fill.filledOn ||
                (other.filledOn === fill.filledOn && (other.row ?? 0) < (fill.row ?? 0))),
          );
          if (fill.state !== 'COUNTED' || fill.daysSupply === null || before.length === 0) return false;
          const used = [...daysSupplied(before, true)].filter(([day]) => day >= fill.filledOn).length;
          return used > earlyRefillDays;
        });
        expect(new Set(found.map(({ fillId }) => fillId))).toEqual(new Set(expected.map(({ id }) => id)));
      }),
    );
  });
});
