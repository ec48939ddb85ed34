import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ForbiddenError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { alignToKeys } from '../../platform/database/index.js';
import {
  changedDocument,
  DocumentConnection,
  DocumentIdInput,
  DocumentPayload,
  documentsByIds,
  type DocumentType,
  shownDocument,
} from '../documents/index.js';
import { examinationById } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { confirmReport } from './confirm-report.js';
import { reviewQueue } from './read-document.queries.js';
import { reportConfirmation, ReportConfirmInput } from './reading.inputs.js';
import { ReportConfirmPayload } from './reading.types.js';
import { fileDocument, reopenReport } from './reopen-report.js';

const QUEUE_ORDER = 'reviewQueue';

@Resolver()
export class ReportResolver {
  @Requires(Permission.DOCUMENT_READ)
  @Query(() => DocumentConnection, {
    nullable: true,
    description: 'Documents that wait for a person, the oldest first.',
  })
  reviewQueue(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<DocumentType>> {
    const { unitOfWork } = context;
    return connectionOf(page, {
      orderName: QUEUE_ORDER,
      read: async (request) => {
        const { rows, totalCount } = await reviewQueue(unitOfWork, request);
        const ids = rows.map(({ id }) => id);
        const documents = alignToKeys(ids, await documentsByIds(unitOfWork, ids), ({ id }) => id);
        const queued = rows.flatMap((row, index) => {
          const document = documents[index];
          return document === null || document === undefined ? [] : [{ ...row, document }];
        });
        return { rows: queued, totalCount };
      },
      cursorOf: ({ createdAtText, id }) => [createdAtText, id],
      nodeOf: ({ document }) => shownDocument(context, document),
    });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => ReportConfirmPayload, {
    nullable: true,
    description: 'Confirms a report: from here on it counts. Needs EXAMINATION_WRITE as well.',
  })
  async reportConfirm(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportConfirmInput) input: ReportConfirmInput,
  ): Promise<ReportConfirmPayload> {
    if (!context.may(Permission.EXAMINATION_WRITE)) throw new ForbiddenError();
    const confirmation = reportConfirmation(input);
    const { examinationId } = await confirmReport(context.unitOfWork, confirmation);
    const { document } = await changedDocument(context, confirmation.documentId);
    const examination = await examinationById(context, examinationId);
    return Object.assign(new ReportConfirmPayload(), { document, examination });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description:
      'Puts a confirmed or filed document back to review; what was recorded from it counts no more until then. Needs EXAMINATION_WRITE as well.',
  })
  async reportReopen(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentIdInput) input: DocumentIdInput,
  ): Promise<DocumentPayload> {
    if (!context.may(Permission.EXAMINATION_WRITE)) throw new ForbiddenError();
    const id = fromGlobalId('Document', input.id);
    await reopenReport(context.unitOfWork, { id, version: input.version });
    return changedDocument(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DocumentPayload, {
    nullable: true,
    description: 'Sets a document aside: nothing in it is to be recorded.',
  })
  async documentFile(
    @Ctx() context: RequestContext,
    @Arg('input', () => DocumentIdInput) input: DocumentIdInput,
  ): Promise<DocumentPayload> {
    const id = fromGlobalId('Document', input.id);
    await fileDocument(context.unitOfWork, { id, version: input.version });
    return changedDocument(context, id);
  }
}
