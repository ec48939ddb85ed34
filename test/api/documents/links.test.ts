import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import PDFDocument from 'pdfkit';
import type { TestFirm } from '../../support/factories.js';
import { textBytes } from '../../support/invented-files.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedIn, signedInFirm } from '../../support/sign-in.js';
import { uploadDocument } from '../../support/uploads.js';

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let now = new Date('2026-03-02T09:00:00Z');
let report: { id: string; bytes: Buffer };

const LINK = `mutation ($input: DocumentLinkInput!) {
  documentLink(input: $input) { link { url expiresAt } userErrors { code message path } }
}`;
type Linked = {
  documentLink: { link: { url: string; expiresAt: string } | null; userErrors: { code: string }[] };
};

beforeAll(async () => {
  server = await startTestServer({ clock: { now: () => now } });
  firm = await signedInFirm(server);
  report = await reportOf(firm.client);
});
afterAll(() => server.close());

async function reportOf(client: TestClient): Promise<{ id: string; bytes: Buffer }> {
  const bytes = await onePage('Seen for an hour. An invented report.');
  const file = { name: 'Report on Tamsin Orrery.pdf', bytes };
  const { documentIds } = await uploadDocument(client, file);
  return { id: documentIds[0] ?? '', bytes };
}

function onePage(words: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const pdf = new PDFDocument({ size: 'LETTER' });
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.text(words);
    pdf.end();
  });
}

async function linkOf(client: TestClient, input: { id: string; page?: number }): Promise<string> {
  const { documentLink } = await client.data<Linked>(LINK, { input });
  if (documentLink.link === null) throw new Error(JSON.stringify(documentLink.userErrors));
  return documentLink.link.url;
}

describe('a link to a file', () => {
  it('gives the bytes, as a download that says nothing and can do nothing', async () => {
    const url = await linkOf(firm.client, { id: report.id });
    expect(url).toMatch(/^\/files\/[A-Za-z0-9_-]{100,}$/);
    const response = await firm.client.fetch(url);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(report.bytes)).toBe(true);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(report.bytes.byteLength),
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="document-[0-9a-f]{8}\.pdf"$/);
    expect(JSON.stringify(headers)).not.toContain('Orrery');
  });

  it('is never the same twice, and is written into the history', async () => {
    const before = await opened();
    const [one, two] = [
      await linkOf(firm.client, { id: report.id }),
      await linkOf(firm.client, { id: report.id }),
    ];
    expect(one).not.toBe(two);
    expect(await opened()).toBe(before + 2);
  });

  it('works for five minutes', async () => {
    const start = now;
    const url = await linkOf(firm.client, { id: report.id });
    now = new Date(start.getTime() + 299_000);
    expect((await firm.client.fetch(url)).status).toBe(200);
    now = new Date(start.getTime() + 300_000);
    expect((await firm.client.fetch(url)).status).toBe(404);
    now = start;
  });

  it('works for the session that asked and nobody else, in the words for a link that nobody gave', async () => {
    const url = await linkOf(firm.client, { id: report.id });
    const another = await signedIn(server, firm.email);
    const stranger = (await signedInFirm(server)).client;
    const nobodys = await firm.client.fetch(`/files/${'A'.repeat(url.length - 7)}`);
    const words = [nobodys.status, await nobodys.text()];
    for (const client of [another, stranger, server.client()]) {
      const response = await client.fetch(url);
      expect([response.status, await response.text()]).toEqual(words);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
    expect(words[0]).toBe(404);
  });

  it('does not work when a character of it is changed', async () => {
    const url = await linkOf(firm.client, { id: report.id });
    for (const at of [7, 20, 60, url.length - 2]) {
      const changed = `${url.slice(0, at)}${url[at] === 'A' ? 'B' : 'A'}${url.slice(at + 1)}`;
      expect((await firm.client.fetch(changed)).status).toBe(404);
    }
    for (const odd of ['/files/', '/files/..%2f..%2fetc%2fpasswd', `/files/${'A'.repeat(5_000)}`]) {
      expect((await firm.client.fetch(odd)).status).toBe(404);
    }
  });

  it('ends with the session', async () => {
    const leaving = await signedIn(server, firm.email);
    const url = await linkOf(leaving, { id: report.id });
    const { cookie } = leaving;
    await leaving.data('mutation { signOut { userErrors { code } } }');
    leaving.cookie = cookie;
    expect((await leaving.fetch(url)).status).toBe(404);
  });

  it('ends with the right to read documents', async () => {
    const demoted = await signedInFirm(server, { role: 'PARALEGAL' });
    const { id } = await reportOf(demoted.client);
    const url = await linkOf(demoted.client, { id });
    await server.asOwner("update member set role = 'VIEWER' where firm_id = $1", [demoted.principal.firmId]);
    expect((await demoted.client.fetch(url)).status).toBe(404);
  });
});

describe('a link to a page', () => {
  it('gives a picture of it, drawn once, and leaves the history alone', async () => {
    const before = await opened();
    const url = await linkOf(firm.client, { id: report.id, page: 1 });
    const response = await firm.client.fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="page-1.png"');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const again = await firm.client.fetch(await linkOf(firm.client, { id: report.id, page: 1 }));
    expect(Buffer.from(await again.arrayBuffer()).equals(png)).toBe(true);
    expect(await opened()).toBe(before);
  });

  it('is refused for a page that can not be, and for a format without pages', async () => {
    const refusal = async (input: { id: string; page: number }) =>
      (await firm.client.data<Linked>(LINK, { input })).documentLink;
    expect(await refusal({ id: report.id, page: 0 })).toMatchObject({
      link: null,
      userErrors: [{ code: 'VALIDATION', path: ['input', 'page'] }],
    });
    const file = { name: 'notes.txt', bytes: textBytes('Plain words.') };
    const [id = ''] = (await uploadDocument(firm.client, file)).documentIds;
    expect(await refusal({ id, page: 1 })).toMatchObject({ userErrors: [{ code: 'VALIDATION' }] });
    const plain = await firm.client.fetch(await linkOf(firm.client, { id }));
    expect(plain.headers.get('content-type')).toMatch(/^text\/plain/);
  });
});

async function opened(): Promise<number> {
  const rows = await server.asOwner(
    "select from audit_event where firm_id = $1 and action = 'DOCUMENT_OPENED'",
    [firm.principal.firmId],
  );
  return rows.length;
}
