import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFile, uploadImport } from '../support/imports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { signedInFirm } from '../support/sign-in.js';
import { examinationLog, twoFirms, type FirmFixture } from '../support/two-firms.js';

let server: TestServer;
let a: FirmFixture;
beforeAll(async () => {
  server = await startTestServer();
  ({ a } = await twoFirms(server));
});
afterAll(() => server.close());

const ROWS = `query ($id: ID!) { importBatch(id: $id) {
  status warnings usedRememberedMapping
  summary { records accepted duplicates rejected newMatters newOrganisations newExaminersProvisional identityReviews
            examinersLinked examiners { name method examinations } }
  rows(first: 50) { edges { node { recordNumber outcome problems { code field message remedy } } } }
} }`;

it('T07 takes claim numbers, claimants and names that another firm has like any others', async () => {
  const outcome = async (token: string): Promise<string> => {
    const { client } = await signedInFirm(server);
    const bytes = examinationLog(token);
    // The very bytes that firm A brought in are no repetition of another firm's either.
    const { alreadyImported } = await uploadImport(client, `${token} first.csv`, bytes);
    expect(alreadyImported).toBeNull();
    const { id } = await importFile(server, client, { name: `${token}.csv`, bytes });
    const data = await client.data(ROWS, { id });
    const matter = await client.data('query ($s: String!) { matters(first: 5, search: $s) { totalCount } }', {
      s: token,
    });
    expect(matter).toEqual({ matters: { totalCount: 5 } });
    return JSON.stringify(data).replaceAll(token, '…');
  };
  // Alphabetically in the same place, so that lists are in the same order.
  const taken = await outcome(a.token);
  const fresh = await outcome('Aldermoor');
  expect(taken).toEqual(fresh);
  expect(taken).toContain('"accepted":5');
});

it('T07 gives a matter a reference that another firm uses, entered by hand', async () => {
  const { client } = await signedInFirm(server);
  const create = (reference: string) =>
    client.data(
      `mutation ($input: MatterCreateInput!) {
         matterCreate(input: $input) { matter { reference version status } userErrors { code message } }
       }`,
      { input: { reference, claimantName: `Pia ${a.token}` } },
    );
  const created = (reference: string) => ({
    matterCreate: { matter: { reference, version: 1, status: 'OPEN' }, userErrors: [] },
  });
  expect(await create(`${a.token}-1`)).toEqual(created(`${a.token}-1`));
  expect(await create('Aldermoor-1')).toEqual(created('Aldermoor-1'));
});
