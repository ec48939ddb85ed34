import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimatesOf,
  EVERYTHING,
  findEstimate,
  findingsOf,
  profileFrom,
  type Profile,
  type ProfileCounts,
} from '../../../server/modules/analytics/index.js';

const NOTHING: ProfileCounts = {
  asOf: '2026-11-21T10:00:00.000Z',
  firmName: 'Cedar & Vane LLP',
  firstExaminedOn: '2019-01-02',
  lastExaminedOn: '2025-12-30',
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

/** Carriers with so many examinations each, and so many of no known carrier. */
function withCarriers(counts: readonly number[], unknown = 0): Profile {
  const total = counts.reduce((sum, count) => sum + count, unknown);
  return profileOf({
    examinations: [[2023, 'DEFENSE', total]],
    facts: counts.map((count, index) => ['CARRIER', `carrier-${index}`, count] as const),
    organisations: counts.map((_, index) => ({
      id: `carrier-${index}`,
      kind: 'CARRIER' as const,
      name: `Carrier ${index}`,
      version: 1,
    })),
  });
}

describe('concentration over payers', () => {
  it.each([
    // counts, unknown: value, interval, bounds, reason
    [[10, 9], 0, false, false, false, 'TOO_FEW_FOR_INTERVAL'],
    [[11, 9], 0, true, false, false, null],
    [[25, 24], 0, true, false, false, null],
    [[26, 24], 0, true, true, false, null],
    [[26, 24], 5, true, true, false, null],
    [[26, 24], 6, true, true, true, null],
  ])('of %j with %i unknown', (counts, unknown, hasValue, hasLimits, hasBounds, suppressedBecause) => {
    const index = withCarriers(counts, unknown).retention.carriers.concentration?.index;
    expect(index?.suppressedBecause).toBe(suppressedBecause);
    expect([index?.value !== null, index?.limits !== null, index?.bounds !== null]).toEqual([
      hasValue,
      hasLimits,
      hasBounds,
    ]);
  });

  it('can be computed anew where it may not be stated', () => {
    const index = withCarriers([4, 2, 2, 1]).retention.carriers.concentration?.index;
    expect(index?.value).toBeNull();
    expect(index?.computation?.outputs['unbiased']).toBeCloseTo(16 / 72, 12);
  });
});

/** Concluding reports of so many with and so many without the finding, year by year. */
function withYears(years: readonly (readonly [x: number, n: number])[]): Profile {
  const [x, n] = years.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return profileOf({
    examinations: [[2023, 'DEFENSE', n]],
    facts: [
      ['OPINION.CAUSATION', 'FAVORS_DEFENSE', x],
      ['OPINION.CAUSATION', 'FAVORS_CLAIMANT', n - x],
    ],
    opinionYears: years.map(([of, all], index) => ['OPINION.CAUSATION', 2019 + index, of, all] as const),
  });
}

describe('a trend', () => {
  it.each([
    [
      'too few years',
      [
        [10, 20],
        [10, 20],
      ],
      'TOO_FEW_YEARS',
      null,
    ],
    [
      'too few in all',
      [
        [5, 9],
        [5, 10],
        [5, 10],
      ],
      'TOO_FEW_EXAMINATIONS',
      null,
    ],
    [
      'all with the finding',
      [
        [10, 10],
        [10, 10],
        [10, 10],
      ],
      'EVERY_YEAR_THE_SAME',
      null,
    ],
    [
      'no slope of nine without it',
      [
        [8, 12],
        [9, 12],
        [10, 12],
      ],
      'TOO_FEW_EXAMINATIONS',
      'UP',
    ],
    [
      'a slope',
      [
        [2, 12],
        [6, 12],
        [10, 12],
      ],
      null,
      'UP',
    ],
    [
      'no change',
      [
        [6, 12],
        [6, 12],
        [6, 12],
      ],
      null,
      'LEVEL',
    ],
  ] as const)('%s', (_name, years, suppressedBecause, direction) => {
    const trend = withYears(years).tendencies[0]?.trend;
    expect(trend?.slope.suppressedBecause).toBe(suppressedBecause);
    expect(trend?.slope.value === null).toBe(suppressedBecause !== null);
    expect(trend?.direction).toBe(direction);
    expect(trend?.refusal === null).toBe(trend?.p !== null);
  });
});

describe('the median', () => {
  it('has open ends where its order statistics give none', () => {
    const minutes = (values: number): Profile =>
      profileOf({
        examinations: [[2023, 'DEFENSE', values]],
        facts: Array.from(
          { length: values },
          (_, index) => ['MINUTES.REPORT', String(10 + index), 1] as const,
        ),
      });
    expect(minutes(5).durations[0]?.medianEstimate).toMatchObject({ value: 12, limits: null });
    expect(minutes(6).durations[0]?.medianEstimate).toMatchObject({
      value: 12.5,
      limits: { lower: 10, upper: 15 },
    });
  });
});

/** Profiles of whatever counts: none, one, all, none of them known. */
const anyProfile = fc
  .record({
    side: fc.constantFrom('DEFENSE', 'PLAINTIFF', 'UNKNOWN'),
    total: fc.nat(60),
    outcomes: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('CAUSATION', 'FUTURE_CARE', 'SURGERY', 'MMI'),
        fc.constantFrom('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT', 'UNDETERMINED', 'UNVERIFIED'),
      ),
      { selector: ([issue]) => issue },
    ),
    minutes: fc.nat(60),
    fees: fc.nat(60),
    both: fc.nat(60),
    gaps: fc.nat(60),
    unverified: fc.nat(3),
  })
  .map(({ side, total, outcomes, minutes, fees, both, gaps, unverified }) => {
    const some = (count: number): number => Math.min(count, total);
    return profileOf({
      examinations: total === 0 ? [] : [[2023, side as 'DEFENSE', total]],
      leftOut: { REEXAMINATION: unverified, RECORD_REVIEW: 0, UNVERIFIED: unverified },
      facts: [
        ...outcomes.map(([issue, stance]) => [`OPINION.${issue}`, stance, total] as const),
        ['MINUTES.OBSERVER', '25', some(minutes)] as const,
        ['FEE_CENTS', '150000', some(fees)] as const,
        ['MMI_GAP_DAYS', '-4', some(gaps)] as const,
      ].filter(([, , n]) => n > 0),
      pages: { supplied: [0, 0], reviewed: [0, 0], both: [some(both), 700, 350, some(both)], percents: [] },
    });
  });

describe('every profile', () => {
  it('names each of its numbers once, and finds it by its name', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const estimates = [...estimatesOf(profile)];
        expect(new Set(estimates.map(({ key }) => key)).size).toBe(estimates.length);
        for (const { key } of estimates) expect(findEstimate(profile, key)?.key).toBe(key);
      }),
    );
  });

  it('says at most eight things, each true by counting, with every number a stored value', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const findings = findingsOf(profile);
        expect(findings.length).toBeLessThanOrEqual(8);
        for (const { sentences } of findings) {
          expect(sentences.length).toBeGreaterThan(0);
          for (const { kind, text, fields } of sentences) {
            expect(kind).toBe('DESCRIPTIVE');
            const printed = fields.map((field) => field.text).join(' ');
            for (const number of text.match(/\d[\d,.]*\d|\d/g) ?? []) expect(printed).toContain(number);
          }
        }
      }),
    );
  });

  it('states no value without saying what it is of, and no reason beside one', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        for (const estimate of estimatesOf(profile)) {
          expect(estimate.caveats[0]?.id).toBe('C-SEL');
          expect(estimate.source).toBe("Cedar & Vane LLP's own examinations");
          if (estimate.value !== null) expect(estimate.suppressedBecause).toBeNull();
          if (estimate.unit === 'COUNT') expect(estimate.method).toBeNull();
          else expect(estimate.computation?.format).toBe(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
