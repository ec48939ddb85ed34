import type {
  OathConflictKind,
  OathHedge,
  OathPolarity,
  OathSubject,
  OathUnit,
  TestimonyKind,
  TestimonyPartsFragment,
  TestimonyProvenance,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';

/** Subjects in the order in which the page lists them. */
export const OATH_SUBJECTS = [
  'SHARE_DEFENSE',
  'SHARE_PLAINTIFF',
  'RETENTIONS_PER_YEAR',
  'TIMES_FOR_FIRM',
  'EXAM_MINUTES',
  'RECORDS_REVIEWED',
  'FINDING_RATE',
  'SHARE_INCOME',
  'ANNUAL_INCOME',
  'PRACTICE_SHARE',
  'EXCLUDED_BEFORE',
  'LIST_COMPLETE',
  'OTHER',
] as const satisfies readonly OathSubject[];

/** What is sworn about, as a heading. */
export const subjectLabel: Record<OathSubject, string> = {
  SHARE_DEFENSE: 'Share of work for the defense',
  SHARE_PLAINTIFF: 'Share of work for plaintiffs',
  RETENTIONS_PER_YEAR: 'Examinations a year',
  TIMES_FOR_FIRM: 'Times retained by one organisation',
  EXAM_MINUTES: 'Minutes with the person examined',
  RECORDS_REVIEWED: 'All records reviewed',
  FINDING_RATE: 'How often a finding is made',
  SHARE_INCOME: 'Share of income from forensic work',
  ANNUAL_INCOME: 'Yearly income from forensic work',
  PRACTICE_SHARE: 'Share of work that is treatment',
  EXCLUDED_BEFORE: 'Excluded or limited by a court',
  LIST_COMPLETE: 'List of testimony complete',
  OTHER: 'Other',
};

export const TESTIMONY_KINDS = [
  'DEPOSITION',
  'TRIAL',
  'HEARING',
  'ARBITRATION',
] as const satisfies readonly TestimonyKind[];

/** On what occasion. */
export const testimonyKindLabel: Record<TestimonyKind, string> = {
  DEPOSITION: 'Deposition',
  TRIAL: 'Trial',
  HEARING: 'Hearing',
  ARBITRATION: 'Arbitration',
};

export const PROVENANCES = [
  'UNKNOWN',
  'OWN_MATTER',
  'STIPULATION',
  'COURT_ORDER',
  'NOTICE',
  'PUBLIC_RECORD',
  'PURCHASED',
  'OTHER',
] as const satisfies readonly TestimonyProvenance[];

/** How the firm came by testimony. */
export const provenanceLabel: Record<TestimonyProvenance, string> = {
  OWN_MATTER: 'Taken in our own matter',
  STIPULATION: 'By stipulation',
  COURT_ORDER: 'By order of a court',
  NOTICE: 'By notice to the parties',
  PUBLIC_RECORD: 'From a public record',
  PURCHASED: 'Bought',
  OTHER: 'Otherwise (see note)',
  UNKNOWN: 'Not recorded',
};

export const OATH_HEDGES = [
  'EXACT',
  'ABOUT',
  'AT_LEAST',
  'AT_MOST',
  'RANGE',
] as const satisfies readonly OathHedge[];

/** How firmly a number is sworn to. */
export const hedgeLabel: Record<OathHedge, string> = {
  EXACT: 'Exactly',
  ABOUT: 'About',
  AT_LEAST: 'At least',
  AT_MOST: 'At most',
  RANGE: 'From ... to',
};

export const OATH_POLARITIES = ['AFFIRMS', 'DENIES'] as const satisfies readonly OathPolarity[];
export const polarityLabel: Record<OathPolarity, string> = {
  AFFIRMS: 'It is so',
  DENIES: 'It is not so',
};

/** Against what an oath is held. */
export const conflictKindLabel: Record<OathConflictKind, string> = {
  COUNT: 'The firm’s own count',
  OATH: 'Another oath',
  REPORT: 'The report',
};

/** The unit in which a number of the subject is sworn; null: a yes or no. */
export const unitOfSubject: Record<OathSubject, OathUnit | null> = {
  SHARE_DEFENSE: 'PERCENT',
  SHARE_PLAINTIFF: 'PERCENT',
  RETENTIONS_PER_YEAR: 'COUNT',
  TIMES_FOR_FIRM: 'COUNT',
  EXAM_MINUTES: 'MINUTES',
  RECORDS_REVIEWED: null,
  FINDING_RATE: 'PERCENT',
  SHARE_INCOME: 'PERCENT',
  ANNUAL_INCOME: 'DOLLARS',
  PRACTICE_SHARE: 'PERCENT',
  EXCLUDED_BEFORE: null,
  LIST_COMPLETE: null,
  OTHER: null,
};

export const unitLabel: Record<OathUnit, string> = {
  PERCENT: 'percent',
  COUNT: 'in number',
  MINUTES: 'minutes',
  DOLLARS: 'dollars',
  YEARS: 'years',
};

/** "Deposition of Mar 14, 2025". */
export function testimonyTitle({ kind, givenOn }: Pick<TestimonyPartsFragment, 'kind' | 'givenOn'>): string {
  return givenOn === null
    ? `${testimonyKindLabel[kind]}, day not recorded`
    : `${testimonyKindLabel[kind]} of ${formatDate(givenOn)}`;
}

/** Where the lines stand in the transcript; the page of another document; null where there is none to open. */
export function placeAddress({
  document,
  page,
  fromPosition,
}: {
  readonly document: { readonly id: string } | null;
  readonly page: number | null;
  readonly fromPosition: number | null;
}): string | null {
  if (document === null) return null;
  const id = encodeURIComponent(document.id);
  if (fromPosition !== null && page !== null) return `/transcripts/${id}?page=${page}&line=${fromPosition}`;
  return page === null ? `/documents/${id}` : `/review/${id}?page=${page}`;
}

/** The address of an examiner's testimony. */
export function testimonyAddress(examinerId: string): string {
  return `/examiners/${encodeURIComponent(examinerId)}/testimony`;
}
