import type { DateOrder, DecimalMark } from '../file-format.js';
import { isPlaceholder, isTooLong } from '../../../../kernel/cells/cell-text.js';
import { dateOrderShown } from '../../../../kernel/cells/parse-day.js';
import { decimalMarkShown } from '../../../../kernel/cells/parse-number.js';
import { showsHalfOfDay } from '../values/parse-time.js';
import { CONTENT_KINDS, type ContentKind, contentKinds } from './content-kind.js';

/** Distinct cells of a column that are kept; columns of side or stance words have a dozen. */
const MAX_DISTINCT = 2_000;
const SAMPLES = 3;

/** What was seen in one column, over the whole file. */
export type ColumnProfile = {
  readonly header: string;
  /** Position in the record, from 0. */
  readonly index: number;
  /** The first different cells, for the person who checks the mapping. */
  readonly samples: readonly string[];
  /** Records in which the cell holds something. */
  readonly filled: number;
  /** Different cells, counted up to 2,000. */
  readonly distinct: number;
  /** Share of the filled cells, of the first 2,000 different ones, that could be of each kind; 0 to 1. */
  readonly shares: Readonly<Record<ContentKind, number>>;
};

/** What the cells of a column prove about the conventions of the file, in numbers of cells. */
export type ConventionEvidence = {
  readonly dateOrders: Readonly<Record<DateOrder | 'AMBIGUOUS', number>>;
  /** Numeric dates with points between their parts, as on the European continent. */
  readonly pointedDates: number;
  readonly decimalMarks: Readonly<Record<DecimalMark, number>>;
  readonly halvesOfDay: number;
};

/** Gathers one column while the file streams by; memory is bounded by the number of distinct cells kept. */
export class ColumnObserver {
  private readonly counts = new Map<string, number>();
  private readonly dateOrders = { MDY: 0, DMY: 0, YMD: 0, AMBIGUOUS: 0 };
  private readonly decimalMarks = { '.': 0, ',': 0 };
  private pointedDates = 0;
  private halvesOfDay = 0;
  private filled = 0;
  private isCountingUp = true;

  constructor(private readonly index: number) {}

  observe(cell: string): void {
    const text = cell.trim();
    if (isPlaceholder(text)) return;
    this.filled += 1;
    this.isCountingUp = this.isCountingUp && text === String(this.filled);
    const seen = this.counts.get(text);
    if (seen !== undefined) this.counts.set(text, seen + 1);
    else if (this.counts.size < MAX_DISTINCT) this.counts.set(text, 1);
    else this.weighEvidence(text, 1);
  }

  /** The different cells that were kept, with the number of their records. */
  values(): ReadonlyMap<string, number> {
    return this.counts;
  }

  /** True for a column that numbers the rows: 1, 2, 3 and so on. */
  isRowNumber(): boolean {
    return this.isCountingUp && this.filled > 2;
  }

  /** Call once, after the last record; the heading is known only when the widest record is. */
  finish(header: string): { profile: ColumnProfile; evidence: ConventionEvidence } {
    let judged = 0;
    const kinds = noKinds();
    for (const [text, count] of this.counts) {
      judged += count;
      for (const kind of contentKinds(text)) kinds[kind] += count;
      this.weighEvidence(text, count);
    }
    const shares = noKinds();
    for (const kind of CONTENT_KINDS) shares[kind] = judged === 0 ? 0 : kinds[kind] / judged;
    const { index, filled, dateOrders, decimalMarks, pointedDates, halvesOfDay } = this;
    return {
      profile: { header, index, filled, distinct: this.counts.size, samples: this.samples(), shares },
      evidence: { dateOrders, decimalMarks, pointedDates, halvesOfDay },
    };
  }

  private samples(): string[] {
    const samples: string[] = [];
    for (const text of this.counts.keys()) {
      samples.push(text);
      if (samples.length === SAMPLES) break;
    }
    return samples;
  }

  /** Of every cell: a single date may decide the order of a whole file, wherever it stands. */
  private weighEvidence(text: string, count: number): void {
    if (isTooLong(text) || !/\d/.test(text)) return;
    const order = dateOrderShown(text);
    if (order !== null) this.dateOrders[order] += count;
    if (order !== null && text.includes('.')) this.pointedDates += count;
    const mark = decimalMarkShown(text);
    if (mark !== null) this.decimalMarks[mark] += count;
    if (showsHalfOfDay(text)) this.halvesOfDay += count;
  }
}

function noKinds(): Record<ContentKind, number> {
  return {
    DAY: 0,
    TIME: 0,
    DURATION: 0,
    MONEY: 0,
    COUNT: 0,
    PERCENT: 0,
    NPI: 0,
    SIDE: 0,
    KIND: 0,
    PERSON: 0,
    CREDENTIALED: 0,
    ORGANISATION: 0,
    INSURER: 0,
    CODE: 0,
    TEXT: 0,
  };
}
