import type { FieldName } from '../../reading/report-reading.types.js';

/**
 * The facts of an examination that a report states, in the order in which a reviewer goes through them. Stored and
 * shown under these names; `FIELD_OF` says which of the reader's fields each is.
 */
export const ReadingField = {
  EXAMINER_NAME: 'EXAMINER_NAME',
  CREDENTIALS: 'CREDENTIALS',
  SPECIALTY: 'SPECIALTY',
  LICENCE: 'LICENCE',
  NPI: 'NPI',
  CLAIMANT_NAME: 'CLAIMANT_NAME',
  CLAIM_NUMBER: 'CLAIM_NUMBER',
  CASE_NUMBER: 'CASE_NUMBER',
  EXAMINED_ON: 'EXAMINED_ON',
  INJURED_ON: 'INJURED_ON',
  REPORTED_ON: 'REPORTED_ON',
  REQUESTING_PARTY: 'REQUESTING_PARTY',
  CARRIER: 'CARRIER',
  LAW_FIRM: 'LAW_FIRM',
  VENDOR: 'VENDOR',
  EMPLOYER: 'EMPLOYER',
  SIDE: 'SIDE',
  EXAM_KIND: 'EXAM_KIND',
  STARTED_AT: 'STARTED_AT',
  ENDED_AT: 'ENDED_AT',
  FACE_TO_FACE_MINUTES: 'FACE_TO_FACE_MINUTES',
  PLACE: 'PLACE',
  INTERPRETER: 'INTERPRETER',
  OTHERS_PRESENT: 'OTHERS_PRESENT',
  HISTORY_TAKEN_BY: 'HISTORY_TAKEN_BY',
  EXAMINED_BY: 'EXAMINED_BY',
  DRAFTED_BY: 'DRAFTED_BY',
  ATTESTATION: 'ATTESTATION',
  PAGES_DECLARED: 'PAGES_DECLARED',
  DIAGNOSES: 'DIAGNOSES',
} as const;
export type ReadingField = (typeof ReadingField)[keyof typeof ReadingField];

/** Every field, in that order. */
export const READING_FIELDS: readonly ReadingField[] = Object.values(ReadingField);

export const FIELD_OF: Readonly<Record<FieldName, ReadingField>> = {
  examinerName: 'EXAMINER_NAME',
  credentials: 'CREDENTIALS',
  specialty: 'SPECIALTY',
  licence: 'LICENCE',
  npi: 'NPI',
  claimantName: 'CLAIMANT_NAME',
  claimNumber: 'CLAIM_NUMBER',
  caseNumber: 'CASE_NUMBER',
  examinedOn: 'EXAMINED_ON',
  injuredOn: 'INJURED_ON',
  reportedOn: 'REPORTED_ON',
  requestingParty: 'REQUESTING_PARTY',
  carrier: 'CARRIER',
  lawFirm: 'LAW_FIRM',
  vendor: 'VENDOR',
  employer: 'EMPLOYER',
  side: 'SIDE',
  examKind: 'EXAM_KIND',
  startedAt: 'STARTED_AT',
  endedAt: 'ENDED_AT',
  faceToFaceMinutes: 'FACE_TO_FACE_MINUTES',
  place: 'PLACE',
  interpreter: 'INTERPRETER',
  othersPresent: 'OTHERS_PRESENT',
  historyTakenBy: 'HISTORY_TAKEN_BY',
  examinedBy: 'EXAMINED_BY',
  draftedBy: 'DRAFTED_BY',
  attestation: 'ATTESTATION',
  pagesDeclared: 'PAGES_DECLARED',
  diagnoses: 'DIAGNOSES',
};

/** As a reviewer reads it. */
export const fieldLabel: Readonly<Record<ReadingField, string>> = {
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

/** Fields of which an examination has several at once: two readings of one of these do not contradict each other. */
const PLURAL: ReadonlySet<ReadingField> = new Set([
  'CREDENTIALS',
  'INJURED_ON',
  'FACE_TO_FACE_MINUTES',
  'OTHERS_PRESENT',
  'DIAGNOSES',
]);

export function isPlural(field: ReadingField): boolean {
  return PLURAL.has(field);
}
