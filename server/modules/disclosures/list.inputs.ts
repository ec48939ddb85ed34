import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, MutationPayload } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { ListField } from './list-entry.js';
import { DisclosedListType } from './list.types.js';

@InputType({ description: 'A list to read: pasted text, or a document; a file is sent to its own address.' })
export class DisclosedListCheckInput {
  @Field(() => ID, { description: 'The examiner.' })
  examinerId!: string;

  @Field(() => ID, { nullable: true, description: 'The matter in which it was disclosed.' })
  matterId?: string | null;

  @Field(() => DateScalar, { description: 'When it was disclosed.' })
  disclosedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day covered; null: four years before.' })
  coversFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day covered; null: the day disclosed.' })
  coversTo?: string | null;

  @Field(() => String, { nullable: true, description: 'A table with headings, or one testimony a line.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'A list among the documents.' })
  documentId?: string | null;
}

@InputType({ description: 'What a column of a list is.' })
export class DisclosedListColumnInput {
  @Field(() => Int, { description: 'Its place, from 0.' })
  position!: number;

  @Field(() => ListField, { description: 'What it holds.' })
  field!: ListField;
}

@InputType({ description: 'A list at the version that was read.' })
export class DisclosedListInput {
  @Field(() => ID, { description: 'The list.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Other columns for a list that is not confirmed.' })
export class DisclosedListConfigureInput extends DisclosedListInput {
  @Field(() => [DisclosedListColumnInput], { description: 'Columns that are not named stay as they are.' })
  columns!: DisclosedListColumnInput[];
}

@InputType({ description: 'Whether an entry of a list names a testimony.' })
export class DisclosedListDecideInput extends DisclosedListInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId!: string;

  @Field(() => ID, { description: 'The testimony.' })
  testimonyId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Null takes a decision back.' })
  isSame?: boolean | null;
}

@ObjectType({ description: 'The list as it now stands.' })
export class DisclosedListPayload extends MutationPayload {
  @Field(() => DisclosedListType, { nullable: true, description: 'Null when there are userErrors.' })
  disclosedList?: DisclosedListType | null;

  @Field(() => ExaminerType, { nullable: true, description: 'The examiner.' })
  examiner?: ExaminerType | null;
}
