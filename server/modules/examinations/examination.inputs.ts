import { Field, ID, InputType, Int } from 'type-graphql';
import { ExamKind, Side, TimingSource, Verification } from '../../kernel/vocabulary.js';
import { DateScalar, fromGlobalId } from '../../platform/graphql/index.js';
import { ExaminationValueError } from './examination.errors.js';
import type { ExaminerInput } from './examiner-appearance.js';
import type { NewExamination } from './record-examination.js';
import type { ExaminationChange } from './update-examination.js';

@InputType('TimingInput', { description: 'Face-to-face time according to one source.' })
export class TimingInputType {
  @Field(() => TimingSource, { description: 'Who says so.' })
  source!: TimingSource;

  @Field(() => Int, { description: 'Minutes face to face, 1 to 600.' })
  minutes!: number;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  startedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  endedAt?: string | null;
}

/** What both entering and changing an examination can state. Absent leaves, null clears. */
@InputType()
abstract class ExaminationFacts {
  @Field(() => ID, { nullable: true, description: 'The matter; null: none.' })
  matterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Carrier by name; recorded when new.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'Law firm by name; recorded when new.' })
  lawFirm?: string | null;

  @Field(() => String, { nullable: true, description: 'Attorney by name; recorded when new.' })
  attorney?: string | null;

  @Field(() => String, { nullable: true, description: 'Vendor by name; recorded when new.' })
  vendor?: string | null;

  @Field(() => [TimingInputType], {
    nullable: true,
    description: 'All times; null leaves them, [] clears them.',
  })
  timings?: TimingInputType[] | null;

  @Field(() => Int, { nullable: true, description: 'Pages of records sent.' })
  pagesSupplied?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages reviewed.' })
  pagesReviewed?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fee in whole US cents.' })
  feeCents?: number | null;

  @Field(() => String, { nullable: true, description: 'Billing code as written.' })
  billingCode?: string | null;

  @Field(() => String, { nullable: true, description: "The firm's own notes." })
  notes?: string | null;
}

@InputType()
export abstract class NewExaminationInput extends ExaminationFacts {
  @Field(() => ID, { nullable: true, description: 'The examiner; or give examinerName.' })
  examinerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name as it stands in the file, resolved as in an import.',
  })
  examinerName?: string | null;

  @Field(() => String, { nullable: true, description: 'NPI beside the name, ten digits.' })
  examinerNpi?: string | null;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => DateScalar, { description: 'Day of the examination.' })
  examinedOn!: string;

  @Field(() => Side, { description: 'Who retained the examiner.' })
  side!: Side;
}

@InputType()
export abstract class ExaminationChangeInput extends ExaminationFacts {
  @Field(() => ID, { description: 'The examination.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ExamKind, { nullable: true, description: 'New kind; null leaves it.' })
  kind?: ExamKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'New day; null leaves it.' })
  examinedOn?: string | null;

  @Field(() => Side, { nullable: true, description: 'New side; null leaves it.' })
  side?: Side | null;

  @Field(() => Verification, {
    nullable: true,
    description: 'CONFIRMED once a person has checked the record; null leaves it.',
  })
  verification?: Verification | null;
}

@InputType({ description: 'An examination to remove.' })
export class ExaminationDeleteInput {
  @Field(() => ID, { description: 'The examination.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Two organisations of one kind that are one.' })
export class OrganisationMergeInput {
  @Field(() => ID, { description: 'Given up; its name becomes an alias.' })
  fromId!: string;

  @Field(() => ID, { description: 'The one that stays.' })
  intoId!: string;
}

/** The command's argument. @throws NotFoundError for an id of another kind; ExaminationValueError without examiner. */
export function newExamination(input: NewExaminationInput): NewExamination {
  return {
    ...facts(input),
    examiner: examinerOf(input),
    kind: input.kind,
    examinedOn: input.examinedOn,
    side: input.side,
  };
}

/** The command's argument. @throws NotFoundError for an id of another kind; ExaminationValueError. */
export function examinationChange(input: ExaminationChangeInput): ExaminationChange {
  if (input.verification === Verification.AUTO_ACCEPTED) {
    throw new ExaminationValueError(
      'verification',
      'Only a reading is accepted automatically; choose CONFIRMED.',
    );
  }
  return {
    ...facts(input),
    id: fromGlobalId('Examination', input.id),
    version: input.version,
    kind: input.kind ?? undefined,
    examinedOn: input.examinedOn ?? undefined,
    side: input.side ?? undefined,
    verification: input.verification ?? undefined,
  };
}

function facts(input: ExaminationFacts): Omit<ExaminationChange, 'id' | 'version'> {
  const { carrier, lawFirm, attorney, vendor, pagesSupplied, pagesReviewed, feeCents, billingCode, notes } =
    input;
  const shared = {
    carrier,
    lawFirm,
    attorney,
    vendor,
    pagesSupplied,
    pagesReviewed,
    feeCents,
    billingCode,
    notes,
  };
  const { matterId } = input;
  return {
    ...shared,
    matterId: typeof matterId === 'string' ? fromGlobalId('Matter', matterId) : matterId,
    timings: input.timings ?? undefined,
  };
}

function examinerOf({ examinerId, examinerName, examinerNpi }: NewExaminationInput): ExaminerInput {
  if (typeof examinerId === 'string') return { examinerId: fromGlobalId('Examiner', examinerId) };
  if (typeof examinerName === 'string') return { nameAsWritten: examinerName, npi: examinerNpi ?? null };
  throw new ExaminationValueError(
    'examinerId',
    'Choose an examiner, or give the name as it stands in the file.',
  );
}
