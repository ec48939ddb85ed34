import { SMALL_PX } from './chart-marks.js';
import { dayScale, type Plot } from './timeline-layout.js';
import { ticksOf, type DayView } from './timeline-view.js';
import { estimatedWidth } from './text-layout.js';

/** Height of the line of dates under a plot. */
export const DAY_AXIS_PX = 20;

interface DayAxisProps {
  readonly view: DayView;
  readonly plot: Plot;
  /** Where the plot ends; the dates stand below it. */
  readonly bottom: number;
}

/** The calendar under a plot: a line per boundary and its date below, kept inside the drawing. */
export function DayAxis({ view, plot, bottom }: DayAxisProps) {
  const x = dayScale(view, plot);
  return (
    <g>
      {ticksOf(view, plot.right - plot.left).map(({ day, label }) => {
        const half = estimatedWidth(label, SMALL_PX) / 2;
        const at = x(day);
        return (
          <g key={day}>
            <line className="chart-grid" x1={at} x2={at} y1={plot.top} y2={bottom} />
            <text
              className="chart-small"
              x={Math.min(Math.max(at, plot.left + half), plot.right - half)}
              y={bottom + 15}
              textAnchor="middle"
            >
              {label}
            </text>
          </g>
        );
      })}
      <line className="chart-axis" x1={plot.left} x2={plot.right} y1={bottom} y2={bottom} />
    </g>
  );
}
