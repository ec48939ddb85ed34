import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import type { Column, Run, WrittenBlock } from '../written-document.types.js';
import type { DocxCites } from './docx-cites.js';
import { paragraph, strong } from './docx-runs.js';
import { Style, TEXT_WIDTH } from './docx-styles.js';

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Around the words of a cell, twentieths of a point. */
const CELL_MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };

/** A table whose head repeats on each page. What stands below a row is a row of one cell, kept on the row's page. */
export function docxTable(
  { columns, rows, below = [] }: Extract<WrittenBlock, { kind: 'TABLE' }>,
  cites: DocxCites,
): Table {
  const widths = columnWidths(columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      headRow(columns, widths),
      ...rows.flatMap((cells, index) => {
        const under = below[index] ?? [];
        const row = bodyRow({ cells, widths, isKeptWithNext: under.length > 0 }, cites);
        return under.length === 0 ? [row] : [row, wideRow(under, columns.length, cites)];
      }),
    ],
  });
}

/** Kept with the first row: a head alone at the foot of a page heads nothing. */
function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const head = columns.map(({ heading }, index) =>
    cell([new Paragraph({ style: Style.CELL, keepNext: true, children: [strong(heading)] })], widths[index]),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: head });
}

type BodyRow = {
  readonly cells: readonly (readonly Run[])[];
  readonly widths: readonly number[];
  readonly isKeptWithNext: boolean;
};

function bodyRow({ cells, widths, isKeptWithNext }: BodyRow, cites: DocxCites): TableRow {
  return new TableRow({
    cantSplit: isKeptWithNext,
    children: widths.map((width, index) =>
      cell(
        [paragraph(cells[index] ?? [], cites, { style: Style.CELL, keepNext: isKeptWithNext })],
        width,
        // No rule between a row and what belongs to it.
        isKeptWithNext ? { bottom: NO_RULE } : {},
      ),
    ),
  });
}

function wideRow(paragraphs: readonly (readonly Run[])[], columns: number, cites: DocxCites): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        children: paragraphs.map((runs) => paragraph(runs, cites, { style: Style.CELL })),
        columnSpan: columns,
        borders: { top: NO_RULE },
        margins: CELL_MARGINS,
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
      }),
    ],
  });
}

function cell(children: readonly Paragraph[], width = 0, borders: ITableCellBorders = {}): TableCell {
  return new TableCell({
    children: [...children],
    borders,
    margins: CELL_MARGINS,
    width: { size: width, type: WidthType.DXA },
  });
}

function columnWidths(columns: readonly Column[]): readonly number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / all));
}
