import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Issue } from '../../kernel/vocabulary.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { cueAgreement, rankCandidates } from './cue-ranking.js';
import { disagreementsOf } from './disagreements.js';
import { needsDecision } from './proposal.js';
import { ProposalType } from './proposal.types.js';
import { READING_FIELDS } from './reading-field.js';
import {
  cueTalliesLoader,
  documentProposalsLoader,
  documentReaderLoader,
  duplicatesLoader,
  examinationOnFileLoader,
  reportDraftLoader,
  textPagesLoader,
} from './reading.loader.js';
import {
  DocumentReadingType,
  ExaminerMatchType,
  ReadingDisagreementType,
  ReadPageType,
  ReportDraftType,
} from './reading.types.js';

/** What of a list of things, each looked up apart, is there. */
async function present<Thing>(things: readonly Promise<Thing | null>[]): Promise<Thing[]> {
  return (await Promise.all(things)).flatMap((thing) => thing ?? []);
}

@Resolver(() => DocumentType)
export class ReadDocumentResolver {
  @FieldResolver(() => DocumentReadingType, { nullable: true, description: 'Null before it is read.' })
  async reading(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentType,
  ): Promise<DocumentReadingType | null> {
    const head = await context.loader(documentReaderLoader).load(documentId);
    if (head === null) return null;
    const proposals = await context.loader(documentProposalsLoader).load(documentId);
    const { reader, readerVersion, examinationId } = head;
    const pending = proposals.filter(needsDecision).length;
    return Object.assign(new DocumentReadingType(), {
      ...{ documentId, examinationId, proposals, reader, readerVersion, pending },
    });
  }

  @FieldResolver(() => [DocumentType], {
    description: 'Other documents whose reading says the same examiner, day and claimant; at most ten.',
  })
  async duplicates(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentType,
  ): Promise<DocumentType[]> {
    const ids = await context.loader(duplicatesLoader).load(documentId);
    return present(ids.map((id) => documentOf(context, id)));
  }
}

@Resolver(() => DocumentReadingType)
export class DocumentReadingResolver {
  @FieldResolver(() => String, { description: 'PAGE or PARAGRAPH: what "page" counts.' })
  async unit(@Ctx() context: RequestContext, @Root() { documentId }: DocumentReadingType): Promise<string> {
    return (await textPages(context, documentId))?.unit ?? 'PAGE';
  }

  @FieldResolver(() => [ReadPageType], {
    description: 'At most 2,000; of a document in paragraphs, none.',
  })
  async pages(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentReadingType,
  ): Promise<readonly ReadPageType[]> {
    const text = await textPages(context, documentId);
    return text === null || text.unit === 'PARAGRAPH' ? [] : text.pages.slice(0, 2_000);
  }

  @FieldResolver(() => [ProposalType], {
    description:
      'Facts of the examination in the order of ReadingField, readings of one fact beside each other.',
  })
  fields(@Root() { proposals }: DocumentReadingType): ProposalType[] {
    return READING_FIELDS.flatMap((field) => proposals.filter((proposal) => proposal.field === field)).map(
      (row) => ProposalType.from(row),
    );
  }

  @FieldResolver(() => [ProposalType], { description: 'By issue, then as they stand in the text.' })
  opinions(@Root() { proposals }: DocumentReadingType): ProposalType[] {
    return Object.values(Issue)
      .flatMap((issue) => proposals.filter((one) => one.kind === 'OPINION' && one.issue === issue))
      .map((row) => ProposalType.from(row));
  }

  @FieldResolver(() => [ProposalType], {
    description: 'Sentences that may hold an opinion, those first whose cues the firm agreed with most.',
  })
  async candidates(
    @Ctx() context: RequestContext,
    @Root() { proposals }: DocumentReadingType,
  ): Promise<ProposalType[]> {
    const candidates = proposals.filter(({ kind }) => kind === 'CANDIDATE');
    const cues = [...new Set(candidates.flatMap((candidate) => candidate.cues))];
    const tallies = await Promise.all(cues.map((cue) => context.loader(cueTalliesLoader).load(cue)));
    return rankCandidates(candidates, cueAgreement(tallies.flat())).map((row) => ProposalType.from(row));
  }

  @FieldResolver(() => [ProposalType], { description: 'What was reviewed, as listed in the report.' })
  records(@Root() { proposals }: DocumentReadingType): ProposalType[] {
    return proposals.filter(({ kind }) => kind === 'RECORD').map((row) => ProposalType.from(row));
  }

  @FieldResolver(() => [ReadingDisagreementType], {
    description: 'Within the report, and with what is on file.',
  })
  async disagreements(
    @Ctx() context: RequestContext,
    @Root() { documentId, examinationId, proposals }: DocumentReadingType,
  ): Promise<ReadingDisagreementType[]> {
    const { existing } = await context.loader(reportDraftLoader).load(documentId);
    const own =
      examinationId === null || existing.some(({ id }) => id === examinationId)
        ? []
        : await present([context.loader(examinationOnFileLoader).load(examinationId)]);
    return disagreementsOf(proposals, [...own, ...existing], examinationId).map((disagreement) =>
      ReadingDisagreementType.from(disagreement),
    );
  }

  @FieldResolver(() => ReportDraftType, {
    nullable: true,
    description: 'What confirming would record now. Ask for it with one document at a time.',
  })
  async draft(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentReadingType,
  ): Promise<ReportDraftType> {
    return ReportDraftType.from(await context.loader(reportDraftLoader).load(documentId));
  }
}

function textPages(context: RequestContext, documentId: string) {
  return context.loader(textPagesLoader(context.services.storage)).load(documentId);
}

@Resolver(() => ReportDraftType)
export class ReportDraftResolver {
  @FieldResolver(() => [MatterType], {
    description: 'Matters of the claim or case number, or of the claimant; at most ten.',
  })
  matterCandidates(
    @Ctx() context: RequestContext,
    @Root() { draft }: ReportDraftType,
  ): Promise<MatterType[]> {
    return present(draft.matterIds.map((id) => matterOf(context, id)));
  }

  @FieldResolver(() => [ExaminationType], {
    description: 'Examinations on file that may be this one, those of the same examiner first; at most ten.',
  })
  existing(@Ctx() context: RequestContext, @Root() { draft }: ReportDraftType): Promise<ExaminationType[]> {
    return present(draft.existing.map(({ id }) => examinationById(context, id)));
  }
}

@Resolver(() => ExaminerMatchType)
export class ExaminerMatchResolver {
  @FieldResolver(() => ExaminerType, { description: 'Who.' })
  async examiner(
    @Ctx() context: RequestContext,
    @Root() { examinerId }: ExaminerMatchType,
  ): Promise<ExaminerType> {
    const examiner = await examinerById(context, examinerId);
    if (examiner === null) throw new Error('A candidate who is no examiner.');
    return examiner;
  }
}

@Resolver(() => ReadingDisagreementType)
export class ReadingDisagreementResolver {
  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination that differs; null when the report contradicts itself.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: ReadingDisagreementType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }
}
