import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, MutationPayload } from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import { ChartInconsistencyType, TreaterTieType, TreaterType } from './treater.types.js';
import { TieKind } from './treating-vocabulary.js';

@InputType({ description: 'A treater to record; one of that name and number is found again.' })
export class TreaterRecordInput {
  @Field(() => String, { description: 'Full name, with or without degrees.' })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'Degrees.' })
  credentials?: string | null;

  @Field(() => String, { nullable: true, description: 'Specialty, as the treater calls it.' })
  specialty?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'National Provider Identifier; its digits are checked.',
  })
  npi?: string | null;

  @Field(() => String, { nullable: true, description: 'Clinic or group.' })
  practice?: string | null;
}

@InputType({ description: 'A treater as they are to stand: what is null is not known.' })
export class TreaterUpdateInput extends TreaterRecordInput {
  @Field(() => ID, { description: 'The treater.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@ObjectType({ description: 'The treater as they now stand.' })
export class TreaterPayload extends MutationPayload {
  @Field(() => TreaterType, { nullable: true, description: 'Null when there are userErrors.' })
  treater?: TreaterType | null;
}

@InputType({ description: 'A tie to record.' })
export class TreaterTieAddInput {
  @Field(() => ID, { description: 'The treater.' })
  treaterId!: string;

  @Field(() => TieKind, { description: 'What kind of tie.' })
  kind!: TieKind;

  @Field(() => ID, { nullable: true, description: 'The matter it concerns; null: none in particular.' })
  matterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is with.' })
  counterpart?: string | null;

  @Field(() => String, { nullable: true, description: 'US dollars, like "12500.00".' })
  amountUsd?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document that shows it.' })
  documentId?: string | null;
}

@ObjectType({ description: 'A tie after it was recorded or removed.' })
export class TreaterTiePayload extends MutationPayload {
  @Field(() => TreaterTieType, { nullable: true, description: 'Null when removed or refused.' })
  tie?: TreaterTieType | null;

  @Field(() => TreaterType, { nullable: true, description: 'The treater; null when refused.' })
  treater?: TreaterType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter it concerns; null when none.' })
  matter?: MatterType | null;
}

@InputType({ description: 'Two entries of a chart that say different things.' })
export class ChartInconsistencyAddInput {
  @Field(() => ID, { description: 'The treater whose chart it is.' })
  treaterId!: string;

  @Field(() => ID, { nullable: true, description: 'The matter it concerns; null: none in particular.' })
  matterId?: string | null;

  @Field(() => DateScalar, { description: 'Day of the entries.' })
  on!: string;

  @Field(() => String, { description: 'What the one entry says.' })
  text!: string;

  @Field(() => String, { description: 'What the other says.' })
  otherText!: string;

  @Field(() => Int, { nullable: true, description: 'Page of the one, from 1.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Its words, which must stand on that page.' })
  quote?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document with it.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the other, from 1.' })
  otherPage?: number | null;

  @Field(() => String, { nullable: true, description: 'Its words, which must stand on that page.' })
  otherQuote?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document with the other.' })
  otherDocumentId?: string | null;
}

@ObjectType({ description: 'An inconsistency after it was recorded or removed.' })
export class ChartInconsistencyPayload extends MutationPayload {
  @Field(() => ChartInconsistencyType, { nullable: true, description: 'Null when removed or refused.' })
  inconsistency?: ChartInconsistencyType | null;

  @Field(() => TreaterType, { nullable: true, description: 'The treater; null when refused.' })
  treater?: TreaterType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter it concerns; null when none.' })
  matter?: MatterType | null;
}

@InputType({ description: 'An entry to remove.' })
export class TreatingEntryRemoveInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
