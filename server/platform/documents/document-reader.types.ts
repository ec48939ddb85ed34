import type { DocumentText } from '../../kernel/document-text.js';
import type { ReadableFormat } from './document-format.js';

/** What a file holds beside its text, and what was done about it. Nothing of it is ever run or fetched. */
export const DocumentNote = {
  /** Scripts, which were not run. */
  HAS_SCRIPTS: 'HAS_SCRIPTS',
  /** Files within the file, which were not opened. */
  HAS_ATTACHMENTS: 'HAS_ATTACHMENTS',
  /** An XFA form beside its pages: the pages were read, the form was not. */
  FORM_XFA: 'FORM_XFA',
  /** Fields of a form, read with the page they stand on. */
  HAS_FORM_FIELDS: 'HAS_FORM_FIELDS',
  /** Pictures past the limit of dots, which were left out: what they show was not read. */
  PICTURES_LEFT_OUT: 'PICTURES_LEFT_OUT',
  /** Pages whose data is damaged: they are counted, and give no text. */
  PAGES_UNREADABLE: 'PAGES_UNREADABLE',
  /** Pages that a machine read from pictures: quotes of them are as read, not as printed. */
  READ_BY_OCR: 'READ_BY_OCR',
} as const;
export type DocumentNote = (typeof DocumentNote)[keyof typeof DocumentNote];

export type ReadDocument = {
  readonly text: DocumentText;
  readonly notes: readonly DocumentNote[];
  readonly format: ReadableFormat;
  /** As counted in the file; null where the format has no pages (DOCX). */
  readonly pageCount: number | null;
};

export type ReadingProgress = {
  /** Pages that are done. */
  readonly pagesRead: number;
  readonly pageCount: number;
};

export type ReadDocumentOptions = {
  /** What the file is called: only to notice that a web page poses as a document. Not kept. */
  readonly fileName?: string;
  /** NEVER leaves pages without a text layer empty. WHERE_NEEDED when absent. */
  readonly ocr?: 'WHERE_NEEDED' | 'NEVER';
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Ends the work; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** One page as a picture, upright as a viewer would show it. */
export type PagePicture = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Turns files into text and pictures. What a hostile file does, it does to a process of its own. */
export type DocumentReader = {
  /**
   * @throws RefusedFileError when the reason lies in the file.
   * @throws DocumentReaderEndedError when the reader was closed, or its process died of something else.
   */
  readDocument(bytes: Uint8Array, options?: ReadDocumentOptions): Promise<ReadDocument>;
  /**
   * `page` counts from 1; `dpi` is lowered for a page of unusual size. Format PDF, PNG or JPEG.
   * @throws RefusedFileError as above, UNSUPPORTED where the format has no pages to show.
   * @throws NotFoundError when there is no such page.
   */
  renderPage(
    bytes: Uint8Array,
    page: number,
    dpi: number,
    options?: { readonly signal?: AbortSignal },
  ): Promise<PagePicture>;
  /** Ends the processes; work under way is rejected. */
  close(): Promise<void>;
};
