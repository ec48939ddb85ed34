import { Field, ID, InputType, Int } from 'type-graphql';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { OutlineOrder } from './create-outline.js';
import type { SavedTemplate } from './save-outline-template.js';
import { OutlineMode, OutlineTopic } from './outline-vocabulary.js';

@InputType({ description: 'What is to be written.' })
export class OutlineCreateInput {
  @Field(() => ID, { description: 'To whom the questions are put.' })
  examinerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For which matter; null for what is known of the examiner.',
  })
  matterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The examination it is built on; null: the examiner’s last one of the matter.',
  })
  examinationId?: string | null;

  @Field(() => OutlineMode, {
    nullable: true,
    description:
      'Null: PREPARATION when the firm’s own side retained the examiner in the matter, else CROSS.',
  })
  mode?: OutlineMode | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose order, chapters and questions it takes on; null: none.',
  })
  templateId?: string | null;
}

/** @throws NotFoundError for an id that is none of its type. */
export function outlineOrder(input: OutlineCreateInput): OutlineOrder {
  return {
    examinerId: fromGlobalId('Examiner', input.examinerId),
    matterId: rowIdOf('Matter', input.matterId),
    examinationId: rowIdOf('Examination', input.examinationId),
    mode: input.mode ?? null,
    templateId: rowIdOf('OutlineTemplate', input.templateId),
  };
}

@InputType({ description: 'An outline as the caller read it.' })
export class OutlineAtVersionInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Of the row, as last read.' })
  version!: number;
}

@InputType({ description: 'Which version of the contents is to be the present one.' })
export class OutlineRestoreInput extends OutlineAtVersionInput {
  @Field(() => Int, { description: 'Of a saved version.' })
  number!: number;
}

/** @throws NotFoundError for an id that is no outline's. */
export function outlineAt({ id, version }: OutlineAtVersionInput): { id: string; version: number } {
  return { id: fromGlobalId('Outline', id), version };
}

@InputType({ description: 'A chapter of a template.' })
export class OutlineTemplateChapterInput {
  @Field(() => OutlineTopic, { nullable: true, description: 'Null for a chapter of the firm’s own.' })
  topic?: OutlineTopic | null;

  @Field(() => String, { description: 'What it is about.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'Null: the record’s, or none.' })
  goal?: string | null;

  @Field(() => [String], { description: 'The firm’s own questions.' })
  questions!: string[];
}

@InputType({ description: 'A template: new without an id, else as it is to be.' })
export class OutlineTemplateSaveInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'As last read; with an id only.' })
  version?: number | null;

  @Field(() => String, { description: 'One of each name in a firm.' })
  name!: string;

  @Field(() => OutlineMode, { description: 'For which outlines.' })
  mode!: OutlineMode;

  @Field(() => ID, {
    nullable: true,
    description: 'Takes order, own chapters and own questions from this outline; else give chapters.',
  })
  fromOutlineId?: string | null;

  @Field(() => [OutlineTemplateChapterInput], {
    nullable: true,
    description: 'At most 60, with at most 200 questions in all; else give an outline.',
  })
  chapters?: OutlineTemplateChapterInput[] | null;
}

/** @throws NotFoundError for an id that is none of its type. */
export function savedTemplate(input: OutlineTemplateSaveInput): SavedTemplate {
  const chapters = input.chapters?.map(({ topic, heading, goal, questions }) => ({
    topic: topic ?? null,
    heading,
    goal: goal ?? null,
    questions,
  }));
  return {
    id: rowIdOf('OutlineTemplate', input.id),
    version: input.version ?? null,
    name: input.name,
    mode: input.mode,
    fromOutlineId: rowIdOf('Outline', input.fromOutlineId),
    chapters: chapters ?? null,
  };
}

@InputType({ description: 'A template as the caller read it.' })
export class OutlineTemplateDeleteInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'As last read.' })
  version!: number;
}

function rowIdOf(
  type: 'Matter' | 'Examination' | 'Outline' | 'OutlineTemplate',
  id: string | null | undefined,
): string | null {
  return id == null ? null : fromGlobalId(type, id);
}
