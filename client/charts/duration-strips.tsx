import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { LINE_PX, TEXT_PX, TextLines } from './chart-marks.js';
import type { ChartTable, ChartWords, Drawing, MarkLink, OpenRange, ValueCount } from './chart.types.js';
import { MedianMark, PileMarks, pileNote, pileOf, spotLinks } from './dot-pile.js';
import { wrappedLines } from './text-layout.js';

/** The minutes of one timing source. Sources are strips of their own and never share a pile. */
export interface DurationStrip {
  readonly key: string;
  readonly label: string;
  /** True for sources that rest on recall or on one side's own log. */
  readonly isHollow: boolean;
  readonly bins: readonly ValueCount[];
  readonly median: number | null;
  readonly medianInterval: OpenRange | null;
  /** A minimum that is on file for these examinations; null or absent where none applies, and then no line is drawn. */
  readonly floor?: StripFloor | null;
  /** n, median, interval or the reason why not, and how many have no such time. */
  readonly reading: string;
  readonly href: string;
  readonly linkLabel: string;
  /** Opens the examinations of one value. */
  readonly valueLink: (minutes: number, count: number) => { readonly href: string; readonly label: string };
}

/** A stated minimum in minutes. */
export interface StripFloor {
  readonly minutes: number;
  /** Where it is stated: "30 minutes: 8 CCR 49.4". */
  readonly label: string;
}

const EDGE_PX = 8;
const FLOOR_LABEL_PX = 16;
const MEDIAN_BAND_PX = 20;
const TICKS_PX = 18;
const STRIP_GAP_PX = 26;

/** Minutes face to face, one strip per source on one scale from zero: a dot per examination, median and interval. */
export function DurationStrips({ words, strips }: { words: ChartWords; strips: readonly DurationStrip[] }) {
  const longest = Math.max(
    1,
    ...strips.flatMap((strip) => [...strip.bins.map((bin) => bin.value), strip.floor?.minutes ?? 0]),
  );
  const draw = (width: number): Drawing => {
    const scale = scaleLinear([0, longest], [EDGE_PX, width - EDGE_PX]).nice(6);
    const x = (value: number) => scale(value);
    let y = 0;
    const placed = strips.map((strip) => {
      const reading = wrappedLines(strip.reading, width, TEXT_PX);
      const pile = pileOf(strip.bins, x);
      const top = y;
      const head = LINE_PX * (1 + reading.length) + 10 + (strip.floor ? FLOOR_LABEL_PX : 0);
      const baseline = top + head + pile.height;
      y = baseline + MEDIAN_BAND_PX + TICKS_PX + STRIP_GAP_PX;
      return { strip, reading, pile, top, baseline };
    });
    const links = placed.flatMap(({ strip, reading, pile, top, baseline }): MarkLink[] => [
      {
        key: strip.key,
        href: strip.href,
        label: strip.linkLabel,
        x: 0,
        y: top - 4,
        width,
        height: LINE_PX * (1 + reading.length) + 8,
      },
      ...spotLinks(pile, baseline, ({ value, count }) => ({
        key: `${strip.key} ${value}`,
        ...strip.valueLink(value, count),
      })),
    ]);
    const content = placed.map(({ strip, reading, pile, top, baseline }) => (
      <g key={strip.key}>
        <text className="chart-strong" x={0} y={top + TEXT_PX}>
          {strip.label}
        </text>
        <TextLines lines={reading} x={0} y={top + TEXT_PX + LINE_PX} className="chart-label" />
        <text className="chart-small" x={width} y={top + TEXT_PX} textAnchor="end">
          {pileNote(pile)}
        </text>
        {scale.ticks(width < 480 ? 4 : 6).map((tick) => (
          <g key={tick}>
            <line
              className="chart-grid"
              x1={x(tick)}
              x2={x(tick)}
              y1={baseline - pile.height - 6}
              y2={baseline}
            />
            <text
              className="chart-small"
              x={x(tick)}
              y={baseline + MEDIAN_BAND_PX + 12}
              textAnchor={tick === 0 ? 'start' : 'middle'}
            >
              {tick === 0 ? '0 minutes' : tick}
            </text>
          </g>
        ))}
        <line className="chart-axis" x1={0} x2={width} y1={baseline} y2={baseline} />
        <PileMarks pile={pile} baseline={baseline} isHollow={strip.isHollow} />
        {strip.floor && (
          <FloorMark
            floor={strip.floor}
            x={x}
            top={baseline - pile.height - 6}
            bottom={baseline}
            width={width}
          />
        )}
        {strip.median !== null && (
          <MedianMark
            median={strip.median}
            interval={strip.medianInterval}
            x={x}
            y={baseline + MEDIAN_BAND_PX / 2}
            left={0}
            right={width}
          />
        )}
      </g>
    ));
    return { height: Math.max(1, y - STRIP_GAP_PX), content, links };
  };
  const summary = [words.title, ...strips.map((strip) => `${strip.label}: ${strip.reading}`)].join(' ');
  return <ChartFigure words={words} summary={summary} table={tableOf(strips)} draw={draw} />;
}

/** A line at the minimum, named with the rule that states it. Minutes to its left are fewer than the rule states. */
function FloorMark(props: {
  floor: StripFloor;
  x: (minutes: number) => number;
  top: number;
  bottom: number;
  width: number;
}) {
  const { floor, x, top, bottom, width } = props;
  // Half a minute before it, so that dots exactly at the minimum stand on the side that meets it.
  const at = x(floor.minutes - 0.5);
  const isLeftHalf = at < width / 2;
  return (
    <g>
      <line className="chart-floor" x1={at} x2={at} y1={top - FLOOR_LABEL_PX} y2={bottom + 6} />
      <text
        className="chart-small chart-haloed"
        x={isLeftHalf ? at + 6 : at - 6}
        y={top - 4}
        textAnchor={isLeftHalf ? 'start' : 'end'}
      >
        {floor.label}
      </text>
    </g>
  );
}

function tableOf(strips: readonly DurationStrip[]): ChartTable {
  return {
    columns: ['Source', 'Minutes', 'Examinations'],
    rows: strips.flatMap((strip) => strip.bins.map((bin) => [strip.label, bin.value, bin.count])),
  };
}
