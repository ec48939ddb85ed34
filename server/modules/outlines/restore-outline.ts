import type { UnitOfWork } from '../../platform/database/index.js';
import { outlineForChange, saveNextOutline, type OutlineAtVersion } from './change-outline.js';
import { savedOutline } from './outline.queries.js';

/**
 * Makes a saved version the present one, as the next version: nothing of what came between is lost. Returns its
 * number.
 *
 * @throws NotFoundError for an outline or a version that is not there; StaleVersionError.
 */
export async function restoreOutline(
  unitOfWork: UnitOfWork,
  { number, ...outlineAt }: OutlineAtVersion & { readonly number: number },
): Promise<number> {
  const outline = await outlineForChange(unitOfWork, outlineAt);
  const { content } = await savedOutline(unitOfWork, outline.id, number);
  const saved = await saveNextOutline(unitOfWork, outline, { content, steps: { RESTORED: number } });
  await unitOfWork.audit({
    action: 'OUTLINE_RESTORED',
    objectType: 'Outline',
    objectId: outline.id,
    detail: { number: saved, restored: number },
  });
  return saved;
}
