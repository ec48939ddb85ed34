import { type DocumentPage, type DocumentText, TextSource, type TextLine } from '../kernel/document-text.js';

/** A text without layout: pages end at form feeds, lines at line breaks. For plain text files, and for tests. */
export function plainDocument(text: string): DocumentText {
  const pages = pagesOf(text);
  return {
    text,
    unit: 'PAGE',
    pages,
    lines: pages.flatMap((page) => linesOf(text, page)),
    runs: [],
    removed: [],
  };
}

function pagesOf(text: string): DocumentPage[] {
  const pages: DocumentPage[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\f', start);
    // The form feed belongs to the page it ends, so that the pages cover the text.
    const end = feed === -1 ? text.length : feed + 1;
    if (feed === -1 && start === text.length && pages.length > 0) break;
    pages.push({
      start,
      end,
      number: pages.length + 1,
      width: null,
      height: null,
      source: TextSource.PLAIN_TEXT,
      ocrConfidence: null,
    });
    if (feed === -1) break;
    start = end;
  }
  return pages;
}

function linesOf(text: string, page: DocumentPage): TextLine[] {
  const lines: TextLine[] = [];
  let start = page.start;
  for (let at = page.start; at <= page.end; at += 1) {
    const isBreak = at === page.end || text[at] === '\n' || text[at] === '\f';
    if (!isBreak) continue;
    const end = text[at - 1] === '\r' && at > start ? at - 1 : at;
    if (end > start) lines.push({ start, end, page: page.number });
    start = at + 1;
  }
  return lines;
}
