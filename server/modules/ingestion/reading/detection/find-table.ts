import { decodedText } from '../containers/csv-records.js';
import type { Workbook } from '../containers/workbook.js';
import type { FileEncoding, FileFormat, SheetRecord } from '../file-format.js';
import type { FileSource } from '../file-source.js';
import { type ContainerFormat, openRecords, openingRecords } from '../open-records.js';
import { UnreadableFileError } from '../reading.errors.js';
import { detectDelimiter } from './detect-delimiter.js';
import { detectEncoding } from './detect-encoding.js';
import { type HeaderFinding, OPENING_RECORDS, detectHeader } from './detect-header.js';

/** Where in a file the table of examinations stands. */
export type FoundTable = {
  readonly format: ContainerFormat & Pick<FileFormat, 'headerRecord'>;
  readonly opening: readonly SheetRecord[];
};

const SAMPLE_CHARACTERS = 131_072;

/** Finds the encoding, delimiter, sheet and headings, except where the overrides state them. */
export async function findTable(
  source: FileSource,
  workbook: Workbook | null,
  overrides: Partial<FileFormat>,
): Promise<FoundTable> {
  if (workbook !== null) return findSheet(source, workbook, overrides);
  const encoding = overrides.encoding ?? (await detectEncoding(source));
  const delimiter = overrides.delimiter ?? detectDelimiter(await textSample(source, encoding));
  const kind = delimiter === '\t' ? 'TSV' : 'CSV';
  return locate(source, { kind, encoding, delimiter, sheet: null }, overrides);
}

/** The visible sheet whose headings are known best; workbooks often open with a summary or a cover. */
async function findSheet(source: FileSource, workbook: Workbook, overrides: Partial<FileFormat>) {
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const named = overrides.sheet ?? null;
  const names =
    named !== null ? [named] : (visible.length > 0 ? visible : workbook.sheets).map(({ name }) => name);
  let best: FoundTable | null = null;
  let mostKnown = -1;
  for (const sheet of names) {
    const format: ContainerFormat = { kind: 'XLSX', encoding: null, delimiter: null, sheet };
    const opening = await openingRecords(openRecords(source, format, workbook), OPENING_RECORDS);
    const finding = detectHeader(opening);
    const known = finding?.knownHeadings ?? -1;
    if (best !== null && known <= mostKnown) continue;
    best = tableAt(format, opening, finding, overrides);
    mostKnown = known;
  }
  return withHeader(best);
}

async function locate(source: FileSource, format: ContainerFormat, overrides: Partial<FileFormat>) {
  const opening = await openingRecords(openRecords(source, format), OPENING_RECORDS);
  return withHeader(tableAt(format, opening, detectHeader(opening), overrides));
}

function tableAt(
  format: ContainerFormat,
  opening: readonly SheetRecord[],
  finding: HeaderFinding | null,
  overrides: Partial<FileFormat>,
): FoundTable | null {
  const headerRecord = overrides.headerRecord ?? finding?.headerRecord;
  return headerRecord === undefined ? null : { format: { ...format, headerRecord }, opening };
}

function withHeader(table: FoundTable | null): FoundTable {
  if (table !== null) return table;
  throw new UnreadableFileError(
    'NO_HEADER',
    'No row of headings was found. Put a row with the names of the columns above the examinations.',
  );
}

async function textSample(source: FileSource, encoding: FileEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodedText(source, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  return sample;
}
