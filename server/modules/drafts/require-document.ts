import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { documentsByIds } from '../documents/index.js';

/** @throws NotFoundError for a document that is missing or another firm's. */
export async function requireDocument(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const [document] = await documentsByIds(unitOfWork, [id]);
  if (document === undefined) throw new NotFoundError('Document');
}
