import { scaleLinear } from 'd3-scale';
import { ChartFigure } from './chart-figure.js';
import { Legend, ToneBlock, legendLayout, useHatch } from './chart-marks.js';
import type { ChartWords, Drawing, MarkLink } from './chart.types.js';
import type { BarPart } from './stance-bars.js';

/** One calendar year: how many examinations, and of which side. A year without any keeps its place. */
export interface YearColumn {
  readonly year: number;
  readonly count: number;
  readonly parts: readonly Pick<BarPart, 'key' | 'label' | 'tone' | 'count'>[];
  readonly href: string;
  readonly linkLabel: string;
}

const PLOT_PX = 170;
const HEAD_PX = 18;
const FOOT_PX = 22;
const WIDEST_COLUMN_PX = 56;
const GAP_SHARE = 0.28;
const PART_GAP_PX = 1.5;

/** Examinations per year as columns of counts, parted by side in a fixed order. Counts, never shares. */
export function YearColumns({ words, years }: { words: ChartWords; years: readonly YearColumn[] }) {
  const hatch = useHatch();
  const entries = [
    ...new Map(
      years.flatMap((year) => year.parts.map(({ tone, label }) => [label, { tone, label }] as const)),
    ).values(),
  ];
  const tallest = Math.max(1, ...years.map((year) => year.count));
  const draw = (width: number): Drawing => {
    const legendHeight = legendLayout(entries, width).height + 10;
    const step = width / Math.max(1, years.length);
    const columnWidth = Math.min(WIDEST_COLUMN_PX, step * (1 - GAP_SHARE));
    const y = scaleLinear([0, tallest], [0, PLOT_PX]);
    const bottom = legendHeight + HEAD_PX + PLOT_PX;
    const placed = years.map((year, index) => ({ year, centre: step * (index + 0.5) }));
    // Four digits need about 30 px; narrower columns name the year in two.
    const yearName = (year: number) => (step >= 34 ? String(year) : `’${String(year).slice(2)}`);
    const links: MarkLink[] = placed
      .filter(({ year }) => year.count > 0)
      .map(({ year, centre }) => ({
        key: String(year.year),
        href: year.href,
        label: year.linkLabel,
        x: centre - columnWidth / 2,
        y: bottom - y(year.count) - HEAD_PX,
        width: columnWidth,
        height: y(year.count) + HEAD_PX + FOOT_PX,
      }));
    const content = (
      <>
        {hatch.definition}
        <Legend entries={entries} width={width} hatchFill={hatch.fill} />
        {placed.map(({ year, centre }) => (
          <g key={year.year}>
            <text className="chart-strong" x={centre} y={bottom - y(year.count) - 6} textAnchor="middle">
              {year.count}
            </text>
            <YearStack
              year={year}
              left={centre - columnWidth / 2}
              width={columnWidth}
              bottom={bottom}
              heightOf={(count) => y(count)}
              hatchFill={hatch.fill}
            />
            <text className="chart-small" x={centre} y={bottom + 16} textAnchor="middle">
              {yearName(year.year)}
            </text>
          </g>
        ))}
        <line className="chart-axis" x1={0} x2={width} y1={bottom} y2={bottom} />
      </>
    );
    return { height: bottom + FOOT_PX, content, links };
  };
  const labels = entries.map((entry) => entry.label);
  return (
    <ChartFigure
      words={words}
      summary={[words.title, ...years.map((year) => `${year.linkLabel}.`)].join(' ')}
      table={{
        columns: ['Year', 'Examinations', ...labels],
        rows: years.map((year) => [
          year.year,
          year.count,
          ...labels.map((label) => year.parts.find((part) => part.label === label)?.count ?? 0),
        ]),
      }}
      draw={draw}
    />
  );
}

interface YearStackProps {
  readonly year: YearColumn;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  readonly heightOf: (count: number) => number;
  readonly hatchFill: string;
}

function YearStack({ year, left, width, bottom, heightOf, hatchFill }: YearStackProps) {
  let below = 0;
  return year.parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const top = bottom - heightOf(below + part.count);
      const height = Math.max(1, heightOf(part.count) - PART_GAP_PX);
      below += part.count;
      return (
        <ToneBlock
          key={part.key}
          tone={part.tone}
          hatchFill={hatchFill}
          x={left}
          y={top}
          width={width}
          height={height}
        />
      );
    });
}
