import type { Run, SignatureBlock, WrittenBlock, WrittenSource } from '../written-document.types.js';
import { sourceWords } from '../source-words.js';
import { PAPER, TEXT_WIDTH, type Paper } from './paper.js';
import { PdfTable } from './pdf-table.js';
import { drawPicture } from './pdf-picture.js';
import { drawScan, scanSize } from './pdf-scan.js';
import type { Letters } from './set-lines.js';

type Element = PDFKit.PDFStructureElement;
type Outline = PDFKit.PDFOutline;

/** Points. */
export const BODY_SIZE = 10.5;
const HEADING_SIZES = { 1: 15, 2: 12.5, 3: 11 } as const;
const INDENT = 18;
const GAP = 6;
/** So many headings may follow each other and stay together. */
const MOST_HEADINGS = 3;
/** Points: a beginning taller than this is not kept with its heading. */
const LEAST_LONG = 400;
/** From a statement to the rule that is signed on. */
const SIGNING_ROOM = 34;

/** The blocks of one document, drawn one below the other, with bookmarks for the headings. */
export class PdfBlocks {
  /** The outline's last entry of each level; the document itself is level 0. */
  private readonly outline: Outline[];

  constructor(
    private readonly paper: Paper,
    private readonly root: Element,
  ) {
    this.outline = [paper.document.outline];
  }

  draw(blocks: readonly WrittenBlock[]): void {
    blocks.forEach((block, index) => this.drawOne(block, blocks.slice(index + 1, index + 1 + MOST_HEADINGS)));
  }

  private drawOne(block: WrittenBlock, following: readonly WrittenBlock[]): void {
    switch (block.kind) {
      case 'HEADING':
        return this.heading(block.level, block.text, this.leastHeight(following));
      case 'PARAGRAPH':
        return this.paragraph(block.runs, 'P', { x: PAPER.margin, width: TEXT_WIDTH });
      case 'QUOTATION': {
        const column = { x: PAPER.margin + 2 * INDENT, width: TEXT_WIDTH - 4 * INDENT };
        return this.paragraph(block.runs, 'BlockQuote', column);
      }
      case 'NOTICE':
        return this.notice(block.runs);
      case 'LIST':
        return this.list(block.items);
      case 'TABLE': {
        this.paper.space(2);
        this.table(block).draw(this.root);
        this.paper.space(2 * GAP);
        return;
      }
      case 'PICTURE':
        drawPicture(this.paper, this.root, block.picture);
        return this.paper.space(GAP);
      case 'SCAN':
        drawScan(this.paper, this.root, block);
        return this.paper.space(GAP);
      case 'PAGE_BREAK':
        if (!this.paper.isAtTop) this.paper.newPage();
    }
  }

  /** What each number stands for; the Word file says it in its footnotes. */
  sources(sources: readonly WrittenSource[]): void {
    if (sources.length === 0) return;
    this.heading(1, 'Sources', this.twoLines);
    const column = { size: BODY_SIZE - 1, x: PAPER.margin + INDENT, width: TEXT_WIDTH - INDENT };
    const list = this.paper.element('L', this.root);
    for (const { number, ...source } of sources) {
      const body = this.paper.element('LBody', this.paper.element('LI', list));
      const words = `[${number}] ${sourceWords(source)}`;
      this.paper.write([{ text: words, lettering: 'BODY' }], body, column);
      this.paper.space(2);
    }
  }

  /** On one page: a signature apart from what it says is none. */
  signature({ statement, lines }: SignatureBlock): void {
    const text = [{ text: statement, lettering: 'BODY' as const }];
    const statementLines = this.paper.lines(text, BODY_SIZE, TEXT_WIDTH).length;
    const line = this.paper.lineHeight(BODY_SIZE);
    this.paper.space(3 * GAP);
    this.paper.ensure(statementLines * line + lines.length * (SIGNING_ROOM + line));
    this.paper.write(text, this.paper.element('P', this.root), { size: BODY_SIZE });
    for (const under of lines) {
      this.paper.y += SIGNING_ROOM;
      this.paper.rule(PAPER.margin, this.paper.y - 2, TEXT_WIDTH / 2);
      const element = this.paper.element('P', this.root);
      this.paper.write([{ text: under, lettering: 'BODY' }], element, { size: BODY_SIZE });
    }
  }

  private heading(level: 1 | 2 | 3, text: string, below: number): void {
    const size = HEADING_SIZES[level];
    this.paper.space(size);
    // With the beginning of what it heads: a heading alone at the foot of a page is lost.
    this.paper.ensure(this.paper.lineHeight(size) + below + GAP);
    this.bookmark(level, this.paper.font.shown(text));
    // Below the title, which is the first level.
    const element = this.paper.element(`H${level + 1}`, this.root);
    this.paper.write([{ text, lettering: 'STRONG' }], element, { size });
    this.paper.space(GAP / 2);
  }

  /** Points: what has to stand below a heading on its page, of the blocks that follow it. */
  private leastHeight([next, ...following]: readonly WrittenBlock[]): number {
    switch (next?.kind) {
      case 'HEADING': {
        const size = HEADING_SIZES[next.level];
        return size + this.paper.lineHeight(size) + this.leastHeight(following);
      }
      case 'TABLE': {
        const { leastHeight } = this.table(next);
        // What no page holds is broken wherever it begins.
        return leastHeight > LEAST_LONG ? this.twoLines : leastHeight;
      }
      case 'PICTURE':
        return (TEXT_WIDTH * next.picture.height) / next.picture.width;
      case 'SCAN':
        return scanSize(next).height;
      case 'PARAGRAPH':
      case 'QUOTATION':
      case 'NOTICE':
      case 'LIST':
      case 'PAGE_BREAK':
      case undefined:
        return this.twoLines;
    }
  }

  private get twoLines(): number {
    return 2 * this.paper.lineHeight(BODY_SIZE);
  }

  private table({ columns, rows, below = [] }: Extract<WrittenBlock, { kind: 'TABLE' }>): PdfTable {
    const texts = (lists: readonly (readonly (readonly Run[])[])[]) =>
      lists.map((list) => list.map(lettersOf));
    return new PdfTable(this.paper, { columns, rows: texts(rows), below: texts(below) });
  }

  private bookmark(level: number, text: string): void {
    // A heading of level 3 may follow one of level 1: it goes under the nearest above it.
    const parent = this.outline.slice(0, level).at(-1);
    if (parent === undefined) return;
    this.outline.length = Math.min(this.outline.length, level);
    this.outline.push(parent.addItem(text));
  }

  private paragraph(runs: readonly Run[], type: string, column: { x: number; width: number }): void {
    this.paper.write(lettersOf(runs), this.paper.element(type, this.root), { size: BODY_SIZE, ...column });
    this.paper.space(GAP);
  }

  private notice(runs: readonly Run[]): void {
    this.paper.ensure(3 * this.paper.lineHeight(BODY_SIZE));
    this.paper.space(2);
    this.paper.rule(PAPER.margin, this.paper.y, TEXT_WIDTH);
    this.paper.y += 4;
    this.paper.write(lettersOf(runs), this.paper.element('P', this.root), { size: BODY_SIZE });
    this.paper.rule(PAPER.margin, this.paper.y + 2, TEXT_WIDTH);
    this.paper.space(2 * GAP);
  }

  private list(items: readonly (readonly Run[])[]): void {
    const list = this.paper.element('L', this.root);
    const column = { size: BODY_SIZE, x: PAPER.margin + INDENT, width: TEXT_WIDTH - INDENT };
    for (const runs of items) {
      const item = this.paper.element('LI', list);
      this.paper.ensure(this.paper.lineHeight(BODY_SIZE));
      const { y } = this.paper;
      const bullet = [{ text: '•', lettering: 'BODY' as const, x: 0 }];
      this.paper.artifact(() => this.paper.drawLine(bullet, PAPER.margin + INDENT / 3, y, BODY_SIZE));
      this.paper.write(lettersOf(runs), this.paper.element('LBody', item), column);
      this.paper.space(2);
    }
    this.paper.space(GAP);
  }
}

/** Words and, right after them, the numbers of their sources. */
export function lettersOf(runs: readonly Run[]): readonly Letters[] {
  return runs.flatMap(({ text, isStrong = false, cites = [] }) => {
    const words: Letters = { text, lettering: isStrong ? 'STRONG' : 'BODY' };
    return cites.length === 0
      ? [words]
      : [words, { text: `[${cites.join(',')}]`, lettering: 'MARK' as const }];
  });
}
