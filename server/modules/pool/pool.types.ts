import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, Issue } from '../../kernel/vocabulary.js';
import { connectionType, DateScalar, MutationPayload } from '../../platform/graphql/index.js';
import { PoolDataClass } from './data-class.js';

registerEnumType(PoolDataClass, {
  name: 'PoolDataClass',
  description: 'What a firm may contribute to the pool. May grow.',
  valuesConfig: {
    OPINIONS: { description: 'What reports of examinations conclude on each issue.' },
  },
});

@ObjectType('PoolRelease', { simpleResolvers: true, description: 'One release, the same for every firm.' })
export class PoolReleaseType {
  @Field(() => String, { description: 'E.g. "2026Q3".' })
  quarter!: string;

  @Field(() => DateScalar, { description: 'Last day that counts.' })
  endsOn!: string;

  @Field(() => Date, { description: 'When it was made.' })
  releasedAt!: Date;

  @Field(() => String, { description: 'Rules that it was made by.' })
  methodVersion!: string;
}

@ObjectType('PoolPeriod', { description: 'A time in which the firm contributed.' })
export class PoolPeriodType {
  @Field(() => PoolDataClass, { description: 'What was contributed.' })
  dataClass!: PoolDataClass;

  @Field(() => Date, { description: 'From when.' })
  optedInAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null: still.' })
  withdrawnAt!: Date | null;

  /** Row ids of members; null when no member did it. Resolved by `optedInBy` and `withdrawnBy`. */
  optedInById!: string | null;
  withdrawnById!: string | null;
}

@ObjectType('PoolContribution', { description: 'Whether the firm contributes a class of data.' })
export class PoolContributionType {
  @Field(() => PoolDataClass, { description: 'Which data.' })
  dataClass!: PoolDataClass;

  @Field(() => Boolean, { description: 'Off until the firm opts in.' })
  isOn!: boolean;

  @Field(() => [PoolPeriodType], { description: 'All times in which it did, latest first.' })
  history!: PoolPeriodType[];
}

@ObjectType({ simpleResolvers: true, description: 'The release in which a change takes effect.' })
export class NextPoolRelease {
  @Field(() => String, { description: 'E.g. "2026Q4".' })
  quarter!: string;

  @Field(() => DateScalar, { description: 'It is not made before this day.' })
  notBefore!: string;
}

@ObjectType('PoolSettings', { description: 'The firm and the pool.' })
export class PoolSettingsType {
  @Field(() => [PoolContributionType], { description: 'One for each class of data.' })
  contributions!: PoolContributionType[];

  @Field(() => PoolReleaseType, { nullable: true, description: 'Null before the first release.' })
  latestRelease!: PoolReleaseType | null;

  @Field(() => NextPoolRelease, { description: 'When opting in or withdrawing takes effect.' })
  nextRelease!: NextPoolRelease;
}

@ObjectType({ simpleResolvers: true, description: 'Something that leaves the firm with each row.' })
export class PoolColumn {
  @Field(() => String, { description: 'The field of `PoolPreviewRow` that shows it.' })
  name!: string;

  @Field(() => String, { description: 'What the pool reads.' })
  description!: string;
}

@ObjectType('PoolPreviewRow', {
  simpleResolvers: true,
  description: 'One opinion as the pool would read it.',
})
export class PoolPreviewRowType {
  @Field(() => String, { description: 'The examiner of the directory.' })
  examiner!: string;

  @Field(() => String, { nullable: true, description: 'National Provider Identifier; null when not known.' })
  npi!: string | null;

  @Field(() => String, { description: 'Taxonomy code from the directory; "NONE" when not known.' })
  specialtyCode!: string;

  @Field(() => String, { description: 'State of licence from the directory; "NONE" when none or several.' })
  state!: string;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => DateScalar, { description: 'Day of the examination.' })
  examinedOn!: string;

  @Field(() => Issue, { description: 'The question that the opinion answers.' })
  issue!: Issue;

  @Field(() => Boolean, { description: 'Whether the report states the finding of the measure.' })
  hasFinding!: boolean;

  @Field(() => Boolean, {
    description:
      'True: the claimant is read as a pseudonym, made with a key from name and birth date. False: as one of this examination alone.',
  })
  isClaimantMatched!: boolean;
}

/** A page of what would leave. */
export const PoolPreviewConnection = connectionType(PoolPreviewRowType, 'PoolPreviewRow');

@ObjectType('PoolPreview', { description: 'Exactly what would leave the firm in the next release.' })
export class PoolPreviewType {
  /** Last day that the next release counts; for the resolver of the rows. */
  endsOn!: string;

  @Field(() => PoolDataClass, { description: 'Which data.' })
  dataClass!: PoolDataClass;

  @Field(() => [PoolColumn], { description: 'All that leaves with each row, and nothing else does.' })
  columns!: PoolColumn[];
}

@InputType({ description: 'What to contribute.' })
export class PoolOptInInput {
  @Field(() => PoolDataClass, { description: 'Which data.' })
  dataClass!: PoolDataClass;
}

@InputType({ description: 'What to stop contributing.' })
export class PoolWithdrawInput {
  @Field(() => PoolDataClass, { description: 'Which data.' })
  dataClass!: PoolDataClass;
}

@ObjectType({ description: 'The firm and the pool after opting in.' })
export class PoolOptInPayload extends MutationPayload {
  @Field(() => PoolSettingsType, { nullable: true, description: 'Null when nothing was changed.' })
  settings?: PoolSettingsType | null;
}

@ObjectType({ description: 'The firm and the pool after withdrawing.' })
export class PoolWithdrawPayload extends MutationPayload {
  @Field(() => PoolSettingsType, { nullable: true, description: 'Null when nothing was changed.' })
  settings?: PoolSettingsType | null;
}
