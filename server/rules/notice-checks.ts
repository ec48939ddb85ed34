import { dayInWords } from '../kernel/day-words.js';
import type { Counting } from './counting.js';
import { limitDay, type DatedEvent } from './deadline.js';
import type { Notice } from './notice.js';
import {
  LimitBound,
  LimitDirection,
  MatterEvent,
  noticeItemWords,
  type NoticeItem,
} from './rule-vocabulary.js';
import { isDayLimit, type DayLimit, type NoticeCheck, type Rule } from './rule.js';

/** How a notice stands to a rule. UNKNOWN: what the rule asks about is not known. */
export const NoticeState = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'UNKNOWN' } as const;
export type NoticeState = (typeof NoticeState)[keyof typeof NoticeState];

/** One thing that was looked at. `remedy` is null when there is nothing to do. */
export type CheckResult = {
  readonly state: NoticeState;
  readonly what: string;
  readonly remedy: string | null;
};

type Checked<Kind extends NoticeCheck['kind'] = NoticeCheck['kind']> = {
  readonly notice: Notice;
  readonly rule: Rule;
  readonly check: Extract<NoticeCheck, { kind: Kind }>;
  readonly counting: Counting | null;
};

/** What a check finds; nothing when it does not concern this notice. */
export function checkNotice({ notice, rule, check, counting }: Checked): readonly CheckResult[] {
  // A paper is a demand or notice until a court is known to have ordered the examination.
  const isOrdered = notice.hasOrder === true;
  switch (check.kind) {
    case 'STATES':
      return isOrdered ? [] : check.what.map((item) => statement(notice, item, 'notice'));
    case 'ORDER_STATES':
      return isOrdered ? check.what.map((item) => statement(notice, item, 'order')) : [];
    case 'DISTANCE':
      return isOrdered ? [] : [distance(notice, amountOf(rule, check.limit))];
    case 'ORDER_DISTANCE':
      return isOrdered ? orderedDistance(notice, amountOf(rule, check.limit)) : [];
    case 'LEAD_TIME':
      return isOrdered ? [] : leadTime({ notice, rule, check, counting });
    case 'NO_PAINFUL_TEST':
      return isOrdered ? [] : [painfulTest(notice)];
    case 'ORDER_ALWAYS':
      return [order(notice, 'The examination is ordered by the court')];
    case 'ORDER_IF_MENTAL':
      return orderIf(notice, notice.isMental, 'mental');
    case 'ORDER_IF_SECOND':
      return orderIf(notice, notice.isSecond, 'second');
  }
}

/** MET, NOT_MET with the remedy, or UNKNOWN with what to look up. */
function result(isMet: boolean | null, what: string, remedy: string, lookUp: string): CheckResult {
  if (isMet === null) return { state: NoticeState.UNKNOWN, what, remedy: lookUp };
  return isMet
    ? { state: NoticeState.MET, what, remedy: null }
    : { state: NoticeState.NOT_MET, what, remedy };
}

function statement(notice: Notice, item: NoticeItem, paper: 'notice' | 'order'): CheckResult {
  const words = noticeItemWords[item];
  return result(
    notice.states.get(item) ?? null,
    `The ${paper} states ${words}`,
    `Ask for ${words} in writing, or object.`,
    `See whether the ${paper} states ${words}.`,
  );
}

function distance({ distanceMiles: miles }: Notice, most: number): CheckResult {
  return result(
    miles === null ? null : miles <= most,
    `The place is within ${most} miles of the residence${miles === null ? '' : ` (${miles})`}`,
    'Object to the place, or agree on a nearer one.',
    'Measure the distance from the residence to the place.',
  );
}

function orderedDistance({ distanceMiles: miles }: Notice, most: number): CheckResult[] {
  if (miles !== null && miles <= most) return [];
  return [
    {
      state: NoticeState.UNKNOWN,
      what: `A place more than ${most} miles from the residence needs good cause, and costs advanced`,
      remedy: 'See whether the order finds good cause for the travel and has its costs advanced.',
    },
  ];
}

function painfulTest({ hasPainfulTest }: Notice): CheckResult {
  return result(
    hasPainfulTest === null ? null : !hasPainfulTest,
    'No test or procedure is painful, protracted or intrusive',
    'Object to the test, or leave it to a motion.',
    'Go through the tests that are named.',
  );
}

function order({ hasOrder }: Notice, what: string): CheckResult {
  return result(
    hasOrder,
    what,
    'Ask for a motion, or agree in writing on the terms.',
    'See whether there is an order.',
  );
}

function orderIf(notice: Notice, isSuch: boolean | null, such: 'mental' | 'second'): CheckResult[] {
  if (isSuch === false) return [];
  const what = `A ${such} examination is ordered by the court`;
  if (isSuch === true) return [order(notice, what)];
  return [{ state: NoticeState.UNKNOWN, what, remedy: `See whether it is a ${such} examination.` }];
}

function leadTime({ notice, rule, check, counting }: Checked<'LEAD_TIME'>): CheckResult[] {
  const limit = rule.limits.filter(isDayLimit).find(({ id }) => id === check.limit);
  if (limit === undefined) return [];
  const { servedOn, examinedOn, service } = notice;
  const fromExamination = limit.from === MatterEvent.EXAMINATION;
  const [from, to] = fromExamination ? [examinedOn, servedOn] : [servedOn, examinedOn];
  const what = leadTimeWords(limit);
  if (from === null || to === null) {
    const missing = servedOn === null ? 'the day on which it was served' : 'the day of the examination';
    return [result(null, what, '', `Enter ${missing}.`)];
  }
  const event: DatedEvent = { on: from, service: fromExamination ? null : service };
  const { date, conservativeDate } = limitDay({ rule, limit, event, counting });
  const isLatest = limit.bound === LimitBound.LATEST;
  const [word, carefulWord] = isLatest ? ['by', 'until'] : ['not before', 'from'];
  const isMet = isLatest ? to <= date : to >= date;
  const isSafe = isLatest ? to <= conservativeDate : to >= conservativeDate;
  const careful =
    isMet && !isSafe ? `; on a careful count only ${carefulWord} ${dayInWords(conservativeDate)}` : '';
  const day = `${what}: ${word} ${dayInWords(date)}${careful}`;
  return [result(isMet, day, 'Ask for another day, or object to the time.', '')];
}

function leadTimeWords({ value, dayKind, direction, bound, from }: DayLimit): string {
  const kind = { CALENDAR: '', BUSINESS: 'business ', COURT: 'court ' }[dayKind];
  const days = `${value} ${kind}days`;
  if (from === MatterEvent.EXAMINATION)
    return `The notice was served at least ${days} before the examination`;
  const least = bound === LimitBound.EARLIEST ? 'at least' : 'at most';
  return `The examination is ${least} ${days} ${direction === LimitDirection.AFTER ? 'after' : 'before'} service`;
}

function amountOf(rule: Rule, limitId: string): number {
  const limit = rule.limits.find(({ id }) => id === limitId);
  if (limit === undefined) throw new Error(`Rule ${rule.id} has no limit ${limitId}.`);
  return limit.value;
}
