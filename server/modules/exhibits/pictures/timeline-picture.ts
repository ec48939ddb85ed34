import { dayNumber } from '../../../kernel/calendar-day.js';
import { Side } from '../../../kernel/vocabulary.js';
import type { Picture, PictureMark } from '../../../platform/written-documents/index.js';
import type { CountedExamination } from '../kept-record.js';
import { dot, line, PICTURE_WIDTH, text } from './drawn.js';

/** Points. */
const LANE = 26;
const TOP = 6;
const LABELS = 18;
const DOT = 2.4;
const PLOT = { from: 80, to: 460 } as const;
/** Dots so near each other are set one above the other. */
const NEAR = 4;
const MOST_STACKED = 4;

const LANES = [
  [Side.DEFENSE, 'Defense'],
  [Side.PLAINTIFF, 'Plaintiff'],
  [Side.NEUTRAL, 'Neutral'],
  [Side.UNKNOWN, 'Not recorded'],
] as const;

/** A dot for each examination by day, a lane for each side that occurs; the marked one is ringed. */
export function timelinePicture(
  rows: readonly CountedExamination[],
  marked: CountedExamination | null,
): Picture | null {
  const all = marked === null ? rows : [...rows, marked];
  const years = all.map(({ examinedOn }) => Number(examinedOn.slice(0, 4)));
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [from, to] = [dayNumber(`${first}-01-01`), dayNumber(`${last + 1}-01-01`)];
  const at = (day: string): number =>
    PLOT.from + ((dayNumber(day) - from) / (to - from)) * (PLOT.to - PLOT.from);
  const lanes = LANES.filter(([side]) => all.some((row) => row.side === side));
  const bottom = TOP + lanes.length * LANE;
  return {
    width: PICTURE_WIDTH,
    height: bottom + LABELS,
    description: 'Examinations by day and retaining side',
    marks: [
      ...yearMarks({ first, last, at, bottom }),
      ...lanes.flatMap(([side, label], index) => {
        const base = TOP + (index + 1) * LANE - 4;
        return [
          text({ x: 0, y: base, text: label }),
          line([PLOT.from, base + 1], [PLOT.to, base + 1], { ink: 'GREY', width: 0.5 }),
          ...laneDots(
            rows.filter((row) => row.side === side),
            { base, at },
          ),
          ...(marked?.side === side ? ring(at(marked.examinedOn), base) : []),
        ];
      }),
    ],
  };
}

type Scale = { readonly at: (day: string) => number };

function yearMarks({
  first,
  last,
  at,
  bottom,
}: Scale & { first: number; last: number; bottom: number }): PictureMark[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // More than a dozen numbers would run into each other.
  const every = Math.ceil(years.length / 12);
  return years.flatMap((year, index) => [
    line([at(`${year}-01-01`), TOP], [at(`${year}-01-01`), bottom], { ink: 'LIGHT', width: 0.5 }),
    ...(index % every === 0
      ? [text({ x: at(`${year}-01-01`), y: bottom + 11, text: String(year) }, 'START')]
      : []),
  ]);
}

function laneDots(
  rows: readonly CountedExamination[],
  { base, at }: Scale & { base: number },
): PictureMark[] {
  let [reached, stacked] = [-Infinity, 0];
  return rows
    .map(({ examinedOn }) => at(examinedOn))
    .sort((a, b) => a - b)
    .map((x) => {
      stacked = x - reached < NEAR ? (stacked + 1) % MOST_STACKED : 0;
      if (stacked === 0) reached = x;
      return dot({ x, y: base - DOT - stacked * 2 * DOT, radius: DOT - 0.3 }, 'GREY');
    });
}

function ring(x: number, base: number): PictureMark[] {
  return [
    dot({ x, y: base - DOT, radius: DOT + 2.2 }, 'WHITE'),
    dot({ x, y: base - DOT, radius: DOT - 0.3 }, 'BLACK'),
  ];
}
