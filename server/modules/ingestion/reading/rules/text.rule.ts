import type { TargetField } from '../mapping.js';
import type { MappedColumn } from '../reading-plan.js';
import type { RowReader } from '../row-reader.js';
import { isPlaceholder } from '../../../../kernel/cells/cell-text.js';

const LONGEST_TEXT = 300;
const LONGEST_NOTES = 20_000;

/** A short text in one line, or null when the cell says nothing; refused when it is far too long to be one. */
export function textRule(row: RowReader, field: TargetField): string | null {
  const text = row.stated(field);
  return text === null || text.length <= LONGEST_TEXT ? text : row.refuse(field, tooLong(LONGEST_TEXT));
}

/** All columns of notes, line breaks kept, each under its own heading when there are several. */
export function notesRule(row: RowReader): string | null {
  const columns = row.plan.notes;
  const said = columns.flatMap((column) => noteOf(row, column, columns.length > 1));
  const notes = said.join('\n');
  if (notes.length <= LONGEST_NOTES) return notes === '' ? null : notes;
  return row.refuse('NOTES', tooLong(LONGEST_NOTES));
}

function noteOf(row: RowReader, column: MappedColumn, isHeaded: boolean): string[] {
  const text = row.cellAt(column).replace(/\r\n?/g, '\n');
  if (isPlaceholder(text)) return [];
  return [isHeaded ? `${column.header}: ${text}` : text];
}

function tooLong(limit: number) {
  return {
    code: 'TEXT_TOO_LONG',
    message: `The text is longer than ${limit.toLocaleString('en-US')} characters.`,
    remedy: 'Shorten it, or check whether a quotation mark is missing in the file.',
  } as const;
}
