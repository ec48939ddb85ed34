import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../server/kernel/calendar-day.js';
import {
  type Fill,
  MME_FACTORS,
  concurrentSupply,
  mmeOfFill,
  opioidDoses,
} from '../../../server/pharmacology/index.js';
import { type InventedFill, fillRecords, inventedFill } from './invented-fills.js';

/** The factors of the guideline, written here a second time so that a slip in the file is noticed. */
const FACTORS: Readonly<Record<string, number>> = {
  codeine: 0.15,
  fentanyl: 2.4,
  hydrocodone: 1,
  hydromorphone: 5,
  methadone: 4.7,
  morphine: 1,
  oxycodone: 1.5,
  oxymorphone: 3,
  tapentadol: 0.4,
  tramadol: 0.2,
};

const doseOf = (fill: InventedFill) => {
  const mme = mmeOfFill(inventedFill(fill));
  return mme?.kind === 'DOSE' ? mme.dose.mmePerDay : (mme?.reason ?? null);
};

describe('mmeOfFill', () => {
  it('has the factors of the guideline of 2022 and no other', () => {
    expect(
      Object.fromEntries(MME_FACTORS.factors.map(({ ingredient, factor }) => [ingredient, factor])),
    ).toEqual(FACTORS);
  });

  it.each<[string, number, number, string | null, number]>([
    // name, quantity, days' supply, unit, MME per day
    // 5 mg x (120 / 30 = 4 a day) x 1.0 = 20: the guideline's own example of hydrocodone
    ['Hydrocodone-acetaminophen 5-325 mg tablet', 120, 30, 'EACH', 20],
    // 10 mg x 2 a day x 1.5 = 30: the guideline's own example of long-acting oxycodone
    ['Oxycodone ER 10 mg tablet', 60, 30, 'EACH', 30],
    // 50 mg x 4 a day x 0.2 = 40
    ['Tramadol HCl 50 mg tablet', 28, 7, 'EACH', 40],
    // 10 mg x 3 a day x 4.7 = 141
    ['Methadone 10 mg tablet', 90, 30, 'EACH', 141],
    // 5 mg/5 mL = 1 mg per mL; 600 mL / 30 = 20 mL a day; 20 mg x 4.7 = 94
    ['Methadone 5 mg/5 mL oral solution', 600, 30, 'ML', 94],
    // 30 mg of codeine x 2 a day x 0.15 = 9; the strength of codeine stands second
    ['Acetaminophen-codeine 300-30 mg tablet', 20, 10, 'EACH', 9],
    // 7.5 mg/15 mL = 0.5 mg per mL; 300 mL / 10 = 30 mL a day; 15 mg x 1.0 = 15
    ['Hydrocodone-acetaminophen 7.5-325 mg/15 mL solution', 300, 10, 'ML', 15],
    // 25 mcg/hr x 2.4 = 60, whether 10 patches are for 30 days or 5 for 15
    ['Fentanyl 25 mcg/hr patch', 10, 30, 'EACH', 60],
    ['Fentanyl 25 mcg/hr patch', 5, 15, 'EACH', 60],
    // 4 mg x 3 a day x 5.0 = 60
    ['Hydromorphone 4 mg tablet', 42, 14, 'EACH', 60],
    // 100 mg x 2 a day x 0.4 = 80
    ['Nucynta ER 100 mg tablet', 60, 30, 'EACH', 80],
    // 10 mg x (100 / 30) x 1.5 = 50, not 49.999...
    ['Oxycodone 10 mg tablet', 100, 30, 'EACH', 50],
    // taken by mouth only, so that a strength alone means tablets: 10 mg x 4 x 1.0 = 40
    ['Norco 10/325', 120, 30, null, 40],
  ])('%s, %i for %i days (%s): %d', (drugName, quantity, daysSupply, unit, mme) => {
    const quantityUnit = unit === null ? null : unit === 'ML' ? 'ML' : 'EACH';
    expect(doseOf({ drugName, quantity, daysSupply, quantityUnit })).toBe(mme);
  });

  it.each<[string, InventedFill]>([
    ['NO_FACTOR', { drugName: 'Buprenorphine 10 mcg/hr patch' }],
    ['NO_STRENGTH', { drugName: 'Oxycodone tablet' }],
    ['NO_STRENGTH', { drugName: 'Percocet 5 mg tablet' }],
    ['UNKNOWN_UNIT', { drugName: 'Oxycodone 10 tablet' }],
    ['UNKNOWN_UNIT', { quantityUnit: 'OTHER' }],
    ['UNKNOWN_UNIT', { drugName: 'Morphine 10 mg/5 mL solution', quantityUnit: null }],
    ['UNKNOWN_UNIT', { drugName: 'Morphine 10 mg oral solution', quantityUnit: 'ML' }],
    ['FORM_UNKNOWN', { drugName: 'Morphine 15 mg' }],
    ['FORM_NOT_COVERED', { drugName: 'Morphine 10 mg injection' }],
    ['FORM_NOT_COVERED', { drugName: 'Fentanyl 400 mcg lozenge' }],
    ['NO_QUANTITY', { quantity: null }],
    ['NO_DAYS_SUPPLY', { daysSupply: null }],
  ])('states no dose, and why: %s', (reason, fill) => {
    expect(doseOf(fill)).toBe(reason);
  });

  it('has no dose for what is no opioid', () => {
    expect(mmeOfFill(inventedFill({ drugName: 'Gabapentin 300 mg capsule' }))).toBeNull();
  });
});

describe('opioidDoses, by hand', () => {
  it('adds the fills of a day', () => {
    // 1 to 10 January 10 mg x 3 x 1.5 = 45; 6 to 15 January 50 mg x 4 x 0.2 = 40; together 85 from the 6th to 10th.
    const doses = opioidDoses([
      inventedFill({ filledOn: '2024-01-01', quantity: 30, daysSupply: 10 }),
      inventedFill({
        filledOn: '2024-01-06',
        drugName: 'Tramadol 50 mg tablet',
        quantity: 40,
        daysSupply: 10,
      }),
    ]);
    expect(doses.stretches.map(({ from, to, mmePerDay }) => [from, to, mmePerDay])).toEqual([
      ['2024-01-01', '2024-01-05', 45],
      ['2024-01-06', '2024-01-10', 85],
      ['2024-01-11', '2024-01-15', 40],
    ]);
    expect(doses).toMatchObject({
      peak: { mmePerDay: 85, days: 5 },
      // five days each of 40, 45, 85: the eighth of fifteen is 45
      medianMmePerDay: 45,
      daysWithDose: 15,
      daysAtOrAbove: [
        { mmePerDay: 50, days: 5 },
        { mmePerDay: 90, days: 0 },
      ],
    });
  });

  it('counts a day that reaches a threshold exactly', () => {
    const doses = opioidDoses([inventedFill({ quantity: 100, daysSupply: 30 })]);
    expect(doses.daysAtOrAbove[0]).toEqual({ mmePerDay: 50, days: 30 });
  });

  it('says that a day is not complete, and never takes a missing dose for 0', () => {
    const unknown = inventedFill({ filledOn: '2024-01-11', drugName: 'Oxycodone tablet', daysSupply: 30 });
    const doses = opioidDoses([inventedFill({ daysSupply: 20, quantity: 20 }), unknown]);
    expect(doses.stretches.map(({ days, isComplete }) => [days, isComplete])).toEqual([
      [10, true],
      [10, false],
    ]);
    expect(doses).toMatchObject({
      daysWithDose: 20,
      withoutDose: [{ fillId: unknown.id, reason: 'NO_STRENGTH' }],
    });
  });

  it('has no peak and no middle without a dose', () => {
    expect(opioidDoses([])).toMatchObject({ peak: null, medianMmePerDay: null, stretches: [] });
  });
});

const DRUGS = [
  'Oxycodone HCl 10 mg tablet',
  'Tramadol 50 mg tablet',
  'Fentanyl 25 mcg/hr patch',
  'Buprenorphine 10 mcg/hr patch',
  'Diazepam 5 mg tablet',
  'Gabapentin 300 mg capsule',
];

/** Which counted fills supply each day, one day after the other. */
function suppliedBy(fills: readonly Fill[]): Map<string, Fill[]> {
  const days = new Map<string, Fill[]>();
  for (const fill of fills) {
    if (fill.state !== 'COUNTED') continue;
    for (let at = 0; at < (fill.daysSupply ?? 0); at += 1) {
      const day = dayOfNumber(dayNumber(fill.filledOn) + at);
      days.set(day, [...(days.get(day) ?? []), fill]);
    }
  }
  return days;
}

/** The dose worked out a second time, from the name of the invented product. */
function expectedDose({ drugName, quantity, daysSupply }: Fill): number | null {
  if (drugName.startsWith('Fentanyl')) return 60;
  if (quantity === null || daysSupply === null) return null;
  if (drugName.startsWith('Oxycodone')) return (10 * quantity * 1.5) / daysSupply;
  if (drugName.startsWith('Tramadol')) return (50 * quantity * 0.2) / daysSupply;
  return null;
}

describe('opioidDoses and concurrentSupply, against counting day by day', () => {
  const isOpioid = ({ drugName }: Fill) => /^(Oxy|Tram|Fent|Bupr)/.test(drugName);

  it('agrees on the dose of every day', () => {
    fc.assert(
      fc.property(fillRecords(DRUGS), (fills) => {
        const doses = opioidDoses(fills);
        const found = new Map<string, { mme: number; isComplete: boolean }>();
        for (const { from, days, mmePerDay, isComplete } of doses.stretches) {
          for (let at = 0; at < days; at += 1) {
            found.set(dayOfNumber(dayNumber(from) + at), { mme: mmePerDay, isComplete });
          }
        }
        const expected = new Map<string, { mme: number; isComplete: boolean }>();
        for (const [day, supplied] of suppliedBy(fills)) {
          const each = supplied.filter(isOpioid).map(expectedDose);
          const known = each.filter((dose) => dose !== null);
          if (known.length === 0) continue;
          expected.set(day, {
            mme: known.reduce((sum, dose) => sum + dose, 0),
            isComplete: known.length === each.length,
          });
        }
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [day, { mme, isComplete }] of expected) {
          expect(found.get(day)?.mme).toBeCloseTo(mme, 4);
          expect(found.get(day)?.isComplete).toBe(isComplete);
        }
        const ascending = (values: readonly { mme: number }[]) =>
          values.map(({ mme }) => mme).sort((one, other) => one - other);
        const sorted = ascending([...found.values()]);
        const whole = ascending([...found.values()].filter(({ isComplete }) => isComplete));
        expect(doses.medianMmePerDay).toBe(whole[Math.ceil(whole.length / 2) - 1] ?? null);
        expect(doses.completeDays).toBe(whole.length);
        expect(doses.peak?.mmePerDay ?? null).toBe(sorted.at(-1) ?? null);
        for (const { mmePerDay, days } of doses.daysAtOrAbove) {
          expect(days).toBe(sorted.filter((mme) => mme >= mmePerDay).length);
        }
      }),
    );
  });

  it('agrees on the days of two classes', () => {
    fc.assert(
      fc.property(fillRecords(DRUGS), (fills) => {
        const both = [...suppliedBy(fills)]
          .filter(
            ([, supplied]) =>
              supplied.some(isOpioid) && supplied.some(({ drugName }) => drugName.startsWith('Diazepam')),
          )
          .map(([day]) => day)
          .sort();
        const found = concurrentSupply(fills, 'OPIOID', 'BENZODIAZEPINE').flatMap(({ from, days }) =>
          Array.from({ length: days }, (_, at) => dayOfNumber(dayNumber(from) + at)),
        );
        expect(found).toEqual(both);
      }),
    );
  });
});
