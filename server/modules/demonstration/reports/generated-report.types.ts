import type { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { Attribution, FieldValues, RecordKind } from '../../../reading/report-reading.types.js';

/** A piece of a report, in the order of the page. Markers and labels ("1.", "ANSWER:") are part of the text. */
export type ReportBlock =
  | { readonly kind: 'LETTERHEAD' | 'LINES' | 'LIST'; readonly lines: readonly string[] }
  | { readonly kind: 'HEADING' | 'PARAGRAPH' | 'QUESTION' | 'ANSWER'; readonly text: string }
  | { readonly kind: 'TABLE'; readonly rows: readonly (readonly string[])[] };

/** An opinion that the generator put into the report. The quote occurs in it exactly once. */
export type PlantedOpinion = {
  readonly issue: Issue;
  readonly stance: Stance;
  readonly quote: string;
  /** Other issues that the same words may fairly be filed under. */
  readonly alsoIssues: readonly Issue[];
  /** The whole answer that holds the quote; null outside questions and answers. */
  readonly answer: string | null;
};

/** Words that sound like an opinion and are somebody else's, or nobody's. */
export type Decoy = { readonly quote: string; readonly by: Attribution };

export type PlantedRecord = {
  /** The entry as printed, without its list marker. */
  readonly quote: string;
  readonly author: string | null;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly kind: RecordKind;
  readonly isVague: boolean;
};

export type PlantedErrorKind = 'SIDE' | 'SEX' | 'NAME' | 'DATE';

/** A slip such as copying leaves behind: the report says `right` everywhere, and `wrong` in the quote. */
export type PlantedError = {
  readonly kind: PlantedErrorKind;
  readonly quote: string;
  readonly right: string;
  readonly wrong: string;
};

/** What a perfect reader would find. A field that the report does not state is not there. */
export type ReportTruth = {
  readonly fields: Readonly<Partial<FieldValues>>;
  readonly opinions: readonly PlantedOpinion[];
  readonly records: readonly PlantedRecord[];
  readonly decoys: readonly Decoy[];
  /** Paragraphs that the examiner uses in every report, with the claimant's words filled in. */
  readonly boilerplate: readonly string[];
  readonly errors: readonly PlantedError[];
};

/** An invented report. Everything in it is made up, and its foot says so. */
export type GeneratedReport = {
  /** Repeated at the head of every page. */
  readonly title: string;
  readonly foot: string;
  readonly blocks: readonly ReportBlock[];
  readonly truth: ReportTruth;
};
