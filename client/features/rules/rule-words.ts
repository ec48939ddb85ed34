import type {
  ForumKind,
  MatterEvent,
  NoticeItem,
  NoticeState,
  PermitAnswer,
  PermitSubject,
  RuleState,
  RuleTopic,
  RuleWordsFragment,
  ServiceMethod,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';

/** Topics in the order in which the list of rules offers them. */
export const RULE_TOPICS = [
  'NOTICE',
  'DEADLINE',
  'ATTENDANCE',
  'RECORDING',
  'EXAM_CONTENT',
  'REPORT_CONTENT',
  'DISCLOSURE',
  'FEES',
  'WORDING',
  'STANDARD',
  'COUNTING',
] as const satisfies readonly RuleTopic[];

/** Topics as headings. */
export const topicLabel: Record<RuleTopic, string> = {
  NOTICE: 'Notice',
  DEADLINE: 'Time limits',
  ATTENDANCE: 'Attendance',
  RECORDING: 'Recording',
  EXAM_CONTENT: 'The examination',
  REPORT_CONTENT: 'The report',
  DISCLOSURE: 'Disclosure',
  FEES: 'Fees',
  WORDING: 'Wording',
  STANDARD: 'Standards of proof and evidence',
  COUNTING: 'How days are counted',
};

/** Kinds of forum in running text. */
export const forumLabel: Record<ForumKind, string> = {
  CIVIL: 'civil',
  WORKERS_COMP: 'workers’ compensation',
  FEDERAL: 'federal court',
};

/** What stands behind a rule, as a mark beside it. */
export function ruleStateLabel(state: RuleState, checkedOn: string | null = null): string {
  if (state === 'FROM_SOURCE') return 'From a secondary source';
  if (state === 'FROM_MEMORY') return 'From memory: compare before relying';
  return checkedOn === null ? 'Verified' : `Verified on ${formatDate(checkedOn)}`;
}

/** When the rule applies, as far as that is on file. */
export function effectiveWords({
  effectiveFrom,
  effectiveTo,
}: Pick<RuleWordsFragment, 'effectiveFrom' | 'effectiveTo'>): string {
  const from = effectiveFrom === null ? 'first day not on file' : `from ${formatDate(effectiveFrom)}`;
  return effectiveTo === null ? from : `${from}, until ${formatDate(effectiveTo)}`;
}

/** Who or what may be in the room. */
export const permitLabel: Record<PermitSubject, string> = {
  ATTORNEY: 'Attorney',
  REPRESENTATIVE: 'Attorney’s representative',
  COMPANION: 'Companion',
  STENOGRAPHER: 'Stenographer',
  AUDIO: 'Audio recording',
  VIDEO: 'Video recording',
};

/** What a rule answers to that. */
export const answerLabel: Record<PermitAnswer, string> = {
  YES: 'yes',
  WITH_NOTICE: 'yes, with notice',
  BY_AGREEMENT: 'by agreement only',
  BY_ORDER: 'by order only',
  REQUIRED: 'required',
  NO: 'no',
};

/** Events of a matter in the order in which a case meets them. */
export const MATTER_EVENTS = [
  'DEMAND_SERVED',
  'EXAM_NOTICE_SERVED',
  'RESPONSE_SERVED',
  'OBJECTION_MAILED',
  'OBJECTION_MADE',
  'PANEL_REQUESTED',
  'PANEL_ASSIGNED',
  'PANEL_STRUCK',
  'EVALUATOR_SELECTED',
  'APPOINTMENT_REQUESTED',
  'APPOINTMENT_MADE',
  'MATERIALS_SERVED',
  'MATERIALS_PROVIDED',
  'RECORDING_ANNOUNCED',
  'CANCELLED',
  'EXAMINATION',
  'RECORDING_PROVIDED',
  'REPORT_REQUESTED',
  'REPORT_SERVED',
  'SUPPLEMENT_SERVED',
  'ADMISSION_MAILED',
  'DEPOSITION_NOTICED',
  'DEPOSITION',
  'EXPERT_DEMAND_SERVED',
  'EXPERT_DISCLOSED',
  'REBUTTAL_DISCLOSED',
  'DISCOVERY_CUTOFF',
  'PRETRIAL',
  'TRIAL',
] as const satisfies readonly MatterEvent[];

/** Events as a person names them in a list of days. */
export const eventLabel: Record<MatterEvent, string> = {
  DEMAND_SERVED: 'Demand or request for an examination served',
  EXAM_NOTICE_SERVED: 'Notice of examination served',
  RESPONSE_SERVED: 'Response served',
  OBJECTION_MAILED: 'Objection or request for evaluation mailed',
  OBJECTION_MADE: 'Objection or motion made',
  PANEL_REQUESTED: 'Panel or division examiner requested',
  PANEL_ASSIGNED: 'Panel assigned',
  PANEL_STRUCK: 'Name struck from the panel',
  EVALUATOR_SELECTED: 'Evaluator selected or confirmed',
  APPOINTMENT_REQUESTED: 'Appointment requested',
  APPOINTMENT_MADE: 'Appointment made',
  MATERIALS_SERVED: 'Material for the evaluator served',
  MATERIALS_PROVIDED: 'Material given to the evaluator',
  RECORDING_ANNOUNCED: 'Recording announced',
  CANCELLED: 'Examination cancelled',
  EXAMINATION: 'Examination',
  RECORDING_PROVIDED: 'Copy of the recording provided',
  REPORT_REQUESTED: 'Report or supplement requested',
  REPORT_SERVED: 'Report served',
  SUPPLEMENT_SERVED: 'Supplemental report served',
  ADMISSION_MAILED: 'Final admission or finding mailed',
  DEPOSITION_NOTICED: 'Deposition noticed',
  DEPOSITION: 'Deposition',
  EXPERT_DEMAND_SERVED: 'Demand for expert information served',
  EXPERT_DISCLOSED: 'Expert disclosed',
  REBUTTAL_DISCLOSED: 'Rebuttal expert disclosed',
  DISCOVERY_CUTOFF: 'Discovery closes',
  PRETRIAL: 'Pretrial conference',
  TRIAL: 'Trial',
};

/** Ways of service in the order in which forms offer them. */
export const SERVICE_METHODS = [
  'PERSONAL',
  'MAIL',
  'MAIL_OTHER_STATE',
  'MAIL_ABROAD',
  'OVERNIGHT',
  'FAX',
  'ELECTRONIC',
] as const satisfies readonly ServiceMethod[];

/** Ways of service. */
export const serviceLabel: Record<ServiceMethod, string> = {
  PERSONAL: 'Personally',
  MAIL: 'Mail within the state',
  MAIL_OTHER_STATE: 'Mail to or from another state',
  MAIL_ABROAD: 'Mail to or from abroad',
  OVERNIGHT: 'Overnight delivery',
  FAX: 'Fax',
  ELECTRONIC: 'Electronically',
};

/** What a notice may have to state, in the order in which a form asks. */
export const NOTICE_ITEMS = [
  'TIME',
  'PLACE',
  'MANNER',
  'CONDITIONS',
  'SCOPE',
  'NATURE',
  'EXAMINER',
  'SPECIALTY',
  'TESTS',
  'RIGHT_TO_RECORD',
  'RIGHT_TO_COMPANION',
] as const satisfies readonly NoticeItem[];

/** The same as labels. */
export const noticeItemLabel: Record<NoticeItem, string> = {
  TIME: 'Time',
  PLACE: 'Place',
  MANNER: 'Manner',
  CONDITIONS: 'Conditions',
  SCOPE: 'Scope',
  NATURE: 'Nature',
  EXAMINER: 'Who examines',
  SPECIALTY: 'Specialty',
  TESTS: 'Tests and procedures',
  RIGHT_TO_RECORD: 'Right to record',
  RIGHT_TO_COMPANION: 'Right to be accompanied',
};

/** How a notice stands to a rule. */
export const noticeStateLabel: Record<NoticeState, string> = {
  MET: 'Met',
  NOT_MET: 'Not met',
  UNKNOWN: 'Not known',
};
