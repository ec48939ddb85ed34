import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestClient, TestServer } from './server.js';

export type ImportState = {
  id: string;
  status: string;
  version: number;
  summary: {
    records: number;
    accepted: number;
    duplicates: number;
    rejected: number;
    unverified: number;
    newExaminersProvisional: number;
    identityReviews: number;
  } | null;
  failure: { message: string } | null;
};

const STATE = `id status version failure { message }
  summary { records accepted duplicates rejected unverified newExaminersProvisional identityReviews }`;

/** Uploads a file as the dashboard does. */
export async function uploadImport(
  client: TestClient,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ id: string; alreadyImported: string | null }> {
  const response = await client.fetch('/api/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName) },
    body: new Uint8Array(bytes),
  });
  if (response.status !== 201) throw new Error(`Upload: ${response.status} ${await response.text()}`);
  return response.json() as Promise<{ id: string; alreadyImported: string | null }>;
}

/** The import as it stands. */
export async function importState(client: TestClient, id: string): Promise<ImportState> {
  const { importBatch } = await client.data<{ importBatch: ImportState }>(
    `query ($id: ID!) { importBatch(id: $id) { ${STATE} } }`,
    { id },
  );
  return importBatch;
}

/** Asks for a step and waits, on the subscription, until it has ended. */
export async function runImportStep(
  server: TestServer,
  client: TestClient,
  id: string,
  step: 'importCheck' | 'importCommit' | 'importUndo',
): Promise<ImportState> {
  const { version } = await importState(client, id);
  const answer = await client.data<Record<string, { userErrors: { message: string }[] }>>(
    `mutation ($input: ImportVersionInput!) { ${step}(input: $input) { userErrors { message } } }`,
    { input: { id, version } },
  );
  const errors = answer[step]?.userErrors ?? [];
  if (errors.length > 0) throw new Error(`${step}: ${errors[0]?.message}`);
  return settled(server, client, id);
}

/** Waits until no worker has the import in hand; says what became of it. */
export async function settled(server: TestServer, client: TestClient, id: string): Promise<ImportState> {
  const socket = createClient({
    url: server.product.url.replace('http', 'ws') + '/graphql',
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie: client.cookie } });
      }
    },
    retryAttempts: 0,
  });
  try {
    const events = socket.iterate<{ importProgress: ImportState }>({
      query: `subscription ($id: ID!) { importProgress(id: $id) { ${STATE} } }`,
      variables: { id },
    });
    for await (const { data } of events) {
      const state = data?.importProgress;
      if (state !== undefined && state.status !== 'CHECKING' && state.status !== 'COMMITTING') return state;
    }
    throw new Error('The subscription ended before the import did.');
  } finally {
    await socket.dispose();
  }
}

/** Upload, dry run and commit. */
export async function importFile(
  server: TestServer,
  client: TestClient,
  file: { name: string; bytes: Uint8Array },
): Promise<ImportState> {
  const { id } = await uploadImport(client, file.name, file.bytes);
  const checked = await runImportStep(server, client, id, 'importCheck');
  if (checked.status !== 'CHECKED')
    throw new Error(`Check: ${checked.status} ${checked.failure?.message ?? ''}`);
  const committed = await runImportStep(server, client, id, 'importCommit');
  if (committed.status !== 'COMMITTED')
    throw new Error(`Commit: ${committed.failure?.message ?? committed.status}`);
  return committed;
}
