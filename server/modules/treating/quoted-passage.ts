import { cite } from '../../reading/cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { findQuote, openText, QuoteNotFoundError } from '../readings/index.js';
import { freeText } from './free-text.js';
import { TreatingValueError } from './treating.errors.js';

/** Words said to stand on a page of a document, as a member gives them. */
export type StatedPassage = {
  readonly quote?: string | null | undefined;
  readonly page?: number | null | undefined;
  readonly documentId?: string | null | undefined;
};

/** As it is stored. Unchecked: the words are the member's, because no text of the document was there to compare. */
export type QuotedPassage = {
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly isChecked: boolean;
};

/**
 * Looks the words up on the page that is named, blanks and line breaks aside, and keeps them as they stand there.
 * Without a document, or of one whose text is not read, the words stay the member's own.
 *
 * @throws NotFoundError when the document is missing or another firm's; TreatingValueError for a page that is none, or
 *   a quote from a read document without its page; QuoteNotFoundError when the words are not there.
 */
export async function quotedPassage(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedPassage,
): Promise<QuotedPassage> {
  const documentId = stated.documentId ?? null;
  const page = stated.page ?? null;
  if (documentId !== null) await requireDocument(unitOfWork, documentId);
  if (page !== null && page < 1) throw new TreatingValueError('Pages are counted from 1.', 'page');
  const quote = freeText(stated.quote, 'quote');
  const unchecked = { quote, page, documentId, isChecked: false };
  if (documentId === null || quote === null) return unchecked;
  const text = await textOf(unitOfWork, storage, documentId);
  if (text === null) return unchecked;
  if (page === null) {
    throw new TreatingValueError('Name the page on which these words stand.', 'page');
  }
  const span = findQuote(text, page, quote);
  if (span === null) throw new QuoteNotFoundError(page);
  return { quote: cite(text, span).quote, page, documentId, isChecked: true };
}

async function requireDocument(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  const [row] = await unitOfWork.query(
    'select 1 from source_document d where d.firm_id = $1 and d.id = $2 for key share',
    [unitOfWork.principal.firmId, documentId],
  );
  if (row === undefined) throw new NotFoundError('Document');
}

/** Null when the document has no file, or was not read yet. */
async function textOf(unitOfWork: UnitOfWork, storage: FileStorage, documentId: string) {
  const [row] = await unitOfWork.query(
    'select 1 from source_document d where d.firm_id = $1 and d.id = $2 and d.file_id is not null',
    [unitOfWork.principal.firmId, documentId],
  );
  return row === undefined ? null : openText(unitOfWork, storage, documentId);
}
