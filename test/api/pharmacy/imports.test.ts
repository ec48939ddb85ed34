import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillFile, fillLine } from '../../integration/pharmacy/pharmacy.js';
import { importPharmacyFile, sendPharmacyFile } from '../../support/pharmacy.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';
import type { TestFirm } from '../../support/factories.js';

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let client: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  client = firm.client;
});
afterAll(() => server.close());

let sequence = 0;

/** A matter of the caller's firm; the person is invented. */
async function newMatter(owner: TestClient = client): Promise<string> {
  sequence += 1;
  const { matterCreate } = await owner.data<{ matterCreate: { matter: { id: string } } }>(
    'mutation ($input: MatterCreateInput!) { matterCreate(input: $input) { matter { id } } }',
    { input: { reference: `P-${sequence}`, claimantName: 'Pia Quillhaven', injuredOn: '2024-01-15' } },
  );
  return matterCreate.matter.id;
}

const IMPORT = `
  id status version sheet createdAt confirmedAt matter { id } document { id kind format name permission }
  counts { rows fills duplicates reversals rejected warnings }
  headings { position heading field samples isSuggested }
  problemGroups { code field isFatal rows message remedy examples { row value } }
  problems(first: 10) { totalCount edges { node { row field code value message remedy isFatal } } }
  rejectedRows(first: 10) { totalCount edges { node { row cells problems { code } } } }`;

async function importById(id: string): Promise<unknown> {
  const { node } = await client.data(
    `query ($id: ID!) { node(id: $id) { ... on PharmacyImport { ${IMPORT} } } }`,
    {
      id,
    },
  );
  return node;
}

describe('POST /api/pharmacy-files', () => {
  it('checks the file, and shows what becomes of each row with its remedy', async () => {
    const matterId = await newMatter();
    const bytes = fillFile(fillLine(), fillLine({ day: '02/30/2024', rx: '7002' }), fillLine());
    const { status, body } = await sendPharmacyFile(client, { matterId, name: 'Quillhaven.csv', bytes });
    expect(status).toBe(201);
    expect(await importById(body.id ?? '')).toMatchObject({
      status: 'CHECKED',
      version: 1,
      sheet: null,
      confirmedAt: null,
      matter: { id: matterId },
      document: { kind: 'PHARMACY_FILE', format: 'CSV', name: 'Quillhaven.csv', permission: 'PHI' },
      counts: { rows: 3, fills: 1, duplicates: 1, reversals: 0, rejected: 1, warnings: 1 },
      problemGroups: [
        {
          code: 'IMPOSSIBLE_DATE',
          field: 'FILLED_ON',
          isFatal: true,
          rows: 1,
          examples: [{ row: 3, value: '02/30/2024' }],
        },
        { code: 'DUPLICATE', isFatal: false, rows: 1, examples: [{ row: 4 }] },
      ],
      problems: { totalCount: 2 },
      rejectedRows: { totalCount: 1, edges: [{ node: { row: 3, problems: [{ code: 'IMPOSSIBLE_DATE' }] } }] },
    });
  });

  it('shows samples of columns, and none of one that names the claimant', async () => {
    const matterId = await newMatter();
    const { body } = await sendPharmacyFile(client, { matterId, name: 'a.csv', bytes: fillFile(fillLine()) });
    const node = await importById(body.id ?? '');
    expect(node).toMatchObject({
      headings: expect.arrayContaining([
        { position: 0, heading: 'Patient Name', field: 'PERSON', samples: [], isSuggested: true },
        {
          position: 1,
          heading: 'Date Filled',
          field: 'FILLED_ON',
          samples: ['2024-03-01'],
          isSuggested: true,
        },
      ]),
    });
    expect(JSON.stringify(node)).not.toContain('Quillhaven');
  });

  it('answers the same import for the same bytes in the same matter', async () => {
    const file = { matterId: await newMatter(), name: 'b.csv', bytes: fillFile(fillLine({ rx: '7003' })) };
    const first = await sendPharmacyFile(client, file);
    expect(await sendPharmacyFile(client, { ...file, name: 'again.csv' })).toEqual(first);
  });

  it('refuses a file that is no table, a stranger, another firm’s matter, and a role that may not write', async () => {
    const matterId = await newMatter();
    const bytes = fillFile(fillLine());
    const send = (sender: TestClient, file: { matterId: string; bytes: Uint8Array }) =>
      sendPharmacyFile(sender, { name: 'c.csv', ...file });
    const other = await signedInFirm(server);
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const answers = [
      await send(client, { matterId, bytes: Buffer.from('%PDF-1.7 no table') }),
      await send(server.client(), { matterId, bytes }),
      await send(other.client, { matterId, bytes }),
      await send(viewer, { matterId, bytes }),
      await send(client, { matterId: 'TWF0dGVyOm5vbmU', bytes }),
    ];
    expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual([
      [400, 'BAD_USER_INPUT'],
      [401, 'UNAUTHENTICATED'],
      [404, 'NOT_FOUND'],
      [403, 'FORBIDDEN'],
      [404, 'NOT_FOUND'],
    ]);
    expect(answers[2]?.body).toEqual(answers[4]?.body);
  });

  it('refuses a file that is larger than 20 MB', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1, 'a,b\n');
    const { status, body } = await sendPharmacyFile(client, {
      matterId: await newMatter(),
      name: 'g.csv',
      bytes,
    });
    expect([status, body.error?.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  it('leaves no word of the file in the log', () => {
    expect(server.logs.join('\n')).not.toMatch(/Quillhaven|Gabapentin|Fernsby/);
  });
});

describe('pharmacyImportConfirm and pharmacyImportUndo', () => {
  const change = (field: string, input: unknown, sender: TestClient = client) =>
    sender.graphql<
      Record<string, { userErrors: { code: string; message: string }[]; pharmacyImport: unknown }>
    >(
      `mutation ($input: PharmacyImportVersionInput!) {
         ${field}(input: $input) { userErrors { code message } pharmacyImport { status version } matter { id } }
       }`,
      { input },
    );

  it('write the fills and take them back', async () => {
    const matterId = await newMatter();
    const { body } = await sendPharmacyFile(client, { matterId, name: 'd.csv', bytes: fillFile(fillLine()) });
    const confirmed = await change('pharmacyImportConfirm', { id: body.id, version: 1 });
    expect(confirmed.data?.['pharmacyImportConfirm']).toEqual({
      userErrors: [],
      pharmacyImport: { status: 'IMPORTED', version: 2 },
      matter: { id: matterId },
    });
    const stale = await change('pharmacyImportUndo', { id: body.id, version: 1 });
    expect(stale.data?.['pharmacyImportUndo']?.userErrors[0]?.code).toBe('STALE_VERSION');
    const undone = await change('pharmacyImportUndo', { id: body.id, version: 2 });
    expect(undone.data?.['pharmacyImportUndo']?.pharmacyImport).toEqual({ status: 'UNDONE', version: 3 });
    const again = await change('pharmacyImportConfirm', { id: body.id, version: 3 });
    expect(again.data?.['pharmacyImportConfirm']?.userErrors[0]?.code).toBe('CONFLICT');
  });

  it('let one take other fields for the columns before', async () => {
    const matterId = await newMatter();
    const { body } = await sendPharmacyFile(client, { matterId, name: 'e.csv', bytes: fillFile(fillLine()) });
    const { pharmacyImportConfigure } = await client.data<{ pharmacyImportConfigure: unknown }>(
      `mutation ($input: PharmacyImportConfigureInput!) { pharmacyImportConfigure(input: $input) {
         userErrors { message path } pharmacyImport { version counts { fills rejected }
         problemGroups { code isFatal } headings { position field isSuggested } } } }`,
      {
        input: {
          id: body.id,
          version: 1,
          columns: [2, 3].map((position) => ({ position, field: 'IGNORED' })),
        },
      },
    );
    expect(pharmacyImportConfigure).toMatchObject({
      userErrors: [],
      pharmacyImport: {
        version: 2,
        counts: { fills: 0, rejected: 1 },
        headings: expect.arrayContaining([{ position: 2, field: 'IGNORED', isSuggested: false }]),
      },
    });
    const refused = await change('pharmacyImportConfirm', { id: body.id, version: 2 });
    expect(refused.data?.['pharmacyImportConfirm']?.userErrors[0]?.message).toContain('"Medication"');
  });

  it('are read in a fixed number of statements, however many files a matter has', async () => {
    const matterId = await newMatter();
    const read = () =>
      client.graphql(
        `query ($id: ID!) { matter(id: $id) { pharmacyImports {
           id counts { fills } headings { heading samples } problemGroups { code examples { value } }
           document { id } matter { id } } } }`,
        { id: matterId },
      );
    for (const rx of ['7004', '7005']) {
      await importPharmacyFile(client, {
        matterId,
        name: 'f.csv',
        bytes: fillFile(fillLine({ rx, npi: '1' })),
      });
    }
    const two = await read();
    for (const rx of ['7006', '7007', '7008']) {
      await importPharmacyFile(client, {
        matterId,
        name: 'f.csv',
        bytes: fillFile(fillLine({ rx, npi: '1' })),
      });
    }
    const five = await read();
    expect([five.errors, five.statements]).toEqual([undefined, two.statements]);
  });
});
