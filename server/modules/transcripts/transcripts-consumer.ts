import type { DocumentText } from '../../kernel/document-text.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { readTranscript } from '../../reading/transcripts/index.js';
import { fileTranscript } from './file-transcript.js';

/**
 * Files what reads as testimony, in the transaction in which the document was read. Other documents are left alone;
 * one that no longer reads as testimony (after a better reading of its pages) loses what was filed before.
 */
export const transcriptsConsumer = {
  name: 'transcripts',
  consume: async (
    unitOfWork: UnitOfWork,
    { documentId, text }: { readonly documentId: string; readonly text: DocumentText },
  ): Promise<void> => {
    const transcript = readTranscript(text);
    if (transcript !== null) return fileTranscript(unitOfWork, documentId, transcript);
    await unitOfWork.query('delete from transcript where firm_id = $1 and document_id = $2', [
      unitOfWork.principal.firmId,
      documentId,
    ]);
  },
} as const;
