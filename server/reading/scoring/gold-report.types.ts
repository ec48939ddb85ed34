import type { Span } from '../../kernel/document-text.js';

/** A place in the text of a labelled report, as the labels give it. */
export type GoldPassage = { readonly quote: string; readonly span: readonly [start: number, end: number] };

/** One opinion that a person marked. */
export type GoldOpinion = GoldPassage & {
  readonly issue: string;
  readonly stance: string;
  /** Other sentences that carry the same opinion: finding any of them is finding it. */
  readonly also: readonly GoldPassage[];
  /** Other labels of the codebook that are accepted for it. */
  readonly altIssues: readonly string[];
  /** Finding it is no error, missing it no miss. */
  readonly optional: boolean;
};

export type GoldFields = Readonly<Record<string, unknown>>;

export type GoldReport = {
  readonly id: string;
  readonly kind: string;
  readonly fields: GoldFields;
  readonly opinions: readonly GoldOpinion[];
};

/** Found and missed, as counts: shares and their intervals are made where they are printed. */
export type Tally = { readonly found: number; readonly wrong: number; readonly missed: number };

export const spanOf = ({ span: [start, end] }: GoldPassage): Span => ({ start, end });

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
