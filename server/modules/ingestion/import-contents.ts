import type { Sealing, UnitOfWork } from '../../platform/database/index.js';
import type { ImportSummary } from './import-summary.js';
import type { FileAnalysis, RowProblem } from './reading/index.js';

/** What is sealed of an import; changing a name makes all that is stored of it unreadable. */
const Content = {
  FILE: 'import file',
  ANALYSIS: 'import analysis',
  SUMMARY: 'import summary',
  REJECTED: 'import rejected record',
} as const;

/** A sealed column with the key it was sealed under; both null where there is nothing. */
export type SealedContent = { readonly sealed: Uint8Array | null; readonly dataKeyId: string | null };

/** A rejected record as the file has it, and what is wrong with it. */
export type RejectedContents = {
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
};

export function sealChunk(sealing: Sealing, bytes: Uint8Array): Buffer {
  return sealing.sealBytes(Content.FILE, bytes);
}

/** @param chunk without a key: one that an earlier version stored plain. @throws MasterKeyError. */
export async function openChunk(
  { vault }: UnitOfWork,
  { bytes, dataKeyId }: { readonly bytes: Buffer; readonly dataKeyId: string | null },
): Promise<Buffer> {
  return dataKeyId === null ? bytes : vault.openBytes(Content.FILE, { sealed: bytes, dataKeyId });
}

/** Samples of columns are cells of the file. */
export function sealAnalysis(sealing: Sealing, analysis: FileAnalysis): Buffer {
  return sealing.seal(Content.ANALYSIS, JSON.stringify(analysis));
}

/** Null where there is none. @throws MasterKeyError when it does not open. */
export function openAnalysis(unitOfWork: UnitOfWork, content: SealedContent): Promise<FileAnalysis | null> {
  return openJson(unitOfWork, Content.ANALYSIS, content);
}

/** The preview and the samples of problems are cells of the file. */
export function sealSummary(sealing: Sealing, summary: ImportSummary): Buffer {
  return sealing.seal(Content.SUMMARY, JSON.stringify(summary));
}

/** Null where there is none. @throws MasterKeyError when it does not open. */
export function openSummary(unitOfWork: UnitOfWork, content: SealedContent): Promise<ImportSummary | null> {
  return openJson(unitOfWork, Content.SUMMARY, content);
}

/** @param json `RejectedContents` without what no text column takes. */
export function sealRejected(sealing: Sealing, json: string): Buffer {
  return sealing.seal(Content.REJECTED, json);
}

/** Null where there is none. @throws MasterKeyError when it does not open. */
export function openRejected(
  unitOfWork: UnitOfWork,
  content: SealedContent,
): Promise<RejectedContents | null> {
  return openJson(unitOfWork, Content.REJECTED, content);
}

async function openJson<Value>(
  { vault }: UnitOfWork,
  purpose: string,
  { sealed, dataKeyId }: SealedContent,
): Promise<Value | null> {
  if (sealed === null || dataKeyId === null) return null;
  return vault.openJson<Value>(purpose, { sealed, dataKeyId });
}
