import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { formatQuantity } from '../lib/format.js';
import {
  MARK_PX,
  markAfter,
  marksInOrder,
  type PlacedLane,
  type PlacedMark,
  type Plot,
} from './timeline-layout.js';
import { useBrush } from './timeline-brush.js';
import { SHORTEST_VIEW_DAYS, viewOf, type DayView } from './timeline-view.js';
import type { TimelineEntry } from './timeline.types.js';

interface TimelineMarksProps {
  readonly lanes: readonly PlacedLane[];
  readonly entries: readonly TimelineEntry[];
  readonly view: DayView;
  readonly bounds: DayView;
  readonly plot: Plot;
  readonly height: number;
  readonly onView: (view: DayView | null) => void;
  readonly onZoom: (factor: number, around: number) => void;
}

const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2, _: 2 };

/**
 * What can be done with the picture's marks: one stop of the Tab key, arrows from mark to mark, + and - to zoom where
 * the reader is, 0 for all dates, Enter to open; with a pointer, days are drawn over to zoom to them.
 */
export function TimelineMarks(props: TimelineMarksProps) {
  const { lanes, entries, view, bounds, plot, height, onView, onZoom } = props;
  const marks = marksInOrder(lanes);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const group = useRef<HTMLDivElement>(null);
  const isFocusDue = useRef(false);
  const found = marks.findIndex(({ items }) => items.some(({ id }) => id === currentId));
  const current = Math.max(0, found);

  // A zoom draws the marks anew; the reader's place goes on to the mark that holds the entry now.
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    focusMark(group.current, current);
  });

  const zoomKeys = (event: KeyboardEvent) => {
    const factor = ZOOMS[event.key];
    const item = marks[current]?.items[0];
    if (factor === undefined && event.key !== '0') return false;
    isFocusDue.current = true;
    if (factor === undefined) onView(null);
    else if (item !== undefined) onZoom(factor, (item.from + item.until) / 2);
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = markAfter(event.key, current, marks);
    if (next === null && !zoomKeys(event)) return;
    event.preventDefault();
    // Letters and digits are also the shell's shortcuts.
    event.stopPropagation();
    if (next !== null) focusMark(group.current, next);
  };
  const open = (mark: PlacedMark) => {
    const first = Math.min(...mark.items.map(({ from }) => from));
    const last = Math.max(...mark.items.map(({ until }) => until));
    const comesApart = last > first && view.to - view.from > SHORTEST_VIEW_DAYS && mark.items.length > 1;
    if (!comesApart) return setOpened(mark.items.map(({ id }) => id));
    isFocusDue.current = true;
    onView(viewOf(first, last, bounds));
  };
  return (
    <>
      <Brush plot={plot} height={height} view={view} bounds={bounds} onView={onView} />
      <div
        ref={group}
        role="group"
        className="timeline-marks"
        aria-label="Entries by date. Arrow keys move among them, plus and minus zoom, 0 shows all dates."
        onKeyDown={press}
      >
        {marks.map((mark, index) => (
          <MarkTarget
            key={mark.items[0]?.id}
            mark={mark}
            entries={mark.items.flatMap(({ id }) => byId.get(id) ?? [])}
            chartWidth={plot.right}
            isReachable={index === current}
            onFocus={() => setCurrentId(mark.items[0]?.id ?? null)}
            onOpen={() => open(mark)}
          />
        ))}
      </div>
      <OpenedEntries
        entries={opened.flatMap((id) => byId.get(id) ?? [])}
        onClose={() => {
          setOpened([]);
          focusMark(group.current, current);
        }}
      />
    </>
  );
}

function focusMark(group: HTMLElement | null, index: number): void {
  group?.querySelectorAll<HTMLElement>('.timeline-mark')[index]?.focus();
}

type MarkTargetProps = {
  readonly mark: PlacedMark & { readonly y: number };
  readonly entries: readonly TimelineEntry[];
  readonly chartWidth: number;
  readonly isReachable: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
};

function MarkTarget({ mark, entries, chartWidth, isReachable, onFocus, onOpen }: MarkTargetProps) {
  const [entry] = entries;
  const href = entries.length === 1 ? (entry?.href ?? null) : null;
  const label = labelOf(entries);
  const shared = {
    className: 'chart-mark timeline-mark',
    tabIndex: isReachable ? 0 : -1,
    'aria-label': href === null ? label : `${label} Opens it.`,
    'data-label': label,
    'data-side': sideOf(mark.x + mark.width / 2, chartWidth),
    style: { left: mark.x, top: mark.y, width: mark.width, height: MARK_PX },
    onFocus,
  } as const;
  return href === null ? (
    <button type="button" {...shared} onClick={onOpen} />
  ) : (
    <Link to={href} {...shared} />
  );
}

function sideOf(middle: number, chartWidth: number): 'start' | 'middle' | 'end' {
  if (middle < chartWidth / 3) return 'start';
  return middle > (chartWidth * 2) / 3 ? 'end' : 'middle';
}

const MOST_NAMED = 3;

function labelOf(entries: readonly TimelineEntry[]): string {
  const named = entries
    .slice(0, MOST_NAMED)
    .map(({ days, label, detail }) => `${days}: ${label}${detail === null ? '' : `, ${detail}`}.`);
  if (entries.length === 1) return named.join('');
  const rest = entries.length - named.length;
  return [
    formatQuantity(entries.length, 'entry', 'entries') + '.',
    ...named,
    ...(rest > 0 ? [`${rest} more.`] : []),
  ].join(' ');
}

type OpenedProps = { readonly entries: readonly TimelineEntry[]; readonly onClose: () => void };

/** The entries of a mark that no zoom takes apart, or that have nothing else to open. */
function OpenedEntries({ entries, onClose }: OpenedProps) {
  if (entries.length === 0) return null;
  return (
    <div className="timeline-opened" role="status">
      <ul>
        {entries.map(({ id, days, label, detail, href }) => (
          <li key={id}>
            {days}: {href === null ? label : <Link to={href}>{label}</Link>}
            {detail === null ? '' : `, ${detail}`}
          </li>
        ))}
      </ul>
      <button type="button" className="chart-button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

type BrushProps = Pick<TimelineMarksProps, 'plot' | 'height' | 'view' | 'bounds' | 'onView'>;

function Brush({ plot, height, view, bounds, onView }: BrushProps) {
  const { selection, handlers } = useBrush(plot, (from, to) => {
    const dayAt = (x: number) =>
      view.from + ((x - plot.left) / (plot.right - plot.left)) * (view.to - view.from);
    const span = Math.max(SHORTEST_VIEW_DAYS, dayAt(to) - dayAt(from));
    const middle = (dayAt(from) + dayAt(to)) / 2;
    onView({
      from: Math.max(bounds.from, middle - span / 2),
      to: Math.min(bounds.to, middle + span / 2),
    });
  });
  return (
    <div
      className="timeline-brush"
      style={{ left: plot.left, top: 0, width: plot.right - plot.left, height }}
      aria-hidden
      {...handlers}
    >
      {selection === null ? null : (
        <div
          className="timeline-selection"
          style={{ left: selection.from - plot.left, width: selection.to - selection.from }}
        />
      )}
    </div>
  );
}
