import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Distribution } from '../../../server/statistics/distribution.js';
import { holm } from '../../../server/statistics/multiplicity.js';
import { statedMedianTest, statedShareTest } from '../../../server/statistics/stated-interval.js';

const counted = fc
  .record({
    n: fc.integer({ min: 1, max: 120 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    unknown: fc.nat(20),
  })
  .map(({ n, part, unknown }) => ({ x: Math.round(n * part), n, unknown }));
const stated = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([one, other]) => ({ lower: Math.min(one, other) / 100, upper: Math.max(one, other) / 100 }));

/** P(X = k) of n trials, by the recursion and no library. */
function chances(n: number, share: number): number[] {
  if (share >= 1) return Array.from({ length: n + 1 }, (_, k) => (k === n ? 1 : 0));
  const found = [(1 - share) ** n];
  for (let k = 0; k < n; k += 1) {
    found.push((found[k] ?? 0) * ((n - k) / (k + 1)) * (share / (1 - share)));
  }
  return found;
}

describe('a stated share against a count', () => {
  it('has the two-sided tail of the nearest share, added up term by term', () => {
    fc.assert(
      fc.property(counted, stated, ({ x, n }, { lower, upper }) => {
        const p = statedShareTest({ x, n, unknown: 0 }, { lower, upper });
        const sum = (from: number, to: number, share: number): number =>
          chances(n, share)
            .slice(from, to + 1)
            .reduce((total, one) => total + one, 0);
        const expected = x / n < lower ? 2 * sum(0, x, lower) : x / n > upper ? 2 * sum(x, n, upper) : 1;
        expect(p).toBeCloseTo(Math.min(1, expected), 9);
      }),
    );
  });

  it('is no less probable when more is allowed', () => {
    fc.assert(
      fc.property(
        counted,
        stated,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (count, { lower, upper }, wider) => {
          const loose = { lower: Math.max(0, lower - wider), upper: Math.min(1, upper + wider) };
          const [tight, wide] = [statedShareTest(count, { lower, upper }), statedShareTest(count, loose)];
          expect(wide ?? 1).toBeGreaterThanOrEqual((tight ?? 1) - 1e-12);
        },
      ),
    );
  });

  it('is no less probable when less is known of the same examinations', () => {
    fc.assert(
      fc.property(counted, stated, ({ x, n }, interval) => {
        const all = statedShareTest({ x, n, unknown: 0 }, interval) ?? 1;
        const some = x === 0 ? null : statedShareTest({ x: x - 1, n: n - 1, unknown: 1 }, interval);
        expect(some ?? 1).toBeGreaterThanOrEqual(all - 1e-12);
      }),
    );
  });

  it('is no less probable of fewer examinations with the same share', () => {
    fc.assert(
      fc.property(counted, stated, fc.integer({ min: 2, max: 6 }), ({ x, n }, interval, times) => {
        const few = statedShareTest({ x, n, unknown: 0 }, interval) ?? 1;
        const many = statedShareTest({ x: x * times, n: n * times, unknown: 0 }, interval) ?? 1;
        expect(few).toBeGreaterThanOrEqual(many - 1e-12);
      }),
    );
  });

  it('is not told of nothing, and refuses what is no share', () => {
    expect(statedShareTest({ x: 0, n: 0, unknown: 5 }, { lower: 0, upper: 1 })).toBeNull();
    expect(() => statedShareTest({ x: 1, n: 2, unknown: 0 }, { lower: 0.9, upper: 0.1 })).toThrow(RangeError);
    expect(() => statedShareTest({ x: 3, n: 2, unknown: 0 }, { lower: 0, upper: 1 })).toThrow(RangeError);
  });
});

describe('stated minutes against those recorded', () => {
  it.each([
    // values, lower, upper, below, above, p
    [[10, 10, 10, 10, 10, 10], 30, null, 6, 0, 2 / 64],
    [[30, 30, 30, 30, 30, 30], 30, null, 0, 0, 1],
    [[50, 50, 50, 50, 10], 20, 40, 1, 4, 2 * (6 / 32)],
    [[50], null, null, 0, 0, 1],
  ])('of %j with %s to %s', (values, lower, upper, below, above, p) => {
    const test = statedMedianTest(Distribution.ofValues(values), { lower, upper });
    expect(test).toMatchObject({ n: values.length, below, above });
    expect(test?.p).toBeCloseTo(p, 12);
  });

  it('are not tested without values', () => {
    expect(statedMedianTest(Distribution.ofValues([]), { lower: 1, upper: null })).toBeNull();
  });
});

describe('Holm’s adjustment', () => {
  const values = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });

  it('keeps the order, lowers none, and leaves nulls out', () => {
    fc.assert(
      fc.property(values, (p) => {
        const adjusted = holm(p);
        p.forEach((value, index) => {
          if (value === null) expect(adjusted[index]).toBeNull();
          else expect(adjusted[index]).toBeGreaterThanOrEqual(value);
        });
      }),
    );
  });

  it('lowers no other when one is raised, or one is added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        (p, at) => {
          const index = at % p.length;
          const raised = p.with(index, (p[index] ?? 0) / 2 + 0.5);
          const [before, after, more] = [holm(p), holm(raised), holm([...p, 0.5])];
          p.forEach((_value, other) => {
            if (other !== index)
              expect(after[other] ?? 1).toBeGreaterThanOrEqual((before[other] ?? 1) - 1e-12);
            expect(more[other] ?? 1).toBeGreaterThanOrEqual((before[other] ?? 1) - 1e-12);
          });
        },
      ),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => holm([1.2])).toThrow(RangeError);
  });
});
