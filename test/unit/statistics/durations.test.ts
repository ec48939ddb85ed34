import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationPeerRank } from '../../../server/statistics/duration-peer-rank.js';
import { rangeQuantile, type ValueRange } from '../../../server/statistics/interval-valued.js';
import { minimumTime } from '../../../server/statistics/minimum-time.js';

const minutes = fc.integer({ min: 1, max: 120 });
const ranges = fc.array(
  fc.oneof(
    minutes.map((value): ValueRange => ({ lower: value, upper: value })),
    fc.tuple(minutes, minutes).map(([lower, width]): ValueRange => ({ lower, upper: lower + width })),
    minutes.map((lower): ValueRange => ({ lower, upper: null })),
  ),
  { minLength: 1, maxLength: 40 },
);
/** The values that the ranges could stand for, at this fraction of their width. */
const within = (given: readonly ValueRange[], at: number): number[] =>
  given.map(({ lower, upper }) => lower + at * ((upper ?? lower + 1000) - lower));
const exactly = (values: readonly number[]): ValueRange[] =>
  values.map((value) => ({ lower: value, upper: value }));

describe('rangeQuantile', () => {
  it('holds the quantile of any values within the ranges', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.constantFrom(0.1, 0.5, 0.9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, q, at) => {
          const found = rangeQuantile(given, q);
          const possible = rangeQuantile(exactly(within(given, at)), q);
          return (
            found !== null &&
            possible !== null &&
            found.lower <= possible.lower + 1e-9 &&
            possible.lower <= (found.upper ?? Infinity) + 1e-9
          );
        },
      ),
    );
  });

  it.each([
    [[15, 20, 25], [], { lower: 20, upper: 20 }],
    [[10, 40], [{ lower: 15, upper: 20 }], { lower: 15, upper: 20 }],
    [
      [10, 12, 40],
      [
        { lower: 30, upper: null },
        { lower: 5, upper: 9 },
      ],
      { lower: 12, upper: 12 },
    ],
    [[10], [{ lower: 30, upper: null }], { lower: 20, upper: null }],
    [[], [{ lower: 30, upper: null }], { lower: 30, upper: null }],
  ])('of %j and %j has the median %j', (values, others, median) => {
    expect(rangeQuantile([...exactly(values), ...others], 0.5)).toEqual(median);
  });

  it('is null without values and refuses ranges that are none', () => {
    expect(rangeQuantile([], 0.5)).toBeNull();
    expect(() => rangeQuantile([{ lower: 20, upper: 15 }], 0.5)).toThrow(RangeError);
    expect(() => rangeQuantile([{ lower: Number.NaN, upper: null }], 0.5)).toThrow(RangeError);
  });
});

describe('minimumTime', () => {
  it.each([
    [{ lower: 19, upper: 19 }, 'below'],
    [{ lower: 20, upper: 20 }, 'met'],
    [{ lower: 15, upper: 19 }, 'below'],
    [{ lower: 15, upper: 20 }, 'unknown'],
    [{ lower: 20, upper: 25 }, 'met'],
    [{ lower: 20, upper: null }, 'met'],
    [{ lower: 15, upper: null }, 'unknown'],
  ])('of 20 minutes: %j is %s', (time, is) => {
    const { below, n, unknown } = minimumTime([time], 20);
    expect({ below, n, unknown }).toEqual({
      below: is === 'below' ? 1 : 0,
      n: is === 'unknown' ? 0 : 1,
      unknown: is === 'unknown' ? 1 : 0,
    });
  });

  it('counts no fewer below a higher minimum', () => {
    fc.assert(
      fc.property(ranges, minutes, minutes, (given, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        return minimumTime(given, less).below <= minimumTime(given, more).below;
      }),
    );
  });

  it('has no share when every time is unknown or there is none', () => {
    expect(minimumTime([], 20)).toEqual({ below: 0, n: 0, unknown: 0, share: null, interval: null });
    expect(minimumTime([{ lower: 10, upper: 30 }], 20).share).toBeNull();
  });

  it.each([0, -5, Number.NaN, Infinity])('refuses a minimum of %d', (minimum) => {
    expect(() => minimumTime([], minimum)).toThrow(RangeError);
  });
});

describe('durationPeerRank', () => {
  const medians = fc.array(minutes, { maxLength: 40 });

  it('mirrors when long and short are swapped', () => {
    fc.assert(
      fc.property(minutes, medians, (own, peers) => {
        const found = durationPeerRank(own, peers);
        const turned = durationPeerRank(
          -own,
          peers.map((peer) => -peer),
        );
        expect(turned).toMatchObject({
          pLower: found.pUpper,
          pUpper: found.pLower,
          pTwoSided: found.pTwoSided,
          lower: found.higher,
          equal: found.equal,
        });
      }),
    );
  });

  it('is right as often as it says among exchangeable medians without ties', () => {
    const peers = Array.from({ length: 20 }, (_, index) => index);
    const ranks = peers.map(
      (own) =>
        durationPeerRank(
          own,
          peers.filter((peer) => peer !== own),
        ).pLower,
    );
    for (const alpha of [0.05, 0.1, 0.5]) {
      expect(ranks.filter((p) => p <= alpha).length / peers.length).toBeLessThanOrEqual(alpha);
    }
  });

  it('says nothing without peers', () => {
    expect(durationPeerRank(12, [])).toMatchObject({
      peers: 0,
      pLower: 1,
      pUpper: 1,
      pTwoSided: 1,
      quartiles: null,
    });
  });

  it('refuses what is no median', () => {
    expect(() => durationPeerRank(Number.NaN, [10])).toThrow(RangeError);
  });
});
