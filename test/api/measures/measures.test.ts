import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METHODS, MEASURES } from '../../../server/modules/measures/index.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

let server: TestServer;
let client: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  ({ client } = await signedInFirm(server, { role: 'VIEWER' }));
});
afterAll(() => server.close());

describe('the definitions', () => {
  it('are listed for every member, in their fixed order', async () => {
    const data = await client.data('{ measures { id } methods { id } }', {});
    expect(data).toEqual({
      measures: MEASURES.map(({ id }) => ({ id })),
      methods: METHODS.map(({ id }) => ({ id })),
    });
  });

  it('say of a measure what is counted, in words', async () => {
    const document = `query ($id: String!) { measure(id: $id) {
      title kind unit numerator denominator issue finding comparesWithPeers methodIds examKinds
      findings { stance finding } minima { interval percent flag median } caveats { id text }
    } }`;
    expect(await client.data(document, { id: 'OPINION.CAUSATION' })).toMatchObject({
      measure: {
        title: 'Causation',
        kind: 'PROPORTION',
        unit: 'examination',
        numerator: 'examinations whose report states an opinion on causation: favors defense',
        denominator:
          'examinations whose report states an opinion on causation: favors defense, mixed, favors claimant',
        issue: 'CAUSATION',
        finding: 'no causal relationship',
        minima: { interval: 5, percent: 10, flag: 10, median: null },
        findings: [
          { stance: 'FAVORS_DEFENSE', finding: 'no causal relationship' },
          { stance: 'MIXED', finding: 'a causal relationship in part' },
          { stance: 'FAVORS_CLAIMANT', finding: 'a causal relationship' },
        ],
      },
    });
  });

  it('show a method with formula, sources and worked numbers', async () => {
    const document = `{ method(id: "clopper-pearson") {
      version formula assumptions edgeCases refusals sources relatedMethodIds
      examples { says inputs { name text number } outputs { name text number } }
    } }`;
    const { method } = await client.data<{ method: { examples: unknown[] } }>(document, {});
    expect(method).toMatchObject({
      version: 1,
      relatedMethodIds: ['statement-rules', 'missing-bounds', 'peer-comparison'],
    });
    expect(method.examples[0]).toMatchObject({
      inputs: [
        { name: 'x', text: '46', number: 46 },
        { name: 'n', text: '48', number: 48 },
        { name: 'alpha', text: '0.05', number: 0.05 },
      ],
      outputs: [
        { name: 'share', text: '0.958333', number: 0.958333 },
        { name: 'lower', text: '0.857459', number: 0.857459 },
        { name: 'upper', text: '0.994914', number: 0.994914 },
      ],
    });
  });

  it('are null for an id that nothing has', async () => {
    const data = await client.data(
      '{ measure(id: "OPINION.MOOD") { id } method(id: "astrology") { id } }',
      {},
    );
    expect(data).toEqual({ measure: null, method: null });
  });
});
