import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { RecordKind } from '../../reading/report-reading.types.js';
import type { FieldValue } from './field-value.js';
import type { ReadingField } from './reading-field.js';

/** What a proposal is about. A CANDIDATE is a sentence that may hold an opinion: a person says which. */
export const ProposalKind = {
  FIELD: 'FIELD',
  RECORD: 'RECORD',
  OPINION: 'OPINION',
  CANDIDATE: 'CANDIDATE',
} as const;
export type ProposalKind = (typeof ProposalKind)[keyof typeof ProposalKind];

/** What became of it. AUTO_ACCEPTED: the firm lets the machine accept such readings above a confidence. */
export const ProposalStatus = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  CORRECTED: 'CORRECTED',
  REJECTED: 'REJECTED',
  AUTO_ACCEPTED: 'AUTO_ACCEPTED',
} as const;
export type ProposalStatus = (typeof ProposalStatus)[keyof typeof ProposalStatus];

/** What a report says beside a stance. Null: it does not say. */
export type OpinionDetails = {
  readonly certainty: string | null;
  /** YYYY-MM-DD. */
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly medications: readonly string[];
  readonly ground: string | null;
};

/** An entry of what the examiner says was reviewed. Null: the entry does not say; days are YYYY-MM-DD. */
export type ProposedRecord = {
  readonly title: string;
  readonly author: string | null;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly kind: RecordKind;
  readonly pages: number | null;
  readonly isVague: boolean;
};

/** What a person said in place of a proposal, or that a candidate is. */
export type Decision = {
  readonly value?: FieldValue;
  readonly issue?: Issue;
  readonly stance?: Stance;
  readonly details?: OpinionDetails;
  readonly record?: ProposedRecord;
};

/** A place on a page, in shares of its width and height, from the upper left corner. */
export type PageBox = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A proposal with the decision beside it. */
export type Proposal = {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly reader: string;
  readonly readerVersion: string;
  readonly kind: ProposalKind;
  readonly field: ReadingField | null;
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  /** Of a FIELD; null for other kinds. */
  readonly value: FieldValue | null;
  /** Of an OPINION or CANDIDATE; null for other kinds. */
  readonly details: OpinionDetails | null;
  /** Of a RECORD; null for other kinds. */
  readonly record: ProposedRecord | null;
  readonly quote: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly page: number;
  readonly endPage: number;
  readonly boxes: readonly PageBox[];
  readonly section: string | null;
  readonly question: { readonly quote: string } | null;
  readonly attribution: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  readonly isDisputed: boolean;
  readonly cues: readonly string[];
  /** 0 to 1, the reader's own estimate. */
  readonly confidence: number;
  readonly status: ProposalStatus;
  readonly decision: Decision | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
};

/** The reader of what people added by hand. */
export const PERSON_READER = 'person';

export const NO_DETAILS: OpinionDetails = {
  certainty: null,
  mmiOn: null,
  wpiPercent: null,
  apportionmentPercent: null,
  medications: [],
  ground: null,
};

/** Accepted as it is, as corrected, or by the firm's rule. */
export function isAccepted({ status }: Pick<Proposal, 'status'>): boolean {
  return status === 'ACCEPTED' || status === 'CORRECTED' || status === 'AUTO_ACCEPTED';
}

/** What it stands for now: the correction where there is one. Null for other kinds. */
export function fieldValueOf({ value, decision }: Pick<Proposal, 'value' | 'decision'>): FieldValue | null {
  return decision?.value ?? value;
}

/** What it stands for now. Null while a candidate is none yet, and for other kinds. */
export function opinionOf(
  proposal: Pick<Proposal, 'issue' | 'stance' | 'details' | 'decision'>,
): { readonly issue: Issue; readonly stance: Stance; readonly details: OpinionDetails } | null {
  const issue = proposal.decision?.issue ?? proposal.issue;
  const stance = proposal.decision?.stance ?? proposal.stance;
  if (issue === null || stance === null) return null;
  return { issue, stance, details: proposal.decision?.details ?? proposal.details ?? NO_DETAILS };
}

/** What it stands for now. Null for other kinds. */
export function recordOf({ record, decision }: Pick<Proposal, 'record' | 'decision'>): ProposedRecord | null {
  return decision?.record ?? record;
}

/** What agreement is counted by, and auto-accept rules are about: a field, "OPINION.MMI", "RECORD", "CANDIDATE". */
export function subjectOf({ kind, field, issue }: Pick<Proposal, 'kind' | 'field' | 'issue'>): string {
  if (kind === 'FIELD') return field ?? kind;
  return kind === 'OPINION' ? `OPINION.${issue}` : kind;
}

/** True when a confirmation needs a decision on it: candidates may stay undecided. */
export function needsDecision({ kind, status }: Pick<Proposal, 'kind' | 'status'>): boolean {
  return status === 'PENDING' && kind !== 'CANDIDATE';
}
