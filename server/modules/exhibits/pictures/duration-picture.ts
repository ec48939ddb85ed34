import type { Picture, PictureMark } from '../../../platform/written-documents/index.js';
import { dot, line, PICTURE_WIDTH, text } from './drawn.js';

/** One source's minutes. */
export type DurationRow = {
  readonly label: string;
  readonly minutes: readonly { readonly value: number; readonly count: number }[];
  readonly median: number | null;
  /** Minutes that a rule states; null where none applies. */
  readonly minimum: number | null;
  /** Remembered, or not known by whom measured: drawn hollow. */
  readonly isRecalled: boolean;
};

/** Points. */
const DOT = 2.3;
const TOP = 6;
const GAP = 16;
const LABELS = 24;
const PLOT = { from: 90, to: 460 } as const;
/** Dots above each other in a lane; what goes beyond is said in figures. */
const MOST_STACKED = 12;

/** A dot for each examination on one scale of minutes, a lane for each source; null without any. */
export function durationPicture(rows: readonly DurationRow[]): Picture | null {
  const longest = Math.max(0, ...rows.flatMap(({ minutes }) => minutes.map(({ value }) => value)));
  if (longest === 0) return null;
  const step = longest > 120 ? 60 : longest > 60 ? 30 : 15;
  const end = Math.ceil(longest / step) * step;
  const at = (minutes: number): number => PLOT.from + (minutes / end) * (PLOT.to - PLOT.from);
  let y = TOP;
  const lanes = rows.flatMap((row) => {
    const height = laneHeight(row);
    y += height + GAP;
    return laneMarks(row, { base: y - GAP / 2, height, at });
  });
  const ticks = Array.from({ length: end / step + 1 }, (_, index) => index * step);
  return {
    width: PICTURE_WIDTH,
    height: y + LABELS,
    description: 'Minutes of each examination by who recorded them; the tick is the median',
    marks: [
      ...ticks.flatMap((minutes) => [
        line([at(minutes), TOP], [at(minutes), y], { ink: 'LIGHT', width: 0.5 }),
        text({ x: at(minutes), y: y + 11, text: String(minutes) }, 'MIDDLE'),
      ]),
      text({ x: PLOT.to, y: y + 21, text: 'minutes' }, 'END'),
      ...lanes,
    ],
  };
}

function laneHeight({ minutes }: DurationRow): number {
  const tallest = Math.max(1, ...minutes.map(({ count }) => Math.min(count, MOST_STACKED)));
  return tallest * DOT * 2;
}

type Lane = { readonly base: number; readonly height: number; readonly at: (minutes: number) => number };

function laneMarks(row: DurationRow, { base, height, at }: Lane): PictureMark[] {
  const { label, minutes, median, minimum, isRecalled } = row;
  return [
    text({ x: 0, y: base - 1, text: label }),
    line([PLOT.from, base], [PLOT.to, base], { ink: 'GREY', width: 0.5 }),
    ...minutes.flatMap(({ value, count }) => [
      ...Array.from({ length: Math.min(count, MOST_STACKED) }, (_, index) =>
        dot(
          { x: at(value), y: base - DOT - index * 2 * DOT, radius: DOT - 0.3 },
          isRecalled ? 'WHITE' : 'GREY',
        ),
      ),
      ...(count > MOST_STACKED
        ? [text({ x: at(value), y: base - height - 2, text: String(count) }, 'MIDDLE')]
        : []),
    ]),
    ...(median === null ? [] : [line([at(median), base - height], [at(median), base + 5], { width: 1.6 })]),
    ...(minimum === null
      ? []
      : [
          line([at(minimum), base - height - 4], [at(minimum), base + 5], { width: 1, isDashed: true }),
          text({ x: at(minimum) + 3, y: base + 7, text: `minimum ${minimum}` }),
        ]),
  ];
}
