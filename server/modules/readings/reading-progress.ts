import type { Database, Principal } from '../../platform/database/index.js';
import type { ReadingProgress } from '../../platform/documents/document-reader.types.js';
import { markDocument } from '../documents/index.js';

const LEAST_MS_BETWEEN_REPORTS = 500;

/**
 * Writes how many pages are done from a transaction of its own. Reports are dropped, not queued, while one is being
 * written; progress is a courtesy, and failing to write it fails nothing.
 */
export function storedProgress(
  database: Database,
  principal: Principal,
  documentId: string,
): (progress: ReadingProgress) => void {
  let isWriting = false;
  let lastAt = 0;
  return ({ pagesRead }) => {
    const now = performance.now();
    if (isWriting || now - lastAt < LEAST_MS_BETWEEN_REPORTS) return;
    [isWriting, lastAt] = [true, now];
    void database
      .withFirm(principal, 'write', (unitOfWork) => markDocument(unitOfWork, documentId, { pagesRead }))
      .catch(() => undefined)
      .finally(() => (isWriting = false));
  };
}
