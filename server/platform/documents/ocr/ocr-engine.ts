import { createWorker, OEM, PSM, type Bbox, type Line, type Page, type Worker } from 'tesseract.js';
import { packageDirectory } from '../installed-packages.js';
import type { Rectangle } from '../layout/page-layout.types.js';

/** A word as it was made out, in pixels of the picture. */
export type OcrWord = {
  readonly text: string;
  readonly place: Rectangle;
  /** Of the type of its line. */
  readonly size: number;
  /** 0 to 1. */
  readonly confidence: number;
};

export type OcrPage = {
  /** In a picture that is turned by `slant` so that its lines are level. */
  readonly words: readonly OcrWord[];
  /** Radians, clockwise, by which the lines of the picture itself are off. */
  readonly slant: number;
};

/** Makes out the words of pictures, in English, with data from the installed package: nothing is fetched. */
export class OcrEngine {
  private worker: Promise<Worker> | null = null;

  async read(png: Uint8Array): Promise<OcrPage> {
    const worker = await (this.worker ??= startWorker());
    const { data } = await worker.recognize(
      Buffer.from(png),
      { rotateAuto: true },
      { text: false, blocks: true },
    );
    return { words: linesOf(data).flatMap(wordsOf), slant: -(data.rotateRadians ?? 0) };
  }

  async close(): Promise<void> {
    const worker = await this.worker;
    this.worker = null;
    await worker?.terminate();
  }
}

async function startWorker(): Promise<Worker> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: packageDirectory('@tesseract.js-data/eng', '4.0.0_best_int').slice(0, -1),
    gzip: true,
    cacheMethod: 'none',
    // The rejected promise tells; without this an error would be thrown where nobody can catch it.
    errorHandler: () => undefined,
  });
  // Lines and columns are put together from the words, by the same rules as a text layer's.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
  return worker;
}

function linesOf({ blocks }: Page): Line[] {
  return (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}

/** Shares of the height of a line of type above and below its baseline. */
const ASCENT = 0.75;
const DESCENT = 0.22;

/**
 * What a word of letters stands on: lines of columns side by side are taken for one line, which is level with neither.
 * Null for signs that stand on nothing.
 */
function baselineOf(text: string, box: Bbox, rowHeight: number): number | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return /[gjpqyQ,;()[\]]/.test(text) ? box.y1 - DESCENT * rowHeight : box.y1;
}

/** A word's own box hugs its letters; its place is as high as the line, so that words of a line are level. */
function wordsOf({ words, baseline, rowAttributes: { rowHeight } }: Line): OcrWord[] {
  return words
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, bbox, confidence }) => {
      const bottom = baselineOf(text, bbox, rowHeight) ?? (baseline.y0 + baseline.y1) / 2;
      return {
        text: text.trim(),
        place: {
          left: bbox.x0,
          right: bbox.x1,
          top: bottom - ASCENT * rowHeight,
          bottom: bottom + DESCENT * rowHeight,
        },
        size: rowHeight,
        confidence: confidence / 100,
      };
    });
}
