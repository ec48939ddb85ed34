import { writtenDates } from '../../kernel/written-dates.js';
import { nameKey } from '../../kernel/text-key.js';
import { recordKind } from '../../reading/records/index.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { batesLabel, batesPages, readBatesRange, type BatesRange } from './bates-range.js';
import type { IndexColumn, IndexEntry, IndexField, IndexProblem, IndexRow } from './index-entry.js';
import { batesProblem, indexProblem } from './index-problems.js';

const LONGEST_TITLE = 300;
const MOST_PAGES = 1_000_000;
/** Words that people put where they have nothing to say. */
const NOTHING = /^(?:[-–—?.*]*|n\/?a|none|unknown|undated|not dated|various|tbd)$/i;
const PAGES = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\s*(?:pages?|pgs?\.?|pp\.?))?$/i;

/** Cells of one row by field, and what was found wrong on the way. */
class RowCells {
  readonly problems: IndexProblem[] = [];
  private readonly byField: ReadonlyMap<IndexField, string>;

  constructor(cells: readonly string[], columns: readonly IndexColumn[]) {
    this.byField = new Map(
      columns.map(({ field, position }) => [
        field,
        (cells[position] ?? '').replace(/[\s\u00A0]+/g, ' ').trim(),
      ]),
    );
  }

  /** Null for an empty cell and for words that mean nothing. */
  said(field: IndexField): string | null {
    const text = this.byField.get(field) ?? '';
    return NOTHING.test(text) ? null : text;
  }

  refuse(problem: IndexProblem): null {
    this.problems.push(problem);
    return null;
  }
}

/** One row of a table under known columns. Rows without any text are the caller's to leave out. */
export function readIndexRow(
  { number, cells }: Pick<IndexRow, 'number' | 'cells'>,
  columns: readonly IndexColumn[],
): IndexRow {
  const row = new RowCells(cells, columns);
  const title = row.said('TITLE') ?? row.said('KIND') ?? row.said('AUTHOR');
  if (title === null) row.refuse(indexProblem('NO_TITLE', 'TITLE', null));
  const dates = datesOf(row);
  const bates = batesOf(row);
  const entry: IndexEntry = {
    title: (title ?? '').slice(0, LONGEST_TITLE),
    author: row.said('AUTHOR'),
    kind: kindOf(row, title ?? ''),
    ...dates,
    pages: pagesOf(row, bates),
    batesFrom: bates === null ? null : batesLabel(bates, bates.first),
    batesTo: bates === null ? null : batesLabel(bates, bates.last),
    suppliedOn: dayIn(row, 'SUPPLIED_ON')?.from ?? null,
  };
  const isTaken = !row.problems.some(({ isFatal }) => isFatal);
  return { number, cells, page: null, entry: isTaken ? entry : null, problems: row.problems };
}

function datesOf(row: RowCells): Pick<IndexEntry, 'datedOn' | 'datedTo'> {
  const whole = dayIn(row, 'DATES');
  const first = dayIn(row, 'DATED_ON');
  const last = dayIn(row, 'DATED_TO');
  const datedOn = first?.from ?? whole?.from ?? last?.from ?? null;
  const datedTo = last?.to ?? whole?.to ?? first?.to ?? null;
  if (datedOn !== null && datedTo !== null && datedTo < datedOn) {
    row.refuse(
      indexProblem('DATES_REVERSED', 'DATED_TO', [row.said('DATED_ON'), row.said('DATED_TO')].join(' to ')),
    );
  }
  return { datedOn, datedTo: datedTo === datedOn ? null : datedTo };
}

/** The day or stretch in a cell; several dates of one cell are its first and its last. Null for an empty cell. */
function dayIn(row: RowCells, field: IndexField): { from: string; to: string } | null {
  const text = row.said(field);
  if (text === null) return null;
  const dates = writtenDates(text);
  const from = dates.map((date) => date.from).toSorted()[0];
  const to = dates
    .map((date) => date.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return row.refuse(indexProblem('NOT_A_DAY', field, text));
  // "01/02/2021 - 02/30/2021": the second is no day, and dropping it silently would shorten the record.
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /\d/.test(rest) ? row.refuse(indexProblem('NOT_A_DAY', field, text)) : { from, to };
}

function batesOf(row: RowCells): BatesRange | null {
  const range = row.said('BATES');
  const from = row.said('BATES_FROM');
  const to = row.said('BATES_TO');
  const first = range ?? from ?? to;
  if (first === null) return null;
  const read = readBatesRange(first, range === null && from !== null ? to : null);
  if (typeof read !== 'string') return read;
  const field = range === null ? 'BATES_FROM' : 'BATES';
  return row.refuse(
    batesProblem(read, field, range ?? [from, to].filter((part) => part !== null).join(' to ')),
  );
}

/** As stated; else as many as are stamped. */
function pagesOf(row: RowCells, bates: BatesRange | null): number | null {
  const stamped = bates === null ? null : batesPages(bates);
  const text = row.said('PAGES');
  if (text === null) return stamped;
  const digits = PAGES.exec(text)?.[1];
  const pages = digits === undefined ? 0 : Number(digits.replaceAll(',', ''));
  if (pages < 1 || pages > MOST_PAGES) return row.refuse(indexProblem('NOT_A_PAGE_COUNT', 'PAGES', text));
  if (stamped !== null && stamped !== pages) row.refuse(indexProblem('PAGES_DIFFER', 'PAGES', text));
  return pages;
}

function kindOf(row: RowCells, title: string): RecordKind {
  const stated = row.said('KIND');
  const fromTitle = recordKind(title);
  if (stated === null) return fromTitle;
  const named = Object.values(RecordKind).find(
    (kind) => nameKey(kind.replaceAll('_', ' ')) === nameKey(stated),
  );
  if (named !== undefined) return named;
  const read = recordKind(stated);
  if (read === 'OTHER' && nameKey(stated) !== 'other')
    row.refuse(indexProblem('KIND_UNKNOWN', 'KIND', stated));
  // "Records" or "Medical" as a category says less than the description does.
  return read === 'OTHER' || (read === 'TREATMENT' && fromTitle !== 'OTHER') ? fromTitle : read;
}
