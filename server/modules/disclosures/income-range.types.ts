import type { SourceCite } from '../../kernel/source-cite.js';

/** At least and at most, whole US cents. */
export type IncomeBounds = { readonly lowCents: number; readonly highCents: number };

/** One kind of work in one span, with what it comes to. Amounts are whole US cents. */
export type IncomeLine = {
  readonly label: string;
  /** The figure of the profile that counts exactly this work; null when none does. */
  readonly countFigureKey: string | null;
  /** Examinations, testimonies or invoices of the line. */
  readonly count: number;
  readonly lowCents: number;
  readonly highCents: number;
  /** For work that an invoice covers: what the fees on file would come to. It is shown and never added. */
  readonly notAdded: IncomeBounds | null;
  /** False: no fee is on file for it, and it adds nothing to either bound. */
  readonly hasFee: boolean;
  /** What the bounds of the line take for granted; null when nothing. */
  readonly assumption: string | null;
  /** What prices it; empty where no fee is on file. */
  readonly cites: readonly SourceCite[];
};

/** The bounds of one calendar year. */
export type IncomeYear = IncomeBounds & { readonly year: number };

/** What the work on file comes to at the fees on file. Days are YYYY-MM-DD, both included; null: nothing is on file. */
export type IncomeRange = {
  readonly from: string | null;
  readonly to: string | null;
  readonly lowCents: number;
  readonly highCents: number;
  /** By the year of the work, or of the invoice. Pages that are not recorded are taken over the whole span. */
  readonly byYear: readonly IncomeYear[];
  readonly lines: readonly IncomeLine[];
  /** Each once, in the order of the lines. */
  readonly assumptions: readonly string[];
  /** What the venue lets one ask about income; null without a matter, or where no rule is on file for its place. */
  readonly rule: IncomeRule | null;
};

/** A rule on what may be asked of an expert's income. `verified`: its text was read. */
export type IncomeRule = { readonly ruleId: string; readonly words: string; readonly verified: boolean };
