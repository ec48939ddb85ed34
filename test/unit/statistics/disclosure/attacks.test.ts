import { describe, expect, it } from 'vitest';
import { cellStatus } from '../../../../server/statistics/disclosure/cell-status.js';
import { deltaOfRows } from '../../../../server/statistics/disclosure/delta-status.js';
import { releasedValue } from '../../../../server/statistics/disclosure/released-value.js';
import { clopperPearson } from '../../../../server/statistics/proportion.js';
import { publishedPaths, rowsOf, type PoolRow } from '../../../support/pool-rows.js';

const FIRMS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const;
/** The same number of rows of each of the six firms. */
const each = (count: number) => Object.fromEntries(FIRMS.map((firm) => [firm, count]));
const published = (rows: readonly PoolRow[]) => ({ rows, published: publishedPaths(rows) });

describe('an attack on the pool', () => {
  it('by two filters finds no second cell that is the first less one firm', () => {
    // "California" and "California without one county" differ by what one firm did there.
    const everywhereElse = rowsOf(['CA', 'elsewhere'], each(9));
    const county = rowsOf(['CA', 'county'], { F5: 3 });
    const paths = publishedPaths([...everywhereElse, ...county]);
    expect(paths).toEqual(new Set(['', 'CA']));
    expect(deltaOfRows([...everywhereElse, ...county], everywhereElse).safe).toBe(false);
  });

  it('by overlapping windows finds no narrower window that leaves one firm’s early years', () => {
    const recent = rowsOf(['CA'], each(6));
    const early = rowsOf(['CA'], { F2: 2 });
    const wide = published([...recent, ...early]);
    expect(wide.published).toContain('CA');
    expect(publishedPaths(recent, [wide])).toEqual(new Set());
    const earlyOfMany = published([...recent, ...rowsOf(['CA'], each(2))]);
    expect(publishedPaths(recent, [earlyOfMany])).toContain('CA');
  });

  it('by overlapping windows finds no band of the siblings of a published cell either', () => {
    const wide = [
      ...rowsOf(['a'], each(6)),
      ...rowsOf(['b'], each(6)),
      ...rowsOf(['c'], { ...each(6), F1: 7 }),
    ];
    // Of "a" much lies before the narrower window, of "c" one row of one firm, of "b" nothing.
    const narrow = wide.filter(
      ({ path, firm, claimant }, index) =>
        path[0] !== 'a' || index % 2 === 0 || firm === '' || claimant === '',
    );
    const withoutOne = narrow.slice(0, -1);
    const paths = publishedPaths(withoutOne, [published(wide)]);
    expect(paths).not.toContain('c');
    // With "a" and "b" both published, the band of "c" would be what is left.
    expect(paths.has('a') && paths.has('b')).toBe(false);
  });

  it('by one new examination between two releases finds the older figure still standing', () => {
    const first = rowsOf(['CA'], each(8));
    const second = [...first, ...rowsOf(['CA'], { F3: 1 })];
    expect(publishedPaths(second, [published(first)])).toEqual(new Set());
    const third = [...second, ...rowsOf(['CA'], each(2))];
    expect(publishedPaths(third, [published(first)])).toContain('CA');
  });

  it('by one new examination among siblings finds no sibling that gives it away', () => {
    const first = [...rowsOf(['a'], each(8)), ...rowsOf(['b'], each(8))];
    // "a" grew broadly and "b" by one; parent and "a" of both releases would leave that one.
    const second = [...first, ...rowsOf(['a'], each(3)), ...rowsOf(['b'], { F1: 1 })];
    expect(publishedPaths(second, [published(first)])).toEqual(new Set(['']));
  });

  it('by one firm’s archive finds that nothing moves', () => {
    const first = rowsOf(['CA'], each(8));
    const second = [...first, ...rowsOf(['CA'], { F4: 400 })];
    expect(publishedPaths(second, [published(first)])).toEqual(new Set());
    const mostlyOne = [...first, ...rowsOf(['CA'], { ...each(2), F4: 400 })];
    expect(publishedPaths(mostlyOne, [published(first)])).toEqual(new Set());
  });

  it('by a swap with unchanged totals finds that it counts as a change', () => {
    const first = rowsOf(['CA'], each(8));
    const second = [...first.slice(1), ...rowsOf(['CA'], { F1: 1 })];
    expect(second).toHaveLength(first.length);
    expect(deltaOfRows(first, second)).toMatchObject({ changed: true, safe: false });
    expect(publishedPaths(second, [published(first)])).toEqual(new Set());
  });

  it('by leave-one-out finds no group without an examiner whose own cell is withheld', () => {
    const examiner = rowsOf(['CA', 'examiner A'], { F1: 1, F4: 1 });
    const others = FIRMS.flatMap((_, index) => rowsOf(['CA', `examiner ${index}`], each(4)));
    expect(deltaOfRows([...others, ...examiner], others).safe).toBe(false);
    const paths = publishedPaths([...others, ...examiner]);
    expect(paths).not.toContain('CA/examiner A');
    // Some other examiner is withheld with him, so that the group less its published members is no one's.
    expect([...paths].filter((path) => path.startsWith('CA/'))).toHaveLength(FIRMS.length - 1);
  });

  it.each([
    ['own-row subtraction', 1],
    ['a coalition of two', 2],
  ])('by %s leaves a fifth of doubt about every other firm', (_name, size) => {
    const counts = [0, 1, 2, 3, 5, 8, 12, 20];
    let safeCells = 0;
    for (const cell of combinations(counts, 6)) {
      const all = cell.reduce((sum, count) => sum + count, 0);
      if (!cellStatus({ firmExams: cell, claimants: all }).safe) continue;
      safeCells += 1;
      const [target = 0, ...others] = [...cell].sort((a, b) => b - a);
      const known = others.slice(0, size).reduce((sum, count) => sum + count, 0);
      expect((all - known - target) / target).toBeGreaterThanOrEqual(0.2);
    }
    expect(safeCells).toBeGreaterThan(100);
  });

  it('by interval inversion finds five exact counts or more behind every pair of limits', () => {
    const behind = new Map<string, number>();
    for (const [x, n] of pairsUpTo(300)) {
      const { derivedX, derivedN } = releasedValue(x, n);
      const limits = JSON.stringify(clopperPearson(derivedX, derivedN));
      behind.set(limits, (behind.get(limits) ?? 0) + 1);
    }
    // At the end of the range a step of five has not been walked through whole.
    const atTheEnd = new Set([...pairsUpTo(300)].filter(([, n]) => n >= 300).map(keyOf));
    for (const [limits, count] of behind) {
      if (!atTheEnd.has(limits)) expect([limits, count >= 5]).toEqual([limits, true]);
    }
  });

  it('by enumeration finds five pairs of counts or more behind every released pair but one', () => {
    const behind = new Map<string, string[]>();
    for (const [x, n] of pairsUpTo(604)) {
      const { examsAtLeast, ratePercent, code } = releasedValue(x, n);
      const told = `at least ${examsAtLeast}, ${code} ${ratePercent} %`;
      behind.set(told, [...(behind.get(told) ?? []), `${x}/${n}`]);
    }
    const fewerThanFive = [...behind].filter(([, pairs]) => pairs.length < 5);
    // Halves of 11 to 19 fit even numbers only: four pairs, and still four different numbers of examinations.
    expect(fewerThanFive).toEqual([['at least 11, about 50 %', ['6/12', '7/14', '8/16', '9/18']]]);
  });
});

function* pairsUpTo(largest: number): Generator<[number, number]> {
  for (let n = 11; n <= largest; n += 1) for (let x = 0; x <= n; x += 1) yield [x, n];
}

function keyOf([x, n]: readonly [number, number]): string {
  const { derivedX, derivedN } = releasedValue(x, n);
  return JSON.stringify(clopperPearson(derivedX, derivedN));
}

/** Every way to draw so many of the values, in no order, with repetition. */
function* combinations(values: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else {
    for (let index = from; index < values.length; index += 1) {
      for (const rest of combinations(values, size - 1, index)) yield [values[index] ?? 0, ...rest];
    }
  }
}
