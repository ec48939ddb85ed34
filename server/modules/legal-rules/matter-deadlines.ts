import { dayNumber, dayOfNumber } from '../../kernel/calendar-day.js';
import type { ForumKind } from '../../kernel/vocabulary.js';
import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { deadlinesIn, type Deadline, type Deadlines, type EventDays } from '../../rules/deadlines.js';
import type { RulePlace } from '../../rules/rule.js';
import { datesOfMatters, placedMattersWithDates, type MatterDateRow } from './matter-date.queries.js';
import { RULE_CATALOGUE } from './rule-catalogue.js';

/** Where a matter is heard, as recorded. */
export type MatterPlace = { readonly jurisdiction: string | null; readonly forumKind: ForumKind | null };

/** Null while the jurisdiction or the kind of forum is not recorded: neither is inferred from the other. */
export function rulePlace({ jurisdiction, forumKind }: MatterPlace): RulePlace | null {
  return jurisdiction === null || forumKind === null ? null : { jurisdiction, forum: forumKind };
}

/** What the rules make of a matter's recorded days; null while its place is not recorded. */
export function matterDeadlines(matter: MatterPlace, dates: readonly MatterDateRow[]): Deadlines | null {
  const place = rulePlace(matter);
  return place === null ? null : deadlinesIn(place, eventDays(dates), RULE_CATALOGUE);
}

/** A deadline of one of the firm's matters. */
export type MatterDeadline = { readonly matterId: string; readonly deadline: Deadline };

/**
 * Last days that are still to come in open matters of the firm, the soonest conservative day first.
 *
 * @param today YYYY-MM-DD
 */
export async function upcomingDeadlines(
  unitOfWork: UnitOfWork,
  { today, first }: { readonly today: string; readonly first: number },
): Promise<MatterDeadline[]> {
  // A day further back than the longest limit, with days for service and a stretch of holidays, is past every one.
  const matters = await placedMattersWithDates(unitOfWork, dayOfNumber(dayNumber(today) - REACH_DAYS));
  const ids = matters.map(({ matterId }) => matterId);
  const dates = groupByKeys(ids, await datesOfMatters(unitOfWork, ids), ({ matterId }) => matterId);
  return matters
    .flatMap(({ matterId, ...place }, index) =>
      (matterDeadlines(place, dates[index] ?? [])?.deadlines ?? [])
        .filter((deadline) => isAhead(deadline, today))
        .map((deadline) => ({ matterId, deadline })),
    )
    .sort(bySoonest)
    .slice(0, first);
}

const LONGEST_LIMIT = Math.max(
  ...RULE_CATALOGUE.flatMap(({ limits }) => limits.map(({ unit, value }) => (unit === 'DAYS' ? value : 0))),
);
/** Business days take seven for five. */
const REACH_DAYS = Math.ceil(LONGEST_LIMIT * 1.4) + 60;

function isAhead({ bound, doneOn, date }: Deadline, today: string): boolean {
  return bound === 'LATEST' && doneOn === null && date >= today;
}

function bySoonest(a: MatterDeadline, b: MatterDeadline): number {
  const key = ({ matterId, deadline }: MatterDeadline): string =>
    `${deadline.conservativeDate} ${deadline.id} ${matterId}`;
  return key(a) < key(b) ? -1 : 1;
}

function eventDays(dates: readonly MatterDateRow[]): EventDays {
  return new Map(dates.map(({ kind, on, service }) => [kind, { on, service }]));
}
