import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import {
  formatError,
  limitsExceededBy,
  LIMITS,
  RequestContext,
  type RequestServices,
} from '../graphql/index.js';
import { isOwnOrigin } from '../http/same-origin.js';
import { describeError, type Logger } from '../logger.js';

export type RealtimeOptions = {
  readonly http: Server;
  readonly schema: GraphQLSchema;
  readonly services: RequestServices;
  readonly publicOrigin: string | null;
  readonly logger: Logger;
  sessionTokenOf(request: IncomingMessage): string | null;
};

const LARGEST_MESSAGE = 65_536;
const SUBSCRIPTIONS_PER_SOCKET = 20;

export type Realtime = {
  /** Tells every client to come back later (1001) and stops taking new ones. */
  close(): Promise<void>;
};

/** Subscriptions over graphql-ws on the API's own port and path. Only subscriptions: the rest is HTTP. */
export function createRealtime(options: RealtimeOptions): Realtime {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (protocols) => (protocols.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  const server = useServer(
    {
      schema: options.schema,
      connectionInitWaitTimeout: 3_000,
      onConnect: async ({ extra }) => {
        try {
          return await isSignedIn(contextOf(options, extra.request));
        } catch (error) {
          // The library shows what a hook throws to the client, and on the console: not as it is.
          throw new Error(internalError(options, error).message);
        }
      },
      onSubscribe: ({ subscriptions, extra }, _id, { query, operationName, variables }) => {
        if (Object.keys(subscriptions).length > SUBSCRIPTIONS_PER_SOCKET) {
          const limit = `A socket carries at most ${SUBSCRIPTIONS_PER_SOCKET} subscriptions.`;
          return [refusal(limit, 'LIMIT_EXCEEDED')];
        }
        try {
          return executionArgs(options, extra.request, query, operationName, variables);
        } catch (error) {
          // A document that can not be read ends its subscription, not the socket of the others.
          return [
            error instanceof GraphQLError
              ? refusal(error.message, 'GRAPHQL_PARSE_FAILED')
              : internalError(options, error),
          ];
        }
      },
      subscribe: async (args) => {
        try {
          return await subscribePerEvent(options, args as ExecutionArgs);
        } catch (error) {
          return { errors: [internalError(options, error)] };
        }
      },
      onNext: (_context, _id, _payload, _args, { data, errors }) =>
        errors === undefined ? undefined : { data: data ?? null, errors: errors.map(masked) },
      onError: (_context, _id, _payload, errors) => errors.map(masked),
    },
    sockets,
  );

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request, options.publicOrigin);
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client: WebSocket) =>
      sockets.emit('connection', client, request),
    );
  };
  options.http.on('upgrade', onUpgrade);
  return {
    close: async () => {
      options.http.off('upgrade', onUpgrade);
      for (const client of sockets.clients) client.close(1001, 'Going away');
      await server.dispose();
    },
  };
}

async function isSignedIn(context: RequestContext): Promise<boolean> {
  await context.begin('read');
  const { principal } = context;
  await context.end('commit');
  return principal !== null;
}

/** Stands for a fault of ours; the fault itself goes to the log. */
function internalError({ logger }: RealtimeOptions, error: unknown): GraphQLError {
  logger.error({ error: describeError(error) }, 'subscription failed');
  return refusal('Internal error', 'INTERNAL_SERVER_ERROR');
}

/** The code decides whether the message may leave (`formatError`). */
function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function refusalOf(request: IncomingMessage, publicOrigin: string | null): string | null {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, request.headers, publicOrigin)) return '403 Forbidden';
  const protocols = String(request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/);
  return protocols.includes('graphql-transport-ws') ? null : '400 Bad Request';
}

function contextOf(options: RealtimeOptions, request: IncomingMessage): RequestContext {
  return new RequestContext(options.services, {
    sessionToken: options.sessionTokenOf(request),
    clientAddress: request.socket.remoteAddress ?? '',
    setSessionCookie: () => undefined,
    clearSessionCookie: () => undefined,
  });
}

function executionArgs(
  options: RealtimeOptions,
  request: IncomingMessage,
  query: string,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
): ExecutionArgs | readonly GraphQLError[] {
  const document = parse(query, { maxTokens: LIMITS.tokens });
  const exceeded = limitsExceededBy(document);
  if (exceeded !== null) return [refusal(exceeded, 'LIMIT_EXCEEDED')];
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [refusal('Only subscriptions are served over the WebSocket.', 'BAD_REQUEST')];
  }
  const errors = validate(options.schema, document);
  if (errors.length > 0) return errors.map(({ message }) => refusal(message, 'GRAPHQL_VALIDATION_FAILED'));
  return {
    schema: options.schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? {},
    contextValue: contextOf(options, request),
  };
}

/**
 * Each event is answered in a transaction of its own, under the rights of that moment: a session that
 * ended or a member who was disabled receives nothing more.
 */
async function subscribePerEvent(
  options: RealtimeOptions,
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const opening = args.contextValue as RequestContext;
  await opening.begin('read');
  const source = await createSourceEventStream(args).finally(() => opening.end('commit'));
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  const answers: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      const event = await events.next();
      if (event.done === true) return { done: true, value: undefined };
      try {
        const value = await answerOf(options, args, event.value);
        return value === null ? await end() : { done: false, value };
      } catch (error) {
        await end();
        return { done: false, value: { errors: [internalError(options, error)] } };
      }
    },
    return: end,
    [Symbol.asyncIterator]: () => answers,
  };
  return answers;
}

/** Null when the session has ended meanwhile. */
async function answerOf(
  options: RealtimeOptions,
  args: ExecutionArgs,
  event: unknown,
): Promise<ExecutionResult | null> {
  const context = new RequestContext(options.services, (args.contextValue as RequestContext).http);
  await context.begin('read');
  try {
    if (context.principal === null) return null;
    return await execute({ ...args, contextValue: context, rootValue: event });
  } finally {
    await context.end('commit');
  }
}

function masked(error: GraphQLError): GraphQLFormattedError {
  const { message, extensions } = formatError(error.toJSON(), error);
  return {
    message,
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}
