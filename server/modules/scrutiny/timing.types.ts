import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TimingSource } from '../../kernel/vocabulary.js';
import { MutationPayload } from '../../platform/graphql/index.js';
import { ExaminationType } from '../examinations/index.js';
import type { ExaminationTiming } from './examination-timing.js';
import { minutesWords, type ObservedTime } from './observed-time.js';
import { MinimumState, type TimeMinimum } from './time-minimum.js';
import type { TimingGap } from './timing-gap.js';

registerEnumType(MinimumState, {
  name: 'TimeMinimumState',
  description: 'How a time stands to the minimum that a regulation states for an uncomplicated evaluation.',
  valuesConfig: {
    BELOW: { description: 'Below it.' },
    MET_NOT_UNCOMPLICATED: {
      description: 'At or above it, and something on file makes the examination other than uncomplicated.',
    },
    MET: { description: 'At or above it.' },
    NOT_KNOWN: { description: 'No time that can be held against it, or bounds that hold the minimum.' },
    NOT_APPLIED: { description: 'The rule is from memory: nothing is held against it.' },
  },
});

@ObjectType('ObservedTime', { description: 'What one source says of the face-to-face time.' })
export class ObservedTimeType {
  @Field(() => TimingSource, { description: 'Who says so.' })
  source!: TimingSource;

  @Field(() => Int, { description: 'The one number by which figures count it.' })
  minutes!: number;

  @Field(() => Int, { description: 'At least so many minutes.' })
  low!: number;

  @Field(() => Int, { nullable: true, description: 'At most so many; null when no end is known.' })
  high!: number | null;

  @Field(() => String, { description: 'The bounds in words.' })
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As it was said; null where minutes alone are recorded, or the role may not read claimants.',
  })
  asWritten!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  endedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document that says so.' })
  page!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its words; null when not on file, or the role may not read claimants.',
  })
  quote!: string | null;

  @Field(() => Boolean, { description: 'True for the time that stands for the examination.' })
  isChosen!: boolean;

  documentId!: string | null;

  static from(
    time: ObservedTime,
    { isChosen, mayReadWords }: { readonly isChosen: boolean; readonly mayReadWords: boolean },
  ): ObservedTimeType {
    const { source, minutes, range, startedAt, endedAt, page, documentId } = time;
    return Object.assign(new ObservedTimeType(), {
      ...{ source, minutes, startedAt, endedAt, page, documentId, isChosen },
      low: range.lower,
      high: range.upper,
      words: minutesWords(range),
      asWritten: mayReadWords ? time.asWritten : null,
      quote: mayReadWords ? time.quote : null,
    });
  }
}

@ObjectType('TimingGap', {
  simpleResolvers: true,
  description: 'Minutes that the report states more than was observed, within bounds.',
})
export class TimingGapType {
  @Field(() => TimingSource, { description: 'The recording, else the observer.' })
  observed!: TimingSource;

  @Field(() => Int, {
    nullable: true,
    description: 'At least so many; negative: fewer. Null: no end is known.',
  })
  low!: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many; null: no end is known.' })
  high!: number | null;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;

  static from(gap: TimingGap): TimingGapType {
    return Object.assign(new TimingGapType(), gap);
  }
}

@ObjectType('TimeMinimum', {
  simpleResolvers: true,
  description: 'The minimum face-to-face time of a regulation, and how the time on file stands to it.',
})
export class TimeMinimumType {
  @Field(() => MinimumState, { description: 'How it stands.' })
  state!: MinimumState;

  @Field(() => String, { description: 'The rule.' })
  ruleId!: string;

  @Field(() => String, { description: 'Its citation.' })
  citation!: string;

  @Field(() => Int, { description: 'Minutes that it states.' })
  minutes!: number;

  @Field(() => Boolean, { description: 'False: from memory, not compared with the text.' })
  isVerified!: boolean;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;

  @Field(() => [String], { description: 'What on file makes the examination other than uncomplicated.' })
  reasons!: readonly string[];

  static from({ state, rule, sentence, reasons }: TimeMinimum): TimeMinimumType {
    const { citation, minutes, verification } = rule;
    return Object.assign(new TimeMinimumType(), {
      ...{ state, sentence, reasons, citation, minutes },
      ruleId: rule.id,
      isVerified: verification === 'VERIFIED',
    });
  }
}

@ObjectType('SameDayLoad', {
  description: "The examiner's other examinations of the day in the firm's own files.",
})
export class SameDayLoadType {
  @Field(() => Int, { description: 'Others on this day, at most fifty.' })
  examinationCount!: number;

  @Field(() => Int, { description: 'Of these, with a time on file.' })
  timedCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Sum of the known times, at least; null when none is known.',
  })
  minutesLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'At most; null when none is known, or no end is.' })
  minutesHigh!: number | null;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;

  examinationIds!: readonly string[];
}

@ObjectType('ExaminationTiming', { description: 'What is known of how long an examination took.' })
export class ExaminationTimingType {
  @Field(() => [ObservedTimeType], { description: 'One for each source at most, the most direct first.' })
  times!: readonly ObservedTimeType[];

  @Field(() => String, { description: 'Which of them stands for the examination, and why.' })
  choice!: string;

  @Field(() => TimingGapType, {
    nullable: true,
    description: 'Null unless report and observation state a time.',
  })
  gap!: TimingGapType | null;

  @Field(() => TimeMinimumType, { nullable: true, description: 'Null when no rule on file speaks of it.' })
  minimum!: TimeMinimumType | null;

  @Field(() => SameDayLoadType, { description: 'Other examinations of the day.' })
  sameDay!: SameDayLoadType;

  @Field(() => Boolean, { description: 'A record review has no face-to-face time.' })
  isRecordReview!: boolean;

  static from(timing: ExaminationTiming, mayReadWords: boolean): ExaminationTimingType {
    const { times, chosen, choice, gap, minimum, sameDay, isRecordReview } = timing;
    return Object.assign(new ExaminationTimingType(), {
      times: times.map((time) =>
        ObservedTimeType.from(time, { isChosen: time.source === chosen?.source, mayReadWords }),
      ),
      ...{ choice, isRecordReview },
      gap: gap === null ? null : TimingGapType.from(gap),
      minimum: minimum === null ? null : TimeMinimumType.from(minimum),
      sameDay: Object.assign(new SameDayLoadType(), {
        examinationCount: sameDay.examinationIds.length,
        timedCount: sameDay.timed,
        minutesLow: sameDay.minutes?.lower ?? null,
        minutesHigh: sameDay.minutes?.upper ?? null,
        sentence: sameDay.sentence,
        examinationIds: sameDay.examinationIds,
      }),
    });
  }
}

@InputType({ description: 'What one source says of the face-to-face time.' })
export class ObservedTimeSetInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;

  @Field(() => Int, { description: 'The version of the examination that was read.' })
  version!: number;

  @Field(() => TimingSource, { description: 'Who says so.' })
  source!: TimingSource;

  @Field(() => String, {
    nullable: true,
    description: '"25", "about 20 minutes", "20 to 30", "less than 15"; null removes what the source says.',
  })
  asWritten?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  startedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  endedAt?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that says so.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of that page.' })
  quote?: string | null;
}

@ObjectType({ description: 'The examination with its timing or card as it now stands.' })
export class ScrutinyPayload extends MutationPayload {
  @Field(() => ExaminationType, { nullable: true, description: 'Null when there are userErrors.' })
  examination?: ExaminationType | null;
}
