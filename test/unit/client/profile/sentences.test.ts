import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  DurationNumbersFragment,
  FeesNumbersFragment,
  MmiGapNumbersFragment,
  PayerNumbersFragment,
  RecordsNumbersFragment,
  TendencyNumbersFragment,
} from '../../../../client/generated/graphql.js';
import {
  durationCoverage,
  durationSentence,
  feesSentence,
  mmiGapSentence,
  mmiMedianSentence,
  notAllReviewedSentence,
  openRangeWords,
  pagesSentence,
} from '../../../../client/features/examiners/profile/measure-words.js';
import {
  opinionSentence,
  opinionsTitle,
  tendencyTitle,
} from '../../../../client/features/examiners/profile/opinion-words.js';
import {
  filesOf,
  yearWords,
  type ProfileScope,
} from '../../../../client/features/examiners/profile/profile-scope.js';
import {
  retentionSentence,
  topPayerSentence,
} from '../../../../client/features/examiners/profile/retention-words.js';
import { coverageOf, figureOf } from './figures.js';

const scope: ProfileScope = {
  examinerId: 'x',
  examinerName: 'Dana Cole, M.D.',
  filter: {},
  source: "Cedar & Vane LLP's files",
  years: '2019–2025',
  dates: 'dated Jan 9, 2019 to Nov 3, 2025',
  asOf: 'as of Nov 21, 2026, 10:02 AM',
  limitedTo: '',
};

describe('retentionSentence', () => {
  const sentence = (defense: number, plaintiff: number, neutral: number, unknown = 0) =>
    retentionSentence(
      scope,
      [
        { side: 'DEFENSE', count: defense },
        { side: 'PLAINTIFF', count: plaintiff },
        { side: 'NEUTRAL', count: neutral },
      ],
      unknown,
    );
  const place = "in Cedar & Vane LLP's files, 2019–2025";

  it.each([
    [46, 2, 0, 0, `Of the 48 examinations ${place}, 46 were for the defense and 2 for the plaintiff.`],
    [
      46,
      1,
      1,
      0,
      `Of the 48 examinations ${place}, 46 were for the defense, 1 for the plaintiff and 1 neutral.`,
    ],
    [1, 9, 0, 0, `Of the 10 examinations ${place}, 1 was for the defense and 9 for the plaintiff.`],
    [48, 0, 0, 0, `All 48 examinations ${place}, were for the defense.`],
    [0, 48, 0, 0, `All 48 examinations ${place}, were for the plaintiff.`],
    [2, 0, 0, 0, `Both examinations ${place}, were for the defense.`],
    [1, 0, 0, 0, `The one examination ${place}, was for the defense.`],
    [0, 0, 0, 0, `There are no examinations ${place}.`],
    [0, 0, 0, 4, `None of the 4 examinations ${place} records who retained the examiner.`],
    [
      15,
      9,
      0,
      1,
      `Of the 24 examinations ${place}, that record who retained the examiner, 15 were for the defense and 9 for the plaintiff. A further 1 examination does not record it.`,
    ],
  ])('%i defense, %i plaintiff, %i neutral, %i unknown', (defense, plaintiff, neutral, unknown, expected) => {
    expect(sentence(defense, plaintiff, neutral, unknown)).toBe(expected);
  });

  it('states counts that add up to its whole', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(count, count, count, (defense, plaintiff, neutral) => {
        fc.pre([defense, plaintiff, neutral].filter((n) => n > 0).length > 1);
        const [whole = 0, ...parts] = [
          ...sentence(defense, plaintiff, neutral).replace('2019–2025', '').matchAll(/\d+/g),
        ].map(([digits]) => Number(digits));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });
});

describe('topPayerSentence', () => {
  const breakdown = (payers: readonly (readonly [string, number])[], unknown = 0): PayerNumbersFragment => {
    const known = payers.reduce((sum, [, count]) => sum + count, 0);
    const list = payers.map(([name, count]) => ({
      organisation: { id: name, name },
      estimate: figureOf(count, known, { key: `CARRIER.${name}` }),
    }));
    return { known, unknown, others: 0, payers: list, top: null };
  };
  const words = { singular: 'carrier', plural: 'carriers' };

  it.each([
    [breakdown([]), 'No carrier is named.'],
    [breakdown([['Harbor', 3]]), 'Harbor is the only carrier named, in 3 examinations.'],
    [
      breakdown([
        ['Harbor', 9],
        ['Vale', 3],
      ]),
      'Harbor is the carrier named most often: 9 of 12 (75%, interval 29% to 97%).',
    ],
    [
      breakdown(
        [
          ['Harbor', 2],
          ['Vale', 2],
        ],
        1,
      ),
      'Harbor and Vale are named most often, in 2 examinations each, of 4 that name a carrier. 1 examination names none.',
    ],
  ])('%#', (payers, sentence) => {
    expect(topPayerSentence(payers, words)).toBe(sentence);
  });
});

describe('opinionSentence', () => {
  const opinion = (count: number, n: number) => ({
    finding: 'no causal relationship',
    estimate: figureOf(count, n),
  });
  const by =
    "by Dana Cole, M.D. dated Jan 9, 2019 to Nov 3, 2025 in Cedar & Vane LLP's files in which the report states an opinion on causation";

  it.each([
    [
      46,
      48,
      `Of the 48 examinations ${by}, the report states no causal relationship in 46 (95%).`.replace(
        '95',
        '96',
      ),
    ],
    [48, 48, `Of the 48 examinations ${by}, the report states no causal relationship in all 48 (100%).`],
    [0, 48, `Of the 48 examinations ${by}, the report states no causal relationship in none of the 48.`],
    [3, 4, `Of the 4 examinations ${by}, the report states no causal relationship in 3.`],
    [1, 1, `In the one examination ${by}, the report states no causal relationship.`],
    [0, 1, `In the one examination ${by}, the report does not state no causal relationship.`],
    [0, 0, `There is no examination ${by}.`],
  ])('%i of %i', (count, n, sentence) => {
    expect(opinionSentence(scope, 'Causation', opinion(count, n))).toBe(sentence);
  });
});

describe('headings of opinions', () => {
  const tendency = (label: string, counts: readonly [number, number, number]): TendencyNumbersFragment => {
    const n = counts[0] + counts[1] + counts[2];
    const findings = ['no causal relationship', 'a partial one', 'a causal relationship'];
    return {
      issue: 'CAUSATION',
      label,
      coverage: coverageOf(n),
      stances: (['FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT'] as const).map((stance, index) => ({
        stance,
        finding: findings[index] ?? '',
        estimate: figureOf(counts[index] ?? 0, n),
      })),
    };
  };

  it.each([
    [tendency('Causation', [66, 24, 12]), 'Causation: 66 of 102 reports state no causal relationship.'],
    [tendency('Causation', [2, 0, 5]), 'Causation: 5 of 7 reports state a causal relationship.'],
    [tendency('Causation', [1, 1, 0]), 'Causation: 1 of 2 reports states no causal relationship.'],
    [tendency('Causation', [0, 1, 0]), 'Causation: the one report with an opinion states a partial one.'],
    [tendency('Causation', [0, 0, 0]), 'Causation: no report states an opinion.'],
  ])('name the most frequent stance: %#', (issue, title) => {
    expect(tendencyTitle(issue)).toBe(title);
  });

  it('count issues with ten opinions or more, for either side alike', () => {
    const defense = tendency('A', [9, 0, 1]);
    const claimant = tendency('B', [1, 0, 9]);
    const even = tendency('C', [5, 0, 5]);
    const small = tendency('D', [9, 0, 0]);
    expect(opinionsTitle([defense, claimant, even, small])).toBe(
      'Of the 3 issues with at least ten opinions, more favor the defense than the claimant on 1, more favor the claimant than the defense on 1 and equally many favor either on 1.',
    );
    expect(opinionsTitle([claimant, claimant])).toBe(
      'On all 2 issues with at least ten opinions, more favor the claimant than the defense.',
    );
    expect(opinionsTitle([small])).toBe('Opinions on 1 issue are recorded, none in ten reports or more.');
  });
});

describe('durations', () => {
  const series = (overrides: Partial<DurationNumbersFragment>): DurationNumbersFragment => ({
    source: 'REPORT',
    label: 'Report',
    n: 118,
    missing: 0,
    median: 29,
    medianInterval: { lower: 27, upper: 31 },
    p10: null,
    p90: null,
    minimum: 17,
    maximum: 44,
    histogram: [],
    estimate: { key: 'MINUTES.REPORT', numerator: 118 },
    ...overrides,
  });

  it.each([
    [
      {},
      'In 118 reports stating face-to-face time, at least half state 29 minutes or less (interval for the median 27 to 31).',
    ],
    [
      { source: 'FIRM_LOG' as const, n: 3, medianInterval: null },
      "In 3 examinations timed in the firm's own log, at least half lasted 29 minutes or less (too few for an interval).",
    ],
    [{ n: 1, minimum: 21 }, 'The one report stating face-to-face time: 21 minutes.'],
    [{ n: 1, minimum: 1 }, 'The one report stating face-to-face time: 1 minute.'],
    [{ n: 0 }, 'No examination has a time from this source.'],
  ])('%#', (overrides, sentence) => {
    expect(durationSentence(series(overrides))).toBe(sentence);
  });

  it('say what has no time from the source', () => {
    expect(durationCoverage(series({ missing: 1 }))).toBe(
      'Shortest 17, longest 44 minutes. 1 in-person examination without a time from this source.',
    );
    expect(durationCoverage(series({ n: 1 }))).toBe(
      'Every in-person examination has a time from this source.',
    );
  });

  it.each([
    [{ lower: 24, upper: 31 }, '24 to 31'],
    [{ lower: null, upper: 31 }, 'no lower limit can be given, upper 31'],
    [{ lower: 24, upper: null }, 'lower 24, no upper limit can be given'],
    [{ lower: null, upper: null }, 'no limits can be given'],
  ])('name a limit that cannot be given: %#', (range, words) => {
    expect(openRangeWords(range)).toBe(words);
  });
});

describe('records', () => {
  const records = (notAll: number, n: number): RecordsNumbersFragment => ({
    supplied: figureOf(n, n),
    reviewed: figureOf(n, n),
    both: figureOf(n, n),
    notAllReviewed: figureOf(notAll, n),
    pagesSupplied: 1_000,
    pagesReviewed: 700,
    pagesSuppliedOfBoth: 1_000,
    pagesReviewedOfBoth: 700,
    shareReviewed: null,
    shareHistogram: [],
  });

  it.each([
    [
      31,
      40,
      'In 31 of the 40 examinations that record both page counts, fewer pages were reviewed than supplied.',
    ],
    [40, 40, 'In all 40 examinations that record both page counts, fewer pages were reviewed than supplied.'],
    [2, 2, 'In both examinations that record both page counts, fewer pages were reviewed than supplied.'],
    [0, 40, 'In all 40 examinations that record both page counts, every page supplied was reviewed.'],
    [1, 1, 'In the one examination that records both page counts, fewer pages were reviewed than supplied.'],
    [0, 0, 'No examination records both page counts.'],
  ])('%i of %i not all reviewed', (notAll, n, sentence) => {
    expect(notAllReviewedSentence(records(notAll, n))).toBe(sentence);
  });

  it('give the share of pages from ten examinations on, beside the pages', () => {
    expect(pagesSentence(records(0, 10))).toContain(
      '700 of 1,000 pages supplied were reviewed (70% of the pages).',
    );
    expect(pagesSentence(records(0, 9))).not.toContain('%');
  });
});

describe('feesSentence', () => {
  const fees = (n: number, overrides: Partial<FeesNumbersFragment> = {}): FeesNumbersFragment => ({
    estimate: figureOf(n, n),
    totalUsd: '194955.00',
    medianUsd: '1650.00',
    minimumUsd: '900.00',
    maximumUsd: '3200.00',
    histogram: [],
    ...overrides,
  });

  it.each([
    [
      fees(112),
      'The fees recorded in 112 examinations total $194,955; at least half are $1,650 or less, from $900 to $3,200.',
    ],
    [
      fees(2, { minimumUsd: '950.00', maximumUsd: '950.00', medianUsd: '950.00', totalUsd: '1900.00' }),
      'The fees recorded in 2 examinations total $1,900; each is $950.',
    ],
    [fees(1, { totalUsd: '950.00' }), 'The one fee recorded is $950.'],
    [fees(0), 'No examination records a fee.'],
  ])('%#', (value, sentence) => {
    expect(feesSentence(value)).toBe(sentence);
  });
});

describe('mmi gaps', () => {
  const gap = (values: number[], overrides: Partial<MmiGapNumbersFragment> = {}): MmiGapNumbersFragment => ({
    n: values.length,
    missing: 0,
    median: 84,
    medianInterval: { lower: -3, upper: 90 },
    minimum: Math.min(...values),
    maximum: Math.max(...values),
    values,
    estimate: { key: 'MMI_GAP', numerator: values.length },
    ...overrides,
  });

  it.each([
    [
      [90, 30, -5, 0],
      "Of the 4 examinations with both dates, the examiner's date is earlier in 2, later in 1 and the same day in 1.",
    ],
    [[-5, -6], "Of the 2 examinations with both dates, the examiner's date is later in all 2."],
    [[-1], "In the one examination with both dates, the examiner's date is 1 day later."],
    [[0], 'In the one examination with both dates, both name the same day.'],
    [[], 'No examination records both dates.'],
  ])('%j', (values, sentence) => {
    expect(mmiGapSentence(gap(values))).toBe(sentence);
  });

  it('state the median with its direction', () => {
    expect(mmiMedianSentence(gap([1, 2]))).toBe(
      'Median: the examiner 84 days earlier (interval −3 to 90 days).',
    );
    expect(mmiMedianSentence(gap([1, 2], { median: -2, medianInterval: null }))).toBe(
      'Median: the examiner 2 days later (too few for an interval).',
    );
    expect(mmiMedianSentence(gap([1]))).toBe('');
  });
});

describe('scope', () => {
  it.each([
    [
      { fromYear: null, toYear: null, firstExaminedOn: '2019-01-09', lastExaminedOn: '2025-11-03' },
      '2019–2025',
    ],
    [{ fromYear: null, toYear: null, firstExaminedOn: '2024-01-09', lastExaminedOn: '2024-11-03' }, '2024'],
    [
      { fromYear: 2022, toYear: null, firstExaminedOn: '2023-01-09', lastExaminedOn: '2024-11-03' },
      '2022–2024',
    ],
    [{ fromYear: 2022, toYear: null, firstExaminedOn: null, lastExaminedOn: null }, 'from 2022'],
    [{ fromYear: null, toYear: 2022, firstExaminedOn: null, lastExaminedOn: null }, 'up to 2022'],
    [{ fromYear: null, toYear: null, firstExaminedOn: null, lastExaminedOn: null }, ''],
  ])('years of %j', (window, words) => {
    expect(yearWords(window)).toBe(words);
  });

  it('names whose files they are', () => {
    expect(filesOf('Cedar & Vane LLP')).toBe("Cedar & Vane LLP's files");
    expect(filesOf('Marsh Partners')).toBe("Marsh Partners' files");
  });
});
