import type { UnitOfWork } from '../../platform/database/index.js';
import { BadInputError } from '../../platform/errors.js';
import { figureCondition, wholeOf } from '../analytics/index.js';
import {
  EVERY_EXAMINATION,
  filterConditions,
  SqlParameters,
  type ExaminationFilter,
} from '../examinations/index.js';
import type { CitedFigure } from './cite-gate.js';

/** A number of an examiner's profile over all of the firm's files. */
export type FigureCited = { readonly examinerId: string; readonly key: string };

/** The documents behind an examination: those filed as it, and those that its details name as their source. */
const BEHIND = `
  select d.permission from source_document d where d.firm_id = e.firm_id and d.examination_id = e.id
  union all
  select d.permission from opinion o
    join source_document d on d.firm_id = o.firm_id and d.id = o.source_document_id
   where o.firm_id = e.firm_id and o.examination_id = e.id
  union all
  select d.permission from timing_observation t
    join source_document d on d.firm_id = t.firm_id and d.id = t.document_id
   where t.firm_id = e.firm_id and t.examination_id = e.id`;

/**
 * Of each number: the examinations that it counts or is a share of, and how many of them rest on documents that stay
 * in the firm. By `figureKey`; a key that is no figure's is left out.
 */
export async function citedFigures(
  unitOfWork: UnitOfWork,
  figures: readonly FigureCited[],
): Promise<ReadonlyMap<string, CitedFigure>> {
  const found = new Map<string, CitedFigure>();
  for (const examinerId of new Set(figures.map((figure) => figure.examinerId))) {
    const keys = figures.filter((figure) => figure.examinerId === examinerId).map(({ key }) => key);
    for (const { key, ...figure } of await behindFigures(unitOfWork, examinerId, [...new Set(keys)])) {
      found.set(`${examinerId} ${key}`, figure);
    }
  }
  return found;
}

/** Examinations that rest on documents which stay in the firm, by the gravest reason. */
export type RestrictedExaminations = {
  readonly privileged: readonly string[];
  readonly underOrder: readonly string[];
};

/** Of one examiner, in all of the firm's files. */
export async function restrictedExaminations(
  unitOfWork: UnitOfWork,
  examinerId: string,
): Promise<RestrictedExaminations> {
  const rows = await unitOfWork.query<{ id: string; isPrivileged: boolean }>(
    `select e.id, bool_or(b.permission = 'PRIVILEGED') as "isPrivileged"
       from examination e cross join lateral (${BEHIND}) b
      where e.firm_id = $1 and e.subject_id = $2 and b.permission in ('PRIVILEGED', 'PROTECTIVE_ORDER')
      group by e.id`,
    [unitOfWork.principal.firmId, examinerId],
  );
  const ids = (isPrivileged: boolean): readonly string[] =>
    rows.filter((row) => row.isPrivileged === isPrivileged).map(({ id }) => id);
  return { privileged: ids(true), underOrder: ids(false) };
}

/** Without the keys that are no figure's. */
async function behindFigures(
  unitOfWork: UnitOfWork,
  examinerId: string,
  keys: readonly string[],
): Promise<readonly (CitedFigure & { readonly key: string })[]> {
  const { privileged, underOrder } = await restrictedExaminations(unitOfWork, examinerId);
  const sql = new SqlParameters();
  const filter = { ...EVERY_EXAMINATION, examinerId };
  const ofExaminer = filterConditions(filter, unitOfWork.principal.firmId, sql).join(' and ');
  const among = (place: string): string => `count(*) filter (where e.id = any (${place}::uuid[]))::integer`;
  const counts = `count(*)::integer as examinations, ${among(sql.bind(privileged))} as privileged,
                  ${among(sql.bind(underOrder))} as "underOrder"`;
  const statements = keys.flatMap((key) => {
    const rows = rowsOf(key, filter, sql);
    if (rows === null) return [];
    return [
      `select ${sql.bind(key)}::text as key, ${counts} from examination e where ${ofExaminer} and ${rows}`,
    ];
  });
  return statements.length === 0 ? [] : unitOfWork.query(statements.join(' union all '), sql.values);
}

/** Of the examinations counted and of those that they are a share of. */
function rowsOf(key: string, filter: ExaminationFilter, sql: SqlParameters): string | null {
  try {
    return `(${figureCondition(key, filter, sql)} or ${figureCondition(wholeOf(key), filter, sql)})`;
  } catch (error) {
    // Stored contents may name a figure of another version of the product.
    if (error instanceof BadInputError) return null;
    throw error;
  }
}
