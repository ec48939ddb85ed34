import type { ExamKind, Issue, Side } from '../../../kernel/vocabulary.js';
import type { PlantedOpinion } from './generated-report.types.js';
import type { ReportDraft } from './report-draft.js';
import type { DayStyle } from './written-values.js';

/** What all reports of a family have in common. */
export type FamilyTraits = {
  /** Postal code of the state whose practice the report follows. */
  readonly state: string;
  readonly system: 'WORK' | 'ROAD';
  readonly kind: ExamKind;
  readonly side: Side;
  /** How the person examined is called, with the article. */
  readonly claimant: string;
  readonly dayStyle: DayStyle;
  /** Specialties of the pool that write such reports; empty: any. */
  readonly specialties: readonly string[];
  /** The questions it takes up, in order. */
  readonly issues: readonly Issue[];
};

/** A manner of report: who writes it for whom, and in what order it is set out. */
export type ReportFamily = {
  readonly traits: FamilyTraits;
  /** Writes the whole report; the opinions are given, where they stand is the family's. */
  readonly compose: (draft: ReportDraft, opinions: readonly PlantedOpinion[]) => void;
};
