import { createServer } from 'node:http';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freePort, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/index.js';
import { ordinaryUser } from './ordinary-user.js';
import { addressOf, INVENTED_MASTER_KEY, product } from './running-product.js';
import type { RunningProgram } from './running-program.js';
import { temporaryDirectory } from './temporary-directory.js';

/** Joins the product's embedded server, asks, and leaves it as it was. */
async function ask(dataDirectory: string, sql: string): Promise<unknown[]> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: () => undefined });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** Ends by itself with exit code 1 after one sentence, and no stack. */
async function refusalOf(program: RunningProgram): Promise<string> {
  expect(await program.ended()).toBe(1);
  expect(program.output()).not.toMatch(/^\s+at /m);
  return program.output();
}

describe('the product', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its address, answers there, and stops on %s with exit code 0',
    async (signal) => {
      const directory = await temporaryDirectory();
      const program = product(directory);
      const address = await addressOf(program);
      expect(await program.endedBy(signal)).toBe(0);
      await expect(fetch(address)).rejects.toThrow('fetch failed');
      const next = await startEmbeddedPostgres({ dataDirectory: directory, log: () => undefined });
      await next.stop();
      // The server had been stopped with it.
      expect(next.reused).toBe(false);
    },
  );

  it('stops once, however often it is told', async () => {
    const program = product(await temporaryDirectory());
    await addressOf(program);
    process.kill(program.pid, 'SIGINT');
    expect(await program.endedBy('SIGINT')).toBe(0);
  });

  it('stops cleanly while it is still starting', async () => {
    const directory = await temporaryDirectory();
    const program = product(directory);
    await program.saying(/PostgreSQL [\d.]+ is running/);
    expect(await program.endedBy('SIGTERM')).toBe(0);
    const next = await startEmbeddedPostgres({ dataDirectory: directory, log: () => undefined });
    await next.stop();
    expect(next.reused).toBe(false);
  });

  it('keeps its rows over a restart, and over kill -9', async () => {
    const directory = await temporaryDirectory();
    const first = product(directory);
    await addressOf(first);
    await ask(directory, 'create table kept as select 7 as n');
    await first.endedBy('SIGTERM');

    const second = product(directory);
    await addressOf(second);
    await second.endedBy('SIGKILL');

    const third = product(directory);
    await addressOf(third);
    expect(await ask(directory, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(await third.endedBy('SIGTERM')).toBe(0);
  });

  it('runs for an ordinary user', async () => {
    const directory = await temporaryDirectory();
    await chmod(directory, 0o777);
    const program = product(join(directory, 'own'), ordinaryUser());
    await addressOf(program);
    expect(await program.endedBy('SIGTERM')).toBe(0);
  });

  it('uses the server of DATABASE_URL and starts none', async () => {
    const elsewhere = await startEmbeddedPostgres({
      dataDirectory: await temporaryDirectory(),
      log: () => undefined,
    });
    try {
      const unused = join(await temporaryDirectory(), 'unused');
      const env = { DATABASE_URL: elsewhere.url, TRACKRECORD_MASTER_KEY: INVENTED_MASTER_KEY };
      const program = product(unused, { env });
      await addressOf(program);
      expect(program.output()).not.toContain('PostgreSQL');
      expect(await program.endedBy('SIGTERM')).toBe(0);
      const keyless = product(unused, { env: { DATABASE_URL: elsewhere.url } });
      await keyless.saying(/TRACKRECORD_MASTER_KEY: needed with DATABASE_URL/);
    } finally {
      await elsewhere.stop();
    }
  });
});

describe('the product says plainly', () => {
  it('that its port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const program = product(await temporaryDirectory(), { env: { PORT: String(port) } });
    expect(await refusalOf(program)).toMatch(
      new RegExp(`already listens on 127\\.0\\.0\\.1:${port}\\..*PORT=`),
    );
    other.close();
  });

  it('that its data directory cannot be written', async () => {
    const file = join(await temporaryDirectory(), 'file');
    await writeFile(file, '');
    expect(await refusalOf(product(join(file, 'data')))).toMatch(
      /data directory .* TRACKRECORD_DATA_DIRECTORY/,
    );
  });

  it('that the database is of another version', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'cluster'));
    await writeFile(join(directory, 'cluster/PG_VERSION'), '15\n');
    expect(await refusalOf(product(directory))).toContain('holds a database of PostgreSQL 15');
  });
});
