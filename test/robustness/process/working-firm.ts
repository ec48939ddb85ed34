import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../server/platform/embedded-postgres/index.js';
import { runNode } from '../../launch/running-program.js';
import { TestClient } from '../../support/client.js';

const FOUND = fileURLToPath(new URL('../../../dist/server/start/firm.js', import.meta.url));
const PASSWORD = 'quiet-otter-lantern-41';
export const OWNER_EMAIL = 'owner@kestrel.example.test';

/** Founds a firm as the operator does; answers the token of its owner's invitation. */
export async function foundedFirm(dataDirectory: string): Promise<string> {
  const program = runNode(
    [FOUND, ...'create --slug kestrel --name Kestrel --side plaintiff --owner-email'.split(' '), OWNER_EMAIL],
    { env: { DATABASE_URL: '', TRACKRECORD_DATA_DIRECTORY: dataDirectory } },
  );
  if ((await program.ended()) !== 0) throw new Error(`The firm was not founded: ${program.output()}`);
  const [, token] = /\/invitation\/(\S+)/.exec(program.output()) ?? [];
  if (token === undefined) throw new Error('No invitation was printed.');
  return token;
}

/** A browser in which the owner of the firm has accepted the invitation. */
export async function enteredOwner(address: string, token: string): Promise<TestClient> {
  const client = new TestClient(address);
  const { invitationAccept } = await client.data<{ invitationAccept: { userErrors: unknown[] } }>(
    'mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { userErrors { message } } }',
    { input: { token, displayName: 'Una Kestrel', password: PASSWORD } },
  );
  if (invitationAccept.userErrors.length > 0) throw new Error('The invitation was refused.');
  return client;
}

/** The same browser after the server was started again, on another port: its session goes on. */
export function sameBrowser({ cookie }: TestClient, address: string): TestClient {
  const client = new TestClient(address);
  client.cookie = cookie;
  return client;
}

/** Superuser SQL beside the running product. */
export async function asOwner<Row extends object>(
  dataDirectory: string,
  work: (query: (sql: string, parameters?: unknown[]) => Promise<Row[]>) => Promise<void>,
): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDirectory, log: () => undefined });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await work(async (sql, parameters = []) => (await client.query<Row>(sql, parameters)).rows);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** An import as the API shows it. */
export type Batch = {
  status: string;
  version: number;
  progress: { phase: string; done: number; total: number };
};

export async function batchOf(client: TestClient, id: string): Promise<Batch> {
  const { importBatch } = await client.data<{ importBatch: Batch }>(
    'query ($id: ID!) { importBatch(id: $id) { status version progress { phase done total } } }',
    { id },
  );
  return importBatch;
}

/** Asks for a step. @throws Error when it is refused. */
export async function step(
  client: TestClient,
  id: string,
  name: 'importCheck' | 'importCommit',
): Promise<void> {
  const { version } = await batchOf(client, id);
  const answer = await client.data<Record<string, { userErrors: { message: string }[] }>>(
    `mutation ($input: ImportVersionInput!) { ${name}(input: $input) { userErrors { message } } }`,
    { input: { id, version } },
  );
  const [refusal] = answer[name]?.userErrors ?? [];
  if (refusal !== undefined) throw new Error(`${name}: ${refusal.message}`);
}
