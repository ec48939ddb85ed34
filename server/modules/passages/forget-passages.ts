import type { UnitOfWork } from '../../platform/database/index.js';
import { placePassages } from './place-passages.js';

/** Until the transaction ends, nobody else changes the passages of this firm. */
export async function lockPassages(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
    `passages of ${unitOfWork.principal.firmId}`,
  ]);
}

/**
 * Takes the passages of a document out. What repeated them is compared anew, so that reports that shared a text with
 * the document still share it with each other. Call before the document's row is deleted.
 */
export async function forgetPassages(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  await lockPassages(unitOfWork);
  const rows = await unitOfWork.query<{ id: string }>(
    'select id from passage where firm_id = $1 and document_id = $2',
    [unitOfWork.principal.firmId, documentId],
  );
  await dropPassages(
    unitOfWork,
    rows.map(({ id }) => id),
  );
}

/** Deletes passages, and finds new places for those that were known by them. The lock is held. */
export async function dropPassages(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { firmId } = unitOfWork.principal;
  const left = await unitOfWork.query<{ id: string }>(
    `select distinct passage_id as id from passage_match
      where firm_id = $1 and other_id = any($2::uuid[]) and passage_id <> all($2::uuid[])`,
    [firmId, ids],
  );
  const leftIds = left.map(({ id }) => id);
  await dropFingerprints(unitOfWork, [...ids, ...leftIds]);
  await unitOfWork.query('delete from passage_match where firm_id = $1 and passage_id = any($2::uuid[])', [
    firmId,
    leftIds,
  ]);
  await unitOfWork.query('delete from passage where firm_id = $1 and id = any($2::uuid[])', [firmId, ids]);
  await placePassages(unitOfWork, leftIds);
}

async function dropFingerprints(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<void> {
  await unitOfWork.query(
    `with dropped as (
       delete from passage_fingerprint where firm_id = $1 and passage_id = any($2::uuid[]) returning fingerprint
     ), counted as (
       select fingerprint, count(*)::integer as passages from dropped group by 1
     ), vanished as (
       delete from passage_frequency f using counted c
        where f.firm_id = $1 and f.fingerprint = c.fingerprint and f.passages <= c.passages
     )
     update passage_frequency f set passages = f.passages - c.passages
       from counted c where f.firm_id = $1 and f.fingerprint = c.fingerprint and f.passages > c.passages`,
    [unitOfWork.principal.firmId, ids],
  );
}
