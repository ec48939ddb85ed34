import type { MarkLink, OpenRange, ValueCount } from './chart.types.js';
import { MOST_DOTS, piledDots, totalCount } from './dot-layout.js';

/** Where a value lies on the horizontal scale, in CSS pixels. */
export type Position = (value: number) => number;

/** The part of a pile that stands for one value: what a link to its examinations lies over. */
export interface ValueSpot {
  readonly value: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of a pile: single dots while they can be counted by eye, columns scaled by count beyond. */
export type Pile =
  | {
      readonly kind: 'dots';
      readonly radius: number;
      readonly pitch: number;
      readonly height: number;
      readonly dots: readonly { readonly cx: number; readonly level: number }[];
      readonly spots: readonly ValueSpot[];
    }
  | {
      readonly kind: 'columns';
      readonly width: number;
      readonly height: number;
      readonly tallest: number;
      readonly columns: readonly { readonly left: number; readonly count: number }[];
      readonly spots: readonly ValueSpot[];
    };

const TALLEST_PX = 120;
const LARGEST_PITCH_PX = 10;
const SMALLEST_PITCH_PX = 4;
const COLUMN_PX = 6;
const COLUMN_GAP_PX = 1.5;
const WIDEST_COLUMN_PX = 14;

/** The pile of these values at this scale, as large as fits under the tallest height. */
export function pileOf(bins: readonly ValueCount[], x: Position): Pile {
  return totalCount(bins) > MOST_DOTS ? columnsOf(bins, x) : dotsOf(bins, x);
}

function dotsOf(bins: readonly ValueCount[], x: Position): Pile {
  const unit = x(1) - x(0);
  let pitch = LARGEST_PITCH_PX;
  for (;;) {
    // Where one unit is as wide as a dot, each value keeps its exact place; else neighbours share a slot.
    const isExact = unit >= pitch;
    const slotOf = (value: number) => (isExact ? value : Math.floor(x(value) / pitch));
    const centreOf = (slot: number) => (isExact ? x(slot) : (slot + 0.5) * pitch);
    const dots = piledDots(bins, slotOf);
    const levels = Math.max(0, ...dots.map((dot) => dot.level + 1));
    if (levels * pitch <= TALLEST_PX || pitch <= SMALLEST_PITCH_PX) {
      return {
        kind: 'dots',
        radius: pitch / 2 - 0.5,
        pitch,
        height: levels * pitch,
        dots: dots.map((dot) => ({ cx: centreOf(dot.slot), level: dot.level })),
        // Where values share a slot no mark stands for one of them, and only the whole series can be opened.
        spots: isExact ? spotsOf(bins, x, unit, ({ count }) => count * pitch) : [],
      };
    }
    pitch -= 1;
  }
}

function spotsOf(
  bins: readonly ValueCount[],
  x: Position,
  width: number,
  heightOf: (bin: ValueCount) => number,
): ValueSpot[] {
  return bins.map((bin) => ({ ...bin, left: x(bin.value) - width / 2, width, height: heightOf(bin) }));
}

function columnsOf(bins: readonly ValueCount[], x: Position): Pile {
  const unit = x(1) - x(0);
  const unitsPerColumn = Math.max(1, Math.ceil(COLUMN_PX / unit));
  const counts = new Map<number, number>();
  for (const { value, count } of bins) {
    const index = Math.floor(value / unitsPerColumn);
    counts.set(index, (counts.get(index) ?? 0) + count);
  }
  // Far-apart values keep slender columns: a wide one would claim minutes that nobody recorded.
  const width = Math.min(WIDEST_COLUMN_PX, unitsPerColumn * unit - COLUMN_GAP_PX);
  const tallest = Math.max(...counts.values());
  return {
    kind: 'columns',
    width,
    height: TALLEST_PX,
    tallest,
    columns: [...counts].map(([index, count]) => ({
      left: (x(index * unitsPerColumn) + x((index + 1) * unitsPerColumn - 1) - width) / 2,
      count,
    })),
    spots: unitsPerColumn === 1 ? spotsOf(bins, x, unit, ({ count }) => (count / tallest) * TALLEST_PX) : [],
  };
}

/** The pile standing on a baseline. Hollow dots mark a source that rests on recall or on one side's own log. */
export function PileMarks({ pile, baseline, isHollow }: { pile: Pile; baseline: number; isHollow: boolean }) {
  const tone = isHollow ? hollowTone(pile) : 'chart-dot';
  if (pile.kind === 'dots') {
    return pile.dots.map((dot, index) => (
      <circle
        key={index}
        className={tone}
        cx={dot.cx}
        cy={baseline - (dot.level + 0.5) * pile.pitch - 1}
        r={isHollow ? pile.radius - 0.6 : pile.radius}
      />
    ));
  }
  return pile.columns.map((column) => {
    const height = (column.count / pile.tallest) * pile.height;
    return (
      <rect
        key={column.left}
        className={tone}
        x={column.left}
        width={pile.width}
        y={baseline - height}
        height={height}
      />
    );
  });
}

/** Below this radius a hollow dot's usual rim would fill it. */
const SMALLEST_RIMMED_PX = 3;

function hollowTone(pile: Pile): string {
  return pile.kind === 'dots' && pile.radius < SMALLEST_RIMMED_PX
    ? 'chart-dot-hollow-small'
    : 'chart-dot-hollow';
}

/** What a column stands for, said once beside the columns; empty for dots. */
export function pileNote(pile: Pile): string {
  return pile.kind === 'dots' ? '' : `tallest column: ${pile.tallest} examinations`;
}

/** Links over the single values of a pile; as narrow as the marks, for a wider target would cover its neighbours. */
export function spotLinks(
  pile: Pile,
  baseline: number,
  link: (spot: ValueSpot) => { readonly key: string; readonly href: string; readonly label: string },
): MarkLink[] {
  return pile.spots.map((spot) => ({
    ...link(spot),
    x: spot.left,
    y: baseline - Math.max(spot.height, 24),
    width: spot.width,
    height: Math.max(spot.height, 24),
    isNarrow: true,
  }));
}

interface MedianMarkProps {
  readonly median: number;
  readonly interval: OpenRange | null;
  readonly x: Position;
  readonly y: number;
  /** The ends of the scale, where an interval without a limit points to. */
  readonly left: number;
  readonly right: number;
}

/** A tick at the median over its interval. An end without a limit is an arrow to the end of the scale. */
export function MedianMark({ median, interval, x, y, left, right }: MedianMarkProps) {
  const from = interval?.lower ?? null;
  const to = interval?.upper ?? null;
  return (
    <g>
      {interval && (
        <path
          className="chart-median-interval"
          fill="none"
          d={[
            `M${from === null ? left : x(from)} ${y}H${to === null ? right : x(to)}`,
            from === null ? `M${left + 5} ${y - 4}L${left} ${y}l5 4` : `M${x(from)} ${y - 4}v8`,
            to === null ? `M${right - 5} ${y - 4}L${right} ${y}l-5 4` : `M${x(to)} ${y - 4}v8`,
          ].join('')}
        />
      )}
      <path className="chart-median" d={`M${x(median)} ${y - 7}v14`} />
    </g>
  );
}
