import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap } from 'rxjs';
import { createCache } from './cache.js';
import { ENDPOINT } from './endpoint.js';
import { createSessionLink } from './session-link.js';

// Few visits subscribe to anything, so the socket's code is fetched by the first that does.
const subscriptions = new ApolloLink((operation) =>
  from(import('./socket-link.js')).pipe(mergeMap(({ socketLink }) => socketLink.request(operation))),
);

/**
 * The one Apollo client of a page load: queries and mutations over HTTP, subscriptions over a WebSocket that is
 * opened on first use. `onSessionEnded` is called when the server no longer knows the session.
 */
export function createApolloClient(onSessionEnded: () => void): ApolloClient {
  const http = new HttpLink({
    uri: ENDPOINT,
    // Browsers add this header only to same-origin scripts: the server's guard against forged form posts.
    headers: { 'apollo-require-preflight': '1' },
  });
  return new ApolloClient({
    link: ApolloLink.from([
      createSessionLink(onSessionEnded),
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        subscriptions,
        http,
      ),
    ]),
    cache: createCache(),
    defaultOptions: {
      // A page shows what it knows at once and asks again: another member may have imported meanwhile.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
