import { holm } from '../../../statistics/multiplicity.js';
import { ALPHA } from '../../../statistics/proportion.js';
import { probabilityWords } from '../oath-words.js';
import type { OathConflict, PropositionRow } from '../testimony-facts.types.js';
import { againstCounts } from './against-counts.js';
import { betweenOaths } from './against-oaths.js';
import { againstReport } from './against-report.js';
import type { Comparison, FirmCounts, ReportFacts } from './comparison.js';

/** All that was compared, and what of it conflicts. */
export type FoundConflicts = {
  readonly conflicts: readonly OathConflict[];
  /** Comparisons made whose two sides agree within what was sworn. */
  readonly nearAgreements: number;
  readonly comparisonsMade: number;
};

/**
 * Holds an examiner's sworn statements against each other, the firm's counts and the report at hand.
 *
 * What counts say is tested, and called a conflict at 0.05 after Holm over all tests made for the examiner; see
 * schema/methods/sworn-statements.json. What fewer than ten examinations say is no comparison. The rest is compared
 * as it was said. The order of the statements does not matter.
 */
export function findConflicts(
  propositions: readonly PropositionRow[],
  counts: FirmCounts,
  report: ReportFacts | null,
): FoundConflicts {
  const comparisons: readonly Comparison[] = [
    ...propositions.flatMap((proposition) => againstCounts(proposition, counts)),
    ...betweenOaths(propositions),
    ...(report === null ? [] : propositions.flatMap((proposition) => againstReport(proposition, report))),
  ];
  const adjusted = holm(comparisons.map(({ p }) => p));
  const tests = comparisons.filter(({ p }) => p !== null).length;
  const made = comparisons.filter((one) => one.p === null || !one.isTooFew).length;
  const conflicts = comparisons.flatMap((one, index) => {
    const level = adjusted[index] ?? null;
    const isConflict = one.p === null ? one.differs : level !== null && level <= ALPHA;
    return isConflict ? [conflictOf(one, level, tests)] : [];
  });
  return { conflicts, comparisonsMade: made, nearAgreements: made - conflicts.length };
}

function conflictOf(comparison: Comparison, adjusted: number | null, tests: number): OathConflict {
  const { id, proposition, against, statement, cites, use, p, rule } = comparison;
  const tested =
    adjusted === null
      ? ''
      : ` Were the sworn share or time right, a difference as large would have a probability of ${probabilityWords(adjusted)}, adjusted for ${tests} ${tests === 1 ? 'test' : 'tests'}.`;
  return {
    ...{ id, proposition, against, cites },
    ...use,
    statement: `${statement}${tested}`,
    test: { p, adjusted, rule },
  };
}
