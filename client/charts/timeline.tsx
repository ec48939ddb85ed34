import './timeline.css';
import { useMemo, useState, type ReactNode } from 'react';
import { dayNumber } from '../lib/day-number.js';
import { ChartFigure } from './chart-figure.js';
import type { ChartTable, ChartWords, Drawing } from './chart.types.js';
import { dayScale, timelineLayout, type Plot, type TimelineItem } from './timeline-layout.js';
import type { TimelineEntry, TimelineLane } from './timeline.types.js';
import { TimelineControls } from './timeline-controls.js';
import { TimelinePicture } from './timeline-picture.js';
import { TimelineMarks } from './timeline-marks.js';
import { boundsOf, moved, ticksOf, zoomed, type DayView } from './timeline-view.js';
import { shortened } from './text-layout.js';

interface TimelineProps {
  readonly words: ChartWords;
  readonly lanes: readonly TimelineLane[];
  readonly entries: readonly TimelineEntry[];
  /** The reader's day, a legal date: where its line stands. */
  readonly today: string;
  /** Stands in the place of the picture where it would be too narrow to read. */
  readonly narrow: ReactNode;
}

const GUTTER_PX = 168;
const AXIS_PX = 26;
const FOOT_PX = 6;
const NAME_PX = 11.5;

/** What happened in a case, in lanes over one scale of days that can be zoomed; the same entries as a table. */
export function Timeline({ words, lanes, entries, today, narrow }: TimelineProps) {
  const items = useMemo(() => itemsOf(entries), [entries]);
  const bounds = useMemo(() => boundsOf(items), [items]);
  const [chosen, setChosen] = useState<DayView | null>(null);
  const view = chosen ?? bounds;
  const middle = (view.from + view.to) / 2;
  const zoom = (factor: number, around = middle) => setChosen(zoomed(view, factor, around, bounds));
  const draw = (width: number): Drawing => {
    const plot: Plot = { left: GUTTER_PX, right: width, top: AXIS_PX };
    const placed = timelineLayout(
      items,
      lanes.map(({ id }) => id),
      view,
      plot,
    );
    const height = Math.max(placed.bottom, AXIS_PX + 60) + FOOT_PX;
    return {
      height,
      links: [],
      content: (
        <TimelinePicture
          lanes={placed.lanes.map((lane) => ({ ...lane, ...laneWords(lanes, lane.id) }))}
          ticks={ticksOf(view, width - GUTTER_PX)}
          x={dayScale(view, plot)}
          plot={plot}
          bottom={height - FOOT_PX}
          today={dayNumber(today)}
        />
      ),
      overlay: (
        <TimelineMarks
          lanes={placed.lanes}
          entries={entries}
          view={view}
          bounds={bounds}
          plot={plot}
          height={height}
          onView={setChosen}
          onZoom={zoom}
        />
      ),
    };
  };
  return (
    <div className="timeline">
      <ChartFigure
        words={words}
        summary={`${words.title} The same entries can be viewed as a table.`}
        table={tableOf(lanes, entries)}
        draw={draw}
        controls={
          <TimelineControls
            view={view}
            bounds={bounds}
            onZoom={zoom}
            onMove={(share) => setChosen(moved(view, share, bounds))}
            onAll={() => setChosen(null)}
          />
        }
      />
      <div className="timeline-narrow">{narrow}</div>
    </div>
  );
}

function itemsOf(entries: readonly TimelineEntry[]): TimelineItem[] {
  return entries.flatMap(({ id, lane, row, on, until, label }) => {
    const from = dayNumber(on);
    if (from === null) return [];
    const last = until === null ? from : (dayNumber(until) ?? from);
    return [{ id, lane, row, label, from, until: Math.max(from, last) }];
  });
}

function laneWords(lanes: readonly TimelineLane[], id: string) {
  const lane = lanes.find((each) => each.id === id);
  return {
    label: shortened(lane?.label ?? '', GUTTER_PX - 12, NAME_PX),
    isAccent: lane?.isAccent ?? false,
  };
}

function tableOf(lanes: readonly TimelineLane[], entries: readonly TimelineEntry[]): ChartTable {
  const laneOf = new Map(lanes.map(({ id, label }) => [id, label]));
  return {
    columns: ['When', 'What', 'Entry', 'Detail'],
    rows: [...entries]
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(({ days, lane, label, detail }) => [days, laneOf.get(lane) ?? '', label, detail ?? '']),
  };
}
