import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Placeholder that the built page carries where a nonce belongs (client/vite.config.ts). */
const NONCE = '__CSP_NONCE__';

/**
 * Serves the built client. Every unknown path that is not the API's is a page of the single-page
 * application; its one HTML file goes out with a fresh nonce each time.
 */
export async function mountPages(fastify: FastifyInstance, clientDirectory: string): Promise<void> {
  const page = await readFile(join(clientDirectory, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root: clientDirectory,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    // Built files carry a hash of their contents in the name; the few others may change.
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(clientDirectory, 'assets'));
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const send = async (reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .header('x-frame-options', 'DENY')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  };
  fastify.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|graphql|assets)(\/|$|\?)/.test(request.url);
    if (isPage) return send(reply);
    return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'Not found.' } });
  });
}

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Charts and layout set computed positions as style attributes; they hold no text from rows.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' ws: wss:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
