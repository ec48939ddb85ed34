import type { OwnerConnection } from './owner-connection.js';
import type { DirectoryProblem } from './directory-file.errors.js';
import type { DirectoryFields } from './directory-record.js';
import { compareSurnames } from './name-similarity.js';
import { knownSpecialties } from './specialty-taxonomy.js';

/** What became of the staged records. Counts are of examiners. */
export type MergeResult = Readonly<{
  added: number;
  updated: number;
  unchanged: number;
  problems: readonly DirectoryProblem[];
}>;

/** Temporary tables of one load. They vanish with its transaction, whichever way it ends. */
const STAGING: readonly string[] = [
  `create temporary table staged_record (
     record_number integer primary key, npi text, last_name text not null, first_name text not null, middle_name text,
     suffix text, credentials text, name_key text not null, search_name text not null, specialties jsonb not null,
     licences jsonb not null, aliases jsonb not null, examiner_id uuid, is_new boolean not null default false
   ) on commit drop`,
  `create temporary table staged_licence (
     record_number integer not null, state text not null, number text not null) on commit drop`,
];

/** Makes the staging tables. */
export async function createDirectoryStaging(owner: OwnerConnection): Promise<void> {
  for (const sql of STAGING) await owner.query(sql);
}

/**
 * Brings the staged records into the directory: by NPI, then by licence, else as new. Set-based, in the
 * caller's transaction.
 *
 * @param fields headings to name in problems.
 */
export async function mergeDirectory(
  owner: OwnerConnection,
  { isDemonstration, fields }: { isDemonstration: boolean; fields: DirectoryFields },
): Promise<MergeResult> {
  await prepareStaging(owner);
  const problems = [...(await matchExisting(owner, fields)), ...(await refuseOtherNames(owner, fields))];
  await writeSpecialties(owner);
  await keepFormerNames(owner);
  await writeExaminers(owner, isDemonstration);
  await writeDetails(owner);
  problems.push(...(await licencesOfOthers(owner, fields)));
  const { rows } = await owner.query<Pick<MergeResult, 'added' | 'updated' | 'unchanged'>>(
    `select count(*) filter (where is_new)::integer as added,
            count(*) filter (where not is_new and is_changed)::integer as updated,
            count(*) filter (where not is_new and not is_changed)::integer as unchanged
       from staged_examiner`,
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('An aggregate without a row.');
  return { ...counts, problems };
}

async function prepareStaging(owner: OwnerConnection): Promise<void> {
  await owner.query(
    `insert into staged_licence
     select distinct r.record_number, l.state, l.number
       from staged_record r cross join lateral jsonb_to_recordset(r.licences) as l (state text, number text)`,
  );
  await owner.query('create index on staged_licence (state, number)');
  await owner.query('create index on staged_record (npi)');
  await owner.query('analyze staged_record');
  await owner.query('analyze staged_licence');
  // A record with a licence alone is the examiner to whom the same file gives that licence and an NPI.
  await owner.query(
    `update staged_record r set npi = known.npi
       from (select distinct on (mine.record_number) mine.record_number, other.npi
               from staged_licence mine
               join staged_licence theirs using (state, number)
               join staged_record other on other.record_number = theirs.record_number and other.npi is not null
              order by mine.record_number, other.record_number) known
      where r.record_number = known.record_number and r.npi is null`,
  );
}

async function matchExisting(owner: OwnerConnection, fields: DirectoryFields): Promise<DirectoryProblem[]> {
  await owner.query(`update staged_record r set examiner_id = e.id from examiner e where e.npi = r.npi`);
  await owner.query(
    `create temporary table licence_owner on commit drop as
     select r.record_number, min(l.examiner_id::text)::uuid as examiner_id, count(distinct l.examiner_id) as owners,
            bool_or(e.npi is not null and r.npi is not null) as has_other_npi
       from staged_record r
       join staged_licence s using (record_number)
       join examiner_licence l on l.state = s.state and l.number = s.number
       join examiner e on e.id = l.examiner_id
      where r.examiner_id is null group by r.record_number`,
  );
  const { rows } = await owner.query<{ recordNumber: number; value: string }>(
    `delete from staged_record r using licence_owner o
      where o.record_number = r.record_number and (o.owners > 1 or o.has_other_npi)
      returning r.record_number as "recordNumber",
                coalesce((select string_agg(l.state || ' ' || l.number, ', ' order by l.state) from staged_licence l
                           where l.record_number = r.record_number), '') as value`,
  );
  await owner.query(
    `update staged_record r set examiner_id = o.examiner_id from licence_owner o where o.record_number = r.record_number`,
  );
  await owner.query(
    `update staged_record r set examiner_id = made.id, is_new = true
       from (select identity, app.new_id() as id
               from (select distinct ${IDENTITY} as identity from staged_record r where r.examiner_id is null) fresh) made
      where r.examiner_id is null and ${IDENTITY} = made.identity`,
  );
  return rows.map(({ recordNumber, value }) => ({
    recordNumber,
    field: fields.licence,
    value,
    message: 'The licence belongs to an examiner of the directory with another NPI.',
    remedy: 'Check both numbers with the licensing board and the national registry.',
    outcome: 'ROW_LEFT_OUT',
  }));
}

/** What makes records of one file the same new examiner. */
const IDENTITY = `coalesce(r.npi, (select min(l.state || ' ' || l.number) from staged_licence l
                                    where l.record_number = r.record_number))`;

type NamePair = { recordNumber: number; npi: string | null; surnames: string[]; known: string[] };

/** An NPI that the directory, or an earlier record, gives to somebody of another surname is not overwritten. */
async function refuseOtherNames(
  owner: OwnerConnection,
  fields: DirectoryFields,
): Promise<DirectoryProblem[]> {
  const { rows } = await owner.query<NamePair>(
    `select r.record_number as "recordNumber", r.npi,
            array_prepend(r.last_name, array(select a."lastName" from jsonb_to_recordset(r.aliases) as a ("lastName" text))) as surnames,
            array_agg(known.last_name) as known
       from staged_record r
       join lateral (
         select e.last_name, e.name_key from examiner e where e.id = r.examiner_id
         union all
         select f.last_name, f.name_key
           from (select s.* from staged_record s where s.examiner_id = r.examiner_id order by s.record_number limit 1) f
          where r.is_new
       ) known on known.name_key <> r.name_key
      group by r.record_number
      order by r.record_number`,
  );
  const refused = rows.filter(({ surnames, known }) =>
    surnames.every((one) => known.every((other) => compareSurnames(one, other).kind === 'DIFFERENT')),
  );
  await owner.query('delete from staged_record where record_number = any ($1::integer[])', [
    refused.map((row) => row.recordNumber),
  ]);
  return refused.map(({ recordNumber, npi, surnames, known }) => ({
    recordNumber,
    field: npi === null ? fields.licence : fields.npi,
    value: npi ?? surnames[0] ?? '',
    message: `The directory has this ${npi === null ? 'licence' : 'NPI'} under the surname "${known[0] ?? ''}", not "${surnames[0] ?? ''}".`,
    remedy: 'Check the number. When the examiner changed names, give the former one under "Other Last Name".',
    outcome: 'ROW_LEFT_OUT',
  }));
}

/** The reviewed table decides about codes that it has; others come with the file that first names them. */
async function writeSpecialties(owner: OwnerConnection): Promise<void> {
  await owner.query(
    `insert into specialty (code, name, specialty_group)
     select k.code, k.name, k."group" from jsonb_to_recordset($1::jsonb) as k (code text, name text, "group" text)
     on conflict (code) do update set name = excluded.name, specialty_group = excluded.specialty_group
      where (specialty.name, specialty.specialty_group) is distinct from (excluded.name, excluded.specialty_group)`,
    [JSON.stringify(knownSpecialties)],
  );
  await owner.query(
    `insert into specialty (code, name, specialty_group)
     select distinct on (s.code) s.code, s.name, s."group"
       from staged_record r
      cross join lateral jsonb_to_recordset(r.specialties) as s (code text, name text, "group" text)
      order by s.code, r.record_number
     on conflict (code) do nothing`,
  );
}

/** The first record of each examiner names them; what it leaves blank stays as the directory has it. */
async function keepFormerNames(owner: OwnerConnection): Promise<void> {
  await owner.query(
    `create temporary table staged_examiner on commit drop as
     select distinct on (r.examiner_id) r.*, r.specialties -> 0 ->> 'code' as specialty_code, false as is_changed
       from staged_record r order by r.examiner_id, r.record_number`,
  );
  await owner.query('create unique index on staged_examiner (examiner_id)');
  await owner.query(
    `insert into examiner_alias (examiner_id, name, name_key, search_name)
     select e.id, concat_ws(' ', e.first_name, e.middle_name, e.last_name), e.name_key, e.search_name
       from staged_examiner r join examiner e on e.id = r.examiner_id and e.name_key <> r.name_key
     on conflict (examiner_id, name_key) do nothing`,
  );
}

async function writeExaminers(owner: OwnerConnection, isDemonstration: boolean): Promise<void> {
  await owner.query(
    `with written as (
       update examiner e
          set npi = coalesce(r.npi, e.npi), last_name = r.last_name, first_name = r.first_name,
              middle_name = coalesce(r.middle_name, e.middle_name), suffix = coalesce(r.suffix, e.suffix),
              credentials = coalesce(r.credentials, e.credentials),
              specialty_code = coalesce(r.specialty_code, e.specialty_code), name_key = r.name_key,
              search_name = r.search_name, updated_at = now()
         from staged_examiner r
        where e.id = r.examiner_id
          and (e.npi, e.last_name, e.first_name, e.middle_name, e.suffix, e.credentials, e.specialty_code, e.name_key,
               e.search_name)
              is distinct from
              (coalesce(r.npi, e.npi), r.last_name, r.first_name, coalesce(r.middle_name, e.middle_name),
               coalesce(r.suffix, e.suffix), coalesce(r.credentials, e.credentials),
               coalesce(r.specialty_code, e.specialty_code), r.name_key, r.search_name)
       returning e.id
     )
     update staged_examiner r set is_changed = true from written w where w.id = r.examiner_id`,
  );
  await owner.query(
    `insert into examiner (id, npi, last_name, first_name, middle_name, suffix, credentials, specialty_code, name_key,
                           search_name, is_demonstration)
     select r.examiner_id, r.npi, r.last_name, r.first_name, r.middle_name, r.suffix, r.credentials, r.specialty_code,
            r.name_key, r.search_name, $1
       from staged_examiner r where r.is_new order by r.examiner_id`,
    [isDemonstration],
  );
}

/** Licences, aliases and specialties are added to those already there: a lapsed licence still identifies. */
async function writeDetails(owner: OwnerConnection): Promise<void> {
  for (const insert of DETAILS) {
    await owner.query(
      `with written as (${insert} returning examiner_id)
       update staged_examiner r set is_changed = true from written w where w.examiner_id = r.examiner_id`,
    );
  }
  await owner.query(
    `update examiner_specialty x set is_primary = (x.specialty_code = e.specialty_code)
       from staged_examiner r join examiner e on e.id = r.examiner_id
      where x.examiner_id = e.id and x.is_primary <> (x.specialty_code = e.specialty_code)`,
  );
}

const DETAILS: readonly string[] = [
  `insert into examiner_licence (examiner_id, state, number)
   select distinct on (l.state, l.number) r.examiner_id, l.state, l.number
     from staged_licence l join staged_record r using (record_number)
    order by l.state, l.number, l.record_number
   on conflict (state, number) do nothing`,
  `insert into examiner_alias (examiner_id, name, name_key, search_name)
   select distinct on (r.examiner_id, a."nameKey") r.examiner_id, a.name, a."nameKey", a."searchName"
     from staged_record r
    cross join lateral (
      select n.name, n."nameKey", n."searchName"
        from jsonb_to_recordset(r.aliases) as n (name text, "nameKey" text, "searchName" text)
       union all
      select concat_ws(' ', r.first_name, r.middle_name, r.last_name), r.name_key, r.search_name) a
     join examiner e on e.id = r.examiner_id and e.name_key <> a."nameKey"
    order by r.examiner_id, a."nameKey", r.record_number
   on conflict (examiner_id, name_key) do nothing`,
  `insert into examiner_specialty (examiner_id, specialty_code)
   select distinct r.examiner_id, s.code
     from staged_record r cross join lateral jsonb_to_recordset(r.specialties) as s (code text)
   on conflict (examiner_id, specialty_code) do nothing`,
];

async function licencesOfOthers(
  owner: OwnerConnection,
  fields: DirectoryFields,
): Promise<DirectoryProblem[]> {
  const { rows } = await owner.query<{ recordNumber: number; value: string }>(
    `select l.record_number as "recordNumber", l.state || ' ' || l.number as value
       from staged_licence l
       join staged_record r using (record_number)
       join examiner_licence x on x.state = l.state and x.number = l.number
      where x.examiner_id <> r.examiner_id
      order by l.record_number, value`,
  );
  return rows.map(({ recordNumber, value }) => ({
    recordNumber,
    field: fields.licence,
    value,
    message: 'The licence belongs to another examiner of the directory.',
    remedy: 'Check it with the licensing board; the examiner was loaded without it.',
    outcome: 'VALUE_LEFT_OUT',
  }));
}
