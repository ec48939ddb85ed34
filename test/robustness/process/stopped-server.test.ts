import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../server/platform/embedded-postgres/index.js';
import { addressOf, product } from '../../launch/running-product.js';
import type { RunningProgram } from '../../launch/running-program.js';
import type { TestClient } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { subscriber, type Subscriber } from '../../support/subscriber.js';
import { ownDirectory, type OwnDirectory } from './own-directory.js';
import { batchOf, enteredOwner, foundedFirm, sameBrowser, step } from './working-firm.js';

const REQUESTS = 50;
const SOCKETS = 20;
const POOL = 10;
const WITHIN_MS = 15_000;

const CREATE = `mutation ($input: MatterCreateInput!) {
  matterCreate(input: $input) { matter { reference } userErrors { message } }
}`;

describe('R02 SIGTERM with 50 requests in flight and 20 sockets', () => {
  let directory: OwnDirectory;
  let postgres: EmbeddedPostgres;
  let owner: pg.Client;
  let program: RunningProgram;
  let address: string;
  let client: TestClient;

  beforeAll(async () => {
    directory = await ownDirectory();
    const token = await foundedFirm(directory.path);
    // Of this process, so that it outlives the product and can be asked what was written.
    postgres = await startEmbeddedPostgres({ dataDirectory: directory.path, log: () => undefined });
    owner = new pg.Client({ connectionString: postgres.url });
    await owner.connect();
    program = product(directory.path, { env: { DATABASE_POOL_SIZE: String(POOL) } });
    address = await addressOf(program);
    client = await enteredOwner(address, token);
  });
  afterAll(async () => {
    await program.endedBy('SIGKILL');
    await owner.end();
    await postgres.stop();
    await directory.remove();
  });

  /** A socket with a subscription that goes on until it is ended: to an upload that nobody checks. */
  async function subscribed(id: string): Promise<Subscriber> {
    const socket = subscriber({ product: { url: address } }, client);
    const events = socket.open('subscription ($id: ID!) { importProgress(id: $id) { status } }', { id });
    expect(await events.next()).toEqual({ data: { importProgress: { status: 'MAPPING' } } });
    return socket;
  }

  async function uploaded(): Promise<string> {
    const response = await client.fetch('/api/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'log.csv' },
      body: 'Matter ID,Claimant,Examiner,Date Seen\nK-1,Pia Kestrel,Orla Quist,2024-02-03\n',
    });
    return ((await response.json()) as { id: string }).id;
  }

  /** "written" when the answer says so, "503", or "refused" when there was no answer to have. */
  async function create(reference: string): Promise<string> {
    try {
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: CREATE, variables: { input: { reference } } }),
      });
      const text = await response.text();
      const isWritten = response.status === 200 && text.includes(`"reference":"${reference}"`);
      return isWritten ? 'written' : response.status === 503 ? '503' : `${response.status} ${text}`;
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null;
      return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
        ? 'refused'
        : String(cause);
    }
  }

  async function waitingForTheLock(): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::integer as n from pg_locks where relation = 'matter'::regclass and not granted",
    );
    return rows[0]?.n ?? 0;
  }

  it('answers them, closes these with 1001, keeps every write it has acknowledged, and exits with 0', async () => {
    const importId = await uploaded();
    const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => subscribed(importId)));

    // Held up in the middle of their transactions, so that they are in flight however fast the machine is.
    await owner.query('begin; lock table matter in exclusive mode');
    const references = Array.from({ length: REQUESTS }, (_, index) => `in-flight-${index}`);
    const answers = Promise.all(references.map(create));
    await eventually(async () => (await waitingForTheLock()) === POOL);

    const stoppedAt = performance.now();
    const ended = program.endedBy('SIGTERM');
    const codes = await Promise.all(sockets.map(({ closed }) => closed));
    await eventually(async () => (await create('after the end')) !== 'written');
    await owner.query('commit');

    expect(await ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(WITHIN_MS);
    expect(codes).toEqual(codes.map(() => 1001));
    const outcomes = await answers;
    expect(outcomes.filter((outcome) => !['written', '503', 'refused'].includes(outcome))).toEqual([]);
    const written = references.filter((_, index) => outcomes[index] === 'written');
    expect(written.length).toBeGreaterThanOrEqual(POOL);
    const { rows } = await owner.query<{ reference: string }>(
      "select reference from matter where reference like 'in-flight-%' order by reference",
    );
    expect(rows.map(({ reference }) => reference)).toEqual(written.toSorted());

    await startAgain();
    const { matters } = await client.data<{ matters: { totalCount: number } }>(
      'query { matters(first: 1, search: "in-flight") { totalCount } }',
    );
    expect(matters.totalCount).toBe(written.length);
  });

  it('breaks off an import that would take longer, and takes it up at the next start', async () => {
    const id = await uploaded();
    await step(client, id, 'importCheck');
    await eventually(async () => (await batchOf(client, id)).status === 'CHECKED');
    // A statement that goes on for longer than a stop may take.
    await owner.query(`create function linger() returns trigger language plpgsql as $$
                       begin perform pg_sleep(60); return null; end $$;
                       create trigger linger before insert on examination execute function linger()`);
    await step(client, id, 'importCommit');
    await eventually(async () => (await lingering()) === 1);

    const stoppedAt = performance.now();
    expect(await program.endedBy('SIGTERM')).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(WITHIN_MS);

    await eventually(async () => (await lingering()) === 0);
    await owner.query('drop trigger linger on examination');
    await startAgain();
    await eventually(async () => (await batchOf(client, id)).status === 'COMMITTED');
    const { rows } = await owner.query('select count(*)::integer as n from examination');
    expect(rows).toEqual([{ n: 1 }]);
  });

  async function lingering(): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::integer as n from pg_stat_activity where wait_event = 'PgSleep'",
    );
    return rows[0]?.n ?? 0;
  }

  async function startAgain(): Promise<void> {
    program = product(directory.path);
    address = await addressOf(program);
    client = sameBrowser(client, address);
  }
});
