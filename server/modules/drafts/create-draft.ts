import type { UnitOfWork } from '../../platform/database/index.js';
import { requireMatter } from '../matters/index.js';
import { checkedSubject, type DraftSubject } from './draft-subject.js';
import { storeVersion } from './stored-content.js';
import { contentFromRecord } from './content-from-record.js';

/**
 * Writes a draft from what is on record now. Returns its id.
 *
 * @throws NotFoundError for a matter that is not there; DraftSubjectError when what it is about is not named;
 *   NothingOnRecordError when there is nothing to write.
 */
export async function createDraft(unitOfWork: UnitOfWork, wanted: DraftSubject): Promise<string> {
  await requireMatter(unitOfWork, wanted.matterId);
  const subject = await checkedSubject(unitOfWork, wanted);
  const content = await contentFromRecord(unitOfWork, subject);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into draft (firm_id, matter_id, kind, treater_id, examination_id, created_by)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [firmId, subject.matterId, subject.kind, subject.treaterId, subject.examinationId, memberId],
  );
  if (row === undefined) throw new TypeError('A new draft has no row.');
  await storeVersion(unitOfWork, { draftId: row.id, number: 1, content });
  await unitOfWork.audit({
    action: 'DRAFT_CREATED',
    objectType: 'Draft',
    objectId: row.id,
    detail: { kind: subject.kind },
  });
  await unitOfWork.notify('matter', subject.matterId);
  return row.id;
}
