import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, toGlobalId } from '../../platform/graphql/index.js';
import { NodeType } from '../../platform/graphql/index.js';
import { QuotedType } from '../treating/index.js';
import type { ChallengeRow, FeeItemRow, IncomeEstimateRow, InvoiceRow } from './disclosure-entry.queries.js';
import {
  ChallengeKind,
  ChallengeOutcome,
  EstimateOfIncomeBasis,
  FeeItem,
  FeeUnit,
  unitOfItem,
} from './disclosure-vocabulary.js';

registerEnumType(ChallengeKind, {
  name: 'ChallengeKind',
  description: 'Under which standard an opinion was weighed. SUBSTANTIAL_EVIDENCE: of a compensation board.',
});
registerEnumType(ChallengeOutcome, { name: 'ChallengeOutcome', description: 'What was decided.' });
registerEnumType(FeeItem, {
  name: 'FeeItemKind',
  description: 'For what a fee is asked. MULTIPLIER: what the price of an examination is multiplied by.',
});
registerEnumType(FeeUnit, {
  name: 'FeeUnit',
  description: 'What the amount is for one of. PERCENT: the amount is in hundredths of a percent.',
});
registerEnumType(EstimateOfIncomeBasis, {
  name: 'IncomeEstimateBasis',
  description: 'How an estimate of income came to be said.',
});

@ObjectType('Challenge', {
  implements: NodeType,
  description: "A ruling on an opinion of the examiner; the quote is the court's.",
})
export class ChallengeType extends QuotedType {
  /** Row ids; not part of the API. */
  examinerId!: string;
  matterId!: string | null;

  @Field(() => ChallengeKind, { description: 'Under which standard.' })
  kind!: ChallengeKind;

  @Field(() => ChallengeOutcome, { description: 'What was decided.' })
  outcome!: ChallengeOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null when not known.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Which court; null when not known.' })
  court!: string | null;

  @Field(() => String, { description: 'The case.' })
  caseName!: string;

  @Field(() => String, { nullable: true, description: 'Its number; null when not known.' })
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is cited; null when not known.' })
  citation!: string | null;

  @Field(() => String, { nullable: true, description: 'On what ground, in short; null when not said.' })
  basis!: string | null;

  static from(row: ChallengeRow): ChallengeType {
    return Object.assign(new ChallengeType(), { ...row, id: toGlobalId('Challenge', row.id) });
  }
}

@ObjectType('FeeItem', { implements: NodeType, description: 'What the examiner asks for something.' })
export class FeeItemType extends QuotedType {
  examinerId!: string;

  @Field(() => FeeItem, { description: 'For what.' })
  item!: FeeItem;

  @Field(() => FeeUnit, { description: 'What the amount is for one of.' })
  unit!: FeeUnit;

  @Field(() => Float, { description: 'Whole US cents; hundredths of a percent where the unit is PERCENT.' })
  amountCents!: number;

  @Field(() => Int, { nullable: true, description: 'Hours or days charged at least; null when not known.' })
  minimumUnits!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pages included before this fee is asked; of PAGES_OVER_ALLOWANCE only.',
  })
  allowancePages!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null when not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when not known or still asked.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'What the member noted.' })
  note!: string | null;

  static from(row: FeeItemRow): FeeItemType {
    const id = toGlobalId('FeeItem', row.id);
    return Object.assign(new FeeItemType(), { ...row, id, unit: unitOfItem[row.item] });
  }
}

@ObjectType('Invoice', { implements: NodeType, description: 'What the examiner billed in a matter.' })
export class InvoiceType extends QuotedType {
  examinerId!: string;
  matterId!: string;
  examinationId!: string | null;

  @Field(() => DateScalar, { description: 'Its day.' })
  dated!: string;

  @Field(() => Float, { description: 'Whole US cents.' })
  amountCents!: number;

  @Field(() => Float, { nullable: true, description: 'Of that unpaid, US cents; null when not known.' })
  unpaidCents!: number | null;

  @Field(() => String, { nullable: true, description: 'What the member noted.' })
  note!: string | null;

  static from(row: InvoiceRow): InvoiceType {
    return Object.assign(new InvoiceType(), { ...row, id: toGlobalId('Invoice', row.id) });
  }
}

@ObjectType('IncomeEstimate', {
  implements: NodeType,
  description:
    'What the examiner estimated of the income from forensic work. It stands beside the range, never in it.',
})
export class IncomeEstimateType extends QuotedType {
  examinerId!: string;
  matterId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of which year; null when not said.' })
  year!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of income, at least; null when not said.' })
  percentLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of income, at most; null when not said.' })
  percentHigh!: number | null;

  @Field(() => Float, { nullable: true, description: 'US cents a year, at least; null when not said.' })
  amountLowCents!: number | null;

  @Field(() => Float, { nullable: true, description: 'US cents a year, at most; null when not said.' })
  amountHighCents!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was said; null when not known.' })
  swornOn!: string | null;

  @Field(() => EstimateOfIncomeBasis, { description: 'How it came to be said.' })
  basis!: EstimateOfIncomeBasis;

  static from(row: IncomeEstimateRow): IncomeEstimateType {
    return Object.assign(new IncomeEstimateType(), { ...row, id: toGlobalId('IncomeEstimate', row.id) });
  }
}
