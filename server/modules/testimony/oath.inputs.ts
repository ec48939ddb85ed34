import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, fromGlobalId, MutationPayload } from '../../platform/graphql/index.js';
import {
  OathHedge,
  OathPolarity,
  OathSubject,
  OathUnit,
  type OathQuantity,
} from '../../reading/oaths/index.js';
import { ExaminerType } from '../examiners/index.js';
import { optionalId } from '../records/index.js';
import type { NewProposition, NewRecallFailure, PropositionChange } from './change-oath.js';
import type { StatedOathPlace } from './stated-oath.js';
import { PropositionType, RecallFailureType } from './testimony.types.js';

@InputType({ description: 'What to remove, at the version that was read.' })
export class OathRemoveInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A decision about a proposal.' })
export class OathDecideInput extends OathRemoveInput {
  @Field(() => Boolean, { description: 'True: it is so sworn. False: it is not.' })
  isConfirmed!: boolean;
}

@InputType({
  description: 'A number as it was sworn to. AT_LEAST has a low end, AT_MOST a high one, EXACT one of both.',
})
export class OathQuantityInput {
  @Field(() => Float, { nullable: true, description: 'The low end.' })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: 'The high end.' })
  high?: number | null;

  @Field(() => OathUnit, { description: 'Of both ends. A percentage is from 0 to 100.' })
  unit!: OathUnit;

  @Field(() => OathHedge, { description: 'How firmly.' })
  hedge!: OathHedge;
}

@InputType({
  description:
    "Where words stand: lines of the testimony's transcript, or a page of a document with its words.",
})
export class OathPlaceInput {
  @Field(() => Int, { nullable: true, description: 'Position of the first line of its transcript.' })
  fromPosition?: number | null;

  @Field(() => Int, { nullable: true, description: 'Position of the last line; it is part of it.' })
  toPosition?: number | null;

  @Field(() => ID, { nullable: true, description: 'Without positions: the document that holds the words.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of that document, from 1.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'The words; they are looked up on the page.' })
  quote?: string | null;
}

@InputType()
abstract class SwornInput {
  @Field(() => OathSubject, { description: 'What it is about.' })
  subject!: OathSubject;

  @Field(() => Issue, { nullable: true, description: 'Of how often a finding is made: which.' })
  issue?: Issue | null;

  @Field(() => Stance, { nullable: true, description: 'Of how often a finding is made: which way.' })
  stance?: Stance | null;

  @Field(() => ID, { nullable: true, description: 'Of how often one organisation retained: which.' })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: "In the firm's words; absent: written from the rest." })
  claim?: string | null;

  @Field(() => OathPolarity, { description: 'Said to be so, or not to be so.' })
  polarity!: OathPolarity;

  @Field(() => OathQuantityInput, { nullable: true, description: 'The number sworn to.' })
  quantity?: OathQuantityInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it speaks; null: open.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Up to when it speaks; null: open.' })
  to?: string | null;
}

@InputType({ description: 'What was sworn, with where it stands.' })
export class PropositionAddInput extends SwornInput {
  @Field(() => ID, { description: 'The testimony.' })
  testimonyId!: string;

  @Field(() => OathPlaceInput, { description: 'Where the words stand.' })
  place!: OathPlaceInput;
}

@InputType({
  description: 'What was sworn as it is to stand; its words and their place stay. It is confirmed by this.',
})
export class PropositionUpdateInput extends SwornInput {
  @Field(() => ID, { description: 'The proposition.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({
  description: 'A question of the practice that the examiner could not answer, with where it stands.',
})
export class RecallFailureAddInput {
  @Field(() => ID, { description: 'The testimony.' })
  testimonyId!: string;

  @Field(() => OathPlaceInput, { description: 'Where the words stand.' })
  place!: OathPlaceInput;

  @Field(() => OathSubject, { description: 'What was asked about.' })
  subject!: OathSubject;

  @Field(() => String, { nullable: true, description: 'What was asked; absent: as the lines have it.' })
  question?: string | null;
}

@ObjectType({ description: 'What was sworn after a change.' })
export class PropositionPayload extends MutationPayload {
  @Field(() => PropositionType, {
    nullable: true,
    description: 'As it now stands; null when refused or removed.',
  })
  proposition?: PropositionType | null;

  @Field(() => ExaminerType, { nullable: true, description: 'Who swore it; null when refused.' })
  examiner?: ExaminerType | null;
}

@ObjectType({ description: 'A recall failure after a change.' })
export class RecallFailurePayload extends MutationPayload {
  @Field(() => RecallFailureType, {
    nullable: true,
    description: 'As it now stands; null when refused or removed.',
  })
  recallFailure?: RecallFailureType | null;

  @Field(() => ExaminerType, { nullable: true, description: 'Whose; null when refused.' })
  examiner?: ExaminerType | null;
}

/** Inputs as commands take them: ids of rows. */
export function newProposition({ place, ...input }: PropositionAddInput): NewProposition {
  return {
    ...input,
    ...placeOf(place),
    testimonyId: fromGlobalId('Testimony', input.testimonyId),
    organisationId: optionalId('Organisation', input.organisationId),
    quantity: quantityOf(input.quantity),
  };
}

export function propositionChange(input: PropositionUpdateInput): PropositionChange {
  return {
    ...input,
    id: fromGlobalId('Proposition', input.id),
    organisationId: optionalId('Organisation', input.organisationId),
    quantity: quantityOf(input.quantity),
  };
}

export function newRecallFailure({ place, ...input }: RecallFailureAddInput): NewRecallFailure {
  return { ...input, ...placeOf(place), testimonyId: fromGlobalId('Testimony', input.testimonyId) };
}

function placeOf(place: OathPlaceInput): StatedOathPlace {
  return { ...place, documentId: optionalId('Document', place.documentId) };
}

function quantityOf(input: OathQuantityInput | null | undefined): OathQuantity | null {
  if (input === null || input === undefined) return null;
  return { low: input.low ?? null, high: input.high ?? null, unit: input.unit, hedge: input.hedge };
}
