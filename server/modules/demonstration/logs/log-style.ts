import type { InventedExamination } from '../invented-examination.js';
import type { SeededRandom } from '../seeded-random.js';

/** One column of a firm's log: its heading, and how the firm writes an examination into it. */
export type LogColumn = {
  readonly heading: string;
  /** `hand` is the chance of whoever keeps the log: this week "Dr. Vane", next week "VANE, M.D.". */
  readonly write: (examination: InventedExamination, hand: SeededRandom) => string;
};

/** What goes wrong in a row: the cells, by heading, that are written instead. */
export type LogFault = Readonly<Record<string, string>>;

/** How one firm keeps its log. */
export type LogStyle = {
  readonly delimiter: ',' | ';' | '\t';
  /** Lines above the headings. */
  readonly titles: readonly string[];
  readonly columns: readonly LogColumn[];
  /** One row is spoilt by each. */
  readonly faults: readonly LogFault[];
  /** How many rows are entered a second time, further down. */
  readonly reentered: number;
  /** The last line: a label under the first heading, and sums under these. */
  readonly totalsUnder: readonly string[];
};
