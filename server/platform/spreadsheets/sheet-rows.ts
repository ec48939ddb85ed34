import type { SheetRecord } from './spreadsheet-format.js';
import { UnreadableFileError } from './unreadable-file.error.js';
import type { CellStyle } from './cell-style.js';
import { numericText } from './serial-value.js';
import type { XmlHandlers } from './xml-stream.js';

const MAX_COLUMNS = 500;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly usesDates1904: boolean;
}

/** Turns the XML of a sheet into records; take what has gathered in `records` after each chunk. */
export function rowCollector(context: SheetContext): { handlers: XmlHandlers; records: SheetRecord[] } {
  const records: SheetRecord[] = [];
  let rowNumber = 0;
  let cells: string[] = [];
  let column = -1;
  let type = 'n';
  let style: CellStyle = 'NUMBER';
  let text = '';
  let isText = false;
  let isPhonetic = false;

  const startCell = (attributes: Readonly<Record<string, string>>) => {
    column = columnIndex(attributes['r']) ?? column + 1;
    if (column >= MAX_COLUMNS) throw tooManyColumns();
    type = attributes['t'] ?? 'n';
    style = context.styles[Number(attributes['s'] ?? 0)] ?? 'NUMBER';
    text = '';
  };
  const endCell = () => {
    while (cells.length < column) cells.push('');
    cells[column] = cellText(text, type, style, context);
  };

  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Number(attributes['r'] ?? rowNumber + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') startCell(attributes);
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'v' || name === 't') isText = !isPhonetic;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && cells.some((cell) => cell.trim() !== ''))
        records.push({ recordNumber: rowNumber, cells });
    },
  };
  return { handlers, records };
}

function cellText(text: string, type: string, style: CellStyle, context: SheetContext): string {
  switch (type) {
    case 's':
      return context.strings[Number(text)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapedText(text);
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return text.replace('T', ' ').replace(/ 00:00(:00(\.0+)?)?Z?$/, '');
    case 'n': {
      const value = Number(text);
      return text === '' || !Number.isFinite(value) ? text : numericText(value, style, context.usesDates1904);
    }
    default:
      return text;
  }
}

/** Control characters that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** 0 for A1, 27 for AB7; null when the cell does not say where it stands (it follows the one before it). */
function columnIndex(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function tooManyColumns(): UnreadableFileError {
  return new UnreadableFileError(
    'TOO_MANY_COLUMNS',
    `A row has more than ${MAX_COLUMNS} columns. Remove unused columns, or choose another sheet.`,
  );
}
