import { z } from 'zod';
import { pairedBinary } from '../statistics/paired-binary.js';
import { pairedGap } from '../statistics/paired-gap.js';
import { listOf, pair, suite } from './suite.js';

const pairedBinarySuite = suite(
  z.object({
    bothYes: z.number(),
    treaterYesExaminerNo: z.number(),
    treaterNoExaminerYes: z.number(),
    bothNo: z.number(),
  }),
  (counts) => {
    const found = pairedBinary(counts);
    return {
      n: found?.n ?? 0,
      agreement: found?.agreement ?? null,
      agreementCI: pair(found?.agreementInterval ?? null),
      mcnemarExact: found?.mcnemarExact ?? null,
      discordantShare: found?.discordantShare ?? null,
      discordantShareCI: pair(found?.discordantShareInterval ?? null),
      kappa: found?.kappa?.value ?? null,
      kappaSE: found?.kappa?.standardError ?? null,
    };
  },
);

const pairedGapSuite = suite(
  z.object({ gapDays: listOf(z.number()), rightCensored: listOf(z.boolean()) }),
  ({ gapDays, rightCensored }) => {
    if (gapDays.length !== rightCensored.length)
      throw new RangeError('Gaps and their marks differ in number.');
    const found = pairedGap(
      gapDays.map((value, index) => ({ value, isCensored: rightCensored[index] ?? false })),
    );
    return {
      n: gapDays.length,
      nCensored: found?.censored ?? 0,
      median: found?.median ?? null,
      medianIsLowerBound: found?.hasCensoredUpToMedian ?? null,
      low: found?.lower ?? null,
      high: found?.upper ?? null,
      exactCoverage: found?.coverage ?? null,
      nPositive: found?.positive ?? 0,
      nNegative: found?.negative ?? 0,
      nZero: found?.zero ?? 0,
      signTest: found?.signTest ?? null,
    };
  },
);

/** Two opinions on the same claimants. */
export const pairedSuites = { paired_binary: pairedBinarySuite, paired_gap: pairedGapSuite };
