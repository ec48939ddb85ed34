import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import type { MasterKey } from '../../platform/storage/index.js';
import { documentsByIds } from './document.queries.js';
import { LINK_SECONDS, sealLink, type LinkedFile } from './file-link.js';
import { hasPictures } from './page-picture.js';

/** Where a file can be had, and until when. */
export type FileLink = { readonly url: string; readonly expiresAt: Date };

/**
 * A link to a document's file, or to the picture of a page. Giving out a file is written into the history.
 *
 * @throws NotFoundError when the document is missing, another firm's, or its file was not kept; ValidationError for
 *   a page that it does not have.
 */
export async function linkDocument(
  unitOfWork: UnitOfWork,
  { masterKey, clock }: { readonly masterKey: MasterKey; readonly clock: Clock },
  { documentId, page }: LinkedFile,
): Promise<FileLink> {
  const [document] = await documentsByIds(unitOfWork, [documentId]);
  if (document === undefined || document.format === null) throw new NotFoundError('Document');
  if (page === null) {
    await unitOfWork.audit({ action: 'DOCUMENT_OPENED', objectType: 'Document', objectId: documentId });
  } else {
    const path = ['input', 'page'];
    if (!hasPictures(document.format)) {
      throw new ValidationError('Documents of this format have no pages to show; ask for the file.', {
        path,
      });
    }
    if (page < 1 || page > (document.pageCount ?? Number.MAX_SAFE_INTEGER)) {
      throw new ValidationError('The document has no such page.', { path });
    }
  }
  const expiresAt = new Date(clock.now().getTime() + LINK_SECONDS * 1000);
  const token = sealLink(masterKey, unitOfWork.principal, { documentId, page, expiresAt });
  return { url: `/files/${token}`, expiresAt };
}
