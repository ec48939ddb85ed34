import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, fromGlobalId, MutationPayload } from '../../platform/graphql/index.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { ExaminationType } from '../examinations/index.js';
import { MatterType } from '../matters/index.js';
import { SuppliedRecordType } from './supplied-record.types.js';
import type { StatedRecord } from './record-supplied.js';
import { ReviewTimeBasis } from './set-review-time.js';

@InputType()
abstract class SuppliedRecordFields {
  @Field(() => ID, { nullable: true, description: 'The examination for which it was sent; null: for all.' })
  examinationId?: string | null;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author?: string | null;

  @Field(() => RecordKind, { nullable: true, description: 'What kind of record; null: as the title reads.' })
  kind?: RecordKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day, or the first that it covers.' })
  datedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day that it covers.' })
  datedTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Pages; null: as many as are stamped.' })
  pages?: number | null;

  @Field(() => String, { nullable: true, description: 'Stamped pages: "ABC000123-ABC000187".' })
  bates?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was sent.' })
  suppliedOn?: string | null;
}

@InputType({ description: 'A record that was sent to an examiner.' })
export class SuppliedRecordAddInput extends SuppliedRecordFields {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => ID, { nullable: true, description: 'A document that lists it or is it.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of that page.' })
  quote?: string | null;
}

@InputType({ description: 'A supplied record as it is from here on.' })
export class SuppliedRecordUpdateInput extends SuppliedRecordFields {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A supplied record to remove.' })
export class SuppliedRecordRemoveInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Whether a supplied record and an entry of the report are one record.' })
export class RecordMatchSetInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;

  @Field(() => ID, { description: 'The supplied record.' })
  suppliedRecordId!: string;

  @Field(() => ID, { description: 'The entry of the report.' })
  listedRecordId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Null takes a decision back.' })
  isSame?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Version of the decision that was read; null for none.' })
  version?: number | null;
}

@InputType({ description: 'Time billed or declared for reading records.' })
export class ReviewTimeSetInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; null for none.' })
  version?: number | null;

  @Field(() => ReviewTimeBasis, { description: 'Who says so.' })
  basis!: ReviewTimeBasis;

  @Field(() => String, { nullable: true, description: '"4.5 hours", "about 90 minutes"; null removes it.' })
  asWritten?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that says so.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of that page.' })
  quote?: string | null;
}

@ObjectType({ description: 'The record as it now stands.' })
export class SuppliedRecordPayload extends MutationPayload {
  @Field(() => SuppliedRecordType, {
    nullable: true,
    description: 'Null when there are userErrors, or after a removal.',
  })
  suppliedRecord?: SuppliedRecordType | null;

  @Field(() => MatterType, { nullable: true, description: 'Its matter.' })
  matter?: MatterType | null;
}

@ObjectType({ description: 'The examination with its comparison as it now stands.' })
export class RecordComparisonPayload extends MutationPayload {
  @Field(() => ExaminationType, { nullable: true, description: 'Null when there are userErrors.' })
  examination?: ExaminationType | null;
}

/** A record as typed, with ids of rows. */
export function statedRecord(input: SuppliedRecordFields): StatedRecord {
  const { title, author, kind, datedOn, datedTo, pages, bates, suppliedOn } = input;
  const examinationId = optionalId('Examination', input.examinationId);
  return { examinationId, title, author, kind, datedOn, datedTo, pages, bates, suppliedOn };
}

/** Null where none is given. @throws NotFoundError for one that is malformed or of another type. */
export function optionalId(type: string, id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : fromGlobalId(type, id);
}
