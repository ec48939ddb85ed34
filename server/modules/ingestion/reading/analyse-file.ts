import {
  detectContainer,
  type FileSource,
  openRecords,
  openWorkbook,
  type SheetRecord,
  uniqueHeaders,
  type Workbook,
} from '../../../platform/spreadsheets/index.js';
import { ColumnObserver, type ColumnProfile } from './columns/column-profile.js';
import { type CandidateColumn, candidateColumn } from './columns/content-fit.js';
import { type ColumnSuggestion, suggestColumns } from './columns/suggest-columns.js';
import { suggestMapping } from './columns/suggest-mapping.js';
import { type UnknownWord, unknownWords } from './columns/unknown-words.js';
import { type Conventions, detectConventions } from './detection/detect-conventions.js';
import { type FoundTable, findTable } from './detection/find-table.js';
import { reportColumns } from './export/report-columns.js';
import type { FileFormat } from './file-format.js';
import type { Mapping } from './mapping.js';
import { describeDoubts } from './describe-doubts.js';

export type AnalysedColumn = ColumnProfile & {
  /** Share of the records in which the cell is empty or says that there is nothing to say. */
  readonly blankShare: number;
  readonly suggestion: Omit<ColumnSuggestion, 'header'>;
};

/** What a file is, what its columns hold, and how it would be imported if nobody changed anything. */
export type FileAnalysis = {
  readonly format: FileFormat;
  /** Names of the sheets that can be chosen; empty for text files. */
  readonly sheets: readonly string[];
  /** The first records as they stand, titles above the headings included. */
  readonly opening: readonly SheetRecord[];
  readonly headers: readonly string[];
  /** Number of records below the headings that are not blank. */
  readonly records: number;
  readonly columns: readonly AnalysedColumn[];
  /** The mapping that the suggestions for the columns amount to; it can be used as it stands. */
  readonly suggestion: Mapping;
  /** Words of side, kind and conclusion columns that a person should explain before the import. */
  readonly unknownWords: readonly UnknownWord[];
  /** Sentences on what was decided without proof, for the person who checks the import. */
  readonly warnings: readonly string[];
};

/**
 * Reads a whole file twice: once for its encoding, once for its contents. What `overrides` states is taken as
 * said, and the rest is detected again around it. Throws UnreadableFileError when the file is no table.
 */
export async function analyseFile(
  source: FileSource,
  options: { readonly overrides?: Partial<FileFormat> } = {},
): Promise<FileAnalysis> {
  const overrides = options.overrides ?? {};
  const workbook = (await detectContainer(source)) === 'WORKBOOK' ? await openWorkbook(source) : null;
  const table = await findTable(source, workbook, overrides);
  const contents = await observe(source, table, workbook);
  const conventions = { ...contents.conventions, ...statedConventions(overrides) };
  const suggestions = suggestColumns(contents.columns, new Set(reportColumns(contents.headers)));
  const mapping = suggestMapping(contents.columns, suggestions);
  return {
    format: { ...table.format, ...pickConventions(conventions) },
    sheets: workbook?.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name) ?? [],
    opening: table.opening,
    headers: contents.headers,
    records: contents.records,
    columns: analysedColumns(contents, suggestions),
    suggestion: mapping,
    unknownWords: unknownWords(contents.columns, mapping),
    warnings: describeDoubts(conventions, table, { records: contents.records, mapping }),
  };
}

/** One pass over all records below the headings. */
async function observe(source: FileSource, table: FoundTable, workbook: Workbook | null) {
  const observers: ColumnObserver[] = [];
  let headerCells: readonly string[] = [];
  let records = 0;
  let width = 0;
  for await (const { recordNumber, cells } of openRecords(source, table.format, workbook ?? undefined)) {
    if (recordNumber === table.format.headerRecord) headerCells = cells;
    if (recordNumber <= table.format.headerRecord) continue;
    records += 1;
    width = Math.max(width, lastFilled(cells));
    cells.forEach((cell, index) => {
      const observer = (observers[index] ??= new ColumnObserver(index));
      observer.observe(cell);
    });
  }
  const headers = uniqueHeaders(headerCells.slice(0, lastFilled(headerCells)), width);
  const observed = headers.map((header, index) => {
    const observer = observers[index] ?? new ColumnObserver(index);
    return { observer, ...observer.finish(header) };
  });
  const columns: CandidateColumn[] = observed.map(({ observer, profile }) =>
    candidateColumn(observer, profile),
  );
  return { headers, records, columns, conventions: detectConventions(observed) };
}

function analysedColumns(
  { columns, records }: { columns: readonly CandidateColumn[]; records: number },
  suggestions: readonly ColumnSuggestion[],
): AnalysedColumn[] {
  return columns.flatMap(({ profile }, at) => {
    const suggested = suggestions[at];
    if (suggested === undefined) return [];
    const { field, confidence, reason } = suggested;
    const blankShare = records === 0 ? 1 : 1 - profile.filled / records;
    return [{ ...profile, blankShare, suggestion: { field, confidence, reason } }];
  });
}

/** Number of cells up to the last filled one. */
function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function statedConventions(overrides: Partial<FileFormat>): Partial<Conventions> {
  return {
    ...(overrides.dateOrder !== undefined && { dateOrder: overrides.dateOrder }),
    ...(overrides.decimalMark !== undefined && { decimalMark: overrides.decimalMark }),
    ...(overrides.clock !== undefined && { clock: overrides.clock }),
  };
}

function pickConventions({ dateOrder, decimalMark, clock }: Conventions) {
  return { dateOrder, decimalMark, clock };
}
