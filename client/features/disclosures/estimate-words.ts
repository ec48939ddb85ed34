import type { IncomeEstimateWordsFragment } from '../../generated/graphql.js';
import { centsRange } from './disclosure-words.js';

type Estimated = Pick<
  IncomeEstimateWordsFragment,
  'percentLow' | 'percentHigh' | 'amountLowCents' | 'amountHighCents'
>;

/** "60 to 70 percent of income; $300,000 to $400,000 a year". */
export function estimateWords(estimate: Estimated): string {
  const { percentLow, percentHigh, amountLowCents, amountHighCents } = estimate;
  const share =
    percentLow === null || percentHigh === null
      ? null
      : `${percentLow === percentHigh ? percentLow : `${percentLow} to ${percentHigh}`} percent of income`;
  const amount =
    amountLowCents === null || amountHighCents === null
      ? null
      : `${centsRange(amountLowCents, amountHighCents)} a year`;
  return [share, amount].filter((part) => part !== null).join('; ');
}
