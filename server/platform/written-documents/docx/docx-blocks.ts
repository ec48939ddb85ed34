import { HeadingLevel, ImageRun, PageBreak, Paragraph, type Table } from 'docx';
import { printableText } from '../printable-text.js';
import type { SignatureBlock, WrittenBlock } from '../written-document.types.js';
import type { DocxCites } from './docx-cites.js';
import { docxPicture } from './docx-picture.js';
import { paragraph, plain } from './docx-runs.js';
import { BULLETS, Style } from './docx-styles.js';
import { docxTable } from './docx-table.js';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Of a page shown as a picture, pixels at 96 to the inch: between the margins, with room for its title. */
const SCAN_WIDTH = 6.5 * 96;
const SCAN_HEIGHT = 8 * 96;

/** A block as Word's paragraphs and tables. */
export function docxBlock(block: WrittenBlock, cites: DocxCites): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'HEADING':
      return [new Paragraph({ heading: LEVELS[block.level], children: [plain(block.text)] })];
    case 'PARAGRAPH':
      return [paragraph(block.runs, cites)];
    case 'QUOTATION':
      return [paragraph(block.runs, cites, { style: Style.QUOTATION })];
    case 'NOTICE':
      return [paragraph(block.runs, cites, { style: Style.NOTICE })];
    case 'LIST':
      return block.items.map((runs) =>
        paragraph(runs, cites, { numbering: { reference: BULLETS, level: 0 } }),
      );
    case 'TABLE':
      return [docxTable(block, cites), new Paragraph({ children: [] })];
    case 'PICTURE':
      return [docxPicture(block.picture)];
    case 'SCAN':
      return [new Paragraph({ children: [scan(block)] })];
    case 'PAGE_BREAK':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Where somebody signs: the statement, and under each rule what belongs on it. */
export function docxSignature({ statement, lines }: SignatureBlock): readonly Paragraph[] {
  return [
    new Paragraph({ children: [plain(statement)], keepNext: true, spacing: { before: 360 } }),
    ...lines.map((line) => new Paragraph({ style: Style.SIGNATURE, children: [plain(line)] })),
  ];
}

function scan({ png, width, height, description }: Extract<WrittenBlock, { kind: 'SCAN' }>): ImageRun {
  const scale = Math.min(SCAN_WIDTH / width, SCAN_HEIGHT / height);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Page', title: 'Page', description: printableText(description) },
  });
}
