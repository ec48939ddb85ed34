import { z } from 'zod';
import { ValidationError } from '../../platform/errors.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { acceptBytes, callerWith, isByteStream } from '../../platform/http/caller.js';
import { sentBytes, sentFileName } from '../../platform/http/sent-file.js';
import { Permission } from '../identity/index.js';
import { checkRecordIndex, LARGEST_INDEX_BYTES, readIndexFile } from './check-record-index.js';

const LIMIT = { largest: LARGEST_INDEX_BYTES, tooLarge: 'The index is larger than 5 MB; divide it.' };

const headers = z.object({
  'x-file-name': z.string().min(1).max(1_000),
  'x-matter-id': z.string().min(1).max(200),
  'x-examination-id': z.string().min(1).max(200).optional(),
});

/** The route that takes the file of an index: CSV, TSV or XLSX. Other indexes come as text or as a document. */
export function mountRecordIndexRoutes({ fastify, contextOf }: App): void {
  acceptBytes(fastify);
  fastify.post('/api/record-indexes', { bodyLimit: LARGEST_INDEX_BYTES + 1 }, async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.MATTER_WRITE);
    const parsed = headers.safeParse(request.headers);
    if (!parsed.success || !isByteStream(request.body)) {
      throw new ValidationError(
        'Send the file as application/octet-stream with its name in X-File-Name and its matter in X-Matter-Id.',
      );
    }
    const examination = parsed.data['x-examination-id'];
    const place = {
      matterId: fromGlobalId('Matter', parsed.data['x-matter-id']),
      examinationId: examination === undefined ? null : fromGlobalId('Examination', examination),
    };
    const name = sentFileName(parsed.data['x-file-name']);
    const read = await readIndexFile(name, await sentBytes(request.body, LIMIT));
    const id = await context.database.withFirm(principal, 'write', (unitOfWork) =>
      checkRecordIndex(unitOfWork, { ...place, documentId: null, source: 'FILE', name }, read),
    );
    return reply.code(201).send({ id: toGlobalId('RecordIndex', id) });
  });
}
