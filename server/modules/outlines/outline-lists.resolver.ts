import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { examinerOutlinesLoader, matterOutlinesLoader } from './outline.loader.js';
import { lastChangedOutlines, type OutlineRow } from './outline.queries.js';
import { mayRead, outlineOf } from './outline.resolver.js';
import { OutlineConnection, OutlineType } from './outline.types.js';

@Resolver()
export class OutlineListResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => OutlineConnection, {
    nullable: true,
    description: 'The firm’s outlines, the last changed first.',
  })
  async outlines(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('examinerId', () => ID, { nullable: true, description: 'To this examiner only.' })
    examinerId?: string | null,
    @Arg('matterId', () => ID, { nullable: true, description: 'Of this matter only.' })
    matterId?: string | null,
  ): Promise<Connection<OutlineType>> {
    const filter = {
      examinerId: examinerId == null ? null : fromGlobalId('Examiner', examinerId),
      matterId: matterId == null ? null : fromGlobalId('Matter', matterId),
      withMatters: context.may(Permission.CLAIMANT_READ),
    };
    return connectionOf(page, {
      orderName: 'outlines',
      read: (request) => lastChangedOutlines(context.unitOfWork, filter, request),
      cursorOf: ({ changedAtText, id }) => [changedAtText, id],
      nodeOf: (row) => OutlineType.from(row),
    });
  }
}

@Resolver(() => ExaminerType)
export class ExaminerOutlinesResolver {
  @FieldResolver(() => [OutlineType], {
    description: 'The last changed first, at most 100; empty where the role may not read work product.',
  })
  async outlines(@Ctx() context: RequestContext, @Root() { rowId }: ExaminerType): Promise<OutlineType[]> {
    return shown(context, await context.loader(examinerOutlinesLoader).load(rowId));
  }
}

@Resolver(() => MatterType)
export class MatterOutlinesResolver {
  @FieldResolver(() => [OutlineType], {
    description: 'The last changed first, at most 100; empty where the role may not read work product.',
  })
  async outlines(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<OutlineType[]> {
    return shown(context, await context.loader(matterOutlinesLoader).load(matterId));
  }
}

function shown(context: RequestContext, rows: readonly OutlineRow[]): OutlineType[] {
  return rows.filter((row) => mayRead(context, row)).map((row) => OutlineType.from(row));
}

@Resolver()
export class OutlineChangedResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Subscription(() => OutlineType, {
    nullable: true,
    description: 'The outline now and after each change; null once it is gone.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) => {
      const id = fromGlobalId('Outline', args.id);
      const { firmId } = context.unitOfWork.principal;
      return context.changes({ firmId, topic: 'outline', id });
    },
  })
  outlineChanged(
    @Arg('id', () => ID, { description: 'The outline.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OutlineType | null> {
    return outlineOf(context, fromGlobalId('Outline', id));
  }
}
