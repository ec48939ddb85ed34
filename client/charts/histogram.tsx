import { scaleLinear } from 'd3-scale';
import type { RangeCount } from './bin-layout.js';
import { ChartFigure } from './chart-figure.js';
import { TEXT_PX, TextLines, LINE_PX } from './chart-marks.js';
import type { ChartWords, Drawing, MarkLink } from './chart.types.js';
import { wrappedLines } from './text-layout.js';

interface HistogramProps {
  readonly words: ChartWords;
  readonly bins: readonly RangeCount[];
  /** How a bin's lower edge is written on the scale. */
  readonly formatEdge: (value: number) => string;
  /** How a bin is named in the table and in the summary. */
  readonly formatBin: (bin: RangeCount) => string;
  /** What the columns count over: the heading of the scale and of the table. */
  readonly quantity: string;
  readonly reading: string;
  readonly href: string;
  readonly linkLabel: string;
  /** Opens the examinations of one column; absent where the columns gather values that no list stands behind. */
  readonly binLink?: (bin: RangeCount) => { readonly href: string; readonly label: string };
}

const PLOT_PX = 130;
const HEAD_PX = 18;
const FOOT_PX = 40;
const SMALLEST_LABEL_STEP_PX = 56;

/** Counts of examinations over equal ranges of a quantity, from the first to the last range that has any. */
export function Histogram(props: HistogramProps) {
  const { bins, words } = props;
  const tallest = Math.max(1, ...bins.map((bin) => bin.count));
  const draw = (width: number): Drawing => {
    const reading = wrappedLines(props.reading, width, TEXT_PX);
    const top = reading.length * LINE_PX + 8;
    const bottom = top + HEAD_PX + PLOT_PX;
    const step = Math.min(64, width / Math.max(1, bins.length));
    const y = scaleLinear([0, tallest], [0, PLOT_PX]);
    const labelEvery = Math.max(1, Math.ceil(SMALLEST_LABEL_STEP_PX / step));
    const { binLink } = props;
    const whole = { key: 'rows', href: props.href, label: props.linkLabel, x: 0, y: 0, width };
    const links: MarkLink[] = binLink
      ? [
          { ...whole, height: top },
          ...bins.flatMap((bin, index): MarkLink[] =>
            bin.count === 0
              ? []
              : [
                  {
                    key: String(bin.from),
                    ...binLink(bin),
                    x: index * step,
                    y: bottom - Math.max(y(bin.count), 24),
                    width: step,
                    height: Math.max(y(bin.count), 24),
                    isNarrow: true,
                  },
                ],
          ),
        ]
      : [{ ...whole, height: bottom + FOOT_PX }];
    const content = (
      <>
        <TextLines lines={reading} x={0} y={TEXT_PX} className="chart-label" />
        {bins.map((bin, index) => {
          const height = y(bin.count);
          return (
            <g key={bin.from}>
              {bin.count > 0 && (
                <rect
                  className="chart-tone-accent"
                  x={index * step + 1}
                  y={bottom - height}
                  width={step - 2}
                  height={height}
                />
              )}
              {bin.count > 0 && step >= 20 && (
                <text
                  className="chart-small"
                  x={(index + 0.5) * step}
                  y={bottom - height - 5}
                  textAnchor="middle"
                >
                  {bin.count}
                </text>
              )}
              {index % labelEvery === 0 && (
                <text className="chart-small" x={index * step + 1} y={bottom + 15}>
                  {props.formatEdge(bin.from)}
                </text>
              )}
            </g>
          );
        })}
        <line className="chart-axis" x1={0} x2={Math.max(step * bins.length, 1)} y1={bottom} y2={bottom} />
        <text className="chart-small" x={0} y={bottom + 33}>
          {props.quantity}
        </text>
      </>
    );
    return { height: bottom + FOOT_PX, content, links };
  };
  const shown = bins.filter((bin) => bin.count > 0);
  return (
    <ChartFigure
      words={words}
      summary={[
        words.title,
        props.reading,
        `${props.quantity}: ${shown.map((bin) => `${props.formatBin(bin)}, ${bin.count}`).join('; ')}.`,
      ].join(' ')}
      table={{
        columns: [props.quantity, 'Examinations'],
        rows: bins.map((bin) => [props.formatBin(bin), bin.count]),
      }}
      draw={draw}
    />
  );
}
