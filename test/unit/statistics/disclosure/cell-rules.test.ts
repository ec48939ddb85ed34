import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellStatus, isSafe } from '../../../../server/statistics/disclosure/cell-status.js';
import { deltaOfRows, deltaStatus } from '../../../../server/statistics/disclosure/delta-status.js';
import { protectChildren } from '../../../../server/statistics/disclosure/protect-children.js';
import { releasedValue } from '../../../../server/statistics/disclosure/released-value.js';
import { ownVectors, referenceVectors } from '../../../support/golden.js';

const child = z.object({
  name: z.string(),
  firms: z.record(z.string(), z.number()),
  claimants: z.number(),
});
const released = z.object({
  examsAtLeast: z.number(),
  ratePercent: z.number(),
  code: z.string(),
  derivedX: z.number(),
});
const own = z
  .object({
    cells: z.array(
      z.object({ firmExams: z.array(z.number()), claimants: z.number(), reasons: z.array(z.string()) }),
    ),
    released: z.array(released.extend({ x: z.number(), n: z.number() })),
    trees: z.array(
      z.object({
        children: z.array(child),
        primary: z.array(z.string()),
        secondary: z.array(z.string()),
        published: z.array(z.string()),
      }),
    ),
  })
  .parse(ownVectors('disclosure'));

/** The cases of a reference file that may lie beside the checkout; none when it does not. */
function referenceCases<Input extends z.ZodType, Expected extends z.ZodType>(
  name: string,
  input: Input,
  expected: Expected,
): { id: string; input: z.output<Input>; expected: z.output<Expected> }[] {
  const vectors = referenceVectors(name);
  if (vectors === null) return [];
  const { cases } = z
    .object({ cases: z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() })) })
    .parse(vectors);
  return cases.map((one) => ({
    id: one.id,
    input: input.parse(one.input),
    expected: expected.parse(one.expected),
  }));
}
const status = z.object({ safe: z.boolean(), reasons: z.array(z.string()) });
const contributions = ({ firms, claimants }: Omit<z.infer<typeof child>, 'name'>) => ({
  firms: new Map(Object.entries(firms)),
  claimants,
});
const nodes = (children: readonly z.infer<typeof child>[]) =>
  children.map((one) => ({ name: one.name, cell: contributions(one) }));

describe('cellStatus', () => {
  it.each(own.cells)('finds $reasons in $firmExams with $claimants claimants', (cell) => {
    expect(cellStatus(cell)).toEqual({ safe: cell.reasons.length === 0, reasons: cell.reasons });
  });

  const cell = z.object({ firmExams: z.array(z.number()), claimants: z.number() });
  it.each(referenceCases('sdc_cell', cell, status))('equals the reference $id', ({ input, expected }) => {
    expect(cellStatus(input)).toEqual(expected);
  });

  it('does not depend on the order of firms, nor on firms without examinations', () => {
    const counts = fc.array(fc.nat(30), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(60), (firmExams, claimants) => {
        const shuffled = [...firmExams, 0].reverse();
        expect(cellStatus({ firmExams: shuffled, claimants })).toEqual(cellStatus({ firmExams, claimants }));
      }),
    );
  });

  it('holds for the union of any two disjoint cells that pass', () => {
    const safe = fc
      .record({
        firms: fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.integer({ min: 1, max: 12 })),
        claimants: fc.integer({ min: 11, max: 90 }),
      })
      .map(contributions)
      .filter(isSafe);
    fc.assert(
      fc.property(safe, safe, fc.nat(100), (one, other, percentShared) => {
        const firms = new Map(one.firms);
        for (const [firm, count] of other.firms) firms.set(firm, (firms.get(firm) ?? 0) + count);
        // The two may share claimants: the same person was examined by two examiners.
        const fewer = Math.min(one.claimants, other.claimants);
        const claimants = one.claimants + other.claimants - Math.floor((fewer * percentShared) / 100);
        expect(isSafe({ firms, claimants })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [[1.5], 3],
    [[-1], 3],
    [[3], Number.NaN],
  ] as const)('refuses %j with %d', (firmExams, claimants) => {
    expect(() => cellStatus({ firmExams, claimants })).toThrow(RangeError);
  });
});

describe('releasedValue', () => {
  it.each(own.released)('tells $x of $n as $code $ratePercent % of at least $examsAtLeast', (one) => {
    const { x, n, ...expected } = one;
    expect(releasedValue(x, n)).toEqual({ ...expected, derivedN: expected.examsAtLeast });
  });

  const pair = z.object({ x: z.number(), n: z.number() });
  const value = released.extend({ derivedN: z.number() });
  it.each(referenceCases('sdc_released', pair, value))('equals the reference $id', ({ input, expected }) => {
    expect(releasedValue(input.x, input.n)).toEqual(expected);
  });

  it('refuses cells that no rule lets through', () => {
    expect(() => releasedValue(3, 10)).toThrow(RangeError);
    expect(() => releasedValue(12, 11)).toThrow(RangeError);
  });
});

describe('protectChildren', () => {
  it.each(own.trees)(
    'withholds $primary and then $secondary',
    ({ children, primary, secondary, published }) => {
      expect(protectChildren(nodes(children))).toEqual({ primary, secondary, published });
    },
  );

  const tree = z.object({ children: z.array(child) });
  const protection = z.object({
    primary: z.array(z.string()),
    secondary: z.array(z.string()),
    publishedChildren: z.array(z.string()),
  });
  it.each(referenceCases('sdc_tree', tree, protection))('equals the reference $id', ({ input, expected }) => {
    const { publishedChildren, ...others } = expected;
    expect(protectChildren(nodes(input.children))).toEqual({ ...others, published: publishedChildren });
  });

  it('counts a claimant who stands in several withheld children once', () => {
    const firms = { F1: 2, F2: 2, F3: 2, F4: 2, F5: 2 };
    const large = { F1: 9, F2: 9, F3: 9, F4: 9, F5: 9 };
    const children = nodes([
      { name: 'A', firms, claimants: 10 },
      { name: 'B', firms, claimants: 10 },
      { name: 'C', firms: large, claimants: 45 },
    ]);
    // The same ten people stand in A and B: their union is no cell of eleven claimants.
    const parent = { name: 'all', cell: { firms: new Map([['F1', 65]]), claimants: 55 } };
    expect(protectChildren(children, parent).secondary).toEqual(['C']);
    expect(protectChildren(children).secondary).toEqual([]);
  });

  it('leaves the parent alone when every child is withheld', () => {
    const few = [1, 2, 3].map((index) => ({ name: `c${index}`, firms: { F1: index }, claimants: index }));
    expect(protectChildren(nodes(few)).published).toEqual([]);
  });
});

describe('deltaStatus', () => {
  const version = z.object({ firms: z.record(z.string(), z.number()), claimants: z.number() });
  const change = z.object({ a: version, b: version });
  const expectedChange = status.extend({ changed: z.boolean() });
  it.each(referenceCases('sdc_delta', change, expectedChange))(
    'equals the reference $id',
    ({ input, expected }) => {
      expect(deltaStatus(contributions(input.a), contributions(input.b))).toEqual(expected);
    },
  );

  it('is the same in both directions', () => {
    const one = contributions({ firms: { F1: 3, F2: 1 }, claimants: 4 });
    const other = contributions({ firms: { F1: 1, F3: 2 }, claimants: 3 });
    expect(deltaStatus(one, other)).toEqual(deltaStatus(other, one));
  });

  it('sees one row put in the place of another where the counts stay the same', () => {
    const row = (fingerprint: string) => ({ fingerprint, firm: 'F1', claimant: fingerprint });
    expect(deltaOfRows([row('a'), row('b')], [row('a'), row('c')])).toMatchObject({
      changed: true,
      safe: false,
    });
    expect(deltaOfRows([row('a')], [row('a')])).toEqual({ changed: false, safe: true, reasons: [] });
  });
});
