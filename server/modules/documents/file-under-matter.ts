import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import { requireMatter } from '../matters/index.js';
import { documentForChange } from './document.queries.js';
import type { DocumentKind } from './document-vocabulary.js';

/** Files whose rows were taken into a matter: moved alone, they would be cited from another matter's file. */
const BELONGS_TO_AN_IMPORT: ReadonlySet<DocumentKind> = new Set(['PHARMACY_FILE', 'RECORD_INDEX']);

/**
 * Says to which matter a document belongs; null: to none. An examination recorded from it keeps its own matter.
 *
 * @throws NotFoundError for a document or matter that is missing or another firm's; StaleVersionError; ConflictError
 *   for a file that something was imported from.
 */
export async function fileUnderMatter(
  unitOfWork: UnitOfWork,
  { id, version, matterId }: { id: string; version: number; matterId: string | null },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const document = await documentForChange(unitOfWork, id, version);
  if (BELONGS_TO_AN_IMPORT.has(document.kind)) {
    throw new ConflictError(
      'What was imported from this file stands in its matter; undo the import, and import it in the other one.',
    );
  }
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  const [changed] = await unitOfWork.query<{ former: string | null }>(
    `update source_document d set matter_id = $3, version = d.version + 1
       from source_document before
      where d.firm_id = $1 and d.id = $2 and before.firm_id = d.firm_id and before.id = d.id
     returning before.matter_id as former`,
    [firmId, id, matterId],
  );
  await unitOfWork.audit({
    action: 'DOCUMENT_FILED',
    objectType: 'Document',
    objectId: id,
    detail: { matter: matterId },
  });
  await unitOfWork.notify('document', id);
  for (const matter of new Set([changed?.former ?? null, matterId])) {
    if (matter !== null) await unitOfWork.notify('matter', matter);
  }
}
