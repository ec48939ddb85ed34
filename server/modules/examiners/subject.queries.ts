import { displayName, type NameParts } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** A directory examiner, or one known to this firm only; both have ids in one space. */
export type Subject = Readonly<{ id: string; isProvisional: boolean }>;

/** Null when there is no such examiner for this firm. Emptied provisional ones count: decisions name them. */
export async function subjectById(unitOfWork: UnitOfWork, id: string): Promise<Subject | null> {
  const [row] = await unitOfWork.query<Subject>(
    `select id, false as "isProvisional" from examiner where id = $2
      union all
     select id, true from provisional_examiner where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  return row ?? null;
}

/** Display names by id. */
export async function subjectNames(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await unitOfWork.query<NameParts & { id: string; credentials: string | null }>(
    `select id, last_name as "lastName", first_name as "firstName", middle_name as "middleName", suffix, credentials
       from examiner where id = any ($2::uuid[])
      union all
     select id, last_name, first_name, middle_name, suffix, credentials
       from provisional_examiner where firm_id = $1 and id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
  return new Map(rows.map((row) => [row.id, displayName(row)]));
}

/** @throws NotFoundError when there is no such examiner for this firm. */
export async function subjectForMove(unitOfWork: UnitOfWork, id: string): Promise<Subject> {
  const subject = await subjectById(unitOfWork, id);
  if (subject === null) throw new NotFoundError('Examiner');
  return subject;
}
