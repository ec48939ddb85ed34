import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../platform/graphql/index.js';
import { LinkMethod } from '../examiners/index.js';
import { ValueVocabulary } from './import-mapping.types.js';
import type { ImportSummary, PreviewRow, ProblemGroup } from './import-summary.js';
import { TargetField } from './reading/index.js';

export const RowOutcome = { ACCEPTED: 'ACCEPTED', DUPLICATE: 'DUPLICATE', REJECTED: 'REJECTED' } as const;
export type RowOutcome = (typeof RowOutcome)[keyof typeof RowOutcome];
registerEnumType(RowOutcome, { name: 'RowOutcome', description: 'What became of a record.' });

@ObjectType('ImportExaminerCount', { description: 'How many examinations of an import one examiner has.' })
export class ImportExaminerCountType {
  @Field(() => String, { description: 'The name by which the examiner is known here.' })
  name!: string;
  @Field(() => LinkMethod, { description: 'How the name was resolved.' })
  method!: LinkMethod;
  @Field(() => Int, { description: 'Accepted examinations.' })
  examinations!: number;
  /** For the examiner field's resolver. */
  subjectId!: string | null;
}

@ObjectType('ImportSummary', {
  description: 'What the import would do, after the check, or did. Counts records.',
})
export class ImportSummaryType {
  @Field(() => Int, { description: 'Records below the headings, blank ones aside.' })
  records!: number;
  @Field(() => Int, { description: 'Examinations written, or to be written.' })
  accepted!: number;
  @Field(() => Int, { description: 'Recognised as examinations that are there already.' })
  duplicates!: number;
  @Field(() => Int, { description: 'Left out, each with its reason.' })
  rejected!: number;
  @Field(() => Int, {
    description: 'Readable, and not yet verified as the file says: no figure counts their examinations.',
  })
  unverified!: number;
  @Field(() => Int, { description: 'Examiners new to this firm whom no directory entry matches.' })
  newExaminersProvisional!: number;
  @Field(() => Int, { description: 'Names that a person is asked about.' })
  identityReviews!: number;
  @Field(() => Int, { description: 'Examiners recognised in the directory.' })
  examinersLinked!: number;
  @Field(() => Int, { description: 'Matters that were not there before.' })
  newMatters!: number;
  @Field(() => Int, { description: 'Carriers, law firms, attorneys and vendors that were not there before.' })
  newOrganisations!: number;
  @Field(() => [ImportExaminerCountType], { description: 'At most 100, largest first.' })
  examiners!: ImportExaminerCountType[];

  static from({ examiners, ...counts }: ImportSummary): ImportSummaryType {
    // Summaries of earlier versions did not count them, because no file could say so.
    return Object.assign(new ImportSummaryType(), { unverified: 0 }, counts, {
      examiners: examiners.map((row) => Object.assign(new ImportExaminerCountType(), row)),
    });
  }
}

@ObjectType('RowProblem', { description: 'What is wrong with one cell.' })
export class RowProblemType {
  @Field(() => String, { description: 'Stable code of the rule.' })
  code!: string;
  @Field(() => String, { description: 'The heading of the column.' })
  field!: string;
  @Field(() => String, { description: 'The cell.' })
  value!: string;
  @Field(() => String, { description: 'What is wrong.' })
  message!: string;
  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;
}

@ObjectType('ProblemGroup', { description: 'Equal problems of one column.' })
export class ProblemGroupType {
  @Field(() => String, { description: 'The heading of the column.' })
  field!: string;
  @Field(() => String, { description: 'Stable code of the rule.' })
  code!: string;
  @Field(() => String, { description: 'What is wrong, of the first such record.' })
  message!: string;
  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;
  @Field(() => Int, { description: 'Records with this problem.' })
  count!: number;
  @Field(() => [String], { description: 'Up to five of the cells.' })
  samples!: readonly string[];
  @Field(() => ValueVocabulary, {
    nullable: true,
    description: 'Set when saying what the word means mends them all.',
  })
  vocabulary!: ValueVocabulary | null;

  static from(group: ProblemGroup): ProblemGroupType {
    return Object.assign(new ProblemGroupType(), group, { vocabulary: VOCABULARY_OF[group.code] ?? null });
  }
}

const VOCABULARY_OF: Partial<Record<string, ValueVocabulary>> = {
  UNKNOWN_SIDE: 'SIDE',
  UNKNOWN_STANCE: 'STANCE',
  UNKNOWN_KIND: 'KIND',
};

@ObjectType({ description: 'One value of a record as it was read.' })
export class PreviewValue {
  @Field(() => TargetField, { description: 'What it was read as.' })
  field!: TargetField;
  @Field(() => String, { description: 'The value.' })
  value!: string;
}

@ObjectType('PreviewRow', { description: 'A record as it was read.' })
export class PreviewRowType {
  @Field(() => Int, { description: 'Its number in the file, headings counted.' })
  recordNumber!: number;
  @Field(() => RowOutcome, { description: 'What would become of it.' })
  outcome!: RowOutcome;
  @Field(() => [PreviewValue], { description: 'What it says, in the order of the fields.' })
  values!: PreviewValue[];

  static from({ recordNumber, outcome, values }: PreviewRow): PreviewRowType {
    const fields = Object.values(TargetField);
    return {
      recordNumber,
      outcome,
      values: fields.flatMap((field) => {
        const found = values.find((value) => value.field === field);
        return found === undefined ? [] : [{ field, value: found.value }];
      }),
    };
  }
}

@ObjectType('ImportRow', { description: 'A record of the file and what became of it.' })
export class ImportRowType {
  @Field(() => Int, { description: 'Its number in the file, headings counted.' })
  recordNumber!: number;
  @Field(() => RowOutcome, { description: 'What became of it.' })
  outcome!: RowOutcome;
  @Field(() => [RowProblemType], { description: 'Empty unless rejected; the deciding one first.' })
  problems!: RowProblemType[];
  @Field(() => [String], { nullable: true, description: 'The cells of a rejected record.' })
  cells!: readonly string[] | null;
  /** For the examination field's resolver. */
  examinationId!: string | null;
}

export const ImportRowConnection = connectionType(ImportRowType, 'ImportRow');
