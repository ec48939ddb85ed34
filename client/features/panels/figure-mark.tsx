import '../../charts/chart-marks.css';
import { ProportionMark } from '../../charts/proportion-mark.js';
import type { PanelFiguresQuery } from '../../generated/graphql.js';
import { displayOf, readingOf } from '../examiners/profile/figure-words.js';
import {
  formatCount,
  formatCountOf,
  formatDecimal,
  formatInterval,
  formatPercent,
  formatQuantity,
} from '../../lib/format.js';
import { formatCents } from '../../lib/format-money.js';
import classes from './panels.module.css';

type Figure = NonNullable<PanelFiguresQuery['panel']>['figures'][number];
export type FigureCell = Figure['cells'][number];
export type CellEstimate = NonNullable<FigureCell['estimate']>;

/** The cell in few words, as three stand side by side; counts first, and of a median of how many it is: "2 of 20 · 10% (1% to 32%)". */
export function shortWords(estimate: CellEstimate): string {
  if (estimate.unit !== 'SHARE') return medianWords(estimate);
  const display = displayOf(estimate);
  const counts = formatCountOf(estimate.numerator, estimate.denominator);
  if (display.kind === 'interval') return `${counts} (${formatInterval(display.interval)})`;
  if (display.kind !== 'percent') return readingOf(estimate);
  const share = formatPercent(estimate.numerator, estimate.denominator);
  return `${counts} · ${share} (${formatInterval(display.interval)})`;
}

function medianWords({ value, limits, numerator, unit }: CellEstimate): string {
  if (value === null) {
    return numerator === 0 ? 'not recorded' : `${formatQuantity(numerator, 'value')}, none stated`;
  }
  const range =
    limits?.lower == null || limits.upper == null
      ? ''
      : ` (${formatDecimal(limits.lower)} to ${formatDecimal(limits.upper)})`;
  return `median ${quantity(value, unit)}${range} of ${formatCount(numerator)}`;
}

function quantity(value: number, unit: CellEstimate['unit']): string {
  if (unit === 'US_DOLLARS') return formatCents(Math.round(value * 100));
  const words = unit === 'DAYS' ? ' days' : unit === 'MINUTES' ? ' min' : '';
  return `${formatDecimal(value)}${words}`;
}

const WIDTH = 56;
const HEIGHT = 17;
const MIDDLE = 6.5;
const PEERS_TOP = 13.5;
const EDGE = 6;

/** A share with its interval on the scale from none to all, the same for every name. The words beside it say the same. */
export function FigureMark({ cell }: { readonly cell: FigureCell }) {
  const { estimate, peers } = cell;
  if (estimate?.unit !== 'SHARE') return null;
  const display = displayOf(estimate);
  const x = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
  const interval = display.kind === 'percent' || display.kind === 'interval' ? display.interval : null;
  const bounds = display.kind === 'bounds' ? display.bounds : null;
  if (interval === null && bounds === null && peers === null) return null;
  return (
    <svg
      className={classes.mark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden
      focusable="false"
    >
      {[0, 0.5, 1].map((share) => (
        <line key={share} className="chart-grid" x1={x(share)} x2={x(share)} y1={0} y2={HEIGHT} />
      ))}
      {peers === null ? null : (
        <rect
          className="chart-peer-range"
          x={x(peers.lower)}
          width={Math.max(1, x(peers.upper) - x(peers.lower))}
          y={PEERS_TOP}
          height={3}
        />
      )}
      {interval === null && bounds === null ? null : (
        <ProportionMark
          row={{
            interval,
            bounds,
            share: display.kind === 'percent' ? estimate.numerator / estimate.denominator : null,
            note: '',
          }}
          x={x}
          y={MIDDLE}
        />
      )}
    </svg>
  );
}

const SHORT_LABELS: Readonly<Record<string, string>> = {
  'MMI_GAP.MEDIAN': 'MMI before the treater’s',
  'PAGES.NOT_ALL_REVIEWED': 'Not all pages reviewed',
  'FEE.MEDIAN': 'Fee',
};

/** What a row is of, in few words: its cells say which part is a median. */
export function rowLabel({ key, label }: Pick<Figure, 'key' | 'label'>): string {
  return SHORT_LABELS[key] ?? label.replace(/^Median minutes, source: /, 'Minutes, ');
}

/** Whether every pair of intervals overlaps: then no difference between the names is stated. Null with fewer than two. */
export function hasNoClearDifference(cells: readonly FigureCell[]): boolean | null {
  const intervals = cells.flatMap(({ estimate }) => {
    const display = estimate === null || estimate.unit !== 'SHARE' ? null : displayOf(estimate);
    return display?.kind === 'percent' || display?.kind === 'interval' ? [display.interval] : [];
  });
  if (intervals.length < 2) return null;
  const highestLower = Math.max(...intervals.map(({ lower }) => lower));
  const lowestUpper = Math.min(...intervals.map(({ upper }) => upper));
  return highestLower <= lowestUpper;
}
