import type {
  ExamKind,
  Issue,
  LinkMethod,
  ProfileFilter,
  Side,
  Stance,
  TimingSource,
} from '../generated/graphql.js';

// The API's closed words as people read them. A new word does not compile until it has one here.

/** Kinds of examination in the order in which filters offer them. */
export const EXAM_KINDS = [
  'IME',
  'DME',
  'QME',
  'AME',
  'RULE_35',
  'DESIGNATED_DOCTOR',
  'RECORD_REVIEW',
] as const satisfies readonly ExamKind[];

/** Issues in the order in which the profile lists them. */
export const ISSUES = [
  'CAUSATION',
  'PRE_EXISTING',
  'APPORTIONMENT',
  'MMI',
  'TREATMENT_NECESSITY',
  'MEDICATION',
  'SURGERY',
  'WORK_CAPACITY',
  'IMPAIRMENT',
  'FUTURE_CARE',
  'CREDIBILITY',
  'SEVERITY',
] as const satisfies readonly Issue[];

/** Retaining sides, the two parties first, alike. */
export const SIDES = ['DEFENSE', 'PLAINTIFF', 'NEUTRAL', 'UNKNOWN'] as const satisfies readonly Side[];

type Window = NonNullable<ProfileFilter['window']>;

/** The windows that are set before anybody looks, widest first. */
export const WINDOWS = ['ALL', 'FIVE_YEARS', 'THREE_YEARS'] as const satisfies readonly Window[];

/** A preset window as a choice. */
export const windowLabel: Record<Window, string> = {
  ALL: 'All dates',
  FIVE_YEARS: 'Last 5 calendar years',
  THREE_YEARS: 'Last 3 calendar years',
};

/** The kind as its forum writes it. */
export const examKindLabel: Record<ExamKind, string> = {
  IME: 'IME',
  DME: 'DME',
  QME: 'QME',
  AME: 'AME',
  RULE_35: 'Rule 35',
  RECORD_REVIEW: 'Record review',
  DESIGNATED_DOCTOR: 'Designated doctor',
};

/** Who retained the examiner, as one or two words. */
export const sideLabel: Record<Side, string> = {
  DEFENSE: 'Defense',
  PLAINTIFF: 'Plaintiff',
  NEUTRAL: 'Neutral',
  UNKNOWN: 'Not recorded',
};

/** Issues as a heading. */
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

/** The stance of a report, as a published coding and not as a judgement of the examiner. */
export const stanceLabel: Record<Stance, string> = {
  FAVORS_DEFENSE: 'Favors defense',
  MIXED: 'Mixed',
  FAVORS_CLAIMANT: 'Favors claimant',
  UNDETERMINED: 'Undetermined',
  NOT_ADDRESSED: 'Not addressed',
};

/** Where a time comes from, best source first. */
export const timingSourceLabel: Record<TimingSource, string> = {
  RECORDING: 'Recording',
  OBSERVER: 'Observer’s log',
  REPORT: 'Stated in the report',
  CLAIMANT: 'Claimant’s account',
  FIRM_LOG: 'The firm’s own log',
};

/** How a name was recognised. */
export const linkMethodLabel: Record<LinkMethod, string> = {
  NPI: 'Same NPI',
  LICENCE: 'Same licence',
  EXACT_NAME: 'Same full name, unique in the directory',
  PROVISIONAL: 'No match in the directory',
  PERSON: 'Decided by a member',
};
