import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TimingSource } from '../../kernel/vocabulary.js';
import { TargetField, type FileFormat, type Mapping } from './reading/index.js';

registerEnumType(TargetField, {
  name: 'ImportField',
  description: 'What a column of a file can hold. May grow.',
});

export const ValueVocabulary = { SIDE: 'SIDE', STANCE: 'STANCE', KIND: 'KIND' } as const;
export type ValueVocabulary = (typeof ValueVocabulary)[keyof typeof ValueVocabulary];
registerEnumType(ValueVocabulary, {
  name: 'ValueVocabulary',
  description: 'Which words a cell is read with.',
});

@ObjectType('FileFormat', { description: 'How the bytes of a file are read.' })
export class FileFormatType {
  @Field(() => String, { description: 'CSV, TSV or XLSX.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'Null for a workbook, which states its own.' })
  encoding!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for a workbook.' })
  delimiter!: string | null;
  @Field(() => String, { nullable: true, description: 'The sheet that is read; null without sheets.' })
  sheet!: string | null;
  @Field(() => Int, { description: 'Record that holds the headings; 0 when there are none.' })
  headerRecord!: number;
  @Field(() => String, { description: 'Which part of 3/4/21 is the day: MDY, DMY or YMD.' })
  dateOrder!: string;
  @Field(() => String, { description: 'The sign before the cents: . or ,' })
  decimalMark!: string;
  @Field(() => String, {
    description: 'AS_WRITTEN, or OFFICE_12H when hours without AM or PM mean office hours.',
  })
  clock!: string;

  static from(format: FileFormat): FileFormatType {
    return Object.assign(new FileFormatType(), format);
  }
}

@ObjectType({ description: 'A column of the file and what it seems to hold.' })
export class ImportColumn {
  @Field(() => String, { description: 'The heading as written; repeated ones are numbered.' })
  header!: string;
  @Field(() => [String], { description: 'A few cells of the column.' })
  samples!: readonly string[];
  @Field(() => Float, { description: 'Share of blank cells, 0 to 1.' })
  blankShare!: number;
  @Field(() => TargetField, { description: 'Suggested from the heading and the cells.' })
  suggestedField!: TargetField;
  @Field(() => Float, { description: '0 to 1; how sure the suggestion is. An order, not a probability.' })
  confidence!: number;
  @Field(() => String, { description: 'Why this field was suggested.' })
  reason!: string;
}

@ObjectType({ description: 'A column and the field it goes to.' })
export class ColumnMapping {
  @Field(() => String, { description: 'The heading.' })
  header!: string;
  @Field(() => TargetField, { description: 'Where its cells go.' })
  field!: TargetField;
}

@ObjectType({ description: 'What a person said a word of the file means.' })
export class ValueMapping {
  @Field(() => ValueVocabulary, { description: 'Which words.' })
  vocabulary!: ValueVocabulary;
  @Field(() => String, { description: 'The word as the file writes it, case and blanks aside.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'A Side, Stance or ExamKind; null: the word says nothing.',
  })
  value!: string | null;
}

@ObjectType('ImportMapping', { description: 'How columns and words become examinations.' })
export class ImportMappingType {
  @Field(() => [ColumnMapping], { description: 'Every column that is read.' })
  columns!: ColumnMapping[];
  @Field(() => TimingSource, { description: 'Whence the times of this file are.' })
  timingSource!: TimingSource;
  @Field(() => String, { description: 'Kind of a row that does not say its own.' })
  defaultKind!: string;
  @Field(() => [ValueMapping], { description: 'Words that a person explained.' })
  values!: ValueMapping[];

  static from(mapping: Mapping): ImportMappingType {
    const words = (
      vocabulary: ValueVocabulary,
      meanings: Readonly<Record<string, string | null>>,
    ): ValueMapping[] => Object.entries(meanings).map(([text, value]) => ({ vocabulary, text, value }));
    return {
      columns: Object.entries(mapping.columns).map(([header, { field }]) => ({ header, field })),
      timingSource: mapping.timingSource,
      defaultKind: mapping.defaultKind,
      values: [
        ...words('SIDE', mapping.values.side),
        ...words('STANCE', mapping.values.stance),
        ...words('KIND', mapping.values.kind),
      ],
    };
  }
}
