import type { Stance } from '../../../generated/graphql.js';

/** The three stances that are counted, in the order in which they are always shown. */
export const COUNTED_STANCES = [
  'FAVORS_DEFENSE',
  'MIXED',
  'FAVORS_CLAIMANT',
] as const satisfies readonly Stance[];

/** The finding as the report's own words, without the verb that the sentence brings: "no causal relationship". */
export function findingWords(finding: string): string {
  return finding.replace(/^(the report )?states (that )?/i, '').replace(/\.$/, '');
}
