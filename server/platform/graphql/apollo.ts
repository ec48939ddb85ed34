import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Logger } from '../logger.js';
import { describeError } from '../logger.js';
import { formatError, isFault } from './format-error.js';
import { LIMITS, limitsExceededBy } from './limits.js';
import type { RequestContext } from './request-context.js';

/** The HTTP side of the API. The caller starts it, mounts it and stops it. */
export function createApolloServer(schema: GraphQLSchema, logger: Logger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationTransaction(logger),
    ],
  });
}

/**
 * Opens the operation's snapshot before anything is resolved and ends it before the answer leaves, so
 * that all figures of one answer agree. Mutations open theirs field by field.
 */
function operationTransaction(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue }) => {
        const exceeded = limitsExceededBy(document);
        if (exceeded !== null) {
          throw new GraphQLError(exceeded, { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } });
        }
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw new GraphQLError('Subscriptions are served over the WebSocket.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
        if (operation?.operation === OperationTypeNode.QUERY) await contextValue.begin('read');
      },
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors.filter(isFault)) {
          logger.error(
            {
              requestId: contextValue.requestId,
              path: error.path,
              error: describeError(error.originalError ?? error),
            },
            'operation failed',
          );
        }
      },
      willSendResponse: async ({ response, contextValue }) => {
        await contextValue.end('commit');
        response.http.headers.set('x-request-id', contextValue.requestId);
        response.http.headers.set('server-timing', `db;desc="statements=${contextValue.statementCount}"`);
        const { body } = response;
        if (body.kind !== 'single') return;
        for (const error of body.singleResult.errors ?? []) {
          Object.assign(error, { extensions: { ...error.extensions, requestId: contextValue.requestId } });
        }
        if (
          body.singleResult.errors?.some((error) => error.extensions?.['code'] === 'UNAUTHENTICATED') === true
        ) {
          response.http.status = 401;
        }
      },
    }),
  };
}
