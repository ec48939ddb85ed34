import type { SourceCite } from '../../kernel/source-cite.js';
import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { OathPolarity, OathQuantity, OathSubject } from '../../reading/oaths/index.js';
import type { OathState, TestimonyKind, TestimonyProvenance } from './testimony-vocabulary.js';

/** Whether something may be put to a witness, and why not. `whyNot` is null exactly when it may. */
export type OathUse = { readonly mayBeUsed: boolean; readonly whyNot: string | null };

/** An occasion on which an examiner testified. Days are YYYY-MM-DD; null: not known. */
export type TestimonyRow = OathUse & {
  readonly id: string;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly kind: TestimonyKind;
  readonly givenOn: string | null;
  /** PHI: a case is named after its parties. */
  readonly caseName: string | null;
  readonly caseNumber: string | null;
  readonly court: string | null;
  /** The transcript; null when the firm has none. */
  readonly documentId: string | null;
  readonly provenance: TestimonyProvenance;
  readonly provenanceNote: string | null;
  readonly cite: SourceCite;
  readonly version: number;
};

/** What an examiner swore on one point. */
export type PropositionRow = OathUse & {
  readonly id: string;
  readonly testimonyId: string;
  readonly subject: OathSubject;
  /** Of FINDING_RATE: what is found; null else. */
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  /** Of TIMES_FOR_FIRM: by whom retained; null when nobody said which organisation of the firm's files it is. */
  readonly organisationId: string | null;
  /** In our words. */
  readonly claim: string;
  /** In the witness's; for an answer by adoption the question's and the answer's. */
  readonly words: string;
  readonly polarity: OathPolarity;
  readonly quantity: OathQuantity | null;
  /** The time of which it speaks; a null end is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** When it was sworn. */
  readonly givenOn: string | null;
  readonly state: OathState;
  /** As it is cited: "12:3-9", "p. 12". */
  readonly place: string;
  /** Page and line as the reporter printed them, where the document is a transcript. */
  readonly cite: SourceCite;
  readonly version: number;
};

/** An answer that the witness could not give. */
export type RecallFailureRow = OathUse & {
  readonly id: string;
  readonly testimonyId: string;
  readonly subject: OathSubject;
  readonly question: string;
  readonly answer: string;
  readonly givenOn: string | null;
  readonly state: OathState;
  readonly place: string;
  readonly cite: SourceCite;
  readonly version: number;
};

/** What a sworn statement is held against. Shares of the interval lie in [0, 1]; minutes of a duration are minutes. */
export type OathCounterpart =
  | { readonly kind: 'OATH'; readonly proposition: PropositionRow }
  | {
      readonly kind: 'COUNT';
      readonly figureKey: string;
      readonly numerator: number;
      readonly denominator: number;
      /** 95 % interval of the share, or of the median minutes; null for a plain count, or where none can be given. */
      readonly interval: { readonly lower: number | null; readonly upper: number | null } | null;
    }
  | { readonly kind: 'REPORT'; readonly examinationId: string; readonly words: string };

/** Two statements that can not both be right by the stated rule; or which, is for the witness to say. */
export type OathConflict = OathUse & {
  /** Stays the same while what is compared does. */
  readonly id: string;
  readonly proposition: PropositionRow;
  readonly against: OathCounterpart;
  /** Both values, and how far they lie apart. */
  readonly statement: string;
  readonly test: {
    /** Null where nothing is tested: two oaths, a plain count, a counterexample. */
    readonly p: number | null;
    /** After Holm, over all comparisons made for the examiner. */
    readonly adjusted: number | null;
    readonly rule: string;
  };
  /** Of both sides. */
  readonly cites: readonly SourceCite[];
};

/** What is on file of an examiner's testimony. Propositions and recall failures: those that a person confirmed. */
export type TestimonyFacts = {
  readonly testimonies: readonly TestimonyRow[];
  readonly propositions: readonly PropositionRow[];
  readonly conflicts: readonly OathConflict[];
  /** Comparisons made whose two sides agree within what was sworn. */
  readonly nearAgreements: number;
  readonly comparisonsMade: number;
  readonly recallFailures: readonly RecallFailureRow[];
};

/** Of whom, for which matter and which examination's report. */
export type TestimonyAbout = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
};
