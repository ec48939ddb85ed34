import type { UnitOfWork } from '../../../platform/database/index.js';
import type { LinkMethod, RecordedAppearance } from '../../examiners/index.js';
import type { ImportExaminerCount, ImportSummary, ProblemGroup } from '../import-summary.js';
import type { Mapping } from '../reading/index.js';
import { previewRows } from './preview-rows.js';

const LARGEST_LIST = 100;
const SAMPLES = 5;

type Counts = Pick<
  ImportSummary,
  'records' | 'accepted' | 'duplicates' | 'rejected' | 'unverified' | 'newMatters' | 'newOrganisations'
>;

/** What the staged and decided records amount to. Reads only; works before and after they are written. */
export async function summarise(
  unitOfWork: UnitOfWork,
  appearances: ReadonlyMap<string, RecordedAppearance>,
  mapping: Mapping,
): Promise<ImportSummary> {
  const { firmId } = unitOfWork.principal;
  const [counts] = await unitOfWork.query<Counts>(
    `select (select count(*)::integer from staged) as records,
            count(*) filter (where outcome = 'ACCEPTED')::integer as accepted,
            count(*) filter (where outcome = 'DUPLICATE')::integer as duplicates,
            (select count(*)::integer from staged where problems is not null) as rejected,
            (select count(*)::integer from staged where verification = 'UNVERIFIED') as unverified,
            (select count(distinct s.matter_key)::integer from staged s join decided a using (record_number)
              where a.outcome = 'ACCEPTED' and s.matter_key is not null and not exists (
                select from matter m where m.firm_id = $1 and m.reference_key = s.matter_key)) as "newMatters",
            (select count(*)::integer from (
               select distinct o.kind, o.key
                 from staged s join decided a using (record_number)
                cross join lateral (values ('CARRIER', s.carrier_key), ('LAW_FIRM', s.law_firm_key),
                                           ('ATTORNEY', s.attorney_key), ('VENDOR', s.vendor_key)) o (kind, key)
                where a.outcome = 'ACCEPTED' and o.key is not null) named
              where not exists (select from organisation g
                                 where g.firm_id = $1 and g.kind = named.kind and g.name_key = named.key)
                and not exists (select from organisation_alias g
                                 where g.firm_id = $1 and g.kind = named.kind and g.name_key = named.key)
            ) as "newOrganisations"
       from decided`,
    [firmId],
  );
  if (counts === undefined) throw new Error('An aggregate without a row.');
  const recorded = [...appearances.values()];
  const examiners = await examinerCounts(unitOfWork, recorded);
  const subjectsBy = (wanted: (method: LinkMethod) => boolean): number =>
    new Set(recorded.filter((row) => wanted(row.method)).map((row) => row.subjectId)).size;
  return {
    ...counts,
    newExaminersProvisional: new Set(
      recorded.filter((row) => row.isNewProvisional).map((row) => row.subjectId),
    ).size,
    identityReviews: recorded.filter((row) => row.isAsked).length,
    examinersLinked: subjectsBy((method) => method !== 'PROVISIONAL'),
    examiners,
    problemGroups: await problemGroups(unitOfWork),
    preview: await previewRows(unitOfWork, mapping),
  };
}

async function examinerCounts(
  unitOfWork: UnitOfWork,
  recorded: readonly RecordedAppearance[],
): Promise<ImportExaminerCount[]> {
  const rows = await unitOfWork.query<{ subjectId: string; examinations: number }>(
    `select subject_id as "subjectId", count(*)::integer as examinations from decided
      where outcome = 'ACCEPTED' group by subject_id order by count(*) desc, min(record_number) limit ${LARGEST_LIST}`,
  );
  const bySubject = new Map(recorded.map((row) => [row.subjectId, row]));
  return rows.flatMap(({ subjectId, examinations }) => {
    const appearance = bySubject.get(subjectId);
    if (appearance === undefined) return [];
    const { displayName, method } = appearance;
    return [{ name: displayName, method, subjectId, examinations }];
  });
}

function problemGroups(unitOfWork: UnitOfWork): Promise<ProblemGroup[]> {
  return unitOfWork.query(
    `select p.field, p.code, min(p.message) as message, min(p.remedy) as remedy, count(*)::integer as count,
            (array_agg(distinct p.value))[1:${SAMPLES}] as samples
       from staged s
      cross join lateral jsonb_to_recordset(s.problems) as p (field text, code text, message text, remedy text, value text)
      group by p.field, p.code order by count(*) desc, p.field, p.code limit 50`,
  );
}
