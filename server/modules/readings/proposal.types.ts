import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { DateScalar, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { DocumentType } from '../documents/index.js';
import { fieldText } from './field-value.js';
import {
  ProposalKind,
  ProposalStatus,
  type OpinionDetails,
  type PageBox,
  type Proposal,
  type ProposedRecord,
} from './proposal.js';
import { ReadingField } from './reading-field.js';

registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description:
    'FIELD: a fact of the examination. RECORD: an entry of what was reviewed. OPINION: a recognised opinion. CANDIDATE: a sentence that may hold one; a person says which.',
});
registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description:
    'What became of a proposal. AUTO_ACCEPTED: by a rule of the firm, without a person; figures say so.',
});
registerEnumType(ReadingField, {
  name: 'ReadingField',
  description: 'A fact of an examination that a report states. May grow.',
});
registerEnumType(RecordKind, { name: 'RecordKind', description: 'What kind of record was reviewed.' });

@ObjectType('PageBox', {
  simpleResolvers: true,
  description: 'A place on a page, in shares of its width and height, from the upper left corner.',
})
export class PageBoxType {
  @Field(() => Int, { description: 'Page, from 1.' })
  page!: number;

  @Field(() => Float, { description: 'From the left, 0 to 1.' })
  x!: number;

  @Field(() => Float, { description: 'From the top, 0 to 1.' })
  y!: number;

  @Field(() => Float, { description: '0 to 1.' })
  width!: number;

  @Field(() => Float, { description: '0 to 1.' })
  height!: number;
}

@ObjectType('OpinionDetails', {
  simpleResolvers: true,
  description: 'What a report says beside a stance. Null: it does not say.',
})
export class OpinionDetailsType {
  @Field(() => String, { nullable: true, description: 'How sure the examiner is, in the report’s words.' })
  certainty!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of maximum medical improvement.' })
  mmiOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, percent.' })
  wpiPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share apportioned to other factors, percent.' })
  apportionmentPercent!: number | null;

  @Field(() => [String], { description: 'Medications named.' })
  medications!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why, by a fixed list.' })
  ground!: string | null;
}

@ObjectType('ProposedRecord', {
  simpleResolvers: true,
  description: 'An entry of what the examiner says was reviewed. Null: the entry does not say.',
})
export class ProposedRecordType {
  @Field(() => String, { description: 'As listed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day, or the first of them.' })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them.' })
  datedTo!: string | null;

  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => Int, { nullable: true, description: 'How many pages.' })
  pages!: number | null;

  @Field(() => Boolean, { description: 'The entry does not say what was read ("various", "including").' })
  isVague!: boolean;
}

@ObjectType('ProposalDecision', {
  simpleResolvers: true,
  description: 'A decision on a proposal. What is null was left as it was read.',
})
export class ProposalDecisionType {
  /** Row id for the resolver of the member; not part of the API. */
  decidedById!: string | null;

  @Field(() => Issue, { nullable: true, description: 'The issue, where it was changed or given.' })
  issue!: Issue | null;

  @Field(() => Stance, { nullable: true, description: 'The stance, where it was changed or given.' })
  stance!: Stance | null;

  @Field(() => String, { nullable: true, description: 'The value, where it was changed.' })
  value!: string | null;

  @Field(() => OpinionDetailsType, { nullable: true, description: 'The details, where they were changed.' })
  details!: OpinionDetails | null;

  @Field(() => ProposedRecordType, { nullable: true, description: 'The record, where it was changed.' })
  record!: ProposedRecord | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  static from({ decision, decidedAt, decidedById }: Proposal): ProposalDecisionType | null {
    if (decidedAt === null) return null;
    return Object.assign(new ProposalDecisionType(), {
      decidedById,
      issue: decision?.issue ?? null,
      stance: decision?.stance ?? null,
      value: decision?.value === undefined ? null : fieldText(decision.value),
      details: decision?.details ?? null,
      record: decision?.record ?? null,
      at: new Date(decidedAt),
    });
  }
}

@ObjectType('Proposal', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What a reader proposes, with the words it rests on. Counts in no figure until it is accepted.',
})
export class ProposalType extends NodeType {
  /** The row behind, for the resolvers of what stands beside; not part of the API. */
  row!: Proposal;

  @Field(() => ProposalKind, { description: 'What it is about.' })
  kind!: ProposalKind;

  @Field(() => ReadingField, { nullable: true, description: 'Of kind FIELD: which fact.' })
  field!: ReadingField | null;

  @Field(() => Issue, { nullable: true, description: 'Of kind OPINION: the question answered.' })
  issue!: Issue | null;

  @Field(() => Stance, { nullable: true, description: 'Of kind OPINION: which way.' })
  stance!: Stance | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of kind FIELD: as a reviewer reads and edits it. Days YYYY-MM-DD, lists one entry a line, minutes as "25 REPORT".',
  })
  value!: string | null;

  @Field(() => OpinionDetailsType, { nullable: true, description: 'Of kinds OPINION and CANDIDATE.' })
  details!: OpinionDetails | null;

  @Field(() => ProposedRecordType, { nullable: true, description: 'Of kind RECORD.' })
  record!: ProposedRecord | null;

  @Field(() => String, { description: 'The document’s own words.' })
  quote!: string;

  @Field(() => Int, {
    description: 'Page on which the quote begins, or the paragraph; see DocumentReading.unit.',
  })
  page!: number;

  @Field(() => Int, { description: 'Page on which it ends.' })
  endPage!: number;

  @Field(() => [PageBoxType], { description: 'Its places; empty where the format has none.' })
  boxes!: readonly PageBox[];

  @Field(() => String, {
    description: 'The section of the report, e.g. DISCUSSION; OTHER when it is in none.',
  })
  section!: string;

  @Field(() => String, { nullable: true, description: 'The question that the passage answers.' })
  question!: string | null;

  @Field(() => String, { description: 'Who speaks: OWN is the examiner. May grow.' })
  attribution!: string;

  @Field(() => Boolean, { description: 'Said with a reservation.' })
  isHedged!: boolean;

  @Field(() => Boolean, { description: 'Said on a condition.' })
  isConditional!: boolean;

  @Field(() => [String], { description: 'Rules and cues that led here, by their stable names.' })
  cues!: readonly string[];

  @Field(() => String, { description: 'Which reader; "person" for what was added by hand.' })
  reader!: string;

  @Field(() => ProposalStatus, { description: 'What became of it.' })
  status!: ProposalStatus;

  @Field(() => ProposalDecisionType, { nullable: true, description: 'Null while nobody has decided.' })
  decided!: ProposalDecisionType | null;

  @Field(() => Int, { description: 'Pass it back with a decision.' })
  version!: number;

  static from(row: Proposal): ProposalType {
    const { kind, field, issue, stance, details, record, quote, page, endPage, boxes } = row;
    const { isHedged, isConditional, cues, reader, status, version } = row;
    return Object.assign(new ProposalType(), {
      id: toGlobalId('Proposal', row.id),
      row,
      ...{ kind, field, issue, stance, details, record, quote, page, endPage, boxes },
      ...{ isHedged, isConditional, cues, reader, status, version },
      value: row.value === null ? null : fieldText(row.value),
      section: row.section ?? 'OTHER',
      question: row.question?.quote ?? null,
      attribution: row.attribution ?? 'OWN',
      decided: ProposalDecisionType.from(row),
    });
  }
}

@ObjectType({ description: 'The proposal and its document as they now stand.' })
export class ProposalPayload extends MutationPayload {
  @Field(() => ProposalType, { nullable: true, description: 'Null when there are userErrors.' })
  proposal?: ProposalType | null;

  @Field(() => DocumentType, { nullable: true, description: 'Null when there are userErrors.' })
  document?: DocumentType | null;
}
