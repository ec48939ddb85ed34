/**
 * What a document says, and where. The text never changes once it is read: every quote is a span of it, and every
 * span leads back to a page and to places on that page.
 */

/** How the text of a page was come by. OCR is a guess letter by letter: its quotes are "verbatim as read". */
export const TextSource = {
  TEXT_LAYER: 'TEXT_LAYER',
  OCR: 'OCR',
  PARAGRAPHS: 'PARAGRAPHS',
  PLAIN_TEXT: 'PLAIN_TEXT',
} as const;
export type TextSource = (typeof TextSource)[keyof typeof TextSource];

/** A stretch of the text, in UTF-16 code units: start is in it, end is not. */
export type Span = { readonly start: number; readonly end: number };

/** A place on a page, in shares of its width and height, from the upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One page, or the whole of a file that has none. Pages follow each other and cover the text without overlap. */
export type DocumentPage = Span & {
  /** From 1, as counted in the file; what is printed on the page may differ. */
  readonly number: number;
  /** In points (1/72 inch); null where the format knows no size. */
  readonly width: number | null;
  readonly height: number | null;
  readonly source: TextSource;
  /** 0 to 1, the mean over the words of the page; null unless the page was read by OCR. */
  readonly ocrConfidence: number | null;
};

/** A stretch of text that stands in one place: a run of a PDF's text layer, or a word of OCR. */
export type TextRun = Span & { readonly page: number; readonly box: Box };

/** A line as it stands on the page: page breaks, tables and transcripts need it. Lines do not overlap. */
export type TextLine = Span & { readonly page: number };

export type DocumentText = {
  readonly text: string;
  /** PAGE: cite the page. PARAGRAPH: the format has no pages (DOCX); cite the paragraph, counted from 1. */
  readonly unit: 'PAGE' | 'PARAGRAPH';
  readonly pages: readonly DocumentPage[];
  readonly lines: readonly TextLine[];
  /** Empty where the format has no places: plain text and DOCX. */
  readonly runs: readonly TextRun[];
  /** Running heads and feet that were taken out of the text, each once. */
  readonly removed: readonly string[];
};
