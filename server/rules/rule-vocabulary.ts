/** What a rule is about. COUNTING: how days are counted, which others rest on. */
export const RuleTopic = {
  NOTICE: 'NOTICE',
  DEADLINE: 'DEADLINE',
  RECORDING: 'RECORDING',
  ATTENDANCE: 'ATTENDANCE',
  EXAM_CONTENT: 'EXAM_CONTENT',
  REPORT_CONTENT: 'REPORT_CONTENT',
  DISCLOSURE: 'DISCLOSURE',
  FEES: 'FEES',
  WORDING: 'WORDING',
  STANDARD: 'STANDARD',
  COUNTING: 'COUNTING',
} as const;
export type RuleTopic = (typeof RuleTopic)[keyof typeof RuleTopic];

/**
 * What stands behind a rule. VERIFIED: its text was read, on the official page or in a copy that says how current it
 * is. FROM_SOURCE: a secondary source states it, or a copy without a date. FROM_MEMORY: compared with nothing yet.
 */
export const RuleState = {
  VERIFIED: 'VERIFIED',
  FROM_SOURCE: 'FROM_SOURCE',
  FROM_MEMORY: 'FROM_MEMORY',
} as const;
export type RuleState = (typeof RuleState)[keyof typeof RuleState];

/** Which examinations a rule concerns. */
export const ExamConcern = { PHYSICAL: 'PHYSICAL', MENTAL: 'MENTAL', ANY: 'ANY' } as const;
export type ExamConcern = (typeof ExamConcern)[keyof typeof ExamConcern];

/** What a limit counts. */
export const LimitUnit = {
  DAYS: 'DAYS',
  YEARS: 'YEARS',
  HOURS: 'HOURS',
  MINUTES: 'MINUTES',
  MILES: 'MILES',
} as const;
export type LimitUnit = (typeof LimitUnit)[keyof typeof LimitUnit];

/** Which days count. Courts and business are closed on the same days here: weekends and the holidays on file. */
export const DayKind = { CALENDAR: 'CALENDAR', BUSINESS: 'BUSINESS', COURT: 'COURT' } as const;
export type DayKind = (typeof DayKind)[keyof typeof DayKind];

/** LATEST: to be done by the day. EARLIEST: not before the day. */
export const LimitBound = { LATEST: 'LATEST', EARLIEST: 'EARLIEST' } as const;
export type LimitBound = (typeof LimitBound)[keyof typeof LimitBound];

/** Which way days are counted from the event. */
export const LimitDirection = { AFTER: 'AFTER', BEFORE: 'BEFORE' } as const;
export type LimitDirection = (typeof LimitDirection)[keyof typeof LimitDirection];

/** What happens in a matter on a day that limits run from or to. */
export const MatterEvent = {
  DEMAND_SERVED: 'DEMAND_SERVED',
  EXAM_NOTICE_SERVED: 'EXAM_NOTICE_SERVED',
  RESPONSE_SERVED: 'RESPONSE_SERVED',
  OBJECTION_MADE: 'OBJECTION_MADE',
  EXAMINATION: 'EXAMINATION',
  RECORDING_ANNOUNCED: 'RECORDING_ANNOUNCED',
  RECORDING_PROVIDED: 'RECORDING_PROVIDED',
  CANCELLED: 'CANCELLED',
  REPORT_REQUESTED: 'REPORT_REQUESTED',
  REPORT_SERVED: 'REPORT_SERVED',
  SUPPLEMENT_SERVED: 'SUPPLEMENT_SERVED',
  MATERIALS_SERVED: 'MATERIALS_SERVED',
  MATERIALS_PROVIDED: 'MATERIALS_PROVIDED',
  OBJECTION_MAILED: 'OBJECTION_MAILED',
  ADMISSION_MAILED: 'ADMISSION_MAILED',
  PANEL_REQUESTED: 'PANEL_REQUESTED',
  PANEL_ASSIGNED: 'PANEL_ASSIGNED',
  PANEL_STRUCK: 'PANEL_STRUCK',
  EVALUATOR_SELECTED: 'EVALUATOR_SELECTED',
  APPOINTMENT_REQUESTED: 'APPOINTMENT_REQUESTED',
  APPOINTMENT_MADE: 'APPOINTMENT_MADE',
  DEPOSITION_NOTICED: 'DEPOSITION_NOTICED',
  DEPOSITION: 'DEPOSITION',
  EXPERT_DEMAND_SERVED: 'EXPERT_DEMAND_SERVED',
  EXPERT_DISCLOSED: 'EXPERT_DISCLOSED',
  REBUTTAL_DISCLOSED: 'REBUTTAL_DISCLOSED',
  DISCOVERY_CUTOFF: 'DISCOVERY_CUTOFF',
  PRETRIAL: 'PRETRIAL',
  TRIAL: 'TRIAL',
} as const;
export type MatterEvent = (typeof MatterEvent)[keyof typeof MatterEvent];

/** Events in words that end the sentence "10 days after ...". */
export const eventWords: Record<MatterEvent, string> = {
  DEMAND_SERVED: 'service of the demand or request for an examination',
  EXAM_NOTICE_SERVED: 'service of the notice of examination',
  RESPONSE_SERVED: 'service of the response',
  OBJECTION_MADE: 'the objection',
  EXAMINATION: 'the examination',
  RECORDING_ANNOUNCED: 'the notice of recording',
  RECORDING_PROVIDED: 'the copy of the recording',
  CANCELLED: 'the cancellation',
  REPORT_REQUESTED: 'service of the request for the report or supplement',
  REPORT_SERVED: 'service of the report',
  SUPPLEMENT_SERVED: 'service of the supplemental report',
  MATERIALS_SERVED: 'service of the material for the evaluator',
  MATERIALS_PROVIDED: 'the giving of the material to the evaluator',
  OBJECTION_MAILED: 'the mailing of the objection or request for evaluation',
  ADMISSION_MAILED: 'the mailing of the final admission or finding',
  PANEL_REQUESTED: 'the request for a panel or division examiner',
  PANEL_ASSIGNED: 'the assignment of the panel',
  PANEL_STRUCK: 'the strike',
  EVALUATOR_SELECTED: 'the selection of the evaluator',
  APPOINTMENT_REQUESTED: 'the request for an appointment',
  APPOINTMENT_MADE: 'the making of the appointment',
  DEPOSITION_NOTICED: 'the notice of deposition',
  DEPOSITION: 'the deposition',
  EXPERT_DEMAND_SERVED: 'the demand for expert information',
  EXPERT_DISCLOSED: 'the disclosure of the expert',
  REBUTTAL_DISCLOSED: 'the disclosure of the rebuttal expert',
  DISCOVERY_CUTOFF: 'the close of discovery',
  PRETRIAL: 'the pretrial conference',
  TRIAL: 'the trial',
};

/** How a paper was served; decides how many days are added to a period that runs from service. */
export const ServiceMethod = {
  PERSONAL: 'PERSONAL',
  MAIL: 'MAIL',
  MAIL_OTHER_STATE: 'MAIL_OTHER_STATE',
  MAIL_ABROAD: 'MAIL_ABROAD',
  OVERNIGHT: 'OVERNIGHT',
  FAX: 'FAX',
  ELECTRONIC: 'ELECTRONIC',
} as const;
export type ServiceMethod = (typeof ServiceMethod)[keyof typeof ServiceMethod];

/** Ways of service in words that end the sentence "served ...". */
export const serviceWords: Record<ServiceMethod, string> = {
  PERSONAL: 'personally',
  MAIL: 'by mail within the state',
  MAIL_OTHER_STATE: 'by mail to or from another state',
  MAIL_ABROAD: 'by mail to or from abroad',
  OVERNIGHT: 'by overnight delivery',
  FAX: 'by fax',
  ELECTRONIC: 'electronically',
};

/** Who or what a rule lets into the room. */
export const PermitSubject = {
  ATTORNEY: 'ATTORNEY',
  REPRESENTATIVE: 'REPRESENTATIVE',
  COMPANION: 'COMPANION',
  STENOGRAPHER: 'STENOGRAPHER',
  AUDIO: 'AUDIO',
  VIDEO: 'VIDEO',
} as const;
export type PermitSubject = (typeof PermitSubject)[keyof typeof PermitSubject];

/** What a rule answers to that. */
export const PermitAnswer = {
  YES: 'YES',
  WITH_NOTICE: 'WITH_NOTICE',
  BY_AGREEMENT: 'BY_AGREEMENT',
  BY_ORDER: 'BY_ORDER',
  REQUIRED: 'REQUIRED',
  NO: 'NO',
} as const;
export type PermitAnswer = (typeof PermitAnswer)[keyof typeof PermitAnswer];

/** What a notice of examination, or the order for one, may have to state. */
export const NoticeItem = {
  TIME: 'TIME',
  PLACE: 'PLACE',
  MANNER: 'MANNER',
  CONDITIONS: 'CONDITIONS',
  SCOPE: 'SCOPE',
  NATURE: 'NATURE',
  EXAMINER: 'EXAMINER',
  SPECIALTY: 'SPECIALTY',
  TESTS: 'TESTS',
  RIGHT_TO_RECORD: 'RIGHT_TO_RECORD',
  RIGHT_TO_COMPANION: 'RIGHT_TO_COMPANION',
} as const;
export type NoticeItem = (typeof NoticeItem)[keyof typeof NoticeItem];

/** Items in words that end the sentence "states ...". */
export const noticeItemWords: Record<NoticeItem, string> = {
  TIME: 'the time',
  PLACE: 'the place',
  MANNER: 'the manner',
  CONDITIONS: 'the conditions',
  SCOPE: 'the scope',
  NATURE: 'the nature of the examination',
  EXAMINER: 'who examines',
  SPECIALTY: "the examiner's specialty",
  TESTS: 'the diagnostic tests and procedures',
  RIGHT_TO_RECORD: 'the right to record',
  RIGHT_TO_COMPANION: 'the right to be accompanied',
};

/**
 * What is put before a witness who denies something: the witness's own earlier words, the report, a page of another
 * record, a table counted from the firm's files, or an answer that the witness could not give.
 */
export const ImpeachmentSource = {
  EARLIER_OATH: 'EARLIER_OATH',
  OWN_REPORT: 'OWN_REPORT',
  OTHER_RECORD: 'OTHER_RECORD',
  COUNT: 'COUNT',
  NO_RECOLLECTION: 'NO_RECOLLECTION',
} as const;
export type ImpeachmentSource = (typeof ImpeachmentSource)[keyof typeof ImpeachmentSource];
