import { TargetField } from '../mapping.js';
import { type CandidateColumn, contentFit } from './content-fit.js';
import { type HeadedField, headedFields, targetFieldLabel } from './heading-vocabulary.js';
import { KNOWN, isKnownIgnored, saidIn, scoreHeading } from './score-heading.js';
import { suggestByContents } from './suggest-by-contents.js';

/** What a column is taken for, how surely, and why, in words for the person who checks it. */
export type ColumnSuggestion = {
  readonly header: string;
  readonly field: TargetField;
  /** 0 to 1; 1 when the very heading is known and all cells fit. */
  readonly confidence: number;
  readonly reason: string;
};

type Candidate = {
  readonly column: CandidateColumn;
  readonly field: HeadedField;
  readonly confidence: number;
};

const LEAST_CONFIDENCE = 0.35;
/** A column without a single filled cell is judged by its heading, with less confidence. */
const EMPTY_COLUMN = 0.7;

/**
 * Gives every column at most one field and every field at most one column (notes aside), best pair first, from
 * headings and contents together; columns whose headings say nothing are then judged by their contents alone.
 */
export function suggestColumns(
  columns: readonly CandidateColumn[],
  reserved: ReadonlySet<string>,
): ColumnSuggestion[] {
  const open = columns.filter(({ profile }) => !reserved.has(profile.header));
  const taken = assignBest(candidates(open));
  const byHeader = new Map(taken.map(({ column, ...rest }) => [column.profile.header, { column, ...rest }]));
  const unnamed = open.filter(
    ({ profile }) => !byHeader.has(profile.header) && !isKnownIgnored(saidIn(profile.header)),
  );
  const fieldsTaken = new Set(taken.map(({ field }) => field));
  const byContents = new Map(
    suggestByContents(unnamed, fieldsTaken).map((suggestion) => [suggestion.header, suggestion]),
  );
  return columns.map(({ profile: { header } }) => {
    const best = byHeader.get(header);
    if (best !== undefined) return named(best);
    return byContents.get(header) ?? ignored(header, reserved, fieldsTaken);
  });
}

function candidates(columns: readonly CandidateColumn[]): Candidate[] {
  return columns.flatMap((column) => {
    const said = saidIn(column.profile.header);
    const isIgnored = isKnownIgnored(said);
    return headedFields.flatMap((field) => {
      const heading = scoreHeading(said, field);
      if (heading === 0 || (isIgnored && heading < 1)) return [];
      const confidence = heading * contentFactor(field, column);
      return confidence < LEAST_CONFIDENCE ? [] : [{ column, field, confidence }];
    });
  });
}

function contentFactor(field: HeadedField, column: CandidateColumn): number {
  if (column.profile.filled === 0) return EMPTY_COLUMN;
  const fit = contentFit(field, column);
  if (fit >= 0.9) return 0.9 + fit / 10;
  return fit >= 0.3 ? fit : 0;
}

function assignBest(all: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  // Sorting is stable: of equally good columns, the one further left wins.
  for (const candidate of all.toSorted((a, b) => b.confidence - a.confidence)) {
    const isColumnTaken = taken.some(({ column }) => column === candidate.column);
    const isFieldTaken = taken.some(({ field }) => field === candidate.field && field !== TargetField.NOTES);
    if (!isColumnTaken && !isFieldTaken) taken.push(candidate);
  }
  return taken;
}

function named({ column: { profile }, field, confidence }: Candidate): ColumnSuggestion {
  const reason =
    profile.filled === 0
      ? 'The heading fits; the column is empty.'
      : 'The heading and the contents of the column fit.';
  return { header: profile.header, field, confidence: rounded(confidence), reason };
}

function ignored(
  header: string,
  reserved: ReadonlySet<string>,
  fieldsTaken: ReadonlySet<HeadedField>,
): ColumnSuggestion {
  return {
    header,
    field: TargetField.IGNORE,
    confidence: 0,
    reason: whyIgnored(header, reserved, fieldsTaken),
  };
}

function whyIgnored(
  header: string,
  reserved: ReadonlySet<string>,
  fieldsTaken: ReadonlySet<HeadedField>,
): string {
  if (reserved.has(header)) return 'Added by the list of rejected rows.';
  const said = saidIn(header);
  if (isKnownIgnored(said)) return 'Known, and not part of an examination.';
  const wanted = headedFields.find((field) => scoreHeading(said, field) >= KNOWN);
  if (wanted === undefined) return 'Neither heading nor contents say what it holds.';
  return fieldsTaken.has(wanted)
    ? `Another column is taken for "${targetFieldLabel(wanted)}".`
    : `The heading suggests "${targetFieldLabel(wanted)}", but the contents do not fit.`;
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
