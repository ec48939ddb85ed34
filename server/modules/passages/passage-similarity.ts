import { NEAR_VERBATIM } from '../../reading/passages/index.js';

/** How alike two uses of a text are, names, dates, numbers and sides aside. */
export const PassageSimilarity = {
  IDENTICAL: 'IDENTICAL',
  NEAR_VERBATIM: 'NEAR_VERBATIM',
  ADAPTED: 'ADAPTED',
} as const;
export type PassageSimilarity = (typeof PassageSimilarity)[keyof typeof PassageSimilarity];

/** @param share from 0.7 to 1. */
export function similarityWord(share: number): PassageSimilarity {
  if (share >= 1) return PassageSimilarity.IDENTICAL;
  return share >= NEAR_VERBATIM ? PassageSimilarity.NEAR_VERBATIM : PassageSimilarity.ADAPTED;
}
