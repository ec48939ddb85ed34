import type { WrittenBlock } from '../written-document.types.js';
import { PAPER, TEXT_WIDTH, type Paper } from './paper.js';

type Element = PDFKit.PDFStructureElement;
type Scan = Extract<WrittenBlock, { kind: 'SCAN' }>;

/** Points: a page with room for the heading above it. */
const TALLEST = PAPER.height - 2 * PAPER.margin - 60;

/** How large a page of another document is shown, points: as wide as the text, or as tall as a page allows. */
export function scanSize({ width, height }: Scan): { readonly width: number; readonly height: number } {
  const scale = Math.min(TEXT_WIDTH / width, TALLEST / height);
  return { width: width * scale, height: height * scale };
}

/** A page of another document with a rule around it, as one figure with its description. */
export function drawScan(paper: Paper, parent: Element, scan: Scan): void {
  const { document } = paper;
  const { width, height } = scanSize(scan);
  paper.ensure(height);
  const figure = document.struct('Figure', { alt: scan.description });
  parent.add(figure);
  const { y } = paper;
  paper.tagged(figure, () => document.image(Buffer.from(scan.png), PAPER.margin, y, { width, height }));
  paper.artifact(() => document.rect(PAPER.margin, y, width, height).lineWidth(0.5).stroke('#999999'));
  paper.y = y + height;
}
