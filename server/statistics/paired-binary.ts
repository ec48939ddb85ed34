import { requireWhole } from './counts.js';
import { kappa, type Kappa } from './kappa.js';
import { ALPHA, clopperPearson, type ShareInterval } from './proportion.js';
import { binomialCdf } from './special-functions.js';

/** Claimants by what the treating doctor (first) and the examiner (second) found of one issue. */
export type PairedCounts = {
  readonly bothYes: number;
  readonly treaterYesExaminerNo: number;
  readonly treaterNoExaminerYes: number;
  readonly bothNo: number;
};

export type PairedBinary = {
  readonly n: number;
  /** Share of pairs in which both say the same. */
  readonly agreement: number;
  readonly agreementInterval: ShareInterval;
  /** Exact two-sided; null when no pair is discordant. */
  readonly mcnemarExact: number | null;
  /** Of the discordant pairs, the share in which the treating doctor says yes. Null as above. */
  readonly discordantShare: number | null;
  readonly discordantShareInterval: ShareInterval | null;
  /** Null when agreement by chance would be complete. For the appendix, and only under `isKappaShown`. */
  readonly kappa: Kappa | null;
};

/** Fewest pairs for a test of the direction. */
export const MIN_PAIRS = 10;

/**
 * Agreement of two opinions on the same claimants: agreement a + d of n and the direction b of b + c, each
 * with its exact interval; McNemar's test in its exact (binomial) form, P of b or anything no likelier when
 * each direction has chance 1/2. Assumes one pair a claimant and independent pairs. Examinations are ordered
 * when a claim is disputed, so that b > c is to be expected of a neutral examiner too (caveat C-DISP).
 *
 * Null when there are no pairs. @throws RangeError unless the counts are whole and not negative.
 */
export function pairedBinary(counts: PairedCounts, alpha: number = ALPHA): PairedBinary | null {
  const { bothYes, treaterYesExaminerNo: b, treaterNoExaminerYes: c, bothNo } = counts;
  [bothYes, b, c, bothNo].forEach(requireWhole);
  const n = bothYes + b + c + bothNo;
  const agreementInterval = clopperPearson(bothYes + bothNo, n, alpha);
  if (agreementInterval === null) return null;
  return {
    n,
    agreement: (bothYes + bothNo) / n,
    agreementInterval,
    mcnemarExact: signTest(b, c),
    discordantShare: b + c === 0 ? null : b / (b + c),
    discordantShareInterval: clopperPearson(b, b + c, alpha),
    kappa: kappa(bothYes, b, c, bothNo),
  };
}

/**
 * Exact two-sided test that either sign has chance 1/2: the law is symmetric, so twice the smaller tail.
 * Null when there are no signs.
 */
export function signTest(positive: number, negative: number): number | null {
  const n = positive + negative;
  if (n === 0) return null;
  return positive === negative ? 1 : Math.min(1, 2 * binomialCdf(Math.min(positive, negative), n, 0.5));
}

const MIN_FOR_KAPPA = 30;

/**
 * Kappa is printed only for thirty pairs or more whose four margins all lie within 10 % to 90 %: beyond,
 * it is near 0 whatever the agreement (Feinstein and Cicchetti, J Clin Epidemiol 1990;43:543).
 */
export function isKappaShown(counts: PairedCounts): boolean {
  const { bothYes, treaterYesExaminerNo: b, treaterNoExaminerYes: c, bothNo } = counts;
  const n = bothYes + b + c + bothNo;
  // The margins of "no" are those of "yes" from the other side.
  return n >= MIN_FOR_KAPPA && [bothYes + b, bothYes + c].every((yes) => isModerate(yes, n));
}

/** In whole numbers: 0.9 as a binary fraction would turn away margins that are exactly 90 %. */
function isModerate(yes: number, n: number): boolean {
  return 10 * yes >= n && 10 * (n - yes) >= n;
}
