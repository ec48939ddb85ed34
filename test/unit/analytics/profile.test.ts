import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  profileFrom,
  type Profile,
  type ProfileCounts,
  type ProfileFilter,
} from '../../../server/modules/analytics/index.js';

const NOTHING: ProfileCounts = {
  asOf: '2026-11-21T10:00:00.000Z',
  firmName: 'Cedar & Vane LLP',
  firstExaminedOn: null,
  lastExaminedOn: null,
  examinations: [],
  recordReviews: 0,
  leftOut: { REEXAMINATION: 0, RECORD_REVIEW: 0, UNVERIFIED: 0 },
  facts: [],
  opinionYears: [],
  ruledMinutes: [],
  pages: { supplied: [0, 0], reviewed: [0, 0], both: [0, 0, 0, 0], percents: [] },
  organisations: [],
};

const profileOf = (counts: Partial<ProfileCounts>): Profile =>
  profileFrom({ ...NOTHING, ...counts }, { examinerId: 'nobody', filter: EVERYTHING }, 'Dr. Cole');

const named = (...names: string[]) =>
  names.map((name) => ({ id: name, kind: 'CARRIER' as const, name, version: 1 }));

describe('a profile of nothing', () => {
  const profile = profileOf({});

  it('says nothing where there is nothing, and never zero percent', () => {
    expect(profile.examinations).toMatchObject({ numerator: 0, denominator: 0, value: null, limits: null });
    for (const figure of profile.retention.bySide) {
      expect(figure).toMatchObject({ numerator: 0, value: null, limits: null, bounds: null });
      expect(figure.suppressedBecause).toBe('NO_EXAMINATIONS');
    }
    expect(profile.retention.byYear).toEqual([]);
    expect(profile.retention.carriers).toMatchObject({
      known: 0,
      unknown: 0,
      payers: [],
      top: null,
      others: 0,
    });
    expect(profile.retention.carriers.concentration).toMatchObject({ effectivePayers: null });
    expect(profile.retention.carriers.concentration?.index).toMatchObject({
      value: null,
      limits: null,
      suppressedBecause: 'NO_EXAMINATIONS',
    });
    expect(profile.tendencies).toEqual([]);
    expect(profile.durations).toEqual([]);
    expect(profile.mmiGap).toBeNull();
    expect(profile.fees).toMatchObject({
      totalUsd: '0.00',
      medianUsd: null,
      minimumUsd: null,
      histogram: [],
    });
    expect(profile.records.shareReviewed).toBeNull();
  });

  it('carries the caveat on selection all the same', () => {
    expect(profile.caveats.map(({ id }) => id)).toEqual(['C-SEL']);
  });
});

describe('retention', () => {
  it('leaves the unknown out of the denominator and counts them beside it', () => {
    const { retention } = profileOf({
      examinations: [
        [2023, 'DEFENSE', 30],
        [2023, 'UNKNOWN', 10],
      ],
    });
    const [defense] = retention.bySide;
    expect(defense).toMatchObject({
      numerator: 30,
      denominator: 30,
      value: null,
      suppressedBecause: 'TOO_MUCH_UNKNOWN',
      bounds: { lower: 0.75, upper: 1, method: 'Manski bounds', level: null },
      unknowns: { known: 30, unknown: 10, blank: 10, total: 40 },
    });
  });

  it('lists every year between the first and the last, those without examinations too', () => {
    const { retention } = profileOf({
      examinations: [
        [2019, 'DEFENSE', 1],
        [2022, 'NEUTRAL', 2],
      ],
    });
    expect(retention.byYear.map(({ year, examinations }) => [year, examinations.numerator])).toEqual([
      [2019, 1],
      [2020, 0],
      [2021, 0],
      [2022, 2],
    ]);
    expect(retention.byYear[3]?.bySide.map(({ key, numerator }) => [key, numerator])).toEqual([
      ['YEAR.2022.SIDE.DEFENSE', 0],
      ['YEAR.2022.SIDE.PLAINTIFF', 0],
      ['YEAR.2022.SIDE.NEUTRAL', 2],
    ]);
  });

  it('widens the interval of the payer that was found by being the largest', () => {
    const { carriers } = profileOf({
      examinations: [[2023, 'DEFENSE', 40]],
      facts: [
        ['CARRIER', 'Harbor', 20],
        ['CARRIER', 'Keystone', 10],
        ['CARRIER', 'Vale', 5],
      ],
      organisations: named('Harbor', 'Keystone', 'Vale'),
    }).retention;
    expect(carriers).toMatchObject({ known: 35, unknown: 5, others: 0 });
    expect(carriers.top?.organisation.name).toBe('Harbor');
    expect(carriers.top).toBe(carriers.payers[0]);
    expect(carriers.top?.estimate.limits?.level).toBeCloseTo(1 - 0.05 / 3, 12);
    expect(carriers.payers[1]?.estimate.limits?.level).toBe(0.95);
  });

  it('names no largest payer among equals', () => {
    const { carriers } = profileOf({
      examinations: [[2023, 'DEFENSE', 20]],
      facts: [
        ['CARRIER', 'Vale', 10],
        ['CARRIER', 'Harbor', 10],
      ],
      organisations: named('Vale', 'Harbor'),
    }).retention;
    expect(carriers.top).toBeNull();
    expect(carriers.payers.map(({ organisation }) => organisation.name)).toEqual(['Harbor', 'Vale']);
  });

  it.each([
    [19, null, 'TOO_FEW_FOR_INTERVAL'],
    [20, 1, null],
  ])('counts payers only, when %i are known', (known, share, suppressedBecause) => {
    const { carriers } = profileOf({
      examinations: [[2023, 'DEFENSE', known]],
      facts: [['CARRIER', 'Harbor', known]],
      organisations: named('Harbor'),
    }).retention;
    expect(carriers.top?.estimate).toMatchObject({ numerator: known, value: share, suppressedBecause });
  });

  it('lists fifty payers and counts the examinations of the others', () => {
    const names = Array.from({ length: 53 }, (_, index) => `Carrier ${String(index).padStart(2, '0')}`);
    const { carriers } = profileOf({
      examinations: [[2023, 'DEFENSE', 60]],
      facts: names.map((name, index) => ['CARRIER', name, index === 52 ? 2 : 1] as const),
      organisations: named(...names),
    }).retention;
    expect(carriers.payers).toHaveLength(50);
    expect(carriers.payers[0]?.organisation.name).toBe('Carrier 52');
    expect(carriers).toMatchObject({ known: 54, unknown: 6, others: 3 });
  });
});

describe('a filter that chooses what is counted', () => {
  const filtered = (filter: Partial<ProfileFilter>): Profile =>
    profileFrom(
      {
        ...NOTHING,
        examinations: [[2023, 'DEFENSE', 30]],
        facts: [['CARRIER', 'Harbor', 30]],
        organisations: named('Harbor'),
      },
      { examinerId: 'nobody', filter: { ...EVERYTHING, ...filter } },
      'Dr. Cole',
    );
  const bare = { numerator: 30, value: null, limits: null, bounds: null, suppressedBecause: null };

  it('leaves the count alone, because 30 of 30 is its own doing', () => {
    expect(filtered({ sides: ['DEFENSE'] }).retention.bySide[0]).toMatchObject(bare);
    expect(filtered({ sides: ['DEFENSE'] }).retention.byYear[0]?.bySide[0]).toMatchObject(bare);
    expect(filtered({ carrierId: 'Harbor' }).retention.carriers.top?.estimate).toMatchObject(bare);
  });

  it('leaves the other figures as they are', () => {
    expect(filtered({ carrierId: 'Harbor' }).retention.bySide[0]).toMatchObject({ numerator: 30, value: 1 });
    expect(filtered({ sides: ['DEFENSE'] }).retention.carriers.top?.estimate).toMatchObject({
      numerator: 30,
      value: 1,
    });
  });
});

describe('tendencies', () => {
  it('counts three conclusions, and every other examination by what is unknown of it', () => {
    const [tendency] = profileOf({
      examinations: [[2023, 'DEFENSE', 60]],
      facts: [
        ['OPINION.CAUSATION', 'FAVORS_DEFENSE', 40],
        ['OPINION.CAUSATION', 'MIXED', 6],
        ['OPINION.CAUSATION', 'FAVORS_CLAIMANT', 4],
        ['OPINION.CAUSATION', 'UNDETERMINED', 3],
        ['OPINION.CAUSATION', 'NOT_ADDRESSED', 2],
        ['OPINION.CAUSATION', 'UNCODED', 1],
      ],
    }).tendencies;
    expect(tendency?.coverage).toEqual({
      known: 50,
      unknown: 10,
      undetermined: 3,
      notAddressed: 2,
      uncoded: 1,
      unverified: 0,
      blank: 4,
      total: 60,
    });
    expect(
      tendency?.stances.map(({ estimate }) => [estimate.numerator, estimate.denominator, estimate.value]),
    ).toEqual([
      [40, 50, 0.8],
      [6, 50, 0.12],
      [4, 50, 0.08],
    ]);
    expect(tendency?.stances[0]?.estimate.bounds).toMatchObject({ lower: 40 / 60, upper: 50 / 60 });
  });

  it('keeps the fixed order of issues', () => {
    const { tendencies } = profileOf({
      examinations: [[2023, 'DEFENSE', 1]],
      facts: [
        ['OPINION.SEVERITY', 'MIXED', 1],
        ['OPINION.MMI', 'MIXED', 1],
        ['OPINION.CAUSATION', 'MIXED', 1],
      ],
    });
    expect(tendencies.map(({ issue }) => issue)).toEqual(['CAUSATION', 'MMI', 'SEVERITY']);
  });
});

describe('durations', () => {
  const minutes = (n: number) =>
    profileOf({
      examinations: [[2023, 'DEFENSE', n + 7]],
      recordReviews: 3,
      facts: Array.from({ length: n }, (_, index) => ['MINUTES.REPORT', String(10 + index), 1] as const),
    }).durations[0];

  it('does not miss the time of record reviews', () => {
    expect(minutes(5)).toMatchObject({
      n: 5,
      missing: 4,
      estimate: { numerator: 5, denominator: 9, value: null },
    });
  });

  it.each([
    [1, 10, []],
    [5, 12, []],
    [6, 12.5, [0.5]],
    [12, 15.5, [0.5]],
    [13, 16, [0.25, 0.5, 0.75]],
    [35, 27, [0.25, 0.5, 0.75]],
    [36, 27.5, [0.1, 0.25, 0.5, 0.75, 0.9]],
  ])('of %i values states the median %d and the quantiles %j', (n, median, quantiles) => {
    const series = minutes(n);
    expect(series?.median).toBe(median);
    expect(series?.quantiles.map(({ probability }) => probability)).toEqual(quantiles);
    expect(series?.medianInterval === null).toBe(n < 6);
    expect([series?.p10 === null, series?.p90 === null]).toEqual([n < 36, n < 36]);
    expect([series?.minimum, series?.maximum]).toEqual([10, 9 + n]);
  });

  it('keeps sources apart', () => {
    const { durations } = profileOf({
      examinations: [[2023, 'DEFENSE', 2]],
      facts: [
        ['MINUTES.CLAIMANT', '12', 2],
        ['MINUTES.RECORDING', '40', 1],
      ],
    });
    expect(durations.map(({ source, n, median }) => [source, n, median])).toEqual([
      ['RECORDING', 1, 40],
      ['CLAIMANT', 2, 12],
    ]);
  });
});

describe('records, fees and days', () => {
  it.each([
    [9, null],
    [10, 0.6],
  ])('states the share of pages reviewed from ten examinations on: %i', (n, shareReviewed) => {
    const { records } = profileOf({
      examinations: [[2023, 'DEFENSE', 12]],
      pages: {
        supplied: [12, 1200],
        reviewed: [n, n * 60],
        both: [n, n * 100, n * 60, n],
        percents: [[60, n]],
      },
    });
    expect(records).toMatchObject({ pagesSupplied: 1200, pagesSuppliedOfBoth: n * 100, shareReviewed });
    expect(records.notAllReviewed).toMatchObject({ numerator: n, denominator: n, unknowns: { total: 12 } });
  });

  it('adds fees in cents and gathers them by hundreds of dollars', () => {
    const { fees } = profileOf({
      examinations: [[2023, 'DEFENSE', 4]],
      facts: [
        ['FEE_CENTS', '99999', 1],
        ['FEE_CENTS', '100000', 1],
        ['FEE_CENTS', '100001', 2],
      ],
    });
    expect(fees).toMatchObject({
      totalCents: 400_001,
      totalUsd: '4000.01',
      medianCents: 100_000.5,
      medianUsd: '1000.01',
      minimumUsd: '999.99',
      maximumUsd: '1000.01',
      histogram: [
        { value: 900, count: 1 },
        { value: 1000, count: 3 },
      ],
    });
  });

  it('lists gaps in days, earlier and later, with the caveat on disputed claims', () => {
    const { mmiGap, caveats } = profileOf({
      examinations: [[2023, 'DEFENSE', 5]],
      facts: [
        ['MMI_GAP_DAYS', '-3', 1],
        ['MMI_GAP_DAYS', '90', 2],
      ],
    });
    expect(mmiGap).toMatchObject({
      n: 3,
      missing: 2,
      median: 90,
      minimum: -3,
      maximum: 90,
      values: [-3, 90, 90],
    });
    expect(caveats.map(({ id }) => id)).toEqual(['C-SEL', 'C-DISP']);
  });
});
