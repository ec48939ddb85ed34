import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, Side, TimingSource, Verification } from '../../kernel/vocabulary.js';
import {
  connectionType,
  DateScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { dollars } from './dollars.js';
import { ExaminationOrder, type ExaminationRow } from './examination.queries.js';
import type { ExaminationDetails } from './examination.loader.js';

registerEnumType(ExaminationOrder, {
  name: 'ExaminationOrder',
  description: 'By day of examination, newest or oldest first.',
});

@ObjectType('TimingObservation', {
  simpleResolvers: true,
  description: 'Face-to-face time according to one source. Sources are never merged.',
})
export class TimingObservationType {
  @Field(() => TimingSource, { description: 'Who says so.' })
  source!: TimingSource;

  @Field(() => String, { nullable: true, description: 'HH:MM; null when only the duration is known.' })
  startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM; null when only the duration is known.' })
  endedAt!: string | null;

  @Field(() => Int, { description: 'Minutes face to face.' })
  minutes!: number;
}

@ObjectType('ExaminationRecords', {
  simpleResolvers: true,
  description: 'Pages of records sent to the examiner and pages that were reviewed.',
})
export class ExaminationRecordsType {
  @Field(() => Int, { nullable: true, description: 'Pages sent; null when not recorded.' })
  pagesSupplied!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages reviewed; null when not recorded.' })
  pagesReviewed!: number | null;
}

@ObjectType('Fee', { simpleResolvers: true, description: 'What the examination cost.' })
export class FeeType {
  @Field(() => String, {
    nullable: true,
    description: 'US dollars with two decimals; null when not recorded.',
  })
  amountUsd!: string | null;

  @Field(() => Float, { nullable: true, description: 'The same in whole cents.' })
  amountCents!: number | null;

  @Field(() => String, { nullable: true, description: 'Billing code as written; null when not recorded.' })
  billingCode!: string | null;

  static from({ amountCents, billingCode }: NonNullable<ExaminationDetails['fee']>): FeeType {
    const amountUsd = amountCents === null ? null : dollars(amountCents);
    return Object.assign(new FeeType(), { amountUsd, amountCents, billingCode });
  }
}

@ObjectType('Examination', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One examination of one claimant by one examiner.',
})
export class ExaminationType extends NodeType {
  /** The row behind, for the resolvers of what stands beside; not part of the API. */
  row!: ExaminationRow;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => DateScalar, { description: 'Day of the examination.' })
  examinedOn!: string;

  @Field(() => Side, { description: 'Who retained the examiner.' })
  side!: Side;

  @Field(() => Verification, {
    description: 'Who stands behind what is recorded; UNVERIFIED is in no figure.',
  })
  verification!: Verification;

  @Field(() => Boolean, {
    description: 'Repeats another examination of the examiner; it is then in no figure.',
  })
  isDuplicate!: boolean;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: ExaminationRow): ExaminationType {
    const { kind, examinedOn, side, verification, version } = row;
    return Object.assign(new ExaminationType(), {
      id: toGlobalId('Examination', row.id),
      row,
      kind,
      examinedOn,
      side,
      verification,
      isDuplicate: row.duplicateOfId !== null,
      version,
    });
  }
}
export const ExaminationConnection = connectionType(ExaminationType, 'Examination');

@ObjectType({ description: 'The examination as it now stands.' })
export class ExaminationPayload extends MutationPayload {
  @Field(() => ExaminationType, {
    nullable: true,
    description: 'Null when there are userErrors, or after a removal.',
  })
  examination?: ExaminationType | null;
}
