import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadImport } from '../support/imports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { examinationLog, twoFirms, type FirmFixture } from '../support/two-firms.js';
import { rowVersions } from './row-versions.js';

let server: TestServer;
let a: FirmFixture;
let b: FirmFixture;
beforeAll(async () => {
  server = await startTestServer();
  ({ a, b } = await twoFirms(server));
});
afterAll(() => server.close());

const CREATE = `mutation ($input: MatterCreateInput!) {
  matterCreate(input: $input) { matter { reference } userErrors { code } }
}`;

/** Whatever a caller can say about a firm, beside its session. */
const headersNaming = (firm: FirmFixture): Record<string, string> => ({
  'x-firm-id': firm.principal.firmId,
  'x-tenant-id': firm.principal.firmId,
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-host': `${firm.slug}.example.test`,
  'x-forwarded-user': firm.email,
  'x-real-ip': '203.0.113.7',
  forwarded: 'for=203.0.113.7;host=example.test',
});

async function firmsOf(reference: string): Promise<string[]> {
  const rows = await server.asOwner<{ firm_id: string }>('select firm_id from matter where reference = $1', [
    reference,
  ]);
  return rows.map(({ firm_id }) => firm_id);
}

/** Posts the text as it is. */
async function posted(body: string): Promise<number> {
  const headers = { 'content-type': 'application/json', ...headersNaming(a) };
  return (await b.client.fetch('/graphql', { method: 'POST', headers, body })).status;
}

describe('T08 the firm comes from the session alone', () => {
  it('though headers and variables name another', async () => {
    const before = await rowVersions(server, a.principal.firmId);
    const reference = `smuggled-${randomUUID()}`;
    const firm = { firmId: a.principal.firmId, firm_id: a.principal.firmId };
    const answer = await b.client.graphql(CREATE, { input: { reference }, ...firm }, headersNaming(a));
    expect([answer.status, answer.errors]).toEqual([200, undefined]);
    expect(await firmsOf(reference)).toEqual([b.principal.firmId]);
    expect(await rowVersions(server, a.principal.firmId)).toEqual(before);
  });

  it('though a file is sent in another’s name', async () => {
    const before = await rowVersions(server, a.principal.firmId);
    const response = await b.client.fetch(`/api/imports?firmId=${a.principal.firmId}`, {
      method: 'POST',
      headers: {
        ...headersNaming(a),
        'content-type': 'application/octet-stream',
        'x-file-name': 'smuggled.csv',
      },
      body: Buffer.from(examinationLog('Duskwater')),
    });
    expect(response.status).toBe(201);
    const rows = await server.asOwner("select firm_id from import_batch where file_name = 'smuggled.csv'");
    expect(rows).toEqual([{ firm_id: b.principal.firmId }]);
    expect(await rowVersions(server, a.principal.firmId)).toEqual(before);
    await uploadImport(
      b.client,
      `../../${a.principal.firmId}/smuggled path.csv`,
      examinationLog('Duskwater'),
    );
    const named = await server.asOwner(
      "select firm_id, file_name from import_batch where file_name ~ 'path'",
    );
    expect(named).toEqual([{ firm_id: b.principal.firmId, file_name: 'smuggled path.csv' }]);
  });

  it('and an input that names one is refused', async () => {
    for (const key of ['firmId', 'firm_id', 'firm', 'constructor', 'memberId']) {
      const reference = `smuggled-${randomUUID()}`;
      const input = { reference, [key]: a.principal.firmId };
      const { status, errors } = await b.client.graphql(CREATE, { input });
      expect([key, status, errors?.[0]?.extensions?.['code']]).toEqual([key, 400, 'BAD_USER_INPUT']);
      expect(await firmsOf(reference)).toEqual([]);
    }
  });

  it.each([
    ['the variables', (payload: string) => `{"query":"%","variables":{"__proto__":${payload}}}`],
    [
      'an input',
      (payload: string) =>
        `{"query":"%","variables":{"input":{"reference":"smuggled","__proto__":${payload}}}}`,
    ],
    ['the body', (payload: string) => `{"query":"%","__proto__":${payload}}`],
    [
      'a constructor',
      (payload: string) => `{"query":"%","variables":{"input":{"constructor":{"prototype":${payload}}}}}`,
    ],
  ])('and a prototype in %s is refused', async (_where, bodyWith) => {
    const query = CREATE.replaceAll('\n', ' ');
    const payload = JSON.stringify({ firmId: a.principal.firmId, isAdmin: true });
    expect(await posted(bodyWith(payload).replace('%', query))).toBe(400);
    expect(await firmsOf('smuggled')).toEqual([]);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('and the address that is counted is the socket’s, whatever is forwarded', async () => {
    await server.asOwner('delete from sign_in_attempt');
    const guess = async (forwarded: string, email: string): Promise<void> => {
      await server
        .client()
        .graphql(
          'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
          { input: { email, password: 'not the password at all' } },
          { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded },
        );
    };
    await guess('203.0.113.7', 'one@example.test');
    await guess('203.0.113.8', 'two@example.test');
    const rows = await server.asOwner<{ n: number }>(
      'select count(distinct subject_hash)::integer as n from sign_in_attempt',
    );
    // Two e-mails and one address.
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('and another firm is entered by its members only', async () => {
    const { switchFirm } = await b.client.data<{ switchFirm: unknown }>(
      'mutation ($input: SwitchFirmInput!) { switchFirm(input: $input) { userErrors { code } } }',
      { input: { firmId: a.own.firm } },
    );
    expect(switchFirm).toEqual({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await b.client.data('{ viewer { firm { id } } }')).toEqual({
      viewer: { firm: { id: b.own.firm } },
    });
  });
});
