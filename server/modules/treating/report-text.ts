import type { DocumentText } from '../../kernel/document-text.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { openText } from '../readings/index.js';
import { ReportUnreadableError } from './treating.errors.js';

/** Longest report looked through within a request, characters: some 300 pages. */
const LONGEST_REPORT = 1_000_000;

/**
 * The newest report of the examination that was read.
 *
 * @throws ReportUnreadableError when there is none, or it is too long.
 */
export async function reportText(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  examinationId: string,
): Promise<{ readonly documentId: string; readonly text: DocumentText }> {
  const documents = await unitOfWork.query<{ id: string }>(
    `select d.id from source_document d
      where d.firm_id = $1 and d.examination_id = $2 and d.kind = 'REPORT' and d.file_id is not null
      order by d.created_at desc, d.id limit 5`,
    [unitOfWork.principal.firmId, examinationId],
  );
  for (const { id } of documents) {
    const text = await openText(unitOfWork, storage, id);
    if (text === null) continue;
    if (text.text.length > LONGEST_REPORT) {
      throw new ReportUnreadableError('The report is too long to be looked through here; decide by hand.');
    }
    return { documentId: id, text };
  }
  throw new ReportUnreadableError(
    'No report of this examination is read; upload it and confirm it, or decide by hand.',
  );
}
