import { MARK_PX, ROW_PX, type PlacedLane, type PlacedMark, type Plot } from './timeline-layout.js';
import type { DayTick } from './timeline-view.js';
import { shortened } from './text-layout.js';

interface TimelinePictureProps {
  readonly lanes: readonly (PlacedLane & { readonly label: string; readonly isAccent: boolean })[];
  readonly ticks: readonly DayTick[];
  readonly x: (day: number) => number;
  readonly plot: Plot;
  readonly bottom: number;
  /** Null where the day is not known. */
  readonly today: number | null;
}

const DOT_PX = 6;
const BAR_PX = 12;
const CLUSTER_PX = 18;
const BASELINE_PX = 17;
const SMALL_PX = 11.5;
/** A tick's name nearer to the edge than this would be cut off by it. */
const EDGE_PX = 34;

/** What the picture shows; what can be done with it lies over it. */
export function TimelinePicture({ lanes, ticks, x, plot, bottom, today }: TimelinePictureProps) {
  return (
    <>
      {ticks.map(({ day, label }) => (
        <g key={day}>
          <line className="chart-grid" x1={x(day)} x2={x(day)} y1={plot.top - 4} y2={bottom} />
          {x(day) > plot.right - EDGE_PX || x(day) < plot.left + EDGE_PX - 10 ? null : (
            <text className="chart-small" x={x(day)} y={plot.top - 10} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {today === null ? null : <Today at={x(today + 0.5)} plot={plot} bottom={bottom} />}
      {lanes.map((lane, index) => (
        <g key={lane.id}>
          {index === 0 ? null : (
            <line className="timeline-rule" x1={0} x2={plot.right} y1={lane.y} y2={lane.y} />
          )}
          <Lane lane={lane} plot={plot} today={today} />
        </g>
      ))}
    </>
  );
}

type LaneProps = {
  readonly lane: TimelinePictureProps['lanes'][number];
  readonly plot: Plot;
  readonly today: number | null;
};

function Lane({ lane, plot, today }: LaneProps) {
  const first = lane.rows[0];
  // With named rows the lane's own name stands on the line above them.
  const nameY = first?.name === null ? first.y + BASELINE_PX : lane.y + BASELINE_PX + 2;
  return (
    <>
      <text className="timeline-lane" x={0} y={nameY}>
        {lane.label}
      </text>
      {lane.rows.map((row) => (
        <g key={row.y}>
          {row.name === null ? null : (
            <text className="chart-small" x={10} y={row.y + BASELINE_PX}>
              {shortened(row.name, plot.left - 20, SMALL_PX)}
            </text>
          )}
          {row.marks.map((mark) => (
            <Mark
              key={mark.items[0]?.id}
              mark={mark}
              y={row.y}
              tone={lane.isAccent ? 'accent' : 'strong'}
              isAhead={today !== null && mark.items.every(({ from }) => from > today)}
            />
          ))}
        </g>
      ))}
    </>
  );
}

type MarkProps = {
  readonly mark: PlacedMark;
  readonly y: number;
  readonly tone: 'accent' | 'strong';
  /** Lies after today, and so has not happened: drawn hollow. */
  readonly isAhead: boolean;
};

function Mark({ mark, y, tone, isAhead }: MarkProps) {
  const middle = y + ROW_PX / 2 - 1;
  const shape = `timeline-${tone}${isAhead ? '-ahead' : ''}`;
  const [item] = mark.items;
  const isDay = item !== undefined && item.from === item.until;
  if (mark.items.length > 1) return <Cluster mark={mark} middle={middle} shape={shape} />;
  return (
    <>
      {isDay ? (
        <circle className={shape} cx={mark.x + MARK_PX / 2} cy={middle} r={DOT_PX} />
      ) : (
        <rect
          className={shape}
          x={mark.x}
          y={middle - (mark.text?.isInside === true ? CLUSTER_PX : BAR_PX) / 2}
          width={mark.width}
          height={mark.text?.isInside === true ? CLUSTER_PX : BAR_PX}
          rx={3}
        />
      )}
      {mark.text === null ? null : (
        <text
          className={mark.text.isInside && !isAhead ? 'chart-on-tone' : 'chart-small chart-haloed'}
          x={mark.text.x}
          y={middle + 4}
        >
          {mark.text.words}
        </text>
      )}
    </>
  );
}

function Cluster({ mark, middle, shape }: { mark: PlacedMark; middle: number; shape: string }) {
  return (
    <>
      <rect
        className={`${shape} timeline-cluster`}
        x={mark.x + 1}
        y={middle - CLUSTER_PX / 2}
        width={mark.width - 2}
        height={CLUSTER_PX}
        rx={CLUSTER_PX / 2}
      />
      <text className="timeline-count" x={mark.x + mark.width / 2} y={middle + 4} textAnchor="middle">
        {mark.items.length}
      </text>
    </>
  );
}

function Today({ at, plot, bottom }: { at: number; plot: Plot; bottom: number }) {
  if (at < plot.left || at > plot.right) return null;
  return (
    <g>
      <line className="timeline-today" x1={at} x2={at} y1={plot.top - 4} y2={bottom} />
      <text className="timeline-today-word" x={Math.min(at, plot.right - 18)} y={10} textAnchor="middle">
        today
      </text>
    </g>
  );
}
