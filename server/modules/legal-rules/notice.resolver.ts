import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import { Requires, type RequestContext } from '../../platform/graphql/index.js';
import { lintNotice } from '../../rules/notice.js';
import { Permission } from '../identity/index.js';
import { NoticeFindingType, noticeFrom, NoticeLintInput } from './notice.types.js';
import { RULE_CATALOGUE } from './rule-catalogue.js';

@Resolver(() => NoticeFindingType)
export class NoticeResolver {
  @Requires(Permission.MATTER_READ)
  @Query(() => [NoticeFindingType], {
    nullable: true,
    description: 'What the rules of a place find in a notice of examination. Empty: nothing is on file.',
  })
  noticeLint(
    @Ctx() { clock }: RequestContext,
    @Arg('input', () => NoticeLintInput) input: NoticeLintInput,
  ): NoticeFindingType[] {
    const findings = lintNotice(noticeFrom(input), RULE_CATALOGUE, dayOf(clock));
    return findings.map((finding) => NoticeFindingType.from(finding));
  }
}
