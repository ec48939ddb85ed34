import type { Column } from '../written-document.types.js';
import { PAPER, TEXT_WIDTH, type Paper } from './paper.js';
import type { Letters, Line } from './set-lines.js';

type Element = PDFKit.PDFStructureElement;
type Cells = readonly (readonly Line[])[];

/** Points. */
const SIZE = 9;
const PADDING = { x: 4, y: 3 };

/**
 * A table over as many pages as it needs, its head repeated on each. A row stays whole where a page can hold it, and
 * is broken between lines where none can.
 */
export class PdfTable {
  private readonly widths: readonly number[];
  private readonly head: Cells;
  private readonly table: Element;

  constructor(
    private readonly paper: Paper,
    parent: Element,
    private readonly columns: readonly Column[],
  ) {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    this.widths = columns.map(({ share }) => (TEXT_WIDTH * share) / all);
    this.head = columns.map(({ heading }, index) =>
      this.set([{ text: heading, lettering: 'STRONG' }], index),
    );
    this.table = paper.element('Table', parent);
  }

  draw(rows: readonly (readonly (readonly Letters[])[])[]): void {
    const set = rows.map((cells) =>
      this.columns.map((_column, index) => this.set(cells[index] ?? [], index)),
    );
    this.paper.ensure(this.heightOf(this.head) + this.heightOf(set[0] ?? []));
    this.drawHead();
    for (const cells of set) this.drawRow(cells);
  }

  private set(text: readonly Letters[], index: number): readonly Line[] {
    return this.paper.lines(text, SIZE, (this.widths[index] ?? 0) - 2 * PADDING.x);
  }

  private drawHead(): void {
    const row = this.paper.element('TR', this.table);
    const cells = this.head.map(() => this.paper.headCell(row));
    this.shadeHead();
    this.drawLines(this.head, 0, linesIn(this.head), (index, draw) => {
      const cell = cells[index];
      if (cell !== undefined) this.paper.tagged(cell, draw);
    });
  }

  private repeatHead(): void {
    this.paper.newPage();
    this.shadeHead();
    this.drawLines(this.head, 0, linesIn(this.head), (_index, draw) => this.paper.artifact(draw));
  }

  private shadeHead(): void {
    const { document, y } = this.paper;
    const height = this.heightOf(this.head);
    this.paper.artifact(() => document.rect(PAPER.margin, y, TEXT_WIDTH, height).fill('#eeeeee'));
  }

  private drawRow(cells: Cells): void {
    const row = this.paper.element('TR', this.table);
    const elements = cells.map(() => this.paper.element('TD', row));
    const count = linesIn(cells);
    const wholePage = PAPER.height - 2 * PAPER.margin - this.heightOf(this.head);
    if (this.heightOf(cells) > this.paper.room && this.heightOf(cells) <= wholePage) this.repeatHead();
    for (let start = 0; start < count;) {
      if (this.linesThatFit() < 1) this.repeatHead();
      // Below a head as tall as the page there is room for nothing; a line is drawn all the same.
      const end = Math.min(count, start + Math.max(1, this.linesThatFit()));
      this.drawLines(cells, start, end, (index, draw) => {
        const element = elements[index];
        if (element !== undefined) this.paper.tagged(element, draw);
      });
      start = end;
    }
  }

  /** Lines of each cell from `start` to before `end`, with a rule below. */
  private drawLines(
    cells: Cells,
    start: number,
    end: number,
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
      x += this.widths[index] ?? 0;
    });
    this.paper.y = top + (end - start) * step + PADDING.y;
    this.paper.rule(PAPER.margin, this.paper.y, TEXT_WIDTH, '#999999');
  }

  private linesThatFit(): number {
    return Math.floor((this.paper.room - 2 * PADDING.y) / this.paper.lineHeight(SIZE));
  }

  private heightOf(cells: Cells): number {
    return linesIn(cells) * this.paper.lineHeight(SIZE) + 2 * PADDING.y;
  }
}

function linesIn(cells: Cells): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}
