import type { SourceCite } from '../../kernel/source-cite.js';

/** The page of the document that an entry names; else the entry of the firm's own record. */
export function documentCite(
  {
    documentId,
    page,
    quote,
  }: { readonly documentId: string | null; readonly page: number | null; readonly quote: string | null },
  recorded: SourceCite,
): SourceCite {
  return documentId === null ? recorded : { kind: 'DOCUMENT', documentId, page, line: null, quote };
}
