import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ExamKind, Side, Verification } from '../../kernel/vocabulary.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { DateScalar, MutationPayload, toGlobalId } from '../../platform/graphql/index.js';
import { DocumentType } from '../documents/index.js';
import { ExaminationType } from '../examinations/index.js';
import type { Disagreement } from './disagreements.js';
import type { ExaminationFactRow, ReviewedRecordRow } from './examination-reading.queries.js';
import { fieldText } from './field-value.js';
import type { Proposal } from './proposal.js';
import { ReadingField } from './reading-field.js';
import type { ReportDraft } from './report-draft.js';
import type { ExaminerMatch } from './report-subject.js';

@ObjectType('ReadPage', { simpleResolvers: true, description: 'A page as it was read.' })
export class ReadPageType {
  @Field(() => Int, { description: 'From 1, as counted in the file.' })
  number!: number;

  @Field(() => Float, { nullable: true, description: 'Points; null where the format knows no size.' })
  width!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points; null where the format knows no size.' })
  height!: number | null;

  @Field(() => String, {
    description: 'TEXT_LAYER, OCR, PARAGRAPHS or PLAIN_TEXT. OCR is verbatim as read, not as printed.',
  })
  source!: string;

  @Field(() => Float, { nullable: true, description: '0 to 1, the mean of the words; null unless OCR.' })
  ocrConfidence!: number | null;
}

@ObjectType('ReadingDisagreement', {
  simpleResolvers: true,
  description: 'Two things that do not go together: within a report, or between it and what is on file.',
})
export class ReadingDisagreementType {
  /** Row id for the resolver; not part of the API. */
  examinationId!: string | null;

  @Field(() => String, { description: 'What differs, in words.' })
  message!: string;

  @Field(() => [ID], { description: 'The proposals that say so.' })
  proposals!: string[];

  static from({ message, proposalIds, examinationId }: Disagreement): ReadingDisagreementType {
    const proposals = proposalIds.map((id) => toGlobalId('Proposal', id));
    return Object.assign(new ReadingDisagreementType(), { message, proposals, examinationId });
  }
}

@ObjectType('ExaminerMatch', { description: 'An examiner who may have written the report.' })
export class ExaminerMatchType {
  /** Row id for the resolver; not part of the API. */
  examinerId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  static from({ examinerId, reason }: ExaminerMatch): ExaminerMatchType {
    return Object.assign(new ExaminerMatchType(), { examinerId, reason });
  }
}

@ObjectType('ReportDraft', {
  simpleResolvers: true,
  description: 'What confirming the report would record, from what is accepted and what is still pending.',
})
export class ReportDraftType {
  /** What stands behind, for the resolvers; not part of the API. */
  draft!: ReportDraft;

  @Field(() => String, { nullable: true, description: 'As read; null when the report does not say.' })
  examinerName!: string | null;

  @Field(() => [ExaminerMatchType], { description: 'Who that may be, the likeliest first.' })
  examinerCandidates!: ExaminerMatchType[];

  @Field(() => String, { nullable: true, description: 'As read; null when the report does not say.' })
  claimantName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'As read; null when the report does not say.' })
  examinedOn!: string | null;

  @Field(() => ExamKind, { description: 'As read; IME when the report does not say.' })
  kind!: ExamKind;

  @Field(() => Side, { description: 'As read; UNKNOWN when the report does not say.' })
  side!: Side;

  static from(draft: ReportDraft): ReportDraftType {
    const { examinerName, claimantName, examinedOn, kind, side } = draft;
    return Object.assign(new ReportDraftType(), {
      ...{ draft, examinerName, claimantName, examinedOn, kind, side },
      examinerCandidates: draft.examinerCandidates.map((match) => ExaminerMatchType.from(match)),
    });
  }
}

@ObjectType('DocumentReading', {
  simpleResolvers: true,
  description: 'What readers found in a document, and what people made of it.',
})
export class DocumentReadingType {
  /** What stands behind, for the resolvers; not part of the API. */
  documentId!: string;
  examinationId!: string | null;
  proposals!: readonly Proposal[];

  @Field(() => String, { description: 'The reader by which the document is known.' })
  reader!: string;

  @Field(() => String, { description: 'Of its rules.' })
  readerVersion!: string;

  @Field(() => Int, { description: 'Fields, opinions and records on which nobody has decided.' })
  pending!: number;
}

@ObjectType('ExaminationFact', {
  simpleResolvers: true,
  description: 'A fact of an examination that a report states, with where it stands.',
})
export class ExaminationFactType {
  /** Row id for the resolver; not part of the API. */
  documentId!: string | null;

  @Field(() => ReadingField, { description: 'Which fact.' })
  field!: ReadingField;

  @Field(() => String, { description: 'Days YYYY-MM-DD, lists one entry a line, minutes as "25 REPORT".' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The report’s own words.' })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote.' })
  page!: number | null;

  @Field(() => Verification, { description: 'CONFIRMED or AUTO_ACCEPTED.' })
  verification!: Verification;

  static from({
    field,
    value,
    quote,
    page,
    verification,
    documentId,
  }: ExaminationFactRow): ExaminationFactType {
    const shown = { field, value: fieldText(value), quote, page, verification, documentId };
    return Object.assign(new ExaminationFactType(), shown);
  }
}

@ObjectType('ReviewedRecord', {
  simpleResolvers: true,
  description: 'A record that the examiner says was reviewed, with where the report says so.',
})
export class ReviewedRecordType {
  /** Row id for the resolver; not part of the API. */
  documentId!: string | null;

  @Field(() => String, { description: 'As listed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null when not said.' })
  author!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its day, or the first of them; null when not said.',
  })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them; null when not said.' })
  datedTo!: string | null;

  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => Int, { nullable: true, description: 'How many pages; null when not said.' })
  pages!: number | null;

  @Field(() => Boolean, { description: 'The entry does not say what was read.' })
  isVague!: boolean;

  @Field(() => Int, { nullable: true, description: 'Page of the quote.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'The report’s own words.' })
  quote!: string | null;

  @Field(() => Verification, { description: 'CONFIRMED or AUTO_ACCEPTED.' })
  verification!: Verification;

  static from(row: ReviewedRecordRow): ReviewedRecordType {
    const { examinationId: _examinationId, ...shown } = row;
    return Object.assign(new ReviewedRecordType(), shown);
  }
}

@ObjectType({ description: 'The document and the examination recorded from it.' })
export class ReportConfirmPayload extends MutationPayload {
  @Field(() => DocumentType, { nullable: true, description: 'Null when there are userErrors.' })
  document?: DocumentType | null;

  @Field(() => ExaminationType, { nullable: true, description: 'Null when there are userErrors.' })
  examination?: ExaminationType | null;
}
