import { Field, Int, ObjectType } from 'type-graphql';
import { dayNumber } from '../../kernel/calendar-day.js';
import { DateScalar } from '../../platform/graphql/index.js';
import type { Deadline, Deadlines, WaitingLimit } from '../../rules/deadlines.js';
import { LimitBound, MatterEvent, RuleState } from '../../rules/rule-vocabulary.js';
import { MatterType } from '../matters/index.js';
import { RuleType } from './rule.types.js';

@ObjectType('DeadlineStep', { simpleResolvers: true, description: 'One step of a count, in words.' })
export class DeadlineStepType {
  @Field(() => String, { description: 'E.g. "10 days from March 3, 2027 = March 13, 2027."' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The rule that it goes by; null for a remark.' })
  ruleId!: string | null;

  @Field(() => RuleState, { nullable: true, description: 'What stands behind that rule; null for a remark.' })
  verification!: RuleState | null;
}

@ObjectType('Deadline', {
  simpleResolvers: true,
  description: 'A day by which, or before which not, something is to happen. Counted anew each time.',
})
export class DeadlineType {
  @Field(() => String, { description: 'The rule and the limit in it: the same at another time.' })
  key!: string;

  @Field(() => RuleType, { description: 'The rule that sets it.' })
  rule!: RuleType;

  @Field(() => String, { description: 'What is to happen.' })
  name!: string;

  @Field(() => LimitBound, { description: 'Last or first day.' })
  bound!: LimitBound;

  @Field(() => DateScalar, { description: 'The day by the rules on file.' })
  date!: string;

  @Field(() => DateScalar, {
    description:
      'The careful day. LATEST: without days for service, and before a closed day. EARLIEST: with days for service.',
  })
  conservativeDate!: string;

  @Field(() => String, { nullable: true, description: 'Why the two differ; null when they do not.' })
  conservativeReason!: string | null;

  @Field(() => [DeadlineStepType], { description: 'How it was counted.' })
  steps!: readonly DeadlineStepType[];

  @Field(() => RuleState, { description: 'As sure as the least sure step.' })
  verification!: RuleState;

  @Field(() => MatterEvent, { description: 'What it is counted from.' })
  from!: MatterEvent;

  @Field(() => MatterEvent, { description: 'What it limits.' })
  to!: MatterEvent;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that happened; null while it is not recorded.',
  })
  doneOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It happened within the limit; null: not recorded.' })
  isKept!: boolean | null;

  @Field(() => Int, { description: 'Days from today to the careful day; negative when it is past.' })
  daysLeft!: number;

  /** @param today YYYY-MM-DD */
  static from(deadline: Deadline, today: string): DeadlineType {
    const { id, rule, steps, ...shown } = deadline;
    return Object.assign(new DeadlineType(), {
      ...shown,
      key: id,
      rule: RuleType.from(rule),
      steps: steps.map((step) => Object.assign(new DeadlineStepType(), step)),
      daysLeft: dayNumber(deadline.conservativeDate) - dayNumber(today),
    });
  }
}

@ObjectType({ simpleResolvers: true, description: 'A limit whose event is not recorded.' })
export class DeadlineWaiting {
  @Field(() => RuleType, { description: 'The rule that sets it.' })
  rule!: RuleType;

  @Field(() => String, { description: 'What is to happen.' })
  name!: string;

  @Field(() => [MatterEvent], { description: 'The events whose day is needed.' })
  needs!: readonly MatterEvent[];

  static from({ rule, name, needs }: WaitingLimit): DeadlineWaiting {
    return Object.assign(new DeadlineWaiting(), { rule: RuleType.from(rule), name, needs });
  }
}

@ObjectType({ simpleResolvers: true, description: "What the rules make of a matter's recorded days." })
export class MatterDeadlines {
  @Field(() => DateScalar, { description: 'The day on which it was counted.' })
  asOf!: string;

  @Field(() => [DeadlineType], { description: 'The soonest careful day first.' })
  deadlines!: readonly DeadlineType[];

  @Field(() => [DeadlineWaiting], { description: 'Limits that wait for a day to be recorded.' })
  waiting!: readonly DeadlineWaiting[];

  /** @param today YYYY-MM-DD */
  static from({ deadlines, waiting }: Deadlines, today: string): MatterDeadlines {
    return Object.assign(new MatterDeadlines(), {
      asOf: today,
      deadlines: deadlines.map((deadline) => DeadlineType.from(deadline, today)),
      waiting: waiting.map((limit) => DeadlineWaiting.from(limit)),
    });
  }
}

@ObjectType({ simpleResolvers: true, description: 'A deadline with its matter.' })
export class UpcomingDeadline {
  @Field(() => MatterType, { description: 'The matter.' })
  matter!: MatterType;

  @Field(() => DeadlineType, { description: 'The deadline.' })
  deadline!: DeadlineType;
}
