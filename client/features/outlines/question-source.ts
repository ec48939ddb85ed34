import type { QuestionSource } from './outline-edits.js';
import type { Fields } from './writing.js';

/** The page named in the form; null when no document is. */
export function sourceOf({ documentId = '', page = '', quote = '' }: Fields): QuestionSource | null {
  if (documentId === '') return null;
  const number = Number(page);
  return {
    documentId,
    page: /^\d{1,6}$/.test(page) && number > 0 ? number : null,
    quote: quote.trim() === '' ? null : quote,
  };
}
