import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors.js';
import { DocumentReaderEndedError, type DocumentReader } from '../../platform/documents/index.js';
import type { WrittenDocument } from '../../platform/written-documents/index.js';
import { pagePicture, type DocumentServices } from '../documents/index.js';
import { exhibitPaper } from '../exhibits/index.js';
import { binderDocument, withheldSheet, type BoundExhibit, type ExhibitPage } from './binder-document.js';
import { citedPages, type CitedPage } from './cited-pages.js';
import type { OutlineCopy } from './export-outline.js';
import type { CopiedExhibit } from './outline-gate.js';

/** What a binder needs beside a transaction: the files, and who draws their pages. */
export type BinderServices = DocumentServices & { readonly reader: Pick<DocumentReader, 'renderPage'> };

type Allowed = Extract<OutlineCopy, { kind: 'ALLOWED' }>;

/** Pages of documents in one binder; what is cited beyond them is listed. */
const MOST_PAGES = 60;
/** Where a PNG file keeps its width and height. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

/** What the rows of the exhibits and the citations say, before pages are drawn. */
type Prepared = {
  readonly exhibit: CopiedExhibit;
  readonly bound: BoundExhibit['bound'] | { readonly kind: 'DRAW'; readonly pages: readonly CitedPage[] };
};

/**
 * A copy of an outline with its exhibits: those made from the files as they print, those that are documents by the
 * pages cited. What may not be in the copy is a sheet that says so.
 */
export async function outlineBinder(
  services: BinderServices,
  principal: Principal,
  copy: Allowed,
): Promise<WrittenDocument> {
  const prepared = await services.database.withFirm(principal, 'write', async (unitOfWork) => {
    const found: Prepared[] = [];
    for (const exhibit of copy.copy.exhibits) {
      found.push({ exhibit, bound: await preparedExhibit(unitOfWork, exhibit, copy) });
    }
    return found;
  });
  const exhibits: BoundExhibit[] = [];
  let room = MOST_PAGES;
  for (const { exhibit, bound } of prepared) {
    if (bound.kind !== 'DRAW') {
      exhibits.push({ ...exhibit, bound });
      continue;
    }
    const drawn = await drawnPages(services, principal, bound.pages.slice(0, room));
    room -= drawn.length;
    const shown = new Set(drawn.map(({ page }) => page));
    const missing = bound.pages.filter(({ page }) => !shown.has(page)).map(({ page }) => `page ${page}`);
    exhibits.push({ ...exhibit, bound: { kind: 'PAGES', pages: drawn, missing } });
  }
  return binderDocument(copy.document, exhibits, copy.paper);
}

async function preparedExhibit(
  unitOfWork: UnitOfWork,
  exhibit: CopiedExhibit,
  { copy, paper }: Allowed,
): Promise<Prepared['bound']> {
  const withheld = withheldSheet(exhibit);
  if (withheld !== null) return withheld;
  const { reference } = exhibit;
  if (reference.kind === 'DOCUMENT') {
    const pages = await citedPages(unitOfWork, copy.content, reference.documentId);
    if (pages.length > 0) return { kind: 'DRAW', pages };
    return { kind: 'SHEET', why: 'Put as a whole: no page of it is cited.' };
  }
  if (reference.exhibitId === null) return { kind: 'SHEET', why: 'Not made.' };
  const answer = await exhibitPaper(unitOfWork, reference.exhibitId, paper.audience);
  if (answer.kind === 'ALLOWED') return { kind: 'PAPER', document: answer.document };
  // The refusal says what keeps it in the firm, and is for the firm's eyes.
  const outside = '[Withheld: its rows rest on documents that stay in the firm]';
  return { kind: 'SHEET', why: paper.audience === 'OUTSIDE' ? outside : answer.message };
}

/** Those of the pages that can be shown. */
async function drawnPages(
  services: BinderServices,
  principal: Principal,
  pages: readonly CitedPage[],
): Promise<readonly ExhibitPage[]> {
  const drawn: ExhibitPage[] = [];
  for (const { documentId, page, filePage } of pages) {
    const png = await pictureOrNone(services, principal, { documentId, page: filePage });
    if (png !== null) drawn.push({ page, png, ...sizeOf(png) });
  }
  return drawn;
}

/** Null for a file without pages, a page that is not there, and a file that can not be drawn. */
async function pictureOrNone(
  services: BinderServices,
  principal: Principal,
  place: { readonly documentId: string; readonly page: number },
): Promise<Uint8Array | null> {
  try {
    return await pagePicture(services, principal, place);
  } catch (error) {
    if (error instanceof DomainError || error instanceof DocumentReaderEndedError) return null;
    throw error;
  }
}

function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(PNG_WIDTH), height: view.getUint32(PNG_HEIGHT) };
}
