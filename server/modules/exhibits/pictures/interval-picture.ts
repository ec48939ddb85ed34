import type { Picture, PictureMark } from '../../../platform/written-documents/index.js';
import type { ExhibitFigure } from '../kept-record.js';
import { box, dot, line, PICTURE_WIDTH, text } from './drawn.js';

/** A share with its interval, and where peers lie; null: not compared. */
export type IntervalRow = {
  readonly label: string;
  /** "46 of 48". */
  readonly words: string;
  readonly figure: Pick<ExhibitFigure, 'numerator' | 'denominator' | 'lower' | 'upper'>;
  readonly peers: { readonly lower: number; readonly upper: number } | null;
};

/** Points. */
const ROW = 17;
const TOP = 8;
const AXIS = 22;
const PLOT = { from: 170, to: 405 } as const;

/** Dots with intervals on one scale from 0 to 100%; null when no row has an interval to draw. */
export function intervalPicture(description: string, rows: readonly IntervalRow[]): Picture | null {
  const drawn = rows.filter(({ figure }) => figure.lower !== null && figure.upper !== null);
  if (drawn.length === 0) return null;
  const bottom = TOP + drawn.length * ROW;
  return {
    width: PICTURE_WIDTH,
    height: bottom + AXIS,
    description,
    marks: [...scale(bottom), ...drawn.flatMap((row, index) => rowMarks(row, TOP + (index + 0.5) * ROW))],
  };
}

const at = (share: number): number => PLOT.from + share * (PLOT.to - PLOT.from);

function scale(bottom: number): PictureMark[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line([at(share), TOP], [at(share), bottom], { ink: 'LIGHT', width: 0.5 }),
    text({ x: at(share), y: bottom + 12, text: `${share * 100}%` }, 'MIDDLE'),
  ]);
}

function rowMarks({ label, words, figure, peers }: IntervalRow, y: number): PictureMark[] {
  const { numerator, denominator, lower, upper } = figure;
  return [
    text({ x: 0, y: y + 3, text: label }),
    ...(peers === null
      ? []
      : [
          box(
            { x: at(peers.lower), y: y - 4.5, width: at(peers.upper) - at(peers.lower), height: 9 },
            'LIGHT',
          ),
        ]),
    line([at(lower ?? 0), y], [at(upper ?? 1), y], { width: 1.2 }),
    dot({ x: at(numerator / denominator), y, radius: 2.8 }, 'BLACK'),
    text({ x: PICTURE_WIDTH, y: y + 3, text: words }, 'END'),
  ];
}
