import { describe, expect, it } from 'vitest';
import {
  computationOf,
  METHOD_IDS,
  type Computation,
  type MethodId,
  type MethodInputs,
} from '../../../server/statistics/computation.js';
import { recompute } from '../../../server/statistics/recomputation.js';

const group = { peerX: [7, 33, 1, 4, 7, 13, 11], peerN: [13, 39, 5, 9, 9, 16, 28] };

/** One ordinary input of every method. */
const inputs: MethodInputs = {
  'clopper-pearson': { x: 46, n: 48 },
  'missing-bounds': { x: 46, n: 48, m: 6 },
  'two-proportions': { first: { x: 14, n: 22 }, second: { x: 5, n: 19 } },
  selection: { x: 46, n: 48, missing: 6, peerRate: 0.61, totalKnown: 120 },
  'quantile-order-statistics': {
    values: [12, 15, 15, 20, 31, 40, 44].map((value) => ({ value, count: 2 })),
    q: 0.5,
  },
  'minimum-time': {
    times: [
      { lower: 12, upper: 12 },
      { lower: 15, upper: 25 },
      { lower: 30, upper: null },
    ],
    minimum: 20,
  },
  'duration-peer-rank': { median: 12, peerMedians: [18, 20, 22, 25, 30] },
  concentration: { counts: [30, 10, 5, 3, 2] },
  trend: { years: [4, 7, 11].map((x, index) => ({ year: 2019 + index, x, n: 14 })) },
  'paired-binary': { bothYes: 20, treaterYesExaminerNo: 10, treaterNoExaminerYes: 2, bothNo: 8 },
  'paired-gap': { gaps: [30, 45, -60, 90, 120, 150].map((value) => ({ value, isCensored: value === 150 })) },
  'peer-comparison': { ...group, x: 46, n: 48, size: 21 },
  funnel: { ...group, n: [5, 10, 48], size: 21 },
  'benjamini-hochberg': { p: [0.01, null, 0.04, 0.03] },
};

/** The same methods where there is nothing to compute. */
const nothing: Partial<MethodInputs> = {
  'clopper-pearson': { x: 0, n: 0 },
  'missing-bounds': { x: 0, n: 0, m: 0 },
  'two-proportions': { first: { x: 0, n: 0 }, second: { x: 5, n: 19 } },
  selection: { x: 0, n: 0, missing: 0, peerRate: null, totalKnown: null },
  'quantile-order-statistics': { values: [], q: 0.5 },
  'minimum-time': { times: [], minimum: 20 },
  concentration: { counts: [] },
  trend: { years: [] },
  'paired-binary': { bothYes: 0, treaterYesExaminerNo: 0, treaterNoExaminerYes: 0, bothNo: 0 },
  'paired-gap': { gaps: [] },
  'peer-comparison': { peerX: [], peerN: [], x: 0, n: 0, size: 21 },
  'benjamini-hochberg': { p: [null] },
};

const documentOf = <Id extends MethodId>(id: Id, given: MethodInputs[Id] | undefined): Computation | null =>
  given === undefined ? null : computationOf(id, given);

/** As it is after being written to a file and read again. */
const read = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

describe('computationOf', () => {
  it.each(METHOD_IDS)('%s is recomputed from its own document', (id) => {
    const document = documentOf(id, inputs[id]);
    const found = recompute(read(document));
    expect(found.values.filter((value) => !value.agrees)).toEqual([]);
    expect(found).toMatchObject({ method: id, agrees: true });
    expect(found.values.length).toBeGreaterThan(3);
  });

  it.each(METHOD_IDS)('%s says null, not 0, where there is nothing to compute', (id) => {
    const document = documentOf(id, nothing[id]);
    if (document === null) return;
    expect(JSON.stringify(document)).not.toMatch(/NaN|Infinity/);
    expect(recompute(read(document)).agrees).toBe(true);
  });

  it.each(METHOD_IDS)('%s names every step once', (id) => {
    const names = documentOf(id, inputs[id])?.steps.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  it('states the error that was left to its default', () => {
    expect(computationOf('clopper-pearson', { x: 46, n: 48 }).inputs).toEqual({ x: 46, n: 48, alpha: 0.05 });
  });

  it('lists the two beta quantiles of an exact interval', () => {
    const { steps } = computationOf('clopper-pearson', { x: 46, n: 48 });
    expect(steps.map(({ formula }) => formula)).toEqual([
      'x / n',
      'beta quantile at 0.025 of Beta(46, 3)',
      'beta quantile at 0.975 of Beta(47, 2)',
    ]);
  });

  it('refuses counts that contradict each other', () => {
    expect(() => computationOf('clopper-pearson', { x: 9, n: 8 })).toThrow(RangeError);
  });
});

describe('recompute', () => {
  const document = computationOf('clopper-pearson', { x: 46, n: 48 });
  const withLower = (change: number): unknown => ({
    ...document,
    outputs: { ...document.outputs, lower: Number(document.outputs['lower']) + change },
  });

  it.each([
    [5e-10, true],
    [2e-9, false],
  ])('lets a difference of %d pass: %s', (change, agrees) => {
    expect(recompute(withLower(change)).agrees).toBe(agrees);
  });

  it('finds an output or a step that is stated but not computed, or computed but not stated', () => {
    const more = recompute({ ...document, outputs: { ...document.outputs, invented: 1 } });
    expect(more.values).toContainEqual({
      place: 'outputs.invented',
      stated: 1,
      recomputed: undefined,
      agrees: false,
    });
    expect(recompute({ ...document, steps: [] }).agrees).toBe(false);
  });

  it('tells a null from a zero', () => {
    const none = computationOf('clopper-pearson', { x: 0, n: 0 });
    expect(recompute({ ...none, outputs: { share: 0, lower: null, upper: null } }).agrees).toBe(false);
  });

  it('tells which version was stated and which computed', () => {
    const older = { ...document, method: { ...document.method, version: '0' } };
    expect(recompute(older)).toMatchObject({ statedVersion: '0', version: document.method.version });
  });

  it.each([
    ['something else', { a: 1 }, 'no computation document'],
    ['an unknown method', { ...document, method: { id: 'dowsing', version: '1' } }, 'dowsing is not known'],
    ['inputs of another method', { ...document, inputs: { p: [0.1] } }, 'not inputs of clopper-pearson'],
    ['impossible counts', { ...document, inputs: { x: 9, n: 8 } }, 'Counts must be whole'],
  ])('refuses %s with a reason', (_what, given, reason) => {
    expect(() => recompute(given)).toThrow(reason);
  });
});
