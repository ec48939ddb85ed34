import {
  HeadingLevel,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { printableText } from '../printable-text.js';
import type { Column, Run, SignatureBlock, WrittenBlock } from '../written-document.types.js';
import type { DocxCites } from './docx-cites.js';
import { BULLETS, Style, TEXT_WIDTH } from './docx-styles.js';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Around the words of a cell, twentieths of a point. */
const CELL_MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };

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
      return [table(block.columns, block.rows, cites), new Paragraph({ children: [] })];
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

/** Words without a style of their own. */
export function plain(text: string): TextRun {
  return new TextRun(printableText(text));
}

function paragraph(runs: readonly Run[], cites: DocxCites, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs.flatMap((run) => marked(run, cites)) });
}

function marked({ text, isStrong = false, cites: numbers = [] }: Run, cites: DocxCites): ParagraphChild[] {
  const words = isStrong ? strong(text) : plain(text);
  return [words, ...numbers.flatMap((number) => [...separator(numbers, number), ...cites.mark(number)])];
}

/** Two marks side by side would read as one number. */
function separator(numbers: readonly number[], number: number): readonly ParagraphChild[] {
  return number === numbers[0] ? [] : [new TextRun({ text: ',', superScript: true })];
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  cites: DocxCites,
): Table {
  const widths = columnWidths(columns);
  const cell = (children: readonly Paragraph[], index: number): TableCell =>
    new TableCell({
      children: [...children],
      margins: CELL_MARGINS,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
    });
  const head = columns.map(({ heading }, index) =>
    cell([new Paragraph({ style: Style.CELL, children: [strong(heading)] })], index),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (cells) =>
          new TableRow({
            children: columns.map((_column, index) =>
              cell([paragraph(cells[index] ?? [], cites, { style: Style.CELL })], index),
            ),
          }),
      ),
    ],
  });
}

function strong(text: string): TextRun {
  return new TextRun({ text: printableText(text), bold: true });
}

function columnWidths(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / all));
}
