import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ExamKind, Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar } from '../../platform/graphql/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import { caveatOf } from './caveat.js';
import { CaveatType } from './caveat.types.js';
import { MeasureKind, UnknownKind, type Measure } from './measure.js';
import { selectionWords } from './selection-words.js';

registerEnumType(MeasureKind, {
  name: 'MeasureKind',
  description: 'What sort of number a measure is. May grow.',
  valuesConfig: {
    PROPORTION: { description: 'x of n examinations.' },
    DURATION: { description: 'Minutes with the claimant.' },
    DAYS: { description: 'Days between two dates.' },
    COUNT: { description: 'Sums and distributions of what is recorded.' },
    CONCENTRATION: { description: 'How examinations are spread over payers.' },
  },
});

registerEnumType(UnknownKind, {
  name: 'UnknownKind',
  description: 'Why an examination is in neither number of a measure. May grow.',
  valuesConfig: {
    UNDETERMINED: { description: 'The examiner left the question open.' },
    NOT_ADDRESSED: { description: 'The report does not address the question.' },
    BLANK: { description: 'Nothing is recorded.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A finding of an issue for one stance.' })
export class MeasureFinding {
  @Field(() => Stance, { description: 'Which way the opinion goes.' })
  stance!: Stance;

  @Field(() => String, { description: 'Completes "the report states ...".' })
  finding!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Fewest values from which each thing is stated; null: it is not stated of this measure.',
})
export class MeasureMinima {
  @Field(() => Int, { nullable: true, description: 'An interval.' })
  interval!: number | null;

  @Field(() => Int, { nullable: true, description: 'A percentage.' })
  percent!: number | null;

  @Field(() => Int, { nullable: true, description: 'A flag against other examiners.' })
  flag!: number | null;

  @Field(() => Int, { nullable: true, description: 'A median.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Intervals of the quartiles.' })
  quartiles!: number | null;

  @Field(() => Int, { nullable: true, description: 'Intervals of the first and last decile.' })
  deciles!: number | null;

  @Field(() => Int, { nullable: true, description: 'The interval of the concentration index.' })
  concentration!: number | null;
}

@ObjectType('Measure', {
  simpleResolvers: true,
  description: 'What is counted or measured, as defined and reviewed; the same for every firm.',
})
export class MeasureType {
  @Field(() => String, { description: 'Stable code, e.g. "OPINION.CAUSATION".' })
  id!: string;

  @Field(() => Int, { description: 'Rises with every change of the definition.' })
  version!: number;

  @Field(() => String, { description: 'What the measure is called.' })
  title!: string;

  @Field(() => MeasureKind, { description: 'What sort of number it is.' })
  kind!: MeasureKind;

  @Field(() => String, {
    description: 'Of what it counts or measures, singular, e.g. "examination", "minute".',
  })
  unit!: string;

  @Field(() => String, { description: 'What is counted, in words.' })
  numerator!: string;

  @Field(() => String, { description: 'Among what it is counted, in words; unknowns are in neither.' })
  denominator!: string;

  @Field(() => Issue, {
    nullable: true,
    description: 'The issue; null for a measure that is about no issue.',
  })
  issue!: Issue | null;

  @Field(() => String, { description: 'Completes "an opinion on ...".' })
  about!: string;

  @Field(() => String, {
    description: 'The finding; completes "the report states ..." where it is about an issue.',
  })
  finding!: string;

  @Field(() => [MeasureFinding], {
    description: 'The findings of all three stances; empty where there is no issue.',
  })
  findings!: readonly MeasureFinding[];

  @Field(() => [UnknownKind], { description: 'What is in neither number and counted beside them.' })
  unknowns!: readonly UnknownKind[];

  @Field(() => MeasureMinima, { description: 'From how many on what is stated.' })
  minima!: MeasureMinima;

  @Field(() => [ExamKind], { description: 'Kinds of examination that count.' })
  examKinds!: readonly ExamKind[];

  @Field(() => Boolean, { description: 'Whether it is compared with other examiners.' })
  comparesWithPeers!: boolean;

  @Field(() => [String], { description: 'Ids of the methods used: `method(id)`.' })
  methodIds!: readonly string[];

  @Field(() => [CaveatType], { description: 'What stands beside every figure of the measure.' })
  caveats!: readonly CaveatType[];

  @Field(() => String, { description: 'Why it matters to the defense.' })
  mattersToDefense!: string;

  @Field(() => String, { description: 'Why it matters to the plaintiff.' })
  mattersToPlaintiff!: string;

  @Field(() => String, { description: 'Who reviewed the definition.' })
  reviewedBy!: string;

  @Field(() => DateScalar, { description: 'When it was reviewed.' })
  reviewedOn!: string;

  @Field(() => DateScalar, { description: 'When it is to be reviewed again.' })
  nextReviewOn!: string;

  static from(measure: Measure): MeasureType {
    const { numerator, denominator, findings, minimumN, methods, caveats, whyItMatters, reviewed } = measure;
    return Object.assign(new MeasureType(), {
      id: measure.id,
      version: measure.version,
      title: measure.title,
      kind: measure.kind,
      unit: measure.unit,
      numerator: selectionWords(numerator),
      denominator: selectionWords(denominator),
      issue: numerator.of === 'OPINION' ? numerator.issue : null,
      about: measure.about,
      finding: measure.finding,
      findings:
        findings === null ? [] : CONCLUDING_STANCES.map((stance) => ({ stance, finding: findings[stance] })),
      unknowns: measure.unknowns,
      minima: minimaOf(minimumN),
      examKinds: measure.examKinds,
      comparesWithPeers: measure.comparesWithPeers,
      methodIds: methods,
      caveats: caveats.map(caveatOf),
      mattersToDefense: whyItMatters.defense,
      mattersToPlaintiff: whyItMatters.plaintiff,
      reviewedBy: reviewed.by,
      reviewedOn: reviewed.on,
      nextReviewOn: reviewed.next,
    });
  }
}

function minimaOf(minimumN: Measure['minimumN']): MeasureMinima {
  return {
    interval: minimumN.interval ?? null,
    percent: minimumN.percent ?? null,
    flag: minimumN.flag ?? null,
    median: minimumN.median ?? null,
    quartiles: minimumN.quartiles ?? null,
    deciles: minimumN.deciles ?? null,
    concentration: minimumN.concentration ?? null,
  };
}
