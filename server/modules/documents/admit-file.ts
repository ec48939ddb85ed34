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
  if (clamd === null) return format;
  try {
    const { kind } = await scanWithClamd(clamd, once(file.bytes));
    if (kind === 'CLEAN') return format;
  } catch (error) {
    if (error instanceof ScannerUnavailableError) throw new ScannerSilentError(error);
    throw error;
  }
  throw new InfectedFileError();
}
