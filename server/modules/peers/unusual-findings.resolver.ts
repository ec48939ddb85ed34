import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { examinerLoader, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { hasMarks } from './stale-marks.js';
import { findingsAfter, placeOf, unusualFindings, type UnusualFinding } from './unusual-findings.js';
import { findingCandidates, type FindingSearch } from './unusual-findings.queries.js';
import { UnusualFindingsArgs, UnusualFindingsType, UnusualFindingType } from './unusual-findings.types.js';

@Resolver(() => UnusualFindingType)
export class UnusualFindingsResolver {
  @Requires(Permission.EXAMINATION_READ)
  @Query(() => UnusualFindingsType, {
    description:
      'Examiners outside the range expected among comparable ones, adjusted for everything that the search ranged over.',
  })
  async unusualFindings(
    @Ctx() context: RequestContext,
    @Args(() => UnusualFindingsArgs) args: UnusualFindingsArgs,
  ): Promise<UnusualFindingsType> {
    const search = searchOf(args);
    const { familySize, findings } = unusualFindings(await findingCandidates(context.unitOfWork, search));
    const found = await connectionOf(args, {
      orderName: `unusualFindings ${JSON.stringify(search)}`,
      read: ({ after, limit }) =>
        Promise.resolve({
          rows: findingsAfter(findings, after).slice(0, limit),
          totalCount: findings.length,
        }),
      cursorOf: (finding) => placeOf(finding),
      nodeOf: (finding: UnusualFinding) => UnusualFindingType.from(finding),
    });
    return { familySize, isBeingComputed: await hasMarks(context.unitOfWork), found };
  }

  @FieldResolver(() => ExaminerType, { description: 'Of whom it is.' })
  async examiner(
    @Ctx() context: RequestContext,
    @Root() { subjectId }: UnusualFindingType,
  ): Promise<ExaminerType> {
    const row = await context.loader(examinerLoader).load(subjectId);
    if (row === null) throw new Error('A comparison of an examiner who is not there.');
    return ExaminerType.from(row);
  }
}

function searchOf({ window, specialty, state, kind, issue }: UnusualFindingsArgs): FindingSearch {
  const measure = issue == null ? null : `OPINION.${issue}`;
  return { window, specialty: specialty ?? null, state: state ?? null, kind: kind ?? null, measure };
}
