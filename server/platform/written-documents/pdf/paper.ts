import { PaperFont } from './paper-font.js';
import { setLines, type Letters, type Line } from './set-lines.js';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** Points. Letter paper, an inch of margin. */
export const PAPER = { width: 612, height: 792, margin: 72 } as const;
export const TEXT_WIDTH = PAPER.width - 2 * PAPER.margin;
const BOTTOM = PAPER.height - PAPER.margin;
/** Line height as a multiple of the size of the letters. */
const LEADING = 1.34;
/** How far a mark stands above the line of its words, as a share of their size. */
const MARK_LIFT = 0.08;

/** The pages of one document, filled from top to bottom. All lengths in points. */
export class Paper {
  readonly font: PaperFont;
  /** Where the next line goes, from the top of the page. */
  y: number = PAPER.margin;

  constructor(readonly document: Document) {
    this.font = new PaperFont(document);
  }

  /** What is left of the page. */
  get room(): number {
    return BOTTOM - this.y;
  }

  get isAtTop(): boolean {
    return this.y <= PAPER.margin;
  }

  lineHeight(size: number): number {
    return size * LEADING;
  }

  /** Begins a page unless this much is left, or the page is still empty. */
  ensure(height: number): void {
    if (this.room < height && !this.isAtTop) this.newPage();
  }

  newPage(): void {
    this.document.addPage();
    this.y = PAPER.margin;
  }

  /** Leaves room, but none at the top of a page. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  lines(text: readonly Letters[], size: number, width: number): readonly Line[] {
    const shown = text.map((letters) => ({ ...letters, text: this.font.shown(letters.text) }));
    return setLines(shown, width, (words, lettering) => this.font.width(words, lettering, size));
  }

  /** Text in a column from `x` on, over as many pages as it needs, as part of the element. */
  write(
    text: readonly Letters[],
    element: Element,
    { size, x = PAPER.margin, width = TEXT_WIDTH }: { size: number; x?: number; width?: number },
  ): void {
    for (const line of this.lines(text, size, width)) {
      this.ensure(this.lineHeight(size));
      this.tagged(element, () => this.drawLine(line, x, this.y, size));
      this.y += this.lineHeight(size);
    }
  }

  /** Draws one line with its top at `y`. */
  drawLine(line: Line, x: number, y: number, size: number): void {
    for (const { text, lettering, x: offset } of line) {
      const lift = lettering === 'MARK' ? -size * MARK_LIFT : 0;
      this.font
        .use(lettering, size)
        .fillColor('black')
        .text(text, x + offset, y + lift, { lineBreak: false });
    }
  }

  /** An element under another: what a screen reader goes by. */
  element(type: string, parent: Element): Element {
    const element = this.document.struct(type);
    parent.add(element);
    return element;
  }

  /** The head of a column. The library's types do not know the option. */
  headCell(row: Element): Element {
    const element = this.document.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions);
    row.add(element);
    return element;
  }

  /** A cell of a table's row, over so many columns. The library has no option for that. */
  cell(row: Element, columns: number): Element {
    const element = this.element('TD', row);
    if (columns > 1) dictionaryOf(element).data.A = { O: 'Table', ColSpan: columns };
    return element;
  }

  /** Draws something on this page as the element's content. */
  tagged(element: Element, draw: () => void): void {
    const content = this.document.markStructureContent(dictionaryOf(element).data.S);
    draw();
    this.document.endMarkedContent();
    element.add(content);
  }

  /** Draws something that is not part of the text: rules, repeated heads, feet. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Pagination' });
    draw();
    this.document.endMarkedContent();
  }

  /** A horizontal rule at `y`. */
  rule(x: number, y: number, width: number, colour = '#555555'): void {
    this.artifact(() => {
      this.document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.5)
        .stroke(colour);
    });
  }
}

/** The library keeps what it writes of an element in its dictionary; its types do not say so. */
function dictionaryOf(element: Element): { readonly data: { readonly S: string; A?: object } } {
  return (
    element as unknown as { readonly dictionary: { readonly data: { readonly S: string; A?: object } } }
  ).dictionary;
}
