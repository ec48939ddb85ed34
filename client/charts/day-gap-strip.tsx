import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { LINE_PX, TEXT_PX, TextLines } from './chart-marks.js';
import type { ChartWords, Drawing, MarkLink, OpenRange } from './chart.types.js';
import { countedValues } from './dot-layout.js';
import { MedianMark, PileMarks, pileNote, pileOf, spotLinks } from './dot-pile.js';
import { wrappedLines } from './text-layout.js';

interface DayGapStripProps {
  readonly words: ChartWords;
  /** Days per examination: positive where the examiner's date is the earlier one. */
  readonly values: readonly number[];
  readonly median: number | null;
  readonly medianInterval: OpenRange | null;
  readonly reading: string;
  readonly href: string;
  readonly linkLabel: string;
  /** Opens the examinations of one value. */
  readonly valueLink: (days: number, count: number) => { readonly href: string; readonly label: string };
}

const EDGE_PX = 8;
const HEAD_PX = 24;

/** Signed gaps in days around a zero line, a dot per examination. Both directions have the same scale. */
export function DayGapStrip(props: DayGapStripProps) {
  const bins = countedValues(props.values);
  const reach = Math.max(1, ...props.values.map(Math.abs));
  const draw = (width: number): Drawing => {
    // Symmetric about zero: a lopsided scale would make one direction look like the usual one.
    const scale = scaleLinear([-reach, reach], [EDGE_PX, width - EDGE_PX]).nice(6);
    const x = (value: number) => scale(value);
    const reading = wrappedLines(props.reading, width, TEXT_PX);
    const pile = pileOf(bins, x);
    const plotTop = reading.length * LINE_PX + HEAD_PX;
    const baseline = plotTop + pile.height + 8;
    const height = baseline + 42;
    const links: MarkLink[] = [
      { key: 'rows', href: props.href, label: props.linkLabel, x: 0, y: 0, width, height: plotTop - 20 },
      ...spotLinks(pile, baseline, ({ value, count }) => ({
        key: String(value),
        ...props.valueLink(value, count),
      })),
    ];
    const content = (
      <>
        <TextLines lines={reading} x={0} y={TEXT_PX} className="chart-label" />
        <text className="chart-small" x={x(0) - 8} y={plotTop - 4} textAnchor="end">
          ← examiner later
        </text>
        <text className="chart-small" x={x(0) + 8} y={plotTop - 4}>
          examiner earlier →
        </text>
        {scale.ticks(width < 480 ? 4 : 8).map((tick) => (
          <g key={tick}>
            <line className="chart-grid" x1={x(tick)} x2={x(tick)} y1={plotTop} y2={baseline} />
            <text className="chart-small" x={x(tick)} y={baseline + 36} textAnchor="middle">
              {tick === 0 ? 'same day' : Math.abs(tick)}
            </text>
          </g>
        ))}
        <line className="chart-axis" x1={x(0)} x2={x(0)} y1={plotTop - 14} y2={baseline + 22} />
        <line className="chart-axis" x1={0} x2={width} y1={baseline} y2={baseline} />
        <PileMarks pile={pile} baseline={baseline} isHollow={false} />
        <text className="chart-small" x={width} y={plotTop - 4} textAnchor="end">
          {pileNote(pile)}
        </text>
        {props.median !== null && (
          <MedianMark
            median={props.median}
            interval={props.medianInterval}
            x={x}
            y={baseline + 11}
            left={0}
            right={width}
          />
        )}
      </>
    );
    return { height, content, links };
  };
  return (
    <ChartFigure
      words={props.words}
      summary={`${props.words.title} ${props.reading}`}
      table={{
        columns: ['Days the examiner is earlier', 'Examinations'],
        rows: bins.map((bin) => [bin.value, bin.count]),
      }}
      draw={draw}
    />
  );
}
