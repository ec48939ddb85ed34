import { readFile, stat, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/platform/embedded-postgres/index.js';
import { holdPostgres } from './held-postgres.js';
import { temporaryDirectory } from './temporary-directory.js';

const started: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});

async function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: () => undefined });
  started.push(postgres);
  return postgres;
}

/** The first column of the first row. */
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function postmasterPid(dataDirectory: string): Promise<number> {
  return Number((await readFile(join(dataDirectory, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('a server of one process', () => {
  it('answers on 127.0.0.1, in the database trackrecord, as a superuser who owns it', async () => {
    const postgres = await start(await temporaryDirectory());
    expect(new URL(postgres.url)).toMatchObject({ hostname: '127.0.0.1', pathname: '/trackrecord' });
    expect(await ask(postgres.url, 'select current_user')).toBe('trackrecord_owner');
    expect(await ask(postgres.url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(true);
    expect(postgres.reused).toBe(false);
  });

  it('listens on loopback alone, with the settings of one firm on one machine', async () => {
    const postgres = await start(await temporaryDirectory());
    const wanted = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '60',
      shared_buffers: '256MB',
      fsync: 'on',
      jit: 'off',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
    };
    const names = Object.keys(wanted).map((name) => `'${name}', current_setting('${name}')`);
    expect(await ask(postgres.url, `select json_build_object(${names.join()})`)).toEqual(wanted);
  });

  it('keeps its password where only the owner of the cluster can read it', async () => {
    const directory = await temporaryDirectory();
    await start(directory);
    const { mode } = await stat(join(directory, 'cluster/trackrecord-owner-password'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('keeps rows over stop and start', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    await ask(first.url, 'create table kept as select 7 as n');
    await first.stop();
    const second = await start(directory);
    expect(await ask(second.url, 'select n from kept')).toBe(7);
  });

  it('can be stopped twice', async () => {
    const postgres = await start(await temporaryDirectory());
    await Promise.all([postgres.stop(), postgres.stop()]);
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow();
  });

  it('writes nothing of a failed statement to its log', async () => {
    const directory = await temporaryDirectory();
    const postgres = await start(directory);
    await ask(postgres.url, 'create table claimant (name text primary key)');
    await ask(postgres.url, "insert into claimant values ('Quintilla Marsh')");
    await expect(ask(postgres.url, "insert into claimant values ('Quintilla Marsh')")).rejects.toThrow(
      'duplicate key',
    );
    await expect(ask(postgres.url, "select 'Quintilla Marsh'::date")).rejects.toThrow('invalid input syntax');
    await postgres.stop();
    const log = await readFile(join(directory, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
    expect(log).not.toContain('Quintilla');
  });
});

describe('after kill -9', () => {
  it('of the server, it starts again with its rows', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    await ask(first.url, 'create table kept as select 7 as n');
    process.kill(await postmasterPid(directory), 'SIGKILL');
    const second = await start(directory);
    expect(await ask(second.url, 'select n from kept')).toBe(7);
  });

  it('of server and product amid a statement without end, it starts again', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    const socket = new Socket();
    const client = new pg.Client({ connectionString: first.url, stream: () => socket });
    await client.connect();
    client.on('error', () => undefined);
    const endless = client.query('do $$ begin loop null; end loop; end $$');
    process.kill(await postmasterPid(directory), 'SIGKILL');
    // What the end of a product does to its connections.
    socket.destroy();
    await expect(endless).rejects.toThrow();
    expect(await ask((await start(directory)).url, 'select 1')).toBe(1);
  });

  it('of the product, the next start joins the server that still runs, and stops it', async () => {
    const directory = await temporaryDirectory();
    const { program } = await holdPostgres(directory);
    const pid = await postmasterPid(directory);
    await program.endedBy('SIGKILL');
    const next = await start(directory);
    expect(next.reused).toBe(true);
    expect(await postmasterPid(directory)).toBe(pid);
    await next.stop();
    await expect(ask(next.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('and a reboot, a stranger with the process id of the old server does not stop the start', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    await first.stop();
    // PostgreSQL itself would take this live process for a running server.
    await writeFile(
      join(directory, 'cluster/postmaster.pid'),
      `${process.pid}\n${directory}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect((await start(directory)).reused).toBe(false);
  });
});

describe('several processes on one data directory', () => {
  it('share the server, which stops with the last of them', async () => {
    const directory = await temporaryDirectory();
    const other = await holdPostgres(directory);
    const ours = await start(directory);
    expect(ours.reused).toBe(true);
    expect(await other.program.endedBy('SIGTERM')).toBe(0);
    expect(await ask(ours.url, 'select 1')).toBe(1);
    await ours.stop();
    await expect(ask(ours.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('may create it at the same moment', async () => {
    const directory = await temporaryDirectory();
    const [first, second] = await Promise.all([start(directory), start(directory)]);
    expect(first.url).toBe(second.url);
    expect([first.reused, second.reused].sort()).toEqual([false, true]);
  });

  it('may stop and start it at the same moment', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    const [, second] = await Promise.all([first.stop(), start(directory)]);
    expect(await ask(second.url, 'select 1')).toBe(1);
  });
});
