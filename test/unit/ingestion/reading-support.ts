import {
  type FileAnalysis,
  type FileFormat,
  type Mapping,
  type ParsedRow,
  type ReadingContext,
  analyseFile,
  readRows,
} from '../../../server/modules/ingestion/reading/index.js';
import { memorySource } from '../../../server/platform/spreadsheets/index.js';

export const TODAY = '2026-11-21';
export const PLAINTIFF_FIRM: ReadingContext = { ownSide: 'PLAINTIFF', today: TODAY };
export const DEFENSE_FIRM: ReadingContext = { ownSide: 'DEFENSE', today: TODAY };

export function textSource(text: string, encoding: BufferEncoding = 'utf8') {
  return memorySource('log.csv', Buffer.from(text, encoding));
}

/** A file of comma-separated records from rows of cells without commas. */
export function csvOf(...rows: readonly (readonly string[])[]) {
  return textSource(rows.map((row) => row.join(',')).join('\n'));
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function joined(parts: AsyncIterable<string>): Promise<string> {
  return (await collect(parts)).join('');
}

/** Reads a file by the mapping that its analysis suggests, changed where the test says so. */
export async function readBySuggestion(
  source: ReturnType<typeof memorySource>,
  options: {
    readonly context?: ReadingContext;
    readonly overrides?: Partial<FileFormat>;
    readonly mapping?: (suggested: Mapping) => Mapping;
  } = {},
): Promise<{ analysis: FileAnalysis; rows: ParsedRow[] }> {
  const analysis = await analyseFile(source, { overrides: options.overrides ?? {} });
  const mapping = options.mapping?.(analysis.suggestion) ?? analysis.suggestion;
  const context = options.context ?? PLAINTIFF_FIRM;
  return { analysis, rows: await collect(readRows(source, analysis.format, mapping, context)) };
}

/** The field suggested for each heading, in file order. */
export function suggestedFields(analysis: FileAnalysis): string[] {
  return analysis.headers.map((header) => analysis.suggestion.columns[header]?.field ?? 'IGNORE');
}

/** What was found wrong: heading and code, the deciding problem first. */
export function problemsOf(row: ParsedRow | undefined): string[] {
  return row?.outcome === 'REJECTED' ? row.problems.map(({ field, code }) => `${field}: ${code}`) : [];
}

/** The examination of a valid row; throws when the row was rejected, with the reasons. */
export function examinationOf(row: ParsedRow | undefined) {
  if (row?.outcome === 'VALID') return row.row;
  throw new Error(`The row was not accepted: ${problemsOf(row).join('; ')}`);
}
