import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FillState, MedicationClass } from '../../pharmacology/index.js';
import { connectionType, DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { ShownFill } from './shown-fill.js';

registerEnumType(MedicationClass, {
  name: 'MedicationClass',
  description:
    'Classes of medication that the table of names has. UNCLASSIFIED: the name is not in the table; no class is guessed. May grow.',
});
registerEnumType(FillState, {
  name: 'FillState',
  description:
    'Whether figures count a fill. DUPLICATE repeats another, REVERSAL takes a claim back, REVERSED was taken back: these are kept, and not counted.',
});

@ObjectType('Fill', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A dispensing of a medication as a row of a pharmacy’s file says it. Health data.',
})
export class FillType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  documentId!: string | null;

  @Field(() => DateScalar, { description: 'The day of the fill.' })
  filledOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the prescription.' })
  writtenOn!: string | null;

  @Field(() => String, { description: 'The name as the row writes it.' })
  drugName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Eleven digits; null when none could be read for certain.',
  })
  ndc!: string | null;

  @Field(() => String, { nullable: true, description: 'The NDC as the row writes it.' })
  ndcAsWritten!: string | null;

  @Field(() => [String], { description: 'The ingredients that the name stands for.' })
  ingredients!: readonly string[];

  @Field(() => String, { description: 'The medication that it is counted under: key of a MedicationSupply.' })
  medicationKey!: string;

  @Field(() => MedicationClass, { description: 'Of the ingredient that has a class.' })
  medicationClass!: MedicationClass;

  @Field(() => String, {
    nullable: true,
    description: 'As a label writes it; null when the row does not say.',
  })
  strength!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'TABLET, PATCH and so on; null when the row does not say.',
  })
  form!: string | null;

  @Field(() => Float, { nullable: true, description: 'Dispensed; negative for a claim taken back.' })
  quantity!: number | null;

  @Field(() => String, { nullable: true, description: 'What the quantity counts: EACH, ML or GM.' })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days; null when not written: it then covers no day.' })
  daysSupply!: number | null;

  @Field(() => String, { nullable: true, description: 'As the row names the prescriber.' })
  prescriberName!: string | null;

  @Field(() => String, { nullable: true, description: 'As the row gives it; compared with no register.' })
  prescriberNpi!: string | null;

  @Field(() => String, { nullable: true, description: 'As the row names the pharmacy.' })
  pharmacyName!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the pharmacy.' })
  prescriptionNumber!: string | null;

  @Field(() => Int, { nullable: true, description: '0 for the first fill of a prescription.' })
  fillNumber!: number | null;

  @Field(() => [String], { description: 'ICD-10-CM codes of the row.' })
  diagnosisCodes!: readonly string[];

  @Field(() => FillState, { description: 'Whether figures count it.' })
  state!: FillState;

  @Field(() => ID, {
    nullable: true,
    description: 'The fill that this one repeats, takes back or is taken back by.',
  })
  counterpartId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Row of the file, from 1.' })
  row!: number | null;

  @Field(() => [String], { description: 'What is odd about the row, in sentences.' })
  warnings!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Morphine milligram equivalents per day; null with the reason, and for what is no opioid.',
  })
  mmePerDay!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why an opioid has no MME, in a sentence; null when it has one, and for what is no opioid.',
  })
  mmeReason!: string | null;

  static from({ id, counterpartId, ...shown }: ShownFill): FillType {
    return Object.assign(new FillType(), shown, {
      id: toGlobalId('Fill', id),
      counterpartId: counterpartId === null ? null : toGlobalId('Fill', counterpartId),
    });
  }
}
export const FillConnection = connectionType(FillType, 'Fill');
