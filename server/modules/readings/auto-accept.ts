import type { UnitOfWork } from '../../platform/database/index.js';
import { cueAgreement, shownConfidence } from './cue-ranking.js';
import { ACCEPT_SUBJECTS } from './accept-subjects.js';
import { BAND_PREFIX, bandCue } from './confidence-band.js';
import { talliesOfCues } from './cue-tally.js';
import { disputedFields } from './disputed-fields.js';
import { proposalsForDecision } from './proposal.queries.js';
import { subjectOf, type Proposal } from './proposal.js';

/** From which confidence, as shown, readings about a subject count without a person's look. */
export type AutoAcceptRule = {
  readonly subject: string;
  readonly minimumConfidence: number;
  readonly setById: string | null;
  readonly setAt: Date | null;
};

/** The rules that are on. */
export function autoAcceptRules(unitOfWork: UnitOfWork): Promise<AutoAcceptRule[]> {
  return unitOfWork.query(
    `select r.subject, r.minimum_confidence as "minimumConfidence", r.set_by as "setById", r.set_at as "setAt"
       from auto_accept_rule r where r.firm_id = $1 order by r.subject`,
    [unitOfWork.principal.firmId],
  );
}

/**
 * Accepts what the firm lets the machine accept: above its confidence and contradicted by nothing else that was
 * read. Never a candidate, because nobody has said what it is.
 *
 * @returns how many.
 */
export async function applyAutoAccept(unitOfWork: UnitOfWork, documentId: string): Promise<number> {
  const rules = new Map((await autoAcceptRules(unitOfWork)).map((rule) => [rule.subject, rule]));
  if (rules.size === 0) return 0;
  const proposals = await proposalsForDecision(unitOfWork, documentId);
  const disputed = disputedFields(proposals);
  const pending = proposals.filter((proposal) => {
    const isClear = !proposal.isDisputed && !(proposal.field !== null && disputed.has(proposal.field));
    return proposal.status === 'PENDING' && isClear && rules.has(subjectOf(proposal));
  });
  const agreement = cueAgreement(await talliesOfCues(unitOfWork, [...new Set(pending.map(bandCue))]));
  const accepted = pending.filter((proposal: Proposal) => {
    const least = rules.get(subjectOf(proposal))?.minimumConfidence ?? Infinity;
    return shownConfidence(proposal, agreement).confidence + 1e-6 >= least;
  });
  if (accepted.length > 0) {
    await unitOfWork.query(
      `update reading_proposal
          set status = 'AUTO_ACCEPTED', decided_at = clock_timestamp(), version = version + 1
        where firm_id = $1 and id = any ($2::uuid[])`,
      [unitOfWork.principal.firmId, accepted.map(({ id }) => id)],
    );
  }
  return accepted.length;
}

/** A subject with its rule, if any, and how the firm decided on its readings so far. */
export type AcceptanceRow = {
  readonly subject: string;
  readonly minimumConfidence: number | null;
  readonly decided: number;
  readonly acceptedUnchanged: number;
  readonly setById: string | null;
  readonly setAt: Date | null;
};

/** Every subject in the order in which they are listed. */
export async function acceptanceBySubject(unitOfWork: UnitOfWork): Promise<AcceptanceRow[]> {
  // Each decision is in one band of confidence, so the bands together are all of them.
  const decisions = await unitOfWork.query<{ subject: string; decided: number; accepted: number }>(
    `select t.subject, sum(t.accepted + t.corrected + t.rejected)::integer as decided,
            sum(t.accepted)::integer as accepted
       from cue_tally t where t.firm_id = $1 and starts_with(t.cue, $2) group by t.subject`,
    [unitOfWork.principal.firmId, BAND_PREFIX],
  );
  const rules = await autoAcceptRules(unitOfWork);
  return ACCEPT_SUBJECTS.map((subject) => {
    const rule = rules.find((one) => one.subject === subject);
    const known = decisions.find((one) => one.subject === subject);
    return {
      subject,
      minimumConfidence: rule?.minimumConfidence ?? null,
      decided: known?.decided ?? 0,
      acceptedUnchanged: known?.accepted ?? 0,
      setById: rule?.setById ?? null,
      setAt: rule?.setAt ?? null,
    };
  });
}
