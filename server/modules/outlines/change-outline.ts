import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import type { OutlineContent } from './outline-content.js';
import { outlineById, savedOutline, type OutlineRow } from './outline.queries.js';
import { storeOutline, type OutlineSteps } from './stored-outline.js';

/** An outline as the caller read it. */
export type OutlineAtVersion = { readonly id: string; readonly version: number };

/** Locks an outline for a change of the whole. @throws NotFoundError, StaleVersionError. */
export async function outlineForChange(
  unitOfWork: UnitOfWork,
  { id, version }: OutlineAtVersion,
): Promise<OutlineRow> {
  await lockAtVersion(unitOfWork, 'outline', id, version);
  return outlineById(unitOfWork, id);
}

/** Locks an outline for edits of its parts, whatever else was changed in it since. @throws NotFoundError. */
export async function outlineForEdit(unitOfWork: UnitOfWork, id: string): Promise<OutlineRow> {
  const [row] = await unitOfWork.query('select 1 from outline where firm_id = $1 and id = $2 for update', [
    unitOfWork.principal.firmId,
    id,
  ]);
  if (row === undefined) throw new NotFoundError('Outline');
  return outlineById(unitOfWork, id);
}

/** What the outline says now. */
export async function presentOutline(
  unitOfWork: UnitOfWork,
  { id, number }: OutlineRow,
): Promise<OutlineContent> {
  return (await savedOutline(unitOfWork, id, number)).content;
}

/** Saves contents as the next version, tells whoever is looking, and returns its number. */
export async function saveNextOutline(
  unitOfWork: UnitOfWork,
  outline: OutlineRow,
  { content, steps }: { readonly content: OutlineContent; readonly steps: OutlineSteps },
): Promise<number> {
  const number = outline.number + 1;
  const { firmId, memberId } = unitOfWork.principal;
  await storeOutline(unitOfWork, { outlineId: outline.id, number, content, steps });
  await unitOfWork.query(
    `update outline set number = $3, version = version + 1, changed_at = now(), changed_by = $4
      where firm_id = $1 and id = $2`,
    [firmId, outline.id, number, memberId],
  );
  await unitOfWork.notify('outline', outline.id);
  return number;
}
