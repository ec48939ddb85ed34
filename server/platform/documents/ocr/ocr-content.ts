import { TextSource } from '../../../kernel/document-text.js';
import { median } from '../layout/median.js';
import type { PageContent, QuarterTurns } from '../layout/page-layout.types.js';
import { isBlank, turnedCanvas, type PageCanvas } from '../page-canvas.js';
import type { OcrEngine, OcrPage } from './ocr-engine.js';

/** Dots per inch at which pages are drawn to be read: more takes longer and reads no better. */
export const OCR_DPI = 200;
/** Mean confidence below which a page may lie on its side; upright print has .8 and more. */
const DOUBTFUL = 0.55;
/** After so many pages that no turn made better, a document's doubtful pages are taken to be handwriting. */
const MOST_VAIN_TURNS = 3;

/** What is known of a document's scans so far. */
export type ScanExperience = { vainTurns: number };

/**
 * The words of a page's picture, placed in points of the page; null for a blank one. A page that can hardly be read
 * is tried on its other sides, for a scanner feeds some pages sideways.
 */
export async function ocrContent(
  engine: OcrEngine,
  canvas: PageCanvas,
  page: { readonly number: number; readonly width: number; readonly height: number },
  experience: ScanExperience,
): Promise<PageContent | null> {
  if (isBlank(canvas)) return null;
  const upright = { read: await engine.read(canvas.toBuffer('image/png')), turned: 0 as QuarterTurns };
  const best =
    clarity(upright.read) < DOUBTFUL && experience.vainTurns < MOST_VAIN_TURNS
      ? await clearest(engine, canvas, upright)
      : upright;
  if (best === upright && clarity(upright.read) < DOUBTFUL) experience.vainTurns += 1;
  return contentOf(best, canvas, page);
}

type Reading = { readonly read: OcrPage; readonly turned: QuarterTurns };

async function clearest(engine: OcrEngine, canvas: PageCanvas, upright: Reading): Promise<Reading> {
  let best = upright;
  for (const turns of [3, 1, 2] as const) {
    const read = await engine.read(turnedCanvas(canvas, turns).toBuffer('image/png'));
    const turned = ([0, 3, 2, 1] as const)[turns];
    if (clarity(read) > clarity(best.read)) best = { read, turned };
    if (clarity(best.read) > 1.5 * DOUBTFUL) break;
  }
  return best;
}

/** Mean confidence by letter, of words that have some: specks are read as single signs. */
function clarity({ words }: OcrPage): number {
  const real = words.filter(({ text }) => /\p{L}{3}/u.test(text));
  const letters = real.reduce((sum, { text }) => sum + text.length, 0);
  return real.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters);
}

/** Measured heights of one type differ by the letters of the line; only another type differs by much. */
function steady(size: number, usual: number): number {
  return Math.abs(size - usual) < 0.3 * usual ? usual : size;
}

function contentOf(
  { read, turned }: Reading,
  canvas: PageCanvas,
  page: { readonly number: number; readonly width: number; readonly height: number },
): PageContent {
  const scale = page.width / canvas.width;
  const [width, height] = turned % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const { words } = read;
  const usual = median(words.map(({ size }) => size));
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
  return {
    number: page.number,
    width,
    height,
    turned,
    slant: read.slant,
    source: TextSource.OCR,
    ocrConfidence: words.length === 0 ? null : Math.round(confidence * 1000) / 1000,
    pieces: words.map(({ text, place, size }) => ({
      text,
      place: {
        left: place.left * scale,
        top: place.top * scale,
        right: place.right * scale,
        bottom: place.bottom * scale,
      },
      size: steady(size, usual) * scale,
      font: 'ocr',
      typeface: 'SERIF',
      isRightToLeft: false,
      hasBlankBefore: true,
    })),
    asides: [],
  };
}
