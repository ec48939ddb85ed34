import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printableText } from '../printable-text.js';
import type { Lettering } from './set-lines.js';

type Document = PDFKit.PDFDocument;
type Face = { hasGlyphForCodePoint(codePoint: number): boolean };

const PACKAGE = '@expo-google-fonts/source-serif-4';
const FILES = {
  body: '400Regular/SourceSerif4_400Regular.ttf',
  strong: '700Bold/SourceSerif4_700Bold.ttf',
} as const;
/** Marks of cites are smaller than the words they follow. */
const MARK_SIZE = 0.72;

let files: Readonly<Record<keyof typeof FILES, Buffer>> | null = null;

/** The embedded letters of one document: Source Serif (SIL Open Font License), which every reader then has. */
export class PaperFont {
  private readonly faces: readonly Face[];
  private readonly widths = new Map<string, number>();

  constructor(private readonly document: Document) {
    files ??= { body: fontFile(FILES.body), strong: fontFile(FILES.strong) };
    document.registerFont('body', files.body).registerFont('strong', files.strong);
    this.faces = (['body', 'strong'] as const).map((name) => faceOf(document.font(name)));
  }

  /**
   * Text as this font can show it: a character that it does not have stands as its code point, e.g. "[U+5D0]", so
   * that nothing is lost unseen.
   */
  shown(text: string): string {
    return [...printableText(text)]
      .map((character) => (this.has(character) ? character : codePointOf(character)))
      .join('');
  }

  /** Width in points. */
  width(text: string, lettering: Lettering, size: number): number {
    const key = `${lettering} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.use(lettering, size).widthOfString(text);
    this.widths.set(key, width);
    return width;
  }

  /** The document, set to write in this lettering; `size` is that of the words around a mark. */
  use(lettering: Lettering, size: number): Document {
    const isMark = lettering === 'MARK';
    return this.document
      .font(lettering === 'STRONG' ? 'strong' : 'body')
      .fontSize(isMark ? size * MARK_SIZE : size);
  }

  private has(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    return this.faces.every((face) => face.hasGlyphForCodePoint(codePoint));
  }
}

function codePointOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
}

function fontFile(name: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${name}`));
}

/** The library keeps the font that is set to itself; its types do not say so. */
function faceOf(document: Document): Face {
  return (document as unknown as { readonly _font: { readonly font: Face } })._font.font;
}
