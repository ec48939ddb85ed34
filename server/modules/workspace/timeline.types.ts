import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, toGlobalId } from '../../platform/graphql/index.js';
import type { Timeline, TimelineEntry, TimelineTarget } from './timeline.js';
import { TimelineKind, TimelineTargetKind } from './workspace-vocabulary.js';

registerEnumType(TimelineKind, { name: 'TimelineKind', description: 'A lane of a timeline. May grow.' });
registerEnumType(TimelineTargetKind, {
  name: 'TimelineTargetKind',
  description: 'What opens when an entry of a timeline is chosen. May grow.',
});

const TYPE_NAMES: Readonly<Record<TimelineTargetKind, string>> = {
  EXAMINATION: 'Examination',
  DOCUMENT: 'Document',
  TRANSCRIPT: 'Document',
  TREATING_OPINION: 'TreatingOpinion',
  FILL: 'Fill',
  RULE: 'Rule',
  TASK: 'MatterTask',
};

@ObjectType('TimelineTarget', { simpleResolvers: true, description: 'What stands behind an entry.' })
export class TimelineTargetType {
  @Field(() => TimelineTargetKind, { description: 'What it is; a transcript is named by its document.' })
  kind!: TimelineTargetKind;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The page of the document; null when none is recorded.' })
  page!: number | null;

  static from({ kind, id, page }: TimelineTarget): TimelineTargetType {
    // A rule is known by its own name, in every firm the same.
    const shown = kind === 'RULE' ? id : toGlobalId(TYPE_NAMES[kind], id);
    return Object.assign(new TimelineTargetType(), { kind, id: shown, page });
  }
}

@ObjectType('TimelineEntry', { simpleResolvers: true, description: 'Something with a day in a matter.' })
export class TimelineEntryType {
  @Field(() => ID, { description: 'Of this entry, in this timeline.' })
  id!: string;

  @Field(() => TimelineKind, { description: 'Its lane.' })
  kind!: TimelineKind;

  @Field(() => DateScalar, { description: 'The day, or the first of several.' })
  on!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last of several days; null for one day.' })
  until!: string | null;

  @Field(() => String, { description: 'In words.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'More of it; null when there is nothing more.' })
  detail!: string | null;

  @Field(() => TimelineTargetType, { nullable: true, description: 'What opens; null when nothing does.' })
  href!: TimelineTargetType | null;

  static from({ target, ...entry }: TimelineEntry): TimelineEntryType {
    const href = target === null ? null : TimelineTargetType.from(target);
    return Object.assign(new TimelineEntryType(), { ...entry, href });
  }
}

@ObjectType('MatterTimeline', { simpleResolvers: true, description: 'All that has a day in a matter.' })
export class MatterTimelineType {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null when nothing has one.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null when nothing has one.' })
  to!: string | null;

  @Field(() => [TimelineEntryType], { description: 'In order of days.' })
  entries!: TimelineEntryType[];

  @Field(() => Boolean, { description: 'More is on record than is listed.' })
  isTruncated!: boolean;

  static from({ entries, ...timeline }: Timeline): MatterTimelineType {
    const shown = entries.map((entry) => TimelineEntryType.from(entry));
    return Object.assign(new MatterTimelineType(), { ...timeline, entries: shown });
  }
}
