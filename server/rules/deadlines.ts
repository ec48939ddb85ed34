import { countingIn, type Counting } from './counting.js';
import { limitDay, type DatedEvent, type DeadlineStep, type LimitDay } from './deadline.js';
import { dayInWords } from '../kernel/day-words.js';
import { eventWords, LimitBound, type MatterEvent, type RuleState } from './rule-vocabulary.js';
import {
  appliesIn,
  appliesOn,
  isDayLimit,
  leastSure,
  type DayLimit,
  type Rule,
  type RulePlace,
} from './rule.js';

/** The days of a matter's events; an event without an entry is not recorded. */
export type EventDays = ReadonlyMap<MatterEvent, DatedEvent>;

/** A day by which, or before which not, something is to happen in a matter. */
export type Deadline = LimitDay & {
  /** The rule's id and the limit's, so that the same deadline has the same id at another time. */
  readonly id: string;
  readonly rule: Rule;
  readonly name: string;
  readonly bound: LimitBound;
  readonly from: MatterEvent;
  readonly to: MatterEvent;
  /** As sure as its least sure step. */
  readonly verification: RuleState;
  /** The day of the event that it limits; null while that is not recorded. */
  readonly doneOn: string | null;
  /** Whether that day is within the limit; null while it is not recorded. */
  readonly isKept: boolean | null;
};

/** A limit whose event is not recorded. */
export type WaitingLimit = {
  readonly rule: Rule;
  readonly name: string;
  readonly needs: readonly MatterEvent[];
};

/** What the rules of a place make of a matter's days. */
export type Deadlines = {
  /** By conservative day, then by id. */
  readonly deadlines: readonly Deadline[];
  /** In the order of the rules. */
  readonly waiting: readonly WaitingLimit[];
};

/** Every deadline that the rules set in a place for these days. */
export function deadlinesIn(place: RulePlace, days: EventDays, rules: readonly Rule[]): Deadlines {
  const counting = countingIn(place);
  const groups = rules.filter((rule) => appliesIn(rule, place)).flatMap(groupsOf);
  const found = groups.map((group) => ({ group, deadline: deadlineOf(group, days, counting) }));
  const deadlines = found.flatMap(({ deadline }) => deadline ?? []);
  const waiting = found.flatMap(({ group, deadline }) => (deadline === null ? waitingFor(group, days) : []));
  return { deadlines: [...deadlines].sort(bySoonest), waiting };
}

/** Limits that make one deadline: one, or several of which the earliest counts. */
type LimitGroup = { readonly rule: Rule; readonly limits: readonly [DayLimit, ...DayLimit[]] };

function groupsOf(rule: Rule): LimitGroup[] {
  const [first, ...others] = rule.limits.filter(isDayLimit);
  if (first === undefined) return [];
  if (rule.combine === 'EARLIEST') return [{ rule, limits: [first, ...others] }];
  return [first, ...others].map((limit) => ({ rule, limits: [limit] }));
}

/** Null when no event that the limits run from is recorded, or the rule did not apply on its day. */
function deadlineOf(
  { rule, limits }: LimitGroup,
  days: EventDays,
  counting: Counting | null,
): Deadline | null {
  const counted = limits.flatMap((limit) => {
    const event = days.get(limit.from);
    if (event === undefined || !appliesOn(rule, event.on)) return [];
    return [{ limit, day: limitDay({ rule, limit, event, counting }) }];
  });
  const [first, ...others] = counted;
  if (first === undefined) return null;
  const soonest = others.reduce((least, next) => (next.day.date < least.day.date ? next : least), first);
  const safest = counted.map(({ day }) => day).reduce((least, next) => (isSafer(next, least) ? next : least));
  const steps = [...counted.flatMap(({ day }) => day.steps), ...comparison(limits, counted, soonest.day)];
  const { limit, day } = soonest;
  return {
    id: `${rule.id}:${limits[0].id}`,
    rule,
    name: limit.name,
    bound: limit.bound,
    from: limit.from,
    to: limit.to,
    date: day.date,
    conservativeDate: safest.conservativeDate,
    conservativeReason: safest.conservativeDate === day.date ? null : safest.conservativeReason,
    steps,
    verification: leastSure([rule.verification, ...steps.flatMap(({ verification }) => verification ?? [])]),
    ...outcome(limit, day.date, days),
  };
}

function isSafer(next: LimitDay, least: LimitDay): boolean {
  return next.conservativeDate < least.conservativeDate;
}

type Counted = readonly { readonly limit: DayLimit; readonly day: LimitDay }[];

/** How several limits make one day; what is not recorded could make it earlier. */
function comparison(limits: LimitGroup['limits'], counted: Counted, soonest: LimitDay): DeadlineStep[] {
  if (limits.length === 1) return [];
  const missing = limits.filter((limit) => !counted.some((entry) => entry.limit === limit));
  const texts = counted.length > 1 ? [`The earlier of the days counts: ${dayInWords(soonest.date)}.`] : [];
  const open = missing.map(
    ({ from, value }) =>
      `The day of ${eventWords[from]} is not recorded: the limit of ${value} days from there may be earlier.`,
  );
  return [...texts, ...open].map((text) => ({ text, ruleId: null, verification: null }));
}

function outcome(limit: DayLimit, date: string, days: EventDays): Pick<Deadline, 'doneOn' | 'isKept'> {
  const doneOn = days.get(limit.to)?.on ?? null;
  if (doneOn === null) return { doneOn, isKept: null };
  return { doneOn, isKept: limit.bound === LimitBound.LATEST ? doneOn <= date : doneOn >= date };
}

/** Nothing when the event is recorded: then the rule did not apply on its day. */
function waitingFor({ rule, limits }: LimitGroup, days: EventDays): WaitingLimit[] {
  const needs = [...new Set(limits.map(({ from }) => from))].filter((event) => !days.has(event));
  return needs.length === 0 ? [] : [{ rule, name: limits[0].name, needs }];
}

function bySoonest(a: Deadline, b: Deadline): number {
  const [left, right] = [`${a.conservativeDate} ${a.id}`, `${b.conservativeDate} ${b.id}`];
  return left < right ? -1 : Number(left > right);
}
