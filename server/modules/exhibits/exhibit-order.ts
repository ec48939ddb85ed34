import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';

/** What is to be made; ids are row ids. */
export type ExhibitOrder = {
  readonly kind: ExhibitKind;
  readonly examinerId: string;
  /** The matter it is made for: its venue decides the words. Null: for none in particular. */
  readonly matterId: string | null;
  /** The examination of that matter that it is to mark; null: none. */
  readonly examinationId: string | null;
  /** Null: from the venue. */
  readonly use: ExhibitUse | null;
  /** One of the fixed windows; all dates when left out. */
  readonly window?: AnalysisWindow;
  /** Count without the examinations that rest on privileged documents or on those under a protective order. */
  readonly excludeRestricted?: boolean;
};

/** A made exhibit, or in words why it can not be made: too little is on file. */
export type MadeExhibit = { readonly id: string } | { readonly refused: string };

/** What a list says of an exhibit. */
export type ExhibitSummary = {
  readonly id: string;
  readonly kind: ExhibitKind;
  readonly title: string;
  readonly madeAt: Date;
  /** Hexadecimal. */
  readonly sha256: string;
};
