export { decodedText } from './csv-records.js';
export { detectContainer } from './detect-container.js';
export { detectDelimiter } from './detect-delimiter.js';
export { detectEncoding } from './detect-encoding.js';
export { allBytes, firstBytes, memorySource, type FileSource } from './file-source.js';
export { withGuard } from './formula-guard.js';
export { openingRecords, openRecords } from './open-records.js';
export { openTables, type FileTable } from './open-tables.js';
export {
  Delimiter,
  FileEncoding,
  type ContainerFormat,
  type FileKind,
  type SheetRecord,
} from './spreadsheet-format.js';
export { findTextFormat } from './text-format.js';
export { uniqueHeaders } from './unique-headers.js';
export { UnreadableFileError, type UnreadableReason } from './unreadable-file.error.js';
export { openWorkbook, type Workbook } from './workbook.js';
export { writeCsv } from './write-csv.js';
