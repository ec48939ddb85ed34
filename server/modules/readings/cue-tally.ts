import type { UnitOfWork } from '../../platform/database/index.js';
import { bandCue } from './confidence-band.js';
import { PERSON_READER, subjectOf, type Proposal, type ProposalStatus } from './proposal.js';

/** How often this firm's people agreed with what a cue led to. */
export type CueTally = {
  readonly cue: string;
  readonly subject: string;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
};

/** A decision of a person that is to be counted (`by` 1), or was counted and is taken back (-1). */
export type TalliedDecision = {
  readonly proposal: Proposal;
  readonly status: ProposalStatus;
  readonly by: 1 | -1;
};

const MOST_LISTED = 500;

/**
 * Counts people's decisions by the cues of what they decided on, and by the band of the reader's confidence. What
 * people added by hand rests on no cue, and what the machine accepted alone is nobody's agreement. One statement, so
 * that two reviewers take the rows in one order and do not wait for each other in a circle.
 */
export async function tallyDecisions(
  unitOfWork: UnitOfWork,
  decisions: readonly TalliedDecision[],
): Promise<void> {
  const counted = decisions.filter(
    ({ proposal, status }) => proposal.reader !== PERSON_READER && isCounted(status),
  );
  const rows = counted.flatMap(({ proposal, status, by }) =>
    [...new Set([...proposal.cues, bandCue(proposal)])].map((cue) => ({
      cue,
      subject: subjectOf(proposal),
      accepted: status === 'ACCEPTED' ? by : 0,
      corrected: status === 'CORRECTED' ? by : 0,
      rejected: status === 'REJECTED' ? by : 0,
    })),
  );
  if (rows.length === 0) return;
  await unitOfWork.query(
    `with change as (
       select r.cue, r.subject, sum(r.accepted)::integer as accepted, sum(r.corrected)::integer as corrected,
              sum(r.rejected)::integer as rejected
         from jsonb_to_recordset($2::jsonb) as r (
                cue text, subject text, accepted integer, corrected integer, rejected integer)
        group by r.cue, r.subject
     )
     insert into cue_tally as t (firm_id, cue, subject, accepted, corrected, rejected)
     -- What is taken back was counted before; were its row gone, nothing is owed to it.
     select $1, c.cue, c.subject, greatest(c.accepted, 0), greatest(c.corrected, 0), greatest(c.rejected, 0)
       from change c
      -- In the order of the key, so that two reviewers do not wait for each other.
      order by c.cue, c.subject
     on conflict (firm_id, cue, subject) do update
        set accepted = greatest(t.accepted + (select c.accepted from change c
                                               where c.cue = t.cue and c.subject = t.subject), 0),
            corrected = greatest(t.corrected + (select c.corrected from change c
                                                 where c.cue = t.cue and c.subject = t.subject), 0),
            rejected = greatest(t.rejected + (select c.rejected from change c
                                               where c.cue = t.cue and c.subject = t.subject), 0)`,
    [unitOfWork.principal.firmId, JSON.stringify(rows)],
  );
}

function isCounted(status: ProposalStatus): boolean {
  return status === 'ACCEPTED' || status === 'CORRECTED' || status === 'REJECTED';
}

/** Every tally of the firm, at most 500: those with most decisions first. */
export function cueTallies(unitOfWork: UnitOfWork): Promise<CueTally[]> {
  return unitOfWork.query(
    `select t.cue, t.subject, t.accepted, t.corrected, t.rejected from cue_tally t
      where t.firm_id = $1 and t.accepted + t.corrected + t.rejected > 0
      order by t.accepted + t.corrected + t.rejected desc, t.cue, t.subject limit ${MOST_LISTED}`,
    [unitOfWork.principal.firmId],
  );
}

/** The tallies of these cues, whatever they were about. */
export function talliesOfCues(unitOfWork: UnitOfWork, cues: readonly string[]): Promise<CueTally[]> {
  return unitOfWork.query(
    `select t.cue, t.subject, t.accepted, t.corrected, t.rejected from cue_tally t
      where t.firm_id = $1 and t.cue = any ($2::text[])`,
    [unitOfWork.principal.firmId, cues],
  );
}
