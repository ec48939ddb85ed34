import type { Column } from '../written-document.types.js';
import { PAPER, TEXT_WIDTH, type Paper } from './paper.js';
import type { Letters, Line } from './set-lines.js';

type Element = PDFKit.PDFStructureElement;
type Cells = readonly (readonly Line[])[];
/** A row as it is set, and what stands under it over the whole width. */
type Row = { readonly cells: Cells; readonly below: readonly Line[] };
type Text = readonly Letters[];

/** What a table holds, each text with the marks of its cites. */
export type TableContent = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  /** Paragraphs under each row. */
  readonly below: readonly (readonly Text[])[];
};

/** Points. */
const SIZE = 9;
const PADDING = { x: 4, y: 3 };
/** From margin to margin. */
const PAGE = PAPER.height - 2 * PAPER.margin;

/**
 * A table over as many pages as it needs, its head repeated on each. A row stays whole, and on one page with what is
 * below it, where a page can hold that; else it is broken between lines.
 */
export class PdfTable {
  private readonly widths: readonly number[];
  private readonly head: Cells;
  private readonly rows: readonly Row[];

  constructor(
    private readonly paper: Paper,
    { columns, rows, below }: TableContent,
  ) {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    this.widths = columns.map(({ share }) => (TEXT_WIDTH * share) / all);
    this.head = columns.map(({ heading }, index) =>
      this.set([{ text: heading, lettering: 'STRONG' }], index),
    );
    this.rows = rows.map((cells, row) => ({
      cells: columns.map((_column, index) => this.set(cells[index] ?? [], index)),
      below: (below[row] ?? []).flatMap((text) => paper.lines(text, SIZE, TEXT_WIDTH - 2 * PADDING.x)),
    }));
  }

  /** Points: the head and the first row, below which something may end a page. */
  get leastHeight(): number {
    const [first] = this.rows;
    return this.heightOf(this.head) + (first === undefined ? 0 : this.heightOfRow(first));
  }

  draw(parent: Element): void {
    const table = this.paper.element('Table', parent);
    this.paper.ensure(Math.min(this.leastHeight, PAGE));
    this.drawHead(table);
    for (const row of this.rows) this.drawRow(row, table);
  }

  private set(text: Text, index: number): readonly Line[] {
    return this.paper.lines(text, SIZE, (this.widths[index] ?? 0) - 2 * PADDING.x);
  }

  private drawHead(table: Element): void {
    const row = this.paper.element('TR', table);
    const cells = this.head.map(() => this.paper.headCell(row));
    this.shadeHead();
    this.drawLines(this.head, this.widths, { start: 0, end: linesIn(this.head) }, (index, draw) => {
      const cell = cells[index];
      if (cell !== undefined) this.paper.tagged(cell, draw);
    });
    this.rule();
  }

  private repeatHead(): void {
    this.paper.newPage();
    this.shadeHead();
    this.drawLines(this.head, this.widths, { start: 0, end: linesIn(this.head) }, (_index, draw) =>
      this.paper.artifact(draw),
    );
    this.rule();
  }

  private shadeHead(): void {
    const { document, y } = this.paper;
    const height = this.heightOf(this.head);
    this.paper.artifact(() => document.rect(PAPER.margin, y, TEXT_WIDTH, height).fill('#eeeeee'));
  }

  private drawRow(row: Row, table: Element): void {
    const height = this.heightOfRow(row);
    if (height > this.paper.room && height <= PAGE - this.heightOf(this.head)) this.repeatHead();
    this.drawCells(row.cells, this.widths, table);
    // No rule between a row and what belongs to it.
    if (row.below.length === 0) return this.rule();
    this.drawCells([row.below], [TEXT_WIDTH], table);
    this.rule();
  }

  private drawCells(cells: Cells, widths: readonly number[], table: Element): void {
    const row = this.paper.element('TR', table);
    const elements = cells.map(() => this.paper.cell(row, this.widths.length / cells.length));
    const count = linesIn(cells);
    if (this.heightOf(cells) > this.paper.room && this.heightOf(cells) <= PAGE - this.heightOf(this.head)) {
      this.repeatHead();
    }
    for (let start = 0; start < count;) {
      if (this.linesThatFit() < 1) this.repeatHead();
      // Below a head as tall as the page there is room for nothing; a line is drawn all the same.
      const end = Math.min(count, start + Math.max(1, this.linesThatFit()));
      this.drawLines(cells, widths, { start, end }, (index, draw) => {
        const element = elements[index];
        if (element !== undefined) this.paper.tagged(element, draw);
      });
      start = end;
    }
  }

  /** Lines of each cell from `start` to before `end`. */
  private drawLines(
    cells: Cells,
    widths: readonly number[],
    { start, end }: { readonly start: number; readonly end: number },
    mark: (index: number, draw: () => void) => void,
  ): void {
    const top = this.paper.y + PADDING.y;
    const step = this.paper.lineHeight(SIZE);
    let x: number = PAPER.margin;
    cells.forEach((lines, index) => {
      lines.slice(start, end).forEach((line, offset) => {
        if (line.length === 0) return;
        const at = x + PADDING.x;
        mark(index, () => this.paper.drawLine(line, at, top + offset * step, SIZE));
      });
      x += widths[index] ?? 0;
    });
    this.paper.y = top + (end - start) * step + PADDING.y;
  }

  private rule(): void {
    this.paper.rule(PAPER.margin, this.paper.y, TEXT_WIDTH, '#999999');
  }

  private linesThatFit(): number {
    return Math.floor((this.paper.room - 2 * PADDING.y) / this.paper.lineHeight(SIZE));
  }

  private heightOfRow({ cells, below }: Row): number {
    return this.heightOf(cells) + (below.length === 0 ? 0 : this.heightOf([below]));
  }

  private heightOf(cells: Cells): number {
    return linesIn(cells) * this.paper.lineHeight(SIZE) + 2 * PADDING.y;
  }
}

function linesIn(cells: Cells): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}
