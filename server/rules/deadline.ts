import { dayNumber, dayOfNumber } from '../kernel/calendar-day.js';
import { dayInWords } from '../kernel/day-words.js';
import type { Counting, ServiceExtension } from './counting.js';
import {
  DayKind,
  eventWords,
  LimitBound,
  LimitDirection,
  ServiceMethod,
  serviceWords,
  type RuleState,
} from './rule-vocabulary.js';
import type { DayLimit, Rule } from './rule.js';

/** An event of a matter and its day, YYYY-MM-DD. `service` is null when it is not known how the paper was served. */
export type DatedEvent = { readonly on: string; readonly service: ServiceMethod | null };

/** One step of a count in words, with the rule that it goes by; null for a remark that rests on none. */
export type DeadlineStep = {
  readonly text: string;
  readonly ruleId: string | null;
  readonly verification: RuleState | null;
};

/** The day of one limit. */
export type LimitDay = {
  /** The day by the rules on file. */
  readonly date: string;
  /**
   * The day that is right whatever an unsure part of the count says. LATEST: without days for service, and before a
   * closed day rather than after it. EARLIEST: with the days for service.
   */
  readonly conservativeDate: string;
  /** Why the two differ; null when they do not. */
  readonly conservativeReason: string | null;
  readonly steps: readonly DeadlineStep[];
};

/** What one limit is counted with. */
export type LimitCount = {
  readonly rule: Rule;
  readonly limit: DayLimit;
  readonly event: DatedEvent;
  /** Null: it is not on file how days are counted there. */
  readonly counting: Counting | null;
};

/** The day of a limit, counted from its event; the day of the event is left out. */
export function limitDay(count: LimitCount): LimitDay {
  const steps = new Steps();
  const sign = count.limit.direction === LimitDirection.AFTER ? 1 : -1;
  const counted = countedDay(count, sign);
  steps.add(countWords(count, counted), count.rule);
  if (count.counting === null) {
    steps.note(
      `How days are counted in ${count.rule.jurisdiction} is not on file: weekends and holidays are left as they are.`,
    );
    return { date: counted, conservativeDate: counted, conservativeReason: null, steps: steps.all };
  }
  if (sign === -1) return countedBack(count.limit, count.counting, counted, steps);
  return count.limit.bound === LimitBound.LATEST
    ? latestAfter(count, count.counting, counted, steps)
    : earliestAfter(count, count.counting, counted, steps);
}

/** Steps in the order in which they are taken. */
class Steps {
  readonly all: DeadlineStep[] = [];

  add(text: string, rule: Rule): void {
    this.all.push({ text, ruleId: rule.id, verification: rule.verification });
  }

  /** A remark that rests on no rule. */
  note(text: string): void {
    this.all.push({ text, ruleId: null, verification: null });
  }
}

function countedDay({ limit, event, counting }: LimitCount, sign: 1 | -1): string {
  return moved(event.on, { days: limit.value, dayKind: limit.dayKind }, counting, sign);
}

function moved(
  day: string,
  { days, dayKind }: Pick<ServiceExtension, 'days' | 'dayKind'>,
  counting: Counting | null,
  sign: 1 | -1,
): string {
  if (dayKind === DayKind.CALENDAR || counting === null) return dayOfNumber(dayNumber(day) + sign * days);
  return counting.calendar.openDaysFrom(day, days, sign);
}

function latestAfter(count: LimitCount, counting: Counting, counted: string, steps: Steps): LimitDay {
  const extension = extensionOf(count, counting, steps);
  let date = counted;
  if (extension === null) {
    date = rolled(date, counting, steps);
  } else {
    if (counting.added === 'AFTER_ITS_END') date = rolled(date, counting, steps);
    date = extended(date, extension, counting, count.event.service, steps);
    date = rolled(date, counting, steps);
  }
  const conservativeDate = counting.calendar.openDay(counted, -1);
  const conservativeReason = date === conservativeDate ? null : carefulWords(counted, counting, extension);
  return { date, conservativeDate, conservativeReason, steps: steps.all };
}

function carefulWords(counted: string, counting: Counting, extension: ServiceExtension | null): string {
  const without = extension === null ? 'The' : 'Without the days for service the';
  const closure = counting.calendar.closure(counted);
  const safe = closure === null ? '' : `, ${closure}; the court day before is safe`;
  return `${without} last day is ${dayInWords(counted)}${safe}.`;
}

function earliestAfter(count: LimitCount, counting: Counting, counted: string, steps: Steps): LimitDay {
  const extension = extensionOf(count, counting, steps);
  const { service } = count.event;
  const open = (day: string): string => (count.limit.onOpenDay ? rolled(day, counting, steps) : day);
  if (extension !== null) {
    const date = open(extended(counted, extension, counting, service, steps));
    return { date, conservativeDate: date, conservativeReason: null, steps: steps.all };
  }
  const date = open(counted);
  const byMail = counting.extensions.get(ServiceMethod.MAIL);
  if (!count.limit.isExtendedByService || service !== null || byMail === undefined) {
    return { date, conservativeDate: date, conservativeReason: null, steps: steps.all };
  }
  return {
    date,
    conservativeDate: moved(counted, byMail, counting, 1),
    conservativeReason: `How it was served is not recorded: by mail, ${byMail.days} days would be added.`,
    steps: steps.all,
  };
}

function countedBack(limit: DayLimit, counting: Counting, counted: string, steps: Steps): LimitDay {
  const conservativeDate = counting.calendar.openDay(counted, -1);
  const closure = counting.calendar.closure(counted);
  if (closure === null || limit.bound === LimitBound.EARLIEST) {
    return { date: counted, conservativeDate: counted, conservativeReason: null, steps: steps.all };
  }
  const date = counting.backward === 'PREVIOUS' ? conservativeDate : counting.calendar.openDay(counted, 1);
  const which = counting.backward === 'PREVIOUS' ? 'the court day before' : 'next court day';
  steps.add(`${dayInWords(counted)} is ${closure}: ${which}, ${dayInWords(date)}.`, counting.backRule);
  const conservativeReason =
    date === conservativeDate
      ? null
      : 'Days that are counted back from an event are safely counted to the court day before, not after.';
  return { date, conservativeDate, conservativeReason, steps: steps.all };
}

/** Null when nothing is added; says why when something could be. */
function extensionOf(
  { limit, event }: LimitCount,
  counting: Counting,
  steps: Steps,
): ServiceExtension | null {
  if (!limit.isExtendedByService || event.service === ServiceMethod.PERSONAL) return null;
  if (event.service === null) {
    steps.note('How it was served is not recorded: no days are added for service.');
    return null;
  }
  const extension = counting.extensions.get(event.service);
  if (extension === undefined) {
    steps.note(`What service ${serviceWords[event.service]} adds is not on file: nothing is added.`);
    return null;
  }
  return extension;
}

function extended(
  day: string,
  extension: ServiceExtension,
  counting: Counting,
  service: ServiceMethod | null,
  steps: Steps,
): string {
  const date = moved(day, extension, counting, 1);
  const how = service === null ? '' : ` ${serviceWords[service]}`;
  const amount = extension.days === 0 ? 'no days' : daysInWords(extension.days, extension.dayKind);
  steps.add(`Served${how}: + ${amount} = ${dayInWords(date)}.`, extension.rule);
  return date;
}

function rolled(day: string, counting: Counting, steps: Steps): string {
  const closure = counting.calendar.closure(day);
  if (closure === null) return day;
  const date = counting.calendar.openDay(day, 1);
  steps.add(`${dayInWords(day)} is ${closure}: next court day, ${dayInWords(date)}.`, counting.rule);
  return date;
}

function countWords({ limit, event }: LimitCount, counted: string): string {
  const way = limit.direction === LimitDirection.AFTER ? 'from' : 'before';
  const on = dayInWords(event.on);
  const amount = daysInWords(limit.value, limit.dayKind);
  return `${amount} ${way} ${on} (${eventWords[limit.from]}) = ${dayInWords(counted)}.`;
}

function daysInWords(days: number, dayKind: DayKind): string {
  const kind = { CALENDAR: '', BUSINESS: 'business ', COURT: 'court ' }[dayKind];
  return `${days} ${kind}${days === 1 ? 'day' : 'days'}`;
}
