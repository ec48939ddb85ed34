import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType, DateScalar, toGlobalId } from '../../platform/graphql/index.js';
import { AlignedKind, alignedTexts, type AlignedPart } from '../../reading/passages/index.js';
import type { BestUse, DocumentPassages, PassageRepeat, SectionPassages } from './document-passages.js';
import { PassageClass } from './passage-class.js';
import { PassageSimilarity, similarityWord } from './passage-similarity.js';
import type { ExaminerUse } from './repeated-passages.queries.js';
import type { RepeatedPassage } from './repeated-passages.js';

registerEnumType(PassageClass, {
  name: 'PassageClass',
  description:
    "Whose text it is, as far as this firm's reports tell. EXAMINER: of one examiner, in reports on several people. VENDOR: of two examiners, or of several who work for one vendor. INDUSTRY: of three unrelated examiners or more, or a notice, a declaration or a letterhead. May grow.",
});
registerEnumType(PassageSimilarity, {
  name: 'PassageSimilarity',
  description:
    'How alike two uses are, with names, dates, numbers, sides and he or she aside. IDENTICAL: every word. NEAR_VERBATIM: 85 % of the words. ADAPTED: 70 %.',
});
registerEnumType(AlignedKind, {
  name: 'AlignedKind',
  description: 'ADDED stands only in the text, REMOVED only in the other one.',
});

@ObjectType('AlignedPart', { simpleResolvers: true, description: 'A stretch of two texts side by side.' })
export class AlignedPartType {
  @Field(() => AlignedKind, { description: 'Whether both say it.' })
  kind!: AlignedKind;

  @Field(() => String, { description: 'In the text; empty for REMOVED.' })
  text!: string;

  @Field(() => String, {
    description: 'In the other one; empty for ADDED, and the same up to case and blanks for EQUAL.',
  })
  otherText!: string;
}

@ObjectType('PassageAlignment', { description: 'The most alike use in another report, word by word.' })
export class PassageAlignmentType {
  /** Row id for the resolver; not part of the API. */
  documentId!: string;

  @Field(() => Int, { description: 'Its page there.' })
  page!: number;

  @Field(() => String, { description: 'Its words there.' })
  quote!: string;

  @Field(() => [AlignedPartType], { description: 'Both texts in order, names, numbers and sides included.' })
  parts!: AlignedPart[];

  static from(quote: string, best: BestUse): PassageAlignmentType {
    return Object.assign(new PassageAlignmentType(), {
      ...{ documentId: best.documentId, page: best.page, quote: best.quote },
      parts: alignedTexts(quote, best.quote),
    });
  }
}

@ObjectType('PassageRepeat', {
  simpleResolvers: true,
  description: 'Text of a report that stands in reports on other people too.',
})
export class PassageRepeatType {
  @Field(() => String, { description: 'Its words here.' })
  quote!: string;

  @Field(() => Int, { description: 'Its page here.' })
  page!: number;

  @Field(() => PassageClass, {
    nullable: true,
    description: 'Whose text it is; null until the examiners of this report and the others are confirmed.',
  })
  class!: PassageClass | null;

  @Field(() => PassageSimilarity, { description: 'How alike the most similar use is.' })
  similarity!: PassageSimilarity;

  @Field(() => Int, {
    description: 'Reports with the text, this one included; of the examiner for EXAMINER, else of the firm.',
  })
  reports!: number;

  @Field(() => Int, {
    description: 'Of so many reports that were compared: the examiner’s for EXAMINER, else the firm’s.',
  })
  comparedReports!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the earliest other examination whose report has it; null while none is confirmed.',
  })
  firstSeenOn!: string | null;

  @Field(() => PassageAlignmentType, { description: 'The most alike use elsewhere.' })
  best!: PassageAlignmentType;

  static from({ passage, quote, best, reports, compared, ...repeat }: PassageRepeat): PassageRepeatType {
    return Object.assign(new PassageRepeatType(), {
      ...{ quote, reports, page: passage.page, class: repeat.class, firstSeenOn: repeat.firstSeenOn },
      comparedReports: compared,
      similarity: similarityWord(best.similarity),
      best: PassageAlignmentType.from(quote, best),
    });
  }
}

@ObjectType('PassageSection', { simpleResolvers: true, description: 'A part of a report by its purpose.' })
export class PassageSectionType {
  @Field(() => String, { description: 'HISTORY, EXAMINATION, DISCUSSION and the like. May grow.' })
  section!: string;

  @Field(() => Int, {
    description: 'Words in passages of twelve words and more; questions put are left out.',
  })
  words!: number;

  @Field(() => Int, { description: 'Of these, words that stand in no report on anybody else.' })
  wordsUnique!: number;

  @Field(() => [PassageRepeatType], { description: 'What stands elsewhere, in the order of the text.' })
  repeats!: PassageRepeatType[];

  static from({ section, words, wordsUnique, repeats }: SectionPassages): PassageSectionType {
    return Object.assign(new PassageSectionType(), {
      ...{ section, words, wordsUnique },
      repeats: repeats.map((repeat) => PassageRepeatType.from(repeat)),
    });
  }
}

@ObjectType('DocumentPassages', {
  simpleResolvers: true,
  description: "What of a report stands in the firm's other reports.",
})
export class DocumentPassagesType {
  @Field(() => [PassageSectionType], { description: 'In the order of the report.' })
  sections!: PassageSectionType[];

  @Field(() => Int, { description: "The firm's other reports that it was compared with." })
  compared!: number;

  static from({ sections, compared }: DocumentPassages): DocumentPassagesType {
    return Object.assign(new DocumentPassagesType(), {
      sections: sections.map((section) => PassageSectionType.from(section)),
      compared,
    });
  }
}

@ObjectType('PassageDocument', { description: 'A report that holds a text.' })
export class PassageDocumentType {
  /** Row id for the resolver; not part of the API. */
  documentId!: string;

  @Field(() => Int, { description: 'The page on which it stands there.' })
  page!: number;

  @Field(() => PassageSimilarity, { description: 'How alike to the wording known first.' })
  similarity!: PassageSimilarity;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the examination.' })
  seenOn!: string | null;

  static from({ documentId, page, similarity, seenOn }: ExaminerUse): PassageDocumentType {
    return Object.assign(new PassageDocumentType(), {
      ...{ documentId, page, seenOn },
      similarity: similarityWord(similarity),
    });
  }
}

/** So many reports of one text are listed; `reports` counts all. */
const MOST_DOCUMENTS = 50;

@ObjectType('RepeatedPassage', {
  simpleResolvers: true,
  description: 'A text that an examiner uses in reports on several people.',
})
export class RepeatedPassageType {
  @Field(() => ID, { description: 'Stable while the same reports are on file.' })
  id!: string;

  @Field(() => String, { description: 'Its words in one of the reports.' })
  text!: string;

  @Field(() => String, { description: 'The part of that report. May grow.' })
  section!: string;

  @Field(() => PassageClass, { description: 'Whose text it is.' })
  class!: PassageClass;

  @Field(() => Int, { description: "The examiner's reports with the text." })
  reports!: number;

  @Field(() => Int, { description: "Of so many of the examiner's reports that were compared." })
  comparedReports!: number;

  @Field(() => Int, { description: 'People in whose reports it stands.' })
  claimants!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the earliest examination with it.' })
  firstSeenOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest.' })
  lastSeenOn!: string | null;

  @Field(() => [PassageDocumentType], { description: 'The earliest fifty of the reports.' })
  documents!: PassageDocumentType[];

  static from({ id, uses, compared, ...passage }: RepeatedPassage): RepeatedPassageType {
    return Object.assign(new RepeatedPassageType(), passage, {
      id: toGlobalId('RepeatedPassage', id),
      comparedReports: compared,
      documents: uses.slice(0, MOST_DOCUMENTS).map((use) => PassageDocumentType.from(use)),
    });
  }
}
export const RepeatedPassageConnection = connectionType(RepeatedPassageType, 'RepeatedPassage');
