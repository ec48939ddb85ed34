import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  connectionOf,
  PageArgs,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import {
  DocumentPassagesType,
  PassageAlignmentType,
  PassageDocumentType,
  RepeatedPassageConnection,
  RepeatedPassageType,
} from './passage.types.js';
import { documentPassagesLoader } from './passages.loader.js';
import { listedAfter, placeInList, repeatedPassages } from './repeated-passages.js';

@Resolver(() => DocumentType)
export class DocumentPassagesResolver {
  @FieldResolver(() => DocumentPassagesType, {
    nullable: true,
    description:
      'Text that reports on other people have too. Null before it is read, and for what is no report.',
  })
  async passages(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentType,
  ): Promise<DocumentPassagesType | null> {
    const passages = await context.loader(documentPassagesLoader).load(documentId);
    return passages === null ? null : DocumentPassagesType.from(passages);
  }
}

@Resolver(() => PassageAlignmentType)
export class PassageAlignmentResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The other report.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: PassageAlignmentType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => PassageDocumentType)
export class PassageDocumentResolver {
  @FieldResolver(() => DocumentType, { description: 'The report.' })
  async document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: PassageDocumentType,
  ): Promise<DocumentType> {
    const document = await documentOf(context, documentId);
    if (document === null) throw new NotFoundError('Document');
    return document;
  }
}

@Resolver(() => ExaminerType)
export class RepeatedPassagesResolver {
  @FieldResolver(() => RepeatedPassageConnection, {
    nullable: true,
    description:
      "Text that stands in several of the examiner's confirmed reports on different people: the examiner's own first, then by number of reports. Null where the role may not read documents.",
  })
  async repeatedPassages(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<RepeatedPassageType> | null> {
    if (!context.may(Permission.DOCUMENT_READ)) return null;
    return connectionOf(page, {
      orderName: `repeatedPassages.${rowId}`,
      read: async ({ limit, after }) => {
        const all = await repeatedPassages(context.unitOfWork, rowId);
        return { rows: listedAfter(all, after).slice(0, limit), totalCount: all.length };
      },
      cursorOf: placeInList,
      nodeOf: (passage) => RepeatedPassageType.from(passage),
    });
  }
}
