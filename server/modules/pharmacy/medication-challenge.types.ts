import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChallengeGround, MedicationClass } from '../../pharmacology/index.js';
import { MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { ChallengeRow } from './medication-challenge.queries.js';

registerEnumType(ChallengeGround, {
  name: 'ChallengeGround',
  description: 'On what ground an examiner disputes a medication. May grow.',
});

@ObjectType({ description: 'What the fills say to a challenge, computed when asked for.' })
export class MedicationAnswer {
  @Field(() => String, { description: 'Stable code of the fact. May grow.' })
  code!: string;

  @Field(() => String, { description: 'The fact in a sentence.' })
  sentence!: string;

  @Field(() => Boolean, {
    description: 'False: the other side will point at it, or the record does not tell it.',
  })
  helps!: boolean;

  @Field(() => [ID], { description: 'The fills that it rests on.' })
  fillIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The method by which it was counted; null when it stands in the rows.',
  })
  methodId!: string | null;
}

@ObjectType('MedicationChallenge', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'That an examiner disputes a medication. Health data.',
})
export class MedicationChallengeType extends NodeType {
  /** The row, for the resolvers of what stands beside; not part of the API. */
  challenge!: ChallengeRow;

  @Field(() => ChallengeGround, { description: 'The ground.' })
  ground!: ChallengeGround;

  @Field(() => MedicationClass, {
    nullable: true,
    description: 'Of a class; null when one medication is meant.',
  })
  medicationClass!: MedicationClass | null;

  @Field(() => String, {
    nullable: true,
    description: 'One medication by its name; it decides beside a class.',
  })
  medication!: string | null;

  @Field(() => String, { nullable: true, description: "The report's own words." })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'The guideline that the report names.' })
  guideline!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: ChallengeRow): MedicationChallengeType {
    const { ground, medicationClass, medication, quote, page, guideline, version } = row;
    return Object.assign(new MedicationChallengeType(), {
      id: toGlobalId('MedicationChallenge', row.id),
      challenge: row,
      ...{ ground, medicationClass, medication, quote, page, guideline, version },
    });
  }
}

@ObjectType({
  description:
    'An opinion on medication against which no challenge is recorded, with what its words name. Nothing is recorded by showing it.',
})
export class MedicationChallengeCandidate {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  examinationId!: string;
  opinionId!: string;
  documentId!: string | null;

  @Field(() => [String], { description: 'Medications as the report names them.' })
  medications!: readonly string[];

  @Field(() => MedicationClass, {
    nullable: true,
    description: 'The one class that they have; null when they have several, or none that the table knows.',
  })
  medicationClass!: MedicationClass | null;

  @Field(() => ChallengeGround, {
    nullable: true,
    description: 'The ground that the words of the report name; null when they name none or several.',
  })
  ground!: ChallengeGround | null;

  @Field(() => String, { nullable: true, description: 'The ground in the words of the report.' })
  groundAsWritten!: string | null;

  @Field(() => String, { nullable: true, description: "The opinion's own words." })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote.' })
  page!: number | null;
}

@ObjectType({ description: 'The challenge after the change.' })
export class MedicationChallengePayload extends MutationPayload {
  @Field(() => MedicationChallengeType, {
    nullable: true,
    description: 'Null when there are userErrors, and after it was removed.',
  })
  challenge?: MedicationChallengeType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter that it is in.' })
  matter?: MatterType | null;
}

@InputType({ description: 'What an examiner disputes, and where the report says so.' })
class ChallengeFieldsInput {
  @Field(() => ID, { nullable: true, description: 'The opinion of this examination that disputes it.' })
  opinionId?: string | null;

  @Field(() => ChallengeGround, { description: 'The ground.' })
  ground!: ChallengeGround;

  @Field(() => MedicationClass, { nullable: true, description: 'A class of medications.' })
  medicationClass?: MedicationClass | null;

  @Field(() => String, { nullable: true, description: 'One medication by its name.' })
  medication?: string | null;

  @Field(() => String, { nullable: true, description: "The report's own words." })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote, from 1.' })
  page?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document that the quote is from.' })
  documentId?: string | null;

  @Field(() => String, { nullable: true, description: 'The guideline that the report names.' })
  guideline?: string | null;
}

@InputType({ description: 'A new challenge of a medication.' })
export class MedicationChallengeAddInput extends ChallengeFieldsInput {
  @Field(() => ID, { description: 'The examination whose report disputes the medication.' })
  examinationId!: string;
}

@InputType({ description: 'A challenge written anew: what is left out is cleared.' })
export class MedicationChallengeUpdateInput extends ChallengeFieldsInput {
  @Field(() => ID, { description: 'The challenge.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A challenge to remove.' })
export class MedicationChallengeRemoveInput {
  @Field(() => ID, { description: 'The challenge.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
