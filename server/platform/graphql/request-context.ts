import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { Clock } from '../clock.js';
import type { AccessMode, Database, OpenUnit, Principal, UnitOfWork } from '../database/index.js';
import type { LaterWork } from '../after-answer.js';
import { UnauthenticatedError } from '../errors.js';
import type { FileStorage } from '../storage/index.js';

/** What a request may do to the browser's cookie and know of the caller's address. */
export type HttpExchange = {
  readonly sessionToken: string | null;
  readonly clientAddress: string;
  setSessionCookie(token: string, expiresAt: Date): void;
  clearSessionCookie(): void;
};

export type LoaderFactory<Key, Value> = (unitOfWork: UnitOfWork) => DataLoader<Key, Value>;

/** What the composition root gives every request. */
export type RequestServices = {
  readonly database: Database;
  readonly clock: Clock;
  readonly storage: FileStorage;
  /** Origins of readers outside this server that a firm may choose. */
  readonly readerOrigins: readonly string[];
  hashSessionToken(token: string): Buffer;
  can(role: string, permission: string): boolean;
  /** Puts off the idle end of a session that a person is using. */
  noteActivity(tokenHash: Buffer): Promise<void>;
  /** Writes in a transaction of its own after the answer (platform/after-answer). */
  later(principal: Principal, work: LaterWork): void;
  /** One turn at once and one after each committed change of the topic (platform/realtime). */
  changes(topic: { firmId: string; topic: string; id?: string }): AsyncIterableIterator<true>;
};

/**
 * One operation's actor, transaction, loaders and clock; nothing else. Loaders belong to a transaction
 * and die with it, so nothing read under one firm or one right can answer another.
 */
export class RequestContext {
  readonly requestId = randomUUID();
  private open: OpenUnit | null = null;
  private finishedStatements = 0;
  private loaders = new WeakMap<UnitOfWork, Map<unknown, unknown>>();

  constructor(
    readonly services: RequestServices,
    readonly http: HttpExchange,
  ) {}

  get database(): Database {
    return this.services.database;
  }

  get clock(): Clock {
    return this.services.clock;
  }

  /** @throws UnauthenticatedError when nobody is signed in. */
  get unitOfWork(): UnitOfWork {
    if (this.open === null) throw new UnauthenticatedError();
    return this.open.unitOfWork;
  }

  /** Null when nobody is signed in. */
  get principal(): Principal | null {
    return this.open?.unitOfWork.principal ?? null;
  }

  /** Statements of all transactions of this operation so far: what the budgets of the tests bound. */
  get statementCount(): number {
    return this.finishedStatements + (this.open?.unitOfWork.statementCount ?? 0);
  }

  /** For subscriptions: when to look again. */
  changes(topic: { firmId: string; topic: string; id?: string }): AsyncIterableIterator<true> {
    return this.services.changes(topic);
  }

  /** For what a query leaves behind, since it reads only. @throws UnauthenticatedError when nobody is signed in. */
  later(work: LaterWork): void {
    this.services.later(this.unitOfWork.principal, work);
  }

  may(permission: string): boolean {
    const principal = this.principal;
    return principal !== null && this.services.can(principal.role, permission);
  }

  /** The loader of this transaction, made at its first use. */
  loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value> {
    const unitOfWork = this.unitOfWork;
    const made = this.loaders.get(unitOfWork) ?? new Map<unknown, unknown>();
    this.loaders.set(unitOfWork, made);
    const existing = made.get(factory) as DataLoader<Key, Value> | undefined;
    if (existing !== undefined) return existing;
    const loader = factory(unitOfWork);
    made.set(factory, loader);
    return loader;
  }

  /** Ends the transaction in force, if any, and opens one. Without a session, or with a dead one: none. */
  async begin(mode: AccessMode): Promise<void> {
    await this.end('rollback');
    const token = this.http.sessionToken;
    if (token === null) return;
    try {
      this.open = await this.database.openSession(
        this.services.hashSessionToken(token),
        this.requestId,
        mode,
      );
    } catch (error) {
      if (!(error instanceof UnauthenticatedError)) throw error;
    }
  }

  /** Ends the transaction in force, if any. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    const ending = this.open;
    this.open = null;
    if (ending === null) return;
    await ending[how]();
    this.finishedStatements += ending.unitOfWork.statementCount;
  }
}
