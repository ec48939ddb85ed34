import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { exhibitsByIds } from './exhibit.queries.js';

/** Removes an exhibit with its rows; it can not be verified any more. @throws NotFoundError. */
export async function removeExhibit(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const [exhibit] = await exhibitsByIds(unitOfWork, [id]);
  if (exhibit === undefined) throw new NotFoundError('Exhibit');
  await unitOfWork.query('delete from exhibit where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({
    action: 'EXHIBIT_REMOVED',
    objectType: 'Exhibit',
    objectId: id,
    detail: { kind: exhibit.kind, rows: exhibit.rowCount },
  });
  await unitOfWork.notify('examiner', exhibit.examinerId);
}
