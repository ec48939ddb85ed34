import type { UnitOfWork } from '../../platform/database/index.js';
import { MINIMA, showRules } from '../../statistics/show-rules.js';
import { wilson } from '../../statistics/proportion-intervals.js';
import { PERSON_READER } from './proposal.js';

/** What one reader proposed on one subject in the reports that the firm confirmed, and what people made of it. */
export type ReaderScore = {
  readonly reader: string;
  readonly subject: string;
  readonly proposed: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  /** Added by hand, or given a meaning by a person, in reports that this reader read. */
  readonly missed: number;
};

/** A share with its limits; each null where too few are known to state it. */
export type ReadingShare = {
  readonly numerator: number;
  readonly denominator: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly value: number | null;
};

const SCORES = `
with confirmed as (
  select p.reader, p.document_id, p.status,
         case p.kind when 'FIELD' then p.field when 'OPINION' then 'OPINION.' || p.issue else p.kind end as subject,
         -- A candidate to which a person gave an issue is an opinion that the reader did not classify.
         case when p.reader = $2 and p.status = 'ACCEPTED' then
                case p.kind when 'FIELD' then p.field when 'OPINION' then 'OPINION.' || p.issue else p.kind end
              when p.kind = 'CANDIDATE' and p.status = 'ACCEPTED' then 'OPINION.' || (p.decision ->> 'issue')
         end as missed_subject
    from reading_proposal p
    join source_document d on d.firm_id = p.firm_id and d.id = p.document_id
   where p.firm_id = $1 and d.status = 'REVIEWED' and d.reviewed_by is not null
), readers as (
  select distinct reader, document_id from confirmed where reader <> $2
), found as (
  select reader, subject, count(*)::integer as proposed,
         count(*) filter (where status = 'ACCEPTED')::integer as accepted,
         count(*) filter (where status = 'CORRECTED')::integer as corrected,
         count(*) filter (where status = 'REJECTED')::integer as rejected
    from confirmed where reader <> $2 group by 1, 2
), missed as (
  select r.reader, c.missed_subject as subject, count(*)::integer as missed
    from confirmed c join readers r on r.document_id = c.document_id and c.reader in (r.reader, $2)
   where c.missed_subject is not null group by 1, 2
)
select reader, subject, coalesce(f.proposed, 0) as proposed, coalesce(f.accepted, 0) as accepted,
       coalesce(f.corrected, 0) as corrected, coalesce(f.rejected, 0) as rejected, coalesce(m.missed, 0) as missed
  from found f full join missed m using (reader, subject)
 order by reader, subject`;

/** Scores of every reader from the firm's own confirmations. */
export function readerScores(unitOfWork: UnitOfWork): Promise<ReaderScore[]> {
  return unitOfWork.query(SCORES, [unitOfWork.principal.firmId, PERSON_READER]);
}

/** Of what people decided on, the share accepted as it was. */
export function precisionOf({ accepted, corrected, rejected }: ReaderScore): ReadingShare {
  return shareShown(accepted, accepted + corrected + rejected);
}

/** Of what the reports hold, the share that the reader found, corrected or not. */
export function recallOf({ accepted, corrected, missed }: ReaderScore): ReadingShare {
  return shareShown(accepted + corrected, accepted + corrected + missed);
}

/** Below ten no share, as everywhere; below five no limits either. */
export function shareShown(numerator: number, denominator: number): ReadingShare {
  const shown = showRules(denominator, 0, MINIMA);
  const limits = shown.interval ? wilson(numerator, denominator) : null;
  return {
    numerator,
    denominator,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    value: shown.share ? numerator / denominator : null,
  };
}
