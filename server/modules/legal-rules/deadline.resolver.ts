import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import { BadInputError } from '../../platform/errors.js';
import { Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { DeadlineType, MatterDeadlines, UpcomingDeadline } from './deadline.types.js';
import { matterDateLoader } from './matter-date.loader.js';
import { matterDeadlines, upcomingDeadlines } from './matter-deadlines.js';

/** What fits on a card. */
const MOST = 20;

@Resolver(() => MatterType)
export class DeadlineResolver {
  @FieldResolver(() => MatterDeadlines, {
    nullable: true,
    description: 'Null while the jurisdiction or the kind of forum is not recorded.',
  })
  async deadlines(
    @Ctx() context: RequestContext,
    @Root() matter: MatterType,
  ): Promise<MatterDeadlines | null> {
    const found = matterDeadlines(matter, await context.loader(matterDateLoader).load(matter.matterId));
    return found === null ? null : MatterDeadlines.from(found, dayOf(context.clock));
  }

  @Requires(Permission.MATTER_READ)
  @Query(() => [UpcomingDeadline], {
    nullable: true,
    description: 'Last days still to come in open matters, the soonest careful day first.',
  })
  async upcomingDeadlines(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { description: `1 to ${MOST}.` }) first: number,
  ): Promise<UpcomingDeadline[]> {
    if (first < 1 || first > MOST) {
      throw new BadInputError(`Ask for 1 to ${MOST} deadlines.`, { path: ['first'] });
    }
    const today = dayOf(context.clock);
    const found = await upcomingDeadlines(context.unitOfWork, { today, first });
    const shown = await Promise.all(
      found.map(async ({ matterId, deadline }) => {
        const matter = await matterOf(context, matterId);
        return matter === null ? [] : [{ matter, deadline: DeadlineType.from(deadline, today) }];
      }),
    );
    return shown.flat().map((entry) => Object.assign(new UpcomingDeadline(), entry));
  }
}
