import { z } from 'zod';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { App } from '../../platform/http/app.js';
import { callerWith } from '../../platform/http/caller.js';
import { DraftAudience } from '../drafts/index.js';
import { Permission } from '../identity/index.js';
import {
  EXHIBIT_FORMATS,
  exhibitBytes,
  exportExhibit,
  type ExhibitCopyRequest,
  type ExhibitFormat,
} from './export-exhibit.js';

const TYPES: Readonly<Record<ExhibitFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const query = z.object({ audience: z.enum(DraftAudience) });
const fileName = z.string().regex(/^[^.]+\.[a-z]+$/);

type Address = { Params: { file: string }; Querystring: unknown };

/**
 * The way out for exhibits: GET /api/exhibits/<id>.docx, .pdf, .csv or .json, with the audience. Behind the session
 * cookie, never stored by the browser, and neither address nor file name tells anything.
 */
export function mountExhibitRoutes({ fastify, contextOf }: App): void {
  fastify.get<Address>('/api/exhibits/:file', async (request, reply) => {
    const context = contextOf(request, reply);
    const principal = await callerWith(context, Permission.WORK_PRODUCT_READ);
    const wanted = copyRequest(request.params, request.query);
    const copy = await context.database.withFirm(principal, 'write', (unitOfWork) =>
      exportExhibit(unitOfWork, wanted),
    );
    if (copy.kind === 'REFUSED') {
      return reply.code(409).send({ error: { code: 'CONFLICT', message: copy.message } });
    }
    const bytes = await exhibitBytes(copy.exhibit, wanted);
    const name = `exhibit-${copy.exhibitKind.toLowerCase().replaceAll('_', '-')}.${wanted.format}`;
    return reply
      .header('content-type', TYPES[wanted.format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(bytes));
  });
}

/** @throws NotFoundError for an address that no exhibit has; ValidationError without an audience. */
function copyRequest({ file }: Address['Params'], given: unknown): ExhibitCopyRequest {
  const [globalId = '', ending] = fileName.safeParse(file).success ? file.split('.') : [];
  const format = EXHIBIT_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new NotFoundError('Exhibit');
  const id = fromGlobalId('Exhibit', globalId);
  const audience = query.safeParse(given);
  if (!audience.success) {
    throw new ValidationError('Say for whom the copy is: audience=FIRM_FILE or audience=OUTSIDE.');
  }
  return { id, format, audience: audience.data.audience };
}
