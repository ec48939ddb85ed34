import type { TimelineEntry, TimelineLane } from '../../charts/index.js';
import type { MatterTimelineQuery, TimelineKind } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';

type Entry = NonNullable<
  NonNullable<NonNullable<MatterTimelineQuery['matter']>['timeline']>['entries']
>[number];

/** The lanes of the picture, in the order in which a case unfolds. */
export const TIMELINE_LANES: readonly (TimelineLane & { readonly id: TimelineKind })[] = [
  { id: 'INJURY', label: 'Injury', isAccent: false },
  { id: 'TREATMENT', label: 'Treatment', isAccent: false },
  { id: 'TREATING_OPINION', label: 'Treating opinions', isAccent: false },
  { id: 'FILL', label: 'Medications filled', isAccent: false },
  { id: 'EXAMINATION', label: 'Examinations', isAccent: true },
  { id: 'REPORT', label: 'Reports', isAccent: true },
  { id: 'DEPOSITION', label: 'Depositions', isAccent: false },
  { id: 'DEADLINE', label: 'Deadlines', isAccent: false },
  { id: 'TASK', label: 'Tasks', isAccent: false },
];

/** An entry of the server as the picture draws it. The fills of one medication share a row. */
export function timelineEntry(entry: Entry, matterId: string): TimelineEntry {
  const { id, kind, on, until, label, detail } = entry;
  return {
    id,
    lane: kind,
    row: kind === 'FILL' ? label : null,
    on,
    until,
    label,
    detail,
    days: daysWords(on, until),
    href: addressOf(entry, matterId),
  };
}

/** "Mar 2, 2025", "Mar 2, 2025 to Apr 30, 2025". */
export function daysWords(on: string, until: string | null): string {
  return until === null || until === on ? formatDate(on) : `${formatDate(on)} to ${formatDate(until)}`;
}

/** Where an entry opens; null where it stands for nothing with a place of its own. */
function addressOf({ href }: Entry, matterId: string): string | null {
  if (href === null) return null;
  const id = encodeURIComponent(href.id);
  const matter = `/matters/${encodeURIComponent(matterId)}`;
  switch (href.kind) {
    case 'EXAMINATION':
      return `/examinations/${id}`;
    case 'DOCUMENT':
      return href.page === null ? `/documents/${id}` : `/review/${id}?page=${href.page}`;
    case 'TRANSCRIPT':
      return href.page === null ? `/transcripts/${id}` : `/transcripts/${id}?page=${href.page}`;
    case 'TREATING_OPINION':
      return `${matter}/opinions`;
    case 'FILL':
      return `${matter}/pharmacy`;
    case 'RULE':
      return `${matter}/rules`;
    case 'TASK':
      return matter;
  }
}
