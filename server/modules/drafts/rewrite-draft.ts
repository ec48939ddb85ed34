import type { UnitOfWork } from '../../platform/database/index.js';
import { draftForChange, presentContent, saveNextVersion, type DraftAtVersion } from './change-draft.js';
import { contentFromRecord } from './content-from-record.js';
import { checkedSubject } from './draft-subject.js';
import { rewrittenContent, type DraftChange } from './rewritten-content.js';

/**
 * Writes a draft again from what is on record now, as the next version; persons' words and choices stay. Returns
 * what changed of the record's statements; when nothing did, no version is saved.
 *
 * @throws NotFoundError, StaleVersionError, DraftIsFinalError, NothingOnRecordError; DraftSubjectError when what it
 *   was about is gone.
 */
export async function rewriteDraft(
  unitOfWork: UnitOfWork,
  draftAt: DraftAtVersion,
): Promise<readonly DraftChange[]> {
  const draft = await draftForChange(unitOfWork, draftAt);
  const fresh = await contentFromRecord(unitOfWork, await checkedSubject(unitOfWork, draft));
  const { content, changes } = rewrittenContent(await presentContent(unitOfWork, draft), fresh);
  if (changes.length === 0) return [];
  await saveNextVersion(unitOfWork, draft, content);
  await unitOfWork.audit({
    action: 'DRAFT_REWRITTEN',
    objectType: 'Draft',
    objectId: draft.id,
    detail: { changes: changes.length },
  });
  await unitOfWork.notify('matter', draft.matterId);
  return changes;
}
