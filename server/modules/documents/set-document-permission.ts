import type { UnitOfWork } from '../../platform/database/index.js';
import { documentForChange } from './document.queries.js';
import type { DocumentPermission } from './document-vocabulary.js';

/** Says whether what stands in a document may leave the firm. @throws NotFoundError, StaleVersionError. */
export async function setDocumentPermission(
  unitOfWork: UnitOfWork,
  { id, version, permission }: { id: string; version: number; permission: DocumentPermission },
): Promise<void> {
  await documentForChange(unitOfWork, id, version);
  await unitOfWork.query(
    'update source_document set permission = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id, permission],
  );
  await unitOfWork.audit({
    action: 'DOCUMENT_PERMISSION_SET',
    objectType: 'Document',
    objectId: id,
    detail: { permission },
  });
  await unitOfWork.notify('document', id);
}
