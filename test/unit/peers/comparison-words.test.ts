import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMinutes } from '../../../server/modules/peers/compare-minutes.js';
import { FittedCell } from '../../../server/modules/peers/compare-shares.js';
import { comparisonsOf, type ShownComparison } from '../../../server/modules/peers/peer-comparison.js';
import type { CellMember, ComparedMember } from '../../../server/modules/peers/peer-figures.js';

const FORBIDDEN =
  /\b(bias\w*|outlier\w*|proves|significant(ly)?|violation|hired gun|always|never|by chance alone)\b|95% probability/i;

const share = (id: number, x: number, n: number, unknown = 0): CellMember => ({
  subjectId: `examiner ${id}`,
  ...{ x, n, unknown },
  median: null,
  years: [],
});

function shownOf(member: CellMember, compared: ComparedMember, measure: string): ShownComparison {
  const { figures, because, isInFamily, pTwoSided, pAtLowZ0, pAtHighZ0 } = compared;
  const { x, n, median } = member;
  const [shown] = comparisonsOf(
    {
      firmName: 'Cedar & Vane LLP',
      isStale: false,
      place: { specialty: 'Orthopaedic Surgery', state: 'CA' },
      windowsViewed: [],
      isLogged: true,
      analyses: 1,
      family: isInFamily ? [['ALL', 'QME', measure, pTwoSided ?? 1, pAtLowZ0 ?? 1, pAtHighZ0 ?? 1]] : [],
      comparisons: [
        {
          ...{ specialty: 'Orthopaedic Surgery', state: 'CA', kind: 'QME', measure, x, n, median },
          ...{ undetermined: member.unknown, notAddressed: 0, blank: 0, uncoded: 0, unverified: 0 },
          ...{ because, figures, inputHash: '', computedAt: '2026-11-21T10:00:00.000Z' },
        },
      ],
    },
    { subjectId: member.subjectId, window: 'ALL' },
  );
  if (shown === undefined) throw new Error('Nothing was shown.');
  return shown;
}

/** Where each printed number must come from. */
function storedNumbers({ stored, tail }: ShownComparison): Readonly<Record<string, unknown>> {
  const { figures, x, n } = stored;
  const distribution = figures.posterior?.distribution;
  return {
    'S-D3 peers': figures.examiners,
    'S-D3 n': figures.peersN,
    'S-D3 x': figures.peersX,
    'S-I2 p10': distribution?.p10,
    'S-I2 p90': distribution?.p90,
    'S-I4 rate': figures.posterior?.shrunkenMean,
    'S-I4 lower': figures.posterior?.lower,
    'S-I4 upper': figures.posterior?.upper,
    'S-I3 x': x,
    'S-I3 n': n,
    'S-I3 tail': Math.min(tail?.upper ?? 1, tail?.lower ?? 1),
    'S-I3 adjusted': tail?.adjusted,
    'S-I3 family': tail?.familySize,
    'S-W2 n': n,
    'S-W2 smallestN': figures.posterior?.smallestFlaggableN,
    'S-T4 peers': figures.examiners,
    'S-T4 shorter': figures.rank?.peersBelow,
    'S-T4 longer': figures.rank?.peersAbove,
    'S-T4 median': stored.median,
  };
}

function expectHonest(shown: ShownComparison): void {
  const stored = storedNumbers(shown);
  expect(shown.sentences.length).toBeGreaterThan(0);
  for (const { id, text, fields } of shown.sentences) {
    expect(text).not.toMatch(FORBIDDEN);
    const printed = fields.map((field) => field.text).join(' ');
    for (const number of text.match(/\d[\d,.]*\d|\d/g) ?? []) expect(printed).toContain(number);
    for (const { name, number } of fields) {
      const key = `${id} ${name}`;
      if (number !== null && key in stored) expect([key, number]).toEqual([key, stored[key]]);
    }
  }
}

const count = (most: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .nat({ max: most })
    .chain((n) => fc.tuple(fc.oneof(fc.constant(0), fc.constant(n), fc.nat({ max: n })), fc.constant(n)));

describe('the sentences of a comparison', () => {
  it('print stored numbers and no forbidden word, whatever an examiner and the others show', () => {
    fc.assert(
      fc.property(
        count(50),
        fc.nat({ max: 30 }),
        fc.array(count(40), { maxLength: 16 }),
        ([x, n], unknown, others) => {
          const own = share(0, x, n, unknown);
          const members = [own, ...others.map(([px, pn], j) => share(j + 1, px, pn))].filter(
            (one) => one.n > 0,
          );
          expectHonest(shownOf(own, FittedCell.of(members).compare(own), 'OPINION.CAUSATION'));
        },
      ),
      {
        numRuns: 40,
        examples: [
          [[0, 0], 0, []],
          [[0, 0], 12, [[3, 10]]],
          [[1, 1], 0, [[3, 10]]],
          [[48, 48], 6, Array.from({ length: 15 }, (_, j) => [8 + j, 20 + j] as const)],
          [[0, 40], 0, Array.from({ length: 15 }, () => [19, 20] as const)],
        ],
      },
    );
  }, 60_000);

  it('do so for minutes', () => {
    const minutes = fc.record({ n: fc.nat({ max: 30 }), median: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 10 }),
        (values, unknown) => {
          const members = values.map(({ n, median }, id) => ({
            ...share(id, 0, n, unknown),
            x: null,
            median: n === 0 ? null : median,
          }));
          const [own] = members;
          if (own === undefined) return;
          const counted = members.filter(({ n }) => n > 0);
          expectHonest(shownOf(own, compareMinutes(own, counted), 'MINUTES.REPORT'));
        },
      ),
    );
  });

  it('say of the shortest of fifty medians that it is far from the others, and nothing of a share', () => {
    const members = Array.from({ length: 60 }, (_, id) => ({
      ...share(id, 0, 12),
      x: null,
      median: 10 + id,
    }));
    const own = members[0];
    if (own === undefined) throw new Error('There is a first.');
    const shown = shownOf(own, compareMinutes(own, members), 'MINUTES.REPORT');
    expect([shown.flag, shown.tail?.twoSided]).toEqual(['OUTSIDE', 2 / 60]);
    expect(shown.sentences.map(({ id }) => id)).toEqual(['S-T4', 'S-W3']);
  });
});
