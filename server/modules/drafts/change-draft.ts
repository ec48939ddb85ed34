import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import type { DraftContent } from './draft-content.js';
import { DraftIsFinalError } from './draft.errors.js';
import { draftById, savedVersion, type DraftRow } from './draft.queries.js';
import { storeVersion } from './stored-content.js';

/** A draft as the caller read it. */
export type DraftAtVersion = { readonly id: string; readonly version: number };

/**
 * Locks a draft that may still change.
 *
 * @throws NotFoundError, StaleVersionError; DraftIsFinalError when it is final.
 */
export async function draftForChange(
  unitOfWork: UnitOfWork,
  { id, version }: DraftAtVersion,
): Promise<DraftRow> {
  await lockAtVersion(unitOfWork, 'draft', id, version);
  const draft = await draftById(unitOfWork, id);
  if (draft.finalNumber !== null) throw new DraftIsFinalError();
  return draft;
}

/** What the draft says now. */
export async function presentContent(unitOfWork: UnitOfWork, draft: DraftRow): Promise<DraftContent> {
  return (await savedVersion(unitOfWork, draft.id, draft.number)).content;
}

/** Saves contents as the next version and returns its number. */
export async function saveNextVersion(
  unitOfWork: UnitOfWork,
  draft: DraftRow,
  content: DraftContent,
): Promise<number> {
  const number = draft.number + 1;
  await storeVersion(unitOfWork, { draftId: draft.id, number, content });
  await unitOfWork.query(
    'update draft set number = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, draft.id, number],
  );
  return number;
}
