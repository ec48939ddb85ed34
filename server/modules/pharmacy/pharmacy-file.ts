import {
  fillHeadingRecord,
  missingFillFields,
  suggestFillColumns,
  type FillColumns,
  type FillRecord,
} from '../../pharmacology/index.js';
import {
  memorySource,
  openTables,
  uniqueHeaders,
  UnreadableFileError,
  type FileKind,
  type FileTable,
} from '../../platform/spreadsheets/index.js';
import { TooManyRowsError } from './pharmacy.errors.js';

/** Most rows of a file: two people's fills of a lifetime, twenty times. */
export const MOST_ROWS = 50_000;

/** The table of a pharmacy's file, cut into headings and rows. */
export type PharmacyTable = {
  readonly format: FileKind;
  /** Of a workbook; null for text. */
  readonly sheet: string | null;
  readonly headings: readonly string[];
  readonly suggestedColumns: FillColumns;
  /** Every row below the headings that is not blank. */
  readonly records: readonly FillRecord[];
};

/**
 * Reads a pharmacy's file: delimited text, or the sheet of a workbook whose headings are known best. The name proves
 * nothing of what it is.
 *
 * @throws UnreadableFileError with the remedy; TooManyRowsError.
 */
export async function readPharmacyFile(bytes: Uint8Array): Promise<PharmacyTable> {
  // Without the name: no message may quote it.
  const tables = await openTables(memorySource('file', bytes));
  let best: PharmacyTable | null = null;
  for (const table of tables) {
    const read = await readTable(table);
    if (read !== null && (best === null || knownColumns(read) > knownColumns(best))) best = read;
  }
  if (best !== null) return best;
  throw new UnreadableFileError(
    'NO_HEADER',
    'No row of headings was found. Put a row above the fills that names the columns, for instance ' +
      '"Date filled", "Drug name", "Quantity" and "Days supply".',
  );
}

/** Null when no record looks like headings. */
async function readTable(table: FileTable): Promise<PharmacyTable | null> {
  const records: FillRecord[] = [];
  for await (const { recordNumber, cells } of table.records()) {
    // Titles above the headings are no rows, hence the few more.
    if (records.length > MOST_ROWS + 100) throw new TooManyRowsError(MOST_ROWS);
    records.push({ row: recordNumber, cells: cells.map(storableCell) });
  }
  const at = fillHeadingRecord(records.map(({ cells }) => cells));
  if (at === null) return null;
  const rows = records.slice(at + 1);
  if (rows.length > MOST_ROWS) throw new TooManyRowsError(MOST_ROWS);
  const width = rows.reduce((most, { cells }) => Math.max(most, filledTo(cells)), 0);
  const headings = uniqueHeaders(records[at]?.cells ?? [], width);
  return {
    format: table.format.kind,
    sheet: table.format.sheet,
    headings,
    suggestedColumns: suggestFillColumns(headings),
    records: rows.map(({ row, cells }) => ({ row, cells: headings.map((_, column) => cells[column] ?? '') })),
  };
}

/** A cover sheet may have two words of headings; the sheet of fills has those that make a fill. */
function knownColumns({ suggestedColumns }: PharmacyTable): number {
  const known = suggestedColumns.filter((field) => field !== 'IGNORED').length;
  return known - 10 * missingFillFields(suggestedColumns).length;
}

/** Without what no text in the database can hold: zeros, and halves of a pair, which damaged files have. */
function storableCell(cell: string): string {
  return /[\0\ud800-\udfff]/.test(cell) ? Buffer.from(cell.replaceAll('\0', '')).toString() : cell;
}

function filledTo(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
