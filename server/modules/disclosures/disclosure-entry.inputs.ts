import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, fromGlobalId, MutationPayload } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { optionalId } from '../records/index.js';
import { ChallengeKind, ChallengeOutcome, EstimateOfIncomeBasis, FeeItem } from './disclosure-vocabulary.js';

/** Whose entry it is, when it is added; which entry, when it is changed. */
@InputType()
abstract class EntryInput {
  @Field(() => ID, { nullable: true, description: 'The document that says so.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words; of a document that is read they must stand on the page.',
  })
  quote?: string | null;
}

@InputType()
abstract class ChallengeFields extends EntryInput {
  @Field(() => ChallengeKind, { description: 'Under which standard.' })
  kind!: ChallengeKind;

  @Field(() => ChallengeOutcome, { description: 'What was decided.' })
  outcome!: ChallengeOutcome;

  @Field(() => String, { description: 'The case.' })
  caseName!: string;

  @Field(() => ID, { nullable: true, description: 'The matter of the firm in which it was decided.' })
  matterId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day.' })
  decidedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Which court.' })
  court?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the case.' })
  caseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'As it is cited.' })
  citation?: string | null;

  @Field(() => String, { nullable: true, description: 'On what ground, in short.' })
  basis?: string | null;
}

@InputType({ description: 'A ruling on an opinion of an examiner.' })
export class ChallengeAddInput extends ChallengeFields {
  @Field(() => ID, { description: 'The examiner.' })
  examinerId!: string;
}

@InputType({ description: 'A ruling as it is from here on, all of it.' })
export class ChallengeUpdateInput extends ChallengeFields {
  @Field(() => ID, { description: 'The ruling.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType()
abstract class FeeItemFields extends EntryInput {
  @Field(() => FeeItem, { description: 'For what.' })
  item!: FeeItem;

  @Field(() => Float, { description: 'Whole US cents; of a MULTIPLIER hundredths of a percent.' })
  amountCents!: number;

  @Field(() => Int, { nullable: true, description: 'Hours or days charged at least.' })
  minimumUnits?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages included; given for PAGES_OVER_ALLOWANCE.' })
  allowancePages?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType({ description: 'What an examiner asks for something.' })
export class FeeItemAddInput extends FeeItemFields {
  @Field(() => ID, { description: 'The examiner.' })
  examinerId!: string;
}

@InputType({ description: 'A fee as it is from here on, all of it.' })
export class FeeItemUpdateInput extends FeeItemFields {
  @Field(() => ID, { description: 'The fee.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType()
abstract class InvoiceFields extends EntryInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For which examination; null: for all work in the matter.',
  })
  examinationId?: string | null;

  @Field(() => DateScalar, { description: 'Its day.' })
  dated!: string;

  @Field(() => Float, { description: 'Whole US cents.' })
  amountCents!: number;

  @Field(() => Float, { nullable: true, description: 'Of that unpaid, US cents.' })
  unpaidCents?: number | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType({ description: 'What an examiner billed in a matter.' })
export class InvoiceAddInput extends InvoiceFields {
  @Field(() => ID, { description: 'The examiner.' })
  examinerId!: string;
}

@InputType({ description: 'An invoice as it is from here on, all of it.' })
export class InvoiceUpdateInput extends InvoiceFields {
  @Field(() => ID, { description: 'The invoice.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType()
abstract class IncomeEstimateFields extends EntryInput {
  @Field(() => EstimateOfIncomeBasis, { description: 'How it came to be said.' })
  basis!: EstimateOfIncomeBasis;

  @Field(() => ID, { nullable: true, description: 'The matter in which it was said.' })
  matterId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of which year.' })
  year?: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of income, at least.' })
  percentLow?: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of income, at most.' })
  percentHigh?: number | null;

  @Field(() => Float, { nullable: true, description: 'US cents a year, at least.' })
  amountLowCents?: number | null;

  @Field(() => Float, { nullable: true, description: 'US cents a year, at most.' })
  amountHighCents?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was said.' })
  swornOn?: string | null;
}

@InputType({
  description: 'What an examiner estimated of the income from forensic work: a share, an amount, or both.',
})
export class IncomeEstimateAddInput extends IncomeEstimateFields {
  @Field(() => ID, { description: 'The examiner.' })
  examinerId!: string;
}

@InputType({ description: 'An estimate as it is from here on, all of it.' })
export class IncomeEstimateUpdateInput extends IncomeEstimateFields {
  @Field(() => ID, { description: 'The estimate.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A ruling, fee, invoice or estimate to remove.' })
export class DisclosureRemoveInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@ObjectType({ description: 'The examiner with what is now on file.' })
export class DisclosurePayload extends MutationPayload {
  @Field(() => ExaminerType, { nullable: true, description: 'Null when there are userErrors.' })
  examiner?: ExaminerType | null;

  @Field(() => ID, { nullable: true, description: 'What was added or changed; null when it was removed.' })
  changedId?: string | null;
}

type References = { readonly matterId?: string | null; readonly documentId?: string | null };

/** The ids of rows behind the ids of an input. @throws NotFoundError for one that is malformed or of another type. */
export function rowIds<Input extends References>(
  input: Input,
): Omit<Input, keyof References> & { readonly matterId: string | null; readonly documentId: string | null } {
  const { matterId, documentId, ...rest } = input;
  return {
    ...rest,
    matterId: optionalId('Matter', matterId),
    documentId: optionalId('Document', documentId),
  };
}

/** The row id of an examiner. @throws NotFoundError. */
export const examinerRow = (id: string): string => fromGlobalId('Examiner', id);
