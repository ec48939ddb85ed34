import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Timeline } from '../../charts/index.js';
import { MatterTimelineDocument, type MatterTimelineQuery } from '../../generated/graphql.js';
import { todayOf } from '../../lib/day-number.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { TIMELINE_LANES, timelineEntry } from './timeline-entries.js';
import { TimelineList } from './timeline-list.js';

type MatterTimeline = NonNullable<NonNullable<MatterTimelineQuery['matter']>['timeline']>;

/** What happened in the case, in one picture. */
export function TimelinePanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterTimelineDocument, { variables: { id: matterId } });
  const timeline = data?.matter?.timeline;
  return (
    <Panel title="Timeline">
      {error && !data ? (
        <LoadFailed error={error} what="the timeline" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="the timeline" rows={6} height={30} />
      ) : !timeline || timeline.entries.length === 0 ? (
        <EmptyState title="Nothing has a date yet">
          The date of injury, visits, opinions, fills, examinations and deadlines appear here as they are
          recorded.
        </EmptyState>
      ) : (
        <MatterPicture matterId={matterId} timeline={timeline} />
      )}
    </Panel>
  );
}

type MatterPictureProps = { readonly matterId: string; readonly timeline: MatterTimeline };

function MatterPicture({ matterId, timeline }: MatterPictureProps) {
  const entries = useMemo(
    () => timeline.entries.map((entry) => timelineEntry(entry, matterId)),
    [timeline, matterId],
  );
  return (
    <Timeline
      words={{
        title: titleOf(timeline),
        caption: captionOf(timeline),
        exportNote: '',
        fileName: 'timeline',
      }}
      lanes={TIMELINE_LANES}
      entries={entries}
      today={todayOf(new Date())}
      narrow={<TimelineList entries={entries} />}
    />
  );
}

function titleOf({ from, to, entries }: MatterTimeline): string {
  const count = formatQuantity(entries.length, 'entry', 'entries');
  if (from === null || to === null || from === to) return `${count} on record.`;
  return `${count} on record, from ${formatDate(from)} to ${formatDate(to)}.`;
}

function captionOf({ isTruncated }: MatterTimeline): string {
  return [
    'Hollow marks lie after today. A number stands for entries too close to draw apart; zoom in to part them, with the buttons, with + and -, or by drawing over the days.',
    ...(isTruncated ? ['There are more entries than can be shown; the earliest are.'] : []),
  ].join(' ');
}
