import PDFDocument from 'pdfkit';
import { SeededRandom } from '../seeded-random.js';
import { pdfBytes } from '../../../platform/written-documents/index.js';

/** A page as a picture, such as a renderer of documents makes it. */
export type PageImage = { readonly png: Uint8Array; readonly width: number; readonly height: number };

export type ScanWishes = {
  /** The pages of a report, in order. */
  readonly pages: readonly PageImage[];
  /** How far the paper lay askew; 0 for a flawless scan. */
  readonly skewDegrees?: number;
  /** Specks of dust on each page. */
  readonly specks?: number;
};

const LETTER = { width: 612, height: 792 };

/** The pages as a scanner delivers them: pictures in a PDF, and no text behind them. */
export async function reportScan({ pages, skewDegrees = 0, specks = 0 }: ScanWishes): Promise<Uint8Array> {
  const scan = new PDFDocument({
    autoFirstPage: false,
    info: { Title: 'Invented scan', CreationDate: new Date('2026-01-01T00:00:00Z') },
  });
  const bytes = pdfBytes(scan);
  const dust = new SeededRandom('dust');
  for (const { png } of pages) {
    scan.addPage({ size: 'LETTER', margin: 0 });
    scan.save().rotate(skewDegrees, { origin: [LETTER.width / 2, LETTER.height / 2] });
    scan.image(Buffer.from(png), 0, 0, LETTER);
    scan.restore();
    for (let speck = 0; speck < specks; speck += 1) {
      scan
        .circle(dust.next() * LETTER.width, dust.next() * LETTER.height, 0.2 + 0.5 * dust.next())
        .fill('#555');
    }
  }
  scan.end();
  return bytes;
}
