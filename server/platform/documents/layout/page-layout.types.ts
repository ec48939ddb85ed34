import type { TextSource } from '../../../kernel/document-text.js';
import type { Typeface } from './character-widths.js';

/** A place on a page of upright text, in points from its upper left corner. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A stretch of text as a page's own data has it: a word or a part of a line. */
export type TextPiece = {
  readonly text: string;
  /** As high as its line of type reaches, whether or not its own letters do. */
  readonly place: Rectangle;
  /** Height of the type in points. */
  readonly size: number;
  /** Names one typeface within the document; pieces that are read by OCR all have the same. */
  readonly font: string;
  readonly typeface: Typeface;
  readonly isRightToLeft: boolean;
  /** Whether a blank stands before it in the page's data; a gap that is wide enough makes one anyway. */
  readonly hasBlankBefore: boolean;
};

/** How many quarters of a turn, clockwise, the text of a page lies turned on the page as it is shown. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/**
 * Everything that is written on one page, in no order. Places are those of a page whose text is upright: a table that
 * is printed sideways is turned first, and its boxes are turned back in the end.
 */
export type PageContent = {
  readonly number: number;
  /** In points, of the upright text. */
  readonly width: number;
  readonly height: number;
  readonly turned: QuarterTurns;
  /** Radians, clockwise, by which a crooked scan is off, beside the quarter turns. */
  readonly slant: number;
  readonly source: TextSource;
  readonly ocrConfidence: number | null;
  readonly pieces: readonly TextPiece[];
  /** What is written across the rest, such as stamps on the margin: lines by themselves, after the others. */
  readonly asides: readonly TextPiece[];
};

/** Where a piece begins in the text of its line. */
export type PlacedPiece = { readonly piece: TextPiece; readonly at: number };

/** One line in reading order. */
export type PageLine = Rectangle & {
  readonly page: number;
  /** Lines of one column have the same region; regions are counted over the page. */
  readonly region: number;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
  readonly size: number;
  readonly font: string;
  /** It has gaps like those between the cells of a table, or a label and its value. */
  readonly isTabular: boolean;
};

export type PageOfLines = Omit<PageContent, 'pieces' | 'asides'> & { readonly lines: readonly PageLine[] };
