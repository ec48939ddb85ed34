import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { DocumentText } from '../../kernel/document-text.js';
import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { openDerived, storeDerived } from '../documents/index.js';

/** How a text is made and kept; a greater number makes every document's text anew when it is next read. */
export const TEXT_VERSION = 1;

// What we stored ourselves is looked at only as far as to see that it is that: a text can be many megabytes.
const storedText = z.custom<DocumentText>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'runs' in value,
);
const storedPages = z.custom<TextPages>(
  (value) => typeof value === 'object' && value !== null && 'pages' in value,
);

/** What a text is divided into, without the text. */
export type TextPages = Pick<DocumentText, 'unit' | 'pages'>;

/**
 * Keeps the text of a document sealed beside its file: quotes stay findable, and it is not made twice.
 *
 * @throws NotFoundError when the document is gone meanwhile.
 */
export async function storeText(
  database: Database,
  storage: FileStorage,
  principal: Principal,
  { documentId, text }: { readonly documentId: string; readonly text: DocumentText },
): Promise<void> {
  const keep = async (name: 'text' | 'pages', content: unknown): Promise<void> => {
    const bytes = await promisify(gzip)(JSON.stringify(content));
    await storeDerived(database, storage, principal, { documentId, name, bytes });
  };
  // The pages apart: to show a reading, their sizes are needed and not every letter's place.
  await keep('pages', { unit: text.unit, pages: text.pages });
  await keep('text', text);
}

/** Null when the document was not read yet. @throws NotFoundError when it is missing or has no file. */
export async function openText(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  documentId: string,
): Promise<DocumentText | null> {
  const bytes = await openDerived(unitOfWork, storage, { documentId, name: 'text' });
  return bytes === null ? null : storedText.parse(await parsed(bytes));
}

/** Null when the document was not read yet. @throws NotFoundError when it is missing or has no file. */
export async function openPages(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  documentId: string,
): Promise<TextPages | null> {
  const bytes = await openDerived(unitOfWork, storage, { documentId, name: 'pages' });
  return bytes === null ? null : storedPages.parse(await parsed(bytes));
}

async function parsed(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8'));
}
