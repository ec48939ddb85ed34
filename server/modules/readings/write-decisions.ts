import type { UnitOfWork } from '../../platform/database/index.js';
import { tallyDecisions } from './cue-tally.js';
import { isSealed, sealDecision } from './proposal-seal.js';
import type { Decision, Proposal, ProposalStatus } from './proposal.js';

/** What a person says of a proposal. `decision` is what stands in its place, where something does. */
export type ProposalDecision = {
  readonly proposal: Proposal;
  readonly status: Exclude<ProposalStatus, 'AUTO_ACCEPTED'>;
  readonly decision: Decision | null;
};

/**
 * Writes decisions of the member at work, with the tallies of the cues, which follow every change of mind: what was
 * decided before is taken out of them first. The proposals are locked by the caller.
 */
export async function writeDecisions(
  unitOfWork: UnitOfWork,
  decisions: readonly ProposalDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const { firmId, memberId } = unitOfWork.principal;
  const sealing = await unitOfWork.vault.sealing();
  const rows = decisions.map(({ proposal, status, decision }) => ({
    id: proposal.id,
    status,
    ...(decision !== null && isSealed(proposal)
      ? { decision: {}, sealed: sealDecision(sealing, decision).toString('hex') }
      : { decision }),
  }));
  await unitOfWork.query(
    `update reading_proposal p
        set status = r.status, decision = nullif(r.decision, 'null'), sealed_decision = decode(r.sealed, 'hex'),
            decision_key_id = case when r.sealed is not null then $4::uuid end,
            decided_by = case when r.status <> 'PENDING' then $3::uuid end,
            decided_at = case when r.status <> 'PENDING' then clock_timestamp() end, version = p.version + 1
       from jsonb_to_recordset($2::jsonb) as r (id uuid, status text, decision jsonb, sealed text)
      where p.firm_id = $1 and p.id = r.id`,
    [firmId, JSON.stringify(rows), memberId, sealing.dataKeyId],
  );
  await tallyDecisions(unitOfWork, [
    ...decisions.map(({ proposal }) => ({ proposal, status: proposal.status, by: -1 as const })),
    ...decisions.map(({ proposal, status }) => ({ proposal, status, by: 1 as const })),
  ]);
}
