import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { authorName } from '../drafts/index.js';
import { outlineForEdit, presentOutline, saveNextOutline } from './change-outline.js';
import { citedEdits, type EditRequest } from './cited-edits.js';
import { editConflicts, type OutlineConflict } from './edit-conflicts.js';
import { editedOutline } from './edited-outline.js';
import { countedEdits } from './outline-edit.js';
import { savedOutline } from './outline.queries.js';

/** A person's edits to an outline. */
export type OutlineEdits = {
  readonly id: string;
  /** The version of the contents that the person saw. */
  readonly number: number;
  readonly edits: readonly EditRequest[];
};

/** The number of the version that holds the edits, or what two people changed at once: then nothing was saved. */
export type OutlineEdited =
  | { readonly kind: 'EDITED'; readonly number: number }
  | { readonly kind: 'CONFLICT'; readonly conflicts: readonly OutlineConflict[] };

/**
 * Saves a person's edits as the next version. They are made to what stands now, so that two people can edit at once;
 * words that somebody else changed since this person looked are not overwritten.
 *
 * @throws NotFoundError; OutlineEditError and OutlinePartGoneError for an edit that cannot be made; for a page cited
 *   what `quotedPassage` throws.
 */
export async function editOutline(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { id, number, edits: requests }: OutlineEdits,
): Promise<OutlineEdited> {
  const outline = await outlineForEdit(unitOfWork, id);
  if (number > outline.number) throw new NotFoundError('Outline');
  const edits = await citedEdits(unitOfWork, storage, requests);
  const present = await presentOutline(unitOfWork, outline);
  if (number < outline.number) {
    const seen = await savedOutline(unitOfWork, id, number);
    const conflicts = editConflicts(seen.content, present, edits);
    if (conflicts.length > 0) return { kind: 'CONFLICT', conflicts };
  }
  const name = await authorName(unitOfWork);
  const content = editedOutline(present, edits, { name, newId: randomUUID });
  const saved = await saveNextOutline(unitOfWork, outline, { content, steps: countedEdits(edits) });
  await unitOfWork.audit({
    action: 'OUTLINE_EDITED',
    objectType: 'Outline',
    objectId: id,
    detail: { number: saved, edits: edits.length },
  });
  return { kind: 'EDITED', number: saved };
}
