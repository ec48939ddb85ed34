import { z } from 'zod';
import { ValidationError } from '../../platform/errors.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { acceptBytes, callerWith, isByteStream } from '../../platform/http/caller.js';
import { sentBytes, sentFileName } from '../../platform/http/sent-file.js';
import { Permission } from '../identity/index.js';
import { checkDisclosedList, type NewDisclosedList } from './check-list.js';
import { LARGEST_LIST_BYTES, readListFile } from './read-list.js';

const LIMIT = { largest: LARGEST_LIST_BYTES, tooLarge: 'The list is larger than 2 MB; divide it.' };

const headers = z.object({
  'x-file-name': z.string().min(1).max(1_000),
  'x-examiner-id': z.string().min(1).max(200),
  'x-matter-id': z.string().min(1).max(200).optional(),
  'x-disclosed-on': z.iso.date(),
});

/** The route that takes the file of a list: CSV, TSV or XLSX. Other lists come as text or as a document. */
export function mountDisclosedListRoutes({ fastify, contextOf }: App): void {
  acceptBytes(fastify);
  fastify.post('/api/disclosed-lists', { bodyLimit: LARGEST_LIST_BYTES + 1 }, async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.DOCUMENT_WRITE);
    const parsed = headers.safeParse(request.headers);
    if (!parsed.success || !isByteStream(request.body)) {
      throw new ValidationError(
        'Send the file as application/octet-stream with X-File-Name, X-Examiner-Id and X-Disclosed-On (YYYY-MM-DD).',
      );
    }
    const matter = parsed.data['x-matter-id'];
    const name = sentFileName(parsed.data['x-file-name']);
    const read = await readListFile(name, await sentBytes(request.body, LIMIT));
    const list: NewDisclosedList = {
      examinerId: fromGlobalId('Examiner', parsed.data['x-examiner-id']),
      matterId: matter === undefined ? null : fromGlobalId('Matter', matter),
      disclosedOn: parsed.data['x-disclosed-on'],
      documentId: null,
      source: 'FILE',
      name,
      coversFrom: null,
      coversTo: null,
    };
    const id = await context.database.withFirm(principal, 'write', (unitOfWork) =>
      checkDisclosedList(unitOfWork, list, read),
    );
    return reply.code(201).send({ id: toGlobalId('DisclosedList', id) });
  });
}
