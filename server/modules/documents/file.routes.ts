import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../../platform/database/index.js';
import type { DocumentReader } from '../../platform/documents/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { Permission } from '../identity/index.js';
import type { DocumentServices } from './document-services.js';
import type { StoredFormat } from './document-vocabulary.js';
import { openLink } from './file-link.js';
import { openDocument } from './open-document.js';
import { pagePicture } from './page-picture.js';

/** A sealed token of ours is some 350 characters. */
const LONGEST_TOKEN = 1_000;

const MEDIA: Record<StoredFormat, { readonly type: string; readonly ending: string }> = {
  PDF: { type: 'application/pdf', ending: 'pdf' },
  DOCX: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  TXT: { type: 'text/plain', ending: 'txt' },
  PNG: { type: 'image/png', ending: 'png' },
  JPEG: { type: 'image/jpeg', ending: 'jpg' },
  CSV: { type: 'text/csv', ending: 'csv' },
  TSV: { type: 'text/tab-separated-values', ending: 'tsv' },
  XLSX: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
};

type FileServices = DocumentServices & { readonly reader: Pick<DocumentReader, 'renderPage'> };

/**
 * The way out for files: links that `documentLink` gave, for five minutes, to the session that asked. Whatever is
 * wrong with a link, the answer is that there is nothing.
 */
export function mountFileRoutes({ fastify, contextOf }: App, services: FileServices): void {
  // A wildcard: a named part of an address may be 100 characters long and no longer.
  fastify.get<{ Params: { '*': string } }>('/files/*', async (request, reply) => {
    const context = contextOf(request, reply);
    guard(reply);
    const principal = await reader(context);
    const token = request.params['*'];
    const link =
      principal === null || token.length > LONGEST_TOKEN
        ? null
        : openLink(services.storage.masterKey, principal, { token, now: context.clock.now() });
    if (principal === null || link === null) throw new NotFoundError('File');
    const { documentId, page } = link;
    return page === null
      ? sendFile(reply, services, principal, documentId)
      : sendPicture(reply, services, principal, { documentId, page });
  });
}

/** Who is signed in and may read documents now; null otherwise. */
async function reader(context: RequestContext): Promise<Principal | null> {
  await context.begin('read');
  const { principal } = context;
  const isAllowed = context.may(Permission.DOCUMENT_READ);
  await context.end('commit');
  return isAllowed ? principal : null;
}

/** Whatever a file holds, the browser neither runs it, nor guesses at it, nor keeps it, nor tells others of it. */
function guard(reply: FastifyReply): void {
  void reply
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff');
}

async function sendFile(
  reply: FastifyReply,
  { database, storage }: FileServices,
  principal: Principal,
  documentId: string,
): Promise<FastifyReply> {
  const document = await database.withFirm(principal, 'read', (unitOfWork) =>
    openDocument(unitOfWork, storage, documentId),
  );
  const { type, ending } = MEDIA[document.format];
  // The name that it was uploaded under is often a claimant's: it does not go into headers and download folders.
  const name = `document-${documentId.slice(-8)}.${ending}`;
  return reply
    .header('content-type', type)
    .header('content-length', document.byteSize)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(document.bytes()));
}

async function sendPicture(
  reply: FastifyReply,
  services: FileServices,
  principal: Principal,
  place: { documentId: string; page: number },
): Promise<FastifyReply> {
  const png = await pagePicture(services, principal, place);
  return reply
    .header('content-type', 'image/png')
    .header('content-disposition', `inline; filename="page-${place.page}.png"`)
    .send(Buffer.from(png));
}
