import type { SourceCite } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { citeNames, labelledCite } from '../drafts/index.js';
import { quotedPassage } from '../treating/index.js';
import type { OutlineEdit, QuestionSource } from './outline-edit.js';

/** The page that a person says their question rests on; ids are row ids. */
export type StatedSource = {
  readonly documentId: string;
  readonly page: number | null;
  readonly quote: string | null;
};

/** An edit as it is asked for: sources are named, not yet looked up. */
export type EditRequest =
  | Exclude<OutlineEdit, { readonly kind: 'ADD_QUESTION' }>
  | (Omit<Extract<OutlineEdit, { readonly kind: 'ADD_QUESTION' }>, 'source'> & {
      readonly source: StatedSource | null;
    });

/**
 * The edits with the pages that they cite.
 *
 * @throws NotFoundError for a document that is missing or another firm's; TreatingValueError for a page that is none;
 *   QuoteNotFoundError when the words are not there.
 */
export async function citedEdits(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  requests: readonly EditRequest[],
): Promise<readonly OutlineEdit[]> {
  const edits: OutlineEdit[] = [];
  for (const request of requests) {
    if (request.kind !== 'ADD_QUESTION') edits.push(request);
    else {
      const { source, ...edit } = request;
      edits.push({
        ...edit,
        source: source === null ? null : await foundSource(unitOfWork, storage, source, edit.text),
      });
    }
  }
  return edits;
}

async function foundSource(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedSource,
  text: string,
): Promise<QuestionSource> {
  const { page, quote } = await quotedPassage(unitOfWork, storage, stated);
  const { documentId } = stated;
  const source: SourceCite = { kind: 'DOCUMENT', documentId, page, line: null, quote };
  const names = await citeNames(unitOfWork, [source]);
  return { cite: labelledCite(source, text, names), exhibit: { kind: 'DOCUMENT', documentId } };
}
