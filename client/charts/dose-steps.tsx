import { scaleLinear } from 'd3-scale';
import { dayNumber } from '../lib/day-number.js';
import { formatDate } from '../lib/format-date.js';
import { formatDecimal } from '../lib/format.js';
import { ChartFigure } from './chart-figure.js';
import { SMALL_PX } from './chart-marks.js';
import type { ChartTable, ChartWords, Drawing } from './chart.types.js';
import { DAY_AXIS_PX, DayAxis } from './day-axis.js';
import { viewOfDays, type DaySpan } from './supply-lanes.js';
import { dayScale, type Plot } from './timeline-layout.js';
import { estimatedWidth, shortened } from './text-layout.js';

/** Days with one dose; on all other days there is none. */
export interface DoseStep extends DaySpan {
  readonly perDay: number;
  /** False where a part of the dose is not known: it is this much or more. */
  readonly isComplete: boolean;
}

/** A dose that a published text names. */
export interface NamedDose {
  readonly perDay: number;
  readonly label: string;
}

interface DoseStepsProps {
  readonly words: ChartWords;
  readonly days: DaySpan;
  readonly steps: readonly DoseStep[];
  readonly named: readonly NamedDose[];
}

const PLOT_PX = 170;
const GUTTER_PX = 40;
const TOP_PX = 22;

/** A daily dose over days as steps, with the highest one and the doses that published texts name. */
export function DoseSteps({ words, days, steps, named }: DoseStepsProps) {
  const view = viewOfDays(days);
  const highest = steps.reduce((most, { perDay }) => Math.max(most, perDay), 0);
  const top = Math.max(highest, ...named.map(({ perDay }) => perDay), 1);
  const peak = steps.find(({ perDay }) => perDay === highest);
  const draw = (width: number): Drawing => {
    const plot: Plot = { left: GUTTER_PX, right: width, top: TOP_PX };
    const bottom = TOP_PX + PLOT_PX;
    const x = dayScale(view, plot);
    const y = scaleLinear([0, top], [bottom, TOP_PX]).nice(4);
    const at = (dose: number) => y(dose);
    return {
      height: bottom + DAY_AXIS_PX,
      links: [],
      content: (
        <>
          <DayAxis view={view} plot={plot} bottom={bottom} />
          {y.ticks(4).map((tick) => (
            <text key={tick} className="chart-small" x={GUTTER_PX - 6} y={at(tick) + 4} textAnchor="end">
              {formatDecimal(tick)}
            </text>
          ))}
          <text className="chart-small" x={0} y={SMALL_PX}>
            MME per day
          </text>
          {named.map((dose) => (
            <NamedLine key={dose.perDay} dose={dose} y={at(dose.perDay)} plot={plot} />
          ))}
          <path className="chart-subject-line" fill="none" d={stepPath(steps.filter(isWhole), x, at)} />
          <path
            className="chart-subject-line chart-broken"
            fill="none"
            d={stepPath(
              steps.filter((step) => !isWhole(step)),
              x,
              at,
            )}
          />
          {peak && <PeakMark step={peak} x={x(startOf(peak))} y={at(peak.perDay)} plot={plot} />}
        </>
      ),
    };
  };
  return <ChartFigure words={words} summary={words.title} table={tableOf(steps)} draw={draw} />;
}

const isWhole = ({ isComplete }: DoseStep): boolean => isComplete;
const startOf = ({ from }: DaySpan): number => dayNumber(from) ?? 0;
const endOf = ({ to }: DaySpan): number => (dayNumber(to) ?? 0) + 1;

/** A level line for each step; steps that follow each other day on day are joined, others are not. */
function stepPath(
  steps: readonly DoseStep[],
  x: (day: number) => number,
  y: (dose: number) => number,
): string {
  let before: number | null = null;
  return steps
    .map((step) => {
      const from = x(startOf(step));
      const isJoined = before === startOf(step);
      before = endOf(step);
      return `${isJoined ? 'V' : `M${from},`}${y(step.perDay)}H${x(endOf(step))}`;
    })
    .join('');
}

/** The words stand on the line at the right, where a record more often has room. */
function NamedLine({ dose, y, plot }: { dose: NamedDose; y: number; plot: Plot }) {
  return (
    <g>
      <line className="chart-floor" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      <text className="chart-small chart-haloed" x={plot.right} y={y - 4} textAnchor="end">
        {shortened(dose.label, plot.right - plot.left, SMALL_PX)}
      </text>
    </g>
  );
}

function PeakMark({ step, x, y, plot }: { step: DoseStep; x: number; y: number; plot: Plot }) {
  const words = `Highest: ${formatDecimal(step.perDay)}${step.isComplete ? '' : ' or more'}`;
  const half = estimatedWidth(words, SMALL_PX) / 2;
  return (
    <g>
      <circle className="chart-dot" cx={x} cy={y} r={4} />
      <text
        className="chart-small chart-strong chart-haloed"
        x={Math.min(Math.max(x, plot.left + half), plot.right - half)}
        y={y - 8}
        textAnchor="middle"
      >
        {words}
      </text>
    </g>
  );
}

function tableOf(steps: readonly DoseStep[]): ChartTable {
  return {
    columns: ['From', 'To', 'Days', 'MME per day'],
    rows: steps.map((step) => [
      formatDate(step.from),
      formatDate(step.to),
      endOf(step) - startOf(step),
      step.isComplete ? formatDecimal(step.perDay) : `${formatDecimal(step.perDay)} or more`,
    ]),
  };
}
