import { isEmpty, type Contributions } from './contributions.js';

/**
 * The numbers of the disclosure rules. Shares are kept as whole percents: every comparison below is of whole
 * numbers, so that no rounding decides about a boundary.
 */
export const CELL_RULES = {
  minFirms: 5,
  minClaimants: 11,
  maxLargestPercent: 50,
  maxTwoLargestPercent: 80,
  /** Two colluding firms must not be able to tell the count of a third to within so many percent. */
  coalitionPercent: 20,
} as const;

/** Why a cell may not be published; the order is that of the answers. EMPTY stands alone. */
export const CellReason = {
  EMPTY: 'EMPTY',
  FIRMS: 'FIRMS',
  CLAIMANTS: 'CLAIMANTS',
  DOMINANCE_1: 'DOMINANCE_1',
  DOMINANCE_2: 'DOMINANCE_2',
  P_PERCENT: 'P_PERCENT',
} as const;
export type CellReason = (typeof CellReason)[keyof typeof CellReason];

export type CellStatus = { readonly safe: boolean; readonly reasons: readonly CellReason[] };

/**
 * Whether one cell may be published. With c1 >= c2 >= c3 the largest contributions of N in all:
 * at least 5 contributing firms; at least 11 claimants (the floor of CMS for released cells);
 * c1 <= 50 % of N; c1 + c2 <= 80 % of N; and N - c1 - c2 - c3 >= 20 % of c1 (the p% rule against a
 * coalition of two, Hundepool et al., Statistical Disclosure Control, chapter 4).
 *
 * Each inequality adds up: the union of disjoint cells that pass also passes. A firm with 0 contributes
 * nothing and is not counted.
 *
 * @throws RangeError unless all counts are whole and not negative.
 */
export function cellStatus(cell: {
  readonly firmExams: readonly number[];
  readonly claimants: number;
}): CellStatus {
  for (const count of [...cell.firmExams, cell.claimants]) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`Contributions must be whole and not negative, not ${count}.`);
    }
  }
  const counts = cell.firmExams.filter((count) => count > 0).sort((a, b) => b - a);
  if (counts.length === 0) return { safe: false, reasons: [CellReason.EMPTY] };
  const all = counts.reduce((sum, count) => sum + count, 0);
  const [c1 = 0, c2 = 0, c3 = 0] = counts;
  const broken: readonly (readonly [CellReason, boolean])[] = [
    [CellReason.FIRMS, counts.length < CELL_RULES.minFirms],
    [CellReason.CLAIMANTS, cell.claimants < CELL_RULES.minClaimants],
    [CellReason.DOMINANCE_1, 100 * c1 > CELL_RULES.maxLargestPercent * all],
    [CellReason.DOMINANCE_2, 100 * (c1 + c2) > CELL_RULES.maxTwoLargestPercent * all],
    [CellReason.P_PERCENT, 100 * (all - c1 - c2 - c3) < CELL_RULES.coalitionPercent * c1],
  ];
  const reasons = broken.filter(([, isBroken]) => isBroken).map(([reason]) => reason);
  return { safe: reasons.length === 0, reasons };
}

/** Whether these contributions may be published as a cell. */
export function isSafe({ firms, claimants }: Contributions): boolean {
  return cellStatus({ firmExams: [...firms.values()], claimants }).safe;
}

/** Whether these contributions may become known as a difference: there are none, or they pass as a cell. */
export function isSafeDifference(difference: Contributions): boolean {
  return isEmpty(difference) || isSafe(difference);
}
