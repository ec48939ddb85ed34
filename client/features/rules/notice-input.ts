import type { ForumKind, NoticeItem, NoticeLintInput, ServiceMethod } from '../../generated/graphql.js';
import { NOTICE_ITEMS } from './rule-words.js';

/** An answer that may not be known. */
export type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** A notice of examination as typed. */
export type NoticeDraft = {
  readonly servedOn: string;
  readonly service: ServiceMethod | null;
  readonly examinedOn: string;
  readonly distanceMiles: string;
  readonly isMental: Answer;
  readonly isSecond: Answer;
  readonly hasOrder: Answer;
  readonly hasPainfulTest: Answer;
  readonly stated: Readonly<Partial<Record<NoticeItem, Answer>>>;
};

/** Nothing is known. */
export const EMPTY_NOTICE: NoticeDraft = {
  servedOn: '',
  service: null,
  examinedOn: '',
  distanceMiles: '',
  isMental: 'UNKNOWN',
  isSecond: 'UNKNOWN',
  hasOrder: 'UNKNOWN',
  hasPainfulTest: 'UNKNOWN',
  stated: {},
};

const known = (answer: Answer): boolean | null => (answer === 'UNKNOWN' ? null : answer === 'YES');
const dayOrNull = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

/** The draft as the API has it. Miles that are no whole number are left out. */
export function noticeInput(
  draft: NoticeDraft,
  place: { readonly jurisdiction: string; readonly forum: ForumKind },
): NoticeLintInput {
  const answered = (answer: Answer): NoticeItem[] =>
    NOTICE_ITEMS.filter((item) => (draft.stated[item] ?? 'UNKNOWN') === answer);
  const miles = draft.distanceMiles.trim();
  return {
    ...place,
    servedOn: dayOrNull(draft.servedOn),
    service: draft.service,
    examinedOn: dayOrNull(draft.examinedOn),
    distanceMiles: /^\d{1,5}$/.test(miles) ? Number(miles) : null,
    isMental: known(draft.isMental),
    isSecond: known(draft.isSecond),
    hasOrder: known(draft.hasOrder),
    hasPainfulTest: known(draft.hasPainfulTest),
    states: answered('YES'),
    omits: answered('NO'),
  };
}
