/**
 * The closed vocabularies that every layer shares. Each key equals its value: the key becomes the name of
 * the GraphQL enum value, the value is what the database stores, and the two must never drift apart.
 */

/** Who retained the examiner for one examination. UNKNOWN is counted as missing, never as a side. */
export const Side = {
  DEFENSE: 'DEFENSE',
  PLAINTIFF: 'PLAINTIFF',
  NEUTRAL: 'NEUTRAL',
  UNKNOWN: 'UNKNOWN',
} as const;
export type Side = (typeof Side)[keyof typeof Side];

export const sideLabel: Record<Side, string> = {
  DEFENSE: 'Defense',
  PLAINTIFF: 'Plaintiff',
  NEUTRAL: 'Neutral (agreed, panel or court)',
  UNKNOWN: 'Not known',
};

/** The side on which a firm practises; decides what "favorable" or "against client" means in its own log. */
export const FirmSide = { PLAINTIFF: 'PLAINTIFF', DEFENSE: 'DEFENSE' } as const;
export type FirmSide = (typeof FirmSide)[keyof typeof FirmSide];

/** What kind of examination it was. A RECORD_REVIEW has no face-to-face time. */
export const ExamKind = {
  IME: 'IME',
  DME: 'DME',
  QME: 'QME',
  AME: 'AME',
  RULE_35: 'RULE_35',
  RECORD_REVIEW: 'RECORD_REVIEW',
  DESIGNATED_DOCTOR: 'DESIGNATED_DOCTOR',
} as const;
export type ExamKind = (typeof ExamKind)[keyof typeof ExamKind];

export const examKindLabel: Record<ExamKind, string> = {
  IME: 'Independent medical examination',
  DME: 'Defense medical examination',
  QME: 'Qualified medical evaluation (panel)',
  AME: 'Agreed medical evaluation',
  RULE_35: 'Rule 35 examination',
  RECORD_REVIEW: 'Record review',
  DESIGNATED_DOCTOR: 'Designated doctor examination',
};

/** Under which rules a matter is heard. */
export const ForumKind = { CIVIL: 'CIVIL', WORKERS_COMP: 'WORKERS_COMP', FEDERAL: 'FEDERAL' } as const;
export type ForumKind = (typeof ForumKind)[keyof typeof ForumKind];

/** The question that an opinion answers. */
export const Issue = {
  CAUSATION: 'CAUSATION',
  PRE_EXISTING: 'PRE_EXISTING',
  APPORTIONMENT: 'APPORTIONMENT',
  MMI: 'MMI',
  TREATMENT_NECESSITY: 'TREATMENT_NECESSITY',
  MEDICATION: 'MEDICATION',
  SURGERY: 'SURGERY',
  WORK_CAPACITY: 'WORK_CAPACITY',
  IMPAIRMENT: 'IMPAIRMENT',
  FUTURE_CARE: 'FUTURE_CARE',
  CREDIBILITY: 'CREDIBILITY',
  SEVERITY: 'SEVERITY',
} as const;
export type Issue = (typeof Issue)[keyof typeof Issue];

export const issueLabel: Record<Issue, string> = {
  CAUSATION: 'Causation',
  PRE_EXISTING: 'Pre-existing condition',
  APPORTIONMENT: 'Apportionment',
  MMI: 'Maximum medical improvement',
  TREATMENT_NECESSITY: 'Necessity of treatment',
  MEDICATION: 'Medication',
  SURGERY: 'Surgery',
  WORK_CAPACITY: 'Capacity for work',
  IMPAIRMENT: 'Impairment',
  FUTURE_CARE: 'Future care',
  CREDIBILITY: 'Credibility',
  SEVERITY: 'Severity',
};

/** How an opinion falls on its issue. UNDETERMINED was deferred by the examiner; NOT_ADDRESSED was left out. */
export const Stance = {
  FAVORS_DEFENSE: 'FAVORS_DEFENSE',
  MIXED: 'MIXED',
  FAVORS_CLAIMANT: 'FAVORS_CLAIMANT',
  UNDETERMINED: 'UNDETERMINED',
  NOT_ADDRESSED: 'NOT_ADDRESSED',
} as const;
export type Stance = (typeof Stance)[keyof typeof Stance];

export const stanceLabel: Record<Stance, string> = {
  FAVORS_DEFENSE: 'Favors defense',
  MIXED: 'Mixed',
  FAVORS_CLAIMANT: 'Favors claimant',
  UNDETERMINED: 'Undetermined',
  NOT_ADDRESSED: 'Not addressed',
};

/**
 * Who stands behind what is recorded: the firm's own record, a person who checked it, a machine whose reading the
 * firm lets count by itself (figures count it and say so), or nobody yet. What is UNVERIFIED is in no figure.
 */
export const Verification = {
  FIRM_RECORD: 'FIRM_RECORD',
  CONFIRMED: 'CONFIRMED',
  AUTO_ACCEPTED: 'AUTO_ACCEPTED',
  UNVERIFIED: 'UNVERIFIED',
} as const;
export type Verification = (typeof Verification)[keyof typeof Verification];

/** Who says how long the examination took; FIRM_LOG when the firm's own log does not say whence it knows. */
export const TimingSource = {
  RECORDING: 'RECORDING',
  OBSERVER: 'OBSERVER',
  REPORT: 'REPORT',
  CLAIMANT: 'CLAIMANT',
  FIRM_LOG: 'FIRM_LOG',
} as const;
export type TimingSource = (typeof TimingSource)[keyof typeof TimingSource];

export const timingSourceLabel: Record<TimingSource, string> = {
  RECORDING: 'Recording',
  OBSERVER: 'Observer',
  REPORT: 'Report',
  CLAIMANT: 'Claimant',
  FIRM_LOG: 'Firm log',
};
