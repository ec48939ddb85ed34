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
import { memberShown, MemberType, Permission } from '../identity/index.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { analyseImport } from './analyse-import.js';
import { changeableImport, configureImport } from './configure-import.js';
import { discardImport } from './discard-import.js';
import { newestImportBatches } from './import-batch.queries.js';
import {
  ImportBatchConnection,
  ImportBatchPayload,
  ImportBatchType,
  ImportDiscardPayload,
} from './import-batch.types.js';
import {
  formatOverrides,
  ImportConfigureInput,
  ImportIdInput,
  ImportVersionInput,
  mappingFrom,
} from './import.inputs.js';
import { importBatchLoader } from './import.loader.js';
import { importRows } from './import-row.queries.js';
import { ImportRowConnection, ImportRowType, RowOutcome } from './import-summary.types.js';
import { requestImportRun } from './request-import-run.js';
import { undoImport } from './undo-import.js';

async function load(context: RequestContext, id: string): Promise<ImportBatchType | null> {
  const batch = await context.loader(importBatchLoader).load(id);
  return batch === null ? null : ImportBatchType.from(batch);
}

registerNode('ImportBatch', async (context, id) =>
  context.may(Permission.IMPORT_READ) ? load(context, id) : null,
);

/** Reads an import afresh after the change: the loader of the request may hold the former state. */
async function changed(context: RequestContext, id: string): Promise<ImportBatchPayload> {
  context.loader(importBatchLoader).clear(id);
  return Object.assign(new ImportBatchPayload(), { importBatch: await load(context, id) });
}

@Resolver(() => ImportBatchType)
export class ImportResolver {
  @Requires(Permission.IMPORT_READ)
  @Query(() => ImportBatchConnection, { nullable: true, description: 'Files brought in, newest first.' })
  async importBatches(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<ImportBatchType>> {
    return connectionOf(page, {
      orderName: 'importBatches',
      read: (request) => newestImportBatches(unitOfWork, request),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => ImportBatchType.from(row),
    });
  }

  @Requires(Permission.IMPORT_READ)
  @Query(() => ImportBatchType, { nullable: true, description: 'One import.' })
  async importBatch(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchType | null> {
    return load(context, fromGlobalId('ImportBatch', id));
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who brought it in; null for an operator.',
  })
  requestedBy(@Root() batch: ImportBatchType, @Ctx() context: RequestContext): Promise<MemberType | null> {
    return memberShown(context, batch.requestedById);
  }

  @FieldResolver(() => ImportRowConnection, { nullable: true, description: 'Its records, in file order.' })
  async rows(
    @Root() batch: ImportBatchType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
    @Arg('outcome', () => RowOutcome, { nullable: true }) outcome?: RowOutcome | null,
  ): Promise<Connection<ImportRowType>> {
    return connectionOf(page, {
      orderName: `importRows:${batch.rowId}:${outcome ?? ''}`,
      read: (request) => importRows(unitOfWork, batch.rowId, { outcome: outcome ?? null, ...request }),
      cursorOf: (row) => [String(row.recordNumber)],
      nodeOf: (row) => Object.assign(new ImportRowType(), row, { problems: row.problems ?? [] }),
    });
  }

  @Requires(Permission.IMPORT_WRITE)
  @Mutation(() => ImportBatchPayload, {
    nullable: true,
    description: 'Corrects how the file is read or mapped.',
  })
  async importConfigure(
    @Arg('input', () => ImportConfigureInput) input: ImportConfigureInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchPayload> {
    const id = fromGlobalId('ImportBatch', input.id);
    const { database } = context;
    const { principal } = context.unitOfWork;
    const batch = await changeableImport(context.unitOfWork, id, input.version);
    // Reading a file anew takes connections of its own: holding one meanwhile, as many people at once as
    // there are connections would wait for each other.
    await context.end('rollback');
    const file = { importId: id, fileName: batch.fileName, byteSize: batch.byteSize };
    const analysed =
      input.format == null
        ? null
        : await analyseImport(database, principal, file, formatOverrides(input.format));
    const former = analysed?.mapping ?? batch.mapping;
    const headers = analysed?.analysis.headers ?? batch.analysis?.headers ?? [];
    const mapping =
      input.mapping == null || former === null ? null : mappingFrom(input.mapping, former, headers);
    await database.withFirm(principal, 'write', async (unitOfWork) => {
      await changeableImport(unitOfWork, id, input.version);
      await configureImport(unitOfWork, id, { analysed, mapping });
    });
    await context.begin('read');
    return changed(context, id);
  }

  @Requires(Permission.IMPORT_WRITE)
  @Mutation(() => ImportBatchPayload, {
    nullable: true,
    description: 'Dry run: tells what a commit would do.',
  })
  async importCheck(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchPayload> {
    return this.run(context, input, 'CHECK');
  }

  @Requires(Permission.IMPORT_WRITE)
  @Mutation(() => ImportBatchPayload, {
    nullable: true,
    description: 'Writes the accepted records, all or none.',
  })
  async importCommit(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchPayload> {
    return this.run(context, input, 'COMMIT');
  }

  @Requires(Permission.IMPORT_WRITE)
  @Mutation(() => ImportBatchPayload, { nullable: true, description: 'Takes a committed import back whole.' })
  async importUndo(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchPayload> {
    const id = fromGlobalId('ImportBatch', input.id);
    await undoImport(context.unitOfWork, id, input.version);
    return changed(context, id);
  }

  @Requires(Permission.IMPORT_WRITE)
  @Mutation(() => ImportDiscardPayload, {
    nullable: true,
    description: 'Forgets an import that stands for nothing.',
  })
  async importDiscard(
    @Arg('input', () => ImportIdInput) input: ImportIdInput,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<ImportDiscardPayload> {
    await discardImport(unitOfWork, fromGlobalId('ImportBatch', input.id));
    return Object.assign(new ImportDiscardPayload(), { discardedId: input.id });
  }

  @Requires(Permission.IMPORT_READ)
  @Subscription(() => ImportBatchType, {
    nullable: true,
    description: 'The import now and after each change, until it ends.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) => {
      const id = fromGlobalId('ImportBatch', args.id);
      const { firmId } = context.unitOfWork.principal;
      return context.changes({ firmId, topic: 'import', id });
    },
  })
  async importProgress(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchType | null> {
    return load(context, fromGlobalId('ImportBatch', id));
  }

  private async run(
    context: RequestContext,
    input: ImportVersionInput,
    mode: 'CHECK' | 'COMMIT',
  ): Promise<ImportBatchPayload> {
    const id = fromGlobalId('ImportBatch', input.id);
    await requestImportRun(context.unitOfWork, id, { mode, version: input.version });
    return changed(context, id);
  }
}
