import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import type { ExaminerType } from '../examiners/index.js';
import { CaveatType, SentenceType, type Caveat, type Sentence } from '../measures/index.js';
import { CoverageType, EstimateType } from './estimate.types.js';
import type { EstimateMaker } from './estimate-maker.js';
import type { Finding } from './findings.js';
import type { LeftOut, Profile } from './profile.js';
import { RetentionType } from './retention.types.js';
import { DaysSeriesType, DurationSeriesType, FeesType, RecordsType } from './series.types.js';
import type { StanceFigure, Tendency } from './tendency.js';
import type { TreaterPairs } from './treater-pairs.js';
import { YearlyTrendType } from './trend.types.js';
import { WindowType } from './window.types.js';

@ObjectType('StanceFigure', { simpleResolvers: true, description: 'How often a stance was taken.' })
export class StanceFigureType implements StanceFigure {
  @Field(() => Stance, { description: 'Which way the opinion goes.' })
  stance!: StanceFigure['stance'];

  @Field(() => String, { description: 'Completes "the report states ...", e.g. "no causal relationship".' })
  finding!: string;

  @Field(() => EstimateType, { description: 'Of the examinations that conclude on the issue.' })
  estimate!: EstimateType;
}

@ObjectType('TreaterPairs', {
  simpleResolvers: true,
  description:
    'An examiner’s conclusions on one issue beside those of the treaters of the same matters: the 2 x 2 table of who states the finding, and how many pairs differ.',
})
export class TreaterPairsType implements TreaterPairs {
  @Field(() => String, { description: 'What "yes" is: completes "the report states ...".' })
  finding!: string;

  @Field(() => Int, { description: 'Both state the finding.' })
  bothYes!: number;

  @Field(() => Int, { description: 'The treater states it, the examiner does not.' })
  treaterYesExaminerNo!: number;

  @Field(() => Int, { description: 'The examiner states it, the treater does not.' })
  treaterNoExaminerYes!: number;

  @Field(() => Int, { description: 'Neither states it.' })
  bothNo!: number;

  @Field(() => EstimateType, {
    description:
      'Pairs with different stances, of all pairs; opens into their examinations. An examination without a pair is unknown, not agreement.',
  })
  estimate!: EstimateType;

  @Field(() => Float, {
    nullable: true,
    description:
      'Exact two-sided test that either states the finding alone equally often; null below ten pairs, or when none differ so.',
  })
  directionTest!: number | null;
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

  @Field(() => YearlyTrendType, { description: "Of the finding of the issue's measure." })
  trend!: YearlyTrendType;

  @Field(() => TreaterPairsType, {
    nullable: true,
    description: 'Beside the treaters’ conclusions; null when no matter has both.',
  })
  treaterPairs!: TreaterPairsType | null;
}

@ObjectType('Finding', {
  simpleResolvers: true,
  description: 'A claim that is true by counting, and the number whose examinations it counts.',
})
export class FindingType implements Finding {
  @Field(() => [SentenceType], { description: 'At least one; read them in this order, as they are.' })
  sentences!: readonly Sentence[];

  @Field(() => EstimateType, { description: 'Opens into the examinations.' })
  estimate!: EstimateType;

  @Field(() => String, { description: 'What the examinations have in common, in a few words.' })
  about!: string;
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

  /** For resolvers of further numbers of the same snapshot; not part of the API. */
  make!: EstimateMaker;

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

  @Field(() => [CaveatType], {
    description: 'C-SEL always; C-AUTO where what a machine read counts by itself.',
  })
  caveats!: readonly Caveat[];
}
