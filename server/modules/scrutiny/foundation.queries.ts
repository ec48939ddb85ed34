import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { ElementState } from '../../reading/reasoning/index.js';
import { ISSUES } from '../opinions/index.js';
import type { FoundationElement } from './foundation-vocabulary.js';

type Place = {
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
};

/** A fact of the foundation as recorded or proposed. Null: not said. Days are YYYY-MM-DD. */
export type FoundationFact = Place & {
  readonly id: string;
  readonly examinationId: string;
  readonly element: FoundationElement;
  /** Of the elements of apportionment; null for the others. */
  readonly state: ElementState | null;
  /** Region of the body, for BODY_PART. */
  readonly code: string | null;
  readonly note: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly isProposed: boolean;
  readonly reason: string | null;
  readonly version: number;
};

/** An opinion with the words in which it is held. */
export type HeldOpinion = Place & {
  readonly id: string;
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
};

/** A fact that a report states, e.g. its SPECIALTY. */
export type ReportFact = Place & {
  readonly field: 'SPECIALTY' | 'CREDENTIALS' | 'LICENCE' | 'DIAGNOSES';
  readonly value: unknown;
};

/** What the card of one examination rests on, beside its timing and its records. */
export type FoundationInputs = {
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly examinedOn: string;
  /** As the directory or the firm's files have it. */
  readonly examinerName: string;
  readonly isInDirectory: boolean;
  readonly specialties: readonly { readonly name: string; readonly group: string }[];
  readonly licences: readonly { readonly state: string; readonly number: string }[];
  readonly facts: readonly FoundationFact[];
  readonly opinions: readonly HeldOpinion[];
  readonly reported: readonly ReportFact[];
};

const FACT_COLUMNS = `
f.id, f.examination_id as "examinationId", f.element, f.state, f.code, f.note, f.valid_from::text as "validFrom",
f.valid_to::text as "validTo", f.document_id as "documentId", f.page, f.quote, f.is_proposed as "isProposed", f.reason,
f.version`;

/** Facts by id, in no particular order. */
export function foundationFactsByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<FoundationFact[]> {
  return unitOfWork.query(
    `select ${FACT_COLUMNS} from foundation_fact f where f.firm_id = $1 and f.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

const EXAMINATIONS = `
select e.id as "examinationId", e.matter_id as "matterId", e.examined_on::text as "examinedOn",
       coalesce(d.id is not null, false) as "isInDirectory",
       concat_ws(' ', coalesce(d.first_name, p.first_name), coalesce(d.last_name, p.last_name),
                 coalesce(d.suffix, p.suffix)) as "examinerName",
       (select coalesce(json_agg(distinct jsonb_build_object('name', s.name, 'group', s.specialty_group)), '[]')
          from specialty s
         where s.code in (d.specialty_code, p.specialty_code)
            or s.code in (select x.specialty_code from examiner_specialty x where x.examiner_id = d.id)) as specialties,
       (select coalesce(json_agg(jsonb_build_object('state', l.state, 'number', l.number) order by l.state, l.number), '[]')
          from examiner_licence l where l.examiner_id = d.id) as licences
  from examination e
  left join examiner d on d.id = e.subject_id
  left join provisional_examiner p on p.firm_id = e.firm_id and p.id = e.subject_id
 where e.firm_id = $1 and e.id = any ($2::uuid[])`;

const FACTS = `
select ${FACT_COLUMNS} from foundation_fact f
 where f.firm_id = $1 and f.examination_id = any ($2::uuid[])
 order by f.examination_id, f.element, f.valid_from nulls last, f.id`;

const OPINIONS = `
select o.examination_id as "examinationId", o.id, o.issue, o.stance, o.certainty, o.is_hedged as "isHedged",
       o.is_conditional as "isConditional", o.source_document_id as "documentId", o.page, o.quote
  from opinion o
 where o.firm_id = $1 and o.examination_id = any ($2::uuid[]) and o.stance <> 'NOT_ADDRESSED'`;

const REPORTED = `
select x.examination_id as "examinationId", x.field, x.value, x.document_id as "documentId", x.page, x.quote
  from examination_fact x
 where x.firm_id = $1 and x.examination_id = any ($2::uuid[])
   and x.field in ('SPECIALTY', 'CREDENTIALS', 'LICENCE', 'DIAGNOSES')
 order by x.field`;

const byIssue = (one: HeldOpinion, other: HeldOpinion): number =>
  ISSUES.indexOf(one.issue) - ISSUES.indexOf(other.issue);

type Of<Row> = Row & { readonly examinationId: string };

/** For many examinations in four statements; missing ones and another firm's are left out. */
export async function foundationInputs(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<FoundationInputs[]> {
  const parameters = [unitOfWork.principal.firmId, examinationIds];
  const examinations = await unitOfWork.query<Omit<FoundationInputs, 'facts' | 'opinions' | 'reported'>>(
    EXAMINATIONS,
    parameters,
  );
  const facts = await unitOfWork.query<FoundationFact>(FACTS, parameters);
  const opinions = await unitOfWork.query<Of<HeldOpinion>>(OPINIONS, parameters);
  const reported = await unitOfWork.query<Of<ReportFact>>(REPORTED, parameters);
  return examinations.map((examination) => {
    const isOwn = (row: { readonly examinationId: string }): boolean =>
      row.examinationId === examination.examinationId;
    return {
      ...examination,
      facts: facts.filter(isOwn),
      opinions: opinions.filter(isOwn).toSorted(byIssue),
      reported: reported.filter(isOwn),
    };
  });
}
