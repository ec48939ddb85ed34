import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { subscriber } from '../../support/subscriber.js';

type Signed = TestFirm & { client: TestClient };
let server: TestServer;
let firm: Signed;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

/** A document row of the firm, with no file and so with nothing for a worker to do. */
async function document(
  owner: Signed,
  {
    title,
    folder = null,
    status = 'FILED',
    kind = 'REPORT',
    age = 0,
  }: {
    title: string;
    folder?: string | null;
    status?: string;
    kind?: string;
    age?: number;
  },
): Promise<string> {
  const failed = status === 'REFUSED' || status === 'FAILED';
  const [row] = await server.asOwner<{ id: string }>(
    `insert into source_document (firm_id, title, folder, status, kind, created_at, failure_code, failure_message)
     values ($1, $2, $3, $4, $5, now() - make_interval(mins => $6), $7, $8) returning id`,
    [
      owner.principal.firmId,
      title,
      folder,
      status,
      kind,
      age,
      failed ? 'DAMAGED' : null,
      failed ? 'The file is damaged.' : null,
    ],
  );
  return row?.id ?? '';
}

type Listed = {
  totalCount: number;
  pageInfo: { endCursor: string | null };
  edges: { node: { name: string } }[];
};
const LIST = `query ($first: Int!, $after: Cursor, $filter: DocumentFilter) {
  documents(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { endCursor } edges { node { id name folder status kind failure { code message } } } }
}`;
const names = async (owner: Signed, filter: Record<string, unknown> | null): Promise<string[]> => {
  const { documents } = await owner.client.data<{ documents: Listed }>(LIST, { first: 100, filter });
  expect(documents.totalCount).toBe(documents.edges.length);
  return documents.edges.map(({ node }) => node.name);
};

describe('documents', () => {
  it('come newest first, each once, whatever the page', async () => {
    const owner = await signedInFirm(server);
    for (let age = 0; age < 7; age += 1) await document(owner, { title: `${age} minutes old`, age });
    // Filed with one stroke, as the files of an archive are.
    await server.asOwner(
      `insert into source_document (firm_id, title, kind, created_at)
       select $1, 'together ' || n, 'REPORT', now() - interval '1 day' from generate_series(1, 5) n`,
      [owner.principal.firmId],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { documents: Listed } = await owner.client.data<{ documents: Listed }>(LIST, {
        first: 3,
        after,
      });
      expect(page.documents.totalCount).toBe(12);
      seen.push(...page.documents.edges.map(({ node }) => node.name));
      after = page.documents.edges.length < 3 ? null : page.documents.pageInfo.endCursor;
    } while (after !== null);
    expect(seen.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((age) => `${age} minutes old`));
    expect([...seen.slice(7)].sort()).toEqual([1, 2, 3, 4, 5].map((n) => `together ${n}`));
  });

  it('are found by state, kind, words of name or folder, examination and examiner', async () => {
    const owner = await signedInFirm(server);
    const recorded = await document(owner, { title: 'Recorded.pdf', status: 'REVIEWED' });
    await document(owner, { title: 'Open.pdf', folder: 'Larkmoor/2024', status: 'TO_REVIEW' });
    await document(owner, { title: 'Talk.txt', kind: 'TRANSCRIPT' });
    await document(owner, { title: '100% damaged_.pdf', status: 'REFUSED' });
    const { examiner, examination } = await server.database.withFirm(
      owner.principal,
      'write',
      async (unitOfWork) => {
        const examinerId = await createExaminer(unitOfWork);
        const [id = ''] = await insertExaminations(unitOfWork, [{ examinerId, examinedOn: '2024-02-03' }]);
        return { examiner: toGlobalId('Examiner', examinerId), examination: toGlobalId('Examination', id) };
      },
    );
    await server.asOwner('update source_document set examination_id = $2 where id = $1', [
      recorded,
      Buffer.from(examination, 'base64url').toString().split(':')[1],
    ]);
    expect(await names(owner, { statuses: ['TO_REVIEW', 'REFUSED'] })).toHaveLength(2);
    expect(await names(owner, { kinds: ['TRANSCRIPT'] })).toEqual(['Talk.txt']);
    expect(await names(owner, { text: 'larkMOOR' })).toEqual(['Open.pdf']);
    expect(await names(owner, { text: '100%' })).toEqual(['100% damaged_.pdf']);
    expect(await names(owner, { text: 'pdf', statuses: ['REVIEWED'] })).toEqual(['Recorded.pdf']);
    expect(await names(owner, { examinationId: examination })).toEqual(['Recorded.pdf']);
    expect(await names(owner, { examinerId: examiner })).toEqual(['Recorded.pdf']);
    expect(await names(owner, { examinerId: toGlobalId('Examiner', randomUUID()) })).toEqual([]);
    const { documentCounts } = await owner.client.data(
      '{ documentCounts { waiting reading toReview reviewed filed refused failed } }',
    );
    expect(documentCounts).toEqual({
      waiting: 0,
      reading: 0,
      toReview: 1,
      reviewed: 1,
      filed: 1,
      refused: 1,
      failed: 0,
    });
    const deletion = await changed(owner, 'documentDelete', {
      id: toGlobalId('Document', recorded),
      version: 1,
    });
    expect(deletion).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  });

  it('are asked for in a few statements, whatever the page', async () => {
    const owner = await signedInFirm(server);
    for (let age = 0; age < 20; age += 1) await document(owner, { title: `${age}`, age });
    const query = `query ($first: Int!) { documents(first: $first) { totalCount edges { node {
      id name status uploadedBy { id } reviewedBy { id } examination { id } matter { id } } } } }`;
    const few = await owner.client.graphql(query, { first: 2 });
    const many = await owner.client.graphql(query, { first: 20 });
    expect(many.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(8);
  });

  it('are not for a role that may not read them', async () => {
    const viewer = await signedInFirm(server, { role: 'VIEWER' });
    const id = toGlobalId('Document', await document(viewer, { title: 'Hidden.pdf' }));
    const list = await viewer.client.graphql(LIST, { first: 1 });
    expect(list.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const read = await viewer.client.data<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', {
      id,
    });
    expect(read.node).toBeNull();
  });
});

const PAYLOADS: Record<string, string> = {
  documentRetry: 'DocumentIdInput!',
  documentDelete: 'DocumentIdInput!',
  documentSetPermission: 'DocumentSetPermissionInput!',
  documentSetMatter: 'DocumentSetMatterInput!',
};
type Payload = {
  document?: { status: string; permission: string; version: number } | null;
  deletedId?: string | null;
  userErrors: { code: string; message: string }[];
};

async function changed(
  owner: Signed,
  mutation: keyof typeof PAYLOADS,
  input: Record<string, unknown>,
): Promise<Payload | undefined> {
  const shown = mutation === 'documentDelete' ? 'deletedId' : 'document { status permission version }';
  const answer = await owner.client.data<Record<string, Payload>>(
    `mutation ($input: ${PAYLOADS[mutation]}) { ${mutation}(input: $input) { ${shown} userErrors { code message } } }`,
    { input },
  );
  return answer[mutation];
}

describe('a change of a document', () => {
  it('of its permission is kept and in the history', async () => {
    const row = await document(firm, { title: 'a.pdf' });
    const id = toGlobalId('Document', row);
    const set = await changed(firm, 'documentSetPermission', {
      id,
      version: 1,
      permission: 'PROTECTIVE_ORDER',
    });
    expect(set).toEqual({
      document: { status: 'FILED', permission: 'PROTECTIVE_ORDER', version: 2 },
      userErrors: [],
    });
    const stale = await changed(firm, 'documentSetPermission', { id, version: 1, permission: 'PUBLIC' });
    expect(stale?.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const [event] = await server.asOwner(
      "select detail from audit_event where object_id = $1 and action = 'DOCUMENT_PERMISSION_SET'",
      [row],
    );
    expect(event).toEqual({ detail: { permission: 'PROTECTIVE_ORDER' } });
  });

  it('of its matter is kept, and the matter shows it', async () => {
    const [matter] = await server.asOwner<{ id: string }>(
      "insert into matter (firm_id, reference, reference_key) values ($1, '26-0301', '260301') returning id",
      [firm.principal.firmId],
    );
    const matterId = toGlobalId('Matter', matter?.id ?? '');
    const id = toGlobalId('Document', await document(firm, { title: 'of a matter.pdf' }));
    expect(await names(firm, { matterId })).toEqual([]);
    const filed = await changed(firm, 'documentSetMatter', { id, version: 1, matterId });
    expect(filed).toMatchObject({ document: { version: 2 }, userErrors: [] });
    expect(await names(firm, { matterId })).toEqual(['of a matter.pdf']);
    await changed(firm, 'documentSetMatter', { id, version: 2, matterId: null });
    expect(await names(firm, { matterId })).toEqual([]);
    const fills = { title: 'fills.csv', kind: 'PHARMACY_FILE' };
    const fixed = toGlobalId('Document', await document(firm, fills));
    const refused = await changed(firm, 'documentSetMatter', { id: fixed, version: 1, matterId });
    expect(refused?.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('removes it', async () => {
    const id = toGlobalId('Document', await document(firm, { title: 'gone.pdf' }));
    expect(await changed(firm, 'documentDelete', { id, version: 1 })).toEqual({
      deletedId: id,
      userErrors: [],
    });
    expect(await changed(firm, 'documentDelete', { id, version: 1 })).toMatchObject({
      deletedId: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  it('asks for the file when it was not kept', async () => {
    const id = toGlobalId('Document', await document(firm, { title: 'refused.pdf', status: 'REFUSED' }));
    const { document: read } = await firm.client.data<{ document: unknown }>(
      'query ($id: ID!) { document(id: $id) { status failure { code message } format byteSize } }',
      { id },
    );
    expect(read).toEqual({
      status: 'REFUSED',
      failure: { code: 'DAMAGED', message: 'The file is damaged.' },
      format: null,
      byteSize: null,
    });
    const retried = await changed(firm, 'documentRetry', { id, version: 1 });
    expect(retried?.userErrors).toEqual([
      { code: 'CONFLICT', message: 'The file was not kept; send it again.' },
    ]);
  });

  it('is told to whoever watches, once each, and to nobody of another firm', async () => {
    const owner = await signedInFirm(server);
    const watching = subscriber(server, owner.client);
    const elsewhere = subscriber(server, firm.client);
    try {
      const query = 'subscription { documentsChanged { filed } }';
      const events = watching.open(query, {});
      const others = elsewhere.open(query, {});
      expect(await events.next()).toEqual({ data: { documentsChanged: { filed: 0 } } });
      await others.next();
      const id = toGlobalId('Document', await document(owner, { title: 'a.pdf' }));
      await changed(owner, 'documentSetPermission', { id, version: 1, permission: 'PHI' });
      expect(await events.next()).toEqual({ data: { documentsChanged: { filed: 1 } } });
      expect(others.waiting()).toEqual([]);
    } finally {
      await watching.close();
      await elsewhere.close();
    }
  });
});
