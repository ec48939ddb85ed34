import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { zipFile } from '../../support/files/zip-file.js';
import { pdfBytes, textBytes } from '../../support/invented-files.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { announceUpload, completeUpload, sendPiece, uploadDocument } from '../../support/uploads.js';

type Signed = TestFirm & { client: TestClient };
let server: TestServer;
let firm: Signed;
let other: Signed;
let viewer: Signed;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  other = await signedInFirm(server);
  viewer = await signedInFirm(server, { role: 'VIEWER' });
});
afterAll(() => server.close());

describe('taking a file in', () => {
  it('goes in pieces, on from where the connection was lost, and is not repeated', async () => {
    const file = { name: 'pieces.pdf', folder: 'a/b', bytes: pdfBytes('pieces', 50_000) };
    const begun = await announceUpload(firm.client, file);
    expect(begun).toMatchObject({ status: 201, body: { kind: 'upload', offset: 0 } });
    const id = begun.body.id ?? '';
    const first = await sendPiece(firm.client, id, 0, file.bytes.subarray(0, 20_000));
    expect([first.status, await first.json()]).toEqual([200, { offset: 20_000 }]);
    const early = await completeUpload(firm.client, id);
    expect([early.status, await early.json()]).toMatchObject([409, { offset: 20_000 }]);
    const wrong = await sendPiece(firm.client, id, 0, file.bytes.subarray(0, 20_000));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      409,
      { error: { code: 'CONFLICT' }, offset: 20_000 },
    ]);
    expect(await announceUpload(firm.client, file)).toEqual({
      status: 201,
      body: { kind: 'upload', id, offset: 20_000 },
    });
    await sendPiece(firm.client, id, 20_000, file.bytes.subarray(20_000));
    const completed = await completeUpload(firm.client, id);
    const body = (await completed.json()) as { documentIds: string[] };
    expect(completed.status).toBe(200);
    expect(body).toEqual({ documentIds: [expect.any(String)], refused: [] });
    expect(await announceUpload(firm.client, file)).toEqual({
      status: 200,
      body: { kind: 'known', documentId: body.documentIds[0] },
    });
    const { document } = await firm.client.data<{ document: unknown }>(
      'query ($id: ID!) { document(id: $id) { name folder format byteSize uploadedBy { id } } }',
      { id: body.documentIds[0] },
    );
    expect(document).toEqual({
      name: 'pieces.pdf',
      folder: 'a/b',
      format: 'PDF',
      byteSize: 50_000,
      uploadedBy: { id: expect.any(String) },
    });
  });

  it('takes an archive apart, and says of each file that is refused why', async () => {
    const bytes = zipFile([
      { name: 'one.txt', content: textBytes('One report.') },
      { name: 'two.pdf', content: '<html>a page</html>' },
    ]);
    const { documentIds, refused } = await uploadDocument(firm.client, { name: 'Both.zip', bytes });
    expect(documentIds).toHaveLength(1);
    expect(refused).toEqual([
      { name: 'two.pdf', folder: 'Both', message: expect.stringContaining('not what its name says') },
    ]);
  });

  it('says why a file is refused', async () => {
    const file = { name: 'page.pdf', bytes: Buffer.from('<!doctype html><p>no report') };
    await expect(uploadDocument(firm.client, file)).rejects.toThrow(/400 .*"VALIDATION".*save the document/);
    const empty = await announceUpload(firm.client, { name: 'empty.pdf', bytes: Buffer.alloc(0) });
    expect(empty).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION' } } });
  });

  it.each([
    ['without a hash', { name: 'a', size: 1 }],
    ['with a hash that is none', { name: 'a', size: 1, sha256: 'z'.repeat(64) }],
    ['without a name', { size: 1, sha256: '0'.repeat(64) }],
    ['of half a byte', { name: 'a', size: 0.5, sha256: '0'.repeat(64) }],
  ])('refuses an announcement %s', async (_what, body) => {
    const response = await firm.client.fetch('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'VALIDATION' } }]);
  });

  it('refuses what is larger than a file may be, and a piece larger than a piece', async () => {
    const sha256 = '0'.repeat(64);
    const response = await firm.client.fetch('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'large.pdf', size: 5_000_000_000, sha256 }),
    });
    expect([response.status, await response.json()]).toMatchObject([
      413,
      { error: { code: 'LIMIT_EXCEEDED' } },
    ]);
    const bytes = Buffer.alloc(9 * 1024 * 1024);
    const begun = await announceUpload(firm.client, { name: 'a.pdf', bytes });
    expect((await sendPiece(firm.client, begun.body.id ?? '', 0, bytes)).status).toBe(413);
  });

  it('is for those who are signed in and may', async () => {
    const file = { name: 'a.pdf', bytes: pdfBytes('not for all') };
    expect((await announceUpload(server.client(), file)).status).toBe(401);
    expect((await announceUpload(viewer.client, file)).status).toBe(403);
    const begun = await announceUpload(firm.client, file);
    const id = begun.body.id ?? '';
    expect((await sendPiece(server.client(), id, 0, file.bytes)).status).toBe(401);
    expect((await sendPiece(viewer.client, id, 0, file.bytes)).status).toBe(403);
    expect((await completeUpload(viewer.client, id)).status).toBe(403);
  });

  it('by another firm is answered like one that nobody began', async () => {
    const file = { name: 'a.pdf', bytes: pdfBytes('of one firm') };
    const id = (await announceUpload(firm.client, file)).body.id ?? '';
    for (const ask of [
      (one: string) => sendPiece(other.client, one, 0, file.bytes),
      (one: string) => completeUpload(other.client, one),
    ]) {
      const [theirs, nobodys] = [await ask(id), await ask(randomUUID())];
      expect([theirs.status, await theirs.text()]).toEqual([nobodys.status, await nobodys.text()]);
      expect(theirs.status).toBe(404);
    }
    const same = await announceUpload(other.client, file);
    expect(same).toMatchObject({ status: 201, body: { kind: 'upload', offset: 0 } });
    expect(same.body.id).not.toBe(id);
  });

  it('from a page of another site is refused', async () => {
    const response = await firm.client.fetch('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });

  it('is undone by a deletion: soon the bytes are gone, too', async () => {
    const file = { name: 'gone.pdf', bytes: pdfBytes('soon gone') };
    const [id = ''] = (await uploadDocument(firm.client, file)).documentIds;
    const files = () =>
      server.asOwner(`select from stored_file where firm_id = $1 and sha256 = sha256($2::bytea)`, [
        firm.principal.firmId,
        file.bytes,
      ]);
    expect(await files()).toHaveLength(1);
    const versionOf = async (): Promise<number> =>
      (
        await firm.client.data<{ document: { version: number } }>(
          'query ($id: ID!) { document(id: $id) { version } }',
          { id },
        )
      ).document.version;
    const { documentDelete } = await firm.client.data<{ documentDelete: { deletedId: string } }>(
      `mutation ($input: DocumentIdInput!) { documentDelete(input: $input) { deletedId userErrors { message } } }`,
      { input: { id, version: await versionOf() } },
    );
    expect(documentDelete.deletedId).toBe(id);
    await eventually(async () => (await files()).length === 0);
    expect(await announceUpload(firm.client, file)).toMatchObject({ body: { kind: 'upload' } });
  });

  it('leaves neither names nor words of a file in the log', async () => {
    const words = 'Wolfsbane-Ottaline';
    const bytes = pdfBytes(words);
    await uploadDocument(firm.client, { name: `${words}.pdf`, folder: `Case of ${words}`, bytes });
    const page = { name: `${words} page.pdf`, bytes: Buffer.from(`<html>${words}</html>`) };
    await expect(uploadDocument(firm.client, page)).rejects.toThrow();
    expect(server.logs.join('\n')).not.toContain(words);
    const audit = await server.asOwner<{ detail: string }>(
      'select detail::text as detail from audit_event where firm_id = $1',
      [firm.principal.firmId],
    );
    expect(JSON.stringify(audit)).not.toContain(words);
    const jobs = await server.asOwner('select data::text, output::text from queue.job');
    expect(JSON.stringify(jobs)).not.toContain(words);
  });
});
