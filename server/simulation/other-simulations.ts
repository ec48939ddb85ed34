import { concentration } from '../statistics/concentration.js';
import { Distribution } from '../statistics/distribution.js';
import { durationPeerRank } from '../statistics/duration-peer-rank.js';
import { signTest } from '../statistics/paired-binary.js';
import { clopperPearson } from '../statistics/proportion.js';
import { quantile, quantileInterval } from '../statistics/quantile.js';
import type { SeededRandom } from '../statistics/seeded-random.js';
import { tippingRatio } from '../statistics/selection.js';
import { trend } from '../statistics/trend.js';
import { shareFigure, type Figure } from './figures.js';
import { binomial, logNormal, multinomial, toFive, wholeBetween } from './sampling.js';

/** Repetitions of each simulation when the peers' are repeated 200 times. */
export const REFERENCE_REPS = {
  quantiles: 6000,
  trend: 1500,
  concentration: 3000,
  durationRank: 4000,
  selection: 4000,
  signTest: 20_000,
} as const;

export type OtherSimulation = keyof typeof REFERENCE_REPS;

/** The simulations of everything that is not compared with peers by the model; each answers its figures. */
export const otherSimulations: Readonly<
  Record<OtherSimulation, (random: SeededRandom, reps: number) => Figure[]>
> = { quantiles, trend: trends, concentration: concentrations, durationRank, selection, signTest: signs };

const MINUTES = { median: 28, logDeviation: 0.45 } as const;
const POPULATION = 400_000;
/** n, q, and the normal deviate of q. */
const QUANTILES = [
  [6, 0.5, 0],
  [10, 0.5, 0],
  [48, 0.5, 0],
  [48, 0.1, -1.2815515655446004],
  [48, 0.9, 1.2815515655446004],
  [137, 0.25, -0.6744897501960817],
] as const;

/** Coverage of order-statistic intervals, for exact minutes and for minutes rounded to five. */
function quantiles(random: SeededRandom, reps: number): Figure[] {
  const draw = (): number => logNormal(random, MINUTES.median, MINUTES.logDeviation);
  const population = Distribution.ofValues(Array.from({ length: POPULATION }, () => toFive(draw())));
  return QUANTILES.flatMap(([n, q, deviate]) => {
    const rounded = population.atRank(Math.floor(q * POPULATION) + 1);
    const exact = MINUTES.median * Math.exp(MINUTES.logDeviation * deviate);
    const coverage = (truth: number, minutes: () => number): number =>
      countOf(reps, () => {
        const sample = Distribution.ofValues(Array.from({ length: n }, minutes));
        const interval = quantileInterval(sample, q);
        return (interval?.lower ?? -Infinity) <= truth && truth <= (interval?.upper ?? Infinity);
      });
    return [
      shareFigure(
        `quantileCI n=${n} q=${q} rounded to 5 min`,
        'coverage',
        coverage(rounded, () => toFive(draw())),
        reps,
      ),
      shareFigure(`quantileCI n=${n} q=${q} continuous`, 'coverage', coverage(exact, draw), reps),
    ];
  });
}

const YEARLY = [8, 10, 12, 9, 11] as const;
const RATES: readonly (readonly [string, readonly number[]])[] = [
  ['null p=.61', [0.61, 0.61, 0.61, 0.61, 0.61]],
  ['null p=.95', [0.95, 0.95, 0.95, 0.95, 0.95]],
  ['slope .35->.85', [0.35, 0.475, 0.6, 0.725, 0.85]],
];

/** Size and power of the exact test for a change over five years. */
function trends(random: SeededRandom, reps: number): Figure[] {
  return RATES.map(([name, rates]) => {
    const rejected = countOf(reps, () => {
      const years = YEARLY.map((n, at) => ({ year: 2018 + at, n, x: binomial(random, n, rates[at] ?? 0) }));
      return (trend(years)?.exactTwoSided ?? 1) <= 0.05;
    });
    return shareFigure(`trend ${name} (n=[${YEARLY.join(', ')}])`, 'rejectAt05', rejected, reps);
  });
}

const PAYERS: readonly (readonly [string, readonly number[]])[] = [
  ['mono', [0.9, 0.05, 0.03, 0.02]],
  ['two', [0.5, 0.3, 0.1, 0.05, 0.05]],
  ['skew', [0.4, 0.2, 0.1, ...Array<number>(10).fill(0.03)]],
  ['flat10', Array<number>(10).fill(0.1)],
];

/** Coverage of the interval of the concentration index, and how often none is given. */
function concentrations(random: SeededRandom, reps: number): Figure[] {
  return PAYERS.flatMap(([name, shares]) =>
    [50, 200].flatMap((n) => {
      const truth = shares.reduce((sum, share) => sum + share * share, 0);
      const intervals = Array.from(
        { length: reps },
        () => concentration(multinomial(random, n, shares))?.interval,
      );
      const shown = intervals.filter((interval) => interval != null);
      const covering = shown.filter(({ lower, upper }) => lower <= truth && truth <= upper).length;
      const scenario = `HHI ${name} n=${n}`;
      return [
        shareFigure(scenario, 'coverageWhenShown', covering, shown.length),
        shareFigure(scenario, 'notShown', reps - shown.length, reps),
      ];
    }),
  );
}

/** How often an examiner like the peers is found to be quick or slow among 23, at .10. */
function durationRank(random: SeededRandom, reps: number): Figure[] {
  const [examiners, logDeviation] = [24, 0.3];
  const median = (): number => {
    const own = logNormal(random, 30, logDeviation);
    const n = wholeBetween(random, 5, 40);
    const minutes = Array.from({ length: n }, () => toFive(logNormal(random, own, logDeviation)));
    return quantile(Distribution.ofValues(minutes), 0.5) ?? 0;
  };
  const rejected = countOf(reps, () => {
    const [subject = 0, ...peers] = Array.from({ length: examiners }, median);
    return durationPeerRank(subject, peers).pTwoSided <= 0.1;
  });
  return [shareFigure('duration rank test J=23 two-sided at .10', 'rejectRate', rejected, reps)];
}

/** What an interval does when "yes" examinations are twice as likely to be in the file. */
function selection(random: SeededRandom, reps: number): Figure[] {
  const [n, truth, odds] = [48, 0.5, 2];
  const seen = Array.from({ length: reps }, () =>
    binomial(random, n, (odds * truth) / (odds * truth + 1 - truth)),
  );
  const covering = seen.filter((x) => {
    const interval = clopperPearson(x, n);
    return interval !== null && interval.lower <= truth && truth <= interval.upper;
  });
  const ratios = Distribution.ofValues(seen.map((x) => tippingRatio(x / n, truth) ?? Number.MAX_VALUE));
  const scenario = 'selection factor 2, true rate .5, n=48';
  const interval = quantileInterval(ratios, 0.5);
  // A median that is one of a few possible values: the half width of its interval stands for two errors.
  const se = interval === null ? NaN : ((interval.upper ?? NaN) - (interval.lower ?? NaN)) / 4;
  return [
    shareFigure(scenario, 'clopperPearsonCoverageOfTrueRate', covering.length, reps),
    { scenario, name: 'medianTippingPointVsPeer50', value: quantile(ratios, 0.5) ?? NaN, se, reps },
  ];
}

/** Size of the sign test for gaps in whole days, some of them 0. */
function signs(random: SeededRandom, reps: number): Figure[] {
  const rejected = countOf(reps, () => {
    const gaps = Array.from({ length: 23 }, () => Math.sign(Math.round(1.2 * random.normal())));
    const [positive, negative] = [1, -1].map((sign) => gaps.filter((gap) => gap === sign).length);
    return (signTest(positive ?? 0, negative ?? 0) ?? 1) <= 0.05;
  });
  return [shareFigure('sign test null n=23', 'rejectAt05', rejected, reps)];
}

function countOf(reps: number, happens: () => boolean): number {
  let count = 0;
  for (let rep = 0; rep < reps; rep += 1) if (happens()) count += 1;
  return count;
}
