import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { deleteDocument } from './delete-document.js';
import {
  documentFilter,
  DocumentFilterInput,
  DocumentIdInput,
  DocumentLinkInput,
  DocumentSetMatterInput,
  DocumentSetPermissionInput,
} from './document.inputs.js';
import { documentLoader } from './document.loader.js';
import { documentCounts, newestDocuments, type DocumentRow } from './document.queries.js';
import {
  DocumentConnection,
  DocumentCounts,
  DocumentDeletePayload,
  DocumentLink,
  DocumentLinkPayload,
  DocumentPayload,
  DocumentType,
} from './document.types.js';
import { fileUnderMatter } from './file-under-matter.js';
import { linkDocument } from './link-document.js';
import { retryDocument } from './retry-document.js';
import { setDocumentPermission } from './set-document-permission.js';

/** Null when missing, another firm's, or the role may not read documents. */
export async function documentOf(context: RequestContext, id: string | null): Promise<DocumentType | null> {
  if (id === null || !context.may(Permission.DOCUMENT_READ)) return null;
  const document = await context.loader(documentLoader).load(id);
  return document === null ? null : shownDocument(context, document);
}

/** A row as this caller may see it. */
export function shownDocument(context: RequestContext, row: DocumentRow): DocumentType {
  return DocumentType.from(row, { maySeeNames: context.may(Permission.CLAIMANT_READ) });
}

/** The document after a change in this transaction: the loader may hold its former state. */
export async function changedDocument(context: RequestContext, id: string): Promise<DocumentPayload> {
  context.loader(documentLoader).clear(id);
  return Object.assign(new DocumentPayload(), { document: await documentOf(context, id) });
}

registerNode('Document', documentOf);

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Requires(Permission.DOCUMENT_READ)
  @Query(() => DocumentType, { nullable: true, description: 'One document; null when it is not there.' })
  document(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<DocumentType | null> {
    return documentOf(context, fromGlobalId('Document', id));
  }

  @Requires(Permission.DOCUMENT_READ)
  @Query(() => DocumentConnection, { nullable: true, description: "The firm's documents, newest first." })
  documents(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilterInput, { nullable: true, description: 'All when absent.' })
    input?: DocumentFilterInput | null,
  ): Promise<Connection<DocumentType>> {
    const filter = documentFilter(input);
    // Finding a document by its name tells the name.
    const isHidden = filter.text !== null && !context.may(Permission.CLAIMANT_READ);
    return connectionOf(page, {
      orderName: 'documents',
      read: async (request) =>
        isHidden ? { rows: [], totalCount: 0 } : newestDocuments(context.unitOfWork, filter, request),
      cursorOf: ({ createdAtText, id }) => [createdAtText, id],
      nodeOf: (row) => shownDocument(context, row),
    });
  }

  @Requires(Permission.DOCUMENT_READ)
  @Query(() => DocumentCounts, { nullable: true, description: 'How many documents are in each state.' })
  async documentCounts(@Ctx() { unitOfWork }: RequestContext): Promise<DocumentCounts> {
    return DocumentCounts.from(await documentCounts(unitOfWork));
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who brought it in; null for an operator, and where the role may not read members.',
  })
  uploadedBy(
    @Ctx() context: RequestContext,
    @Root() { uploadedById }: DocumentType,
  ): Promise<MemberType | null> {
    return memberShown(context, uploadedById);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who settled it; null when nobody has, and where the role may not read members.',
  })
  reviewedBy(
    @Ctx() context: RequestContext,
    @Root() { reviewedById }: DocumentType,
  ): Promise<MemberType | null> {
    return memberShown(context, reviewedById);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination recorded from it; null when there is none.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: DocumentType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'Null when not known.' })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: DocumentType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @Requires(Permission.DOCUMENT_READ)
  @Mutation(() => DocumentLinkPayload, {
    nullable: true,
    description: 'A link, for five minutes, to the file or to the picture of a page.',
  })
  async documentLink(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentLinkInput) { id, page }: DocumentLinkInput,
  ): Promise<DocumentLinkPayload> {
    const { masterKey } = context.services.storage;
    const link = await linkDocument(
      context.unitOfWork,
      { masterKey, clock: context.clock },
      { documentId: fromGlobalId('Document', id), page: page ?? null },
    );
    return Object.assign(new DocumentLinkPayload(), { link: Object.assign(new DocumentLink(), link) });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description: 'Reads a document again that was refused or failed.',
  })
  async documentRetry(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentIdInput) input: DocumentIdInput,
  ): Promise<DocumentPayload> {
    const id = fromGlobalId('Document', input.id);
    await retryDocument(context.unitOfWork, id, input.version);
    return changedDocument(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentDeletePayload, {
    nullable: true,
    description: 'Removes a document and what was read from it; not while an examination rests on it.',
  })
  async documentDelete(
    @Ctx() { unitOfWork }: RequestContext,
    @Arg('input', () => DocumentIdInput) input: DocumentIdInput,
  ): Promise<DocumentDeletePayload> {
    await deleteDocument(unitOfWork, fromGlobalId('Document', input.id), input.version);
    return Object.assign(new DocumentDeletePayload(), { deletedId: input.id });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description: 'Says to which matter a document belongs.',
  })
  async documentSetMatter(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentSetMatterInput) input: DocumentSetMatterInput,
  ): Promise<DocumentPayload> {
    const id = fromGlobalId('Document', input.id);
    const matterId = input.matterId == null ? null : fromGlobalId('Matter', input.matterId);
    await fileUnderMatter(context.unitOfWork, { id, version: input.version, matterId });
    return changedDocument(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description: 'Says whether what stands in a document may leave the firm.',
  })
  async documentSetPermission(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentSetPermissionInput) input: DocumentSetPermissionInput,
  ): Promise<DocumentPayload> {
    const id = fromGlobalId('Document', input.id);
    const { version, permission } = input;
    await setDocumentPermission(context.unitOfWork, { id, version, permission });
    return changedDocument(context, id);
  }

  @Requires(Permission.DOCUMENT_READ)
  @Subscription(() => DocumentCounts, {
    nullable: true,
    description: 'How many documents are in each state, now and after each change of any of them.',
    subscribe: ({ context }: { context: RequestContext }) =>
      context.changes({ firmId: context.unitOfWork.principal.firmId, topic: 'document' }),
  })
  async documentsChanged(@Ctx() { unitOfWork }: RequestContext): Promise<DocumentCounts> {
    return DocumentCounts.from(await documentCounts(unitOfWork));
  }
}
