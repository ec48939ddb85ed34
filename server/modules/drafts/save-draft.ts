import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../platform/database/index.js';
import { authorName } from './author-name.js';
import { draftForChange, presentContent, saveNextVersion, type DraftAtVersion } from './change-draft.js';
import { editedContent, type DraftEdit } from './edit-content.js';

/**
 * Saves a person's edits as the next version.
 *
 * @throws NotFoundError, StaleVersionError, DraftIsFinalError; DraftEditError for an edit that cannot be made.
 */
export async function saveDraft(
  unitOfWork: UnitOfWork,
  { edits, ...draftAt }: DraftAtVersion & { readonly edits: readonly DraftEdit[] },
): Promise<void> {
  const draft = await draftForChange(unitOfWork, draftAt);
  const name = await authorName(unitOfWork);
  const content = await presentContent(unitOfWork, draft);
  const edited = editedContent(content, edits, { name, newId: randomUUID });
  const number = await saveNextVersion(unitOfWork, draft, edited);
  await unitOfWork.audit({
    action: 'DRAFT_SAVED',
    objectType: 'Draft',
    objectId: draft.id,
    detail: { number, edits: edits.length },
  });
  await unitOfWork.notify('matter', draft.matterId);
}
