import type { ExamKind, Side, Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { Page } from '../matters/index.js';
import { filterConditions, type ExaminationFilter } from './examination-filter.js';
import { SqlParameters } from './sql-parameters.js';

/** An examination as the API shows it; the day is YYYY-MM-DD, ids are row ids. */
export type ExaminationRow = {
  readonly id: string;
  readonly appearanceId: string;
  readonly subjectId: string;
  readonly matterId: string | null;
  readonly claimantId: string | null;
  readonly kind: ExamKind;
  readonly examinedOn: string;
  readonly side: Side;
  readonly carrierId: string | null;
  readonly lawFirmId: string | null;
  readonly attorneyId: string | null;
  readonly vendorId: string | null;
  readonly notes: string | null;
  readonly verification: Verification;
  readonly duplicateOfId: string | null;
  readonly importId: string | null;
  readonly recordNumber: number | null;
  readonly version: number;
};

/** By day of examination. */
export const ExaminationOrder = { NEWEST: 'NEWEST', OLDEST: 'OLDEST' } as const;
export type ExaminationOrder = (typeof ExaminationOrder)[keyof typeof ExaminationOrder];

export type ExaminationPageRequest = {
  readonly filter: ExaminationFilter;
  /** One more condition over `examination e`, e.g. what a figure counts. */
  readonly condition?: (sql: SqlParameters) => string;
  readonly order: ExaminationOrder;
  readonly limit: number;
  /** Day and id of the row before the page. */
  readonly after: readonly string[] | null;
};

const COLUMNS = `e.id, e.appearance_id as "appearanceId", e.subject_id as "subjectId", e.matter_id as "matterId",
  e.claimant_id as "claimantId", e.kind, e.examined_on as "examinedOn", e.side, e.carrier_id as "carrierId",
  e.law_firm_id as "lawFirmId", e.attorney_id as "attorneyId", e.vendor_id as "vendorId", e.notes, e.verification,
  e.duplicate_of_id as "duplicateOfId", e.import_id as "importId", e.record_number as "recordNumber", e.version`;

// Both orders run along one index (examined_on desc, id): the second is the first read backwards.
const ORDERS = {
  NEWEST: { by: 'e.examined_on desc, e.id', day: '<', id: '>' },
  OLDEST: { by: 'e.examined_on, e.id desc', day: '>', id: '<' },
} as const;

/** A page of examinations with the number of all that match, in one statement. Day decides, then id. */
export async function examinationPage(
  unitOfWork: UnitOfWork,
  request: ExaminationPageRequest,
): Promise<Page<ExaminationRow>> {
  const sql = new SqlParameters();
  const conditions = filterConditions(request.filter, unitOfWork.principal.firmId, sql);
  if (request.condition !== undefined) conditions.push(request.condition(sql));
  const order = ORDERS[request.order];
  const paged = [...conditions, ...afterCondition(request.after, order, sql)];
  const [page] = await unitOfWork.query<Page<ExaminationRow>>(
    `select (select count(*)::integer from examination e where ${conditions.join(' and ')}) as "totalCount",
            (select coalesce(json_agg(r), '[]') from (
               select ${COLUMNS} from examination e
                where ${paged.join(' and ')} order by ${order.by} limit ${sql.bind(request.limit)}) as r
            ) as rows`,
    sql.values,
  );
  return page ?? { rows: [], totalCount: 0 };
}

function afterCondition(
  after: readonly string[] | null,
  order: (typeof ORDERS)[ExaminationOrder],
  sql: SqlParameters,
): string[] {
  const [day, id] = after ?? [];
  if (day === undefined || id === undefined) return [];
  const onDay = `${sql.bind(day)}::date`;
  const beyond = `e.examined_on ${order.day} ${onDay}`;
  return [
    // The first condition bounds the index scan, the second breaks ties within the day.
    `e.examined_on ${order.day}= ${onDay}`,
    `(${beyond} or e.id ${order.id} ${sql.bind(id)}::uuid)`,
  ];
}
