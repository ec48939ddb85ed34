import PDFDocument from 'pdfkit';
import type { GeneratedReport, ReportBlock } from './generated-report.types.js';
import { pdfBytes } from '../../../platform/written-documents/index.js';

type Page = InstanceType<typeof PDFDocument>;

const MARGIN = 72;
const GAP = 9;
const BODY = 11;
/** Widths of the cells of a row with two cells, and of one with four, in points. */
const TWO_COLUMNS = [150, 318];
const FOUR_COLUMNS = [90, 144, 104, 130];

/** The report on letter paper: running head from the second page on, page numbers, justified text. */
export async function reportPdf(report: GeneratedReport): Promise<Uint8Array> {
  const page = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    bufferPages: true,
    // A fixed day: the same report is the same file.
    info: { Title: 'Invented examination report', CreationDate: new Date('2026-01-01T00:00:00Z') },
  });
  const bytes = pdfBytes(page);
  for (const block of report.blocks) drawBlock(page, block);
  drawHeadsAndFeet(page, report);
  page.end();
  return bytes;
}

function drawBlock(page: Page, block: ReportBlock): void {
  page.font('Times-Roman').fontSize(BODY);
  switch (block.kind) {
    case 'LETTERHEAD':
      drawLetterhead(page, block.lines);
      break;
    case 'LINES':
      for (const line of block.lines) page.text(line, { align: 'left' });
      break;
    case 'LIST':
      for (const line of block.lines) page.text(line, { indent: 12 });
      break;
    case 'TABLE':
      drawTable(page, block.rows);
      break;
    case 'HEADING':
      if (page.y > page.page.height - MARGIN - 3 * BODY) page.addPage();
      page.font('Times-Bold').text(block.text, { align: 'left' });
      break;
    case 'QUESTION':
      page.font('Times-Italic').text(block.text, { align: 'left' });
      break;
    case 'PARAGRAPH':
    case 'ANSWER':
      page.text(block.text, { align: 'justify' });
  }
  page.y += GAP;
}

function drawLetterhead(page: Page, [first = '', ...rest]: readonly string[]): void {
  page.font('Times-Bold').fontSize(15).text(first, { align: 'center' });
  page.font('Times-Roman').fontSize(9.5);
  for (const line of rest) page.text(line, { align: 'center' });
  const y = page.y + 4;
  page
    .moveTo(MARGIN, y)
    .lineTo(page.page.width - MARGIN, y)
    .lineWidth(0.7)
    .stroke();
  page.y = y + 6;
}

function drawTable(page: Page, rows: readonly (readonly string[])[]): void {
  const isWide = rows.some((row) => row.length > 2);
  const widths = isWide ? FOUR_COLUMNS : TWO_COLUMNS;
  page.fontSize(isWide ? 10 : BODY);
  for (const row of rows) {
    const y = page.y;
    const height = Math.max(
      ...row.map((cell, at) => page.heightOfString(cell, { width: (widths[at] ?? 100) - 6 })),
    );
    let x = MARGIN;
    row.forEach((cell, at) => {
      page.text(cell, x, y, { width: (widths[at] ?? 100) - 6, align: 'left' });
      x += widths[at] ?? 100;
    });
    page.x = MARGIN;
    page.y = y + height + 2;
  }
}

function drawHeadsAndFeet(page: Page, { title, foot }: GeneratedReport): void {
  const { count } = page.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    page.switchToPage(at);
    // Without margins, for text beyond them would begin a new page.
    page.page.margins = { top: 0, bottom: 0, left: MARGIN, right: MARGIN };
    page.font('Times-Roman').fontSize(9);
    if (at > 0) page.text(title, MARGIN, 36, { lineBreak: false });
    const bottom = page.page.height - 46;
    page.text(foot, MARGIN, bottom, { lineBreak: false });
    page.text(`Page ${at + 1} of ${count}`, page.page.width - MARGIN - 60, bottom + 12, { lineBreak: false });
  }
}
