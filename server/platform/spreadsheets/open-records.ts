import { csvRecords } from './csv-records.js';
import { takingTurns } from './pause.js';
import { type Workbook, openWorkbook } from './workbook.js';
import { withoutGuard } from './formula-guard.js';
import type { ContainerFormat, SheetRecord } from './spreadsheet-format.js';
import type { FileSource } from './file-source.js';

/** Streams every record of a file that is not blank, titles and headings included, from its beginning. */
export async function* openRecords(
  source: FileSource,
  format: ContainerFormat,
  workbook?: Workbook,
): AsyncIterable<SheetRecord> {
  for await (const { recordNumber, cells } of takingTurns(containerRecords(source, format, workbook))) {
    yield { recordNumber, cells: cells.map(withoutGuard) };
  }
}

async function* containerRecords(source: FileSource, format: ContainerFormat, workbook?: Workbook) {
  if (format.kind !== 'XLSX') {
    yield* csvRecords(source, format.encoding ?? 'UTF-8', format.delimiter ?? ',');
    return;
  }
  const opened = workbook ?? (await openWorkbook(source));
  yield* opened.records(format.sheet ?? opened.sheets[0]?.name ?? '');
}

/** The first records of a file. */
export async function openingRecords(
  records: AsyncIterable<SheetRecord>,
  count: number,
): Promise<SheetRecord[]> {
  const opening: SheetRecord[] = [];
  for await (const record of records) {
    opening.push(record);
    if (opening.length >= count) break;
  }
  return opening;
}
