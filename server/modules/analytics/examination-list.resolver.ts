import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import {
  connectionOf,
  PageArgs,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import {
  ExaminationConnection,
  ExaminationOrder,
  examinationPage,
  ExaminationType,
  type ExaminationFilter,
} from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { ComputationType } from './computation.types.js';
import { figureCondition } from './figure-rows.js';
import { EstimateType } from './estimate.types.js';
import { examinationFilter } from './profile-filter.js';
import { ExaminationFilterInput, examinationFilterOf } from './profile.inputs.js';

type ListRequest = PageArgs & {
  readonly filter: ExaminationFilter;
  readonly figure: string | null;
  readonly order: ExaminationOrder;
};

async function examinationConnection(
  context: RequestContext,
  { filter, figure, order, ...page }: ListRequest,
): Promise<Connection<ExaminationType>> {
  return connectionOf(page, {
    orderName: `examinations:${order}`,
    read: (request) =>
      examinationPage(context.unitOfWork, {
        filter,
        order,
        ...request,
        ...(figure === null ? {} : { condition: (sql) => figureCondition(figure, filter, sql) }),
      }),
    cursorOf: ({ examinedOn, id }) => [examinedOn, id],
    nodeOf: (row) => ExaminationType.from(row),
  });
}

@Resolver()
export class ExaminationListResolver {
  @Requires(Permission.EXAMINATION_READ)
  @Query(() => ExaminationConnection, {
    nullable: true,
    description: 'Examinations by day. Repetitions are listed and marked, except behind a figure.',
  })
  async examinations(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ExaminationFilterInput, { description: 'Which examinations; {} for all.' })
    filter: ExaminationFilterInput,
    @Arg('orderBy', () => ExaminationOrder, { defaultValue: ExaminationOrder.NEWEST, nullable: true })
    order: ExaminationOrder | null,
  ): Promise<Connection<ExaminationType>> {
    return examinationConnection(context, {
      first: page.first,
      after: page.after ?? null,
      filter: examinationFilterOf(filter, dayOf(context.clock)),
      figure: filter.figure ?? null,
      order: order ?? ExaminationOrder.NEWEST,
    });
  }
}

@Resolver(() => EstimateType)
export class EstimateResolver {
  @FieldResolver(() => ComputationType, {
    name: 'computation',
    nullable: true,
    description:
      'How the value follows from the counts, also where too few are known to state it; null for a plain count.',
  })
  howComputed(@Root() { computation }: EstimateType): ComputationType | null {
    return computation === null ? null : ComputationType.from(computation);
  }

  @FieldResolver(() => ExaminationConnection, {
    nullable: true,
    description: 'The examinations of the count: totalCount equals it.',
  })
  async rows(
    @Ctx() context: RequestContext,
    @Root() { about, key }: EstimateType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => ExaminationOrder, { defaultValue: ExaminationOrder.NEWEST, nullable: true })
    order: ExaminationOrder | null,
  ): Promise<Connection<ExaminationType>> {
    return examinationConnection(context, {
      first: page.first,
      after: page.after ?? null,
      filter: examinationFilter(about),
      figure: key,
      order: order ?? ExaminationOrder.NEWEST,
    });
  }
}
