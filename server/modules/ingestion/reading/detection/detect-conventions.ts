import type { ColumnProfile, ConventionEvidence } from '../columns/column-profile.js';
import type { Clock, DateOrder, DecimalMark } from '../file-format.js';

export type ObservedColumn = { readonly profile: ColumnProfile; readonly evidence: ConventionEvidence };

/** How dates, decimals and hours are written in a file, and how sure that is. */
export type Conventions = {
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  readonly clock: Clock;
  /** Numeric dates that can be read in one order only, and those that agree with the order chosen. */
  readonly provenDates: number;
  readonly agreeingDates: number;
  /** Numeric dates that every order could read. */
  readonly ambiguousDates: number;
};

/** Share of a column's cells from which it is taken for a column of that kind. */
const MOST = 0.5;

/** One file keeps one convention each: the columns are counted together and the majority decides. */
export function detectConventions(columns: readonly ObservedColumn[]): Conventions {
  const decimalMark = detectDecimalMark(columns);
  const days = columns.filter(({ profile }) => profile.shares.DAY >= MOST);
  const count = (key: DateOrder | 'AMBIGUOUS') => sum(days, ({ evidence }) => evidence.dateOrders[key]);
  const proven = { MDY: count('MDY'), DMY: count('DMY'), YMD: count('YMD') };
  const isContinental = decimalMark === ',' || sum(days, ({ evidence }) => evidence.pointedDates) > 0;
  const dateOrder = mostProven(proven) ?? (isContinental ? 'DMY' : 'MDY');
  return {
    dateOrder,
    decimalMark,
    clock: detectClock(columns),
    provenDates: proven.MDY + proven.DMY + proven.YMD,
    agreeingDates: proven[dateOrder],
    ambiguousDates: count('AMBIGUOUS'),
  };
}

function mostProven(proven: Readonly<Record<DateOrder, number>>): DateOrder | null {
  const [best] = (['MDY', 'DMY', 'YMD'] as const).toSorted((a, b) => proven[b] - proven[a]);
  return best !== undefined && proven[best] > 0 ? best : null;
}

/** Columns of days and times are left out: "12.03" and "9.30" are no decimals there. */
function detectDecimalMark(columns: readonly ObservedColumn[]): DecimalMark {
  const numbers = columns.filter(({ profile: { shares } }) => shares.DAY < MOST && shares.MONEY >= MOST);
  const commas = sum(numbers, ({ evidence }) => evidence.decimalMarks[',']);
  return commas > sum(numbers, ({ evidence }) => evidence.decimalMarks['.']) ? ',' : '.';
}

/** Clock times that never show an afternoon, though work is done then, are on a twelve-hour clock. */
function detectClock(columns: readonly ObservedColumn[]): Clock {
  const times = columns.filter(({ profile: { shares } }) => shares.TIME >= MOST && shares.MONEY < MOST);
  const isShown = times.some(({ evidence }) => evidence.halvesOfDay > 0);
  return times.length > 0 && !isShown ? 'OFFICE_12H' : 'AS_WRITTEN';
}

function sum(columns: readonly ObservedColumn[], count: (column: ObservedColumn) => number): number {
  return columns.reduce((total, column) => total + count(column), 0);
}
