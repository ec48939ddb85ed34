import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { treaterOf, TreaterType } from '../treating/index.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { DraftAudience } from './draft-vocabulary.js';
import { draftLoader, draftVersionsLoader, matterDraftsLoader } from './draft.loader.js';
import { savedVersion } from './draft.queries.js';
import { DraftCiteType, DraftContentType } from './draft-content.types.js';
import { DraftExportCheck, DraftType, DraftVersion } from './draft.types.js';
import { gatedContent } from './gated-content.js';
import { refusalWords, withheldWords } from './withheld-words.js';

/** Null when missing, another firm's, or the role may not read what concerns claimants. */
export async function draftOf(context: RequestContext, id: string): Promise<DraftType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const draft = await context.loader(draftLoader).load(id);
  return draft === null ? null : DraftType.from(draft);
}

registerNode('Draft', draftOf);

@Resolver(() => DraftType)
export class DraftResolver {
  @Requires(Permission.CLAIMANT_READ)
  @Query(() => DraftType, { nullable: true, description: 'One draft; null when it is not there.' })
  draft(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<DraftType | null> {
    return draftOf(context, fromGlobalId('Draft', id));
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'From whose record it is written.' })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: DraftType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @FieldResolver(() => TreaterType, { nullable: true, description: 'Who answers; null for other kinds.' })
  async treater(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: DraftType,
  ): Promise<TreaterType | null> {
    return treaterId === null ? null : treaterOf(context, treaterId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination it is about; null for kinds about the whole matter.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: DraftType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }

  @FieldResolver(() => [DraftVersion], { description: 'The newest first; at most 100.' })
  async versions(@Ctx() context: RequestContext, @Root() { draftId }: DraftType): Promise<DraftVersion[]> {
    const rows = await context.loader(draftVersionsLoader).load(draftId);
    return rows.map((row) => DraftVersion.from(row));
  }

  @FieldResolver(() => DraftContentType, {
    nullable: true,
    description: 'What it says; the last version unless another is named.',
  })
  async content(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { draftId, number: last }: DraftType,
    @Arg('number', () => Int, { nullable: true, description: 'Of a saved version.' }) number?: number | null,
  ): Promise<DraftContentType> {
    const version = await savedVersion(unitOfWork, draftId, number ?? last);
    return DraftContentType.from(version.number, version.content);
  }

  @FieldResolver(() => DraftExportCheck, {
    nullable: true,
    description: 'What a copy of the last version would hold.',
  })
  async exportCheck(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { draftId, matterId, number }: DraftType,
    @Arg('audience', () => DraftAudience, { description: 'For whom.' }) audience: DraftAudience,
  ): Promise<DraftExportCheck> {
    const { content } = await savedVersion(unitOfWork, draftId, number);
    const answer = await gatedContent(unitOfWork, { content, matterId, audience });
    const isAllowed = answer.kind === 'ALLOWED';
    const withheld = isAllowed ? answer.withheld : [];
    return Object.assign(new DraftExportCheck(), {
      isAllowed,
      refusal: isAllowed ? null : refusalWords(answer.documents),
      withheld: withheld.map(({ statementId, reason }) => ({ blockId: statementId, reason })),
      withheldWords: withheldWords(withheld),
      mark: isAllowed ? answer.mark : null,
    });
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The copy that was signed; null when none is on file.',
  })
  signedCopy(
    @Ctx() context: RequestContext,
    @Root() { signedDocumentId }: DraftType,
  ): Promise<DocumentType | null> {
    return documentOf(context, signedDocumentId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who began it; null where the role may not read members.',
  })
  createdBy(@Ctx() context: RequestContext, @Root() { createdById }: DraftType): Promise<MemberType | null> {
    return memberShown(context, createdById);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who made it final; null before.' })
  finalisedBy(
    @Ctx() context: RequestContext,
    @Root() { finalisedById }: DraftType,
  ): Promise<MemberType | null> {
    return memberShown(context, finalisedById);
  }
}

@Resolver(() => DraftVersion)
export class DraftVersionResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who saved it; null where the role may not read members.',
  })
  savedBy(@Ctx() context: RequestContext, @Root() { savedById }: DraftVersion): Promise<MemberType | null> {
    return memberShown(context, savedById);
  }
}

@Resolver(() => DraftCiteType)
export class DraftCiteResolver {
  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document cited; null for what is none, and when it is no longer on file.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DraftCiteType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => MatterType)
export class MatterDraftsResolver {
  @FieldResolver(() => [DraftType], {
    nullable: true,
    description: 'Documents written from its record, the newest first; at most 200. Needs CLAIMANT_READ.',
  })
  async drafts(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<DraftType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterDraftsLoader).load(matterId);
    return rows.map((row) => DraftType.from(row));
  }
}
