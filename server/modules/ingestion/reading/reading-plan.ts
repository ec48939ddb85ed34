import type { FirmSide } from '../../../kernel/vocabulary.js';
import { targetFieldLabel } from './columns/heading-vocabulary.js';
import type { CalendarDay } from './examination-row.js';
import type { FileFormat } from './file-format.js';
import { type Mapping, TargetField } from './mapping.js';
import { MappingError } from './reading.errors.js';

/** What reading needs to know beyond the file. */
export type ReadingContext = {
  /** The side on which the firm practises. */
  readonly ownSide: FirmSide;
  /** The current day, so that scheduled examinations are told from past ones; reading has no clock. */
  readonly today: CalendarDay;
};

export type MappedColumn = {
  readonly field: TargetField;
  readonly header: string;
  readonly index: number;
  readonly asFraction: boolean;
  readonly noneIsNotFound: boolean;
};

/** A mapping made ready for one file: which position holds which field. */
export type ReadingPlan = {
  readonly headers: readonly string[];
  readonly column: ReadonlyMap<TargetField, MappedColumn>;
  /** Every column of notes, in file order; the only field that may have several. */
  readonly notes: readonly MappedColumn[];
  readonly format: FileFormat;
  readonly mapping: Mapping;
  readonly context: ReadingContext;
};

const NAMING: readonly TargetField[] = ['EXAMINER_NAME', 'EXAMINER_LAST_NAME', 'EXAMINER_NPI'];

/** Throws MappingError when two columns claim one field, or none says who examined, or when. */
export function planReading(
  headers: readonly string[],
  format: FileFormat,
  mapping: Mapping,
  context: ReadingContext,
): ReadingPlan {
  const column = new Map<TargetField, MappedColumn>();
  const notes: MappedColumn[] = [];
  headers.forEach((header, index) => {
    const target = mapping.columns[header] ?? { field: TargetField.IGNORE };
    const { field, asFraction = false, noneIsNotFound = false } = target;
    if (field === TargetField.IGNORE) return;
    const mapped = { field, header, index, asFraction, noneIsNotFound };
    const earlier = column.get(field);
    if (field === TargetField.NOTES) notes.push(mapped);
    else if (earlier !== undefined) throw claimedTwice(field, earlier.header, header);
    else column.set(field, mapped);
  });
  if (!column.has(TargetField.EXAM_DATE)) throw missing('the date of the examination');
  if (!NAMING.some((field) => column.has(field))) throw missing("the examiner's name or NPI");
  return { headers, column, notes, format, mapping, context };
}

function claimedTwice(field: TargetField, first: string, second: string): MappingError {
  const label = targetFieldLabel(field);
  return new MappingError(`"${first}" and "${second}" are both mapped to "${label}". Choose one of them.`);
}

function missing(what: string): MappingError {
  return new MappingError(`No column is mapped to ${what}. Choose the column that holds it.`);
}
