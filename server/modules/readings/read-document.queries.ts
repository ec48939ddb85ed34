import type { UnitOfWork } from '../../platform/database/index.js';

/** By whom a document was read, and the examination it belongs to. */
export type DocumentReader = {
  readonly id: string;
  readonly reader: string;
  readonly readerVersion: string;
  readonly examinationId: string | null;
};

/** A document that goes with another object. */
export type RelatedDocument = { readonly ofId: string; readonly id: string };

/** Documents that no reader has read are left out. */
export function readersOf(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<DocumentReader[]> {
  return unitOfWork.query(
    `select d.id, d.reader, d.reader_version as "readerVersion", d.examination_id as "examinationId"
       from source_document d
      where d.firm_id = $1 and d.id = any ($2::uuid[]) and d.reader is not null and d.read_at is not null`,
    [unitOfWork.principal.firmId, ids],
  );
}

const MOST_DUPLICATES = 10;

/** Other documents that say the same examiner, day and claimant; at most ten of each, the oldest first. */
export function duplicatesOf(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<RelatedDocument[]> {
  return unitOfWork.query(
    `select d.id as "ofId", other.id
       from source_document d
      cross join lateral (
        select o.id from source_document o
         where o.firm_id = d.firm_id and o.reading_key = d.reading_key and o.id <> d.id
         order by o.id limit ${MOST_DUPLICATES}) other
      where d.firm_id = $1 and d.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

const MOST_DOCUMENTS = 50;

/** Documents that were recorded for the examinations; at most fifty of each, the oldest first. */
export function documentsOfExaminations(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<RelatedDocument[]> {
  return unitOfWork.query(
    `select wanted.id as "ofId", d.id
       from unnest($2::uuid[]) as wanted (id)
      cross join lateral (
        select x.id from source_document x
         where x.firm_id = $1 and x.examination_id = wanted.id and x.kind <> 'SPREADSHEET'
         order by x.id limit ${MOST_DOCUMENTS}) d`,
    [unitOfWork.principal.firmId, examinationIds],
  );
}

/** A document in line for review. */
export type QueuedDocument = { readonly id: string; readonly createdAtText: string };

/** Documents that wait for a person, the oldest first. `after` holds the time and id of the row before the page. */
export async function reviewQueue(
  unitOfWork: UnitOfWork,
  { limit, after }: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<{ readonly rows: readonly QueuedDocument[]; readonly totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<QueuedDocument>(
    `select d.id, d.created_at::text as "createdAtText" from source_document d
      where d.firm_id = $1 and d.status = 'TO_REVIEW'
        and ($2::timestamptz is null or (d.created_at, d.id) > ($2::timestamptz, $3::uuid))
      order by d.created_at, d.id limit $4`,
    [firmId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from source_document where firm_id = $1 and status = 'TO_REVIEW'`,
    [firmId],
  );
  return { rows, totalCount: total?.count ?? 0 };
}
