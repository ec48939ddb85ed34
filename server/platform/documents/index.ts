export { DocumentFormat, type ReadableFormat } from './document-format.js';
export { createDocumentReader, createReaderPool, type DocumentReaderSettings } from './document-reader.js';
export {
  DocumentNote,
  type DocumentReader,
  type PagePicture,
  type ReadDocument,
  type ReadDocumentOptions,
  type ReadingProgress,
} from './document-reader.types.js';
export { DocumentReaderEndedError } from './document-reader-ended.error.js';
export { FILE_LIMITS, FILE_REFUSALS, RefusedFileError, type FileRefusal } from './refused-file.error.js';
export { sniffDocument } from './sniff-document.js';
export { ARCHIVE_LIMITS, unpackArchive, type ArchiveEntry, type ArchiveLimits } from './unpack-archive.js';
