import { z } from 'zod';
import { examinerAnswers, examinersOf } from './api-answers.js';
import { compareAnswers, type Compared } from './compare-answers.js';
import type { EndToEndCase } from './expected-answers.js';
import { importLog } from './import-log.js';
import { untilCompared } from './peer-answers.js';
import type { ProductClient } from './product-client.js';

/** Imports the case's log into the firm of the client, which must be fresh, and compares every answer. */
export async function runCase(client: ProductClient, one: EndToEndCase): Promise<Compared[]> {
  const importId = await importLog(client, one.log);
  const summary = z.object({ records: z.number(), rejected: z.number(), unverified: z.number() });
  const { importBatch } = await client.data(
    z.object({ importBatch: z.object({ summary }) }),
    'query ($id: ID!) { importBatch(id: $id) { summary { records rejected unverified } } }',
    { id: importId },
  );
  const examiners = await examinersOf(client);
  await untilCompared(
    client,
    examiners.map(({ id }) => id),
  );
  return compareAnswers(one, importBatch.summary, await examinerAnswers(client, examiners));
}
