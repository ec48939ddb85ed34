import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { LINE_PX, ShareScaleWords, SMALL_PX, STRONG_PX, TEXT_PX, TextLines } from './chart-marks.js';
import type { ChartTable, ChartWords, Drawing, MarkLink } from './chart.types.js';
import { PeerMark, ProportionMark, type ProportionMarks } from './proportion-mark.js';
import { wrappedLines } from './text-layout.js';

/** One proportion with everything that stands beside it. */
export interface Proportion extends ProportionMarks {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly denominator: number;
  /** The proportion in words, as the page states it elsewhere: "46 of 48 (96%, interval 86% to 99%)". */
  readonly reading: string;
  /** Said below it in small print: what is not counted, or the comparable examiners' counts. */
  readonly detail?: string;
  readonly href: string;
  readonly linkLabel: string;
}

const WIDE_PX = 620;
const PLOT_HEIGHT_PX = 26;
const PEER_LANE_PX = 18;
const DETAIL_LINE_PX = 15;
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
    const detail = wrappedLines(row.detail ?? '', readingWidth, SMALL_PX);
    const plotHeight = PLOT_HEIGHT_PX + (row.peers ? PEER_LANE_PX : 0);
    const readingHeight = reading.length * LINE_PX + detail.length * DETAIL_LINE_PX;
    const labelHeight = label.length * LINE_PX;
    const height = isWide
      ? Math.max(plotHeight, labelHeight, readingHeight)
      : labelHeight + readingHeight + plotHeight;
    // Stacked, the words stand above their marks; side by side, each part is centred on the row.
    const plotTop = isWide ? y + (height - plotHeight) / 2 : y + height - plotHeight;
    const place = {
      row,
      label,
      reading,
      detail,
      y,
      height,
      plotTop,
      plotHeight,
      plotY: plotTop + PLOT_HEIGHT_PX / 2,
      labelY: isWide ? y + (height - labelHeight) / 2 : y,
      readingY: isWide ? y + (height - readingHeight) / 2 : y + labelHeight,
    };
    y += height + ROW_GAP_PX;
    return place;
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
      summary={`${words.title} ${rows.map(summaryOf).join(' ')}`}
      table={tableOf(rows)}
      draw={draw}
    />
  );
}

function summaryOf({ label, reading, detail = '' }: Proportion): string {
  return `${label}: ${reading}.${detail === '' ? '' : ` ${detail}`}`;
}

function tableOf(rows: readonly Proportion[]): ChartTable {
  const hasDetails = rows.some((row) => row.detail !== undefined);
  return {
    columns: ['', 'Examinations', 'Of', 'In words', ...(hasDetails ? ['Beside it'] : [])],
    rows: rows.map((row) => [
      row.label,
      row.count,
      row.denominator,
      row.reading,
      ...(hasDetails ? [row.detail ?? ''] : []),
    ]),
  };
}

/** Whether any row has a mark: without one there is no scale to draw. */
function hasMarks({ placed }: ReturnType<typeof intervalRowLayout>): boolean {
  return placed.some(({ row }) => row.interval !== null || row.bounds !== null || row.peers);
}

function IntervalRowMarks({ layout }: { layout: ReturnType<typeof intervalRowLayout> }) {
  const x = scaleLinear([0, 1], [layout.plotLeft + EDGE_PX, layout.plotRight - EDGE_PX]);
  return (
    <>
      {hasMarks(layout) && <Scale layout={layout} x={x} />}
      {layout.placed.map(({ row, label, reading, detail, labelY, readingY, plotY }) => (
        <g key={row.key}>
          <TextLines lines={label} x={0} y={labelY + TEXT_PX} className="chart-label" />
          <g data-estimate={row.key}>
            <TextLines lines={reading} x={layout.readingX} y={readingY + TEXT_PX} className="chart-strong" />
            <DetailLines
              lines={detail}
              x={layout.readingX}
              y={readingY + reading.length * LINE_PX + SMALL_PX}
            />
          </g>
          <ProportionMark row={row} x={x} y={plotY} />
          {row.peers && <PeerMark peers={row.peers} x={x} y={plotY + PLOT_HEIGHT_PX / 2 + 7} />}
        </g>
      ))}
    </>
  );
}

function DetailLines({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  return lines.map((line, index) => (
    <text key={index} className="chart-small" x={x} y={y + index * DETAIL_LINE_PX}>
      {line}
    </text>
  ));
}

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
      <ShareScaleWords x={x} />
    </>
  );
}

/** Through all rows when they stand beside their words; only along each interval when the words stand above it. */
function gridSpans({ isWide, placed, height }: ReturnType<typeof intervalRowLayout>): [number, number][] {
  return isWide
    ? [[AXIS_HEIGHT_PX - 4, height - ROW_GAP_PX]]
    : placed.map(({ plotTop, plotHeight }): [number, number] => [plotTop + 3, plotTop + plotHeight - 3]);
}
