import type { Writable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { AccountId, FirmId, MemberId } from '../../kernel/ids.js';
import { FirmScope } from './firm-scope.js';
import type { FirmKeys } from './firm-keys.js';
import type { Statements } from './statements.js';
import { Vault } from './vault.js';

/** On whose behalf work is done: comes from the session, never from arguments or headers. */
export type Principal = Readonly<{
  firmId: FirmId;
  /** Null for work that no person asked for (operator commands, the demonstration loader). */
  accountId: AccountId | null;
  memberId: MemberId | null;
  role: string;
  /** Which side this firm stands on: "for client" in its own records is read from here. */
  firmSide: 'PLAINTIFF' | 'DEFENSE';
  sessionId: string | null;
  requestId: string;
}>;

/** What an audit entry says: ids and codes, never names or contents. */
export type AuditEntry = Readonly<{
  action: string;
  objectType?: string;
  objectId?: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** One transaction of one firm. Commands write through it; reads go through its scope or plain SQL. */
export class UnitOfWork {
  readonly scope: FirmScope;
  readonly vault: Vault;

  constructor(
    readonly principal: Principal,
    readonly manager: EntityManager,
    private readonly statements: Statements,
    keys: FirmKeys,
  ) {
    this.scope = new FirmScope(principal.firmId, manager);
    this.vault = new Vault(principal.firmId, keys, (sql, parameters) => statements.run(sql, parameters));
  }

  /** Statements issued in this transaction so far. */
  get statementCount(): number {
    return this.statements.count;
  }

  /** Plain SQL under the firm's row-level security. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.statements.run<Row>(sql, parameters);
  }

  /** `copy ... from stdin`, fed by the callback; not possible into tables with row-level security. */
  copyIn(sql: string, feed: (into: Writable) => Promise<void>): Promise<void> {
    return this.statements.copyIn(sql, feed);
  }

  /** Writes history in the same transaction as the change: neither exists without the other. */
  async audit(entry: AuditEntry): Promise<void> {
    await this.query(
      `insert into audit_event (firm_id, member_id, account_id, action, object_type, object_id, request_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.principal.firmId,
        this.principal.memberId,
        this.principal.accountId,
        entry.action,
        entry.objectType ?? null,
        entry.objectId ?? null,
        this.principal.requestId,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
  }

  /** Tells listening servers, on commit, that something of this firm changed: ids only. */
  async notify(topic: string, objectId: string): Promise<void> {
    await this.query("select pg_notify('trackrecord', $1)", [
      JSON.stringify({ firmId: this.principal.firmId, topic, id: objectId }),
    ]);
  }
}
