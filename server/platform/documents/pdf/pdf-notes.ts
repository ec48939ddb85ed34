import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentNote } from '../document-reader.types.js';

/** What the file holds beside its pages. What can not be asked of a damaged catalogue is taken not to be there. */
export async function notesOf(pdf: PDFDocumentProxy): Promise<DocumentNote[]> {
  const [hasScripts, attachments, facts] = await Promise.all([
    pdf.hasJSActions().catch(() => false),
    pdf.getAttachments().catch(() => null),
    pdf.getMetadata().catch(() => null),
  ]);
  const info: object = facts?.info ?? {};
  const hasXfa = 'IsXFAPresent' in info && info.IsXFAPresent === true;
  return [
    ...(hasScripts ? [DocumentNote.HAS_SCRIPTS] : []),
    ...(isFilled(attachments) ? [DocumentNote.HAS_ATTACHMENTS] : []),
    ...(hasXfa ? [DocumentNote.FORM_XFA] : []),
  ];
}

function isFilled(attachments: unknown): boolean {
  if (attachments instanceof Map) return attachments.size > 0;
  return typeof attachments === 'object' && attachments !== null && Object.keys(attachments).length > 0;
}
