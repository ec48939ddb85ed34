import type { RowReader } from '../row-reader.js';
import type { TargetField } from '../mapping.js';
import { isPlaceholder } from '../../../../kernel/cells/cell-text.js';
import { parseDay } from '../../../../kernel/cells/parse-day.js';
import { isPersonShaped } from '../values/parse-name.js';
import { parseMoney } from '../../../../kernel/cells/parse-money.js';
import { wordKey } from '../values/word-key.js';
import { wordVocabulary } from '../values/word-vocabulary.js';

/** Fields that say which examination a row is; a row of sums has none of them. */
const IDENTIFYING: readonly TargetField[] = [
  'EXAM_DATE',
  'EXAMINER_NAME',
  'EXAMINER_LAST_NAME',
  'EXAMINER_NPI',
  'CLAIMANT_NAME',
  'CLAIMANT_LAST_NAME',
  'MATTER_REFERENCE',
];

const PERSONS: readonly TargetField[] = ['EXAMINER_NAME', 'CLAIMANT_NAME'];

/** Below this many mapped columns a lone filled cell may still be an examination with mistakes. */
const WIDE_TABLE = 4;

/**
 * Refuses records that are no examinations at all: totals, titles and repeated headings. True when it did, and
 * then no other rule should speak: their complaints would only hide the reason.
 */
export function refusesShape(row: RowReader, cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (isRepeatedHeader(row, cells)) {
    row.refuse('EXAM_DATE', {
      code: 'REPEATED_HEADER',
      message: 'This row repeats the headings and is not an examination.',
      remedy: 'Nothing to do; the row is left out. Delete it to be rid of this message.',
    });
    return true;
  }
  if (statesDay(row)) return false;
  if (isTotals(row, filled)) {
    row.refuse('EXAM_DATE', {
      code: 'TOTALS_ROW',
      message: 'This row holds totals and is not an examination.',
      remedy: 'Nothing to do; the row is left out. If it is an examination, enter its date and examiner.',
    });
    return true;
  }
  if (filled.length === 1 && row.plan.column.size >= WIDE_TABLE && !isPlaceholder(filled[0] ?? '')) {
    row.refuse('EXAM_DATE', {
      code: 'TITLE_ROW',
      message: 'This row is a title or a note and not an examination.',
      remedy: 'Nothing to do; the row is left out. If it is an examination, enter its date and examiner.',
    });
    return true;
  }
  return false;
}

function statesDay(row: RowReader): boolean {
  const { format, context } = row.plan;
  return parseDay(row.written('EXAM_DATE'), { order: format.dateOrder, today: context.today }) !== null;
}

/** At least three cells equal to their own headings, and no cell that is not. */
function isRepeatedHeader(row: RowReader, cells: readonly string[]): boolean {
  let repeated = 0;
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    if (text !== row.plan.headers[index]?.replace(/ #\d+$/, '')) return false;
    repeated += 1;
  }
  return repeated >= 3;
}

/** Said ("TOTAL", "Grand total:", "Total exams (300)"), or evident: figures under figures, and nothing that names. */
function isTotals(row: RowReader, filled: readonly string[]): boolean {
  if (filled.some(isTotalsLabel)) return !isAboutPerson(row);
  const isNamed = IDENTIFYING.some((field) => row.written(field) !== '');
  return (
    !isNamed &&
    filled.length > 1 &&
    filled.every((cell) => parseMoney(cell, row.plan.format.decimalMark) !== null)
  );
}

/** "Total knee replacement" in the notes of a row that names its people does not make it a row of totals. */
function isAboutPerson(row: RowReader): boolean {
  return PERSONS.some((field) => {
    const text = row.written(field);
    return isPersonShaped(text) && !isTotalsLabel(text);
  });
}

function isTotalsLabel(cell: string): boolean {
  const words = wordKey(cell.slice(0, 60)).split(' ');
  const label = words.slice(0, 2).join(' ');
  if (!wordVocabulary.totals.has(label) && !wordVocabulary.totals.has(words[0] ?? '')) return false;
  return words.length <= 5;
}
