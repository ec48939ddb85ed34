import { z } from 'zod';
import headings from '../../../schema/records/index-headings.json' with { type: 'json' };
import { nameKey } from '../../kernel/text-key.js';
import { IndexField, type IndexColumn } from './index-entry.js';

const known = z
  .strictObject({
    about: z.string(),
    fields: z.record(z.enum(IndexField), z.array(z.string().min(1)).min(1)),
  })
  .parse(headings).fields;

const FIELD_OF_HEADING: ReadonlyMap<string, IndexField> = new Map(
  Object.values(IndexField).flatMap((field) =>
    known[field].map((heading) => [nameKey(heading), field] as const),
  ),
);

/** A first row is one of headings when it names what a record is called or where it is stamped, and no row does both. */
const TELLING: ReadonlySet<IndexField> = new Set(['TITLE', 'BATES', 'BATES_FROM', 'DATES', 'DATED_ON']);

/**
 * What each column of a table is taken for, by its heading; IGNORED where the heading is not known or an earlier
 * column has the field. Null when the row is none of headings.
 */
export function indexColumns(cells: readonly string[]): readonly IndexColumn[] | null {
  const taken = new Set<IndexField>();
  const columns = cells.map((heading, position): IndexColumn => {
    const field = FIELD_OF_HEADING.get(nameKey(heading)) ?? IndexField.IGNORED;
    if (field === 'IGNORED' || taken.has(field)) return { position, heading, field: IndexField.IGNORED };
    taken.add(field);
    return { position, heading, field };
  });
  const isHeadings = taken.has('TITLE') || [...taken].filter((field) => TELLING.has(field)).length >= 2;
  return isHeadings ? columns : null;
}

/** The columns with other fields, as a person says; positions that are not named keep theirs. */
export function withFields(
  columns: readonly IndexColumn[],
  stated: readonly Pick<IndexColumn, 'position' | 'field'>[],
): readonly IndexColumn[] {
  const fieldOf = new Map(stated.map(({ position, field }) => [position, field]));
  return columns.map((column) => ({ ...column, field: fieldOf.get(column.position) ?? column.field }));
}
