import type { ExamKind, Issue, Side, Stance, TimingSource, Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** An examination of the firm with what a report may agree with or contradict. Null: not recorded. */
export type ExaminationOnFile = {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly kind: ExamKind;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly side: Side;
  readonly verification: Verification;
  readonly matterId: string | null;
  readonly claimantId: string | null;
  /** Of the claimant's name, in hexadecimal. */
  readonly claimantDigest: string | null;
  readonly carrierId: string | null;
  readonly lawFirmId: string | null;
  readonly vendorId: string | null;
  readonly pagesReviewed: number | null;
  readonly timings: readonly TimingOnFile[];
  readonly opinions: readonly OpinionOnFile[];
};
export type TimingOnFile = {
  readonly source: TimingSource;
  readonly minutes: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};
export type OpinionOnFile = {
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
};

const EXAMINATION = `
select e.id, e.version, e.subject_id as "subjectId", e.kind, e.examined_on::text as "examinedOn", e.side,
       e.verification, e.matter_id as "matterId", e.claimant_id as "claimantId", encode(c.name_digest, 'hex') as "claimantDigest",
       e.carrier_id as "carrierId", e.law_firm_id as "lawFirmId", e.vendor_id as "vendorId",
       (select r.pages_reviewed from examination_records r
         where r.firm_id = e.firm_id and r.examination_id = e.id) as "pagesReviewed",
       (select coalesce(json_agg(json_build_object('source', t.source, 'minutes', t.minutes,
                 'startedAt', to_char(t.started_at, 'HH24:MI'), 'endedAt', to_char(t.ended_at, 'HH24:MI'))
               order by t.source), '[]')
          from timing_observation t where t.firm_id = e.firm_id and t.examination_id = e.id) as timings,
       (select coalesce(json_agg(json_build_object('issue', o.issue, 'stance', o.stance, 'mmiOn', o.mmi_on,
                 'wpiPercent', o.wpi_percent) order by o.issue), '[]')
          from opinion o where o.firm_id = e.firm_id and o.examination_id = e.id) as opinions
  from examination e
  left join claimant c on c.firm_id = e.firm_id and c.id = e.claimant_id`;

/** The examination, locked; null when it is missing or another firm's. */
export async function examinationForAttachment(
  unitOfWork: UnitOfWork,
  id: string,
): Promise<ExaminationOnFile | null> {
  const [examination] = await unitOfWork.query<ExaminationOnFile>(
    `${EXAMINATION} where e.firm_id = $1 and e.id = $2 for update of e`,
    [unitOfWork.principal.firmId, id],
  );
  return examination ?? null;
}

/** Whom and when a report is about, as far as that is known. */
export type ReportSubject = {
  readonly subjectIds: readonly string[];
  readonly examinedOn: string;
  /** Digests of the claimant's name in the orders in which it may be written. */
  readonly claimantDigests: readonly Buffer[];
};

const MOST_ON_FILE = 10;

/** Examinations that may be the report's: of the same day, and of the same examiner or claimant; at most ten. */
export function examinationsOnFile(
  unitOfWork: UnitOfWork,
  { subjectIds, examinedOn, claimantDigests }: ReportSubject,
): Promise<ExaminationOnFile[]> {
  return unitOfWork.query(
    `${EXAMINATION}
      where e.firm_id = $1 and e.examined_on = $2::date and e.duplicate_of_id is null
        and (e.subject_id = any ($3::uuid[]) or c.name_digest = any ($4::bytea[]))
      order by e.subject_id = any ($3::uuid[]) desc, e.id limit ${MOST_ON_FILE}`,
    [unitOfWork.principal.firmId, examinedOn, subjectIds, claimantDigests],
  );
}

/** Examinations by id, in no particular order. */
export function examinationsByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ExaminationOnFile[]> {
  return unitOfWork.query(`${EXAMINATION} where e.firm_id = $1 and e.id = any ($2::uuid[]) order by e.id`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Matters that bear the claim or case number, or are about the claimant; those by number first, at most ten. */
export async function matterCandidates(
  unitOfWork: UnitOfWork,
  {
    referenceKeys,
    claimantDigests,
  }: { readonly referenceKeys: readonly string[]; readonly claimantDigests: readonly Buffer[] },
): Promise<string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    `select m.id from matter m
       left join claimant c on c.firm_id = m.firm_id and c.id = m.claimant_id
      where m.firm_id = $1 and (m.reference_key = any ($2::text[]) or c.name_digest = any ($3::bytea[]))
      order by m.reference_key = any ($2::text[]) desc, m.status = 'OPEN' desc, m.id desc limit ${MOST_ON_FILE}`,
    [unitOfWork.principal.firmId, referenceKeys, claimantDigests],
  );
  return rows.map(({ id }) => id);
}
