import type { ExamKind, TimingSource } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { examinerPractices, type ExaminerPractice } from '../analytics/index.js';

/** Minutes by one source, as stored, with the words they were read from. Null: not stated, or not on file. */
export type RecordedTiming = {
  readonly source: TimingSource;
  readonly minutes: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly asWritten: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
};

/** Another examination by the examiner on the same day. */
export type SameDayExamination = {
  readonly id: string;
  readonly kind: ExamKind;
  readonly timings: readonly RecordedTiming[];
};

/** What was recorded that says how much there was to do beside the examination itself. */
export type Complexity = {
  readonly pagesSupplied: number | null;
  readonly pagesReviewed: number | null;
  readonly recordsListed: number;
  readonly testsRecorded: number;
};

/** Everything that the timing of one examination rests on. */
export type TimingInputs = {
  readonly examinationId: string;
  readonly kind: ExamKind;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly timings: readonly RecordedTiming[];
  readonly complexity: Complexity;
  readonly practice: ExaminerPractice;
  /** At most MOST_SAME_DAY, in the order of their ids. */
  readonly sameDay: readonly SameDayExamination[];
};

/** More examinations of one day than one examiner can do: the list is cut there. */
const MOST_SAME_DAY = 50;

// Minutes that were confirmed from a report keep no words of their own: those of the proposal are theirs, as long as
// it says the same minutes by the same source.
const TIMINGS = `
coalesce((
  select json_agg(json_build_object('source', t.source, 'minutes', t.minutes,
           'startedAt', to_char(t.started_at, 'HH24:MI'), 'endedAt', to_char(t.ended_at, 'HH24:MI'),
           'asWritten', t.as_written, 'low', t.minutes_low, 'high', t.minutes_high,
           'documentId', coalesce(t.document_id, read.document_id), 'page', coalesce(t.page, read.page),
           'quote', coalesce(t.quote, read.quote))
         order by array_position(array['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG'], t.source))
    from timing_observation t
    left join lateral (
      select p.document_id, p.page, p.quote
        from source_document d
        join reading_proposal p on p.firm_id = d.firm_id and p.document_id = d.id
       where t.document_id is null and d.firm_id = e.firm_id and d.examination_id = e.id
         and p.field = 'FACE_TO_FACE_MINUTES' and p.status in ('ACCEPTED', 'AUTO_ACCEPTED')
         and p.value ->> 'saidBy' = t.source and p.value ->> 'minutes' = t.minutes::text
       order by p.document_id, p.position limit 1) read on true
   where t.firm_id = e.firm_id and t.examination_id = e.id), '[]')`;

type ExaminationRow = Omit<TimingInputs, 'practice' | 'sameDay'> & { readonly examinerId: string };

const EXAMINATIONS = `
select e.id as "examinationId", e.kind, e.examined_on::text as "examinedOn", e.subject_id as "examinerId",
       ${TIMINGS} as timings,
       json_build_object(
         'pagesSupplied', r.pages_supplied, 'pagesReviewed', r.pages_reviewed,
         'recordsListed', (select count(*) from reviewed_record v
                            where v.firm_id = e.firm_id and v.examination_id = e.id),
         'testsRecorded', (select count(*) from foundation_fact f
                            where f.firm_id = e.firm_id and f.examination_id = e.id
                              and f.element = 'TEST_PERFORMED' and not f.is_proposed)) as complexity
  from examination e
  left join examination_records r on r.firm_id = e.firm_id and r.examination_id = e.id
 where e.firm_id = $1 and e.id = any ($2::uuid[])`;

const SAME_DAY = `
select own.id as "ofId", e.id, e.kind, ${TIMINGS} as timings
  from examination own
 cross join lateral (
   select o.* from examination o
    where o.firm_id = own.firm_id and o.subject_id = own.subject_id and o.examined_on = own.examined_on
      and o.id <> own.id and o.duplicate_of_id is null and o.verification <> 'UNVERIFIED'
    order by o.id limit ${MOST_SAME_DAY}) e
 where own.firm_id = $1 and own.id = any ($2::uuid[])
 order by own.id, e.id`;

/** For many examinations in three statements; missing ones and another firm's are left out. */
export async function timingInputs(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<TimingInputs[]> {
  const parameters = [unitOfWork.principal.firmId, examinationIds];
  const examinations = await unitOfWork.query<ExaminationRow>(EXAMINATIONS, parameters);
  const sameDay = await unitOfWork.query<SameDayExamination & { ofId: string }>(SAME_DAY, parameters);
  const practices = await examinerPractices(unitOfWork, [
    ...new Set(examinations.map(({ examinerId }) => examinerId)),
  ]);
  return examinations.map(({ examinerId, ...examination }) => ({
    ...examination,
    practice: practices.get(examinerId) ?? { specialtyGroup: null, states: [] },
    sameDay: sameDay.filter(({ ofId }) => ofId === examination.examinationId),
  }));
}
