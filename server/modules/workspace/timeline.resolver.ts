import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { examinerLoader } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { datesOfMatters, matterDeadlines } from '../legal-rules/index.js';
import { MatterType } from '../matters/index.js';
import { fillRuns } from '../pharmacy/index.js';
import {
  deadlineEntries,
  fillEntry,
  MOST_ENTRIES,
  shownEntry,
  timelineOf,
  type TimelineEntry,
} from './timeline.js';
import { datedEntries } from './timeline.queries.js';
import { MatterTimelineType } from './timeline.types.js';

@Resolver(() => MatterType)
export class TimelineResolver {
  @FieldResolver(() => MatterTimelineType, {
    nullable: true,
    description: `All that has a day in the matter, at most ${MOST_ENTRIES} entries; null where the role may not read claimants.`,
  })
  async timeline(
    @Ctx() context: RequestContext,
    @Root() matter: MatterType,
  ): Promise<MatterTimelineType | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const recorded = await recordedEntries(context, matter.matterId);
    const runs = await fillRuns(context.unitOfWork, matter.matterId);
    const dates = await datesOfMatters(context.unitOfWork, [matter.matterId]);
    const deadlines = matterDeadlines(matter, dates)?.deadlines ?? [];
    const entries = [...recorded, ...runs.map(fillEntry), ...deadlineEntries(deadlines)];
    return MatterTimelineType.from(timelineOf(entries));
  }
}

async function recordedEntries(context: RequestContext, matterId: string): Promise<TimelineEntry[]> {
  const examiners = context.loader(examinerLoader);
  const dated = await datedEntries(context.unitOfWork, matterId, MOST_ENTRIES + 1);
  return Promise.all(
    dated.map(async (entry) => {
      const isHidden = entry.subjectId === null || !context.may(Permission.EXAMINER_READ);
      return shownEntry(entry, isHidden ? null : await examiners.load(entry.subjectId));
    }),
  );
}
