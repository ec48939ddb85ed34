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
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { batesStretches, readBatesRange } from './bates-range.js';
import { checkPlace, checkRecordIndex, readIndexDocument, readPastedIndex } from './check-record-index.js';
import { indexRowPage, type RecordIndexRow } from './record-index.queries.js';
import {
  BatesStretchType,
  IndexColumnType,
  IndexRowConnection,
  IndexRowFilter,
  IndexRowType,
  RecordIndexCheckInput,
  RecordIndexConfigureInput,
  RecordIndexInput,
  RecordIndexPayload,
  RecordIndexType,
} from './record-index.types.js';
import { optionalId } from './record.inputs.js';
import {
  matterRecordIndexesLoader,
  matterSuppliedRecordsLoader,
  recordIndexLoader,
} from './records.loader.js';
import { configureRecordIndex, confirmRecordIndex, discardRecordIndex } from './settle-record-index.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function recordIndexById(context: RequestContext, id: string): Promise<RecordIndexType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(recordIndexLoader).load(id);
  return row === null ? null : RecordIndexType.from(row);
}

registerNode('RecordIndex', recordIndexById);

async function payload(context: RequestContext, id: string): Promise<RecordIndexPayload> {
  const recordIndex = await recordIndexById(context, id);
  const matter = await matterOf(context, recordIndex?.row.matterId ?? null);
  return Object.assign(new RecordIndexPayload(), { recordIndex, matter });
}

const MOST_SAMPLES = 3;
const MOST_STRETCHES = 200;

@Resolver(() => RecordIndexType)
export class RecordIndexResolver {
  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination for which it was sent; null: for all of the matter.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { row }: RecordIndexType,
  ): Promise<ExaminationType | null> | null {
    return row.examinationId === null ? null : examinationById(context, row.examinationId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The produced index, when it is one.' })
  document(@Ctx() context: RequestContext, @Root() { row }: RecordIndexType): Promise<DocumentType | null> {
    return documentOf(context, row.documentId);
  }

  @FieldResolver(() => [IndexColumnType], { description: 'Columns of a table; empty for lines.' })
  async columns(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { row }: RecordIndexType,
  ): Promise<IndexColumnType[]> {
    if (row.columns.length === 0) return [];
    const opening = await indexRowPage(
      unitOfWork,
      { indexId: row.id, filter: 'ALL' },
      { limit: 20, after: null },
    );
    return row.columns.map((column) => {
      const cells = opening.rows.map(({ cells }) => cells[column.position]?.trim() ?? '');
      return IndexColumnType.from(column, cells.filter((cell) => cell !== '').slice(0, MOST_SAMPLES));
    });
  }

  @FieldResolver(() => IndexRowConnection, { description: 'Rows, in their order.' })
  rows(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { row }: RecordIndexType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IndexRowFilter, { nullable: true, description: 'Absent: all.' })
    filter: IndexRowFilter | null,
  ): Promise<Connection<IndexRowType>> {
    const wanted = { indexId: row.id, filter: filter ?? IndexRowFilter.ALL };
    return connectionOf(page, {
      orderName: `recordIndexRows:${row.id}:${wanted.filter}`,
      read: (request) => indexRowPage(unitOfWork, wanted, request),
      cursorOf: ({ number }) => [String(number)],
      nodeOf: (found) => IndexRowType.from(found),
    });
  }
}

@Resolver(() => MatterType)
export class MatterRecordIndexResolver {
  @FieldResolver(() => [RecordIndexType], {
    nullable: true,
    description:
      'Indexes of records supplied, the newest first, discarded ones left out; null where the role may not read claimants.',
  })
  async recordIndexes(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<RecordIndexType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterRecordIndexesLoader).load(matterId);
    return rows.map((row: RecordIndexRow) => RecordIndexType.from(row));
  }

  @FieldResolver(() => [BatesStretchType], {
    nullable: true,
    description: `Stamped pages between the first and last of each prefix that no supplied record lists, or several do; at most ${MOST_STRETCHES}. Null where the role may not read claimants.`,
  })
  async batesStretches(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<BatesStretchType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const records = await context.loader(matterSuppliedRecordsLoader).load(matterId);
    const ranges = records.flatMap(({ batesFrom, batesTo }) => {
      const range = batesFrom === null ? 'UNREADABLE' : readBatesRange(batesFrom, batesTo);
      return typeof range === 'string' ? [] : [range];
    });
    return batesStretches(ranges)
      .slice(0, MOST_STRETCHES)
      .map((stretch) => BatesStretchType.from(stretch));
  }
}

@Resolver()
export class RecordIndexWorkResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordIndexPayload, {
    description: 'Reads an index of records supplied; nothing is supplied by it before it is confirmed.',
  })
  async recordIndexCheck(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordIndexCheckInput) input: RecordIndexCheckInput,
  ): Promise<RecordIndexPayload> {
    const { unitOfWork, services } = context;
    const place = {
      matterId: fromGlobalId('Matter', input.matterId),
      examinationId: optionalId('Examination', input.examinationId),
    };
    await checkPlace(unitOfWork, place);
    const documentId = optionalId('Document', input.documentId);
    const text = input.text ?? '';
    if ((documentId === null) === (text.trim() === '')) {
      throw new ValidationError('Paste the list, or choose a document: one of the two.', {
        path: ['input', 'text'],
      });
    }
    if (documentId === null) {
      const read = await readPastedIndex(text);
      const pasted = { ...place, documentId, source: 'TEXT', name: 'Pasted text' } as const;
      return payload(context, await checkRecordIndex(unitOfWork, pasted, read));
    }
    const { name, index } = await readIndexDocument(unitOfWork, services.storage, documentId);
    const produced = { ...place, documentId, source: 'DOCUMENT', name } as const;
    return payload(context, await checkRecordIndex(unitOfWork, produced, index));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordIndexPayload, { description: 'Reads the rows again under other columns.' })
  async recordIndexConfigure(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordIndexConfigureInput) { version, columns, ...input }: RecordIndexConfigureInput,
  ): Promise<RecordIndexPayload> {
    const id = fromGlobalId('RecordIndex', input.id);
    await configureRecordIndex(context.unitOfWork, { id, version }, columns);
    return payload(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordIndexPayload, {
    description: 'From here on its records were supplied; rows that were not taken stay beside it.',
  })
  async recordIndexConfirm(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordIndexInput) { version, ...input }: RecordIndexInput,
  ): Promise<RecordIndexPayload> {
    const id = fromGlobalId('RecordIndex', input.id);
    await confirmRecordIndex(context.unitOfWork, { id, version });
    return payload(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordIndexPayload, {
    description: 'Sets an index aside; the records that it supplied go with it.',
  })
  async recordIndexDiscard(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordIndexInput) { version, ...input }: RecordIndexInput,
  ): Promise<RecordIndexPayload> {
    const id = fromGlobalId('RecordIndex', input.id);
    await discardRecordIndex(context.unitOfWork, { id, version });
    return payload(context, id);
  }
}
