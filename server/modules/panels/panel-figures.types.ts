import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FirmSide, Issue } from '../../kernel/vocabulary.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import { Preference } from '../../statistics/strike.js';
import { EstimateType, EstimateUnit } from '../analytics/index.js';
import type { PanelFigure, PeerRange } from './panel-figures.js';
import { StrikeNotTold, type PanelStrikes } from './panel-strikes.js';

registerEnumType(Preference, {
  name: 'StrikePreference',
  description: 'Which rates of a figure a side would rather have.',
});
registerEnumType(StrikeNotTold, {
  name: 'StrikeNotTold',
  description:
    'Why it cannot be told whom a side strikes. TOO_FEW: a name has fewer than 5 conclusions. TOO_CLOSE: nobody is the worst in 60 % of the draws. TOO_MUCH_UNKNOWN: of a name more than half is unknown.',
});

const nameId = (id: string): string => toGlobalId('PanelName', id);

@ObjectType('PanelPeerRange', {
  simpleResolvers: true,
  description: 'Where about 8 in 10 comparable examiners have their long-run rates, by the peer model.',
})
export class PanelPeerRangeType implements PeerRange {
  @Field(() => Float, { description: 'Lower end, 0 to 1.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end, 0 to 1.' })
  upper!: number;

  @Field(() => String, { description: 'Who is comparable, in words.' })
  group!: string;
}

@ObjectType('PanelFigureCell', { simpleResolvers: true, description: 'The number of one name.' })
export class PanelFigureCellType {
  @Field(() => ID, { description: 'The name on the panel.' })
  nameId!: string;

  @Field(() => EstimateType, { nullable: true, description: 'Null when nothing of the kind is on file.' })
  estimate!: EstimateType | null;

  @Field(() => PanelPeerRangeType, { nullable: true, description: 'Null when there is no comparison.' })
  peers!: PanelPeerRangeType | null;
}

@ObjectType('PanelFigure', {
  simpleResolvers: true,
  description: 'One number of the profiles of all names, over all of the firm’s files.',
})
export class PanelFigureType {
  @Field(() => String, { description: 'Of the estimates.' })
  key!: string;

  @Field(() => String, { description: 'What is counted or measured.' })
  label!: string;

  @Field(() => EstimateUnit, { description: 'Of the values.' })
  unit!: EstimateUnit;

  @Field(() => Boolean, { description: 'Of an issue that matters on this panel.' })
  matters!: boolean;

  @Field(() => Boolean, { description: '`strikes(figure)` takes its key.' })
  mayDecide!: boolean;

  @Field(() => [PanelFigureCellType], { description: 'One for each name, in their order.' })
  cells!: readonly PanelFigureCellType[];

  static from({ cells, ...figure }: PanelFigure): PanelFigureType {
    const shown = cells.map((cell) => ({ ...cell, nameId: nameId(cell.nameId) }));
    return Object.assign(new PanelFigureType(), { ...figure, cells: shown });
  }
}

@ObjectType('PanelStrikeName', { simpleResolvers: true, description: 'One name on the figure of the model.' })
export class PanelStrikeNameType {
  @Field(() => ID, { description: 'The name on the panel.' })
  nameId!: string;

  @Field(() => Int, { description: 'Conclusions that favor the defense.' })
  numerator!: number;

  @Field(() => Int, { description: 'Conclusions in all.' })
  denominator!: number;

  @Field(() => Int, { description: 'Examinations without a known conclusion.' })
  unknown!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Expected long-run rate, 0 to 1. Null below 10 conclusions, or below 5 with comparable examiners on file.',
  })
  expected!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower 95 % credible limit; null below 5 conclusions.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper 95 % credible limit.' })
  upper!: number | null;

  @Field(() => String, { description: 'On what the estimate rests beside the counts, in words.' })
  prior!: string;
}

@ObjectType('PanelStrikeSide', {
  simpleResolvers: true,
  description: 'Whom a side likely strikes on the figure.',
})
export class PanelStrikeSideType {
  @Field(() => FirmSide, { description: 'The side.' })
  side!: FirmSide;

  @Field(() => Preference, { description: 'Which rates it would rather have.' })
  prefers!: Preference;

  @Field(() => ID, { nullable: true, description: 'The name; null when it cannot be told.' })
  nameId!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the draws in which it is the worst for the side.',
  })
  probability!: number | null;

  @Field(() => StrikeNotTold, { nullable: true, description: 'Why it cannot be told; null when it can.' })
  because!: StrikeNotTold | null;

  @Field(() => [Float], {
    description: 'For every name, in their order: worst for the side in this share of draws.',
  })
  worst!: readonly number[];

  @Field(() => String, { description: 'In words.' })
  sentence!: string;
}

@ObjectType('PanelRegret', { simpleResolvers: true, description: 'One strike of ours with one of theirs.' })
export class PanelRegretType {
  @Field(() => ID, { description: 'Whom we strike.' })
  ourStrikeId!: string;

  @Field(() => ID, { description: 'Whom they strike.' })
  theirStrikeId!: string;

  @Field(() => [ID], { description: 'Who remains: one, or two when both strike the same name.' })
  leftIds!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description:
      'How far the expected rate of who remains falls short of the best that could remain given their strike; a difference of shares. With two remaining the least of it. Null when an expected rate is not stated.',
  })
  least!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same; with two remaining the most of it.' })
  most!: number | null;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;
}

@ObjectType('PanelTurns', { simpleResolvers: true, description: 'Strikes in turn, when one side begins.' })
export class PanelTurnsType {
  @Field(() => FirmSide, { description: 'Who begins.' })
  first!: FirmSide;

  @Field(() => ID, { description: 'Who remains.' })
  leftId!: string;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;
}

@ObjectType('PanelStrikeModel', {
  simpleResolvers: true,
  description:
    'The strikes of both sides on one stated figure, the share of conclusions on an issue that favor the defense. Nothing is added up over figures; method panel-strike.',
})
export class PanelStrikesType {
  @Field(() => String, { description: 'Key of the figure.' })
  key!: string;

  @Field(() => Issue, { description: 'The issue that it is of.' })
  issue!: Issue;

  @Field(() => Int, { description: 'Seed of the draws: the same seed and counts give the same answer.' })
  seed!: number;

  @Field(() => Int, { description: 'How many draws.' })
  draws!: number;

  @Field(() => [PanelStrikeNameType], { description: 'One for each name, in their order.' })
  names!: readonly PanelStrikeNameType[];

  @Field(() => [PanelStrikeSideType], { description: 'The defense, then the plaintiff or applicant.' })
  sides!: readonly PanelStrikeSideType[];

  @Field(() => [PanelRegretType], {
    description:
      'By our strike, then by theirs. Empty unless there are three names and our side is recorded.',
  })
  regret!: readonly PanelRegretType[];

  @Field(() => [PanelTurnsType], { description: 'For more than three names; empty when it cannot be told.' })
  turns!: readonly PanelTurnsType[];

  static from({ names, sides, regret, turns, ...model }: PanelStrikes): PanelStrikesType {
    return Object.assign(new PanelStrikesType(), {
      ...model,
      names: names.map((name) => ({ ...name, nameId: nameId(name.nameId) })),
      sides: sides.map((side) => ({ ...side, nameId: side.nameId === null ? null : nameId(side.nameId) })),
      regret: regret.map((cell) => ({
        ...cell,
        ourStrikeId: nameId(cell.ourStrikeId),
        theirStrikeId: nameId(cell.theirStrikeId),
        leftIds: cell.leftIds.map(nameId),
      })),
      turns: turns.map((turn) => ({ ...turn, leftId: nameId(turn.leftId) })),
    });
  }
}
