import { issueLabel, type Issue } from '../../kernel/vocabulary.js';
import { ISSUES } from '../opinions/index.js';
import type { TreaterStanceCount } from './treater-profile.queries.js';

/** A treater's positions on one question, one a matter. */
export type IssueStances = {
  readonly issue: Issue;
  readonly favorsClaimant: number;
  readonly mixed: number;
  readonly favorsDefense: number;
  readonly undetermined: number;
  readonly n: number;
  /** The counts in words; no share, which few matters would not bear. */
  readonly sentence: string;
};

/** Questions on which something is stated, in the fixed order of issues. */
export function stancesByIssue(counts: readonly TreaterStanceCount[]): IssueStances[] {
  return ISSUES.flatMap((issue) => {
    const count = (stance: TreaterStanceCount['stance']): number =>
      counts.find((found) => found.issue === issue && found.stance === stance)?.n ?? 0;
    const stances = {
      favorsClaimant: count('FAVORS_CLAIMANT'),
      mixed: count('MIXED'),
      favorsDefense: count('FAVORS_DEFENSE'),
      undetermined: count('UNDETERMINED'),
    };
    const n = Object.values(stances).reduce((sum, value) => sum + value, 0);
    return n === 0 ? [] : [{ issue, ...stances, n, sentence: sentenceOf(issue, stances, n) }];
  });
}

function sentenceOf(
  issue: Issue,
  stances: Pick<IssueStances, 'favorsClaimant' | 'mixed' | 'favorsDefense' | 'undetermined'>,
  n: number,
): string {
  const { favorsClaimant, mixed, favorsDefense, undetermined } = stances;
  const parts = [
    [favorsClaimant, 'favors the claimant', 'favor the claimant'],
    [mixed, 'is mixed', 'are mixed'],
    [favorsDefense, 'favors the defense', 'favor the defense'],
    [undetermined, 'leaves it undetermined', 'leave it undetermined'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => `${count} ${count === 1 ? one : several}`);
  const matters = n === 1 ? 'In the 1 matter' : `Of the ${n} matters`;
  return `${matters} with an opinion on ${issueLabel[issue].toLowerCase()}, ${said.join(', ')}.`;
}
