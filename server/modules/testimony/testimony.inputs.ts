import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, fromGlobalId, MutationPayload } from '../../platform/graphql/index.js';
import { optionalId } from '../records/index.js';
import { ExaminerType } from '../examiners/index.js';
import type { NewTestimony } from './add-testimony.js';
import type { TestimonyChange } from './change-testimony.js';
import { TestimonyKind, TestimonyProvenance } from './testimony-vocabulary.js';
import { TestimonyType } from './testimony.types.js';

@InputType()
abstract class TestimonyInput {
  @Field(() => TestimonyKind, { description: 'On what occasion.' })
  kind!: TestimonyKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The matter in which it was given; null: in none of the firm’s.',
  })
  matterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The examination that it was about; null: none in particular.',
  })
  examinationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that is the transcript.' })
  documentId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null: as the title page says.' })
  givenOn?: string | null;

  @Field(() => String, { nullable: true, description: 'As the case is called.' })
  caseName?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the case.' })
  caseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The court.' })
  court?: string | null;

  @Field(() => TestimonyProvenance, {
    nullable: true,
    description: 'How the firm came by it; UNKNOWN when absent.',
  })
  provenance?: TestimonyProvenance | null;

  @Field(() => String, { nullable: true, description: 'The stipulation, order or notice.' })
  provenanceNote?: string | null;
}

@InputType({ description: 'Testimony of an examiner to record.' })
export class TestimonyAddInput extends TestimonyInput {
  @Field(() => ID, { description: 'Whose.' })
  examinerId!: string;
}

@InputType({ description: 'Testimony as it is to stand: what is null is not known.' })
export class TestimonyUpdateInput extends TestimonyInput {
  @Field(() => ID, { description: 'The testimony.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'The transcript of testimony that is on file.' })
export class TestimonyLinkInput {
  @Field(() => ID, { description: 'The testimony.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ID, { description: 'The document that is its transcript.' })
  documentId!: string;
}

@ObjectType({ description: 'Testimony after a change.' })
export class TestimonyPayload extends MutationPayload {
  @Field(() => TestimonyType, {
    nullable: true,
    description: 'As it now stands; null when refused or removed.',
  })
  testimony?: TestimonyType | null;

  @Field(() => ExaminerType, { nullable: true, description: 'Whose; null when refused.' })
  examiner?: ExaminerType | null;
}

type TestimonyIds = { matterId: string | null; examinationId: string | null; documentId: string | null };

function idsOf(input: TestimonyInput): TestimonyIds {
  return {
    matterId: optionalId('Matter', input.matterId),
    examinationId: optionalId('Examination', input.examinationId),
    documentId: optionalId('Document', input.documentId),
  };
}

/** Inputs as commands take them: ids of rows. */
export function newTestimony(input: TestimonyAddInput): NewTestimony {
  return { ...input, ...idsOf(input), examinerId: fromGlobalId('Examiner', input.examinerId) };
}

export function testimonyChange(input: TestimonyUpdateInput): TestimonyChange {
  return { ...input, ...idsOf(input), id: fromGlobalId('Testimony', input.id) };
}
