import {
  findTextFormat,
  openRecords,
  openingRecords,
  UnreadableFileError,
  type ContainerFormat,
  type FileSource,
  type SheetRecord,
  type Workbook,
} from '../../../../platform/spreadsheets/index.js';
import type { FileFormat } from '../file-format.js';
import { type HeaderFinding, OPENING_RECORDS, detectHeader } from './detect-header.js';

/** Where in a file the table of examinations stands. */
export type FoundTable = {
  readonly format: ContainerFormat & Pick<FileFormat, 'headerRecord'>;
  readonly opening: readonly SheetRecord[];
};

/** Finds the encoding, delimiter, sheet and headings, except where the overrides state them. */
export async function findTable(
  source: FileSource,
  workbook: Workbook | null,
  overrides: Partial<FileFormat>,
): Promise<FoundTable> {
  if (workbook !== null) return findSheet(source, workbook, overrides);
  const { encoding = null, delimiter = null } = overrides;
  return locate(source, await findTextFormat(source, { encoding, delimiter }), overrides);
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
