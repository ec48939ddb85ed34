import { z } from 'zod';
import { proportionIntervals } from '../statistics/proportion-intervals.js';
import { ALPHA } from '../statistics/proportion.js';
import { selection } from '../statistics/selection.js';
import * as functions from '../statistics/special-functions.js';
import { twoProportions } from '../statistics/two-proportions.js';
import type { Answer } from './differences.js';
import { absoluteOrRelative, pair, suite } from './suite.js';

const alpha = z.number().default(ALPHA);

const proportionSuite = suite(z.object({ x: z.number(), n: z.number(), alpha }), ({ x, n, alpha: error }) => {
  const found = proportionIntervals(x, n, error);
  return {
    rate: found?.rate ?? null,
    clopperPearson: pair(found?.clopperPearson ?? null),
    wilson: pair(found?.wilson ?? null),
    jeffreys: pair(found?.jeffreys ?? null),
    agrestiCoull: pair(found?.agrestiCoull ?? null),
  };
});

const twoProportionsSuite = suite(
  z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number(), alpha }),
  ({ x1, n1, x2, n2, alpha: error }) => {
    const found = twoProportions({ x: x1, n: n1 }, { x: x2, n: n2 }, error);
    return {
      difference: found?.difference ?? null,
      newcombe: pair(found?.newcombe ?? null),
      fisherTwoSided: found?.fisherTwoSided ?? null,
    };
  },
);

const selectionSuite = suite(
  z.object({
    x: z.number(),
    n: z.number(),
    missing: z.number(),
    peerRate: z.number().nullable().default(null),
    totalKnown: z.number().nullable().default(null),
  }),
  (input) => {
    const { bounds, tippingPoint, tippingLower, census } = selection(input);
    return {
      boundLow: bounds?.lower ?? null,
      boundHigh: bounds?.upper ?? null,
      tippingPoint,
      tippingLowerCI: tippingLower,
      censusLow: census?.lower ?? null,
      censusHigh: census?.upper ?? null,
    };
  },
);

const specialFunction = z.discriminatedUnion('fn', [
  z.object({ fn: z.enum(['betaCdf', 'betaSf']), x: z.number(), a: z.number(), b: z.number() }),
  z.object({ fn: z.literal('betaQuantile'), p: z.number(), a: z.number(), b: z.number() }),
  z.object({ fn: z.literal('binomialCdf'), k: z.number(), n: z.number(), p: z.number() }),
  z.object({ fn: z.literal('binomialQuantile'), p: z.number(), n: z.number(), prob: z.number() }),
  z.object({ fn: z.literal('normalCdf'), x: z.number() }),
  z.object({ fn: z.literal('normalQuantile'), p: z.number() }),
  z.object({ fn: z.literal('tQuantile'), p: z.number(), df: z.number() }),
]);

function specialValue(input: z.infer<typeof specialFunction>): Answer {
  switch (input.fn) {
    case 'betaCdf':
      return functions.betaCdf(input.x, input.a, input.b);
    case 'betaSf':
      return functions.betaSf(input.x, input.a, input.b);
    case 'betaQuantile':
      return functions.betaQuantile(input.p, input.a, input.b);
    case 'binomialCdf':
      return functions.binomialCdf(input.k, input.n, input.p);
    case 'binomialQuantile':
      return functions.binomialQuantile(input.p, input.n, input.prob);
    case 'normalCdf':
      return functions.normalCdf(input.x);
    case 'normalQuantile':
      return functions.normalQuantile(input.p);
    case 'tQuantile':
      return functions.tQuantile(input.p, input.df);
  }
}

/** Shares of one group or two, what selection could do to them, and the primitives below. */
export const proportionSuites = {
  proportion_intervals: proportionSuite,
  two_proportions: twoProportionsSuite,
  missing_selection: selectionSuite,
  special_functions: suite(specialFunction, specialValue, absoluteOrRelative),
};
