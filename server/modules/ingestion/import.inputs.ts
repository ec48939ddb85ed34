import { Field, ID, InputType, Int } from 'type-graphql';
import { ExamKind, Side, Stance, TimingSource } from '../../kernel/vocabulary.js';
import { ValidationError } from '../../platform/errors.js';
import { Delimiter, FileEncoding } from '../../platform/spreadsheets/index.js';
import { ValueVocabulary } from './import-mapping.types.js';
import { TargetField, wordKey, type FileFormat, type Mapping } from './reading/index.js';

@InputType({ description: 'Which import, as last seen.' })
export class ImportVersionInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
  @Field(() => Int, { description: 'The version last seen.' })
  version!: number;
}

@InputType({ description: 'Which import.' })
export class ImportIdInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
}

@InputType({ description: 'Corrections of what was detected; what is left out stays as detected.' })
export class FileFormatInput {
  @Field(() => String, {
    nullable: true,
    description: 'UTF-8, UTF-16LE, UTF-16BE, Windows-1252 or Macintosh.',
  })
  encoding?: string | null;
  @Field(() => String, { nullable: true, description: 'Comma, semicolon, tab or vertical bar.' })
  delimiter?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the sheet to read.' })
  sheet?: string | null;
  @Field(() => Int, { nullable: true, description: 'Record that holds the headings; 0 for none.' })
  headerRecord?: number | null;
  @Field(() => String, { nullable: true, description: 'MDY, DMY or YMD.' })
  dateOrder?: string | null;
  @Field(() => String, { nullable: true, description: '. or ,' })
  decimalMark?: string | null;
  @Field(() => String, { nullable: true, description: 'AS_WRITTEN or OFFICE_12H.' })
  clock?: string | null;
}

@InputType({ description: 'A column and the field it goes to.' })
export class ColumnMappingInput {
  @Field(() => String, { description: 'The heading.' })
  header!: string;
  @Field(() => TargetField, { description: 'Where its cells go.' })
  field!: TargetField;
}

@InputType({ description: 'What a word of the file means.' })
export class ValueMappingInput {
  @Field(() => ValueVocabulary, { description: 'Which words.' })
  vocabulary!: ValueVocabulary;
  @Field(() => String, { description: 'The word as the file writes it.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'A Side, Stance or ExamKind; null: it says nothing.' })
  value?: string | null;
}

@InputType({ description: 'The whole mapping, replacing the one in force.' })
export class ImportMappingInput {
  @Field(() => [ColumnMappingInput], { description: 'Columns left out are ignored.' })
  columns!: ColumnMappingInput[];
  @Field(() => TimingSource, { description: 'Whence the times of this file are.' })
  timingSource!: TimingSource;
  @Field(() => ExamKind, { nullable: true, description: 'Kind of a row that does not say its own.' })
  defaultKind?: ExamKind | null;
  @Field(() => [ValueMappingInput], { description: 'Words explained.' })
  values!: ValueMappingInput[];
}

@InputType({ description: 'Corrections of how an import is read.' })
export class ImportConfigureInput extends ImportVersionInput {
  @Field(() => FileFormatInput, { nullable: true, description: 'Reads the file anew in this form.' })
  format?: FileFormatInput | null;
  @Field(() => ImportMappingInput, { nullable: true, description: 'Replaces the mapping.' })
  mapping?: ImportMappingInput | null;
}

function oneOf<Value extends string>(field: string, allowed: readonly Value[], text: string): Value {
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new ValidationError(`"${field}" must be one of: ${allowed.join(', ')}.`, {
    path: ['input', 'format', field],
  });
}

/** @throws ValidationError naming the field and what it may be. */
export function formatOverrides(input: FileFormatInput): Partial<FileFormat> {
  return {
    ...(input.encoding == null
      ? {}
      : { encoding: oneOf('encoding', Object.values(FileEncoding), input.encoding) }),
    ...(input.delimiter == null
      ? {}
      : { delimiter: oneOf('delimiter', Object.values(Delimiter), input.delimiter) }),
    ...(input.sheet == null ? {} : { sheet: input.sheet }),
    ...(input.headerRecord == null ? {} : { headerRecord: input.headerRecord }),
    ...(input.dateOrder == null
      ? {}
      : { dateOrder: oneOf('dateOrder', ['MDY', 'DMY', 'YMD'], input.dateOrder) }),
    ...(input.decimalMark == null
      ? {}
      : { decimalMark: oneOf('decimalMark', ['.', ','], input.decimalMark) }),
    ...(input.clock == null ? {} : { clock: oneOf('clock', ['AS_WRITTEN', 'OFFICE_12H'], input.clock) }),
  };
}

/** @throws ValidationError for a field given twice, a heading that is not there, or a word's unknown meaning. */
export function mappingFrom(input: ImportMappingInput, former: Mapping, headers: readonly string[]): Mapping {
  const columns: Record<string, Mapping['columns'][string]> = {};
  const taken = new Map<TargetField, string>();
  for (const { header, field } of input.columns) {
    if (!headers.includes(header)) {
      throw new ValidationError(`The file has no column "${header}".`, {
        path: ['input', 'mapping', 'columns'],
      });
    }
    const other = taken.get(field);
    if (field !== TargetField.IGNORE && other !== undefined) {
      throw new ValidationError(
        `Both "${other}" and "${header}" are mapped to the same field; keep one of them.`,
        {
          path: ['input', 'mapping', 'columns'],
        },
      );
    }
    taken.set(field, header);
    const before = former.columns[header];
    columns[header] = before?.field === field ? before : { field };
  }
  return {
    columns,
    timingSource: input.timingSource,
    defaultKind: input.defaultKind ?? former.defaultKind,
    values: {
      side: meanings(input.values, 'SIDE', Object.values(Side)),
      stance: meanings(input.values, 'STANCE', Object.values(Stance)),
      kind: meanings(input.values, 'KIND', Object.values(ExamKind)),
    },
  };
}

function meanings<Value extends string>(
  values: readonly ValueMappingInput[],
  vocabulary: ValueVocabulary,
  allowed: readonly Value[],
): Record<string, Value | null> {
  return Object.fromEntries(
    values
      .filter((entry) => entry.vocabulary === vocabulary)
      .map(({ text, value }) => [wordKey(text), value == null ? null : oneOf('value', allowed, value)]),
  );
}
