import { nameKey } from '../../kernel/text-key.js';
import { ListField, type ListColumn } from './list-entry.js';

/** Headings under which lists of testimony are met, compared as words: case, accents and punctuation aside. */
const HEADINGS: Readonly<Record<Exclude<ListField, 'IGNORED'>, string>> = {
  CASE_NAME:
    'case|case name|caption|case caption|style|style of case|matter|name of case|title|parties|case title|name',
  CASE_NUMBER:
    'case number|case no|number|no|docket|docket number|docket no|cause number|cause no|index number|index no|case num|civil action number|civil action no|claim number',
  COURT: 'court|venue|jurisdiction|forum|court venue|county|court jurisdiction|tribunal',
  KIND: 'type|kind|testimony|type of testimony|testimony type|trial or deposition|deposition or trial|depo trial|deposition trial|proceeding|trial deposition|format',
  GIVEN_ON: 'date|day|testified on|date of testimony|testimony date|date testified|when|date given',
};

const FIELD_OF_HEADING: ReadonlyMap<string, ListField> = new Map(
  Object.values(ListField).flatMap((field) =>
    field === 'IGNORED' ? [] : HEADINGS[field].split('|').map((heading) => [heading, field] as const),
  ),
);

/**
 * What each column of a table is taken for, by its heading; IGNORED where the heading is not known or an earlier column
 * has the field. Null when the row is none of headings: a case is named nowhere, or nothing beside it.
 */
export function listColumns(cells: readonly string[]): readonly ListColumn[] | null {
  const taken = new Set<ListField>();
  const columns = cells.map((heading, position): ListColumn => {
    const field = FIELD_OF_HEADING.get(nameKey(heading)) ?? ListField.IGNORED;
    if (field === 'IGNORED' || taken.has(field)) return { position, heading, field: ListField.IGNORED };
    taken.add(field);
    return { position, heading, field };
  });
  const namesCase = taken.has('CASE_NAME') || taken.has('CASE_NUMBER');
  return namesCase && taken.size >= 2 ? columns : null;
}

/** The columns with other fields, as a person says; positions that are not named keep theirs. */
export function withListFields(
  columns: readonly ListColumn[],
  stated: readonly Pick<ListColumn, 'position' | 'field'>[],
): readonly ListColumn[] {
  const fieldOf = new Map(stated.map(({ position, field }) => [position, field]));
  return columns.map((column) => ({ ...column, field: fieldOf.get(column.position) ?? column.field }));
}
