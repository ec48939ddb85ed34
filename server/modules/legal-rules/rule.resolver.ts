import { Arg, Query, Resolver } from 'type-graphql';
import { ExamKind, ForumKind } from '../../kernel/vocabulary.js';
import { DateScalar, Requires } from '../../platform/graphql/index.js';
import { RuleTopic } from '../../rules/rule-vocabulary.js';
import { appliesOn, concerns } from '../../rules/rule.js';
import { Permission } from '../identity/index.js';
import { RULE_CATALOGUE, ruleById } from './rule-catalogue.js';
import { RuleType } from './rule.types.js';

@Resolver(() => RuleType)
export class RuleResolver {
  @Requires(Permission.MATTER_READ)
  @Query(() => [RuleType], {
    nullable: true,
    description:
      'Rules on file, the same for every firm: a few hundred at most, in the order of their files.',
  })
  rules(
    @Arg('jurisdiction', () => String, { nullable: true, description: 'Of one jurisdiction: US, US-CA.' })
    jurisdiction?: string | null,
    @Arg('forum', () => ForumKind, { nullable: true, description: 'Of one kind of forum.' })
    forum?: ForumKind | null,
    @Arg('topic', () => RuleTopic, { nullable: true, description: 'On one topic.' })
    topic?: RuleTopic | null,
    @Arg('examKind', () => ExamKind, { nullable: true, description: 'That concern one kind of examination.' })
    examKind?: ExamKind | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'That apply on a day, as far as is on file.',
    })
    on?: string | null,
  ): RuleType[] {
    const exam = { kind: examKind ?? null, isMental: null };
    return RULE_CATALOGUE.filter(
      (rule) =>
        (jurisdiction == null || rule.jurisdiction === jurisdiction) &&
        (forum == null || rule.forums.includes(forum)) &&
        (topic == null || rule.topic === topic) &&
        (on == null || appliesOn(rule, on)) &&
        concerns(rule, exam),
    ).map((rule) => RuleType.from(rule));
  }

  @Requires(Permission.MATTER_READ)
  @Query(() => RuleType, { nullable: true, description: 'One rule; null when none has the id.' })
  rule(@Arg('id', () => String, { description: 'Its id.' }) id: string): RuleType | null {
    const rule = ruleById(id);
    return rule === null ? null : RuleType.from(rule);
  }
}
