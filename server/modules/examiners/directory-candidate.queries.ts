import type { UnitOfWork } from '../../platform/database/index.js';
import type { NameParts } from '../../kernel/person-name.js';
import type { DirectoryCandidate } from './identity-resolution.js';
import { groupsOfCode } from './specialty-taxonomy.js';
import { parsePersonName } from '../../kernel/person-name.js';

type CandidateRow = {
  id: string;
  npi: string | null;
  lastName: string;
  firstName: string;
  middleName: string | null;
  suffix: string | null;
  aliases: string[];
  licences: string[];
  specialties: { code: string; group: string }[];
};

/** Identifiers and keys of many references at once. */
export type Evidenced = Readonly<{
  npis: readonly string[];
  /** "CA A12345". */
  licences: readonly string[];
  nameKeys: readonly string[];
}>;

const CANDIDATE = `
select e.id, e.npi, e.last_name as "lastName", e.first_name as "firstName", e.middle_name as "middleName", e.suffix,
       array(select a.name from examiner_alias a where a.examiner_id = e.id order by a.name_key) as aliases,
       array(select l.state || ' ' || l.number from examiner_licence l where l.examiner_id = e.id) as licences,
       coalesce((select json_agg(json_build_object('code', s.code, 'group', s.specialty_group))
                   from specialty s
                  where s.code = e.specialty_code
                     or s.code in (select x.specialty_code from examiner_specialty x where x.examiner_id = e.id)),
                '[]') as specialties
  from examiner e`;

/** Directory examiners who have one of the identifiers, or one of the exact names or aliases. One statement. */
export async function candidatesByEvidence(
  unitOfWork: UnitOfWork,
  { npis, licences, nameKeys }: Evidenced,
): Promise<DirectoryCandidate[]> {
  const rows = await unitOfWork.query<CandidateRow>(
    `${CANDIDATE}
      where e.id in (
        select x.id from examiner x where x.npi = any ($1::text[])
        union select l.examiner_id from unnest($2::text[]) as wanted (licence)
                join examiner_licence l on l.state = left(wanted.licence, 2) and l.number = substr(wanted.licence, 4)
        union select x.id from examiner x where x.name_key = any ($3::text[])
        union select a.examiner_id from examiner_alias a where a.name_key = any ($3::text[]))`,
    [npis, licences, nameKeys],
  );
  return rows.map(candidateOf);
}

/** How many look-alikes are considered for one name before they are compared exactly. */
const NEAREST = 20;

/**
 * For each text ("yarborough n"), the directory examiners whose name or alias looks alike by trigrams, in no
 * particular order. Two statements however many texts.
 */
export async function candidatesBySimilarity(
  unitOfWork: UnitOfWork,
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly DirectoryCandidate[]>> {
  if (texts.length === 0) return new Map();
  const pairs = await unitOfWork.query<{ text: string; id: string }>(
    `select distinct wanted.text, near.id
       from unnest($1::text[]) as wanted (text)
      cross join lateral (
        (select e.id, similarity(e.search_name, wanted.text) as closeness
           from examiner e where e.search_name % wanted.text order by closeness desc, e.id limit ${NEAREST})
        union all
        (select a.examiner_id, similarity(a.search_name, wanted.text)
           from examiner_alias a where a.search_name % wanted.text order by 2 desc, 1 limit ${NEAREST})) near`,
    [texts],
  );
  const ids = [...new Set(pairs.map((pair) => pair.id))];
  const rows =
    ids.length === 0
      ? []
      : await unitOfWork.query<CandidateRow>(`${CANDIDATE} where e.id = any ($1::uuid[])`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, candidateOf(row)]));
  const found = new Map<string, DirectoryCandidate[]>(texts.map((text) => [text, []]));
  for (const { text, id } of pairs) {
    const candidate = byId.get(id);
    if (candidate !== undefined) found.get(text)?.push(candidate);
  }
  return found;
}

function candidateOf(row: CandidateRow): DirectoryCandidate {
  const { lastName, firstName, middleName, suffix } = row;
  const aliases: NameParts[] = row.aliases.flatMap((alias) => parsePersonName(alias) ?? []);
  return {
    examinerId: row.id,
    npi: row.npi,
    names: [{ lastName, firstName, middleName, suffix }, ...aliases],
    licences: row.licences,
    specialtyGroups: row.specialties.flatMap(({ code, group }) => groupsOfCode(code, group)),
  };
}
