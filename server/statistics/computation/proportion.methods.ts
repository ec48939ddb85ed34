import { z } from 'zod';
import { ALPHA, clopperPearson, missingBounds, shareOf } from '../proportion.js';
import { selection } from '../selection.js';
import { wilson } from '../proportion-intervals.js';
import { twoProportions } from '../two-proportions.js';
import { method, step, type Step } from './method.js';

const count = z.int().nonnegative();
const alpha = z.number().gt(0).lt(1).default(ALPHA);
const counted = z.object({ x: count, n: count });

/** The two beta quantiles of an exact interval, with their arguments. */
export function exactIntervalSteps(x: number, n: number, error: number): Step[] {
  const limits = clopperPearson(x, n, error);
  if (limits === null) return [];
  return [
    x === 0
      ? step('lower limit', '0, because x = 0', 0)
      : step('lower limit', `beta quantile at ${error / 2} of Beta(${x}, ${n - x + 1})`, limits.lower),
    x === n
      ? step('upper limit', '1, because x = n', 1)
      : step('upper limit', `beta quantile at ${1 - error / 2} of Beta(${x + 1}, ${n - x})`, limits.upper),
  ];
}

const exactInterval = method(counted.extend({ alpha }), '1', ({ x, n, alpha: error }) => {
  const limits = clopperPearson(x, n, error);
  const share = shareOf(x, n);
  return {
    outputs: { share, lower: limits?.lower ?? null, upper: limits?.upper ?? null },
    steps: [step('share', 'x / n', share), ...exactIntervalSteps(x, n, error)],
  };
});

const unknownBounds = method(counted.extend({ m: count }), '1', ({ x, n, m }) => {
  const bounds = missingBounds(x, n, m);
  return {
    outputs: { lower: bounds?.lower ?? null, upper: bounds?.upper ?? null },
    steps: [
      step('examinations, known or not', 'n + m', n + m),
      step('least with the finding', 'x: none of the m unknown', x),
      step('most with the finding', 'x + m: all of the m unknown', x + m),
    ],
  };
});

const difference = method(
  z.object({ first: counted, second: counted, alpha }),
  '1',
  ({ first, second, alpha: error }) => {
    const found = twoProportions(first, second, error);
    return {
      outputs: {
        difference: found?.difference ?? null,
        lower: found?.newcombe.lower ?? null,
        upper: found?.newcombe.upper ?? null,
        fisherTwoSided: found?.fisherTwoSided ?? null,
      },
      steps: [
        step('share of the first group', 'p1 = x1 / n1', shareOf(first.x, first.n)),
        step('share of the second group', 'p2 = x2 / n2', shareOf(second.x, second.n)),
        step('score limits of p1', 'l1, u1: Wilson', wilson(first.x, first.n, error)),
        step('score limits of p2', 'l2, u2: Wilson', wilson(second.x, second.n, error)),
        step('lower limit', 'p1 - p2 - sqrt((p1 - l1)^2 + (u2 - p2)^2)', found?.newcombe.lower ?? null),
        step('upper limit', 'p1 - p2 + sqrt((u1 - p1)^2 + (p2 - l2)^2)', found?.newcombe.upper ?? null),
      ],
    };
  },
);

const selectionMethod = method(
  counted.extend({
    missing: count,
    peerRate: z.number().min(0).max(1).nullable(),
    totalKnown: count.nullable(),
    alpha,
  }),
  '1',
  ({ alpha: error, ...input }) => {
    const { x, n, peerRate, totalKnown } = input;
    const found = selection(input, error);
    const lower = clopperPearson(x, n, error)?.lower ?? null;
    return {
      outputs: {
        boundLower: found.bounds?.lower ?? null,
        boundUpper: found.bounds?.upper ?? null,
        tippingPoint: found.tippingPoint,
        tippingLower: found.tippingLower,
        censusLower: found.census?.lower ?? null,
        censusUpper: found.census?.upper ?? null,
      },
      steps: [
        step('share', 'r = x / n', shareOf(x, n)),
        step('lower exact limit', 'beta quantile at alpha/2 of Beta(x, n - x + 1)', lower),
        step('odds of the share', 'r / (1 - r)', odds(shareOf(x, n))),
        step('odds of the lower limit', 'the same of the lower limit', odds(lower)),
        step('odds among the peers', 'p / (1 - p)', odds(peerRate)),
        step('outside the files', 'N - n', totalKnown === null ? null : totalKnown - n),
      ],
    };
  },
);

function odds(share: number | null): number | null {
  return share === null || share === 1 ? null : share / (1 - share);
}

export const proportionMethods = {
  'clopper-pearson': exactInterval,
  'missing-bounds': unknownBounds,
  'two-proportions': difference,
  selection: selectionMethod,
};
