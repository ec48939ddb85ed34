import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, Issue } from '../../kernel/vocabulary.js';
import { FlagLevel as ModelFlag } from '../../statistics/flag.js';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { CaveatType, SentenceType } from '../measures/index.js';
import type { PeerYear, SelectionRatio } from './peer-figures.js';
import { PeerFlag, type ComparisonTail } from './peer-comparison.js';
import type { PeerComparisonView } from './peer-comparison.view.js';
import { ComparisonRefusal } from './peer-refusal.js';
import {
  MinutesRankType,
  OwnCountType,
  PeerGroupType,
  PeersType,
  PosteriorType,
} from './peer-distribution.types.js';
import type { SensitivityRow } from './flag-family.js';

registerEnumType(PeerFlag, {
  name: 'FlagLevel',
  description: 'Where an examiner stands among comparable ones. None of it says why. May grow.',
  valuesConfig: {
    WITHIN: { description: 'Within the range expected among comparable examiners.' },
    OUTSIDE: { description: 'Outside it: adjusted p at most .05, and ten points or more from the peers.' },
    FAR_OUTSIDE: { description: 'The same at .002.' },
    TOO_FEW: { description: 'Too few examinations to tell.' },
    NOT_FLAGGED: { description: 'Compared, but not flagged at any rate: see suppressedBecause.' },
    NOT_COMPARED: { description: 'See suppressedBecause.' },
    WITHDRAWN_MODEL_CHOICE: {
      description: 'Outside by one of the priors that are tried and not by another: no flag.',
    },
  },
});
registerEnumType(ModelFlag, {
  name: 'ModelFlag',
  description: 'What one prior alone would say.',
});
registerEnumType(ComparisonRefusal, {
  name: 'ComparisonRefusal',
  description: 'Why examiners are not compared, or not flagged. The sentences say it in words. May grow.',
});

@ObjectType('ComparisonTail', {
  simpleResolvers: true,
  description: 'How often comparable examiners would show such a count. The flag rests on `adjusted` alone.',
})
export class ComparisonTailType implements ComparisonTail {
  @Field(() => Float, { description: 'P(as many or more).' })
  upper!: number;

  @Field(() => Float, { description: 'P(as many or fewer).' })
  lower!: number;

  @Field(() => Float, { description: 'The smaller doubled, at most 1.' })
  twoSided!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'twoSided after Benjamini-Hochberg within the family; null when not part of it.',
  })
  adjusted!: number | null;

  @Field(() => Int, { description: 'Comparisons in the family.' })
  familySize!: number;

  @Field(() => Int, { description: 'Windows that the firm has looked at within a year, this one included.' })
  windows!: number;
}

@ObjectType('FlagSensitivity', { simpleResolvers: true, description: 'The flag under one prior.' })
export class FlagSensitivityType implements SensitivityRow {
  @Field(() => Float, { description: 'Scale of the prior: half its weight lies below this M.' })
  z0!: number;

  @Field(() => Float, { description: 'Adjusted two-sided p.' })
  adjusted!: number;

  @Field(() => ModelFlag, { description: 'The flag by this prior.' })
  flag!: ModelFlag;
}

@ObjectType('SelectionRatio', {
  simpleResolvers: true,
  description:
    'How many times as likely an examination with the finding would have to be to reach the files, more so than for the peers, for selection alone to make the difference.',
})
export class SelectionRatioType implements SelectionRatio {
  @Field(() => Float, { nullable: true, description: 'At the rate; null when no finite ratio would do.' })
  tipping!: number | null;

  @Field(() => Float, { nullable: true, description: 'At the lower exact limit of the rate.' })
  tippingLower!: number | null;

  @Field(() => Float, { nullable: true, description: 'At the upper exact limit of the rate.' })
  tippingUpper!: number | null;
}

@ObjectType('PeerYear', {
  simpleResolvers: true,
  description: 'A year of the examiner. Descriptive: nothing is flagged by years.',
})
export class PeerYearType implements PeerYear {
  @Field(() => Int, { description: 'Calendar year.' })
  year!: number;

  @Field(() => Int, { description: 'Examinations with the finding.' })
  numerator!: number;

  @Field(() => Int, { description: 'Examinations that conclude. State a percentage from ten on.' })
  denominator!: number;

  @Field(() => [Float], {
    nullable: true,
    description:
      "The 10 % to 90 % points of peers' raw rates of the year; null with fewer than ten peers of five examinations.",
  })
  peerDeciles!: readonly number[] | null;
}

@ObjectType('ComparisonMethod', { simpleResolvers: true, description: 'How a comparison is made.' })
export class ComparisonMethodType {
  @Field(() => String, { description: 'Id of the method, as `methods` lists it.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the method.' })
  version!: number;
}

@ObjectType('PeerComparison', {
  simpleResolvers: true,
  description: "An examiner beside comparable ones in the firm's own files, on one measure and kind.",
})
export class PeerComparisonType implements PeerComparisonView {
  /** For the resolvers of the funnel and the computation; not part of the API. */
  shown!: PeerComparisonView['shown'];

  @Field(() => String, { description: 'Id of the measure, e.g. "OPINION.CAUSATION".' })
  measure!: string;

  @Field(() => Issue, { nullable: true, description: 'The question; null for minutes.' })
  issue!: Issue | null;

  @Field(() => String, { description: 'The measure in words.' })
  label!: string;

  @Field(() => String, { description: 'Completes "the report states ...".' })
  finding!: string;

  @Field(() => ExamKind, { description: 'Only examinations of this kind are compared.' })
  kind!: ExamKind;

  @Field(() => PeerGroupType, { description: 'Who is comparable.' })
  group!: PeerGroupType;

  @Field(() => OwnCountType, { description: 'What the examiner shows.' })
  own!: OwnCountType;

  @Field(() => PeersType, { description: 'What the others show; the examiner is not among them.' })
  peers!: PeersType;

  @Field(() => PosteriorType, {
    nullable: true,
    description: 'The examiner by the model; null when not compared, and for minutes.',
  })
  posterior!: PosteriorType | null;

  @Field(() => MinutesRankType, { nullable: true, description: 'For minutes: the rank among medians.' })
  rank!: MinutesRankType | null;

  @Field(() => ComparisonTailType, { nullable: true, description: 'Null when not compared.' })
  tail!: ComparisonTailType | null;

  @Field(() => PeerFlag, { description: 'Where the examiner stands.' })
  flag!: PeerFlag;

  @Field(() => ComparisonRefusal, { nullable: true, description: 'Why not compared, or not flagged.' })
  suppressedBecause!: ComparisonRefusal | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Fewest examinations with which any count could be outside; null: none of up to 5,000, or not compared.',
  })
  smallestFlaggableN!: number | null;

  @Field(() => [FlagSensitivityType], { description: 'Three priors, the stated first; empty without a p.' })
  sensitivity!: readonly FlagSensitivityType[];

  @Field(() => SelectionRatioType, {
    nullable: true,
    description: 'Null when not compared, and for minutes.',
  })
  selection!: SelectionRatioType | null;

  @Field(() => [PeerYearType], { description: 'By year, ascending; empty for minutes.' })
  years!: readonly PeerYearType[];

  @Field(() => [CaveatType], { description: 'C-SEL and C-MIX always.' })
  caveats!: readonly CaveatType[];

  @Field(() => [SentenceType], { description: 'What may be said, in this order: counted before inferred.' })
  sentences!: readonly SentenceType[];

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  asOf!: Date;

  @Field(() => String, {
    description: 'SHA-256 of all counts of the group: the same hash, the same figures.',
  })
  inputHash!: string;

  @Field(() => ComparisonMethodType, { description: 'The method with its version.' })
  method!: ComparisonMethodType;
}
