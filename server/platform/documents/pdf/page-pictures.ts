import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
]);
/** Letters that are drawn as outlines take many; rules and boxes of a form take few. */
const MANY_OUTLINES = 100;

/** Whether a page may show words that its text layer does not have: a picture, or letters drawn as outlines. */
export async function mayShowWords(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return (
    fnArray.some((operator) => PICTURES.has(operator)) ||
    fnArray.filter((operator) => operator === OPS.constructPath).length > MANY_OUTLINES
  );
}
