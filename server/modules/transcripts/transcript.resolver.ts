import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { excerptById, excerptsOf } from './excerpt.queries.js';
import { pickExcerpt } from './pick-excerpt.js';
import { removeExcerpt } from './remove-excerpt.js';
import { transcriptLoader } from './transcript.loader.js';
import {
  searchTranscripts,
  transcriptErrata,
  transcriptExchanges,
  transcriptLines,
} from './transcript.queries.js';
import {
  TranscriptErratumType,
  TranscriptExcerptAddInput,
  TranscriptExcerptPayload,
  TranscriptExcerptRemoveInput,
  TranscriptExcerptRemovePayload,
  TranscriptExcerptType,
  TranscriptExchangeConnection,
  TranscriptExchangeType,
  TranscriptHitConnection,
  TranscriptHitType,
  TranscriptLineType,
  TranscriptType,
} from './transcript.types.js';

/** What one answer carries: a page of the reporter has about 25 lines. */
const MOST_PAGES = 20;
const MOST_WORDS = 12;

@Resolver(() => TranscriptType)
export class TranscriptResolver {
  @FieldResolver(() => [TranscriptLineType], {
    nullable: true,
    description: `The lines of the printed pages from one to another, both included; at most ${MOST_PAGES} pages.`,
  })
  async lines(
    @Root() { documentId }: TranscriptType,
    @Ctx() { unitOfWork }: RequestContext,
    @Arg('fromPage', () => Int, { description: 'The first page, as printed.' }) fromPage: number,
    @Arg('toPage', () => Int, { description: 'The last page, as printed.' }) toPage: number,
  ): Promise<TranscriptLineType[]> {
    if (toPage < fromPage || toPage - fromPage >= MOST_PAGES) {
      throw new BadInputError(`Ask for 1 to ${MOST_PAGES} pages, the first one first.`, { path: ['toPage'] });
    }
    const rows = await transcriptLines(unitOfWork, documentId, { fromPage, toPage });
    return rows.map((row) => TranscriptLineType.from(row));
  }

  @FieldResolver(() => TranscriptExchangeConnection, {
    nullable: true,
    description: 'Questions with their answers, in order.',
  })
  exchanges(
    @Root() { documentId }: TranscriptType,
    @Ctx() { unitOfWork }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<TranscriptExchangeType>> {
    return connectionOf(page, {
      orderName: `transcript:${documentId}`,
      read: (request) => transcriptExchanges(unitOfWork, documentId, request),
      cursorOf: ({ position }) => [String(position)],
      nodeOf: (row) => TranscriptExchangeType.from(row),
    });
  }

  @FieldResolver(() => [TranscriptErratumType], {
    nullable: true,
    description: 'Corrections of the errata sheet, in its order.',
  })
  async errata(
    @Root() { documentId }: TranscriptType,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<TranscriptErratumType[]> {
    return (await transcriptErrata(unitOfWork, documentId)).map((row) => TranscriptErratumType.from(row));
  }

  @FieldResolver(() => [TranscriptExcerptType], {
    nullable: true,
    description: 'What people picked, in the order of the testimony.',
  })
  async excerpts(
    @Root() { documentId }: TranscriptType,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<TranscriptExcerptType[]> {
    return (await excerptsOf(unitOfWork, documentId)).map((row) => TranscriptExcerptType.from(row));
  }
}

@Resolver(() => DocumentType)
export class DocumentTranscriptResolver {
  @FieldResolver(() => TranscriptType, {
    nullable: true,
    description: 'The testimony; null when the document is no transcript, or is not read yet.',
  })
  async transcript(
    @Root() { documentId }: DocumentType,
    @Ctx() context: RequestContext,
  ): Promise<TranscriptType | null> {
    const row = await context.loader(transcriptLoader).load(documentId);
    return row === null ? null : TranscriptType.from(row);
  }
}

@Resolver(() => TranscriptExcerptType)
export class TranscriptExcerptResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The transcript it is from.' })
  document(
    @Root() { documentId }: TranscriptExcerptType,
    @Ctx() context: RequestContext,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who picked it; null where the role may not read members.',
  })
  createdBy(
    @Root() { createdById }: TranscriptExcerptType,
    @Ctx() context: RequestContext,
  ): Promise<MemberType | null> {
    return memberShown(context, createdById);
  }
}

@Resolver(() => TranscriptHitType)
export class TranscriptHitResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The transcript it is from.' })
  document(
    @Root() { documentId }: TranscriptHitType,
    @Ctx() context: RequestContext,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver()
export class TestimonyResolver {
  @Requires(Permission.DOCUMENT_READ)
  @Query(() => TranscriptHitConnection, {
    nullable: true,
    description: 'Questions and answers in which every word stands, newest transcript first.',
  })
  transcriptSearch(
    @Ctx() { unitOfWork }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('text', () => String, { description: 'One to twelve words.' }) text: string,
    @Arg('documentId', () => ID, { nullable: true, description: 'In this transcript only.' })
    documentId?: string | null,
  ): Promise<Connection<TranscriptHitType>> {
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0 || words.length > MOST_WORDS) {
      throw new BadInputError(`Search for one to ${MOST_WORDS} words.`, { path: ['text'] });
    }
    const wanted = {
      words,
      documentId:
        documentId === null || documentId === undefined ? null : fromGlobalId('Document', documentId),
    };
    return connectionOf(page, {
      orderName: 'transcriptSearch',
      read: (request) => searchTranscripts(unitOfWork, wanted, request),
      cursorOf: (row) => [row.documentId, String(row.position)],
      nodeOf: (row) => TranscriptHitType.from(row),
    });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TranscriptExcerptPayload, { nullable: true, description: 'Keeps a stretch of testimony.' })
  async transcriptExcerptAdd(
    @Arg('input', () => TranscriptExcerptAddInput) input: TranscriptExcerptAddInput,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<TranscriptExcerptPayload> {
    const id = await pickExcerpt(unitOfWork, {
      documentId: fromGlobalId('Document', input.documentId),
      fromPosition: input.fromPosition,
      toPosition: input.toPosition,
      note: input.note ?? null,
    });
    const row = await excerptById(unitOfWork, id);
    const excerpt = row === null ? null : TranscriptExcerptType.from(row);
    return Object.assign(new TranscriptExcerptPayload(), { excerpt });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => TranscriptExcerptRemovePayload, { nullable: true, description: 'Lets an excerpt go.' })
  async transcriptExcerptRemove(
    @Arg('input', () => TranscriptExcerptRemoveInput) { id }: TranscriptExcerptRemoveInput,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<TranscriptExcerptRemovePayload> {
    await removeExcerpt(unitOfWork, fromGlobalId('TranscriptExcerpt', id));
    return Object.assign(new TranscriptExcerptRemovePayload(), { removedId: id });
  }
}

registerNode('TranscriptExcerpt', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await excerptById(context.unitOfWork, id);
  return row === null ? null : TranscriptExcerptType.from(row);
});
