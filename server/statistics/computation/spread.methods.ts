import { z } from 'zod';
import { concentration, indexError } from '../concentration.js';
import { ALPHA } from '../proportion.js';
import { trend } from '../trend.js';
import { method, step } from './method.js';

const count = z.int().nonnegative();

const payers = method(
  z.object({ counts: z.array(count), alpha: z.number().gt(0).lt(1).default(ALPHA) }),
  '1',
  ({ counts, alpha }) => {
    const found = concentration(counts, alpha);
    const error = indexError(
      counts.filter((one) => one > 0),
      alpha,
    );
    return {
      outputs: {
        raw: found?.raw ?? null,
        unbiased: found?.unbiased ?? null,
        effective: found?.effective ?? null,
        topShare: found?.topShare ?? null,
        topShareLower: found?.topShareInterval.lower ?? null,
        topShareUpper: found?.topShareInterval.upper ?? null,
        lower: found?.interval?.lower ?? null,
        upper: found?.interval?.upper ?? null,
      },
      steps: [
        step('examinations with a known payer', 'n = sum c', found?.n ?? 0),
        step('payers seen', 'K', found?.payers ?? 0),
        step(
          'error allowed for the largest payer',
          'alpha / K',
          found === null ? null : alpha / found.payers,
        ),
        step('raw index', 'sum (c / n)^2', found?.raw ?? null),
        step('index', 'h = sum c (c - 1) / (n (n - 1))', found?.unbiased ?? null),
        step('jackknife error', 'sqrt((n-1)/n sum (h_i - mean)^2)', error?.standardError ?? null),
        step('half width', 't(n - 1) error / (h (1 - h)), of logit h', error?.halfWidth ?? null),
      ],
    };
  },
);

const change = method(
  z.object({ years: z.array(z.object({ year: z.int(), x: count, n: count })) }),
  '1',
  ({ years }) => {
    const found = trend(years);
    const sum = (of: (year: (typeof years)[number]) => number): number =>
      years.reduce((total, year) => total + of(year), 0);
    const [x, n] = [sum((year) => year.x), sum((year) => year.n)];
    return {
      outputs: {
        exactTwoSided: found?.exactTwoSided ?? null,
        exactUp: found?.exactUp ?? null,
        z: found?.z ?? null,
        asymptoticTwoSided: found?.asymptoticTwoSided ?? null,
        logOddsPerYear: found?.logistic?.logOddsPerYear ?? null,
        oddsRatioPerYear: found?.logistic?.oddsRatio ?? null,
        oddsRatioLower: found?.logistic?.oddsRatioLower ?? null,
        oddsRatioUpper: found?.logistic?.oddsRatioUpper ?? null,
      },
      steps: [
        step('with the finding', 'sum x', x),
        step('examinations', 'N = sum n', n),
        step('common share', 'p = sum x / N', n === 0 ? null : x / n),
        step(
          'statistic',
          'T = sum year x',
          sum((one) => one.year * one.x),
        ),
        step('expected', 'E = p sum year n', n === 0 ? null : (x / n) * sum((one) => one.year * one.n)),
        step('standard error of the slope', 'from the information', found?.logistic?.standardError ?? null),
      ],
    };
  },
);

/** The spread over payers and the change over years. */
export const spreadMethods = { concentration: payers, trend: change };
