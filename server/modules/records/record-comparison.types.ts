import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Issue } from '../../kernel/vocabulary.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { DateScalar, toGlobalId } from '../../platform/graphql/index.js';
import type { ReviewedRecord, ReviewTime } from './comparison-inputs.queries.js';
import type { PagesPerHour } from './pages-per-hour.js';
import {
  RecordState,
  ReviewedState,
  type ComparedReviewed,
  type ComparedSupplied,
  type RecordComparison,
} from './record-comparison.js';
import type { TouchedIssue } from './record-relevance.js';
import { comparisonSentence, recordCounts, suppliedSentence } from './record-words.js';
import { ReviewTimeBasis } from './set-review-time.js';
import { SuppliedRecordType } from './supplied-record.types.js';

registerEnumType(RecordState, {
  name: 'RecordState',
  description: "How a supplied record stands to the examiner's list.",
  valuesConfig: {
    MISSED: { description: 'Not listed as reviewed.' },
    POSSIBLE: { description: 'May be listed; a person decides.' },
    LATER: { description: 'Not listed, and dated or sent after the report.' },
    MATCHED: { description: 'Listed as reviewed.' },
  },
});
registerEnumType(ReviewedState, {
  name: 'ReviewedState',
  description: "How an entry of the examiner's list stands to what was supplied.",
  valuesConfig: {
    MATCHED: { description: 'A supplied record is it.' },
    POSSIBLE: { description: 'A supplied record may be it.' },
    WITHIN_SUPPLIED: { description: 'A longer supplied record may hold it.' },
    NOT_SUPPLIED: { description: 'Nothing supplied is it.' },
    VAGUE: { description: 'It names no record: "various records".' },
  },
});
registerEnumType(ReviewTimeBasis, {
  name: 'ReviewTimeBasis',
  description: 'Who says how long the reading of records took: the bill or the report.',
});

@ObjectType('ListedRecord', { description: 'An entry of what a report says was reviewed.' })
export class ListedRecordType {
  @Field(() => ID, { description: 'What a decision on its match names it by.' })
  id!: string;

  @Field(() => String, { description: 'As the report lists it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null when the entry names nobody.' })
  author!: string | null;

  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => DateScalar, { nullable: true, description: 'Its day, or the first day that it covers.' })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null when it has one day.' })
  datedTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the report.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: "The report's own words." })
  quote!: string | null;

  @Field(() => ReviewedState, { description: 'How it stands to what was supplied.' })
  state!: ReviewedState;

  documentId!: string | null;

  static from({ record, state }: ComparedReviewed): ListedRecordType {
    const { title, author, kind, datedOn, datedTo, page, quote, documentId } = record;
    return Object.assign(new ListedRecordType(), {
      id: toGlobalId('ReviewedRecord', record.id),
      ...{ title, author, kind, datedOn, datedTo, page, quote, documentId, state },
    });
  }
}

@ObjectType('TouchedOpinion', {
  description: 'An opinion on file that a missed record would touch, by stated rules.',
})
export class TouchedOpinionType {
  @Field(() => Issue, { description: 'The issue on which the examiner states an opinion.' })
  issue!: Issue;

  @Field(() => [String], { description: 'Why, in words; none says that the opinion is wrong.' })
  reasons!: readonly string[];

  static from({ issue, reasons }: TouchedIssue): TouchedOpinionType {
    return Object.assign(new TouchedOpinionType(), { issue, reasons });
  }
}

@ObjectType('RecordLine', { description: "A supplied record with its place in the examiner's list." })
export class RecordLineType {
  @Field(() => SuppliedRecordType, { description: 'The record.' })
  supplied!: SuppliedRecordType;

  @Field(() => RecordState, { description: 'How it stands.' })
  state!: RecordState;

  @Field(() => String, { description: 'The same in words, with the reason.' })
  sentence!: string;

  @Field(() => ListedRecordType, { nullable: true, description: 'The entry that it is, or may be.' })
  listed!: ListedRecordType | null;

  @Field(() => Int, {
    nullable: true,
    description: "Version of a member's decision on the two; null where nobody decided.",
  })
  decisionVersion!: number | null;

  @Field(() => [ListedRecordType], { description: 'Vague entries that could stand for it.' })
  vagueEntries!: readonly ListedRecordType[];

  @Field(() => [TouchedOpinionType], {
    description: 'Opinions that it would touch; empty unless it is missed.',
  })
  touched!: readonly TouchedOpinionType[];

  static from(
    line: ComparedSupplied,
    comparison: RecordComparison,
    listedOf: (record: ReviewedRecord) => ListedRecordType,
  ): RecordLineType {
    return Object.assign(new RecordLineType(), {
      supplied: SuppliedRecordType.from(line.record),
      state: line.state,
      sentence: suppliedSentence(line, comparison),
      listed: line.reviewed === null ? null : listedOf(line.reviewed),
      decisionVersion: line.decisionVersion,
      vagueEntries: line.vagueEntries.map(listedOf),
      touched: line.touched.map((touched) => TouchedOpinionType.from(touched)),
    });
  }
}

@ObjectType('RecordComparisonCounts', {
  simpleResolvers: true,
  description: 'Numbers of records by how they stand.',
})
export class RecordComparisonCounts {
  @Field(() => Int, { description: 'Supplied.' })
  supplied!: number;

  @Field(() => Int, { description: 'Of these, listed as reviewed.' })
  matched!: number;

  @Field(() => Int, { description: 'Possibly listed.' })
  possible!: number;

  @Field(() => Int, { description: 'Not listed.' })
  missed!: number;

  @Field(() => Int, { description: 'Of the missed, covered by a vague entry only.' })
  coveredOnlyByVague!: number;

  @Field(() => Int, { description: 'Later than the report.' })
  later!: number;

  @Field(() => Int, { description: "Entries of the examiner's list." })
  reviewed!: number;

  @Field(() => Int, { description: 'Of these, not supplied.' })
  notSupplied!: number;

  @Field(() => Int, { description: 'Of these, vague.' })
  vague!: number;
}

@ObjectType('ReviewTime', { simpleResolvers: true, description: 'Time spent on reading records, as said.' })
export class ReviewTimeType {
  @Field(() => ReviewTimeBasis, { description: 'Who says so.' })
  basis!: ReviewTimeBasis;

  @Field(() => String, { description: 'In the words of the bill or report.' })
  asWritten!: string;

  @Field(() => Int, { nullable: true, description: 'Page; null when not known.' })
  page!: number | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  documentId!: string | null;

  static from({ basis, asWritten, page, version, documentId }: ReviewTime): ReviewTimeType {
    return Object.assign(new ReviewTimeType(), { basis, asWritten, page, version, documentId });
  }
}

@ObjectType('PagesPerHour', {
  simpleResolvers: true,
  description: 'Pages an hour that declared pages and declared or billed hours imply.',
})
export class PagesPerHourType {
  @Field(() => Int, { nullable: true, description: 'At least so many; null when not known.' })
  low!: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many; null when not known.' })
  high!: number | null;

  @Field(() => String, { description: 'The arithmetic, or what is missing.' })
  sentence!: string;

  static from(rate: PagesPerHour): PagesPerHourType {
    return Object.assign(new PagesPerHourType(), rate);
  }
}

/** The most lines that one answer carries; what is missed comes first. */
const MOST_LINES = 1_000;

@ObjectType('RecordComparison', {
  description: 'What was supplied for an examination against what its report lists as reviewed.',
})
export class RecordComparisonType {
  @Field(() => String, { description: 'In one sentence.' })
  sentence!: string;

  @Field(() => RecordComparisonCounts, { description: 'Exact, also where lines are left out.' })
  counts!: RecordComparisonCounts;

  @Field(() => [RecordLineType], {
    description: `Missed records first, by the number of opinions that they would touch, then pages; at most ${MOST_LINES}.`,
  })
  lines!: readonly RecordLineType[];

  @Field(() => Boolean, { description: 'True when there are more lines than are answered.' })
  isTruncated!: boolean;

  @Field(() => [ListedRecordType], {
    description: `Entries of the report, in its order; at most ${MOST_LINES}.`,
  })
  listed!: readonly ListedRecordType[];

  @Field(() => DateScalar, {
    description: 'The day by which a record could be read: of the report, else of the examination.',
  })
  readBy!: string;

  @Field(() => PagesPerHourType, { description: 'Declared pages by declared or billed hours.' })
  pagesPerHour!: PagesPerHourType;

  @Field(() => ReviewTimeType, { nullable: true, description: 'Null when not recorded.' })
  reviewTime!: ReviewTimeType | null;

  static from(comparison: RecordComparison): RecordComparisonType {
    const listed = new Map(
      comparison.reviewed.map((entry) => [entry.record.id, ListedRecordType.from(entry)]),
    );
    const listedOf = (record: ReviewedRecord): ListedRecordType =>
      listed.get(record.id) ?? ListedRecordType.from({ record, state: ReviewedState.VAGUE });
    const { reviewTime } = comparison.inputs;
    return Object.assign(new RecordComparisonType(), {
      sentence: comparisonSentence(comparison),
      counts: Object.assign(new RecordComparisonCounts(), recordCounts(comparison)),
      lines: comparison.supplied
        .slice(0, MOST_LINES)
        .map((line) => RecordLineType.from(line, comparison, listedOf)),
      isTruncated: comparison.supplied.length > MOST_LINES || listed.size > MOST_LINES,
      listed: [...listed.values()].slice(0, MOST_LINES),
      readBy: comparison.readBy,
      pagesPerHour: PagesPerHourType.from(comparison.pagesPerHour),
      reviewTime: reviewTime === null ? null : ReviewTimeType.from(reviewTime),
    });
  }
}
