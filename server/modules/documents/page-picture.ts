import type { Principal } from '../../platform/database/index.js';
import type { DocumentReader } from '../../platform/documents/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { DocumentServices } from './document-services.js';
import type { StoredFormat } from './document-vocabulary.js';
import { allBytes, openDocument } from './open-document.js';
import { openDerived, storeDerived } from './rendition.js';

/** Enough to read small print at full width of a screen. */
const PICTURE_DPI = 144;

/** Formats that have pages to show. */
export function hasPictures(format: StoredFormat): boolean {
  return format === 'PDF' || format === 'PNG' || format === 'JPEG';
}

/**
 * The picture of a page as PNG; drawn once, kept sealed beside the file, and drawn anew when it was lost.
 *
 * @throws NotFoundError when there is no such document or page; RefusedFileError when the file can not be drawn.
 */
export async function pagePicture(
  services: DocumentServices & { readonly reader: Pick<DocumentReader, 'renderPage'> },
  principal: Principal,
  { documentId, page }: { readonly documentId: string; readonly page: number },
): Promise<Uint8Array> {
  const { database, storage, memory, reader } = services;
  const name = `page-${page}` as const;
  const { kept, document } = await database.withFirm(principal, 'read', async (unitOfWork) => ({
    kept: await openDerived(unitOfWork, storage, { documentId, name }),
    document: await openDocument(unitOfWork, storage, documentId),
  }));
  if (kept !== null) return kept;
  if (!hasPictures(document.format)) throw new NotFoundError('Page');
  const { png } = await memory.run(document.byteSize, async () =>
    reader.renderPage(await allBytes(document.bytes()), page, PICTURE_DPI),
  );
  await storeDerived(database, storage, principal, { documentId, name, bytes: png });
  return png;
}
