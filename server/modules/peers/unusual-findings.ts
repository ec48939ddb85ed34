import { shareOf } from '../../statistics/proportion.js';
import { agreedFlag, FlagFamily, sensitivityOf } from './flag-family.js';
import { peerMeasure } from './peer-measures.js';
import type { Candidate } from './unusual-findings.queries.js';

/** A flag that holds when everything that was searched is accounted for. */
export type UnusualFinding = Candidate & {
  readonly flag: 'OUTSIDE' | 'FAR_OUTSIDE';
  /** Two-sided, for all comparisons of the search. */
  readonly adjusted: number;
};

/** What a search found, and over how many comparisons it ranged: the number that its flags are adjusted for. */
export type FoundFindings = { readonly familySize: number; readonly findings: readonly UnusualFinding[] };

/**
 * Looking for the unusual among many finds some by chance. Every comparison that the search ranged over therefore
 * counts, not only those shown. By name, never by how unusual.
 */
export function unusualFindings(candidates: readonly Candidate[]): FoundFindings {
  const keyOf = ({ subjectId, measure, kind }: Candidate): string => `${subjectId} ${measure} ${kind}`;
  const family = new FlagFamily(candidates.map((candidate) => ({ key: keyOf(candidate), tails: candidate })));
  const findings = candidates.flatMap((candidate): UnusualFinding[] => {
    const adjusted = family.adjustedOf(keyOf(candidate));
    const flag = agreedFlag(
      sensitivityOf(adjusted, {
        isEligible: candidate.because === null,
        isShare: peerMeasure(candidate.measure).kind === 'SHARE',
        rate: candidate.x === null ? null : shareOf(candidate.x, candidate.n),
        peerRate: candidate.peersX === null ? null : shareOf(candidate.peersX, candidate.peersN),
      }),
    );
    if (adjusted === null || (flag !== 'OUTSIDE' && flag !== 'FAR_OUTSIDE')) return [];
    return [{ ...candidate, flag, adjusted: adjusted.stated }];
  });
  return { familySize: family.size, findings: findings.sort((a, b) => compare(placeOf(a), placeOf(b))) };
}

/** What a finding is sorted by, its last part telling it from every other. */
export function placeOf({ sortName, subjectId, measure, kind }: Candidate): readonly string[] {
  return [sortName, subjectId, measure, kind];
}

/** The findings behind a place, whether or not there still is one at it. */
export function findingsAfter(
  findings: readonly UnusualFinding[],
  place: readonly string[] | null,
): readonly UnusualFinding[] {
  return place === null ? findings : findings.filter((finding) => compare(placeOf(finding), place) > 0);
}

/** By code units, so that a place means the same on every server. */
function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
