import type { Picture } from './picture.types.js';

/**
 * Words in one style. `cites` are numbers of the document's sources, set after the words, of which there are some; the
 * first mention of each source in the document comes in the order of the numbers (`checkCites`).
 */
export type Run = {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly cites?: readonly number[];
};

/** A column of a table; `share` is its part of the width beside the shares of the others. */
export type Column = { readonly heading: string; readonly share: number };

/** What follows the head of a document, from top to bottom. */
export type WrittenBlock =
  | { readonly kind: 'HEADING'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly runs: readonly Run[] }
  | { readonly kind: 'LIST'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'TABLE';
      readonly columns: readonly Column[];
      /** A cell for each column; an empty list of runs is an empty cell. */
      readonly rows: readonly (readonly (readonly Run[])[])[];
      /** Paragraphs under each row over the whole width, on its page where one holds both; none for an empty list. */
      readonly below?: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'QUOTATION'; readonly runs: readonly Run[] }
  | { readonly kind: 'NOTICE'; readonly runs: readonly Run[] }
  | {
      /** A page of another document as it looks, across the width of this one. */
      readonly kind: 'SCAN';
      readonly png: Uint8Array;
      /** In pixels. */
      readonly width: number;
      readonly height: number;
      /** What it shows, for whoever does not see it. */
      readonly description: string;
    }
  | { readonly kind: 'PICTURE'; readonly picture: Picture }
  | { readonly kind: 'PAGE_BREAK' };

/** Where a statement comes from, as a reader of the paper finds it. */
export type WrittenSource = {
  /** From 1, without gaps. */
  readonly number: number;
  readonly label: string;
  /** Page, row, quote; null when the label says all. */
  readonly detail: string | null;
};

/** Where somebody signs: what they say by it, and a rule to write on for each line. */
export type SignatureBlock = { readonly statement: string; readonly lines: readonly string[] };

/** What stands at the foot of every page: which document this is, so that a sheet of paper can be told. */
export type WrittenFooter = {
  readonly documentId: string;
  readonly version: number;
  /** SHA-256 of the contents, in hexadecimal. */
  readonly hash: string;
  readonly status: 'Draft' | 'Final copy' | 'Working copy';
  /** How the sheet is to be treated, e.g. "Attorney work product"; null for none. */
  readonly mark: string | null;
};

/**
 * A document for paper, Letter size, in English: the one model of the Word file and of the PDF, which say the same.
 */
export type WrittenDocument = {
  readonly title: string;
  readonly subtitle: string | null;
  /** What is to be known before reading on, e.g. the caption and what was withheld. */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly blocks: readonly WrittenBlock[];
  readonly sources: readonly WrittenSource[];
  readonly signature: SignatureBlock | null;
  readonly footer: WrittenFooter;
  /** When the contents were saved: what both files give as their date, so that the same contents are the same file. */
  readonly savedAt: Date;
};
