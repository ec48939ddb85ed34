import type { UnitOfWork } from '../../platform/database/index.js';
import type { LinkMethod } from './link-method.js';

/** One way in which an examiner is named in this firm's files. */
export type AppearanceRow = Readonly<{
  id: string;
  nameAsWritten: string;
  npi: string | null;
  licenceState: string | null;
  licenceNumber: string | null;
  specialtyAsWritten: string | null;
  practiceState: string | null;
  subjectId: string;
  isProvisional: boolean;
  method: LinkMethod;
  decidedAt: Date;
  /** Member; null when nobody was asked. */
  decidedById: string | null;
  /** The latest decision about this name, which can be taken back; null when there is none. */
  decisionGroupId: string | null;
  version: number;
}>;

/** An appearance locked for a change. */
export type AppearanceForMove = Omit<AppearanceRow, 'decisionGroupId'>;

const COLUMNS = `
  a.id, a.name_as_written as "nameAsWritten", a.npi, a.licence_state as "licenceState",
  a.licence_number as "licenceNumber", a.specialty_as_written as "specialtyAsWritten",
  a.practice_state as "practiceState", a.subject_id as "subjectId",
  a.provisional_examiner_id is not null as "isProvisional", a.method, a.decided_at as "decidedAt",
  a.decided_by as "decidedById", a.version`;

const LATEST_DECISION = `
  (select d.group_id from identity_decision d
    where d.firm_id = a.firm_id and d.appearance_id = a.id order by d.id desc limit 1) as "decisionGroupId"`;

/** In no particular order, without the missing ones and those of other firms. */
export function appearancesByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<AppearanceRow[]> {
  return unitOfWork.query(
    `select ${COLUMNS}, ${LATEST_DECISION} from examiner_appearance a where a.firm_id = $1 and a.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** A page of the names that stand for an examiner, oldest first, and how many there are. One statement. */
export async function appearancePage(
  unitOfWork: UnitOfWork,
  page: Readonly<{ subjectId: string; limit: number; after: string | null }>,
): Promise<{ rows: AppearanceRow[]; totalCount: number }> {
  const rows = await unitOfWork.query<AppearanceRow & { total: number }>(
    `with own as materialized (
       select * from examiner_appearance where firm_id = $1 and subject_id = $2
     )
     select ${COLUMNS}, ${LATEST_DECISION}, (select count(*)::integer from own) as total
       from own a where $3::uuid is null or a.id > $3::uuid order by a.id limit $4`,
    [unitOfWork.principal.firmId, page.subjectId, page.after, page.limit],
  );
  const totalCount = rows[0]?.total ?? (await appearanceCount(unitOfWork, page.subjectId));
  return { rows, totalCount };
}

async function appearanceCount(unitOfWork: UnitOfWork, subjectId: string): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    'select count(*)::integer as count from examiner_appearance where firm_id = $1 and subject_id = $2',
    [unitOfWork.principal.firmId, subjectId],
  );
  return row?.count ?? 0;
}

/** The appearances with these ids, locked, in the order given; missing ones and other firms' are left out. */
export function appearancesForMove(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<AppearanceForMove[]> {
  return unitOfWork.query(
    `select ${COLUMNS} from examiner_appearance a
      where a.firm_id = $1 and a.id = any ($2::uuid[]) order by array_position($2::uuid[], a.id) for update of a`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** All appearances that stand for the examiner, locked. */
export function appearancesOfSubject(
  unitOfWork: UnitOfWork,
  subjectId: string,
): Promise<AppearanceForMove[]> {
  return unitOfWork.query(
    `select ${COLUMNS} from examiner_appearance a where a.firm_id = $1 and a.subject_id = $2 order by a.id for update of a`,
    [unitOfWork.principal.firmId, subjectId],
  );
}

/** Counted examinations under each name. Names without any are left out. */
export function examinationCountsByAppearance(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<{ id: string; count: number }[]> {
  return unitOfWork.query(
    `select e.appearance_id as id, count(*)::integer as count from examination e
      where e.firm_id = $1 and e.appearance_id = any ($2::uuid[]) and e.duplicate_of_id is null group by e.appearance_id`,
    [unitOfWork.principal.firmId, ids],
  );
}
