import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ValidationError } from '../../platform/errors.js';
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
import { examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { optionalId } from '../records/index.js';
import { checkDisclosedList, checkListPlace, type NewDisclosedList } from './check-list.js';
import { decideListMatch } from './decide-list-match.js';
import { examinerRow } from './disclosure-entry.inputs.js';
import {
  listAuditLoader,
  listEntriesLoader,
  listEntryLoader,
  listLoader,
  listsLoader,
} from './disclosures.loader.js';
import {
  DisclosedListCheckInput,
  DisclosedListConfigureInput,
  DisclosedListDecideInput,
  DisclosedListInput,
  DisclosedListPayload,
} from './list.inputs.js';
import { MOST_LISTS } from './list.queries.js';
import {
  DisclosedEntryConnection,
  DisclosedEntryType,
  DisclosedListType,
  ListAuditType,
  ListingType,
} from './list.types.js';
import { readListDocument, readPastedList } from './read-list.js';
import { configureDisclosedList, confirmDisclosedList, discardDisclosedList } from './settle-list.js';

/** Null when missing, another firm's, or the role may not read documents. */
async function listById(context: RequestContext, id: string): Promise<DisclosedListType | null> {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(listLoader).load(id);
  return row === null ? null : DisclosedListType.from(row);
}

async function entryById(context: RequestContext, id: string): Promise<DisclosedEntryType | null> {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(listEntryLoader).load(id);
  return row === null ? null : DisclosedEntryType.from(row);
}

registerNode('DisclosedList', listById);
registerNode('DisclosedEntry', entryById);

async function payload(context: RequestContext, id: string): Promise<DisclosedListPayload> {
  context.loader(listLoader).clear(id);
  const disclosedList = await listById(context, id);
  const examiner = disclosedList === null ? null : await examinerById(context, disclosedList.row.examinerId);
  return Object.assign(new DisclosedListPayload(), { disclosedList, examiner });
}

@Resolver(() => ExaminerType)
export class ExaminerListsResolver {
  @FieldResolver(() => [DisclosedListType], {
    description: `Lists of testimony that the examiner disclosed, the newest first, discarded ones left out; at most ${MOST_LISTS}, and empty where the role may not read documents.`,
  })
  async disclosedLists(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<DisclosedListType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    return (await context.loader(listsLoader).load(rowId)).map((row) => DisclosedListType.from(row));
  }
}

@Resolver(() => DisclosedListType)
export class DisclosedListResolver {
  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'In which it was disclosed; null: not known.',
  })
  matter(@Ctx() context: RequestContext, @Root() { row }: DisclosedListType): Promise<MatterType | null> {
    return matterOf(context, row.matterId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document, when it is one.' })
  document(@Ctx() context: RequestContext, @Root() { row }: DisclosedListType): Promise<DocumentType | null> {
    return documentOf(context, row.documentId);
  }

  @FieldResolver(() => DisclosedEntryConnection, { description: 'Rows, in their order.' })
  async entries(
    @Ctx() context: RequestContext,
    @Root() { row }: DisclosedListType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<DisclosedEntryType>> {
    const rows = await context.loader(listEntriesLoader).load(row.id);
    return connectionOf(page, {
      orderName: `disclosedEntries:${row.id}`,
      read: ({ limit, after }) => {
        const from = Number(after?.[0] ?? 0);
        const rest = rows.filter(({ number }) => number > from);
        return Promise.resolve({ rows: rest.slice(0, limit), totalCount: rows.length });
      },
      cursorOf: ({ number }) => [String(number)],
      nodeOf: (found) => DisclosedEntryType.from(found),
    });
  }

  @FieldResolver(() => ListAuditType, {
    nullable: true,
    description: 'Against the testimony that the firm knows of; null before the list is confirmed.',
  })
  async audit(
    @Ctx() context: RequestContext,
    @Root() { row }: DisclosedListType,
  ): Promise<ListAuditType | null> {
    const audited = await context.loader(listAuditLoader).load(row.id);
    return audited === null ? null : ListAuditType.from(audited);
  }
}

@Resolver(() => ListAuditType)
export class ListAuditResolver {
  @FieldResolver(() => [DisclosedEntryType], {
    description:
      'Entries for testimony of which the firm knows nothing, in the order of the list; at most 200.',
  })
  async unknown(
    @Ctx() context: RequestContext,
    @Root() { unknownEntryIds }: ListAuditType,
  ): Promise<DisclosedEntryType[]> {
    const rows = await context.loader(listEntryLoader).loadMany(unknownEntryIds.slice(0, 200));
    return rows.flatMap((row) => {
      if (row instanceof Error) throw row;
      return row === null ? [] : [DisclosedEntryType.from(row)];
    });
  }
}

@Resolver(() => ListingType)
export class ListingResolver {
  @FieldResolver(() => DisclosedEntryType, {
    nullable: true,
    description: 'The entry taken for it; null when none is.',
  })
  entry(
    @Ctx() context: RequestContext,
    @Root() { entryId }: ListingType,
  ): Promise<DisclosedEntryType | null> | null {
    return entryId === null ? null : entryById(context, entryId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The transcript; null when the firm has none.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ListingType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver()
export class DisclosedListWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosedListPayload, {
    description: 'Reads a list of testimony; it is compared with nothing before it is confirmed.',
  })
  async disclosedListCheck(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosedListCheckInput) input: DisclosedListCheckInput,
  ): Promise<DisclosedListPayload> {
    const { unitOfWork, services } = context;
    const place = placeOf(input);
    await checkListPlace(unitOfWork, place);
    const documentId = optionalId('Document', input.documentId);
    const text = input.text ?? '';
    if ((documentId === null) === (text.trim() === '')) {
      throw new ValidationError('Paste the list, or choose a document: one of the two.', {
        path: ['input', 'text'],
      });
    }
    if (documentId === null) {
      const pasted = { ...place, documentId, source: 'TEXT', name: 'Pasted text' } as const;
      return payload(context, await checkDisclosedList(unitOfWork, pasted, await readPastedList(text)));
    }
    const { name, list } = await readListDocument(unitOfWork, services.storage, documentId);
    const disclosed = { ...place, documentId, source: 'DOCUMENT', name } as const;
    return payload(context, await checkDisclosedList(unitOfWork, disclosed, list));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosedListPayload, { description: 'Reads the rows again under other columns.' })
  async disclosedListConfigure(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosedListConfigureInput)
    { version, columns, ...input }: DisclosedListConfigureInput,
  ): Promise<DisclosedListPayload> {
    const id = fromGlobalId('DisclosedList', input.id);
    await configureDisclosedList(context.unitOfWork, { id, version }, columns);
    return payload(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosedListPayload, {
    description: 'From here on it is compared; rows that were not taken stay beside it.',
  })
  async disclosedListConfirm(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosedListInput) { version, ...input }: DisclosedListInput,
  ): Promise<DisclosedListPayload> {
    const id = fromGlobalId('DisclosedList', input.id);
    await confirmDisclosedList(context.unitOfWork, { id, version });
    return payload(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosedListPayload, { description: 'Sets a list aside.' })
  async disclosedListDiscard(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosedListInput) { version, ...input }: DisclosedListInput,
  ): Promise<DisclosedListPayload> {
    const id = fromGlobalId('DisclosedList', input.id);
    await discardDisclosedList(context.unitOfWork, { id, version });
    return payload(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosedListPayload, { description: 'Decides whether an entry names a testimony.' })
  async disclosedListDecideMatch(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosedListDecideInput) input: DisclosedListDecideInput,
  ): Promise<DisclosedListPayload> {
    const id = fromGlobalId('DisclosedList', input.id);
    await decideListMatch(context.unitOfWork, {
      list: { id, version: input.version },
      entryId: fromGlobalId('DisclosedEntry', input.entryId),
      testimonyId: fromGlobalId('Testimony', input.testimonyId),
      isSame: input.isSame ?? null,
    });
    return payload(context, id);
  }
}

type Place = Omit<NewDisclosedList, 'documentId' | 'source' | 'name'>;

function placeOf({
  examinerId,
  matterId,
  disclosedOn,
  coversFrom,
  coversTo,
}: DisclosedListCheckInput): Place {
  return {
    examinerId: examinerRow(examinerId),
    matterId: optionalId('Matter', matterId),
    disclosedOn,
    coversFrom: coversFrom ?? null,
    coversTo: coversTo ?? null,
  };
}
