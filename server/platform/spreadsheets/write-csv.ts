import { withGuard } from './formula-guard.js';

const BYTE_ORDER_MARK = '\uFEFF';
/** About this much text is handed on at a time, so that a slow reader holds back the rows behind it. */
const CHUNK_CHARACTERS = 65_536;

/**
 * Writes rows as CSV that spreadsheet programs open correctly and do not execute: UTF-8 with a byte order mark,
 * CRLF, quotation marks doubled, cells that would run as formulas marked as text.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncIterable<string> {
  let text = BYTE_ORDER_MARK;
  for await (const row of rows) {
    text += `${row.map(csvCell).join(',')}\r\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** One cell, guarded and quoted where it must be. */
function csvCell(cell: string): string {
  const safe = withGuard(cell);
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
