import { Issue, Stance, type Verification } from '../../kernel/vocabulary.js';
import { opinionOf, type OpinionDetails, type Proposal } from './proposal.js';

/** What a report concludes on one issue, with the passage that stands for it. */
export type ReportedOpinion = OpinionDetails & {
  readonly issue: Issue;
  readonly stance: Stance;
  readonly quote: string;
  readonly page: number;
  readonly endPage: number;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  readonly verification: Extract<Verification, 'CONFIRMED' | 'AUTO_ACCEPTED'>;
  /** A person changed what was read, so it stands above what was on file. */
  readonly isCorrected: boolean;
};

type Read = {
  readonly proposal: Proposal;
  readonly stance: Stance;
  readonly details: OpinionDetails;
};

/**
 * One opinion for each issue, in the order of issues. Passages that agree are one opinion; a conclusion beside a
 * question left open is that conclusion; passages that conclude differently are MIXED. The passage with the highest
 * confidence among those that say so is quoted, a person's own word above all.
 */
export function mergeOpinions(proposals: readonly Proposal[]): ReportedOpinion[] {
  const byIssue = new Map<Issue, Read[]>();
  for (const proposal of proposals) {
    const opinion = opinionOf(proposal);
    if (opinion === null || !(proposal.kind === 'OPINION' || proposal.kind === 'CANDIDATE')) continue;
    const reads = byIssue.get(opinion.issue) ?? [];
    reads.push({ proposal, stance: opinion.stance, details: opinion.details });
    byIssue.set(opinion.issue, reads);
  }
  return Object.values(Issue).flatMap((issue) => {
    const reads = byIssue.get(issue);
    return reads === undefined ? [] : [merged(issue, reads)];
  });
}

/** The stance that several passages on one issue come to. */
export function mergeStances(stances: readonly Stance[]): Stance {
  const distinct = [...new Set(stances)];
  const concluding = distinct.filter((stance) => stance !== 'UNDETERMINED' && stance !== 'NOT_ADDRESSED');
  const [only, ...others] = concluding;
  if (only === undefined) return distinct.includes('UNDETERMINED') ? 'UNDETERMINED' : 'NOT_ADDRESSED';
  return others.length === 0 ? only : Stance.MIXED;
}

function merged(issue: Issue, reads: readonly Read[]): ReportedOpinion {
  const stance = mergeStances(reads.map((read) => read.stance));
  const ranked = reads.toSorted(
    (a, b) => Number(b.stance === stance) - Number(a.stance === stance) || weightOf(b) - weightOf(a),
  );
  const [primary] = ranked;
  if (primary === undefined) throw new Error('An issue without a passage.');
  const agreeing = ranked.filter((read) => read.stance === primary.stance);
  const first = <Value>(pick: (details: OpinionDetails) => Value | null): Value | null =>
    agreeing.map(({ details }) => pick(details)).find((value) => value !== null) ?? null;
  const { quote, page, endPage, isHedged, isConditional } = primary.proposal;
  return {
    ...{ issue, stance, quote, page, endPage, isHedged, isConditional },
    certainty: first((details) => details.certainty),
    // The gap in days is a figure of the opinion on MMI alone.
    mmiOn: issue === Issue.MMI ? first((details) => details.mmiOn) : null,
    wpiPercent: first((details) => details.wpiPercent),
    apportionmentPercent: first((details) => details.apportionmentPercent),
    medications: [...new Set(agreeing.flatMap(({ details }) => details.medications))],
    ground: first((details) => details.ground),
    verification: reads.every(({ proposal }) => proposal.status === 'AUTO_ACCEPTED')
      ? 'AUTO_ACCEPTED'
      : 'CONFIRMED',
    isCorrected: reads.some(
      ({ proposal }) => proposal.status === 'CORRECTED' || proposal.kind === 'CANDIDATE',
    ),
  };
}

function weightOf({ proposal }: Read): number {
  return proposal.decision === null ? proposal.confidence : 1 + proposal.confidence;
}
