import { dayNumber } from '../lib/day-number.js';
import { formatDate } from '../lib/format-date.js';
import { ChartFigure } from './chart-figure.js';
import {
  LINE_PX,
  Legend,
  SMALL_PX,
  TEXT_PX,
  TextLines,
  ToneBlock,
  legendLayout,
  useHatch,
  type LegendEntry,
  type Tone,
} from './chart-marks.js';
import type { ChartTable, ChartWords, Drawing } from './chart.types.js';
import { DAY_AXIS_PX, DayAxis } from './day-axis.js';
import { dayScale, type Plot } from './timeline-layout.js';
import type { DayView } from './timeline-view.js';
import { wrappedLines } from './text-layout.js';

/** Days as legal dates, first and last included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** One medication, or two classes side by side, over the days of the picture. */
export interface SupplyLane {
  readonly key: string;
  readonly label: string;
  /** Days covered, gaps and overlaps in words: what the bar shows. */
  readonly reading: string;
  readonly spans: readonly DaySpan[];
  readonly gaps: readonly DaySpan[];
  readonly overlaps: readonly DaySpan[];
  /** Days of refills that came early. */
  readonly earlyOn: readonly string[];
}

/** Lanes of one class under its name. */
export interface SupplyGroup {
  readonly label: string;
  readonly tone: Tone;
  readonly lanes: readonly SupplyLane[];
}

interface SupplyLanesProps {
  readonly words: ChartWords;
  readonly days: DaySpan;
  readonly groups: readonly SupplyGroup[];
}

const BAR_PX = 14;
const GROUP_PX = 26;
const LANE_AIR_PX = 12;
const READING_LINE_PX = 15;
const LEAST_MARK_PX = 1.5;
const LEGEND: readonly LegendEntry[] = [
  { tone: 'accent', label: 'In supply' },
  { tone: 'strong', label: 'Two fills at once' },
  { tone: 'hatch', label: 'Two classes at once' },
];

/** Supply by medication over one scale of days: bars where it lasts, nothing where it does not, overlaps marked. */
export function SupplyLanes({ words, days, groups }: SupplyLanesProps) {
  const hatch = useHatch();
  const view = viewOfDays(days);
  const draw = (width: number): Drawing => {
    const legend = legendLayout(LEGEND, width);
    const plot: Plot = { left: 0, right: width, top: legend.height + 6 };
    const x = dayScale(view, plot);
    const placed = placedGroups(groups, plot.top, width);
    return {
      height: placed.bottom + DAY_AXIS_PX,
      links: [],
      content: (
        <>
          {hatch.definition}
          <Legend entries={LEGEND} width={width} hatchFill={hatch.fill} />
          <DayAxis view={view} plot={plot} bottom={placed.bottom} />
          {placed.groups.map(({ group, y, lanes }) => (
            <g key={group.label}>
              <text className="chart-strong chart-haloed" x={0} y={y + TEXT_PX + 6}>
                {group.label}
              </text>
              {lanes.map((lane) => (
                <Lane
                  key={lane.lane.key}
                  {...lane}
                  tone={group.tone}
                  x={x}
                  width={width}
                  hatchFill={hatch.fill}
                />
              ))}
            </g>
          ))}
        </>
      ),
    };
  };
  const readings = groups.flatMap(({ lanes }) => lanes.map(({ label, reading }) => `${label}: ${reading}`));
  return (
    <ChartFigure
      words={words}
      summary={[words.title, ...readings].join(' ')}
      table={tableOf(groups)}
      draw={draw}
    />
  );
}

/** The days as the scale counts them; dates that are none leave a scale of one day. */
export function viewOfDays({ from, to }: DaySpan): DayView {
  const first = dayNumber(from) ?? 0;
  return { from: first, to: Math.max(first, dayNumber(to) ?? first) + 1 };
}

interface PlacedLane {
  readonly lane: SupplyLane;
  readonly y: number;
  readonly reading: readonly string[];
}

function placedGroups(groups: readonly SupplyGroup[], top: number, width: number) {
  let y = top;
  const placed = groups.map((group) => {
    const head = y;
    y += GROUP_PX;
    const lanes = group.lanes.map((lane): PlacedLane => {
      const reading = wrappedLines(lane.reading, width, SMALL_PX);
      const placedLane = { lane, y, reading };
      y += LINE_PX + reading.length * READING_LINE_PX + 4 + BAR_PX + LANE_AIR_PX;
      return placedLane;
    });
    return { group, y: head, lanes };
  });
  return { groups: placed, bottom: y };
}

interface LaneProps extends PlacedLane {
  readonly tone: Tone;
  readonly x: (day: number) => number;
  readonly width: number;
  readonly hatchFill: string;
}

function Lane({ lane, y, reading, tone, x, width, hatchFill }: LaneProps) {
  const top = y + LINE_PX + reading.length * READING_LINE_PX + 4;
  return (
    <g>
      <TextLines lines={[lane.label]} x={0} y={y + TEXT_PX} className="chart-haloed" />
      <text className="chart-small chart-haloed">
        {reading.map((line, at) => (
          <tspan key={at} x={0} y={y + LINE_PX + SMALL_PX + at * READING_LINE_PX}>
            {line}
          </tspan>
        ))}
      </text>
      <line className="chart-centre" x1={0} x2={width} y1={top + BAR_PX / 2} y2={top + BAR_PX / 2} />
      {lane.spans.map((span) => (
        <ToneBlock
          key={span.from}
          tone={tone}
          hatchFill={hatchFill}
          y={top}
          height={BAR_PX}
          {...boxOf(span, x)}
        />
      ))}
      {lane.overlaps.map((span) => (
        <ToneBlock
          key={span.from}
          tone="strong"
          hatchFill={hatchFill}
          y={top + BAR_PX * 0.55}
          height={BAR_PX * 0.45}
          {...boxOf(span, x)}
        />
      ))}
      {lane.earlyOn.map((on) => {
        const at = x(dayNumber(on) ?? 0);
        return <path key={on} className="chart-tone-strong" d={`M${at - 4},${top - 6}h8l-4,6z`} />;
      })}
    </g>
  );
}

/** A span of days in the drawing, wide enough to be seen. */
function boxOf({ from, to }: DaySpan, x: (day: number) => number): { x: number; width: number } {
  const start = x(dayNumber(from) ?? 0);
  return { x: start, width: Math.max(LEAST_MARK_PX, x((dayNumber(to) ?? 0) + 1) - start) };
}

function tableOf(groups: readonly SupplyGroup[]): ChartTable {
  const rows = groups.flatMap(({ label: group, lanes }) =>
    lanes.flatMap((lane) => {
      const parts = [
        ...lane.spans.map((span) => ({ ...span, what: 'In supply' })),
        ...lane.gaps.map((span) => ({ ...span, what: 'No supply' })),
        ...lane.overlaps.map((span) => ({ ...span, what: 'Two fills at once' })),
        ...lane.earlyOn.map((on) => ({ from: on, to: on, what: 'Early refill' })),
      ].sort((one, other) => one.from.localeCompare(other.from));
      return parts.map(({ from, to, what }) => [
        lane.label,
        group,
        what,
        formatDate(from),
        formatDate(to),
        (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1,
      ]);
    }),
  );
  return { columns: ['Medication', 'Class', 'What', 'From', 'To', 'Days'], rows };
}
