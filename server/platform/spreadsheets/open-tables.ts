import { detectContainer } from './detect-container.js';
import type { FileSource } from './file-source.js';
import { openRecords } from './open-records.js';
import type { ContainerFormat, SheetRecord } from './spreadsheet-format.js';
import { findTextFormat } from './text-format.js';
import { openWorkbook } from './workbook.js';

/** A text file, or one sheet of a workbook, whose records can be read as often as needed. */
export type FileTable = {
  readonly format: ContainerFormat;
  /** @throws UnreadableFileError where the file turns out to be damaged. */
  records(): AsyncIterable<SheetRecord>;
};

/**
 * The tables of a file of unknown form: one for delimited text, one for each visible sheet of a workbook (for each
 * sheet when all are hidden), in their order.
 *
 * @throws UnreadableFileError when the file is neither.
 */
export async function openTables(source: FileSource): Promise<readonly FileTable[]> {
  if ((await detectContainer(source)) === 'TEXT') {
    const format = await findTextFormat(source);
    return [{ format, records: () => openRecords(source, format) }];
  }
  const workbook = await openWorkbook(source);
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  return (visible.length > 0 ? visible : workbook.sheets).map(({ name }) => {
    const format: ContainerFormat = { kind: 'XLSX', encoding: null, delimiter: null, sheet: name };
    return { format, records: () => openRecords(source, format, workbook) };
  });
}
