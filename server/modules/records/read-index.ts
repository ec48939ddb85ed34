import { plainDocument } from '../../reading/plain-document.js';
import { indexColumns } from './index-columns.js';
import type { IndexColumn, IndexRow } from './index-entry.js';
import { readIndexLines } from './read-index-lines.js';
import { readIndexRow } from './read-index-row.js';

/** An index as it was understood. `columns` is empty where it is no table. */
export type ReadIndex = { readonly columns: readonly IndexColumn[]; readonly rows: readonly IndexRow[] };

/** A row of a file: its number there, from 1, and its cells. */
export type RawRow = { readonly number: number; readonly cells: readonly string[] };

/** How far down a row of headings is looked for: titles and the case's name stand above it. */
const HEADINGS_WITHIN = 15;

/** A table under its row of headings, wherever that stands; null when none of the first rows is one. */
export function readIndexTable(rows: readonly RawRow[]): ReadIndex | null {
  for (const [at, { cells }] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = cells.length < 2 ? null : indexColumns(cells);
    if (columns !== null) return { columns, rows: readRows(rows.slice(at + 1), columns) };
  }
  return null;
}

/** The rows under columns that are known. Rows without any text are left out. */
export function readRows(rows: readonly RawRow[], columns: readonly IndexColumn[]): readonly IndexRow[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => readIndexRow(row, columns));
}

/** Rows that have no headings, each taken as one line. */
export function readIndexText(rows: readonly RawRow[]): ReadIndex {
  const text = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' ')).join('\n');
  return { columns: [], rows: readIndexLines(plainDocument(text)) };
}
