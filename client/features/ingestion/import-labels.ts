import type { ImportField, ImportStatus, RowOutcome } from '../../generated/graphql.js';

/** Where an import stands, as the list of imports says it. */
export const importStatusLabel: Record<ImportStatus, string> = {
  UPLOADING: 'Uploading',
  MAPPING: 'Waiting for its columns',
  CHECKING: 'Being checked',
  CHECKED: 'Checked, not imported yet',
  COMMITTING: 'Being imported',
  COMMITTED: 'Imported',
  FAILED: 'Stopped by a fault',
  UNDONE: 'Undone',
};

export const rowOutcomeLabel: Record<RowOutcome, string> = {
  ACCEPTED: 'accepted',
  DUPLICATE: 'duplicate',
  REJECTED: 'rejected',
};

/** What a column of a file can hold, as the person choosing reads it. */
export const importFieldLabel: Record<ImportField, string> = {
  IGNORE: 'Do not import',
  MATTER_REFERENCE: 'Matter reference',
  CLAIMANT_NAME: 'Claimant: name',
  CLAIMANT_FIRST_NAME: 'Claimant: first name',
  CLAIMANT_LAST_NAME: 'Claimant: last name',
  CLAIMANT_BIRTH_DATE: 'Claimant: date of birth',
  DATE_OF_INJURY: 'Date of injury',
  EXAMINER_NAME: 'Examiner: name',
  EXAMINER_FIRST_NAME: 'Examiner: first name',
  EXAMINER_LAST_NAME: 'Examiner: last name',
  EXAMINER_NPI: 'Examiner: NPI',
  EXAMINER_LICENCE_STATE: 'Examiner: licence state',
  EXAMINER_LICENCE_NUMBER: 'Examiner: licence number',
  EXAMINER_SPECIALTY: 'Examiner: specialty',
  EXAMINER_PRACTICE_STATE: 'Examiner: state of practice',
  EXAM_KIND: 'Kind of examination',
  EXAM_DATE: 'Date of examination',
  START_TIME: 'Start time',
  END_TIME: 'End time',
  DURATION: 'Minutes spent',
  SIDE: 'Side that retained',
  CARRIER: 'Carrier',
  LAW_FIRM: 'Law firm',
  ATTORNEY: 'Attorney',
  VENDOR: 'Vendor',
  PAGES_SUPPLIED: 'Pages supplied',
  PAGES_REVIEWED: 'Pages reviewed',
  FEE: 'Fee',
  BILLING_CODE: 'Billing code',
  OPINION_CAUSATION: 'Opinion: causation',
  OPINION_PRE_EXISTING: 'Opinion: pre-existing condition',
  OPINION_APPORTIONMENT: 'Opinion: apportionment',
  OPINION_MMI: 'Opinion: MMI',
  OPINION_TREATMENT_NECESSITY: 'Opinion: necessity of treatment',
  OPINION_MEDICATION: 'Opinion: medication',
  OPINION_SURGERY: 'Opinion: surgery',
  OPINION_WORK_CAPACITY: 'Opinion: work capacity',
  OPINION_IMPAIRMENT: 'Opinion: impairment',
  OPINION_FUTURE_CARE: 'Opinion: future care',
  OPINION_CREDIBILITY: 'Opinion: credibility',
  OPINION_SEVERITY: 'Opinion: severity',
  EXAMINER_MMI_DATE: "Examiner's MMI date",
  TREATER_MMI_DATE: "Treater's MMI date",
  WPI_PERCENT: 'Whole-person impairment, percent',
  APPORTIONMENT_PERCENT: 'Apportionment, percent',
  VENUE: 'Venue or forum',
  NOTES: 'Notes',
  VERIFICATION: 'Verified by a person',
};

/** How sure the reading is of a column's meaning, in words: the number behind it means nothing to a person. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'Sure';
  if (confidence >= 0.7) return 'Likely';
  if (confidence >= 0.4) return 'A guess';
  return 'Not recognised';
}
