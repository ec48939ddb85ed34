import { z } from 'zod';
import { ExamKind, ForumKind } from '../kernel/vocabulary.js';
import {
  DayKind,
  ExamConcern,
  ImpeachmentSource,
  LimitBound,
  LimitDirection,
  LimitUnit,
  MatterEvent,
  NoticeItem,
  PermitAnswer,
  PermitSubject,
  RuleState,
  RuleTopic,
} from './rule-vocabulary.js';

const words = z.string().trim().min(1);
const day = z.iso.date();
/** "US" for federal law, "US-CA" for a state's. */
const jurisdiction = z.string().regex(/^US(-[A-Z]{2})?$/);

const named = { id: z.string().regex(/^[a-z-]+$/), name: words };

const dayLimit = z.strictObject({
  ...named,
  value: z.int().positive(),
  unit: z.literal(LimitUnit.DAYS),
  dayKind: z.enum(DayKind),
  /** The event that days are counted from, and the one that they limit. */
  from: z.enum(MatterEvent),
  to: z.enum(MatterEvent),
  direction: z.enum(LimitDirection),
  bound: z.enum(LimitBound),
  /** The way in which the paper was served adds days. */
  isExtendedByService: z.boolean(),
  /** An EARLIEST day must be one on which business is done. */
  onOpenDay: z.boolean().default(false),
});

const amount = z.strictObject({ ...named, value: z.number().nonnegative(), unit: z.enum(LimitUnit) });

const notice = z.discriminatedUnion('kind', [
  /** Of a demand or notice. */
  z.strictObject({ kind: z.literal('STATES'), what: z.array(z.enum(NoticeItem)).min(1) }),
  z.strictObject({ kind: z.literal('DISTANCE'), limit: words }),
  z.strictObject({ kind: z.literal('LEAD_TIME'), limit: words }),
  z.strictObject({ kind: z.literal('NO_PAINFUL_TEST') }),
  /** Whether there must be an order at all. */
  z.strictObject({ kind: z.literal('ORDER_ALWAYS') }),
  z.strictObject({ kind: z.literal('ORDER_IF_MENTAL') }),
  z.strictObject({ kind: z.literal('ORDER_IF_SECOND') }),
  /** Of the order. */
  z.strictObject({ kind: z.literal('ORDER_STATES'), what: z.array(z.enum(NoticeItem)).min(1) }),
  z.strictObject({ kind: z.literal('ORDER_DISTANCE'), limit: words }),
]);

/** One rule of a file of schema/rules. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^US-[A-Z0-9.-]+$/),
  jurisdiction,
  forums: z.array(z.enum(ForumKind)).min(1),
  /** Empty: all kinds. */
  examKinds: z.array(z.enum(ExamKind)),
  concerns: z.enum(ExamConcern),
  topic: z.enum(RuleTopic),
  citation: words,
  /** First and last day on which it applies; null where the day is not on file, or it still applies. */
  effective: z.strictObject({ from: day.nullable(), to: day.nullable() }),
  /** What it says, in our words. */
  text: words,
  limits: z.array(z.union([dayLimit, amount])).default([]),
  /** EARLIEST: of its limits of days the earliest counts; EACH: they are limits of their own. */
  combine: z.enum(['EACH', 'EARLIEST']).default('EACH'),
  permits: z.array(z.strictObject({ what: z.enum(PermitSubject), answer: z.enum(PermitAnswer) })).default([]),
  /** What it lets one check in a notice of examination. */
  notice: z.array(notice).default([]),
  /** What it asks for before a witness is contradicted, by what the witness is contradicted with; each in our words. */
  impeachment: z.array(z.strictObject({ by: z.enum(ImpeachmentSource), step: words })).default([]),
  /** What an examination is called where the rule applies. */
  word: words.nullable().default(null),
  /** An official public page of the text; null where none is known for sure: look up the citation. */
  link: z.url({ protocol: /^https$/ }).nullable(),
  verification: z.enum(RuleState),
  /** When and where what stands behind it was read; null for what is from memory. */
  checked: z.strictObject({ on: day, in: words }).nullable(),
});

/** A rule of law as the files of schema/rules state it. */
export type Rule = Readonly<z.infer<typeof ruleSchema>>;

/** A limit of days between two events. */
export type DayLimit = Readonly<z.infer<typeof dayLimit>>;

/** A limit of days, or an amount such as miles. */
export type RuleLimit = Rule['limits'][number];

/** One thing to check in a notice of examination. */
export type NoticeCheck = Rule['notice'][number];

/** Where and whom a rule is asked for; null: not known, or all. */
export type RulePlace = { readonly jurisdiction: string; readonly forum: ForumKind };

/** Whether a limit is one of days from an event, and not an amount. */
export function isDayLimit(limit: RuleLimit): limit is DayLimit {
  return 'from' in limit;
}

/** Whose rules are applied in a forum: federal courts sit in a state and go by federal rules. */
export function lawOf({ jurisdiction: of, forum }: RulePlace): string {
  return forum === ForumKind.FEDERAL ? 'US' : of;
}

/** Whether the rule is one of the place. */
export function appliesIn(rule: Rule, place: RulePlace): boolean {
  const isOfLaw = rule.jurisdiction === lawOf(place) || rule.jurisdiction === 'US';
  return isOfLaw && rule.forums.includes(place.forum);
}

/** Whether the rule applies on a day, as far as its days are on file. */
export function appliesOn({ effective }: Rule, on: string): boolean {
  return (effective.from === null || effective.from <= on) && (effective.to === null || on <= effective.to);
}

/** Whether the rule concerns an examination; what is not known of the examination excludes nothing. */
export function concerns(
  rule: Rule,
  exam: { readonly kind: ExamKind | null; readonly isMental: boolean | null },
): boolean {
  const { kind, isMental } = exam;
  const other = isMental === true ? ExamConcern.PHYSICAL : ExamConcern.MENTAL;
  if (isMental !== null && rule.concerns === other) return false;
  return kind === null || rule.examKinds.length === 0 || rule.examKinds.includes(kind);
}

const STRENGTH: Record<RuleState, number> = { VERIFIED: 2, FROM_SOURCE: 1, FROM_MEMORY: 0 };

/** A conclusion is as sure as the least sure of what it rests on. */
export function leastSure(states: readonly RuleState[]): RuleState {
  return states.reduce<RuleState>(
    (least, state) => (STRENGTH[state] < STRENGTH[least] ? state : least),
    RuleState.VERIFIED,
  );
}
