import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FillField, fillProblemText } from '../../pharmacology/index.js';
import {
  connectionType,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { StoredProblem } from './fill.queries.js';
import type { PharmacyImportRow } from './pharmacy-import.queries.js';
import { PharmacyImportStatus } from './pharmacy-vocabulary.js';

registerEnumType(PharmacyImportStatus, {
  name: 'PharmacyImportStatus',
  description:
    'How far a pharmacy’s file is. CHECKED: read, nothing written. IMPORTED: its fills stand. DISCARDED: let go. UNDONE: taken back. May grow.',
});
registerEnumType(FillField, {
  name: 'FillField',
  description:
    'What a column of a pharmacy’s file holds. PERSON names the claimant: such cells are not kept. IGNORED: nothing that is imported. May grow.',
});

@ObjectType({ description: 'A column of a pharmacy’s file.' })
export class PharmacyColumn {
  @Field(() => Int, { description: 'From 0.' })
  position!: number;

  @Field(() => String, { description: 'As the file writes it; "Column 4" where it writes nothing.' })
  heading!: string;

  @Field(() => FillField, { description: 'What it is taken to hold.' })
  field!: FillField;

  @Field(() => [String], {
    description: 'The first cells that say anything; none of a column that names a person.',
  })
  samples!: string[];

  @Field(() => Boolean, { description: 'The field is the one that the heading suggested.' })
  isSuggested!: boolean;
}

@ObjectType({
  description: 'Rows of the file by what becomes of them: rows = fills + duplicates + reversals + rejected.',
})
export class PharmacyImportCounts {
  @Field(() => Int, { description: 'Rows below the headings that are not blank.' })
  rows!: number;

  @Field(() => Int, { description: 'Fills, also those whose claim was taken back.' })
  fills!: number;

  @Field(() => Int, { description: 'Rows that repeat a fill of the file or of the matter.' })
  duplicates!: number;

  @Field(() => Int, { description: 'Rows that take a claim back.' })
  reversals!: number;

  @Field(() => Int, { description: 'Rows that are no fill; each with its reason.' })
  rejected!: number;

  @Field(() => Int, { description: 'Rows that are kept and of which something is odd.' })
  warnings!: number;
}

@ObjectType({ description: 'What is odd about a cell of a row.' })
export class PharmacyProblem {
  @Field(() => Int, { description: 'As a person counts rows, from 1 with the headings.' })
  row!: number;

  @Field(() => FillField, { nullable: true, description: 'The field that it is about.' })
  field!: FillField | null;

  @Field(() => String, { description: 'Stable code. May grow.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The cell as written; null when it is blank.' })
  value!: string | null;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;

  @Field(() => Boolean, { description: 'The row is no fill because of it.' })
  isFatal!: boolean;

  static from(
    { row, cells }: { readonly row: number; readonly cells: readonly string[] },
    { field, code, isFatal }: StoredProblem,
    columns: readonly FillField[],
  ): PharmacyProblem {
    const written = columns.flatMap((column, at) => (column === field ? [cells[at] ?? ''] : [])).join(' ');
    const value = written.trim() === '' ? null : written.trim();
    return Object.assign(new PharmacyProblem(), {
      row,
      field,
      code,
      isFatal,
      value,
      ...fillProblemText(code),
    });
  }
}
export const PharmacyProblemConnection = connectionType(PharmacyProblem, 'PharmacyProblem');

@ObjectType({ description: 'Problems of one kind in one field.' })
export class PharmacyProblemGroup {
  @Field(() => String, { description: 'Stable code. May grow.' })
  code!: string;

  @Field(() => FillField, { nullable: true, description: 'The field that they are about.' })
  field!: FillField | null;

  @Field(() => Boolean, { description: 'The rows are no fills because of it.' })
  isFatal!: boolean;

  @Field(() => Int, { description: 'Rows that have it.' })
  rows!: number;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;

  @Field(() => [PharmacyProblem], { description: 'Of the first rows that have it; at most three.' })
  examples!: PharmacyProblem[];
}

@ObjectType({ description: 'A row that is no fill, kept with its cells.' })
export class PharmacyRejectedRow {
  @Field(() => Int, { description: 'As a person counts rows, from 1 with the headings.' })
  row!: number;

  @Field(() => [String], { description: 'As written, by column; those that name a person are empty.' })
  cells!: readonly string[];

  @Field(() => [PharmacyProblem], { description: 'Why it is no fill, and what else is odd.' })
  problems!: PharmacyProblem[];
}
export const PharmacyRejectedRowConnection = connectionType(PharmacyRejectedRow, 'PharmacyRejectedRow');

@ObjectType('PharmacyImport', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A pharmacy’s file in a matter, with what becomes of each of its rows. Health data.',
})
export class PharmacyImportType extends NodeType {
  /** The row, for the resolvers of what stands beside; not part of the API. */
  imported!: PharmacyImportRow;

  @Field(() => PharmacyImportStatus, { description: 'How far it is.' })
  status!: PharmacyImportStatus;

  @Field(() => String, { nullable: true, description: 'Sheet of a workbook; null for text.' })
  sheet!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  @Field(() => PharmacyImportCounts, { description: 'Its rows by what becomes of them, as things stand.' })
  counts!: PharmacyImportCounts;

  @Field(() => DateTimeScalar, { description: 'When the file came in.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its fills were written; null before.' })
  confirmedAt!: Date | null;

  static from(row: PharmacyImportRow): PharmacyImportType {
    const { status, sheet, version, createdAt, confirmedAt } = row;
    const { rows, fills, duplicates, reversals, rejected, warnings } = row;
    return Object.assign(new PharmacyImportType(), {
      id: toGlobalId('PharmacyImport', row.id),
      imported: row,
      ...{ status, sheet, version, createdAt, confirmedAt },
      counts: { rows, fills, duplicates, reversals, rejected, warnings },
    });
  }
}

@ObjectType({ description: 'The import after the change.' })
export class PharmacyImportPayload extends MutationPayload {
  @Field(() => PharmacyImportType, { nullable: true, description: 'Null when there are userErrors.' })
  pharmacyImport?: PharmacyImportType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter that it is in.' })
  matter?: MatterType | null;
}

@InputType({ description: 'What a column holds.' })
export class PharmacyColumnInput {
  @Field(() => Int, { description: 'Position of the column, from 0.' })
  position!: number;

  @Field(() => FillField, { description: 'What it holds.' })
  field!: FillField;
}

@InputType({ description: 'Other fields for columns of a checked file.' })
export class PharmacyImportConfigureInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => [PharmacyColumnInput], { description: 'Columns to change; the others stay as they are.' })
  columns!: PharmacyColumnInput[];
}

@InputType({ description: 'A pharmacy’s file at the version that was read.' })
export class PharmacyImportVersionInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
