import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../../server/modules/identity/index.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { createFirmOf, createPerson } from '../../integration/identity/people.js';
import { MEMBERS, signInAs } from './operations.js';

let server: TestServer;
let client: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  const person = await createPerson(server);
  await createFirmOf(server, [[person.id, Role.OWNER]]);
  client = server.client();
  await signInAs(client, person.email);
});
afterAll(() => server.close());

const query = `mutation {
  memberInvite(input: { email: "intruder@example.test", role: OWNER }) { userErrors { code } }
}`;
const json = JSON.stringify({ query });
const form = new URLSearchParams({ query }).toString();
const boundary = 'cut-here';
const multipart = `--${boundary}\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${json}\r\n--${boundary}--\r\n`;

/** What a page of another site can make a signed-in browser send, the cookie included. */
const attacks: readonly [name: string, path: string, init: RequestInit][] = [
  ['a text/plain body', '/graphql', post('text/plain', json)],
  ['a form', '/graphql', post('application/x-www-form-urlencoded', form)],
  ['a multipart form', '/graphql', post(`multipart/form-data; boundary=${boundary}`, multipart)],
  ['bytes without a content type', '/graphql', { method: 'POST', body: Buffer.from(json) }],
  ['a link', `/graphql?query=${encodeURIComponent(query)}`, { method: 'GET' }],
  [
    'a link, with the header that says it is an API call',
    `/graphql?query=${encodeURIComponent(query)}`,
    { method: 'GET', headers: { 'apollo-require-preflight': 'true' } },
  ],
  [
    'JSON with a foreign Origin',
    '/graphql',
    post('application/json', json, { origin: 'https://evil.example' }),
  ],
  ['JSON with the Origin "null"', '/graphql', post('application/json', json, { origin: 'null' })],
  [
    'JSON with an Origin that only looks like ours',
    '/graphql',
    post('application/json', json, { origin: 'http://127.0.0.1.evil.example' }),
  ],
  [
    'JSON that the browser marks as cross-site',
    '/graphql',
    post('application/json', json, { 'sec-fetch-site': 'cross-site' }),
  ],
  [
    'JSON that the browser marks as from a sibling domain',
    '/graphql',
    post('application/json', json, { 'sec-fetch-site': 'same-site' }),
  ],
  [
    'an upload that the browser marks as cross-site',
    '/api/imports',
    post('application/octet-stream', 'a,b', { 'sec-fetch-site': 'cross-site' }),
  ],
];

function post(contentType: string, body: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': contentType, ...headers } };
}

/** Everything that any of the attacks could have changed. */
async function state(): Promise<unknown> {
  const [row] = await server.asOwner(
    `select (select count(*)::int from invitation) as invitations, (select count(*)::int from audit_event) as entries,
            (select count(*)::int from session where ended_at is null) as sessions`,
  );
  return row;
}

describe('A08 requests that another site makes a browser send', () => {
  it.each(attacks)('refuses %s and changes nothing', async (_name, path, init) => {
    const before = await state();
    const response = await client.fetch(path, init);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await state()).toEqual(before);
    expect((await client.graphql(MEMBERS)).status).toBe(200);
  });

  it.each([
    [
      'our own origin',
      (): Record<string, string> => ({ origin: server.product.url, 'sec-fetch-site': 'same-origin' }),
    ],
    ['neither header, as programs do', (): Record<string, string> => ({})],
  ])('carries the same out for JSON with %s', async (_name, headers) => {
    const { data } = await client.graphql(query, {}, headers());
    expect(data).toEqual({ memberInvite: { userErrors: [] } });
  });
});
