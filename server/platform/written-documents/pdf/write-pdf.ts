import PDFDocument from 'pdfkit';
import { checkCites } from '../check-cites.js';
import { footerWords } from '../footer-words.js';
import { printableText } from '../printable-text.js';
import type { WrittenDocument, WrittenFooter } from '../written-document.types.js';
import { PAPER, Paper, TEXT_WIDTH } from './paper.js';
import { BODY_SIZE, PdfBlocks } from './pdf-blocks.js';
import { pdfBytes } from './pdf-bytes.js';

type Element = PDFKit.PDFStructureElement;

/** Points. */
const TITLE_SIZE = 19;
const FOOTER_SIZE = 7;
/** From the bottom of the text to the foot of the page. */
const FOOTER_GAP = 18;

/**
 * The document as a PDF: bookmarks for its headings, tables whose head repeats on each page, cites as numbers with
 * a list of sources at the end; tagged for screen readers, letters embedded. The same document is the same bytes.
 *
 * @throws TypeError when the sources are not numbered in the order of their first mention.
 */
export async function writePdf(written: WrittenDocument): Promise<Uint8Array> {
  checkCites(written);
  const document = new PDFDocument({
    size: 'LETTER',
    margin: PAPER.margin,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-US',
    info: {
      Title: printableText(written.title),
      Author: 'Trackrecord',
      CreationDate: written.savedAt,
      ModDate: written.savedAt,
    },
  });
  const bytes = pdfBytes(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const paper = new Paper(document);
  const blocks = new PdfBlocks(paper, root);
  drawHead(paper, root, written);
  blocks.draw(written.blocks);
  if (written.signature !== null) blocks.signature(written.signature);
  blocks.sources(written.sources);
  root.end();
  drawFooters(paper, written.footer);
  document.end();
  return bytes;
}

function drawHead(paper: Paper, root: Element, { title, subtitle, facts }: WrittenDocument): void {
  paper.write([{ text: title, lettering: 'STRONG' }], paper.element('H1', root), { size: TITLE_SIZE });
  if (subtitle !== null) {
    paper.write([{ text: subtitle, lettering: 'BODY' }], paper.element('P', root), { size: BODY_SIZE });
  }
  paper.space(BODY_SIZE / 2);
  for (const { term, value } of facts) {
    const words = [
      { text: `${term}: `, lettering: 'STRONG' as const },
      { text: value, lettering: 'BODY' as const },
    ];
    paper.write(words, paper.element('P', root), { size: BODY_SIZE });
  }
  paper.space(BODY_SIZE);
}

function drawFooters(paper: Paper, footer: WrittenFooter): void {
  const { document } = paper;
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const words = `${footerWords(footer)} · Page ${index + 1} of ${count}`;
    const lines = paper.lines([{ text: words, lettering: 'BODY' }], FOOTER_SIZE, TEXT_WIDTH);
    lines.forEach((line, row) => {
      const y = PAPER.height - PAPER.margin + FOOTER_GAP + row * paper.lineHeight(FOOTER_SIZE);
      paper.artifact(() => paper.drawLine(line, PAPER.margin, y, FOOTER_SIZE));
    });
  }
}
