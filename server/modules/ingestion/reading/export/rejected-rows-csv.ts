import { writeCsv } from '../../../../platform/spreadsheets/index.js';
import type { RejectedRow } from '../examination-row.js';
import { REPORT_COLUMNS, reportColumns } from './report-columns.js';

type Rejections = AsyncIterable<RejectedRow> | Iterable<RejectedRow>;

/**
 * The rejected rows as CSV: the firm's own columns as they were, then what is wrong in four columns that an
 * import of the corrected file ignores. A row with several problems stands once, and may be imported once.
 */
export function rejectedRowsCsv(headers: readonly string[], rejected: Rejections): AsyncIterable<string> {
  // A list made from a corrected list replaces the columns of the earlier one.
  const own = headers.slice(0, headers.length - reportColumns(headers).length);
  return writeCsv(rows(own, rejected));
}

async function* rows(headers: readonly string[], rejected: Rejections): AsyncIterable<readonly string[]> {
  yield [...headers, ...REPORT_COLUMNS];
  for await (const { recordNumber, cells, problems } of rejected) {
    const own = headers.map((_, index) => cells[index] ?? '');
    const lines = (pick: (problem: RejectedRow['problems'][number]) => string) =>
      [...new Set(problems.map(pick))].join('; ');
    yield [
      ...own,
      String(recordNumber),
      lines(({ field }) => field),
      lines(({ message }) => message),
      lines(({ remedy }) => remedy),
    ];
  }
}
