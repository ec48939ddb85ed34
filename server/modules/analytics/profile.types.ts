import { Field, Int, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.js';
import type { ExaminerType } from '../examiners/index.js';
import type { Caveat } from './caveat.js';
import { CoverageType, EstimateType } from './estimate.types.js';
import type { LeftOut, Profile, ProfileWindow } from './profile.js';
import type { OrganisationName } from './profile-statement.js';
import type { Retention, RetentionYear } from './retention.js';
import { DaysSeriesType, DurationSeriesType, FeesType, RecordsType } from './series.types.js';
import type { StanceFigure, Tendency } from './tendency.js';

@ObjectType('Window', { simpleResolvers: true, description: 'The time asked for and the time found.' })
export class WindowType implements ProfileWindow {
  @Field(() => Int, { nullable: true, description: 'First year asked for; null: from the first on.' })
  fromYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year asked for; null: up to the last.' })
  toYear!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first examination counted.' })
  firstExaminedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last examination counted.' })
  lastExaminedOn!: string | null;
}

@ObjectType('Caveat', { simpleResolvers: true, description: 'What a reader must know beside the figures.' })
export class CaveatType implements Caveat {
  @Field(() => String, { description: 'Stable id, e.g. "C-SEL".' })
  id!: string;

  @Field(() => String, { description: 'The words, fixed.' })
  text!: string;
}

@ObjectType('RetentionYear', { simpleResolvers: true, description: 'One calendar year.' })
export class RetentionYearType implements RetentionYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => EstimateType, { description: 'Examinations in the year.' })
  examinations!: EstimateType;

  @Field(() => [EstimateType], { description: 'DEFENSE, PLAINTIFF, NEUTRAL, of those whose side is known.' })
  bySide!: readonly EstimateType[];
}

@ObjectType('Payer', { simpleResolvers: true, description: 'Who retained the examiner, and how often.' })
export class PayerType {
  /** For the resolver of the organisation; not part of the API. */
  organisation!: OrganisationName;

  @Field(() => EstimateType, { description: 'Of the examinations whose payer of this kind is known.' })
  estimate!: EstimateType;
}

@ObjectType('PayerBreakdown', {
  simpleResolvers: true,
  description: 'Examinations by organisation of one kind.',
})
export class PayerBreakdownType {
  @Field(() => Int, { description: 'Examinations whose payer of this kind is known.' })
  known!: number;

  @Field(() => Int, { description: 'Examinations whose payer of this kind is not recorded.' })
  unknown!: number;

  @Field(() => [PayerType], { description: 'At most 50, largest first, then by name.' })
  payers!: readonly PayerType[];

  @Field(() => PayerType, {
    nullable: true,
    description: 'The largest; null when none is known, or when several are equally frequent.',
  })
  top!: PayerType | null;

  @Field(() => Int, { description: 'Examinations of known payers beyond those listed.' })
  others!: number;
}

@ObjectType('Retention', { simpleResolvers: true, description: 'Who retained the examiner.' })
export class RetentionType implements Retention {
  @Field(() => [EstimateType], {
    description:
      'DEFENSE, PLAINTIFF, NEUTRAL, of those whose side is known; the others stand in the coverage.',
  })
  bySide!: readonly EstimateType[];

  @Field(() => [RetentionYearType], { description: 'Every year from the first to the last found.' })
  byYear!: readonly RetentionYearType[];

  @Field(() => PayerBreakdownType, { description: 'By carrier.' })
  carriers!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By law firm.' })
  lawFirms!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By attorney.' })
  attorneys!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By vendor.' })
  vendors!: PayerBreakdownType;
}

@ObjectType('StanceFigure', { simpleResolvers: true, description: 'How often a stance was taken.' })
export class StanceFigureType implements StanceFigure {
  @Field(() => Stance, { description: 'Which way the opinion goes.' })
  stance!: StanceFigure['stance'];

  @Field(() => String, { description: 'Completes "the report states ...", e.g. "no causal relationship".' })
  finding!: string;

  @Field(() => EstimateType, { description: 'Of the examinations that conclude on the issue.' })
  estimate!: EstimateType;
}

@ObjectType('Tendency', { simpleResolvers: true, description: 'What is concluded on one issue.' })
export class TendencyType implements Tendency {
  @Field(() => Issue, { description: 'The question.' })
  issue!: Issue;

  @Field(() => String, { description: 'The question in words.' })
  label!: string;

  @Field(() => [StanceFigureType], { description: 'FAVORS_DEFENSE, MIXED, FAVORS_CLAIMANT.' })
  stances!: readonly StanceFigureType[];

  @Field(() => CoverageType, { description: 'How many conclude, and what is unknown of the others.' })
  coverage!: CoverageType;
}

@ObjectType('LeftOut', {
  simpleResolvers: true,
  description: 'Examinations that the filter selects and no figure counts, by reason.',
})
export class LeftOutType implements LeftOut {
  @Field(() => EstimateType, {
    description: 'Not the first examination of the claimant by the examiner in the window.',
  })
  reexaminations!: EstimateType;

  @Field(() => EstimateType, { description: 'Record reviews, unless their kind was asked for.' })
  recordReviews!: EstimateType;

  @Field(() => EstimateType, { description: 'Read by a machine and not yet confirmed by a person.' })
  unverified!: EstimateType;
}

/** A profile and the examiner it is of. */
export type ProfileOfExaminer = Profile & { readonly examiner: ExaminerType };

@ObjectType('Profile', {
  simpleResolvers: true,
  description: "What the firm's own files say of one examiner; all figures from one snapshot.",
})
export class ProfileType implements ProfileOfExaminer {
  /** For the resolver of the examiner; not part of the API. */
  examiner!: ExaminerType;

  @Field(() => DateTimeScalar, { description: 'Instant of the snapshot.' })
  asOf!: Date;

  @Field(() => String, { description: 'Whose examinations, in words.' })
  scope!: string;

  @Field(() => WindowType, { description: 'The time asked for and found.' })
  window!: WindowType;

  @Field(() => EstimateType, {
    description:
      'The examinations counted: of each claimant the first in the window, verified, and no record review.',
  })
  examinations!: EstimateType;

  @Field(() => LeftOutType, { description: 'What is in no figure, and why.' })
  leftOut!: LeftOutType;

  @Field(() => RetentionType, { description: 'Who retained the examiner.' })
  retention!: RetentionType;

  @Field(() => [TendencyType], {
    description: 'One for each issue of which anything is recorded, in a fixed order.',
  })
  tendencies!: readonly TendencyType[];

  @Field(() => [DurationSeriesType], {
    description: 'Face-to-face minutes, one series for each source, never merged.',
  })
  durations!: readonly DurationSeriesType[];

  @Field(() => RecordsType, { description: 'Pages sent and pages reviewed.' })
  records!: RecordsType;

  @Field(() => FeesType, { description: 'What was charged.' })
  fees!: FeesType;

  @Field(() => DaysSeriesType, {
    nullable: true,
    description:
      "Days from the examiner's date of maximum medical improvement to the treater's: positive when the examiner's is earlier. Null when none is recorded.",
  })
  mmiGap!: DaysSeriesType | null;

  @Field(() => [CaveatType], { description: 'C-SEL always.' })
  caveats!: readonly CaveatType[];
}
