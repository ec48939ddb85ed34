import type { DocumentReader } from '../../../platform/documents/index.js';
import type { PageRenderer } from './demonstration-reports.js';
import type { PageImage } from './report-scan.js';

/** Pictures of all pages, made by the process that reads documents. */
export function pagesRenderedBy(reader: Pick<DocumentReader, 'readDocument' | 'renderPage'>): PageRenderer {
  return async (pdf, dpi) => {
    const { pageCount } = await reader.readDocument(pdf, { ocr: 'NEVER' });
    const images: PageImage[] = [];
    for (let page = 1; page <= (pageCount ?? 0); page += 1)
      images.push(await reader.renderPage(pdf, page, dpi));
    return images;
  };
}
