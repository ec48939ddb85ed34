import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { BatesStretch } from './bates-range.js';
import { IndexField, type IndexColumn, type IndexProblem, type IndexRow } from './index-entry.js';
import { RecordIndexSource, RecordIndexStatus, type RecordIndexRow } from './record-index.queries.js';

registerEnumType(IndexField, { name: 'IndexField', description: 'What a column of an index holds.' });
registerEnumType(RecordIndexStatus, {
  name: 'RecordIndexStatus',
  description:
    'CHECKED: read, nothing supplied by it yet. IMPORTED: its records count. DISCARDED: set aside.',
});
registerEnumType(RecordIndexSource, {
  name: 'RecordIndexSource',
  description: 'How an index came: pasted, as a file, or as a document that was read.',
});

/** Which rows of an index are listed. */
export const IndexRowFilter = { REJECTED: 'REJECTED', WITH_PROBLEMS: 'WITH_PROBLEMS', ALL: 'ALL' } as const;
export type IndexRowFilter = (typeof IndexRowFilter)[keyof typeof IndexRowFilter];
registerEnumType(IndexRowFilter, { name: 'IndexRowFilter', description: 'Which rows of an index.' });

@ObjectType('IndexProblem', {
  simpleResolvers: true,
  description: 'What is wrong with a row, and how to mend it.',
})
export class IndexProblemType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => IndexField, { nullable: true, description: 'The column; null for the row as a whole.' })
  field!: IndexField | null;

  @Field(() => String, { nullable: true, description: 'As it stands in the row.' })
  value!: string | null;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, { description: 'What to do.' })
  remedy!: string;

  @Field(() => Boolean, { description: 'True: the row is kept and shown, and not taken.' })
  isFatal!: boolean;

  static from(problem: IndexProblem): IndexProblemType {
    return Object.assign(new IndexProblemType(), problem);
  }
}

@ObjectType('IndexRow', { description: 'A row of an index as it came.' })
export class IndexRowType {
  @Field(() => Int, { description: 'Its number in the file or text, from 1.' })
  number!: number;

  @Field(() => [String], { description: 'Its cells; one for a line.' })
  cells!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Page of a produced index.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'The record as read; null when it is not taken.' })
  title!: string | null;

  @Field(() => [IndexProblemType], { description: 'Empty when nothing is wrong.' })
  problems!: readonly IndexProblemType[];

  static from({ number, cells, page, entry, problems }: IndexRow): IndexRowType {
    return Object.assign(new IndexRowType(), {
      number,
      cells,
      page,
      title: entry === null ? null : entry.title,
      problems: problems.map((problem) => IndexProblemType.from(problem)),
    });
  }
}
export const IndexRowConnection = connectionType(IndexRowType, 'IndexRow');

@ObjectType('IndexColumn', { simpleResolvers: true, description: 'A column of an index.' })
export class IndexColumnType {
  @Field(() => Int, { description: 'Its place, from 0.' })
  position!: number;

  @Field(() => String, { description: 'Its heading.' })
  heading!: string;

  @Field(() => IndexField, { description: 'What it is taken for.' })
  field!: IndexField;

  @Field(() => [String], { description: 'The first cells that hold something, at most three.' })
  samples!: readonly string[];

  static from(column: IndexColumn, samples: readonly string[]): IndexColumnType {
    return Object.assign(new IndexColumnType(), { ...column, samples });
  }
}

@ObjectType('BatesStretch', {
  simpleResolvers: true,
  description: 'Stamped pages that no record of the matter lists, or that several list.',
})
export class BatesStretchType {
  @Field(() => Boolean, { description: 'True: listed more than once; false: listed by none.' })
  isOverlap!: boolean;

  @Field(() => String, { description: 'First page.' })
  from!: string;

  @Field(() => String, { description: 'Last page.' })
  to!: string;

  @Field(() => Int, { description: 'Pages.' })
  pages!: number;

  static from({ kind, from, to, pages }: BatesStretch): BatesStretchType {
    return Object.assign(new BatesStretchType(), { isOverlap: kind === 'OVERLAP', from, to, pages });
  }
}

@ObjectType('RecordIndex', { implements: NodeType, description: 'An index of records supplied.' })
export class RecordIndexType extends NodeType {
  @Field(() => String, { description: 'Name of the file or document; "Pasted text".' })
  name!: string;

  @Field(() => RecordIndexSource, { description: 'How it came.' })
  source!: RecordIndexSource;

  @Field(() => RecordIndexStatus, { description: 'How far it is.' })
  status!: RecordIndexStatus;

  @Field(() => Int, { description: 'Rows of it; all are kept.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows that read as records.' })
  takenCount!: number;

  @Field(() => Int, { description: 'Of these, with something to look at.' })
  warningCount!: number;

  @Field(() => DateTimeScalar, { description: 'When it was brought in.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its records were taken; null before.' })
  confirmedAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  row!: RecordIndexRow;

  static from(row: RecordIndexRow): RecordIndexType {
    const { name, source, status, createdAt, confirmedAt, version } = row;
    return Object.assign(new RecordIndexType(), {
      id: toGlobalId('RecordIndex', row.id),
      ...{ name, source, status, createdAt, confirmedAt, version, row },
      rowCount: row.rows,
      takenCount: row.taken,
      warningCount: row.warnings,
    });
  }
}

@InputType({ description: 'An index to read: pasted text, or a document of the firm that was read.' })
export class RecordIndexCheckInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => ID, { nullable: true, description: 'The examination for which it was sent; null: for all.' })
  examinationId?: string | null;

  @Field(() => String, { nullable: true, description: 'A list, a table with headings, one record a line.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'A produced index among the documents.' })
  documentId?: string | null;
}

@InputType({ description: 'What a column of an index is.' })
export class IndexColumnInput {
  @Field(() => Int, { description: 'Its place, from 0.' })
  position!: number;

  @Field(() => IndexField, { description: 'What it holds.' })
  field!: IndexField;
}

@InputType({ description: 'Other columns for an index that is not confirmed.' })
export class RecordIndexConfigureInput {
  @Field(() => ID, { description: 'The index.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => [IndexColumnInput], { description: 'Columns that are not named stay as they are.' })
  columns!: IndexColumnInput[];
}

@InputType({ description: 'An index at the version that was read.' })
export class RecordIndexInput {
  @Field(() => ID, { description: 'The index.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@ObjectType({ description: 'The index as it now stands.' })
export class RecordIndexPayload extends MutationPayload {
  @Field(() => RecordIndexType, { nullable: true, description: 'Null when there are userErrors.' })
  recordIndex?: RecordIndexType | null;

  @Field(() => MatterType, { nullable: true, description: 'Its matter.' })
  matter?: MatterType | null;
}
