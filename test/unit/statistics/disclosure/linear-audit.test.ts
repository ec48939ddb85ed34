import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathKey } from '../../../../server/statistics/disclosure/cell-tree.js';
import { publishedPaths, rowsOf, type PoolRow } from '../../../support/pool-rows.js';
import { smallestSlack, type Part } from './linear-audit.js';

const BAND_NAMES = ['before', 'five', 'three'] as const;
type Band = (typeof BAND_NAMES)[number];
type BandedRow = PoolRow & { readonly band: Band };
/** What each window holds, widest first. */
const WINDOWS: readonly (readonly Band[])[] = [['before', 'five', 'three'], ['five', 'three'], ['three']];

/** Counts of five to seven firms in the leaves of a tree of two levels, for each band of years. */
const randomTree = fc
  .record({
    firms: fc.integer({ min: 5, max: 7 }),
    parents: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    seed: fc.integer(),
    bands: fc.constantFrom(1, 2, 3),
    generosity: fc.constantFrom(2, 4, 8),
  })
  .map(({ firms, parents, seed, bands, generosity }) => {
    const next = numbersFrom(seed);
    return parents.flatMap((leaves, parent) =>
      Array.from({ length: leaves }, (_, leaf) => [`p${parent}`, `l${leaf}`]).flatMap((path) =>
        BAND_NAMES.slice(0, bands).flatMap((band) => {
          const counts = Array.from({ length: firms }, (_, firm) => [
            `F${firm}`,
            next() % 3 === 0 ? 0 : next() % (generosity + 1),
          ]);
          return rowsOf(path, Object.fromEntries(counts)).map((row): BandedRow => ({ ...row, band }));
        }),
      ),
    );
  });

/** A plain generator of whole numbers: fast-check shrinks its seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
}

/** What the three windows publish of the rows, each barred by the wider one and compared with it. */
function releaseOf(rows: readonly BandedRow[]): { window: readonly BandedRow[]; published: Set<string> }[] {
  const released: { window: readonly BandedRow[]; published: Set<string> }[] = [];
  for (const bands of WINDOWS) {
    const window = rows.filter(({ band }) => bands.includes(band));
    const wider = released.at(-1);
    const known = released.map((one) => ({ rows: one.window, published: one.published }));
    const isBarred = (path: readonly string[]) => wider !== undefined && !wider.published.has(pathKey(path));
    released.push({ window, published: publishedPaths(window, known, isBarred) });
  }
  return released;
}

const RELEASES = [0, 1, 2] as const;

/** What three releases in a row publish anew of rows that come in with the first, the second or the third. */
function releasesOf(rows: readonly BandedRow[]): Set<string>[] {
  const known: { rows: readonly BandedRow[]; published: Set<string> }[] = [];
  for (const release of RELEASES) {
    const present = rows.filter(({ band }) => BAND_NAMES.indexOf(band) <= release);
    known.push({ rows: present, published: publishedPaths(present, known) });
  }
  return known.map(({ published }) => published);
}

/** The slack that three releases leave in every figure, and in every difference of figures that can be formed. */
function auditOfReleases(rows: readonly BandedRow[]): { slack: number; differences: number } {
  const { parts, placesBelow, restOf } = atomsOf(rows);
  const released = releasesOf(rows);
  const figures = RELEASES.flatMap((release) => {
    const bands = BAND_NAMES.slice(0, release + 1);
    return [...(released[release] ?? [])].map((node) => placesBelow(node, bands));
  });
  const differences = RELEASES.flatMap((later) =>
    RELEASES.filter((earlier) => earlier < later).flatMap((earlier) => {
      const inBoth = new Set([...(released[later] ?? [])].filter((node) => released[earlier]?.has(node)));
      const bands = BAND_NAMES.slice(earlier + 1, later + 1);
      return [...inBoth].flatMap((node) => [placesBelow(node, bands), restOf(node, inBoth, bands)]);
    }),
  ).filter((places) => places.length > 0);
  return {
    slack: smallestSlack(parts, figures, [...figures, ...differences]),
    differences: differences.length,
  };
}

/** The slack that a release leaves in all published nodes and in what is left of each, and how many there are. */
function auditOf(rows: readonly BandedRow[]): { slack: number; nodes: number } {
  const { parts, placesBelow, restOf } = atomsOf(rows);
  const released = releaseOf(rows).map(({ published }, index) => ({
    published,
    bands: WINDOWS[index] ?? [],
  }));
  const sums = released.flatMap(({ published, bands }) =>
    [...published].map((node) => placesBelow(node, bands)),
  );
  const rests = released
    .flatMap(({ published, bands }, index) => {
      // The years that the next wider window has in addition: known of nodes that both publish.
      const earlier = (WINDOWS[index - 1] ?? []).filter((band) => !bands.includes(band));
      return [...published].flatMap((node) => [
        restOf(node, published, bands),
        restOf(node, published, earlier),
        placesBelow(node, earlier),
      ]);
    })
    .filter((places) => places.length > 0);
  return { slack: smallestSlack(parts, sums, [...sums, ...rests]), nodes: sums.length };
}

/** The smallest parts that anything is a sum of: one leaf in one band. */
function atomsOf(rows: readonly BandedRow[]): {
  parts: Part[];
  placesBelow(node: string, bands: readonly Band[]): number[];
  /** What is below a node and below none of its published children. */
  restOf(node: string, published: ReadonlySet<string>, bands: readonly Band[]): number[];
} {
  const atoms = new Map<string, { part: Map<string, number>; path: string; band: Band }>();
  for (const { path, band, firm } of rows) {
    const key = `${pathKey(path)}|${band}`;
    const atom = atoms.get(key) ?? { part: new Map<string, number>(), path: pathKey(path), band };
    atom.part.set(firm, (atom.part.get(firm) ?? 0) + 1);
    atoms.set(key, atom);
  }
  const list = [...atoms.values()];
  const isBelow = (path: string, node: string): boolean =>
    node === '' || path === node || path.startsWith(`${node}/`);
  const placesWhere = (holds: (path: string) => boolean, bands: readonly Band[]): number[] =>
    list.flatMap(({ path, band }, place) => (holds(path) && bands.includes(band) ? [place] : []));
  const depthOf = (node: string): number => (node === '' ? 0 : node.split('/').length);
  return {
    parts: list.map(({ part }) => part),
    placesBelow: (node, bands) => placesWhere((path) => isBelow(path, node), bands),
    restOf: (node, published, bands) => {
      const children = [...published].filter(
        (one) => depthOf(one) === depthOf(node) + 1 && isBelow(one, node),
      );
      return placesWhere(
        (path) => isBelow(path, node) && !children.some((child) => isBelow(path, child)),
        bands,
      );
    },
  };
}

describe('the audit by linear programmes', () => {
  it('finds the slack that a single cell leaves: the rest of it over the largest', () => {
    const part = new Map(Object.entries({ F1: 12, F2: 5, F3: 3, F4: 3, F5: 1 }));
    // F2 and F3 together know that F1 has at most 24 - 8 = 16 of its 12.
    expect(smallestSlack([part], [[0]], [[0]])).toBeCloseTo(4 / 12, 7);
  });

  it('finds a leak where a withheld child can be taken out of its parent', () => {
    const parts = [
      new Map(Object.entries({ F1: 9, F2: 9, F3: 9, F4: 9, F5: 9 })),
      new Map(Object.entries({ F1: 6, F2: 1 })),
    ];
    expect(smallestSlack(parts, [[0, 1], [0]], [[1]])).toBeCloseTo(0, 9);
  });

  it('leaves every one and two firms 20 % or more in the dark about each other firm in each published node', () => {
    let audited = 0;
    fc.assert(
      fc.property(randomTree, (rows) => {
        const { slack, nodes } = auditOf(rows);
        audited += nodes;
        expect(slack).toBeGreaterThanOrEqual(0.2 - 1e-7);
      }),
      { numRuns: 1_000 },
    );
    expect(audited).toBeGreaterThan(1_000);
  }, 300_000);

  it('leaves as much doubt about what came in between any two of three releases', () => {
    let audited = 0;
    fc.assert(
      fc.property(randomTree, (rows) => {
        const { slack, differences } = auditOfReleases(rows);
        audited += differences;
        expect(slack).toBeGreaterThanOrEqual(0.2 - 1e-7);
      }),
      { numRuns: 300 },
    );
    expect(audited).toBeGreaterThan(100);
  }, 300_000);
});
