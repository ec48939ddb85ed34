import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError, StaleVersionError } from '../../platform/errors.js';

/** What a member says of a supplied and a reviewed record; `isSame` null takes it back. */
export type RecordMatchDecision = {
  readonly examinationId: string;
  readonly suppliedRecordId: string;
  readonly reviewedRecordId: string;
  readonly isSame: boolean | null;
  /** The version that was read; null where nobody had decided. */
  readonly version: number | null;
};

/**
 * Records that two entries are one record, or are not; the comparison goes by that from here on. A record that is
 * said to be one entry is no longer said to be another.
 *
 * @throws NotFoundError; StaleVersionError when somebody decided meanwhile; ConflictError for a vague entry, which
 *   names no record, and for a record that was supplied to another examiner.
 */
export async function decideRecordMatch(
  unitOfWork: UnitOfWork,
  decision: RecordMatchDecision,
): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  const { examinationId, suppliedRecordId, reviewedRecordId, isSame, version } = decision;
  await checkBelonging(unitOfWork, decision);
  const [former] = await unitOfWork.query<{ version: number }>(
    `select version from record_match
      where firm_id = $1 and supplied_record_id = $2 and reviewed_record_id = $3 for update`,
    [firmId, suppliedRecordId, reviewedRecordId],
  );
  if ((former?.version ?? null) !== version) {
    throw new StaleVersionError('The match of these two records', former?.version ?? 0);
  }
  const pair = [firmId, suppliedRecordId, reviewedRecordId];
  if (isSame === null) {
    await unitOfWork.query(
      'delete from record_match where firm_id = $1 and supplied_record_id = $2 and reviewed_record_id = $3',
      pair,
    );
  } else {
    if (isSame) {
      await unitOfWork.query(
        `delete from record_match
          where firm_id = $1 and examination_id = $4 and is_same
            and (supplied_record_id = $2) <> (reviewed_record_id = $3)`,
        [...pair, examinationId],
      );
    }
    await unitOfWork.query(
      `insert into record_match as m (firm_id, supplied_record_id, reviewed_record_id, examination_id, is_same, decided_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (firm_id, supplied_record_id, reviewed_record_id) do update
          set is_same = excluded.is_same, decided_by = excluded.decided_by, decided_at = clock_timestamp(),
              version = m.version + 1`,
      [...pair, examinationId, isSame, memberId],
    );
  }
  await unitOfWork.audit({
    action: isSame === null ? 'RECORD_MATCH_CLEARED' : 'RECORD_MATCH_DECIDED',
    objectType: 'SuppliedRecord',
    objectId: suppliedRecordId,
    detail: { reviewedRecordId, ...(isSame === null ? {} : { isSame }) },
  });
}

async function checkBelonging(
  unitOfWork: UnitOfWork,
  { examinationId, suppliedRecordId, reviewedRecordId }: RecordMatchDecision,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const [examination] = await unitOfWork.query<{ matterId: string | null }>(
    'select matter_id as "matterId" from examination where firm_id = $1 and id = $2',
    [firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  const [supplied] = await unitOfWork.query<{ matterId: string; examinationId: string | null }>(
    `select matter_id as "matterId", examination_id as "examinationId" from supplied_record
      where firm_id = $1 and id = $2`,
    [firmId, suppliedRecordId],
  );
  if (supplied === undefined) throw new NotFoundError('SuppliedRecord');
  const [reviewed] = await unitOfWork.query<{ examinationId: string; isVague: boolean }>(
    `select examination_id as "examinationId", is_vague as "isVague" from reviewed_record
      where firm_id = $1 and id = $2`,
    [firmId, reviewedRecordId],
  );
  if (reviewed === undefined) throw new NotFoundError('ReviewedRecord');
  const isSupplied =
    supplied.matterId === examination.matterId &&
    (supplied.examinationId === null || supplied.examinationId === examinationId);
  if (!isSupplied || reviewed.examinationId !== examinationId) {
    throw new ConflictError('These two records are not of one examination; choose two that are.');
  }
  if (reviewed.isVague) {
    throw new ConflictError('A vague entry names no record; correct it in the review of the report first.', {
      path: ['input', 'reviewedRecordId'],
    });
  }
}
