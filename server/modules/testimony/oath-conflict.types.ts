import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CaveatType, type Caveat } from '../measures/index.js';
import type { OathConflict } from './testimony-facts.types.js';
import { OathConflictKind } from './testimony-vocabulary.js';

@ObjectType('OathConflict', {
  description:
    'Two statements that can not both be right by the stated rule; which is, is for the witness to say.',
})
export class OathConflictType {
  /** Row ids; not part of the API. */
  propositionId!: string;
  otherId!: string | null;
  examinationId!: string | null;

  @Field(() => String, { description: 'Stays the same while what is compared does.' })
  key!: string;

  @Field(() => OathConflictKind, { description: 'Against what it is held.' })
  kind!: OathConflictKind;

  @Field(() => String, {
    nullable: true,
    description:
      "Of a COUNT: the key of the profile's figure, which `examinations(filter: { figure })` opens.",
  })
  figureKey!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a COUNT: x of "x of n".' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a COUNT: n of "x of n".' })
  denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a COUNT: lower limit of the share (0 to 1), or of the median minutes; null: none is stated.',
  })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same, upper limit.' })
  upper!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a REPORT: what it says.' })
  reportWords!: string | null;

  @Field(() => String, { description: 'Both values, and how far they lie apart.' })
  statement!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Exact two-sided figure; null where nothing is tested.',
  })
  p!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same after Holm over all tests of the examiner.' })
  adjusted!: number | null;

  @Field(() => String, { description: 'By which rule they differ, in words.' })
  rule!: string;

  @Field(() => Boolean, { description: 'Whether both sides may be used.' })
  mayBeUsed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not; null when they may.' })
  whyNot!: string | null;

  static from({
    id,
    proposition,
    against,
    statement,
    test,
    mayBeUsed,
    whyNot,
  }: OathConflict): OathConflictType {
    const count = against.kind === 'COUNT' ? against : null;
    return Object.assign(new OathConflictType(), {
      key: id,
      propositionId: proposition.id,
      otherId: against.kind === 'OATH' ? against.proposition.id : null,
      examinationId: against.kind === 'REPORT' ? against.examinationId : null,
      kind: against.kind,
      figureKey: count?.figureKey ?? null,
      numerator: count?.numerator ?? null,
      denominator: count?.denominator ?? null,
      lower: count?.interval?.lower ?? null,
      upper: count?.interval?.upper ?? null,
      reportWords: against.kind === 'REPORT' ? against.words : null,
      ...{ statement, mayBeUsed, whyNot },
      ...test,
    });
  }
}

@ObjectType('OathConflicts', { description: 'What was compared of an examiner, and what of it differs.' })
export class OathConflictsType {
  @Field(() => [OathConflictType], {
    description: 'Against the counts first, then other oaths, then the report.',
  })
  conflicts!: readonly OathConflictType[];

  @Field(() => Int, { description: 'All that was compared.' })
  comparisonsMade!: number;

  @Field(() => Int, { description: 'Of those: both sides agree within what was sworn.' })
  nearAgreements!: number;

  @Field(() => String, {
    description: 'The method by which a difference is called one; `method(id)` tells more.',
  })
  methodId!: string;

  @Field(() => CaveatType, { description: 'What every comparison with the counts has to be read with.' })
  caveat!: Caveat;
}
