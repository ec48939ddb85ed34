import type { Principal } from '../../platform/database/index.js';
import {
  ARCHIVE_LIMITS,
  RefusedFileError,
  unpackArchive,
  type ArchiveEntry,
} from '../../platform/documents/index.js';
import { ConflictError, type DomainError } from '../../platform/errors.js';
import { admitFile } from './admit-file.js';
import { FileTooLargeError, InfectedFileError } from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import {
  fileDocument,
  fileRefusals,
  type FiledAs,
  type FiledDocument,
  type RefusedFile,
} from './file-document.js';
import { archiveFolder, plainFileName, plainFolder } from './file-name.js';
import { presentFile, sha256Of, storeFile, type AdmittedFile } from './stored-file.js';

/** A file as somebody hands it in. */
export type OfferedFile = FiledAs & { readonly bytes: Uint8Array };

/** What became of it: one document, or one for each file of an archive, and what of an archive was refused. */
export type TakenFiles = {
  readonly documents: readonly FiledDocument[];
  readonly refused: readonly RefusedFile[];
};

/**
 * Takes a file in as a document, or an archive as the documents in it, with all checks. Doing it again changes
 * nothing.
 *
 * @throws FileTooLargeError, RefusedFileError, InfectedFileError when the file as a whole is refused;
 *   ScannerSilentError.
 */
export async function addDocuments(
  services: DocumentServices,
  principal: Principal,
  file: OfferedFile,
): Promise<TakenFiles> {
  const taken = await takeFiles(services, principal, file);
  await services.database.withFirm(principal, 'write', (unitOfWork) =>
    fileRefusals(unitOfWork, taken.refused),
  );
  return taken;
}

/**
 * Takes in one file that is no archive.
 *
 * @throws as `addDocuments`; ConflictError for an archive.
 */
export async function addDocument(
  services: DocumentServices,
  principal: Principal,
  file: OfferedFile,
): Promise<FiledDocument> {
  const filed = { name: plainFileName(file.name), folder: plainFolder(file.folder) };
  const format = await admitFile(services, file);
  if (format === 'ZIP') throw new ConflictError('An archive is not one document.');
  const { bytes } = file;
  return takeFile(services, principal, filed, { bytes, sha256: sha256Of(bytes), format });
}

/** As `addDocuments`, but leaves it to the caller to file what was refused (`fileRefusals`). */
export async function takeFiles(
  services: DocumentServices,
  principal: Principal,
  file: OfferedFile,
): Promise<TakenFiles> {
  const filed = { name: plainFileName(file.name), folder: plainFolder(file.folder) };
  const format = await admitFile(services, file);
  if (format === 'ZIP') return takeArchive(services, principal, filed, file.bytes);
  const { bytes } = file;
  const document = await takeFile(services, principal, filed, { bytes, sha256: sha256Of(bytes), format });
  return { documents: [document], refused: [] };
}

async function takeFile(
  services: DocumentServices,
  principal: Principal,
  filed: FiledAs,
  file: AdmittedFile,
): Promise<FiledDocument> {
  const { database, storage } = services;
  const known = await database.withFirm(principal, 'write', async (unitOfWork) => {
    const present = await presentFile(unitOfWork, storage.objects, file.sha256);
    return present === null ? null : fileDocument(unitOfWork, present.id, filed);
  });
  return (
    known ??
    storeFile(services, principal, file, (unitOfWork, fileId) => fileDocument(unitOfWork, fileId, filed))
  );
}

/** Each file on its own: a bad one is refused with its reason, and the others are taken. */
async function takeArchive(
  services: DocumentServices,
  principal: Principal,
  archive: FiledAs,
  bytes: Uint8Array,
): Promise<TakenFiles> {
  const documents: FiledDocument[] = [];
  const refused: RefusedFile[] = [];
  const limits = { ...ARCHIVE_LIMITS, entryBytes: services.largestFileBytes };
  for await (const entry of unpackArchive(bytes, limits)) {
    const filed = {
      name: plainFileName(entry.path),
      folder: archiveFolder(archive.folder, archive.name, entry.path),
    };
    try {
      documents.push(await takeEntry(services, principal, filed, entry));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const code = error instanceof RefusedFileError ? error.refusal : refusalCodeOf(error);
      refused.push({ ...filed, code, message: error.message });
    }
  }
  return { documents, refused };
}

async function takeEntry(
  services: DocumentServices,
  principal: Principal,
  filed: FiledAs,
  entry: ArchiveEntry,
): Promise<FiledDocument> {
  if ('refusal' in entry) throw new RefusedFileError(entry.refusal);
  const { bytes } = entry;
  const format = await admitFile(services, { name: filed.name, bytes });
  if (format === 'ZIP') throw new RefusedFileError('UNSUPPORTED');
  return takeFile(services, principal, filed, { bytes, sha256: sha256Of(bytes), format });
}

function isRefusal(error: unknown): error is RefusedFileError | InfectedFileError | FileTooLargeError {
  return (
    error instanceof RefusedFileError ||
    error instanceof InfectedFileError ||
    error instanceof FileTooLargeError
  );
}

function refusalCodeOf(error: DomainError): string {
  return error instanceof InfectedFileError ? 'INFECTED' : 'TOO_LARGE';
}
