import { Arg, Ctx, ID, Resolver, Subscription } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';

@Resolver()
export class MatterChangedResolver {
  @Requires(Permission.MATTER_READ)
  @Subscription(() => MatterType, {
    nullable: true,
    description: 'The matter now and after each change of what belongs to it.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) => {
      const id = fromGlobalId('Matter', args.id);
      const { firmId } = context.unitOfWork.principal;
      return context.changes({ firmId, topic: 'matter', id });
    },
  })
  matterChanged(
    @Arg('id', () => ID, { description: 'The matter.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<MatterType | null> {
    return matterOf(context, fromGlobalId('Matter', id));
  }
}
