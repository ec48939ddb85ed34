import type { SheetRecord } from './spreadsheet-format.js';
import type { FileSource } from './file-source.js';
import { UnreadableFileError } from './unreadable-file.error.js';
import { type CellStyle, styleCollector } from './cell-style.js';
import { type SheetContext, rowCollector, unescapedText } from './sheet-rows.js';
import { type WorkbookArchive, asUnreadable, openArchive } from './workbook-archive.js';
import { attribute, readXml, xmlChunks } from './xml-stream.js';

/** Shared strings sit in memory while a sheet is read; 64 million characters are about 128 MB. */
const MAX_SHARED_CHARACTERS = 64_000_000;

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Streams the rows of one sheet; throws UnreadableFileError when there is no such sheet or it is damaged. */
  records(sheetName: string): AsyncIterable<SheetRecord>;
}

/** Opens a workbook (.xlsx); macros in it are neither read nor run. */
export async function openWorkbook(source: FileSource): Promise<Workbook> {
  const archive = await openArchive(source);
  if (archive.has('xl/workbook.bin')) throw binaryWorkbook();
  if (!archive.has('xl/workbook.xml')) throw notAWorkbook();
  try {
    const { sheets, usesDates1904 } = await readContents(archive);
    let context: Promise<SheetContext> | null = null;
    return {
      sheets,
      records: (name) => {
        context ??= readContext(archive, usesDates1904);
        return sheetRecords(archive, sheetNamed(sheets, name), context);
      },
    };
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function* sheetRecords(
  archive: WorkbookArchive,
  sheet: WorkbookSheet,
  context: Promise<SheetContext>,
): AsyncIterable<SheetRecord> {
  try {
    const { handlers, records } = rowCollector(await context);
    for await (const _ of xmlChunks(await archive.open(sheet.path), handlers)) {
      yield* records.splice(0);
    }
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function readContents(archive: WorkbookArchive) {
  const targets = await readRelationships(archive);
  const sheets: WorkbookSheet[] = [];
  let usesDates1904 = false;
  await readXml(await archive.open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') usesDates1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const path = targets.get(attribute(attributes, 'id') ?? '');
      if (name !== 'sheet' || path === undefined || !archive.has(path)) return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? path, isHidden, path });
    },
  });
  if (sheets.length === 0) throw notAWorkbook();
  return { sheets, usesDates1904 };
}

/** Relationship id to path, worksheets only: chart sheets hold no cells. */
async function readRelationships(archive: WorkbookArchive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const path = 'xl/_rels/workbook.xml.rels';
  if (!archive.has(path)) return targets;
  await readXml(await archive.open(path), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || !(attributes['Type'] ?? '').endsWith('/worksheet')) return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readContext(archive: WorkbookArchive, usesDates1904: boolean): Promise<SheetContext> {
  return { strings: await readStrings(archive), styles: await readStyles(archive), usesDates1904 };
}

async function readStyles(archive: WorkbookArchive): Promise<readonly CellStyle[]> {
  const { handlers, styles } = styleCollector();
  if (archive.has('xl/styles.xml')) await readXml(await archive.open('xl/styles.xml'), handlers);
  return styles;
}

async function readStrings(archive: WorkbookArchive): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let characters = 0;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(await archive.open('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text: (part) => {
      if (!isText) return;
      characters += part.length;
      if (characters > MAX_SHARED_CHARACTERS) throw tooMuchText();
      text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(unescapedText(text));
    },
  });
  return strings;
}

function sheetNamed(sheets: readonly WorkbookSheet[], name: string): WorkbookSheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet !== undefined) return sheet;
  throw new UnreadableFileError(
    'NO_SUCH_SHEET',
    'The workbook has no sheet of that name. Choose one of its sheets.',
  );
}

function binaryWorkbook(): UnreadableFileError {
  return new UnreadableFileError(
    'BINARY_WORKBOOK',
    'This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV and import that.',
  );
}

function notAWorkbook(): UnreadableFileError {
  return new UnreadableFileError(
    'NOT_A_WORKBOOK',
    'This archive is not an Excel workbook with sheets. Save the sheet as .xlsx or CSV and import that.',
  );
}

function tooMuchText(): UnreadableFileError {
  return new UnreadableFileError(
    'TOO_LARGE',
    'The workbook holds more text than can be read at once. Save its sheet as CSV, or split it, and import that.',
  );
}
