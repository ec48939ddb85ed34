import {
  openRecords,
  type FileSource,
  type SheetRecord,
  uniqueHeaders,
} from '../../../platform/spreadsheets/index.js';
import type { ExaminationRow, ParsedRow } from './examination-row.js';
import type { FileFormat } from './file-format.js';
import type { Mapping } from './mapping.js';
import { type ReadingContext, type ReadingPlan, planReading } from './reading-plan.js';
import { RowReader } from './row-reader.js';
import { examDayRule, pastDayRule } from './rules/days.rule.js';
import { examinerRule } from './rules/examiner.rule.js';
import { feeRule } from './rules/fee.rule.js';
import { kindRule } from './rules/kind.rule.js';
import { opinionsRule } from './rules/opinions.rule.js';
import { pagesRule } from './rules/pages.rule.js';
import { refusesShape } from './rules/row-shape.rule.js';
import { sideRule } from './rules/side.rule.js';
import { notesRule, textRule } from './rules/text.rule.js';
import { timingRule } from './rules/timing.rule.js';
import { verificationRule } from './rules/verification.rule.js';

/** Columns beyond the headings that can still be mapped, as "Column 21" and so on. */
const MOST_COLUMNS = 500;

/**
 * Streams every record below the headings as an examination or as the problems that keep it out, holding one
 * record at a time. Throws MappingError before the first when the mapping cannot be used.
 */
export async function* readRows(
  source: FileSource,
  format: FileFormat,
  mapping: Mapping,
  context: ReadingContext,
): AsyncIterable<ParsedRow> {
  let plan = format.headerRecord === 0 ? planFor([], format, mapping, context) : null;
  for await (const record of openRecords(source, format)) {
    if (record.recordNumber === format.headerRecord) plan = planFor(record.cells, format, mapping, context);
    else if (plan !== null) yield readRecord(plan, record);
  }
}

/** The columns that the mapping knows may reach beyond the headings that the file has. */
function planFor(
  cells: readonly string[],
  format: FileFormat,
  mapping: Mapping,
  context: ReadingContext,
): ReadingPlan {
  const isMapped = (header: string) => mapping.columns[header] !== undefined;
  const headers = uniqueHeaders(cells, MOST_COLUMNS);
  return planReading(headers.slice(0, headers.findLastIndex(isMapped) + 1), format, mapping, context);
}

function readRecord(plan: ReadingPlan, { recordNumber, cells }: SheetRecord): ParsedRow {
  const reader = new RowReader(plan, cells);
  const row = refusesShape(reader, cells) ? null : examinationOf(reader);
  if (row === null || reader.problems.length > 0) {
    return { recordNumber, cells, outcome: 'REJECTED', problems: reader.problems };
  }
  return { recordNumber, cells, outcome: 'VALID', row };
}

/** Rules run in the order in which their problems should be told; null only beside a problem. */
function examinationOf(row: RowReader): ExaminationRow | null {
  const examinedOn = examDayRule(row);
  const examiner = examinerRule(row);
  const kind = kindRule(row);
  const side = sideRule(row, kind);
  const examination = {
    kind,
    side,
    examiner,
    timing: timingRule(row, kind),
    pagesSupplied: pagesRule(row, 'PAGES_SUPPLIED'),
    pagesReviewed: pagesRule(row, 'PAGES_REVIEWED'),
    feeCents: feeRule(row),
    billingCode: textRule(row, 'BILLING_CODE'),
    opinions: opinionsRule(row),
    matterReference: textRule(row, 'MATTER_REFERENCE'),
    claimantName: claimantName(row),
    claimantBirthDate: pastDayRule(row, 'CLAIMANT_BIRTH_DATE'),
    dateOfInjury: pastDayRule(row, 'DATE_OF_INJURY'),
    carrier: textRule(row, 'CARRIER'),
    lawFirm: textRule(row, 'LAW_FIRM'),
    attorney: textRule(row, 'ATTORNEY'),
    vendor: textRule(row, 'VENDOR'),
    verification: verificationRule(row),
    venue: textRule(row, 'VENUE'),
    notes: notesRule(row),
  };
  return examinedOn === null ? null : { ...examination, examinedOn };
}

/** A name in one column, or in two, written "First Last". */
function claimantName(row: RowReader): string | null {
  const whole = textRule(row, 'CLAIMANT_NAME');
  const first = textRule(row, 'CLAIMANT_FIRST_NAME');
  const last = textRule(row, 'CLAIMANT_LAST_NAME');
  const parts = whole === null ? [first, last] : [first, whole];
  const name = parts.filter((part) => part !== null).join(' ');
  return name === '' ? null : name;
}
