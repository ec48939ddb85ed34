import { z } from 'zod';
import file from '../../schema/rules/counting.json' with { type: 'json' };
import { ForumKind } from '../kernel/vocabulary.js';
import { courtCalendar, type CourtCalendar } from './court-calendar.js';
import { DayKind, ServiceMethod } from './rule-vocabulary.js';
import { lawOf, type Rule, type RulePlace } from './rule.js';
import { namedRule } from './rules-on-file.js';

const counting = z.strictObject({
  jurisdiction: z.string(),
  forums: z.array(z.enum(ForumKind)).min(1),
  ruleId: z.string(),
  /** The rule for days counted back from an event. */
  backRuleId: z.string(),
  /** Where a day that was counted back to and is closed moves. */
  backward: z.enum(['PREVIOUS', 'NEXT']),
  /** Whether days for service are part of the period, or are added once its last day is found. */
  added: z.enum(['TO_THE_PERIOD', 'AFTER_ITS_END']),
  extensions: z.array(
    z.strictObject({
      method: z.enum(ServiceMethod),
      dayKind: z.enum(DayKind),
      /** The number stands in the limit of the rule. */
      ruleId: z.string(),
      limit: z.string(),
    }),
  ),
});
type CountingEntry = z.infer<typeof counting>;

/** How many days a way of service adds, and by which rule. */
export type ServiceExtension = { readonly days: number; readonly dayKind: DayKind; readonly rule: Rule };

/** How days are counted in a place. */
export type Counting = {
  readonly rule: Rule;
  readonly backRule: Rule;
  readonly backward: 'PREVIOUS' | 'NEXT';
  readonly added: 'TO_THE_PERIOD' | 'AFTER_ITS_END';
  readonly calendar: CourtCalendar;
  readonly extensions: ReadonlyMap<ServiceMethod, ServiceExtension>;
};

const ENTRIES = z
  .strictObject({ about: z.string(), countings: z.array(counting) })
  .parse(file)
  .countings.map((entry) => ({ entry, counting: countingFrom(entry) }));

/** Null when it is not on file how days are counted there. */
export function countingIn(place: RulePlace): Counting | null {
  const law = lawOf(place);
  const found = ENTRIES.find(({ entry }) => entry.jurisdiction === law && entry.forums.includes(place.forum));
  return found?.counting ?? null;
}

function countingFrom(entry: CountingEntry): Counting {
  const calendar = courtCalendar(entry.jurisdiction);
  if (calendar === null) throw new Error(`schema/rules has no holidays of ${entry.jurisdiction}.`);
  const extensions = entry.extensions.map(({ method, dayKind, ruleId, limit }) => {
    const rule = namedRule(ruleId);
    const days = rule.limits.find(({ id }) => id === limit)?.value;
    if (days === undefined) throw new Error(`Rule ${ruleId} has no limit ${limit}.`);
    return [method, { days, dayKind, rule }] as const;
  });
  return {
    rule: namedRule(entry.ruleId),
    backRule: namedRule(entry.backRuleId),
    backward: entry.backward,
    added: entry.added,
    calendar,
    extensions: new Map(extensions),
  };
}
