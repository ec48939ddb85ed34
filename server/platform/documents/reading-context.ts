import type { ReadingProgress } from './document-reader.types.js';
import type { OcrEngine } from './ocr/ocr-engine.js';

/** What a reading has beside the bytes. */
export type ReadingContext = {
  /** Null when pictures are not to be read. */
  readonly ocr: OcrEngine | null;
  readonly onProgress: (progress: ReadingProgress) => void;
};
