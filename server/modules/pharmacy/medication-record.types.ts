import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { MedicationClass } from '../../pharmacology/index.js';
import { DateScalar } from '../../platform/graphql/index.js';

@ObjectType({ description: 'Days of supply without a break, first and last included.' })
export class SupplySpan {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => [ID], { description: 'The fills that supply them.' })
  fillIds!: string[];
}

@ObjectType({ description: 'Days without supply, first and last included.' })
export class SupplyGap {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => Int, { description: 'How many.' })
  days!: number;
}

@ObjectType({ description: 'Days on which two or more fills of one medication are in supply, as dispensed.' })
export class SupplyOverlap {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => Int, { description: 'How many.' })
  days!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether one person prescribed them all; null when a row does not say who did.',
  })
  isSamePrescriber!: boolean | null;

  @Field(() => [ID], { description: 'The fills.' })
  fillIds!: string[];
}

@ObjectType({ description: 'A fill before the supply of its product ran out.' })
export class EarlyRefill {
  @Field(() => ID, { description: 'The fill that came early.' })
  fillId!: string;

  @Field(() => DateScalar, { description: 'Its day.' })
  on!: string;

  @Field(() => Int, { description: 'Days before the supply on hand was used up.' })
  daysBefore!: number;
}

@ObjectType({ description: 'The supply of one medication over the days of the record.' })
export class MedicationSupply {
  @Field(() => String, { description: 'What its fills are found by.' })
  key!: string;

  @Field(() => String, { description: 'As shown.' })
  name!: string;

  @Field(() => MedicationClass, { description: 'Of the ingredient that has a class.' })
  medicationClass!: MedicationClass;

  @Field(() => Int, { description: 'Counted fills in these days.' })
  fills!: number;

  @Field(() => DateScalar, { description: 'Of these fills.' })
  firstFilledOn!: string;

  @Field(() => DateScalar, { description: 'Of these fills.' })
  lastFilledOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of supply in the window; null when no fill says for how many days it is.',
  })
  lastCoveredOn!: string | null;

  @Field(() => Int, { description: "Sum of days' supply over the fills that state one." })
  daysSupplied!: number;

  @Field(() => Int, {
    description: 'Days of the window with supply; supply that overlaps an earlier fill is used after it.',
  })
  coveredDays!: number;

  @Field(() => Int, {
    description: 'The same with every fill counted from its own day on: what overlaps counts once.',
  })
  coveredDaysAsDispensed!: number;

  @Field(() => Int, { description: 'Days of the window; 0 when no fill says for how many days it is.' })
  windowDays!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'coveredDays of windowDays, 0 to 1: the proportion of days covered; null when there is none.',
  })
  share!: number | null;

  @Field(() => [String], { description: 'As the rows name them, most fills first.' })
  prescribers!: string[];

  @Field(() => [String], { description: 'ICD-10-CM codes of the rows, most fills first.' })
  diagnosisCodes!: string[];

  @Field(() => [SupplySpan], { description: 'In order of days.' })
  spans!: SupplySpan[];

  @Field(() => [SupplyGap], {
    description: 'In order of days; those within the permitted length are left out.',
  })
  gaps!: SupplyGap[];

  @Field(() => [SupplyOverlap], { description: 'In order of days.' })
  overlaps!: SupplyOverlap[];

  @Field(() => [EarlyRefill], { description: 'In order of days.' })
  earlyRefills!: EarlyRefill[];

  @Field(() => String, { description: 'The same in one sentence.' })
  sentence!: string;
}

@ObjectType({ description: 'Days with one dose, first and last included.' })
export class DailyDose {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => Float, { description: 'Morphine milligram equivalents per day, all opioids in supply added.' })
  mmePerDay!: number;

  @Field(() => Boolean, {
    description:
      'False while an opioid without MME is in supply as well: the dose is then this much or more.',
  })
  isComplete!: boolean;

  @Field(() => [ID], { description: 'The fills.' })
  fillIds!: string[];
}

@ObjectType({ description: 'Days at or above a dose that a published text names. A count, no judgement.' })
export class DoseThreshold {
  @Field(() => Float, { description: 'MME per day.' })
  mmePerDay!: number;

  @Field(() => Int, { description: 'Days in these days.' })
  daysAtOrAbove!: number;

  @Field(() => String, { description: 'The text that names the dose, and how far it was compared with it.' })
  source!: string;
}

@ObjectType({ description: 'By which published factors doses are computed, and what they do not tell.' })
export class DoseMethod {
  @Field(() => String, { description: 'Version of the factors.' })
  factorsVersion!: string;

  @Field(() => String, { description: 'Where they are published.' })
  citation!: string;

  @Field(() => String, { description: 'How far they were compared with the published text.' })
  verification!: string;

  @Field(() => Float, { nullable: true, description: 'Highest MME per day; null without any.' })
  peak!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of it.' })
  peakOn!: string | null;

  @Field(() => [DoseThreshold], { description: 'From the lowest.' })
  thresholds!: DoseThreshold[];

  @Field(() => [String], {
    description: 'Names of opioids in these fills for which no MME is stated, with the reason.',
  })
  withoutFactor!: string[];

  @Field(() => [String], { description: 'What the published text says about using the factors.' })
  caveats!: readonly string[];
}

@ObjectType({ description: 'Days on which medications of two classes are both in supply, as dispensed.' })
export class ConcurrentSupply {
  @Field(() => [MedicationClass], { description: 'The two classes.' })
  classes!: MedicationClass[];

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => Int, { description: 'How many.' })
  days!: number;

  @Field(() => [ID], { description: 'The fills of both.' })
  fillIds!: string[];
}

@ObjectType({
  description: 'What the counted fills of a matter tell over some days. Computed when asked for.',
})
export class MedicationRecord {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;

  @Field(() => Int, { description: 'Counted fills of these days.' })
  fills!: number;

  @Field(() => [MedicationSupply], { description: 'By class, then by first fill; at most 200.' })
  medications!: MedicationSupply[];

  @Field(() => [DailyDose], { description: 'In order of days; days without an opioid are in none.' })
  doses!: DailyDose[];

  @Field(() => DoseMethod, { description: 'How doses are computed.' })
  doseMethod!: DoseMethod;

  @Field(() => [ConcurrentSupply], { description: 'In order of days.' })
  concurrency!: ConcurrentSupply[];

  @Field(() => Int, { description: 'Fills of medications that the table of names does not have.' })
  unclassified!: number;

  @Field(() => [String], { description: 'The rules by which this is computed, in sentences.' })
  notes!: string[];
}
