import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  ErrorCode,
  MutationPayload,
  NodeType,
  toGlobalId,
  UserError,
} from '../../platform/graphql/index.js';
import { ImportStatus, type ImportBatch } from './import-batch.queries.js';
import { FileFormatType, ImportColumn, ImportMappingType } from './import-mapping.types.js';
import { ImportSummaryType, PreviewRowType, ProblemGroupType } from './import-summary.types.js';

registerEnumType(ImportStatus, { name: 'ImportStatus', description: 'How far an import is. May grow.' });

@ObjectType({ description: 'How far the work on an import is.' })
export class ImportProgress {
  @Field(() => String, { description: 'What is being done, in words.' })
  phase!: string;
  @Field(() => Int, { description: 'Records read so far.' })
  done!: number;
  @Field(() => Int, { nullable: true, description: 'Records in the file.' })
  total!: number | null;
}

@ObjectType('ImportBatch', { implements: NodeType, description: 'A file that was brought in.' })
export class ImportBatchType extends NodeType {
  @Field(() => String, { description: 'As the person named it.' })
  fileName!: string;
  @Field(() => Float, { description: 'Bytes.' })
  byteSize!: number;
  @Field(() => ImportStatus, { description: 'How far it is.' })
  status!: ImportStatus;
  @Field(() => Date, { description: 'When the file came in.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When its rows were written.' })
  committedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;
  @Field(() => FileFormatType, { nullable: true, description: 'How the file is read.' })
  format!: FileFormatType | null;
  @Field(() => [String], { description: 'The headings in order.' })
  headers!: readonly string[];
  @Field(() => [String], { description: 'The sheets of a workbook.' })
  sheets!: readonly string[];
  @Field(() => [ImportColumn], { description: 'The columns and what they seem to hold.' })
  columns!: ImportColumn[];
  @Field(() => ImportMappingType, { nullable: true, description: 'The mapping in force.' })
  mapping!: ImportMappingType | null;
  @Field(() => Boolean, { description: 'The mapping is the one this firm used for these headings before.' })
  usedRememberedMapping!: boolean;
  @Field(() => [String], { description: 'What a person should know of the reading.' })
  warnings!: readonly string[];
  @Field(() => ImportProgress, { description: 'How far the work is.' })
  progress!: ImportProgress;
  @Field(() => ImportSummaryType, { nullable: true, description: 'Null before the first check.' })
  summary!: ImportSummaryType | null;
  @Field(() => UserError, { nullable: true, description: 'Why it failed.' })
  failure!: UserError | null;
  @Field(() => [ProblemGroupType], {
    description: 'Problems by column and kind, most frequent first; at most 50.',
  })
  problemGroups!: ProblemGroupType[];
  @Field(() => [PreviewRowType], {
    description: 'The first 20 records as they were read; empty before the check.',
  })
  preview!: PreviewRowType[];
  @Field(() => Int, { description: 'To be sent back with a change.' })
  version!: number;
  /** For resolvers. */
  rowId!: string;
  requestedById!: string | null;

  static from(batch: ImportBatch): ImportBatchType {
    return Object.assign(new ImportBatchType(), {
      id: toGlobalId('ImportBatch', batch.id),
      rowId: batch.id,
      requestedById: batch.requestedBy,
      fileName: batch.fileName,
      byteSize: batch.byteSize,
      status: batch.status,
      createdAt: batch.createdAt,
      committedAt: batch.committedAt,
      undoneAt: batch.undoneAt,
      format: batch.format === null ? null : FileFormatType.from(batch.format),
      headers: batch.analysis?.headers ?? [],
      sheets: batch.analysis?.sheets ?? [],
      columns: columnsOf(batch),
      mapping: batch.mapping === null ? null : ImportMappingType.from(batch.mapping),
      usedRememberedMapping: batch.isMappingRemembered,
      warnings: batch.analysis?.warnings ?? [],
      progress: { phase: batch.phase ?? '', done: batch.recordsDone, total: batch.recordsTotal },
      summary: batch.summary === null ? null : ImportSummaryType.from(batch.summary),
      failure: batch.failureMessage === null ? null : failureOf(batch.failureMessage),
      problemGroups: (batch.summary?.problemGroups ?? []).map((group) => ProblemGroupType.from(group)),
      preview: (batch.summary?.preview ?? []).map((row) => PreviewRowType.from(row)),
      version: batch.version,
    });
  }
}

function failureOf(message: string): UserError {
  return { code: ErrorCode.VALIDATION, message, path: null };
}

function columnsOf({ analysis }: ImportBatch): ImportColumn[] {
  return (analysis?.columns ?? []).map((column) => ({
    header: column.header,
    samples: column.samples,
    blankShare: column.blankShare,
    suggestedField: column.suggestion.field,
    confidence: column.suggestion.confidence,
    reason: column.suggestion.reason,
  }));
}

export const ImportBatchConnection = connectionType(ImportBatchType, 'ImportBatch');

@ObjectType({ description: 'The import after the change.' })
export class ImportBatchPayload extends MutationPayload {
  @Field(() => ImportBatchType, { nullable: true, description: 'Null when nothing was changed.' })
  importBatch?: ImportBatchType | null;
}

@ObjectType({ description: 'The import that is gone.' })
export class ImportDiscardPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when nothing was changed.' })
  discardedId?: string | null;
}
