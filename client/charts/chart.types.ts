import type { ReactNode } from 'react';

/** The numbers of a chart as a table: the same numbers, in the same order, as the marks show. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * A region of a drawing that opens the rows behind a mark. Laid over the picture as an ordinary link, so that
 * the picture itself stays one image to assistive technology and every mark is still reached by Tab.
 */
export interface MarkLink {
  readonly key: string;
  readonly href: string;
  /** What the mark shows and what opening it does, read aloud and shown on hover and focus. */
  readonly label: string;
  /** CSS pixels, from the top left of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Kept as narrow as it is, because marks of other links lie right beside it. */
  readonly isNarrow?: boolean;
}

/** One chart drawn at one width. Marks carry class names only; colours come from chart-marks.css. */
export interface Drawing {
  /** CSS pixels. */
  readonly height: number;
  readonly content: ReactNode;
  readonly links: readonly MarkLink[];
  /** Laid over the picture where its marks do more than open rows; placed in the drawing's pixels. */
  readonly overlay?: ReactNode;
}

/** What every chart says around its marks. */
export interface ChartWords {
  /** The finding, as a sentence that is true by counting. */
  readonly title: string;
  /** Source, window, denominator and what is not counted. Printed and exported with the picture. */
  readonly caption: string;
  /** Added to the caption where the picture leaves the page that says it once: when the figures were counted. */
  readonly exportNote: string;
  /** File name of exports, without its ending. */
  readonly fileName: string;
}

/** A closed range on the scale of the chart it is drawn in. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** A range that may have no limit on a side: null reads "no limit can be given". */
export interface OpenRange {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How many examinations have one value. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}
