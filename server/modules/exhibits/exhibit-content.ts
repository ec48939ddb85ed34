import type { Picture } from '../../platform/written-documents/index.js';

/** A table of the paper; all cells are words. */
export type ExhibitTable = {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
};

/** What an exhibit says, fixed when it is made. Nobody but the examiner and who retained them is named. */
export type ExhibitContent = {
  /** The finding in words. */
  readonly title: string;
  /** Key of the figure that the title states first. */
  readonly headline: string;
  /** Claims that are true by counting come before those that rest on a model. */
  readonly sentences: readonly string[];
  readonly tables: readonly ExhibitTable[];
  /** Null where too little may be stated for one. */
  readonly picture: Picture | null;
  /** What the numbers leave out, and what they are not. */
  readonly coverage: readonly string[];
  /** How the numbers were made. */
  readonly methodNote: readonly string[];
  /** Which examinations were asked for. */
  readonly query: string;
  readonly scope: string;
};

/** What stands where words of a report are left out. */
export const GAP = '[…]';
