import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextPiece } from '../layout/page-layout.types.js';
import { plainText } from '../layout/plain-piece.js';

/** What is typed into the fields of a form, or over a page, is no part of its text layer. */
export async function formFieldsOf(page: PDFPageProxy, viewport: PageViewport): Promise<TextPiece[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((annotation) => {
    const lines = typedLines(annotation);
    const rectangle = property(annotation, 'rect');
    if (lines.length === 0 || !Array.isArray(rectangle) || property(annotation, 'hidden') === true) return [];
    return piecesIn(viewport.convertToViewportRectangle(rectangle.map(Number)).map(Number), lines);
  });
}

function typedLines(annotation: unknown): string[] {
  const kind = property(annotation, 'subtype');
  if (kind === 'FreeText') return textOf(property(annotation, 'textContent'));
  if (kind !== 'Widget' || property(annotation, 'password') === true) return [];
  const value = property(annotation, 'fieldValue');
  const isCheckBox =
    property(annotation, 'checkBox') === true || property(annotation, 'radioButton') === true;
  if (!isCheckBox) return textOf(value);
  const ticked = property(annotation, 'exportValue') ?? property(annotation, 'buttonValue');
  return typeof value === 'string' && value !== 'Off' && (ticked === undefined || ticked === value)
    ? ['X']
    : [];
}

function textOf(value: unknown): string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts
    .flatMap((part) => (typeof part === 'string' ? part.split(/\r\n?|\n/) : []))
    .map((line) => plainText(line).trim())
    .filter((line) => line !== '');
}

function piecesIn(rectangle: readonly number[], lines: readonly string[]): TextPiece[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  const height = Math.min((bottom - top) / lines.length, 14);
  // One line stands in the middle of its field, several from the top on.
  const first = lines.length === 1 ? (top + bottom - height) / 2 : top;
  return lines.map((text, index) => {
    const band = { top: first + index * height, bottom: first + (index + 1) * height };
    const size = 0.75 * height;
    const width = Math.min(right - left, text.length * size * 0.55);
    return {
      text,
      place: { left, right: left + width, ...band },
      size,
      font: 'form',
      typeface: 'SANS',
      isRightToLeft: false,
      hasBlankBefore: true,
    };
  });
}

function property(value: unknown, name: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return found;
}
