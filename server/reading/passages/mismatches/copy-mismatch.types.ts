import type { DocumentText } from '../../../kernel/document-text.js';
import type { Citation } from '../../report-reading.types.js';
import type { DocumentStructure } from '../../structure/index.js';

/** What two places of one report say differently. */
export const MismatchKind = {
  SIDE: 'SIDE',
  SEX: 'SEX',
  NAME: 'NAME',
  DATE: 'DATE',
  BODY_PART: 'BODY_PART',
} as const;
export type MismatchKind = (typeof MismatchKind)[keyof typeof MismatchKind];

/** A slip as it remains when text written for one case serves another. It may have other causes: both places are shown. */
export type CopyMismatch = {
  readonly kind: MismatchKind;
  /** The passage that stands alone. */
  readonly here: Citation;
  readonly says: string;
  /** What the rest of the report says. */
  readonly there: Citation;
  readonly otherSays: string;
  /** 0 to 1: set by hand from how many other explanations the rule leaves open. */
  readonly confidence: number;
};

/** What is known of the case besides the words of the report. */
export type KnownFacts = {
  readonly claimantName: string | null;
  /** YYYY-MM-DD. */
  readonly examinedOn: string | null;
  readonly injuredOn: readonly string[];
};

/** One rule: what it finds, surest first. It would rather miss a slip than see one where there is none. */
export type MismatchRule = (
  document: DocumentText,
  structure: DocumentStructure,
  known: KnownFacts,
) => CopyMismatch[];
