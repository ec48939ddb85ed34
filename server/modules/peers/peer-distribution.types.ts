import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ExamKind } from '../../kernel/vocabulary.js';
import type { PeerDistribution } from '../../statistics/peer-comparison.js';
import type { ShareInterval } from '../../statistics/proportion.js';
import { SuppressedReason } from '../analytics/index.js';
import type { MiddleHalf, MinutesRank } from './peer-figures.js';
import type { PeerComparisonView } from './peer-comparison.view.js';

@ObjectType('PeerGroup', {
  simpleResolvers: true,
  description:
    "Comparable examiners: of a specialty, in a state, in examinations of a kind, in the firm's own files.",
})
export class PeerGroupType {
  @Field(() => String, { description: 'Group of the taxonomy, e.g. "Orthopaedic Surgery".' })
  specialty!: string;

  @Field(() => String, { description: 'Two-letter code.' })
  state!: string;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => String, { description: 'In words, e.g. "orthopaedic surgery examiners in California (QME)".' })
  words!: string;
}

@ObjectType('ShareLimits', { simpleResolvers: true, description: 'Two shares from 0 to 1.' })
export class ShareLimitsType implements ShareInterval {
  @Field(() => Float, { description: 'Round it down for display.' })
  lower!: number;

  @Field(() => Float, { description: 'Round it up for display.' })
  upper!: number;
}

@ObjectType('OwnCount', { simpleResolvers: true, description: 'What one examiner shows.' })
export class OwnCountType implements Readonly<Record<keyof PeerComparisonView['own'], unknown>> {
  @Field(() => String, {
    description: 'Key of the figure; with the window and the kind as filter it opens into the examinations.',
  })
  key!: string;

  @Field(() => Int, { nullable: true, description: 'x of "x of n"; null for minutes.' })
  numerator!: number | null;

  @Field(() => Int, { description: 'Examinations that conclude, or that have a time.' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: 'Minutes; null for shares, and without a time.' })
  median!: number | null;

  @Field(() => Int, { description: 'Examinations of the kind and window that are not in the denominator.' })
  unknown!: number;

  @Field(() => Int, { description: 'The examiner left the question open.' })
  undetermined!: number;

  @Field(() => Int, { description: 'The report does not address the question.' })
  notAddressed!: number;

  @Field(() => Int, { description: 'Nothing is recorded.' })
  blank!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'x / n; null when it may not be stated, and for minutes.',
  })
  value!: number | null;

  @Field(() => ShareLimitsType, {
    nullable: true,
    description: 'Clopper-Pearson, 95 %; null when too few are known, and for minutes.',
  })
  limits!: ShareLimitsType | null;

  @Field(() => ShareLimitsType, {
    nullable: true,
    description: 'What x / n would be with all unknown counted without, and with, the finding.',
  })
  bounds!: ShareLimitsType | null;

  @Field(() => SuppressedReason, { nullable: true, description: 'Why no value is stated.' })
  whyNoValue!: SuppressedReason | null;
}

@ObjectType('MiddleHalf', { simpleResolvers: true, description: 'Half of the rates lie between.' })
export class MiddleHalfType implements MiddleHalf {
  @Field(() => Float, { description: 'First quartile.' })
  lower!: number;

  @Field(() => Float, { description: 'Third quartile.' })
  upper!: number;
}

@ObjectType('PeerDistribution', {
  simpleResolvers: true,
  description: 'How the long-run rates of comparable examiners are spread, by the model. Shares.',
})
export class PeerDistributionType implements PeerDistribution {
  @Field(() => Float, { description: 'Mean of the examiners, large and small alike.' })
  mean!: number;

  @Field(() => Float, { description: 'Lower 95 % credible limit of the mean.' })
  meanLower!: number;

  @Field(() => Float, { description: 'Upper 95 % credible limit of the mean.' })
  meanUpper!: number;

  @Field(() => Float, { description: 'One in ten lies below.' })
  p10!: number;

  @Field(() => Float, { description: 'Half lie below.' })
  p50!: number;

  @Field(() => Float, { description: 'One in ten lies above.' })
  p90!: number;

  @Field(() => [Float], { description: 'The 10 %, 20 %, ... 90 % points.' })
  deciles!: readonly number[];
}

@ObjectType('Peers', { simpleResolvers: true, description: 'What the comparable examiners show.' })
export class PeersType {
  @Field(() => Int, { description: 'Peers with an examination in the denominator, or five times.' })
  examiners!: number;

  @Field(() => Int, { nullable: true, description: 'Over all peers; null for minutes.' })
  numerator!: number | null;

  @Field(() => Int, { description: 'Over all peers.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'numerator / denominator, so by examinations; null when not compared.',
  })
  rate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the examinations that two peers hold.' })
  twoLargestShare!: number | null;

  @Field(() => MiddleHalfType, {
    nullable: true,
    description:
      'Of the raw rates of peers with ten examinations or more; null with fewer than four of them.',
  })
  middleHalf!: MiddleHalfType | null;

  @Field(() => PeerDistributionType, { nullable: true, description: 'Null when not compared.' })
  distribution!: PeerDistributionType | null;
}

@ObjectType('Posterior', {
  simpleResolvers: true,
  description: 'The long-run rate of the examiner by the model. Shares; credible, not confidence, limits.',
})
export class PosteriorType {
  @Field(() => Float, { description: 'Best estimate that allows for the number of examinations.' })
  shrunken!: number;

  @Field(() => Float, { description: 'Lower 95 % credible limit.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper 95 % credible limit.' })
  upper!: number;

  @Field(() => Float, { description: "Share of the examiner's own rate in the estimate." })
  weightOnOwn!: number;

  @Field(() => Float, {
    description: "P(above the peers' mean). For an appendix: being above the mean is not unusual.",
  })
  probAbovePeerMean!: number;
}

@ObjectType('MinutesRank', {
  simpleResolvers: true,
  description: "Where the examiner's median time stands among the peers' medians.",
})
export class MinutesRankType implements MinutesRank {
  @Field(() => Float, { description: 'Small when the median is among the shortest.' })
  pLower!: number;

  @Field(() => Float, { description: 'Small when the median is among the longest.' })
  pUpper!: number;

  @Field(() => Float, { description: 'Twice the smaller, at most 1.' })
  pTwoSided!: number;

  @Field(() => Int, { description: 'Peers with a shorter median.' })
  peersBelow!: number;

  @Field(() => Int, { description: 'Peers with the same median.' })
  peersEqual!: number;

  @Field(() => Int, { description: 'Peers with a longer median.' })
  peersAbove!: number;

  @Field(() => [Float], { nullable: true, description: "Quartiles of the peers' medians, minutes." })
  quartiles!: readonly [number, number, number] | null;
}
