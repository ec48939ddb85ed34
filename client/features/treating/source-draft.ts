/** Where something stands, as typed: the words, the document, the page. */
export type SourceDraft = {
  readonly quote: string;
  /** Empty: no document on file. */
  readonly documentId: string;
  readonly page: number | null;
};

export const NO_SOURCE: SourceDraft = { quote: '', documentId: '', page: null };

/** A source as the API takes it. */
export function sourceInput({ quote, documentId, page }: SourceDraft) {
  return {
    quote: quote.trim() === '' ? null : quote.trim(),
    documentId: documentId === '' ? null : documentId,
    page,
  };
}
