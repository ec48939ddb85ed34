import type { Database } from '../../platform/database/index.js';
import type { ClamdAddress, FileStorage } from '../../platform/storage/index.js';
import { ByteBudget } from './byte-budget.js';

/** What taking files in and giving them out needs beside a transaction; one for the process. */
export type DocumentServices = {
  readonly database: Database;
  readonly storage: FileStorage;
  /** Null: files are not scanned for viruses. */
  readonly clamd: ClamdAddress | null;
  readonly largestFileBytes: number;
  /** Whole files in memory: taken in, or handed to the reader. */
  readonly memory: ByteBudget;
};

/** Two of the largest files at once, or many small ones. */
export function createDocumentServices(options: Omit<DocumentServices, 'memory'>): DocumentServices {
  return { ...options, memory: new ByteBudget(2 * options.largestFileBytes) };
}
