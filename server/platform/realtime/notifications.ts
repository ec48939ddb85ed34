import pg from 'pg';
import { z } from 'zod';
import { describeError, type Logger } from '../logger.js';

/** What a NOTIFY carries: whose, about what, which. Never contents: readers fetch under their own rights. */
export type Notification = Readonly<{ firmId: string; topic: string; id: string }>;

const notification = z.object({ firmId: z.uuid(), topic: z.string(), id: z.uuid() });
const RECONNECT_AFTER_MS = 1_000;
const ANY_FIRM = '*';

type Listener = () => void;

/** Hears what any server of this database committed. Lost connections come back; waiters are woken then, too. */
export class Notifications {
  private client: pg.Client | null = null;
  private readonly listeners = new Map<string, Set<Listener>>();
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'trackrecord listener' });
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, null));
    client.on('notification', ({ payload }) => this.deliver(payload ?? ''));
    await client.connect();
    await client.query('listen trackrecord');
    this.client = client;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  /** Calls back after each event of the topic in any firm: for workers, which then enter each firm. */
  subscribeToAll(topic: string, listener: Listener): () => void {
    return this.subscribe({ firmId: ANY_FIRM, topic }, listener);
  }

  /** Calls back after each event of the topic; the id may be left out to hear of every object. */
  subscribe(topic: Omit<Notification, 'id'> & { id?: string }, listener: Listener): () => void {
    const key = keyOf(topic);
    const set = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(key);
    };
  }

  /**
   * One turn at once and one after each event. Events that arrive while a turn is being worked on are
   * merged: a slow reader gets the newest state, never a queue.
   *
   * Not an async generator: one that waits for its next event can not be ended from outside, so every
   * closed subscription would stay until the next event of its topic.
   */
  changes(topic: Omit<Notification, 'id'> & { id?: string }): AsyncIterableIterator<true> {
    let isPending = true;
    let isDone = false;
    let wake: (() => void) | null = null;
    const turn = (): void => {
      wake?.();
      wake = null;
    };
    const unsubscribe = this.subscribe(topic, () => {
      isPending = true;
      turn();
    });
    const end = async (): Promise<IteratorResult<true>> => {
      isDone = true;
      unsubscribe();
      turn();
      return { done: true, value: undefined };
    };
    return {
      next: async () => {
        if (!isPending && !isDone) await new Promise<void>((resolve) => (wake = resolve));
        if (isDone || this.closed) return end();
        isPending = false;
        return { done: false, value: true };
      },
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private deliver(payload: string): void {
    const parsed = notification.safeParse(parseJson(payload));
    if (!parsed.success) return;
    const { firmId, topic, id } = parsed.data;
    if (id === firmId) this.deliverToAll(firmId, topic);
    for (const key of [
      keyOf({ firmId, topic, id }),
      keyOf({ firmId, topic }),
      keyOf({ firmId: ANY_FIRM, topic }),
    ]) {
      for (const listener of this.listeners.get(key) ?? []) listener();
    }
  }

  /** An event whose id is the firm's own concerns every object of the topic: too many changed to name each. */
  private deliverToAll(firmId: string, topic: string): void {
    const [one, any] = [keyOf({ firmId, topic, id: '' }), keyOf({ firmId, topic })];
    for (const [key, listeners] of this.listeners) {
      if (!key.startsWith(one) || key === any) continue;
      for (const listener of listeners) listener();
    }
  }

  private lose(client: pg.Client, error: unknown): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.logger.warn({ error: describeError(error) }, 'notifications lost, reconnecting');
    void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    while (!this.closed) {
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER_MS));
      try {
        await this.start();
        for (const set of this.listeners.values()) for (const listener of set) listener();
        return;
      } catch (error) {
        this.logger.warn({ error: describeError(error) }, 'notifications still lost');
      }
    }
  }
}

function keyOf(topic: { firmId: string; topic: string; id?: string }): string {
  return `${topic.firmId} ${topic.topic} ${topic.id ?? '*'}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
