import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Role } from '../../../server/modules/identity/index.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { createFirmOf, createPerson, PASSWORD } from '../../integration/identity/people.js';
import { CHANGE_PASSWORD, MEMBERS, SIGN_IN, SIGN_OUT, signInAs, VIEWER } from './operations.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
// All requests come from one address; its limit is not what these tests are about.
beforeEach(() => server.asOwner('delete from sign_in_attempt'));

/** A person of one firm, and a browser that is signed in as them. */
async function signedIn(role: Role = Role.OWNER) {
  const person = await createPerson(server, { displayName: 'Ines Aldworth' });
  const { firmId, principals } = await createFirmOf(server, [[person.id, role]]);
  const client = server.client();
  await signInAs(client, person.email);
  return { person, firmId, principals, client };
}

/** Status of an operation that needs a session. */
const statusOf = async (client: TestClient): Promise<number> => (await client.graphql(MEMBERS)).status;

describe('A01 the session cookie', () => {
  it('is opaque, out of reach of scripts, bound to this site, and known to the database as a hash only', async () => {
    const person = await createPerson(server);
    await createFirmOf(server, [[person.id, Role.OWNER]]);
    const response = await server.client().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { input: { email: person.email, password: PASSWORD } },
      }),
    });
    const [line = '', ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    const [pair = '', ...attributes] = line.split('; ');
    const [name, token = ''] = pair.split('=');
    expect(name).toBe('trackrecord_session');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
    expect(attributes.filter((attribute) => /^domain=/i.test(attribute))).toEqual([]);
    expect(await response.text()).not.toContain(token);

    const stored = await server.asOwner<{ row: string }>('select row_to_json(s)::text as row from session s');
    expect(stored.map(({ row }) => row).join()).not.toContain(token);
  });
});

describe('A02 fixing a session', () => {
  it('gives a new cookie at every sign-in; the one brought along is dead', async () => {
    const { person, client } = await signedIn();
    const former = client.cookie;
    await signInAs(client, person.email);
    expect(client.cookie).not.toBe(former);
    expect(await statusOf(client)).toBe(200);
    client.cookie = former;
    expect(await statusOf(client)).toBe(401);
  });

  it('never takes a cookie that someone else chose', async () => {
    const person = await createPerson(server);
    await createFirmOf(server, [[person.id, Role.OWNER]]);
    const client = server.client();
    const chosen = `trackrecord_session=${'A'.repeat(43)}`;
    client.cookie = chosen;
    await signInAs(client, person.email);
    expect(client.cookie).not.toBe(chosen);
    client.cookie = chosen;
    expect(await statusOf(client)).toBe(401);
  });
});

describe('A03 a copied cookie', () => {
  it('is dead once its owner signs out', async () => {
    const { client } = await signedIn();
    const copy = server.client();
    copy.cookie = client.cookie;
    expect(await statusOf(copy)).toBe(200);

    await client.data(SIGN_OUT);
    expect(client.cookie).toBe('');
    expect(await statusOf(copy)).toBe(401);
  });

  it('is dead once its owner changes the password, who goes on under a new one', async () => {
    const { person, client } = await signedIn();
    const copy = server.client();
    copy.cookie = client.cookie;
    const elsewhere = server.client();
    await signInAs(elsewhere, person.email);

    const { changePassword } = await client.data<{ changePassword: { userErrors: unknown[] } }>(
      CHANGE_PASSWORD,
      {
        input: { currentPassword: PASSWORD, newPassword: 'Kestrel-lantern-7-moss' },
      },
    );
    expect(changePassword.userErrors).toEqual([]);
    expect(await statusOf(client)).toBe(200);
    expect(await statusOf(copy)).toBe(401);
    expect(await statusOf(elsewhere)).toBe(401);
  });

  it('is dead once every browser is signed out', async () => {
    const { person, client } = await signedIn();
    const elsewhere = server.client();
    await signInAs(elsewhere, person.email);
    await client.data('mutation { signOutEverywhere { userErrors { code } } }');
    expect(await statusOf(elsewhere)).toBe(401);
  });

  it('is dead as soon as the member is disabled', async () => {
    const { client, firmId, principals } = await signedIn(Role.ATTORNEY);
    const [admin] = await inviteAdmin(firmId);
    expect(await statusOf(client)).toBe(200);
    const memberId = Buffer.from(`Member:${principals[0]?.memberId ?? ''}`).toString('base64url');
    const { memberDisable } = await admin.data<{ memberDisable: { userErrors: unknown[] } }>(
      'mutation ($input: MemberDisableInput!) { memberDisable(input: $input) { userErrors { code } } }',
      { input: { id: memberId, version: 1 } },
    );
    expect(memberDisable.userErrors).toEqual([]);
    expect(await statusOf(client)).toBe(401);
    expect((await client.data<{ viewer: unknown }>(VIEWER)).viewer).toBeNull();
  });
});

describe('A06 telling accounts apart', () => {
  it('answers a wrong password and an unknown e-mail with the same body and status', async () => {
    const { person } = await signedIn();
    const tried = async (email: string) => {
      const { status, data, errors } = await server
        .client()
        .graphql(SIGN_IN, { input: { email, password: 'not the password' } });
      return { status, data, errors };
    };
    const known = await tried(person.email);
    expect(await tried('unknown@example.test')).toEqual(known);
    expect(known).toEqual({
      status: 200,
      errors: undefined,
      data: {
        signIn: {
          viewer: null,
          userErrors: [
            {
              code: 'VALIDATION',
              message: 'The e-mail or the password is not right. Check both and try again.',
            },
          ],
        },
      },
    });
  });

  it('throttles both alike, with one message', async () => {
    const { person } = await signedIn();
    const answers: unknown[] = [];
    for (const email of [person.email, 'unknown@example.test']) {
      const client = server.client();
      for (let attempt = 0; attempt < 10; attempt += 1) {
        await client.graphql(SIGN_IN, { input: { email, password: 'not the password' } });
      }
      answers.push((await client.graphql(SIGN_IN, { input: { email, password: PASSWORD } })).data);
    }
    expect(answers[0]).toEqual({
      signIn: {
        viewer: null,
        userErrors: [{ code: 'THROTTLED', message: 'Too many attempts. Try again in 15 minutes.' }],
      },
    });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('A07 a crowd at the door', () => {
  it('is served by turns and within its limit, and other requests are answered meanwhile', async () => {
    const { client } = await signedIn();
    const crowd = Array.from({ length: 60 }, (_, index) =>
      server
        .client()
        .graphql(SIGN_IN, { input: { email: `crowd-${index}@example.test`, password: PASSWORD } }),
    );
    const meanwhile = await Promise.all(Array.from({ length: 10 }, () => client.data(VIEWER)));
    expect(meanwhile).toHaveLength(10);
    const codes = (await Promise.all(crowd)).map(({ data }) => codeOf(data));
    // Fifty attempts from one address have their password checked, four at a time; no more.
    expect(codes.filter((code) => code === 'VALIDATION')).toHaveLength(50);
    expect(codes.filter((code) => code === 'THROTTLED')).toHaveLength(10);
  });
});

function codeOf(data: unknown): unknown {
  const match = /"code":"([A-Z]+)"/.exec(JSON.stringify(data));
  return match?.[1];
}

/** A browser signed in as an administrator of the firm. */
async function inviteAdmin(firmId: string): Promise<[TestClient]> {
  const admin = await createPerson(server);
  await server.asOwner("insert into member (firm_id, account_id, role) values ($1, $2, 'ADMIN')", [
    firmId,
    admin.id,
  ]);
  const client = server.client();
  await signInAs(client, admin.email);
  return [client];
}
