import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ExamKind, Issue, Side, Stance } from '../../kernel/vocabulary.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import { DateScalar, fromGlobalId } from '../../platform/graphql/index.js';
import { ValidationError } from '../../platform/errors.js';
import type { AddedProposal } from './add-proposal.js';
import type { ReportConfirmation } from './confirm-report.js';
import { ProposalDecisionKind, type StatedDecision } from './decide-proposal.js';
import type { StatedValue } from './proposal-input.js';
import { ProposalKind } from './proposal.js';
import { ReadingField } from './reading-field.js';

registerEnumType(ProposalDecisionKind, {
  name: 'ProposalDecisionKind',
  description: 'What a reviewer does with a proposal. REOPEN takes a decision back.',
});

@InputType({ description: 'What a report says beside a stance; null: it does not say.' })
export class OpinionDetailsInput {
  @Field(() => DateScalar, { nullable: true, description: 'On issue MMI only.' })
  mmiOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, 0 to 100.' })
  wpiPercent?: number | null;

  @Field(() => Float, { nullable: true, description: 'Share apportioned to other factors, 0 to 100.' })
  apportionmentPercent?: number | null;

  @Field(() => [String], { nullable: true, description: 'Medications named.' })
  medications?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  ground?: string | null;
}

@InputType({ description: 'An entry of what was reviewed; null: the entry does not say.' })
export class ProposedRecordInput {
  @Field(() => String, { description: 'As listed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day, or the first of them.' })
  datedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them.' })
  datedTo?: string | null;

  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => Int, { nullable: true, description: 'How many pages.' })
  pages?: number | null;

  @Field(() => Boolean, { description: 'The entry does not say what was read.' })
  isVague!: boolean;
}

/** What deciding and adding state alike. */
@InputType()
abstract class StatedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of kind FIELD. Days YYYY-MM-DD, lists one entry a line, minutes as "25 REPORT".',
  })
  value?: string | null;

  @Field(() => Issue, { nullable: true, description: 'Of kinds OPINION and CANDIDATE.' })
  issue?: Issue | null;

  @Field(() => Stance, { nullable: true, description: 'Of kinds OPINION and CANDIDATE.' })
  stance?: Stance | null;

  @Field(() => OpinionDetailsInput, { nullable: true, description: 'All details; null leaves them as read.' })
  details?: OpinionDetailsInput | null;

  @Field(() => ProposedRecordInput, { nullable: true, description: 'Of kind RECORD.' })
  record?: ProposedRecordInput | null;
}

@InputType({ description: 'A decision on a proposal. A CANDIDATE is accepted by giving issue and stance.' })
export class ProposalDecideInput extends StatedInput {
  @Field(() => ID, { description: 'The proposal.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ProposalDecisionKind, { description: 'What to do with it.' })
  decision!: ProposalDecisionKind;
}

@InputType({ description: 'What the machine missed. The quote must stand on the page named.' })
export class ProposalAddInput extends StatedInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => ProposalKind, { description: 'FIELD, OPINION or RECORD.' })
  kind!: ProposalKind;

  @Field(() => ReadingField, { nullable: true, description: 'Of kind FIELD.' })
  field?: ReadingField | null;

  @Field(() => Int, { description: 'Page, or paragraph, from 1.' })
  page!: number;

  @Field(() => String, { description: 'The words, as they stand there; blanks and line breaks aside.' })
  quote!: string;
}

@InputType({ description: 'Exactly one of the two.' })
export class ReportExaminerInput {
  @Field(() => ID, { nullable: true, description: 'An examiner who is known.' })
  examinerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name as read, resolved as in an import.' })
  name?: string | null;
}

@InputType({ description: 'A report to confirm, and what the reviewer states of it.' })
export class ReportConfirmInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether what nobody decided on is accepted as it was read.' })
  acceptPending!: boolean;

  @Field(() => ReportExaminerInput, { description: 'Who wrote it.' })
  examiner!: ReportExaminerInput;

  @Field(() => ID, { nullable: true, description: 'The matter; null: not known.' })
  matterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An examination on file to which the report belongs; null: a new one.',
  })
  examinationId?: string | null;

  @Field(() => Side, { description: 'Who retained the examiner.' })
  side!: Side;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => DateScalar, { description: 'Day of the examination.' })
  examinedOn!: string;
}

/** The command's argument. @throws NotFoundError for an id of another kind. */
export function statedDecision(input: ProposalDecideInput): StatedDecision {
  const { version, decision } = input;
  return { ...stated(input), id: fromGlobalId('Proposal', input.id), version, decision };
}

/** The command's argument. @throws NotFoundError for an id of another kind. */
export function addedProposal(input: ProposalAddInput): AddedProposal {
  const { kind, field, page, quote } = input;
  return {
    ...stated(input),
    documentId: fromGlobalId('Document', input.documentId),
    kind,
    field,
    page,
    quote,
  };
}

function stated({ value, issue, stance, details, record }: StatedInput): StatedValue {
  return {
    ...{ value, issue, stance, details },
    record:
      record === null || record === undefined
        ? null
        : {
            title: record.title,
            author: record.author ?? null,
            datedOn: record.datedOn ?? null,
            datedTo: record.datedTo ?? null,
            kind: record.kind,
            pages: record.pages ?? null,
            isVague: record.isVague,
          },
  };
}

/** The command's argument. @throws NotFoundError for an id of another kind; ValidationError without one examiner. */
export function reportConfirmation(input: ReportConfirmInput): ReportConfirmation {
  const { version, acceptPending, matterId, examinationId, side, kind, examinedOn } = input;
  return {
    documentId: fromGlobalId('Document', input.documentId),
    ...{ version, acceptPending, side, kind, examinedOn },
    examiner: examinerOf(input.examiner),
    matterId: typeof matterId === 'string' ? fromGlobalId('Matter', matterId) : null,
    examinationId: typeof examinationId === 'string' ? fromGlobalId('Examination', examinationId) : null,
  };
}

function examinerOf({ examinerId, name }: ReportExaminerInput): ReportConfirmation['examiner'] {
  const isChosen = typeof examinerId === 'string';
  if (isChosen !== (typeof name === 'string')) {
    if (isChosen) return { examinerId: fromGlobalId('Examiner', examinerId) };
    if (typeof name === 'string') return { name };
  }
  throw new ValidationError('Choose an examiner, or give the name as read; not both.', {
    path: ['input', 'examiner'],
  });
}
