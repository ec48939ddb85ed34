import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { LOG_FILE } from './expected-answers.js';
import type { ProductClient } from './product-client.js';

const POLL_MS = 100;
const DEADLINE_MS = 5 * 60_000;

const state = z.object({
  status: z.string(),
  version: z.number(),
  failure: z.object({ message: z.string() }).nullable(),
});
type ImportState = z.infer<typeof state>;

/** Upload, check and commit by the suggested mapping alone. @throws Error when a step fails. */
export async function importLog(client: ProductClient, bytes: Uint8Array): Promise<string> {
  const id = await client.upload(LOG_FILE, bytes);
  await run(client, id, { step: 'importCheck', until: 'CHECKED' });
  await run(client, id, { step: 'importCommit', until: 'COMMITTED' });
  return id;
}

async function run(
  client: ProductClient,
  id: string,
  { step, until }: { step: 'importCheck' | 'importCommit'; until: string },
): Promise<void> {
  const { version } = await stateOf(client, id);
  const payload = z.object({ [step]: z.object({ userErrors: z.array(z.object({ message: z.string() })) }) });
  const answer = await client.data(
    payload,
    `mutation ($input: ImportVersionInput!) { ${step}(input: $input) { userErrors { message } } }`,
    { input: { id, version } },
  );
  const [refusal] = answer[step]?.userErrors ?? [];
  if (refusal !== undefined) throw new Error(refusal.message);
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const { status, failure } = await stateOf(client, id);
    if (status === until) return;
    if (failure !== null) throw new Error(failure.message);
    await wait(POLL_MS);
  }
  throw new Error(`The import was not ${until.toLowerCase()} within ${DEADLINE_MS / 1000} s.`);
}

async function stateOf(client: ProductClient, id: string): Promise<ImportState> {
  const { importBatch } = await client.data(
    z.object({ importBatch: state }),
    'query ($id: ID!) { importBatch(id: $id) { status version failure { message } } }',
    { id },
  );
  return importBatch;
}
