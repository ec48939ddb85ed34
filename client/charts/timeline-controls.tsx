import { formatDate } from '../lib/format-date.js';
import { dateOfDay } from '../lib/day-number.js';
import { SHORTEST_VIEW_DAYS, type DayView } from './timeline-view.js';

interface TimelineControlsProps {
  readonly view: DayView;
  readonly bounds: DayView;
  readonly onZoom: (factor: number) => void;
  /** By a share of what is shown; negative is earlier. */
  readonly onMove: (share: number) => void;
  readonly onAll: () => void;
}

const STEP = 0.5;

/** Zoom and movement by buttons, and which days are in view. */
export function TimelineControls({ view, bounds, onZoom, onMove, onAll }: TimelineControlsProps) {
  const isAll = view.from <= bounds.from && view.to >= bounds.to;
  const buttons = [
    { label: 'Zoom in', act: () => onZoom(STEP), isOff: view.to - view.from <= SHORTEST_VIEW_DAYS },
    { label: 'Zoom out', act: () => onZoom(1 / STEP), isOff: isAll },
    { label: 'Earlier', act: () => onMove(-STEP), isOff: view.from <= bounds.from },
    { label: 'Later', act: () => onMove(STEP), isOff: view.to >= bounds.to },
    { label: 'All dates', act: onAll, isOff: isAll },
  ];
  return (
    <div className="timeline-controls" role="group" aria-label="Dates shown">
      {buttons.map(({ label, act, isOff }) => (
        // Not "disabled": a button that loses its use under the reader's finger must not lose the focus as well.
        <button
          key={label}
          type="button"
          className="chart-button"
          aria-disabled={isOff}
          onClick={isOff ? undefined : act}
        >
          {label}
        </button>
      ))}
      <span className="timeline-range" role="status">
        {formatDate(dateOfDay(Math.ceil(view.from)))} to {formatDate(dateOfDay(Math.floor(view.to)))}
      </span>
    </div>
  );
}
