import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import { ExamKind, Issue } from '../../kernel/vocabulary.js';
import { type RateCode } from '../../statistics/disclosure/released-value.js';
import { CaveatType } from '../measures/index.js';
import { PoolReleaseType } from './pool.types.js';
import { NOT_SHOWN, type PooledFigure, type PooledGroupCell, type PooledValue } from './pooled-figure.js';

/** How a released percentage is to be read. */
export const PooledRateCode = { ABOUT: 'ABOUT', AT_LEAST: 'AT_LEAST', AT_MOST: 'AT_MOST' } as const;
export type PooledRateCode = (typeof PooledRateCode)[keyof typeof PooledRateCode];

/** Why the pool shows nothing: one reason for all causes, so that none can be told from another. */
export const PooledRefusal = { WITHHELD: 'WITHHELD' } as const;
export type PooledRefusal = (typeof PooledRefusal)[keyof typeof PooledRefusal];

registerEnumType(PooledRateCode, {
  name: 'PooledRateCode',
  description: 'How a released percentage is to be read. AT_LEAST and AT_MOST stand at 95 and 5.',
});
registerEnumType(PooledRefusal, {
  name: 'PooledRefusal',
  description: 'Why the pool shows nothing. One value for every cause: the causes are not to be told apart.',
});

const RATE_CODES: Readonly<Record<RateCode, PooledRateCode>> = {
  about: PooledRateCode.ABOUT,
  atLeast: PooledRateCode.AT_LEAST,
  atMost: PooledRateCode.AT_MOST,
};

@ObjectType('PooledLimits', { description: 'Two limits, both shares from 0 to 1.' })
export class PooledLimitsType {
  @Field(() => Float, { description: 'Lower limit. Round it down for display.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper limit. Round it up for display.' })
  upper!: number;
}

@ObjectType('PooledValue', {
  description: 'A released figure, rounded; whatever is derived from it is computed from the rounded counts.',
})
export class PooledValueType {
  @Field(() => Int, { description: 'There are at least so many examinations.' })
  examinationsAtLeast!: number;

  @Field(() => Int, {
    description: 'Whole percent: to five points below 100 examinations, else to the point.',
  })
  ratePercent!: number;

  @Field(() => PooledRateCode, { description: 'How the percentage is to be read.' })
  rateCode!: PooledRateCode;

  @Field(() => Int, { description: 'The rounded count that stands for those with the finding.' })
  derivedNumerator!: number;

  @Field(() => Int, { description: 'The rounded count that stands for all.' })
  derivedDenominator!: number;

  @Field(() => PooledLimitsType, { description: '95 % Clopper-Pearson limits of the derived counts.' })
  limits!: PooledLimitsType;

  @Field(() => String, { description: 'The figure in words, e.g. "about 65% of at least 45 examinations".' })
  words!: string;

  static from(value: PooledValue): PooledValueType {
    return Object.assign(new PooledValueType(), {
      examinationsAtLeast: value.examsAtLeast,
      ratePercent: value.ratePercent,
      rateCode: RATE_CODES[value.code],
      derivedNumerator: value.derivedX,
      derivedDenominator: value.derivedN,
      limits: Object.assign(new PooledLimitsType(), value.limits),
      words: value.words,
    });
  }
}

@ObjectType('PooledCell', { description: 'What the pool shows of the examiner for one kind of examination.' })
export class PooledCellType {
  @Field(() => ExamKind, { description: 'Which examinations.' })
  kind!: ExamKind;

  @Field(() => String, { description: 'The quarter whose release the figure is of; it may be an older one.' })
  asOfQuarter!: string;

  @Field(() => PooledValueType, { description: 'Over all contributing firms.' })
  value!: PooledValueType;

  @Field(() => PooledValueType, {
    nullable: true,
    description:
      'Comparable examiners without this one, from the rounded counts of both; null when these do not tell.',
  })
  others!: PooledValueType | null;
}

@ObjectType('PooledSpread', { description: 'How the examiners of a group differ, by the peer model.' })
export class PooledSpreadType {
  @Field(() => Int, { description: 'There are at least so many examiners.' })
  examinersAtLeast!: number;

  @Field(() => Int, { description: 'Mean of their long-run rates, whole percent.' })
  meanPercent!: number;

  @Field(() => Int, { description: 'One in ten has a lower long-run rate, whole percent.' })
  p10Percent!: number;

  @Field(() => Int, { description: 'One in ten has a higher long-run rate, whole percent.' })
  p90Percent!: number;
}

@ObjectType('PooledGroup', { description: 'What the pool shows of comparable examiners.' })
export class PooledGroupType {
  @Field(() => ExamKind, { description: 'Which examinations.' })
  kind!: ExamKind;

  @Field(() => String, { description: 'The quarter whose release the figure is of; it may be an older one.' })
  asOfQuarter!: string;

  @Field(() => String, { description: 'Taxonomy code of the specialty.' })
  specialtyCode!: string;

  @Field(() => String, { description: 'Two-letter code of the state of licence.' })
  state!: string;

  @Field(() => Boolean, { description: 'Always true: the examiner is one of the group.' })
  includesExaminer!: boolean;

  @Field(() => PooledValueType, {
    description: 'Over all examiners of the group and all contributing firms.',
  })
  value!: PooledValueType;

  @Field(() => PooledSpreadType, {
    nullable: true,
    description: 'Null with fewer than five examiners, or when two of them hold most of the examinations.',
  })
  spread!: PooledSpreadType | null;

  static from({ spread, value, ...group }: PooledGroupCell): PooledGroupType {
    return Object.assign(new PooledGroupType(), {
      ...group,
      includesExaminer: true,
      value: PooledValueType.from(value),
      spread:
        spread === null
          ? null
          : Object.assign(new PooledSpreadType(), { ...spread, examinersAtLeast: spread.peersAtLeast }),
    });
  }
}

@ObjectType('PooledFigure', {
  description: 'What the pool shows of one issue; never a figure of the own firm.',
})
export class PooledFigureType {
  @Field(() => String, { description: 'The measure, e.g. "OPINION.CAUSATION".' })
  measure!: string;

  @Field(() => Issue, { description: 'The issue that the measure is about.' })
  issue!: Issue;

  @Field(() => [PooledCellType], {
    description: 'At most one for each kind of examination; empty when not shown.',
  })
  cells!: PooledCellType[];

  @Field(() => [PooledGroupType], { description: 'Groups that include the examiner; empty when not shown.' })
  groups!: PooledGroupType[];

  @Field(() => PooledRefusal, { nullable: true, description: 'Null when a cell is shown.' })
  suppressedBecause!: PooledRefusal | null;

  @Field(() => String, { nullable: true, description: 'The refusal in words; null when a cell is shown.' })
  notShown!: string | null;

  static from({ measure, issue, cells, groups, isShown }: PooledFigure): PooledFigureType {
    return Object.assign(new PooledFigureType(), {
      measure,
      issue,
      cells: cells.map(({ kind, asOfQuarter, value, others }) =>
        Object.assign(new PooledCellType(), {
          kind,
          asOfQuarter,
          value: PooledValueType.from(value),
          others: others === null ? null : PooledValueType.from(others),
        }),
      ),
      groups: groups.map((group) => PooledGroupType.from(group)),
      suppressedBecause: isShown ? null : PooledRefusal.WITHHELD,
      notShown: isShown ? null : NOT_SHOWN,
    });
  }
}

@ObjectType('Pooled', { description: 'What all contributing firms together show, in quarterly releases.' })
export class PooledType {
  @Field(() => AnalysisWindow, { description: 'Which days, to the end of the released quarter.' })
  window!: AnalysisWindow;

  @Field(() => PoolReleaseType, { nullable: true, description: 'Null before the first release.' })
  release!: PoolReleaseType | null;

  @Field(() => CaveatType, { description: 'What must stand beside every figure.' })
  caveat!: CaveatType;

  @Field(() => [PooledFigureType], { description: 'One for each issue, shown or not.' })
  figures!: PooledFigureType[];
}
