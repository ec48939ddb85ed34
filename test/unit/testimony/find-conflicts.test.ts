import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmCounts, ReportFacts } from '../../../server/modules/testimony/conflicts/comparison.js';
import { findConflicts } from '../../../server/modules/testimony/conflicts/find-conflicts.js';
import type { PropositionRow } from '../../../server/modules/testimony/index.js';
import { swornInterval } from '../../../server/modules/testimony/sworn-interval.js';
import type { OathQuantity } from '../../../server/reading/oaths/index.js';
import { SeededRandom } from '../../../server/statistics/seeded-random.js';
import { FORBIDDEN } from '../measures/forbidden-words.js';
import { counts, minutesOf, oath, quantity, report, shareOf } from './invented-oaths.js';

type Case = readonly [what: string, oaths: readonly PropositionRow[], counts: FirmCounts, at?: ReportFacts];
const pair = (one: Partial<PropositionRow>, other: Partial<PropositionRow>): PropositionRow[] => [
  oath({ ...one, id: 'a' }),
  oath({ ...other, id: 'b' }),
];
const share = (text: string, more: Partial<PropositionRow> = {}): PropositionRow =>
  oath({ quantity: quantity(text), ...more });
const minutes = { subject: 'EXAM_MINUTES' } as const;
const finding = { subject: 'FINDING_RATE', issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT' } as const;
const known = (byThen: number): FirmCounts =>
  counts({
    knownByThen: new Map([
      ['a', { figureKey: 'K', numerator: byThen, denominator: 20, byThen, examples: [] }],
    ]),
  });
const manyMinutes = (value: number): number[] => Array.from({ length: 20 }, () => value);

/** Twenty ways in which two statements can not both be right. */
const PLANTED: readonly Case[] = [
  ['half v. 46 of 48', [share('ABOUT 50 50 PERCENT')], shareOf('SIDE.DEFENSE', 46, 48)],
  ['at most 60 v. 46 of 48', [share('AT_MOST - 60 PERCENT')], shareOf('SIDE.DEFENSE', 46, 48)],
  [
    'at least 40 for plaintiffs v. 2 of 48',
    [share('AT_LEAST 40 - PERCENT', { subject: 'SHARE_PLAINTIFF' })],
    shareOf('SIDE.PLAINTIFF', 2, 48),
  ],
  ['60 to 70 v. 97 of 100', [share('RANGE 60 70 PERCENT')], shareOf('SIDE.DEFENSE', 97, 100)],
  ['exactly 75 v. 60 of 60', [share('EXACT 75 75 PERCENT')], shareOf('SIDE.DEFENSE', 60, 60)],
  [
    'half of one year v. 30 of 30 of it',
    [share('ABOUT 50 50 PERCENT', { from: '2023-01-01', to: '2023-12-31' })],
    shareOf('YEAR.2023.SIDE.DEFENSE', 30, 30),
  ],
  ['half, with some unknown', [share('ABOUT 50 50 PERCENT')], shareOf('SIDE.DEFENSE', 46, 48, 4)],
  [
    'a finding in half v. 1 of 30',
    [oath({ ...finding, quantity: quantity('ABOUT 50 50 PERCENT') })],
    shareOf('OPINION.CAUSATION.FAVORS_CLAIMANT', 1, 30),
  ],
  ['a finding denied v. one example', [oath({ ...finding, polarity: 'DENIES' })], known(1)],
  [
    'no such finding in percent v. one example',
    [oath({ ...finding, quantity: quantity('EXACT 0 0 PERCENT') })],
    known(1),
  ],
  ['30 to 45 minutes v. 12', [share('RANGE 30 45 MINUTES', minutes)], minutesOf(manyMinutes(12))],
  ['at most 15 minutes v. 40', [share('AT_MOST - 15 MINUTES', minutes)], minutesOf(manyMinutes(40))],
  [
    'fewer than ten a year v. 31',
    [share('AT_MOST - 10 COUNT', { subject: 'RETENTIONS_PER_YEAR' })],
    counts({ years: new Map([[2023, 31]]) }),
  ],
  [
    'three times v. 9',
    [share('EXACT 3 3 COUNT', { subject: 'TIMES_FOR_FIRM', organisationId: 'o' })],
    known(9),
  ],
  [
    '50 v. 90 percent',
    pair({ quantity: quantity('ABOUT 50 50 PERCENT') }, { quantity: quantity('EXACT 90 90 PERCENT') }),
    counts(),
  ],
  [
    '$100,000 v. $250,000',
    pair(
      { subject: 'ANNUAL_INCOME', quantity: quantity('ABOUT 100000 100000 DOLLARS') },
      { subject: 'ANNUAL_INCOME', quantity: quantity('AT_LEAST 250000 - DOLLARS') },
    ),
    counts(),
  ],
  [
    '80 for the one, 60 for the other side',
    pair(
      { quantity: quantity('ABOUT 80 80 PERCENT') },
      { subject: 'SHARE_PLAINTIFF', quantity: quantity('AT_LEAST 60 - PERCENT') },
    ),
    counts(),
  ],
  [
    'excluded, later denied',
    pair(
      { subject: 'EXCLUDED_BEFORE', givenOn: '2020-01-01' },
      { subject: 'EXCLUDED_BEFORE', polarity: 'DENIES', givenOn: '2023-01-01' },
    ),
    counts(),
  ],
  ['30 minutes v. a report of 10', [share('ABOUT 30 30 MINUTES', minutes)], counts(), report(10)],
  ['all records v. 4 not listed', [oath({ subject: 'RECORDS_REVIEWED' })], counts(), report(null, 4)],
];

/** What is no conflict, however near it comes. */
const AGREEING: readonly Case[] = [
  ['about 90 v. 36 of 41', [share('ABOUT 90 90 PERCENT')], shareOf('SIDE.DEFENSE', 36, 41)],
  ['exactly 90 v. 36 of 41', [share('EXACT 90 90 PERCENT')], shareOf('SIDE.DEFENSE', 36, 41)],
  ['half v. 46 of 48 with 60 unknown', [share('ABOUT 50 50 PERCENT')], shareOf('SIDE.DEFENSE', 46, 48, 60)],
  ['half v. 9 of 9', [share('ABOUT 50 50 PERCENT')], shareOf('SIDE.DEFENSE', 9, 9)],
  [
    'a denied number',
    [share('EXACT 80 80 PERCENT', { polarity: 'DENIES' })],
    shareOf('SIDE.DEFENSE', 10, 48),
  ],
  [
    'half of the past years v. all files',
    [share('ABOUT 50 50 PERCENT', { from: '2010-01-01' })],
    shareOf('SIDE.DEFENSE', 46, 48),
  ],
  [
    'at least ten a year v. 3',
    [share('AT_LEAST 10 - COUNT', { subject: 'RETENTIONS_PER_YEAR' })],
    counts({ years: new Map([[2023, 3]]) }),
  ],
  [
    'few a year v. many of another year',
    [share('AT_MOST - 10 COUNT', { subject: 'RETENTIONS_PER_YEAR' })],
    counts({ years: new Map([[2019, 31]]) }),
  ],
  [
    '90 v. 95 percent, both about',
    pair({ quantity: quantity('ABOUT 90 90 PERCENT') }, { quantity: quantity('ABOUT 95 95 PERCENT') }),
    counts(),
  ],
  [
    'of different years',
    pair(
      { quantity: quantity('EXACT 50 50 PERCENT'), from: '2010-01-01', to: '2010-12-31' },
      { quantity: quantity('EXACT 90 90 PERCENT'), from: '2020-01-01', to: '2020-12-31' },
    ),
    counts(),
  ],
  [
    'of one year and of none in particular',
    pair(
      { quantity: quantity('EXACT 50 50 PERCENT'), from: '2010-01-01', to: '2010-12-31' },
      { quantity: quantity('EXACT 90 90 PERCENT') },
    ),
    counts(),
  ],
  [
    'not excluded, later excluded',
    pair(
      { subject: 'EXCLUDED_BEFORE', polarity: 'DENIES', givenOn: '2020-01-01' },
      { subject: 'EXCLUDED_BEFORE', givenOn: '2023-01-01' },
    ),
    counts(),
  ],
  ['30 to 45 minutes v. a report of 30', [share('RANGE 30 45 MINUTES', minutes)], counts(), report(30)],
  ['all records, all listed', [oath({ subject: 'RECORDS_REVIEWED' })], counts(), report(null, 0)],
  ['a finding denied, none on file', [oath({ ...finding, polarity: 'DENIES' })], known(0)],
];

const named = ([what, oaths, counted, at]: Case) => ({ what, oaths, counted, at: at ?? null });

describe('sworn statements', () => {
  it.each(PLANTED.map(named))('differ: $what', ({ oaths, counted, at }) => {
    const { conflicts, comparisonsMade, nearAgreements } = findConflicts(oaths, counted, at);
    expect(conflicts).toHaveLength(1);
    expect(nearAgreements).toBe(comparisonsMade - 1);
    const [conflict] = conflicts;
    expect(conflict?.statement).not.toMatch(FORBIDDEN);
    expect(conflict?.statement).toMatch(/\d/);
    expect(conflict?.cites.length).toBeGreaterThan(1);
  });

  it.each(AGREEING.map(named))('do not differ: $what', ({ oaths, counted, at }) => {
    expect(findConflicts(oaths, counted, at).conflicts).toEqual([]);
  });

  it('are told apart by how many agree: "about 90 percent" and 36 of 41 do', () => {
    expect(findConflicts([share('ABOUT 90 90 PERCENT')], shareOf('SIDE.DEFENSE', 36, 41), null)).toEqual({
      conflicts: [],
      comparisonsMade: 1,
      nearAgreements: 1,
    });
  });

  it('are no comparison where too few are known', () => {
    expect(findConflicts([share('ABOUT 50 50 PERCENT')], shareOf('SIDE.DEFENSE', 9, 9), null)).toMatchObject({
      comparisonsMade: 0,
      nearAgreements: 0,
    });
  });

  it('say both values, the distance, the probability and the caveat', () => {
    const [conflict] = findConflicts(
      [share('ABOUT 50 50 PERCENT')],
      shareOf('SIDE.DEFENSE', 46, 48, 2),
      null,
    ).conflicts;
    expect(conflict?.statement).toBe(
      "Sworn on May 6, 2024 (12:3-9): about 50 percent. In the firm's files it is so in 46 of 48 examinations; of a further 2 it is not known. That is 35.8 points from 60 percent, the nearest share that the words allow. These are the examinations that reached the files described, not all examinations by the doctor. Were the sworn share or time right, a difference as large would have a probability of less than 0.001, adjusted for 1 test.",
    );
  });

  it('may be used when both sides may, and say else why not', () => {
    const held = { mayBeUsed: false, whyNot: 'Privileged.' } as const;
    const oaths = pair(
      { quantity: quantity('EXACT 10 10 PERCENT') },
      { quantity: quantity('EXACT 90 90 PERCENT'), ...held },
    );
    expect(findConflicts(oaths, counts(), null).conflicts[0]).toMatchObject(held);
  });

  it('are the same in whichever order they come', () => {
    const subjects = fc.constantFrom<PropositionRow['subject']>(
      'SHARE_DEFENSE',
      'SHARE_PLAINTIFF',
      'EXCLUDED_BEFORE',
      'LIST_COMPLETE',
      'EXAM_MINUTES',
    );
    const any = fc.record({
      subject: subjects,
      polarity: fc.constantFrom<PropositionRow['polarity']>('AFFIRMS', 'DENIES'),
      quantity: fc.option(quantities),
      givenOn: fc.option(fc.constantFrom('2019-01-01', '2021-01-01', '2023-01-01')),
      from: fc.option(fc.constantFrom('2018-01-01', '2020-01-01')),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [oath({ ...one, id: 'a' }), oath({ ...other, id: 'b' })];
        expect(findConflicts([b, a], counts(), null)).toEqual(findConflicts([a, b], counts(), null));
      }),
    );
  });

  it('make no conflict by being hedged more, nor by fewer examinations', () => {
    fc.assert(
      fc.property(
        quantities,
        fc.nat(100),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 5 }),
        (said, n, part, times) => {
          const x = Math.round((n * part) / 100);
          const at = (stated: OathQuantity, of: FirmCounts): number =>
            findConflicts([oath({ quantity: stated })], of, null).conflicts.length;
          const tight = at(said, shareOf('SIDE.DEFENSE', x, n));
          expect(at(looser(said), shareOf('SIDE.DEFENSE', x, n))).toBeLessThanOrEqual(tight);
          const many = at(said, shareOf('SIDE.DEFENSE', x * times, n * times));
          expect(tight).toBeLessThanOrEqual(many);
        },
      ),
    );
  });

  it('differ by chance alone in at most one of twenty examiners', () => {
    const generator = new SeededRandom(20_261_122);
    const random = (): number => generator.uniform();
    let differing = 0;
    const draws = 2_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const truth = 0.05 + 0.9 * random();
      const n = 10 + Math.floor(random() * 80);
      const drawn = (share: number): number =>
        Array.from({ length: n }, random).filter((one) => one < share).length;
      const at = 30 + Math.floor(random() * 20);
      const times = Array.from(
        { length: n },
        () => at + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 9)),
      );
      const percent = 100 * truth;
      const sworn = [
        oath({ id: 'a', quantity: { low: percent, high: percent, unit: 'PERCENT', hedge: 'RANGE' } }),
        oath({
          id: 'b',
          subject: 'EXAM_MINUTES',
          quantity: { low: at, high: at, unit: 'MINUTES', hedge: 'EXACT' },
        }),
      ];
      const counted = {
        ...minutesOf(times),
        shares: new Map([['SIDE.DEFENSE', { x: drawn(truth), n, unknown: 0 }]]),
      };
      if (findConflicts(sworn, counted, null).conflicts.length > 0) differing += 1;
    }
    expect(differing / draws).toBeLessThanOrEqual(0.05);
    // A rule that calls nothing a conflict would hold this too.
    expect(differing).toBeGreaterThan(0);
  });
});

const quantities: fc.Arbitrary<OathQuantity> = fc
  .record({
    low: fc.integer({ min: 0, max: 100 }),
    width: fc.integer({ min: 0, max: 30 }),
    hedge: fc.constantFrom<OathQuantity['hedge']>('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE'),
  })
  .map(({ low, width, hedge }) => ({
    low: hedge === 'AT_MOST' ? null : low,
    high: hedge === 'AT_LEAST' ? null : hedge === 'EXACT' ? low : Math.min(100, low + width),
    unit: 'PERCENT',
    hedge,
  }));

/** The same with a wider hedge. */
function looser(said: OathQuantity): OathQuantity {
  const { lower, upper } = swornInterval(said);
  return {
    low: Math.max(0, (lower ?? 0) - 3),
    high: Math.min(100, (upper ?? 100) + 3),
    unit: said.unit,
    hedge: 'ABOUT',
  };
}

describe('the values that a sworn number allows', () => {
  it.each([
    ['EXACT 90 90 PERCENT', 89.5, 90.5],
    ['EXACT 100 100 PERCENT', 99.5, 100],
    ['ABOUT 90 90 PERCENT', 85, 95],
    ['ABOUT 50 50 PERCENT', 40, 60],
    ['ABOUT 50 100 PERCENT', 40, 100],
    ['AT_LEAST 80 - PERCENT', 80, 100],
    ['AT_MOST - 5 PERCENT', 0, 5],
    ['RANGE 80 90 PERCENT', 80, 90],
    ['EXACT 12 12 COUNT', 12, 12],
    ['ABOUT 12 12 COUNT', 9.6, 14.4],
    ['ABOUT 2 2 COUNT', 1, 3],
    ['ABOUT 30 45 MINUTES', 25, 50],
    ['AT_LEAST 30 - MINUTES', 30, null],
    ['ABOUT 200000 200000 DOLLARS', 180_000, 220_000],
  ])('of %s are from %s to %s', (text, lower, upper) => {
    const found = swornInterval(quantity(text));
    expect(found.lower).toBeCloseTo(lower, 9);
    if (upper === null) expect(found.upper).toBeNull();
    else expect(found.upper).toBeCloseTo(upper, 9);
  });
});
