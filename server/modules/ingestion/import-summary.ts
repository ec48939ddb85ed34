import type { LinkMethod } from '../examiners/index.js';

/** How many of an import's examinations one examiner has, and how the name was resolved. */
export type ImportExaminerCount = {
  readonly name: string;
  readonly method: LinkMethod;
  /** Directory or provisional examiner; null in a dry run for one that would be created. */
  readonly subjectId: string | null;
  readonly examinations: number;
};

/** Problems of the same kind in the same column. */
export type ProblemGroup = {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly count: number;
  readonly samples: readonly string[];
};

/** One record as it would be, or was, read. */
export type PreviewRow = {
  readonly recordNumber: number;
  readonly outcome: 'ACCEPTED' | 'DUPLICATE' | 'REJECTED';
  readonly values: readonly { readonly field: string; readonly value: string }[];
};

/** What an import would do (after the dry run) or did (after the commit). Counts are of records. */
export type ImportSummary = {
  readonly records: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Readable records that the file calls not yet verified; no figure counts their examinations. */
  readonly unverified: number;
  readonly newExaminersProvisional: number;
  readonly identityReviews: number;
  readonly examinersLinked: number;
  readonly newMatters: number;
  readonly newOrganisations: number;
  readonly examiners: readonly ImportExaminerCount[];
  readonly problemGroups: readonly ProblemGroup[];
  readonly preview: readonly PreviewRow[];
};
