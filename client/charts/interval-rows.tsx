import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { LINE_PX, STRONG_PX, TEXT_PX, TextLines } from './chart-marks.js';
import type { ChartWords, Drawing, MarkLink, Range } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

/** One proportion with everything that stands beside it. Shares and limits run from 0 to 1. */
export interface Proportion {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly denominator: number;
  /** The dot; null where too few examinations, or too many unknown ones, allow no share. */
  readonly share: number | null;
  /** The line; null where too few examinations allow none. */
  readonly interval: Range | null;
  /** The band: where the share lies however the unrecorded ones are counted. Null when nothing is unrecorded. */
  readonly bounds: Range | null;
  /** The proportion in words, as the page states it elsewhere: "46 of 48 (96%, interval 86% to 99%)". */
  readonly reading: string;
  /** Said in place of marks where there are none. */
  readonly note: string;
  readonly href: string;
  readonly linkLabel: string;
}

const WIDE_PX = 620;
const PLOT_HEIGHT_PX = 26;
const ROW_GAP_PX = 12;
const AXIS_HEIGHT_PX = 22;
const EDGE_PX = 7;

/** Where the parts of the rows lie at one width: side by side when there is room, else stacked. */
export function intervalRowLayout(rows: readonly Proportion[], width: number) {
  const isWide = width >= WIDE_PX;
  const labelWidth = isWide ? width * 0.28 : width;
  const readingWidth = isWide ? width * 0.3 : width;
  const plotLeft = isWide ? labelWidth + 12 : 0;
  const plotRight = isWide ? width - readingWidth - 16 : width;
  let y = AXIS_HEIGHT_PX;
  const placed = rows.map((row) => {
    const label = wrappedLines(row.label, labelWidth, TEXT_PX);
    const reading = wrappedLines(row.reading, readingWidth, STRONG_PX);
    const textLines = isWide ? Math.max(label.length, reading.length) : label.length + reading.length;
    const textHeight = textLines * LINE_PX;
    const height = isWide ? Math.max(PLOT_HEIGHT_PX, textHeight) : textHeight + PLOT_HEIGHT_PX;
    const place = { row, label, reading, y, height, plotY: y + height - PLOT_HEIGHT_PX / 2 };
    y += height + ROW_GAP_PX;
    return isWide ? { ...place, plotY: place.y + height / 2 } : place;
  });
  return { isWide, plotLeft, plotRight, readingX: isWide ? plotRight + 16 : 0, placed, height: y };
}

/** Proportions under one another on one scale from none to all: dot, exact interval, counts. */
export function IntervalRows({ words, rows }: { words: ChartWords; rows: readonly Proportion[] }) {
  const draw = (width: number): Drawing => {
    const layout = intervalRowLayout(rows, width);
    const links: MarkLink[] = layout.placed.map(({ row, y, height }) => ({
      key: row.key,
      href: row.href,
      label: row.linkLabel,
      x: 0,
      y: y - 4,
      width,
      height: height + 8,
    }));
    return { height: layout.height, links, content: <IntervalRowMarks layout={layout} /> };
  };
  return (
    <ChartFigure
      words={words}
      summary={`${words.title} ${rows.map((row) => `${row.label}: ${row.reading}.`).join(' ')}`}
      table={{
        columns: ['', 'Examinations', 'Of', 'In words'],
        rows: rows.map((row) => [row.label, row.count, row.denominator, row.reading]),
      }}
      draw={draw}
    />
  );
}

/** Whether any row has a mark: without one there is no scale to draw. */
function hasMarks({ placed }: ReturnType<typeof intervalRowLayout>): boolean {
  return placed.some(({ row }) => row.interval !== null || row.bounds !== null);
}

function IntervalRowMarks({ layout }: { layout: ReturnType<typeof intervalRowLayout> }) {
  const x = scaleLinear([0, 1], [layout.plotLeft + EDGE_PX, layout.plotRight - EDGE_PX]);
  return (
    <>
      {hasMarks(layout) && <Scale layout={layout} x={x} />}
      {layout.placed.map(({ row, label, reading, y, height, plotY }) => {
        const lines = layout.isWide ? Math.max(label.length, reading.length) : label.length;
        const first = layout.isWide ? y + (height - lines * LINE_PX) / 2 + TEXT_PX : y + TEXT_PX;
        return (
          <g key={row.key}>
            <TextLines lines={label} x={0} y={first} className="chart-label" />
            <g data-estimate={row.key}>
              <TextLines
                lines={reading}
                x={layout.readingX}
                y={layout.isWide ? first : first + label.length * LINE_PX}
                className="chart-strong"
              />
            </g>
            <ProportionMark row={row} x={x} y={plotY} />
          </g>
        );
      })}
    </>
  );
}

/** The scale is named in words: a percentage appears only where a reading is entitled to one. */
function Scale({
  layout,
  x,
}: {
  layout: ReturnType<typeof intervalRowLayout>;
  x: (share: number) => number;
}) {
  return (
    <>
      {gridSpans(layout).map(([from, to]) =>
        [0, 0.25, 0.5, 0.75, 1].map((share) => (
          <line
            key={`${from} ${share}`}
            className="chart-grid"
            x1={x(share)}
            x2={x(share)}
            y1={from}
            y2={to}
          />
        )),
      )}
      <text className="chart-small" x={x(0)} y={12}>
        none
      </text>
      <text className="chart-small" x={x(0.5)} y={12} textAnchor="middle">
        half
      </text>
      <text className="chart-small" x={x(1)} y={12} textAnchor="end">
        all
      </text>
    </>
  );
}

/** Through all rows when they stand beside their words; only along each interval when the words stand above it. */
function gridSpans({ isWide, placed, height }: ReturnType<typeof intervalRowLayout>): [number, number][] {
  return isWide
    ? [[AXIS_HEIGHT_PX - 4, height - ROW_GAP_PX]]
    : placed.map(({ plotY }): [number, number] => [
        plotY - PLOT_HEIGHT_PX / 2 + 3,
        plotY + PLOT_HEIGHT_PX / 2 - 3,
      ]);
}

interface ProportionMarkProps {
  readonly row: Proportion;
  readonly x: (share: number) => number;
  readonly y: number;
}

function ProportionMark({ row, x, y }: ProportionMarkProps) {
  const { share, interval, bounds } = row;
  if (!interval && !bounds) {
    const lines = wrappedLines(row.note, x(1) - x(0), 11.5);
    return (
      <g>
        <rect className="chart-note-ground" x={x(0) - 4} y={y - 17} width={x(1) - x(0) + 8} height={34} />
        <TextLines
          lines={lines.slice(0, 2)}
          x={x(0)}
          y={y + (lines.length > 1 ? -2 : 4)}
          className="chart-small"
        />
      </g>
    );
  }
  return (
    <>
      {bounds && (
        <rect
          className="chart-bounds"
          x={x(bounds.lower)}
          width={Math.max(1, x(bounds.upper) - x(bounds.lower))}
          y={y - 6}
          height={12}
        />
      )}
      {interval && (
        <path
          className="chart-interval"
          fill="none"
          d={`M${x(interval.lower)} ${y - 5}v10M${x(interval.lower)} ${y}H${x(interval.upper)}M${x(interval.upper)} ${y - 5}v10`}
        />
      )}
      {share !== null && <circle className="chart-dot" cx={x(share)} cy={y} r={5.5} />}
    </>
  );
}
