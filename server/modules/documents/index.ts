import { DocumentResolver } from './document.resolver.js';

// Words.
export {
  DocumentKind,
  DocumentPermission,
  DocumentStatus,
  StoredFormat,
  type TableFormat,
} from './document-vocabulary.js';

// Files in and out, for the composition root.
export { createDocumentServices, type DocumentServices } from './document-services.js';
export { mountFileRoutes } from './file.routes.js';
export { mountUploadRoutes } from './upload.routes.js';

// Work outside requests.
export { READING_JOB } from './reading-job.js';
export { DISCARD_FILE_JOB, discardFileJob } from './discard-file.job.js';
export { SWEEP_UPLOAD_JOB, sweepUploadJob } from './sweep-upload.job.js';
export { workerPrincipal } from './worker-principal.js';

// Commands.
export { addDocument, addDocuments, type OfferedFile, type TakenFiles } from './add-documents.js';
export { addTable, type OfferedTable } from './add-table.js';
export { beforeDocumentDelete, type BeforeDelete } from './delete-document.js';
export { type FiledDocument, type RefusedFile } from './file-document.js';
export { fileUnderMatter } from './file-under-matter.js';
export { markDocument, type DocumentMark } from './mark-document.js';
export { allBytes, openDocument, type OpenedDocument } from './open-document.js';
export { hasPictures, pagePicture } from './page-picture.js';
export { openDerived, storeDerived, type RenditionName } from './rendition.js';

// Rows and API types that other modules show.
export { documentLoader } from './document.loader.js';
export { documentForChange, documentsByIds, type DocumentRow } from './document.queries.js';
export { changedDocument, documentOf, shownDocument } from './document.resolver.js';
export { DocumentConnection, DocumentPayload, DocumentType } from './document.types.js';
export { DocumentIdInput } from './document.inputs.js';

/** Resolvers of this module. */
export const documentsResolvers = [DocumentResolver] as const;
