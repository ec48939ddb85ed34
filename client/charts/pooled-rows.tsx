import './pooled-rows.css';
import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { LINE_PX, ShareScaleWords, STRONG_PX, TEXT_PX, TextLines, useHatch } from './chart-marks.js';
import type { ChartWords, Drawing, Range } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

/** A rate of the pool: rounded before anybody saw it. Shares and limits run from 0 to 1. */
export interface PooledRow {
  readonly key: string;
  readonly label: string;
  /** Null where the pool shows nothing. */
  readonly value: { readonly share: number; readonly interval: Range } | null;
  /** "about 60% of at least 25 examinations", or why nothing is shown. */
  readonly reading: string;
}

const WIDE_PX = 620;
const PLOT_HEIGHT_PX = 26;
const ROW_GAP_PX = 12;
const AXIS_HEIGHT_PX = 22;
const EDGE_PX = 7;
const BAND_PX = 14;

/** Where the rows lie at one width: words beside the band when there is room, else above it. */
export function pooledRowLayout(rows: readonly PooledRow[], width: number) {
  const isWide = width >= WIDE_PX;
  const labelWidth = isWide ? width * 0.3 : width;
  const readingWidth = isWide ? width * 0.34 : width;
  let y = rows.some(({ value }) => value !== null) ? AXIS_HEIGHT_PX : 0;
  const placed = rows.map((row) => {
    const label = wrappedLines(row.label, labelWidth, TEXT_PX);
    const reading = wrappedLines(row.reading, readingWidth, STRONG_PX);
    const lines = isWide ? Math.max(label.length, reading.length) : label.length + reading.length;
    const plotHeight = isWide || row.value ? PLOT_HEIGHT_PX : 0;
    const height = isWide ? Math.max(plotHeight, lines * LINE_PX) : lines * LINE_PX + plotHeight;
    const place = { row, label, reading, y, plotY: isWide ? y + height / 2 : y + height - plotHeight / 2 };
    y += height + ROW_GAP_PX;
    return place;
  });
  const plotRight = isWide ? width - readingWidth - 16 : width;
  return { isWide, plotLeft: isWide ? labelWidth + 12 : 0, plotRight, placed, height: y };
}

/**
 * Rates of the pool: a hatched band with a stroke, never the dot and line of a firm's own figures, so that the two
 * cannot be taken for one another. Nothing opens: the rows behind belong to other firms.
 */
export function PooledRows({ words, rows }: { words: ChartWords; rows: readonly PooledRow[] }) {
  const draw = (width: number): Drawing => {
    const layout = pooledRowLayout(rows, width);
    return { height: layout.height, links: [], content: <PooledMarks layout={layout} /> };
  };
  return (
    <ChartFigure
      words={words}
      summary={`${words.title} ${rows.map(({ label, reading }) => `${label}: ${reading}.`).join(' ')}`}
      table={{ columns: ['', 'Pool'], rows: rows.map(({ label, reading }) => [label, reading]) }}
      draw={draw}
    />
  );
}

function PooledMarks({ layout }: { layout: ReturnType<typeof pooledRowLayout> }) {
  const hatch = useHatch();
  const x = scaleLinear([0, 1], [layout.plotLeft + EDGE_PX, layout.plotRight - EDGE_PX]);
  return (
    <>
      {hatch.definition}
      {layout.placed.some(({ row }) => row.value !== null) && <ShareScaleWords x={x} />}
      {layout.placed.map((place) => (
        <g key={place.row.key}>
          <RowWords place={place} layout={layout} />
          {place.row.value && <Band value={place.row.value} x={x} y={place.plotY} fill={hatch.fill} />}
        </g>
      ))}
    </>
  );
}

type Layout = ReturnType<typeof pooledRowLayout>;

function RowWords({ place, layout }: { place: Layout['placed'][number]; layout: Layout }) {
  const { row, label, reading, y, plotY } = place;
  const lines = Math.max(label.length, reading.length);
  const first = layout.isWide ? plotY - (lines * LINE_PX) / 2 + TEXT_PX : y + TEXT_PX;
  return (
    <>
      <TextLines lines={label} x={0} y={first} className="chart-label" />
      <g data-estimate={row.key}>
        <TextLines
          lines={reading}
          x={layout.isWide ? layout.plotRight + 16 : 0}
          y={layout.isWide ? first : first + label.length * LINE_PX}
          className={row.value ? 'chart-strong' : 'chart-small'}
        />
      </g>
    </>
  );
}

interface BandProps {
  readonly value: NonNullable<PooledRow['value']>;
  readonly x: (share: number) => number;
  readonly y: number;
  readonly fill: string;
}

function Band({ value: { share, interval }, x, y, fill }: BandProps) {
  return (
    <>
      <line className="chart-grid" x1={x(0)} x2={x(1)} y1={y} y2={y} />
      <rect
        className="chart-tone-hatch"
        fill={fill}
        x={x(interval.lower)}
        width={Math.max(1, x(interval.upper) - x(interval.lower))}
        y={y - BAND_PX / 2}
        height={BAND_PX}
      />
      <path
        className="chart-pooled-rate"
        fill="none"
        d={`M${x(share)} ${y - BAND_PX / 2 - 3}v${BAND_PX + 6}`}
      />
    </>
  );
}
