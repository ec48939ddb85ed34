import type { UnitOfWork } from '../../platform/database/index.js';

/** An examiner as this firm sees them: of the shared directory, or provisional. */
export type ExaminerRow = Readonly<{
  id: string;
  npi: string | null;
  lastName: string;
  firstName: string;
  middleName: string | null;
  suffix: string | null;
  credentials: string | null;
  specialtyCode: string | null;
  specialtyName: string | null;
  specialtyGroup: string | null;
  /** Known to this firm only; no directory entry matches. */
  isProvisional: boolean;
  isDemonstration: boolean;
}>;

/** This firm's own examinations of one examiner, all time; duplicates are counted once. */
export type ExaminerFigures = Readonly<{
  examinations: number;
  defense: number;
  plaintiff: number;
  neutral: number;
  unknown: number;
  /** YYYY-MM-DD; null when there are none. */
  lastExaminedOn: string | null;
}>;

/** Columns of `ExaminerRow` from an examiner aliased `x`, with its specialty joined as `s`. */
export const EXAMINER_COLUMNS = `
  x.id, x.npi, x.last_name as "lastName", x.first_name as "firstName", x.middle_name as "middleName", x.suffix,
  x.credentials, s.code as "specialtyCode", s.name as "specialtyName", s.specialty_group as "specialtyGroup",
  x.is_provisional as "isProvisional", x.is_demonstration as "isDemonstration"`;

/**
 * Directory and provisional examiners alike; $1 is the firm. A provisional one whose names were all moved
 * elsewhere is not shown, but kept, so that the decision can be taken back.
 */
export const EXAMINERS = `(
  select e.id, e.npi, e.last_name, e.first_name, e.middle_name, e.suffix, e.credentials, e.specialty_code,
         e.search_name, false as is_provisional, e.is_demonstration
    from examiner e
   union all
  select p.id, p.npi, p.last_name, p.first_name, p.middle_name, p.suffix, p.credentials, p.specialty_code,
         p.search_name, true, f.is_demonstration
    from provisional_examiner p join firm f on f.id = p.firm_id
   where p.firm_id = $1
     and exists (select from examiner_appearance a where a.firm_id = p.firm_id and a.subject_id = p.id))`;

/** In no particular order and without the missing ones. */
export function examinersByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<ExaminerRow[]> {
  return unitOfWork.query(
    `select ${EXAMINER_COLUMNS}
       from ${EXAMINERS} x left join specialty s on s.code = x.specialty_code
      where x.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** Examiners without examinations are left out. */
export function figuresByExaminers(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<(ExaminerFigures & { id: string })[]> {
  return unitOfWork.query(
    `select c.subject_id as id, ${FIGURES}, ${lastExaminedOn('c.subject_id')} as "lastExaminedOn"
       from examiner_count c
      where c.firm_id = $1 and c.measure = 'EXAMINATION' and c.subject_id = any ($2::uuid[])
      group by c.subject_id`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** As an unfiltered profile counts: the first examination of each claimant, and no record reviews. */
const sumWhere = (condition: string): string =>
  `coalesce(sum(c.n) filter (where c.kind <> 'RECORD_REVIEW' and c.prior_year = 0 and ${condition}), 0)::integer`;

/** Sums of `examiner_count c` by retaining side. */
export const FIGURES = `
  ${sumWhere('true')} as examinations,
  ${sumWhere("c.side = 'DEFENSE'")} as defense,
  ${sumWhere("c.side = 'PLAINTIFF'")} as plaintiff,
  ${sumWhere("c.side = 'NEUTRAL'")} as neutral,
  ${sumWhere("c.side = 'UNKNOWN'")} as unknown`;

/** The day of the latest counted examination, as text; $1 is the firm. */
export function lastExaminedOn(subject: string): string {
  return `(select e.examined_on::text from examination e
            where e.firm_id = $1 and e.subject_id = ${subject} and e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'
            order by e.examined_on desc limit 1)`;
}

/** Licences of many examiners, ordered by state. */
export function licencesByExaminers(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<{ examinerId: string; state: string; number: string }[]> {
  return unitOfWork.query(
    `select l.examiner_id as "examinerId", l.state, l.number from examiner_licence l
      where l.examiner_id = any ($1::uuid[]) order by l.state, l.number`,
    [ids],
  );
}

/** Other names of many examiners, ordered by name. */
export function aliasesByExaminers(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<{ examinerId: string; name: string }[]> {
  return unitOfWork.query(
    `select a.examiner_id as "examinerId", a.name from examiner_alias a
      where a.examiner_id = any ($1::uuid[]) order by a.name, a.id`,
    [ids],
  );
}

/** A specialty of the taxonomy. */
export type SpecialtyRow = Readonly<{ code: string; name: string; group: string }>;

/** At most this many specialties are offered as a filter. */
const MOST_SPECIALTIES = 50;

/** The specialties that most directory examiners have, by group and name. */
export function specialtiesInUse(unitOfWork: UnitOfWork): Promise<SpecialtyRow[]> {
  return unitOfWork.query(
    `select s.code, s.name, s.specialty_group as "group"
       from (select x.specialty_code, count(*) as examiners from examiner_specialty x
              group by x.specialty_code order by count(*) desc, x.specialty_code limit ${MOST_SPECIALTIES}) used
       join specialty s on s.code = used.specialty_code
      order by s.specialty_group, s.name, s.code`,
  );
}
