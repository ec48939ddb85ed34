import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endToEndCases, EXPECTED_FILE } from '../../../server/golden/e2e/expected-answers.js';
import { ProductClient } from '../../../server/golden/e2e/product-client.js';
import { runCase } from '../../../server/golden/e2e/run-case.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

/** The project's own log with the answers of a program of its own, and another that may lie beside the checkout. */
const own = join(import.meta.dirname, '../../fixtures/golden-e2e');
const reference = join(import.meta.dirname, '../../../../shared/golden');
if (!existsSync(join(reference, EXPECTED_FILE)))
  process.stdout.write('The reference log is not on this machine: only the own one is imported.\n');

const cases = [own, reference]
  .filter((directory) => existsSync(join(directory, EXPECTED_FILE)))
  .flatMap((directory) =>
    endToEndCases(directory).map((one) => ({ directory: directory === own ? 'own' : 'reference', ...one })),
  );

describe.each(cases)('the $directory log, $name', { timeout: 300_000 }, (one) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('is imported by suggestion alone, and the API answers what other software computed', async () => {
    const { client } = await signedInFirm(server);
    const compared = await runCase(new ProductClient(client.url, client.cookie), one);
    expect(compared.length).toBeGreaterThan(1);
    expect(compared.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });
});
