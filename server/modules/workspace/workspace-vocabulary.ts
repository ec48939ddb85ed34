/** What somebody is in a matter. */
export const PartyRole = {
  CLAIMANT: 'CLAIMANT',
  PLAINTIFF: 'PLAINTIFF',
  DEFENDANT: 'DEFENDANT',
  EMPLOYER: 'EMPLOYER',
  CARRIER: 'CARRIER',
  COUNSEL_FOR_CLAIMANT: 'COUNSEL_FOR_CLAIMANT',
  COUNSEL_FOR_DEFENSE: 'COUNSEL_FOR_DEFENSE',
  ADJUSTER: 'ADJUSTER',
  OTHER: 'OTHER',
} as const;
export type PartyRole = (typeof PartyRole)[keyof typeof PartyRole];

/** A lane of a matter's timeline. */
export const TimelineKind = {
  INJURY: 'INJURY',
  TREATMENT: 'TREATMENT',
  TREATING_OPINION: 'TREATING_OPINION',
  FILL: 'FILL',
  EXAMINATION: 'EXAMINATION',
  REPORT: 'REPORT',
  DEPOSITION: 'DEPOSITION',
  DEADLINE: 'DEADLINE',
  TASK: 'TASK',
} as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];

/** What opens when an entry of the timeline is chosen. */
export const TimelineTargetKind = {
  EXAMINATION: 'EXAMINATION',
  DOCUMENT: 'DOCUMENT',
  TRANSCRIPT: 'TRANSCRIPT',
  TREATING_OPINION: 'TREATING_OPINION',
  FILL: 'FILL',
  RULE: 'RULE',
  TASK: 'TASK',
} as const;
export type TimelineTargetKind = (typeof TimelineTargetKind)[keyof typeof TimelineTargetKind];
