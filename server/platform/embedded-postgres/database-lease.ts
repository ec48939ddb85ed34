import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER } from './create-cluster.js';
import type { DataDirectory } from './data-directory.js';
import { systemErrorCode } from './embedded-postgres.errors.js';
import type { Postmaster } from './postmaster.js';

/** The maintenance database, so that the product's own can be copied and dropped while leases are held. */
const MAINTENANCE_DATABASE = 'postgres';

/** Any number will do, so long as every process of ours uses the same. */
const LEASE_KEY = 7_260_014;

/** A connection that says "this process uses the server". It ends with the process, however that ends. */
export type DatabaseLease = {
  readonly url: (database: string) => string;
  readonly ensureDatabase: (name: string) => Promise<void>;
  /**
   * Gives the lease up. True when no other process holds one; from then on none can be taken, and the caller
   * must stop the server.
   */
  readonly releaseAsLast: () => Promise<boolean>;
};

/**
 * Connects as soon as the server accepts connections (after a crash it first recovers, which takes as long as it
 * takes), and takes the lease. Null when the server went away instead: it failed to start, or another process
 * was about to stop it.
 */
export async function takeLease(data: DataDirectory, postmaster: Postmaster): Promise<DatabaseLease | null> {
  const password = (await readFile(data.passwordFile, 'utf8')).trim();
  const url = (database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  while (await postmaster.isAlive()) {
    const client = await connectedClient(url(MAINTENANCE_DATABASE));
    if (client !== null) return leaseOf(client, url);
    await pause(25);
  }
  return null;
}

/**
 * Shared advisory locks count the holders, and are released by the server when a connection drops. The exclusive
 * one, taken by whoever leaves last, makes newcomers wait until the server is down, and so start it anew.
 */
async function connectedClient(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: url,
    ssl: false,
    application_name: 'trackrecord lease',
    connectionTimeoutMillis: 10_000,
  });
  // The server may stop before we do; whoever queries it then will find out.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [LEASE_KEY]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isNotUpYet(error)) return null;
    throw error;
  }
}

/** Refused, dropped, starting up, shutting down; anything else (a wrong password) will not mend by waiting. */
function isNotUpYet(error: unknown): boolean {
  const code = systemErrorCode(error);
  if (code === null) return error instanceof Error && /terminated|timeout/i.test(error.message);
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code);
}

function leaseOf(client: pg.Client, url: DatabaseLease['url']): DatabaseLease {
  return {
    url,
    ensureDatabase: (name) => ensureDatabase(client, name),
    releaseAsLast: () => releaseAsLast(client),
  };
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const existing = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (existing.rowCount !== 0) return;
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Two processes that start together both find it missing; either code tells the slower one.
    if (!['42P04', '23505'].includes(systemErrorCode(error) ?? '')) throw error;
  }
}

async function releaseAsLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LEASE_KEY]);
    const answer = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      LEASE_KEY,
    ]);
    const isLast = answer.rows[0]?.last === true;
    if (!isLast) await client.end();
    return isLast;
  } catch {
    // The server is gone already, so nobody uses it.
    return true;
  }
}
