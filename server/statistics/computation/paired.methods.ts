import { z } from 'zod';
import { pairedBinary } from '../paired-binary.js';
import { pairedGap } from '../paired-gap.js';
import { ALPHA } from '../proportion.js';
import { method, step } from './method.js';

const count = z.int().nonnegative();
const alpha = z.number().gt(0).lt(1).default(ALPHA);

const agreement = method(
  z.object({
    bothYes: count,
    treaterYesExaminerNo: count,
    treaterNoExaminerYes: count,
    bothNo: count,
    alpha,
  }),
  '1',
  ({ alpha: error, ...counts }) => {
    const found = pairedBinary(counts, error);
    const { bothYes: a, treaterYesExaminerNo: b, treaterNoExaminerYes: c, bothNo: d } = counts;
    return {
      outputs: {
        agreement: found?.agreement ?? null,
        agreementLower: found?.agreementInterval.lower ?? null,
        agreementUpper: found?.agreementInterval.upper ?? null,
        mcnemarExact: found?.mcnemarExact ?? null,
        discordantShare: found?.discordantShare ?? null,
        discordantLower: found?.discordantShareInterval?.lower ?? null,
        discordantUpper: found?.discordantShareInterval?.upper ?? null,
        kappa: found?.kappa?.value ?? null,
        kappaStandardError: found?.kappa?.standardError ?? null,
      },
      steps: [
        step('pairs', 'n = a + b + c + d', a + b + c + d),
        step('agreeing pairs', 'a + d', a + d),
        step('discordant pairs', 'b + c', b + c),
        step('smaller direction', 'min(b, c)', Math.min(b, c)),
        step('treating doctor says yes', 'a + b', a + b),
        step('examiner says yes', 'a + c', a + c),
      ],
    };
  },
);

const gaps = method(
  z.object({ gaps: z.array(z.object({ value: z.number(), isCensored: z.boolean() })), alpha }),
  '1',
  ({ gaps: given, alpha: error }) => {
    const found = pairedGap(given, error);
    return {
      outputs: {
        median: found?.median ?? null,
        isMedianOpen: found?.isMedianOpen ?? null,
        lower: found?.lower ?? null,
        upper: found?.upper ?? null,
        coverage: found?.coverage ?? null,
        signTest: found?.signTest ?? null,
      },
      steps: [
        step('gaps', 'n', given.length),
        step('known only as at least', 'right-censored, placed at their bounds', found?.censored ?? 0),
        step('positive', 'gaps above 0', found?.positive ?? 0),
        step('negative', 'gaps below 0', found?.negative ?? 0),
        step('neither', 'gaps of 0, left out of the sign test', found?.zero ?? 0),
        step('sign not known', 'bounds of 0 or below, left out', found?.unknownSign ?? 0),
      ],
    };
  },
);

export const pairedMethods = { 'paired-binary': agreement, 'paired-gap': gaps };
