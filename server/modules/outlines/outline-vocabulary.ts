/** What a chapter is about. The order is that of a table of contents; an outline has its own. */
export const OutlineTopic = {
  RETENTION: 'RETENTION',
  INCOME: 'INCOME',
  CREDENTIALS: 'CREDENTIALS',
  BREVITY: 'BREVITY',
  RECORDS: 'RECORDS',
  FOUNDATION: 'FOUNDATION',
  OPINION_PATTERN: 'OPINION_PATTERN',
  EARLY_MMI: 'EARLY_MMI',
  MEDICATION: 'MEDICATION',
  ENGAGEMENT: 'ENGAGEMENT',
  BOILERPLATE: 'BOILERPLATE',
  EARLIER_OATHS: 'EARLIER_OATHS',
  TESTIMONY_LIST: 'TESTIMONY_LIST',
  CHALLENGES: 'CHALLENGES',
} as const;
export type OutlineTopic = (typeof OutlineTopic)[keyof typeof OutlineTopic];

/** CROSS: to examine the other side's witness. PREPARATION: to prepare one's own for the same questions. */
export const OutlineMode = { CROSS: 'CROSS', PREPARATION: 'PREPARATION' } as const;
export type OutlineMode = (typeof OutlineMode)[keyof typeof OutlineMode];

/** Whether a chapter or question was written from the record, or by a person. */
export const OutlineOrigin = { RECORD: 'RECORD', AUTHOR: 'AUTHOR' } as const;
export type OutlineOrigin = (typeof OutlineOrigin)[keyof typeof OutlineOrigin];

/** What a person does to an outline in one edit. */
export const OutlineEditKind = {
  ADD_CHAPTER: 'ADD_CHAPTER',
  ADD_QUESTION: 'ADD_QUESTION',
  REWORD: 'REWORD',
  MOVE: 'MOVE',
  LEAVE_OUT: 'LEAVE_OUT',
  TAKE_IN: 'TAKE_IN',
  NOTE: 'NOTE',
  REMOVE: 'REMOVE',
} as const;
export type OutlineEditKind = (typeof OutlineEditKind)[keyof typeof OutlineEditKind];

/** What makes a version of an outline: edits, or the whole at once. */
export const OutlineStep = {
  ...OutlineEditKind,
  CREATED: 'CREATED',
  WRITTEN_AGAIN: 'WRITTEN_AGAIN',
  RESTORED: 'RESTORED',
} as const;
export type OutlineStep = (typeof OutlineStep)[keyof typeof OutlineStep];
