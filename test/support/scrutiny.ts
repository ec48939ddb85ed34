import { createExaminer, insertExaminations, type PlannedExamination } from './examinations.js';
import type { TestDatabase } from './database.js';
import type { TestFirm } from './factories.js';
import { toGlobalId } from '../../server/platform/graphql/index.js';

/** A matter of the firm with an examination in it, and what the report lists as reviewed. Row ids. */
export type ScrutinisedMatter = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly examinerId: string;
  /** In the order of the list. */
  readonly reviewedIds: readonly string[];
};

/** An entry of an invented list of records reviewed. */
export type PlannedRecord = {
  readonly title: string;
  readonly kind: string;
  readonly author?: string;
  readonly datedOn?: string;
  readonly isVague?: boolean;
};

/** Indexes, a supplied and a reviewed record and a fact of a foundation, each text with the firm's token. */
export async function recordScrutiny(
  { asOwner }: Pick<TestDatabase, 'asOwner'>,
  firmId: string,
  token: string,
): Promise<void> {
  await asOwner(
    `with place as (
       select e.matter_id, e.id as examination_id,
              (select m.id from member m where m.firm_id = $1 and m.role = 'OWNER') as member_id
         from examination e where e.firm_id = $1 and e.matter_id is not null and e.notes is not null
        order by e.id limit 1
     ), indexed as (
       insert into record_index (firm_id, matter_id, source, name, status, columns, created_by, confirmed_at)
       select $1, p.matter_id, 'TEXT', $2, s.status, '[{"position":0,"heading":"Title","field":"TITLE"}]', p.member_id,
              case when s.status = 'IMPORTED' then now() end
         from place p, (values ('CHECKED'), ('IMPORTED')) s (status)
       returning id, status, matter_id
     ), listed as (
       insert into record_index_row (firm_id, index_id, number, cells, entry)
       select $1, i.id, 2, array[$2], jsonb_build_object('title', $2::text, 'kind', 'OTHER') from indexed i
     ), supplied as (
       insert into supplied_record (firm_id, matter_id, index_id, index_row, position, title, kind)
       select $1, i.matter_id, i.id, 2, 1, $2, 'OTHER' from indexed i where i.status = 'IMPORTED'
     ), reviewed as (
       insert into reviewed_record (firm_id, examination_id, position, title, kind)
       select $1, p.examination_id, 0, $2, 'OTHER' from place p
     )
     insert into foundation_fact (firm_id, examination_id, aspect, element, note, decided_by, decided_at)
     select $1, p.examination_id, 'QUALIFICATIONS', 'LICENCE', $2, p.member_id, now() from place p`,
    [firmId, token],
  );
}

/** An examination of 1 March 2024 in a matter with an injury of 3 February 2021. Everything is invented. */
export async function scrutinisedMatter(
  { database }: Pick<TestDatabase, 'database'>,
  { principal }: TestFirm,
  records: readonly PlannedRecord[] = [],
  plan: Partial<PlannedExamination> = {},
): Promise<ScrutinisedMatter> {
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    const [matter] = await unitOfWork.query<{ id: string }>(
      `insert into matter (firm_id, reference, reference_key, injured_on)
       values ($1, 'M-' || gen_random_uuid(), gen_random_uuid()::text, '2021-02-03') returning id`,
      [principal.firmId],
    );
    const matterId = matter?.id ?? '';
    const examinerId = plan.examinerId ?? (await createExaminer(unitOfWork));
    const [examinationId = ''] = await insertExaminations(unitOfWork, [
      { examinedOn: '2024-03-01', kind: 'QME', ...plan, examinerId, matterId },
    ]);
    const rows = await unitOfWork.query<{ id: string }>(
      `insert into reviewed_record (firm_id, examination_id, position, title, author, dated_on, kind, is_vague)
       select $1, $2, r.position, r.title, r.author, r."datedOn", r.kind, coalesce(r."isVague", false)
         from jsonb_to_recordset($3::jsonb) as r (
                position integer, title text, author text, "datedOn" date, kind text, "isVague" boolean)
        order by r.position
       returning id`,
      [
        principal.firmId,
        examinationId,
        JSON.stringify(records.map((record, position) => ({ ...record, position }))),
      ],
    );
    return { matterId, examinationId, examinerId, reviewedIds: rows.map(({ id }) => id) };
  });
}

/** The ids as the API names them. */
export function globalIds({ matterId, examinationId }: ScrutinisedMatter): {
  matterId: string;
  examinationId: string;
} {
  return {
    matterId: toGlobalId('Matter', matterId),
    examinationId: toGlobalId('Examination', examinationId),
  };
}
