import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestClient } from './client.js';

const PATIENCE_MS = 10_000;

/** What a subscription has told. */
export type Events = {
  /** The next event or refusal, waiting for it at most ten seconds. */
  next(): Promise<unknown>;
  /** Events that have come and were not asked for. */
  waiting(): readonly unknown[];
};

/** One socket of a browser. */
export type Subscriber = {
  open(query: string, variables: Record<string, unknown>): Events;
  /** Resolves with the code with which the server closed the socket. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
};

/** Connects lazily, with the cookies that the browser has at that time; never reconnects. */
export function subscriber(
  server: { readonly product: { readonly url: string } },
  client: TestClient,
): Subscriber {
  let tellClosed: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => (tellClosed = resolve));
  const socket = createClient({
    url: `${server.product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie: client.cookie } });
      }
    },
    retryAttempts: 0,
    on: { closed: (event) => tellClosed((event as { code: number }).code) },
  });
  return {
    open: (query, variables) => {
      const events = new Inbox();
      socket.subscribe(
        { query, variables },
        {
          next: (result) => events.put(result),
          error: (error) => events.put({ refused: error }),
          complete: () => events.put({ complete: true }),
        },
      );
      return events;
    },
    closed,
    close: async () => socket.dispose(),
  };
}

class Inbox implements Events {
  private readonly arrived: unknown[] = [];
  private wake: () => void = () => undefined;

  put(event: unknown): void {
    this.arrived.push(event);
    this.wake();
  }

  waiting(): readonly unknown[] {
    return this.arrived;
  }

  async next(): Promise<unknown> {
    if (this.arrived.length === 0) {
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('No event has come in time.')), PATIENCE_MS);
        this.wake = () => {
          clearTimeout(limit);
          resolve();
        };
      });
    }
    return this.arrived.shift();
  }
}
