import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, importState, runImportStep, uploadImport } from '../../support/imports.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const LOG = [
  'File No,Claimant,Examiner,Exam Date,Retained By,Causation',
  'A-1,Ines Aldworth,"Thornbury, Maud K., M.D.",3/14/2023,Defense,adverse',
  'A-2,Otto Penhale,"Thornbury, Maud K., M.D.",4/15/2023,Plaintiff,favorable',
  'A-3,Runa Ostrander,"Thornbury, Maud K., M.D.",5/16/2023,the other lot,mixed',
  'A-4,Tavi Corbin,"Thornbury, Maud K., M.D.",6/17/2023,the other lot,mixed',
  'A-5,Lena Farrow,"Thornbury, Maud K., M.D.",2/30/2023,Defense,mixed',
].join('\r\n');
const bytes = Buffer.from(LOG);

const BATCH = `query ($id: ID!) { importBatch(id: $id) {
  version status usedRememberedMapping
  mapping { timingSource defaultKind columns { header field } values { vocabulary text value } }
  problemGroups { field code count samples vocabulary }
  preview { recordNumber outcome values { field value } }
} }`;
type Batch = {
  version: number;
  status: string;
  usedRememberedMapping: boolean;
  mapping: {
    timingSource: string;
    defaultKind: string;
    columns: { header: string; field: string }[];
    values: { vocabulary: string; text: string; value: string | null }[];
  };
  problemGroups: {
    field: string;
    code: string;
    count: number;
    samples: string[];
    vocabulary: string | null;
  }[];
  preview: { recordNumber: number; outcome: string; values: { field: string; value: string }[] }[];
};

describe('the steps of an import', () => {
  let server: TestServer;
  let client: TestClient;
  const batchOf = async (id: string): Promise<Batch> =>
    (await client.data<{ importBatch: Batch }>(BATCH, { id })).importBatch;
  const mutate = async (
    name: string,
    type: string,
    input: object,
  ): Promise<{ code: string; message: string }[]> => {
    const data = await client.data<Record<string, { userErrors: { code: string; message: string }[] }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`,
      { input },
    );
    return data[name]!.userErrors;
  };

  beforeAll(async () => {
    server = await startTestServer();
    ({ client } = await signedInFirm(server));
  });
  afterAll(() => server.close());

  it('mends a word once for its whole group, and remembers it for the next file of these headings', async () => {
    const { id } = await uploadImport(client, 'log.csv', bytes);
    await runImportStep(server, client, id, 'importCheck');
    const checked = await batchOf(id);
    expect(checked.problemGroups).toContainEqual({
      field: 'Retained By',
      code: 'UNKNOWN_SIDE',
      count: 2,
      samples: ['the other lot'],
      vocabulary: 'SIDE',
    });
    expect(checked.preview.map(({ recordNumber, outcome }) => [recordNumber, outcome])).toEqual([
      [2, 'ACCEPTED'],
      [3, 'ACCEPTED'],
      [4, 'REJECTED'],
      [5, 'REJECTED'],
      [6, 'REJECTED'],
    ]);
    expect(await server.asOwner('select count(*)::int as n from examination')).toEqual([{ n: 0 }]);
    const { columns, timingSource, defaultKind } = checked.mapping;
    const mapping = {
      columns,
      timingSource,
      defaultKind,
      values: [{ vocabulary: 'SIDE', text: 'The Other Lot', value: 'DEFENSE' }],
    };
    expect(
      await mutate('importConfigure', 'ImportConfigureInput', { id, version: checked.version, mapping }),
    ).toEqual([]);
    const again = await runImportStep(server, client, id, 'importCheck');
    expect(again.summary).toMatchObject({ accepted: 4, rejected: 1 });
    await runImportStep(server, client, id, 'importCommit');
    const next = await uploadImport(
      client,
      'log next month.csv',
      Buffer.from(LOG.replaceAll('2023', '2024')),
    );
    const remembered = await batchOf(next.id);
    expect(remembered.usedRememberedMapping).toBe(true);
    expect(remembered.mapping.values).toEqual([
      { vocabulary: 'SIDE', text: 'the other lot', value: 'DEFENSE' },
    ]);
  });

  it('refuses a commit that was not checked, a stale version, and what is not a column', async () => {
    const { id } = await uploadImport(client, 'unchecked.csv', bytes);
    const { version } = await importState(client, id);
    expect(await mutate('importCommit', 'ImportVersionInput', { id, version })).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    expect(await mutate('importCheck', 'ImportVersionInput', { id, version: version + 1 })).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    const mapping = { columns: [{ header: 'No Such', field: 'NOTES' }], timingSource: 'REPORT', values: [] };
    expect(await mutate('importConfigure', 'ImportConfigureInput', { id, version, mapping })).toMatchObject([
      { code: 'VALIDATION' },
    ]);
    expect((await importState(client, id)).status).toBe('MAPPING');
  });

  it('reads the file anew in the order of day and month that a person says', async () => {
    const file = 'File No,Examiner,Exam Date\r\nB-1,"Thornbury, Maud K., M.D.",3/4/2023\r\n';
    const { id } = await uploadImport(client, 'order.csv', Buffer.from(file));
    const { version } = await importState(client, id);
    await mutate('importConfigure', 'ImportConfigureInput', { id, version, format: { dateOrder: 'DMY' } });
    await runImportStep(server, client, id, 'importCheck');
    const [row] = (await batchOf(id)).preview;
    expect(row?.values).toContainEqual({ field: 'EXAM_DATE', value: '2023-04-03' });
  });

  it('discards a file before its commit, and only then', async () => {
    const { id } = await uploadImport(client, 'gone.csv', bytes);
    expect(await mutate('importDiscard', 'ImportIdInput', { id })).toEqual([]);
    expect(await client.data(BATCH, { id })).toEqual({ importBatch: null });
    const committed = await importFile(server, client, {
      name: 'kept.csv',
      bytes: Buffer.from(LOG.replaceAll('A-', 'C-')),
    });
    expect(await mutate('importDiscard', 'ImportIdInput', { id: committed.id })).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  it('refuses an empty file and one that is no table, and keeps nothing of it', async () => {
    const before = await server.asOwner('select count(*)::int as n from import_batch');
    for (const content of ['', '%PDF-1.7 \u0000\u0001\u0002 binary']) {
      const response = await client.fetch('/api/imports', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'report.pdf' },
        body: Buffer.from(content),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/\w{3,}/) } });
    }
    expect(await server.asOwner('select count(*)::int as n from import_batch')).toEqual(before);
  });
});
