/** What kind of entry of the firm's own record a statement rests on when no page of a document is given. */
export const RecordedEntry = {
  MATTER: 'MATTER',
  EXAMINATION: 'EXAMINATION',
  OPINION: 'OPINION',
  TREATING_OPINION: 'TREATING_OPINION',
  SUPPLIED_RECORD: 'SUPPLIED_RECORD',
  STATEMENT: 'STATEMENT',
  TIMING: 'TIMING',
  TESTIMONY: 'TESTIMONY',
  PROPOSITION: 'PROPOSITION',
  RECALL_FAILURE: 'RECALL_FAILURE',
  DISCLOSED_LIST: 'DISCLOSED_LIST',
  CHALLENGE: 'CHALLENGE',
  FEE: 'FEE',
  INVOICE: 'INVOICE',
  INCOME_ESTIMATE: 'INCOME_ESTIMATE',
  FOUNDATION_FACT: 'FOUNDATION_FACT',
} as const;
export type RecordedEntry = (typeof RecordedEntry)[keyof typeof RecordedEntry];

/**
 * Where a statement comes from, so that whoever reads it can open it there. A statement of a document that leaves
 * the firm has at least one. Pages and rows count from 1; null where the source has none (a text without pages).
 */
export type SourceCite =
  | {
      readonly kind: 'DOCUMENT';
      readonly documentId: string;
      readonly page: number | null;
      readonly line: number | null;
      readonly quote: string | null;
    }
  | {
      readonly kind: 'FILL';
      readonly fillId: string;
      readonly documentId: string | null;
      readonly row: number | null;
    }
  | { readonly kind: 'RECORD'; readonly what: RecordedEntry; readonly id: string }
  | {
      /** A number of an examiner's profile over all of the firm's files; opens into the examinations it counts. */
      readonly kind: 'FIGURE';
      readonly examinerId: string;
      readonly key: string;
    }
  | { readonly kind: 'RULE'; readonly ruleId: string }
  | { readonly kind: 'METHOD'; readonly methodId: string }
  | { readonly kind: 'AUTHOR'; readonly name: string };
