import type { UnitOfWork } from '../../platform/database/index.js';
import type { RecordKind } from '../../reading/report-reading.types.js';

/** A record that was sent to an examiner. Null: not known. Days are YYYY-MM-DD. */
export type SuppliedRecord = {
  readonly id: string;
  readonly matterId: string;
  /** Null: supplied to every examiner of the matter. */
  readonly examinationId: string | null;
  readonly indexId: string | null;
  /** Row of the index, from 1. */
  readonly indexRow: number | null;
  readonly position: number;
  readonly title: string;
  readonly author: string | null;
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly pages: number | null;
  readonly batesFrom: string | null;
  readonly batesTo: string | null;
  readonly suppliedOn: string | null;
  /** Where it stands: a page of a produced index. */
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
  readonly version: number;
};

const RECORDS = `
select s.id, s.matter_id as "matterId", s.examination_id as "examinationId", s.index_id as "indexId",
       s.index_row as "indexRow", s.position, s.title, s.author, s.kind, s.dated_on::text as "datedOn",
       s.dated_to::text as "datedTo", s.pages, s.bates_from as "batesFrom", s.bates_to as "batesTo",
       s.supplied_on::text as "suppliedOn", s.document_id as "documentId", s.page, s.quote, s.version
  from supplied_record s where s.firm_id = $1`;

/** Records by id, in no particular order. */
export function suppliedRecordsByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<SuppliedRecord[]> {
  return unitOfWork.query(`${RECORDS} and s.id = any ($2::uuid[])`, [unitOfWork.principal.firmId, ids]);
}

/** Everything supplied in matters, in the order of the indexes. */
export function suppliedRecordsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<SuppliedRecord[]> {
  return unitOfWork.query(`${RECORDS} and s.matter_id = any ($2::uuid[]) order by s.position, s.id`, [
    unitOfWork.principal.firmId,
    matterIds,
  ]);
}

/** A page of what was supplied in a matter. `after` holds position and id of the row before the page. */
export async function suppliedRecordPage(
  unitOfWork: UnitOfWork,
  matterId: string,
  page: { limit: number; after: readonly string[] | null },
): Promise<{ rows: SuppliedRecord[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<SuppliedRecord>(
    `${RECORDS} and s.matter_id = $2 and ($3::integer is null or (s.position, s.id) > ($3::integer, $4::uuid))
      order by s.position, s.id limit $5`,
    [firmId, matterId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    'select count(*)::integer as count from supplied_record where firm_id = $1 and matter_id = $2',
    [firmId, matterId],
  );
  return { rows, totalCount: total?.count ?? 0 };
}
