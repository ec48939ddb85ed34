import type { ExamKind, Issue, LinkMethod, Side, Stance, TimingSource } from '../generated/graphql.js';

/** The API's closed words as people read them. A new word does not compile until it has one here. */
export const sideLabel: Record<Side, string> = {
  DEFENSE: 'Defense',
  PLAINTIFF: 'Plaintiff',
  NEUTRAL: 'Neutral',
  UNKNOWN: 'Not known',
};

/** Kinds of examination in the order in which they are offered. */
export const EXAM_KINDS = [
  'IME',
  'DME',
  'QME',
  'AME',
  'RULE_35',
  'RECORD_REVIEW',
  'DESIGNATED_DOCTOR',
] as const;

export const examKindLabel: Record<ExamKind, string> = {
  IME: 'IME',
  DME: 'DME',
  QME: 'QME',
  AME: 'AME',
  RULE_35: 'Rule 35 examination',
  RECORD_REVIEW: 'Record review',
  DESIGNATED_DOCTOR: 'Designated doctor',
};

export const issueLabel: Record<Issue, string> = {
  CAUSATION: 'Causation',
  PRE_EXISTING: 'Pre-existing condition',
  APPORTIONMENT: 'Apportionment',
  MMI: 'Maximum medical improvement',
  TREATMENT_NECESSITY: 'Necessity of treatment',
  MEDICATION: 'Medication',
  SURGERY: 'Surgery',
  WORK_CAPACITY: 'Work capacity',
  IMPAIRMENT: 'Impairment',
  FUTURE_CARE: 'Future care',
  CREDIBILITY: 'Credibility',
  SEVERITY: 'Severity',
};

export const stanceLabel: Record<Stance, string> = {
  FAVORS_DEFENSE: 'Favors the defense',
  MIXED: 'Mixed',
  FAVORS_CLAIMANT: 'Favors the claimant',
  UNDETERMINED: 'Undetermined',
  NOT_ADDRESSED: 'Not addressed',
};

export const timingSourceLabel: Record<TimingSource, string> = {
  RECORDING: 'Recording',
  OBSERVER: 'Observer',
  REPORT: 'Stated in the report',
  CLAIMANT: 'Recalled by the claimant',
  FIRM_LOG: "The firm's log, source not stated",
};

export const linkMethodLabel: Record<LinkMethod, string> = {
  NPI: 'Same NPI',
  LICENCE: 'Same licence',
  EXACT_NAME: 'Same full name, unique in the directory',
  PROVISIONAL: 'No match in the directory',
  PERSON: 'Decided by a member',
};
