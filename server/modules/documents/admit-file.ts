import { sniffDocument, type DocumentFormat } from '../../platform/documents/index.js';
import { scanWithClamd, ScannerUnavailableError } from '../../platform/storage/index.js';
import { FileTooLargeError, InfectedFileError, ScannerSilentError } from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import { once } from './stored-file.js';

/**
 * Whether a file may be taken in, and what it is by its content.
 *
 * @throws FileTooLargeError; RefusedFileError with the reason that lies in the file; InfectedFileError;
 *   ScannerSilentError when scanning is set up and the scanner does not answer.
 */
export async function admitFile(
  { clamd, largestFileBytes }: DocumentServices,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<DocumentFormat> {
  if (file.bytes.byteLength > largestFileBytes) throw new FileTooLargeError(largestFileBytes);
  const format = await sniffDocument(file.bytes, file.name);
  await refuseInfected({ clamd }, file.bytes);
  return format;
}

/** @throws InfectedFileError; ScannerSilentError when scanning is set up and the scanner does not answer. */
export async function refuseInfected(
  { clamd }: Pick<DocumentServices, 'clamd'>,
  bytes: Uint8Array,
): Promise<void> {
  if (clamd === null) return;
  try {
    const { kind } = await scanWithClamd(clamd, once(bytes));
    if (kind === 'CLEAN') return;
  } catch (error) {
    if (error instanceof ScannerUnavailableError) throw new ScannerSilentError(error);
    throw error;
  }
  throw new InfectedFileError();
}
