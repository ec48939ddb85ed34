import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

type CopyFrom = (sql: string) => Writable & { submit(connection: unknown): void };

/**
 * The statements of one transaction, one at a time. GraphQL resolves siblings in parallel and the driver
 * wants no second query on a busy connection, so calls wait for each other here; the count is what the
 * statement budgets of the tests read.
 */
export class Statements {
  private last: Promise<unknown> = Promise.resolve();
  private issued = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly copyFrom: CopyFrom,
  ) {}

  /** Statements issued so far, transaction control included. */
  get count(): number {
    return this.issued;
  }

  run<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.exclusively(async () => {
      const result = await (parameters.length === 0
        ? this.client.query(sql)
        : this.client.query(sql, [...parameters]));
      return result.rows as Row[];
    });
  }

  /** Feeds `copy ... from stdin`; the connection is held until the stream has ended. */
  copyIn(sql: string, feed: (into: Writable) => Promise<void>): Promise<void> {
    return this.exclusively(() =>
      feed(this.client.query(this.copyFrom(sql) as never) as unknown as Writable),
    );
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(() => {
      this.issued += 1;
      return work();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
