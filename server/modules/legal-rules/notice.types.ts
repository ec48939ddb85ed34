import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, ForumKind } from '../../kernel/vocabulary.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { NoticeState } from '../../rules/notice-checks.js';
import type { Notice, NoticeFinding } from '../../rules/notice.js';
import { NoticeItem, RuleState, ServiceMethod } from '../../rules/rule-vocabulary.js';
import { RuleType } from './rule.types.js';

registerEnumType(NoticeItem, {
  name: 'NoticeItem',
  description: 'What a notice of examination, or the order for one, may have to state. May grow.',
});
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'How a notice stands to a rule. UNKNOWN: what the rule asks about is not known.',
});

@InputType({
  description: 'A notice of examination as far as it is known; null: not known. Nothing is stored.',
})
export class NoticeLintInput {
  @Field(() => String, { description: 'US for federal law, US-CA for a state.' })
  jurisdiction!: string;

  @Field(() => ForumKind, { description: 'Under which rules the matter is heard.' })
  forum!: ForumKind;

  @Field(() => ExamKind, { nullable: true, description: 'The kind of examination.' })
  examKind?: ExamKind | null;

  @Field(() => Boolean, { nullable: true, description: 'A mental examination.' })
  isMental?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The person was examined for this side before.' })
  isSecond?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A court ordered it.' })
  hasOrder?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was served.' })
  servedOn?: string | null;

  @Field(() => ServiceMethod, { nullable: true, description: 'How it was served.' })
  service?: ServiceMethod | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that it sets.' })
  examinedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Miles from the residence to the place.' })
  distanceMiles?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'A test is painful, protracted or intrusive.' })
  hasPainfulTest?: boolean | null;

  @Field(() => [NoticeItem], { description: 'What it states.' })
  states!: NoticeItem[];

  @Field(() => [NoticeItem], { description: 'What it leaves out; what is in neither list is not known.' })
  omits!: NoticeItem[];
}

/** The notice that the input describes. What is said to be both stated and left out is left out. */
export function noticeFrom(input: NoticeLintInput): Notice {
  const { jurisdiction, forum, states, omits } = input;
  return {
    place: { jurisdiction, forum },
    examKind: input.examKind ?? null,
    isMental: input.isMental ?? null,
    isSecond: input.isSecond ?? null,
    hasOrder: input.hasOrder ?? null,
    servedOn: input.servedOn ?? null,
    service: input.service ?? null,
    examinedOn: input.examinedOn ?? null,
    distanceMiles: input.distanceMiles ?? null,
    hasPainfulTest: input.hasPainfulTest ?? null,
    states: new Map([
      ...states.map((item) => [item, true] as const),
      ...omits.map((item) => [item, false] as const),
    ]),
  };
}

@ObjectType('NoticeFinding', {
  simpleResolvers: true,
  description: 'What one check of one rule found. It informs and never blocks.',
})
export class NoticeFindingType {
  @Field(() => RuleType, { description: 'The rule.' })
  rule!: RuleType;

  @Field(() => NoticeState, { description: 'How the notice stands to it.' })
  state!: NoticeState;

  @Field(() => String, { description: 'What was looked at.' })
  what!: string;

  @Field(() => String, { nullable: true, description: 'What could be done; null: nothing.' })
  remedy!: string | null;

  @Field(() => RuleState, { description: 'What stands behind the rule.' })
  verification!: RuleState;

  static from({ rule, state, what, remedy, verification }: NoticeFinding): NoticeFindingType {
    const shown = { state, what, remedy, verification };
    return Object.assign(new NoticeFindingType(), { rule: RuleType.from(rule), ...shown });
  }
}
