import type { ProposalStatus, ReadingField, RecordKind } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatQuantity } from '../../lib/format.js';
import {
  examKindLabel,
  issueLabel,
  sideLabel,
  stanceLabel,
  timingSourceLabel,
} from '../../lib/vocabulary.js';
import type { Fact } from './fact-groups.js';

/** What a report states of its examination, as a reviewer reads it. */
export const fieldLabel: Record<ReadingField, string> = {
  EXAMINER_NAME: 'Examiner',
  CREDENTIALS: 'Credentials',
  SPECIALTY: 'Specialty',
  LICENCE: 'Licence',
  NPI: 'NPI',
  CLAIMANT_NAME: 'Claimant',
  CLAIM_NUMBER: 'Claim number',
  CASE_NUMBER: 'Case number',
  EXAMINED_ON: 'Date of examination',
  INJURED_ON: 'Date of injury',
  REPORTED_ON: 'Date of the report',
  REQUESTING_PARTY: 'Requesting party',
  CARRIER: 'Carrier',
  LAW_FIRM: 'Law firm',
  VENDOR: 'Vendor',
  EMPLOYER: 'Employer',
  SIDE: 'Retained by',
  EXAM_KIND: 'Kind of examination',
  STARTED_AT: 'Start',
  ENDED_AT: 'End',
  FACE_TO_FACE_MINUTES: 'Face-to-face minutes',
  PLACE: 'Place',
  INTERPRETER: 'Interpreter',
  OTHERS_PRESENT: 'Others present',
  HISTORY_TAKEN_BY: 'History taken by',
  EXAMINED_BY: 'Examined by',
  DRAFTED_BY: 'Drafted by',
  ATTESTATION: 'Attestation',
  PAGES_DECLARED: 'Pages declared',
  DIAGNOSES: 'Diagnoses',
};

/** What a record is. */
export const recordKindLabel: Record<RecordKind, string> = {
  TREATMENT: 'Treatment',
  IMAGING: 'Imaging',
  OPERATIVE: 'Operative report',
  EMERGENCY: 'Emergency',
  THERAPY: 'Therapy',
  PHARMACY: 'Pharmacy',
  LABORATORY: 'Laboratory',
  EXAMINATION_REPORT: 'Examination report',
  DEPOSITION: 'Deposition',
  LEGAL: 'Legal',
  EMPLOYMENT: 'Employment',
  ACCIDENT: 'Accident report',
  SURVEILLANCE: 'Surveillance',
  OTHER: 'Other',
};

/** What has become of a proposal. */
export const factStatusLabel: Record<ProposalStatus, string> = {
  PENDING: 'No decision yet',
  ACCEPTED: 'Accepted',
  CORRECTED: 'Corrected',
  REJECTED: 'Rejected',
  AUTO_ACCEPTED: 'Accepted by rule',
};

/** What the fact is about, in the row's first place. */
export function factLabel(fact: Fact): string {
  const { kind, field, record } = fact;
  const issue = fact.decided?.issue ?? fact.issue;
  switch (kind) {
    case 'FIELD':
      return field === null ? 'Fact' : fieldLabel[field];
    case 'RECORD':
      return recordKindLabel[(fact.decided?.record ?? record)?.kind ?? 'OTHER'];
    case 'OPINION':
    case 'CANDIDATE':
      return issue === null ? 'Passage' : issueLabel[issue];
  }
}

/** What is proposed, or, once corrected, what was put in its place. */
export function factValue(fact: Fact): string {
  switch (fact.kind) {
    case 'FIELD':
      return fieldWords(fact.field, fact.decided?.value ?? fact.value ?? '');
    case 'RECORD':
      return recordWords(fact.decided?.record ?? fact.record);
    case 'OPINION':
    case 'CANDIDATE':
      return opinionWords(fact);
  }
}

/** A field's value as it is edited ("25 REPORT", "2025-03-03"), as it is read. */
export function fieldWords(field: ReadingField | null, value: string): string {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  if (field === 'FACE_TO_FACE_MINUTES') return minutesWords(value);
  if (field === 'SIDE') return wordIn(sideLabel, value);
  if (field === 'EXAM_KIND') return wordIn(examKindLabel, value);
  return lines.map(formatDate).join('; ');
}

function wordIn(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value;
}

function minutesWords(value: string): string {
  const [minutes = '', source = ''] = value.split(' ');
  if (!/^\d+$/.test(minutes)) return value;
  const words = formatQuantity(Number(minutes), 'minute');
  return source === '' ? words : `${words} (${wordIn(timingSourceLabel, source).toLowerCase()})`;
}

function recordWords(record: Fact['record']): string {
  if (record === null) return '';
  const { title, author, datedOn, datedTo, pages } = record;
  const dated =
    datedOn === null
      ? ''
      : datedTo === null || datedTo === datedOn
        ? formatDate(datedOn)
        : `${formatDate(datedOn)} to ${formatDate(datedTo)}`;
  return [title, author ?? '', dated, pages === null ? '' : formatQuantity(pages, 'page')]
    .filter((part) => part !== '')
    .join(', ');
}

function opinionWords(fact: Fact): string {
  const stance = fact.decided?.stance ?? fact.stance;
  if (stance === null) return fact.quote;
  return [stanceLabel[stance], ...detailWords(fact.decided?.details ?? fact.details)].join('; ');
}

/** The particulars of an opinion, each named. */
export function detailWords(details: Fact['details']): string[] {
  if (details === null) return [];
  const { mmiOn, wpiPercent, apportionmentPercent, medications, ground } = details;
  return [
    ...(mmiOn === null ? [] : [`MMI on ${formatDate(mmiOn)}`]),
    ...(wpiPercent === null ? [] : [`whole person impairment ${formatDecimal(wpiPercent)}%`]),
    ...(apportionmentPercent === null ? [] : [`apportionment ${formatDecimal(apportionmentPercent)}%`]),
    ...(medications.length === 0 ? [] : [medications.join(', ')]),
    ...(ground === null ? [] : [`ground: ${ground}`]),
  ];
}

/** How sure the reader is, in words; the numbers behind them are the server's to give. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'very likely right';
  if (confidence >= 0.75) return 'likely right';
  if (confidence >= 0.5) return 'uncertain';
  return 'a guess';
}

/** What a reviewer should know before accepting, each as one word or two. */
export function factCautions(fact: Fact): string[] {
  const { isHedged, isConditional, isDisputed, isAsRead, attribution } = fact;
  const isVague = (fact.decided?.record ?? fact.record)?.isVague === true;
  return [
    ...(isDisputed ? ['disputed'] : []),
    ...(isHedged ? ['hedged'] : []),
    ...(isConditional ? ['conditional'] : []),
    ...(isVague ? ['vague'] : []),
    ...(isAsRead ? ['as read by OCR'] : []),
    ...(attribution === 'OWN' || attribution === ''
      ? []
      : [attributionWords[attribution] ?? 'not the examiner’s']),
  ];
}

const attributionWords: Readonly<Record<string, string>> = {
  OTHER_CLINICIAN: 'said by another clinician',
  CLAIMANT: 'said by the claimant',
  COUNSEL_OR_CARRIER: 'said by counsel or carrier',
  QUESTION: 'part of a question',
};

/** "page 4", "pages 4 to 5", "paragraph 12": where the quote stands. */
export function placeWords({ page, endPage }: Pick<Fact, 'page' | 'endPage'>, unit: string): string {
  const noun = unit === 'PARAGRAPH' ? 'paragraph' : 'page';
  return endPage > page ? `${noun}s ${page} to ${endPage}` : `${noun} ${page}`;
}
