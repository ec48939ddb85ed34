import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { ENDPOINT } from './endpoint.js';

/** Subscriptions over one WebSocket, opened by the first and closed a while after the last. */
export const socketLink = new GraphQLWsLink(
  createClient({
    url: () => `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}${ENDPOINT}`,
    lazyCloseTimeout: 5_000,
    retryAttempts: 5,
  }),
);
