import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifyCompress from '@fastify/compress';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError } from '../errors.js';
import { RequestContext, type HttpExchange, type RequestServices } from '../graphql/index.js';
import { describeError, type Logger } from '../logger.js';
import { isCrossSite } from './same-origin.js';
import { mountPages } from './pages.js';

export type SessionCookie = {
  /** The cookie's name; a `__Host-` name where the connection is known to be secure. */
  name(isSecure: boolean): string;
};

export type AppOptions = {
  readonly services: RequestServices;
  readonly apollo: ApolloServer<RequestContext>;
  readonly cookie: SessionCookie;
  readonly logger: Logger;
  readonly publicOrigin: string | null;
  /** Built client, or null to serve the API alone. */
  readonly clientDirectory: string | null;
};

const JSON_BODY_LIMIT = 256 * 1024;
const LONGEST_DRAIN_MS = 10_000;
const LAST_READ_MS = 100;
const STATUS: Partial<Record<DomainError['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  THROTTLED: 429,
  UNAVAILABLE: 503,
};

export type App = {
  readonly fastify: FastifyInstance;
  /** The context of a plain HTTP route. The route begins and ends its own transactions. */
  contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext;
  /** The session token among a request's cookies (WebSocket upgrades come without a reply). */
  sessionTokenOf(request: IncomingMessage): string | null;
};

/** GraphQL, plain routes and pages on one port. */
export async function createApp(options: AppOptions): Promise<App> {
  const { services, apollo, logger, publicOrigin } = options;
  const answerFault = faultAnswer(logger);
  const fastify = Fastify({
    bodyLimit: JSON_BODY_LIMIT,
    genReqId: () => randomUUID(),
    logger: false,
    // Addresses that can not even be read: Fastify's own words would repeat them.
    frameworkErrors: answerFault,
  });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyCompress, {
    global: true,
    threshold: 1_024,
    encodings: ['gzip', 'identity'],
  });

  const isSecure = publicOrigin?.startsWith('https:') === true;
  const cookieName = options.cookie.name(isSecure);
  const exchange = (request: FastifyRequest, reply: FastifyReply): HttpExchange => ({
    sessionToken: request.cookies[cookieName] ?? null,
    clientAddress: request.socket.remoteAddress ?? '',
    setSessionCookie: (token, expires) => {
      void reply.setCookie(cookieName, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure,
        expires,
      });
    },
    clearSessionCookie: () => {
      void reply.clearCookie(cookieName, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure });
      void reply.header('clear-site-data', '"cache", "storage"');
    },
  });

  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    const changesState = request.method !== 'GET' && request.method !== 'HEAD';
    const isApi = request.url.startsWith('/graphql') || request.url.startsWith('/api/');
    if (isApi) void reply.header('cache-control', 'no-store');
    if ((changesState || request.url.startsWith('/graphql')) && isCrossSite(request.headers, publicOrigin)) {
      await reply
        .code(403)
        .send({ error: { code: 'FORBIDDEN', message: 'Requests from other sites are refused.' } });
    }
  });
  fastify.setErrorHandler(answerFault);
  drainOnClose(fastify);

  fastify.get('/health', async () => ({ status: 'ok' }));
  fastify.get('/ready', async (_request, reply) => {
    const isReady = await services.database.isReachable();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database unreachable' });
  });

  apollo.addPlugin(fastifyApolloDrainPlugin(fastify));
  await apollo.start();
  fastify.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const context = new RequestContext(services, exchange(request, reply));
        const token = context.http.sessionToken;
        // A courtesy to the person at work; failing it must not fail the operation.
        if (token !== null)
          void services.noteActivity(services.hashSessionToken(token)).catch(() => undefined);
        return context;
      },
    }),
  });
  fastify.route({
    url: '/graphql',
    method: ['PUT', 'DELETE', 'PATCH'],
    handler: async (_request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ error: { code: 'BAD_REQUEST', message: 'Use GET or POST.' } }),
  });
  // Fastify's own words repeat the address.
  if (options.clientDirectory === null) {
    fastify.setNotFoundHandler((_request, reply) =>
      reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'Not found.' } }),
    );
  } else await mountPages(fastify, options.clientDirectory);

  return {
    fastify,
    contextOf: (request, reply) => new RequestContext(services, exchange(request, reply)),
    sessionTokenOf: (request) => fastify.parseCookie(request.headers.cookie ?? '')[cookieName] ?? null,
  };
}

/**
 * Lets requests in flight end when the server closes, and their connections with them: kept alive, they
 * would hold the process for as long as a browser likes. What is still unanswered then is broken off.
 */
function drainOnClose(fastify: FastifyInstance): void {
  let isClosing = false;
  fastify.addHook('preClose', async () => {
    isClosing = true;
    setTimeout(() => fastify.server.closeAllConnections(), LONGEST_DRAIN_MS).unref();
    // What has come but is not read yet would be cut off as idle; read now, it is answered 503.
    await new Promise((resolve) => setTimeout(resolve, LAST_READ_MS));
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (isClosing) void reply.header('connection', 'close');
  });
}

/** Answers what a route threw: a DomainError in its own words, everything else in fixed ones. */
function faultAnswer(
  logger: Logger,
): (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (error, request, reply) => {
    if (error instanceof DomainError) {
      const { code, message } = error;
      return reply.code(STATUS[code] ?? 400).send({ error: { code, message } });
    }
    const status = hasStatus(error) && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500)
      logger.error({ requestId: request.id, error: describeError(error) }, 'request failed');
    return reply.code(status).send({
      error: {
        code: status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST',
        message:
          status === 500 ? 'Internal error' : (CLIENT_FAULTS[status] ?? 'The request is not understood.'),
        requestId: request.id,
      },
    });
  };
}

const CLIENT_FAULTS: Record<number, string> = {
  400: 'The request is not well-formed.',
  404: 'Not found.',
  413: 'The request is too large.',
  415: 'This content type is not accepted; send application/json.',
};

function hasStatus(error: unknown): error is { statusCode: number } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  );
}
