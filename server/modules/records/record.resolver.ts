import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
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
import { quotedPassage } from '../treating/index.js';
import { decideRecordMatch } from './decide-record-match.js';
import {
  optionalId,
  RecordComparisonPayload,
  RecordMatchSetInput,
  ReviewTimeSetInput,
  statedRecord,
  SuppliedRecordAddInput,
  SuppliedRecordPayload,
  SuppliedRecordRemoveInput,
  SuppliedRecordUpdateInput,
} from './record.inputs.js';
import { addSuppliedRecord, removeSuppliedRecord, updateSuppliedRecord } from './record-supplied.js';
import { ListedRecordType, RecordComparisonType, ReviewTimeType } from './record-comparison.types.js';
import { SuppliedRecordConnection, SuppliedRecordType } from './supplied-record.types.js';
import { recordComparisonLoader, suppliedRecordLoader } from './records.loader.js';
import { setReviewTime } from './set-review-time.js';
import { suppliedRecordPage } from './supplied-record.queries.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function suppliedRecordById(context: RequestContext, id: string): Promise<SuppliedRecordType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(suppliedRecordLoader).load(id);
  return row === null ? null : SuppliedRecordType.from(row);
}

registerNode('SuppliedRecord', suppliedRecordById);

@Resolver(() => SuppliedRecordType)
export class SuppliedRecordResolver {
  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document that lists it; null for none.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: SuppliedRecordType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination for which it was sent; null: for all of the matter.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { examinationRowId }: SuppliedRecordType,
  ): Promise<ExaminationType | null> | null {
    return examinationRowId === null ? null : examinationById(context, examinationRowId);
  }
}

@Resolver(() => ListedRecordType)
export class ListedRecordResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The report; null when removed.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ListedRecordType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => ReviewTimeType)
export class ReviewTimeResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'What says so; null when not on file.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ReviewTimeType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => MatterType)
export class MatterRecordsResolver {
  @FieldResolver(() => SuppliedRecordConnection, {
    nullable: true,
    description:
      'Records sent to examiners, in the order of the indexes; null where the role may not read claimants.',
  })
  async suppliedRecords(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<SuppliedRecordType> | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    return connectionOf(page, {
      orderName: `suppliedRecords:${matterId}`,
      read: (request) => suppliedRecordPage(context.unitOfWork, matterId, request),
      cursorOf: ({ position, id }) => [String(position), id],
      nodeOf: (row) => SuppliedRecordType.from(row),
    });
  }
}

@Resolver(() => ExaminationType)
export class RecordComparisonResolver {
  @FieldResolver(() => RecordComparisonType, {
    nullable: true,
    description:
      'Records supplied against records listed as reviewed; null for an examination in no matter, and where the role may not read claimants.',
  })
  async recordComparison(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<RecordComparisonType | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const comparison = await context.loader(recordComparisonLoader).load(row.id);
    return comparison === null ? null : RecordComparisonType.from(comparison);
  }
}

async function recordPayload(
  context: RequestContext,
  matterId: string,
  id: string | null,
): Promise<SuppliedRecordPayload> {
  return Object.assign(new SuppliedRecordPayload(), {
    suppliedRecord: id === null ? null : await suppliedRecordById(context, id),
    matter: await matterOf(context, matterId),
  });
}

@Resolver()
export class RecordWorkResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => SuppliedRecordPayload, { description: 'Adds a record to what was sent.' })
  async suppliedRecordAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuppliedRecordAddInput) input: SuppliedRecordAddInput,
  ): Promise<SuppliedRecordPayload> {
    const { unitOfWork, services } = context;
    const matterId = fromGlobalId('Matter', input.matterId);
    const documentId = optionalId('Document', input.documentId);
    const { page, quote } = input;
    const cite = await quotedPassage(unitOfWork, services.storage, { documentId, page, quote });
    const id = await addSuppliedRecord(unitOfWork, matterId, statedRecord(input), cite);
    return recordPayload(context, matterId, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => SuppliedRecordPayload, { description: 'Corrects a supplied record.' })
  async suppliedRecordUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuppliedRecordUpdateInput) input: SuppliedRecordUpdateInput,
  ): Promise<SuppliedRecordPayload> {
    const id = fromGlobalId('SuppliedRecord', input.id);
    const { version } = input;
    const matterId = await updateSuppliedRecord(context.unitOfWork, { id, version }, statedRecord(input));
    return recordPayload(context, matterId, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => SuppliedRecordPayload, { description: 'Removes a supplied record.' })
  async suppliedRecordRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuppliedRecordRemoveInput) { version, ...input }: SuppliedRecordRemoveInput,
  ): Promise<SuppliedRecordPayload> {
    const id = fromGlobalId('SuppliedRecord', input.id);
    return recordPayload(context, await removeSuppliedRecord(context.unitOfWork, { id, version }), null);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordComparisonPayload, {
    description: 'Says whether a supplied record and an entry of the report are one record.',
  })
  async recordMatchSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordMatchSetInput) input: RecordMatchSetInput,
  ): Promise<RecordComparisonPayload> {
    const examinationId = fromGlobalId('Examination', input.examinationId);
    await decideRecordMatch(context.unitOfWork, {
      examinationId,
      suppliedRecordId: fromGlobalId('SuppliedRecord', input.suppliedRecordId),
      reviewedRecordId: fromGlobalId('ReviewedRecord', input.listedRecordId),
      isSame: input.isSame ?? null,
      version: input.version ?? null,
    });
    return comparisonPayload(context, examinationId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => RecordComparisonPayload, {
    description: 'Records how long the examiner billed or declared for reading records.',
  })
  async reviewTimeSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewTimeSetInput) input: ReviewTimeSetInput,
  ): Promise<RecordComparisonPayload> {
    const { unitOfWork, services } = context;
    const examinationId = fromGlobalId('Examination', input.examinationId);
    const { basis, page, quote } = input;
    const documentId = optionalId('Document', input.documentId);
    const cite = await quotedPassage(unitOfWork, services.storage, { documentId, page, quote });
    const asWritten = input.asWritten?.trim() ?? '';
    await setReviewTime(
      unitOfWork,
      {
        ...{ examinationId, basis, version: input.version ?? null },
        asWritten: asWritten === '' ? null : asWritten,
      },
      cite,
    );
    return comparisonPayload(context, examinationId);
  }
}

async function comparisonPayload(
  context: RequestContext,
  examinationId: string,
): Promise<RecordComparisonPayload> {
  const examination = await examinationById(context, examinationId);
  return Object.assign(new RecordComparisonPayload(), { examination });
}
