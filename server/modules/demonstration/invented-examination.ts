import type { ExamKind, Issue, Side, Stance } from '../../kernel/vocabulary.js';
import type { Carrier, InventedExaminer } from './demonstration-pools.js';

/** A case of the firm. Days are YYYY-MM-DD. */
export type InventedMatter = {
  readonly reference: string;
  readonly claimant: string;
  readonly bornOn: string;
  readonly injuredOn: string;
  readonly venue: string;
  readonly carrier: Carrier;
  /** Who represents the carrier, as the firm's log knows it. */
  readonly defenseFirm: string;
  readonly defenseAttorney: string;
};

/** Somebody is examined in a matter on a day. */
export type Visit = {
  readonly matter: InventedMatter;
  readonly examiner: InventedExaminer;
  readonly examinedOn: string;
  /** The first of this examiner in the matter, or a re-examination. */
  readonly isFirst: boolean;
};

/** One examination as it truly was; a log writes of it what its columns hold. Null is "not known". */
export type InventedExamination = Visit & {
  readonly kind: ExamKind;
  readonly side: Side;
  /** Who retained the examiner, beside the carrier. */
  readonly lawFirm: string | null;
  readonly attorney: string | null;
  readonly vendor: string | null;
  /** Minutes after midnight. */
  readonly startsAt: number;
  readonly minutes: number | null;
  readonly pagesSupplied: number | null;
  readonly pagesReviewed: number | null;
  readonly feeCents: number | null;
  readonly billingCode: string | null;
  readonly stances: ReadonlyMap<Issue, Stance>;
  readonly mmiOn: string | null;
  readonly treaterMmiOn: string | null;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly note: string | null;
  /** The log writes "N. Surname" and no identifier, so nobody can tell who of two it was. */
  readonly isInitialOnly: boolean;
};
