import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TextSource } from '../../../kernel/document-text.js';
import { DocumentNote, type ReadDocument } from '../document-reader.types.js';
import { isGarbled } from '../garbled-text.js';
import { assembleText } from '../layout/assemble-text.js';
import type { PageContent } from '../layout/page-layout.types.js';
import { OCR_DPI, ocrContent, type ScanExperience } from '../ocr/ocr-content.js';
import type { ReadingContext } from '../reading-context.js';
import { FILE_LIMITS, RefusedFileError } from '../refused-file.error.js';
import { withDrawnPage } from './draw-page.js';
import { formFieldsOf } from './form-fields.js';
import { openPdf } from './open-pdf.js';
import { mayShowWords } from './page-pictures.js';
import { notesOf } from './pdf-notes.js';
import { listeningForLeftOutPictures } from './pdf-warnings.js';
import { textLayerOf } from './text-layer.js';

/** A page with fewer letters in its text layer may be a picture with a stamp on it. */
const FEW_LETTERS = 50;

/** @throws RefusedFileError as `openPdf`, DAMAGED when no page can be read, UNSUPPORTED for a form without pages. */
export async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<ReadDocument> {
  const { result, hasLeftOut } = await listeningForLeftOutPictures(async () => {
    const pdf = await openPdf(bytes);
    try {
      return await new PdfReading(pdf, context).read();
    } finally {
      await pdf.loadingTask.destroy();
    }
  });
  return hasLeftOut ? { ...result, notes: [...result.notes, DocumentNote.PICTURES_LEFT_OUT] } : result;
}

class PdfReading {
  private readonly notes = new Set<DocumentNote>();
  private readonly experience: ScanExperience = { vainTurns: 0 };
  private letters = 0;
  private unread = 0;

  constructor(
    private readonly pdf: PDFDocumentProxy,
    private readonly context: ReadingContext,
  ) {}

  async read(): Promise<ReadDocument> {
    const pageCount = this.pdf.numPages;
    for (const note of await notesOf(this.pdf)) this.notes.add(note);
    const contents: PageContent[] = [];
    for (let number = 1; number <= pageCount; number += 1) {
      contents.push(await this.contentOf(number));
      this.context.onProgress({ pagesRead: number, pageCount });
    }
    if (this.unread === pageCount) throw new RefusedFileError('DAMAGED');
    const text = assembleText(contents);
    if (this.notes.has(DocumentNote.FORM_XFA) && isPlaceholder(text.text))
      throw new RefusedFileError('UNSUPPORTED');
    return { text, notes: [...this.notes], format: 'PDF', pageCount };
  }

  /** A page that can not be read is an empty one, and the document's notes say so. */
  private async contentOf(number: number): Promise<PageContent> {
    try {
      const page = await this.pdf.getPage(number);
      try {
        return await this.contentOfReadable(page);
      } finally {
        page.cleanup();
      }
    } catch (error) {
      if (error instanceof RefusedFileError) throw error;
      this.unread += 1;
      this.notes.add(DocumentNote.PAGES_UNREADABLE);
      return emptyPage(number);
    }
  }

  private async contentOfReadable(page: PDFPageProxy): Promise<PageContent> {
    const viewport = page.getViewport({ scale: 1 });
    const layer = await textLayerOf(page, viewport);
    const fields = layer.turned === 0 ? await formFieldsOf(page, viewport) : [];
    if (fields.length > 0) this.notes.add(DocumentNote.HAS_FORM_FIELDS);
    const content: PageContent = {
      ...layer,
      pieces: [...layer.pieces, ...fields],
      number: page.pageNumber,
      slant: 0,
      source: TextSource.TEXT_LAYER,
      ocrConfidence: null,
    };
    const chosen = await this.orFromPicture(page, content);
    this.letters += lettersOf(chosen);
    if (this.letters > FILE_LIMITS.characters) throw new RefusedFileError('TOO_LARGE');
    return chosen;
  }

  /** What OCR makes out, where the text layer has little or nothing true to say and OCR has more. */
  private async orFromPicture(page: PDFPageProxy, layer: PageContent): Promise<PageContent> {
    const garbled = isGarbled(layer.pieces.map(({ text }) => text).join(' '));
    const engine = this.context.ocr;
    if (engine === null || (lettersOf(layer) >= FEW_LETTERS && !garbled)) return layer;
    if (!garbled && !(await mayShowWords(page))) return layer;
    const { width, height } = page.getViewport({ scale: 1 });
    const read = await withDrawnPage({ pdf: this.pdf, page, dpi: OCR_DPI }, (canvas) =>
      ocrContent(engine, canvas, { number: page.pageNumber, width, height }, this.experience),
    );
    if (read === null || lettersOf(read) <= (garbled ? 0 : lettersOf(layer))) return layer;
    this.notes.add(DocumentNote.READ_BY_OCR);
    return read;
  }
}

function lettersOf({ pieces }: PageContent): number {
  return pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}

function emptyPage(number: number): PageContent {
  return {
    number,
    width: 612,
    height: 792,
    turned: 0,
    slant: 0,
    source: TextSource.TEXT_LAYER,
    ocrConfidence: null,
    pieces: [],
    asides: [],
  };
}

/** The page that stands in for a form when a program can not show the form. */
function isPlaceholder(text: string): boolean {
  return text.length < 2_000 && /please wait|adobe reader/i.test(text);
}
