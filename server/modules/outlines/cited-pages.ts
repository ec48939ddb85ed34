import type { UnitOfWork } from '../../platform/database/index.js';
import { questionsOf, type OutlineContent } from './outline-content.js';

/** A page of a document that an outline cites. */
export type CitedPage = {
  readonly documentId: string;
  /** As cites give it: of a transcript, as the reporter numbered it. */
  readonly page: number;
  /** In the file, from 1. */
  readonly filePage: number;
};

/** The pages of a document that a copy's questions cite, also when they are denied, in order. */
export async function citedPages(
  unitOfWork: UnitOfWork,
  content: OutlineContent,
  documentId: string,
): Promise<readonly CitedPage[]> {
  const cites = questionsOf(content).flatMap(({ cites: own, ifDenied }) => [
    ...own,
    ...(ifDenied?.cites ?? []),
  ]);
  const cited = cites.flatMap(({ source }) =>
    source.kind === 'DOCUMENT' && source.documentId === documentId ? (source.page ?? []) : [],
  );
  const pages = [...new Set(cited)].toSorted((one, other) => one - other);
  if (pages.length === 0) return [];
  const filePages = await filePagesOf(unitOfWork, documentId, pages);
  return pages.map((page) => ({ documentId, page, filePage: filePages.get(page) ?? page }));
}

/** Of a transcript; a condensed one has several of its pages on one of the file. Empty for other documents. */
async function filePagesOf(
  unitOfWork: UnitOfWork,
  documentId: string,
  pages: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await unitOfWork.query<{ page: number; filePage: number }>(
    `select page, min(file_page)::integer as "filePage" from transcript_line
      where firm_id = $1 and document_id = $2 and page = any ($3::integer[])
      group by page`,
    [unitOfWork.principal.firmId, documentId, pages],
  );
  return new Map(rows.map(({ page, filePage }) => [page, filePage]));
}
