import { type Pool, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntitySchema, type EntityTarget, type QueryRunner } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { AccountId } from '../../kernel/ids.js';
import { UnauthenticatedError } from '../errors.js';
import type { MasterKey } from '../storage/index.js';
import { FirmKeys } from './firm-keys.js';
import { principalOf, setFirm, systemPrincipal, type SessionRow } from './firm-session.js';
import { Statements } from './statements.js';
import { UnitOfWork, type Principal } from './unit-of-work.js';

/** "read" is one read-only snapshot, so that all figures of one answer agree; "write" is read committed. */
export type AccessMode = 'read' | 'write';

/** A unit of work that the caller ends: exactly one of the two, once. */
export type OpenUnit = {
  readonly unitOfWork: UnitOfWork;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

/** Work on identity rows (accounts, sessions), where no firm is in force: firm tables show nothing. */
export type IdentityWork = {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Puts a firm in force from here on, e.g. to accept an invitation or to found the firm. */
  enterFirm(principal: Principal): Promise<UnitOfWork>;
  /** Puts a person in force without a firm: shows their own memberships and the firms of these. */
  enterAccount(account: AccountId): Promise<void>;
};

/** Connections for writes beside an open read. */
const BESIDE_POOL_SIZE = 2;
const NO_FIRM = '00000000-0000-0000-0000-000000000000';
const BEGIN: Record<AccessMode, string> = {
  read: 'begin isolation level repeatable read read only',
  write: 'begin isolation level read committed',
};

/**
 * The only way to the database. Every access is a transaction in which the firm was set for that
 * transaction alone; nothing here hands out a bare connection.
 */
export class Database {
  private readonly keys: FirmKeys;

  private constructor(
    private readonly dataSource: DataSource,
    /** Few connections for short writes beside a read that is open: see `withFirmBeside`. */
    private readonly beside: DataSource,
    masterKey: MasterKey,
  ) {
    this.keys = new FirmKeys(masterKey, (firm, work) =>
      this.withFirmBeside(systemPrincipal(firm, 'KEYS'), async (unitOfWork) => {
        await work((sql, parameters) => unitOfWork.query(sql, parameters));
      }),
    );
  }

  /** Connects as the runtime role. The pool's waiting is bounded: a crowd gets an error, not a hang. */
  static async connect(options: {
    url: string;
    poolSize: number;
    entities: readonly (EntityTarget<object> | EntitySchema)[];
    /** Opens the firms' data keys, and with them what rows hold sealed. */
    masterKey: MasterKey;
    statementTimeoutMs?: number;
  }): Promise<Database> {
    const source = (poolSize: number): DataSource =>
      new DataSource({
        type: 'postgres',
        url: options.url,
        entities: [...options.entities] as (EntitySchema | (new () => object))[],
        synchronize: false,
        migrationsRun: false,
        logging: false,
        poolSize,
        applicationName: 'trackrecord',
        invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
        connectTimeoutMS: 5_000,
        // A server that went away while a connection idled must not end the process.
        poolErrorHandler: () => undefined,
        extra: { statement_timeout: options.statementTimeoutMs ?? 30_000, lock_timeout: 10_000 },
      });
    const [dataSource, beside] = [source(options.poolSize), source(BESIDE_POOL_SIZE)];
    await dataSource.initialize();
    await beside.initialize();
    return new Database(dataSource, beside, options.masterKey);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.beside.destroy();
  }

  /** Runs in one transaction of a firm whose principal is already known (jobs, commands, tests). */
  async withFirm<Result>(
    principal: Principal,
    mode: AccessMode,
    work: (unitOfWork: UnitOfWork) => Promise<Result>,
  ): Promise<Result> {
    return this.inTransaction(mode, async (runner, statements) => {
      await setFirm(statements, principal);
      return work(this.unitOf(principal, runner, statements));
    });
  }

  /**
   * A short write of its own while a read of the same operation is open, e.g. into the history. From connections
   * apart: a crowd of readers that each waited for a second one of the same pool would wait for each other.
   */
  async withFirmBeside<Result>(
    principal: Principal,
    work: (unitOfWork: UnitOfWork) => Promise<Result>,
  ): Promise<Result> {
    return this.inTransaction(
      'write',
      async (runner, statements) => {
        await setFirm(statements, principal);
        return work(this.unitOf(principal, runner, statements));
      },
      this.beside,
    );
  }

  /** Runs with no firm in force. */
  async withIdentity<Result>(work: (identity: IdentityWork) => Promise<Result>): Promise<Result> {
    return this.inTransaction('write', async (runner, statements) => {
      await statements.run(
        "select set_config('app.firm_id', $1, true), set_config('app.account_id', '', true)",
        [NO_FIRM],
      );
      return work({
        query: <Row>(sql: string, parameters: readonly unknown[] = []) =>
          statements.run<Row>(sql, parameters),
        enterFirm: async (principal) => {
          await setFirm(statements, principal);
          return this.unitOf(principal, runner, statements);
        },
        enterAccount: async (account) => {
          await statements.run("select set_config('app.account_id', $1, true)", [account]);
        },
      });
    });
  }

  /**
   * Opens a transaction under a session's present rights.
   *
   * @throws UnauthenticatedError when the session ended, expired, or its member was disabled.
   */
  async openSession(tokenHash: Buffer, requestId: string, mode: AccessMode): Promise<OpenUnit> {
    const { runner, statements } = await this.begin(mode);
    const finish = async (sql: 'commit' | 'rollback'): Promise<void> => {
      try {
        await statements.run(sql);
      } finally {
        await runner.release();
      }
    };
    try {
      const [row] = await statements.run<SessionRow>('select * from app.enter_session($1, $2)', [
        tokenHash,
        requestId,
      ]);
      if (row === undefined) throw new UnauthenticatedError();
      const unitOfWork = this.unitOf(principalOf(row, requestId), runner, statements);
      return { unitOfWork, commit: () => finish('commit'), rollback: () => finish('rollback') };
    } catch (error) {
      await finish('rollback');
      throw error;
    }
  }

  /** Which imports wait for a worker: ids only, of every firm. */
  async pendingImports(): Promise<{ firmId: string; importId: string }[]> {
    return this.inTransaction('read', (_runner, statements) =>
      statements.run('select firm_id as "firmId", import_id as "importId" from app.pending_imports()'),
    );
  }

  /** Which firms have comparisons of examiners to make: ids only, of every firm. @param quarterEnd YYYY-MM-DD. */
  async stalePeerFirms(quarterEnd: string): Promise<string[]> {
    const rows = await this.inTransaction('read', (_runner, statements) =>
      statements.run<{ firmId: string }>('select firm_id as "firmId" from app.stale_peer_firms($1)', [
        quarterEnd,
      ]),
    );
    return rows.map(({ firmId: id }) => id);
  }

  /** Which firms have rows that an earlier version stored plain: ids only, of every firm. */
  async firmsWithPlainRows(): Promise<string[]> {
    const rows = await this.inTransaction('read', (_runner, statements) =>
      statements.run<{ id: string }>('select app.firms_with_plain_rows() as id'),
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the master keys that wrapped the keys of firms. */
  async masterKeyIds(): Promise<string[]> {
    const rows = await this.inTransaction('read', (_runner, statements) =>
      statements.run<{ id: string }>('select app.master_key_ids() as id'),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Runs the work under a lock that dies with this process, or not at all when somebody holds it. Unlike
   * a lease in a table it needs no clock: the server lets go when the holder's connection is gone.
   *
   * @returns false when the lock is held elsewhere.
   */
  async withProcessLock(name: string, work: () => Promise<void>): Promise<boolean> {
    const client = await this.pool.connect();
    const key = [`trackrecord:${name}`];
    try {
      const { rows } = await client.query(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        key,
      );
      if (rows[0]?.held !== true) return false;
      try {
        await work();
      } finally {
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key);
      }
      return true;
    } finally {
      client.release();
    }
  }

  /** True when the database answers. */
  async isReachable(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  /** The pool beneath, for listening and advisory locks in platform code and for the bench. */
  get pool(): Pool {
    const { driver } = this.dataSource;
    if (!(driver instanceof PostgresDriver)) throw new TypeError('The data source is not PostgreSQL.');
    return driver.master as Pool;
  }

  private unitOf(principal: Principal, runner: QueryRunner, statements: Statements): UnitOfWork {
    return new UnitOfWork(principal, runner.manager, statements, this.keys);
  }

  private async begin(
    mode: AccessMode,
    source: DataSource = this.dataSource,
  ): Promise<{ runner: QueryRunner; statements: Statements }> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const statements = new Statements(client, copyFrom);
    // TypeORM's own calls on this runner go through the same queue, and it must know that a
    // transaction is open or it would begin and commit one of its own.
    const ownQuery = runner.query.bind(runner);
    Object.assign(runner, {
      isTransactionActive: true,
      query: (...call: Parameters<typeof ownQuery>) => statements.exclusively(() => ownQuery(...call)),
    });
    try {
      await statements.run(BEGIN[mode]);
    } catch (error) {
      await runner.release();
      throw error;
    }
    return { runner, statements };
  }

  private async inTransaction<Result>(
    mode: AccessMode,
    work: (runner: QueryRunner, statements: Statements) => Promise<Result>,
    source: DataSource = this.dataSource,
  ): Promise<Result> {
    const { runner, statements } = await this.begin(mode, source);
    try {
      const result = await work(runner, statements);
      await statements.run('commit');
      return result;
    } catch (error) {
      // The first error is the one to tell; a lost connection makes the rollback fail as well.
      await statements.run('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
