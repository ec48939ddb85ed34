import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, ForumKind } from '../../kernel/vocabulary.js';
import { DateScalar } from '../../platform/graphql/index.js';
import {
  DayKind,
  ExamConcern,
  LimitBound,
  LimitDirection,
  LimitUnit,
  MatterEvent,
  PermitAnswer,
  PermitSubject,
  RuleState,
  RuleTopic,
} from '../../rules/rule-vocabulary.js';
import { isDayLimit, type Rule, type RuleLimit } from '../../rules/rule.js';

registerEnumType(RuleTopic, { name: 'RuleTopic', description: 'What a rule is about. May grow.' });
registerEnumType(RuleState, {
  name: 'RuleState',
  description:
    'What stands behind a rule. VERIFIED: its text was read, on the official page or in a copy that says how current it is. FROM_SOURCE: a secondary source states it, or a copy without a date. FROM_MEMORY: compared with nothing yet.',
});
registerEnumType(ExamConcern, { name: 'ExamConcern', description: 'Which examinations a rule concerns.' });
registerEnumType(LimitUnit, { name: 'LimitUnit', description: 'What a limit counts. May grow.' });
registerEnumType(DayKind, { name: 'DayKind', description: 'Which days a limit of days counts.' });
registerEnumType(LimitBound, {
  name: 'LimitBound',
  description: 'LATEST: to be done by the day. EARLIEST: not before the day.',
});
registerEnumType(LimitDirection, {
  name: 'LimitDirection',
  description: 'Which way days are counted from the event.',
});
registerEnumType(MatterEvent, {
  name: 'MatterEvent',
  description: 'What happens in a matter on a day that limits run from or to. May grow.',
});
registerEnumType(PermitSubject, {
  name: 'PermitSubject',
  description: 'Who may be in the room, and what may record.',
});
registerEnumType(PermitAnswer, { name: 'PermitAnswer', description: 'What a rule answers to that.' });

@ObjectType({ simpleResolvers: true, description: 'A number that a rule states.' })
export class RuleLimitType {
  @Field(() => String, { description: 'What is limited.' })
  name!: string;

  @Field(() => Float, { description: 'The number.' })
  value!: number;

  @Field(() => LimitUnit, { description: 'What it counts.' })
  unit!: LimitUnit;

  @Field(() => DayKind, { nullable: true, description: 'Which days count; null for an amount.' })
  dayKind!: DayKind | null;

  @Field(() => MatterEvent, { nullable: true, description: 'What it is counted from; null for an amount.' })
  from!: MatterEvent | null;

  @Field(() => MatterEvent, { nullable: true, description: 'What it limits; null for an amount.' })
  to!: MatterEvent | null;

  @Field(() => LimitDirection, { nullable: true, description: 'After or before; null for an amount.' })
  direction!: LimitDirection | null;

  @Field(() => LimitBound, { nullable: true, description: 'Last or first day; null for an amount.' })
  bound!: LimitBound | null;

  static from(limit: RuleLimit): RuleLimitType {
    const { name, value, unit } = limit;
    const none = { dayKind: null, from: null, to: null, direction: null, bound: null };
    if (!isDayLimit(limit)) return Object.assign(new RuleLimitType(), { name, value, unit, ...none });
    const { dayKind, from, to, direction, bound } = limit;
    return Object.assign(new RuleLimitType(), { name, value, unit, dayKind, from, to, direction, bound });
  }
}

@ObjectType({ simpleResolvers: true, description: 'Whether a rule lets somebody in, or lets one record.' })
export class RulePermit {
  @Field(() => PermitSubject, { description: 'Who or what.' })
  what!: PermitSubject;

  @Field(() => PermitAnswer, { description: 'The answer.' })
  answer!: PermitAnswer;
}

@ObjectType('Rule', {
  simpleResolvers: true,
  description: 'A rule of law in our words. Not advice: compare it with its text, as its state says.',
})
export class RuleType {
  @Field(() => String, { description: 'Stable, e.g. US-CA-CCP-2032.220-D.' })
  id!: string;

  @Field(() => String, { description: 'US for federal law, US-CA for a state.' })
  jurisdiction!: string;

  @Field(() => [ForumKind], { description: 'Where it applies.' })
  forums!: readonly ForumKind[];

  @Field(() => [ExamKind], { description: 'The kinds of examination that it concerns; empty: all.' })
  examKinds!: readonly ExamKind[];

  @Field(() => ExamConcern, { description: 'Physical or mental examinations, or any.' })
  concerns!: ExamConcern;

  @Field(() => RuleTopic, { description: 'What it is about.' })
  topic!: RuleTopic;

  @Field(() => String, { description: 'Where it stands.' })
  citation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: the day is not on file.' })
  effectiveFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it applies.' })
  effectiveTo!: string | null;

  @Field(() => String, { description: 'What it says, in our words.' })
  text!: string;

  @Field(() => [RuleLimitType], { description: 'The numbers that it states.' })
  limits!: readonly RuleLimitType[];

  @Field(() => [RulePermit], { description: 'Whom and what it lets in.' })
  permits!: readonly RulePermit[];

  @Field(() => String, {
    nullable: true,
    description: 'An official page of the text; null: look up the citation.',
  })
  link!: string | null;

  @Field(() => RuleState, { description: 'What stands behind it.' })
  verification!: RuleState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that was read; null for what is from memory.',
  })
  checkedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where that was read; null for what is from memory.' })
  checkedIn!: string | null;

  static from(rule: Rule): RuleType {
    const { id, jurisdiction, forums, examKinds, concerns, topic, citation, text, link, verification } = rule;
    return Object.assign(new RuleType(), {
      ...{ id, jurisdiction, forums, examKinds, concerns, topic, citation, text, link, verification },
      effectiveFrom: rule.effective.from,
      effectiveTo: rule.effective.to,
      limits: rule.limits.map((limit) => RuleLimitType.from(limit)),
      permits: rule.permits.map((permit) => Object.assign(new RulePermit(), permit)),
      checkedOn: rule.checked?.on ?? null,
      checkedIn: rule.checked?.in ?? null,
    });
  }
}
