import { csvLine } from './delimited-text.js';
import type { DemonstrationFirm } from './demonstration-pools.js';
import { compareDays } from './invented-day.js';
import type { InventedExamination } from './invented-examination.js';
import { inventExaminations, type InventedHistory } from './invented-examinations.js';
import type { LogFault, LogStyle } from './logs/log-style.js';
import { logStyles } from './logs/log-styles.js';
import { SeededRandom } from './seeded-random.js';

/** An entry is written again so many rows further down. */
const REENTERED_AFTER = 25;

/**
 * The firm's own log of its examinations, in its own headings and words, as text of a delimited file:
 * the same bytes for the same firm and day. Some rows are spoilt and some entered twice, as in real logs.
 *
 * @param today the last day of the log, YYYY-MM-DD.
 */
export function demonstrationLog(firm: DemonstrationFirm, today: string): string {
  const style = logStyles[firm.slug];
  const history = inventExaminations(firm, today);
  const hand = new SeededRandom(`hand of ${firm.slug}`);
  const rows = logEntries(history, style).map((examination) =>
    writtenRow(style, examination, { hand, fault: history.spoilt.get(examination) ?? {} }),
  );
  const headings = style.columns.map(({ heading }) => heading);
  const lines = [...style.titles.map((title) => [title]), headings, ...rows, ...totalsRows(style, rows)];
  return lines.map((cells) => csvLine(cells, style.delimiter)).join('');
}

/** By day, with the re-entered ones a second time. */
function logEntries({ examinations, spoilt }: InventedHistory, style: LogStyle): InventedExamination[] {
  const entries = [...examinations, ...spoilt.keys()].sort((one, other) =>
    compareDays(one.examinedOn, other.examinedOn),
  );
  const step = Math.floor(entries.length / (style.reentered + 1));
  const again = Array.from({ length: style.reentered }, (_, index) => (index + 1) * step);
  // From the end, so that what is inserted does not move what is still to be.
  for (const at of again.reverse()) {
    const entry = entries.slice(at).find((one) => !spoilt.has(one) && !one.isInitialOnly);
    if (entry !== undefined) entries.splice(entries.indexOf(entry) + REENTERED_AFTER, 0, entry);
  }
  return entries;
}

function writtenRow(
  style: LogStyle,
  examination: InventedExamination,
  { hand, fault }: { hand: SeededRandom; fault: LogFault },
): string[] {
  return style.columns.map(({ heading, write }) => {
    const cell = write(examination, hand);
    return fault[heading] ?? cell;
  });
}

function totalsRows({ columns, totalsUnder }: LogStyle, rows: readonly (readonly string[])[]): string[][] {
  if (totalsUnder.length === 0) return [];
  const cells = columns.map(({ heading }, at) => {
    if (at === 0) return 'TOTAL';
    if (!totalsUnder.includes(heading)) return '';
    return String(rows.reduce((sum, row) => sum + (Number(row[at]) || 0), 0));
  });
  return [cells];
}
