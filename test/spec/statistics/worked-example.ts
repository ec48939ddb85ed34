import { z } from 'zod';
import type { WorkedExample, WorkedValue } from '../../../server/modules/measures/index.js';
import { computationOf, isMethodId } from '../../../server/statistics/computation.js';
import { Distribution } from '../../../server/statistics/distribution.js';
import { cellStatus } from '../../../server/statistics/disclosure/cell-status.js';
import { releasedValue } from '../../../server/statistics/disclosure/released-value.js';
import { benjaminiYekutieli, holm } from '../../../server/statistics/multiplicity.js';
import { proportionIntervals } from '../../../server/statistics/proportion-intervals.js';
import { rankIntervals } from '../../../server/statistics/ranks.js';
import { showRules } from '../../../server/statistics/show-rules.js';
import { strikeModel } from '../../../server/statistics/strike.js';
import { regretTable } from '../../../server/statistics/strike-regret.js';
import { statedMedianTest, statedShareTest } from '../../../server/statistics/stated-interval.js';

const count = z.int().nonnegative();
const swornShare = z.object({ x: count, n: count, unknown: count, lower: z.number(), upper: z.number() });
const swornMinutes = z.object({ minutes: z.array(count), lower: z.number(), upper: z.number() });
const ranked = z.object({ x: z.array(count), n: z.array(count), seed: count, draws: count });

/** Calculations that are documented but not offered as a document of one figure. */
const OTHERS: Readonly<Record<string, (inputs: unknown) => unknown>> = {
  'statement-rules': (inputs) => {
    const { n, m } = z.object({ n: count, m: count }).parse(inputs);
    return showRules(n, m);
  },
  'proportion-intervals': (inputs) => {
    const { x, n, alpha } = z.object({ x: count, n: count, alpha: z.number() }).parse(inputs);
    return proportionIntervals(x, n, alpha);
  },
  'benjamini-yekutieli': (inputs) => ({
    adjusted: benjaminiYekutieli(z.object({ p: z.array(z.number().nullable()) }).parse(inputs).p),
  }),
  holm: (inputs) => ({
    adjusted: holm(z.object({ p: z.array(z.number().nullable()) }).parse(inputs).p),
  }),
  'sworn-statements': (inputs) => {
    const { lower, upper, ...counted } = swornShare.parse(inputs);
    return { p: statedShareTest(counted, { lower, upper }) };
  },
  'sworn-minutes': (inputs) => {
    const { minutes, lower, upper } = swornMinutes.parse(inputs);
    return statedMedianTest(Distribution.ofValues(minutes), { lower, upper });
  },
  ranks: (inputs) => {
    const { x, n, ...options } = ranked.parse(inputs);
    const examiners = x.map((found, index) => ({ x: found, n: n[index] ?? Number.NaN }));
    const { ranks } = rankIntervals(examiners, options);
    return {
      rankLower: ranks.map(({ rankLower }) => rankLower),
      rankUpper: ranks.map(({ rankUpper }) => rankUpper),
    };
  },
  'panel-strike': (inputs) => {
    const { x, n, ...options } = ranked.parse(inputs);
    const names = x.map((found, index) => ({ x: found, n: n[index] ?? Number.NaN, prior: null }));
    const { rates, highest, lowest } = strikeModel(names, options);
    const expected = rates.map(({ mean }) => mean);
    // For a side that would rather have a low rate.
    const largestRegret = regretTable(expected, 'LOW').map(({ largest }) => largest);
    return { expected, highest: highest.map(printed), lowest: lowest.map(printed), largestRegret };
  },
  'cell-status': (inputs) =>
    cellStatus(z.object({ firmExams: z.array(count), claimants: count }).parse(inputs)),
  'released-value': (inputs) => {
    const { x, n } = z.object({ x: count, n: count }).parse(inputs);
    return releasedValue(x, n);
  },
};

/** A share of draws to two decimals: more of them would be noise. */
function printed(share: number): number {
  return Math.round(share * 100) / 100;
}

/** What the product itself makes of the inputs of a worked example. */
export function recomputed(methodId: string, { of, inputs }: WorkedExample): unknown {
  const id = of ?? methodId;
  // The inputs are a file's: the method's own schema refuses what it does not take.
  if (isMethodId(id)) return computationOf(id, inputs as never).outputs;
  const calculate = OTHERS[id];
  if (calculate === undefined) throw new Error(`Nothing computes ${id}.`);
  return calculate(inputs);
}

/** Where a stated output differs from the computed one, e.g. "peers.p10: stated 0.4, computed 0.443". */
export function differences(stated: WorkedValue, computed: unknown, at = 'outputs'): string[] {
  if (Array.isArray(stated)) {
    if (!Array.isArray(computed) || computed.length !== stated.length)
      return [`${at}: not ${stated.length} values`];
    return stated.flatMap((value, index) => differences(value, computed[index], `${at}[${index}]`));
  }
  if (typeof stated === 'object' && stated !== null) {
    const values = new Map(Object.entries(computed ?? {}));
    return Object.entries(stated).flatMap(([name, value]) =>
      differences(value, values.get(name), `${at}.${name}`),
    );
  }
  const isSame =
    typeof stated === 'number' && typeof computed === 'number'
      ? Math.abs(stated - computed) <= halfUnitOf(stated)
      : stated === computed;
  return isSame ? [] : [`${at}: stated ${String(stated)}, computed ${String(computed)}`];
}

/** Half a unit of the last digit printed; whole numbers stand for themselves. */
function halfUnitOf(stated: number): number {
  const [, decimals = ''] = String(stated).split('.');
  return decimals === '' ? 1e-9 : 0.5 * 10 ** -decimals.length * (1 + 1e-6);
}
