import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Permission, Role } from '../../../server/modules/identity/index.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { at, createFirmOf, createPerson, PASSWORD } from '../../integration/identity/people.js';
import { MEMBERS, signInAs, VIEWER } from './operations.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => server.asOwner('delete from sign_in_attempt'));

type UserErrors = { code: string; message: string; path: string[] | null }[];
type MemberPage = {
  members: {
    edges: {
      cursor: string;
      node: { id: string; role: string; version: number; account: { email: string } };
    }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    totalCount: number;
  };
};

/** A firm with one member of each role given, each signed in. */
async function firmOf(...roles: Role[]) {
  const people = [];
  for (const role of roles) {
    const person = await createPerson(server, { displayName: `Invented ${role}` });
    people.push({ ...person, role, client: server.client() });
  }
  const firm = await createFirmOf(
    server,
    people.map(({ id, role }) => [id, role] as const),
  );
  for (const { client, email } of people) await signInAs(client, email);
  return { ...firm, people, clients: people.map(({ client }) => client) };
}

const globalId = (type: string, id: string | null | undefined): string =>
  Buffer.from(`${type}:${id ?? ''}`).toString('base64url');

/** A mutation's faults, by its payload alone. */
async function faultsOf(
  client: TestClient,
  name: string,
  inputType: string,
  input: Record<string, unknown>,
): Promise<UserErrors> {
  const data = await client.data<Record<string, { userErrors: UserErrors }>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { userErrors { code message path } } }`,
    { input },
  );
  return data[name]?.userErrors ?? [];
}

describe('viewer', () => {
  it('is null when nobody is signed in', async () => {
    expect(await server.client().data(VIEWER)).toEqual({ viewer: null });
  });

  it('says who, where, what they may do and until when', async () => {
    const { clients } = await firmOf(Role.PARALEGAL);
    const { viewer } = await at(clients, 0).data<{ viewer: Record<string, unknown> }>(VIEWER);
    expect(viewer).toMatchObject({
      account: { displayName: 'Invented PARALEGAL' },
      member: { role: 'PARALEGAL', version: 1 },
      firm: { name: 'Cedar & Vane LLP', side: 'PLAINTIFF', isDemonstration: false },
      firms: [{ name: 'Cedar & Vane LLP' }],
    });
    expect(viewer['permissions']).toContain(Permission.IMPORT_WRITE);
    expect(viewer['permissions']).not.toContain(Permission.MEMBER_READ);
    const [idle, absolute] = ['sessionIdleExpiresAt', 'sessionAbsoluteExpiresAt'].map((field) =>
      Date.parse(String(viewer[field])),
    );
    expect(absolute).toBeGreaterThan(Number(idle));
  });

  it('lets a person go over to another of their firms, and to no other', async () => {
    const { people, clients } = await firmOf(Role.OWNER);
    const other = await createFirmOf(server, [[at(people, 0).id, Role.VIEWER]], 'Birch LLP');
    const foreign = await firmOf(Role.OWNER);
    const client = at(clients, 0);
    const { switchFirm } = await client.data<{ switchFirm: unknown }>(
      `mutation ($input: SwitchFirmInput!) {
         switchFirm(input: $input) { viewer { firm { name } member { role } } userErrors { code } }
       }`,
      { input: { firmId: globalId('Firm', other.firmId) } },
    );
    expect(switchFirm).toEqual({
      viewer: { firm: { name: 'Birch LLP' }, member: { role: 'VIEWER' } },
      userErrors: [],
    });
    const refused = { firmId: globalId('Firm', foreign.firmId) };
    expect(await faultsOf(client, 'switchFirm', 'SwitchFirmInput', refused)).toEqual([
      { code: 'NOT_FOUND', message: 'Firm not found.', path: null },
    ]);
    const denied = await server.asOwner(
      "select object_type from audit_event where firm_id = $1 and action = 'DENIED'",
      [other.firmId],
    );
    expect(denied).toEqual([{ object_type: 'switchFirm' }]);
    expect(await client.data('{ viewer { firm { name } } }')).toEqual({
      viewer: { firm: { name: 'Birch LLP' } },
    });
  });
});

describe('members', () => {
  it('pages through the firm’s members and no others, in a fixed number of statements', async () => {
    const { clients, people } = await firmOf(Role.OWNER, Role.ADMIN, Role.VIEWER);
    const foreign = await firmOf(Role.OWNER);
    // A person of both firms sees, here, only the members of this one.
    await createFirmOf(server, [[at(people, 0).id, Role.OWNER]]);
    const client = at(clients, 0);

    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: { data?: MemberPage | null; statements: number } = await client.graphql<MemberPage>(
        MEMBERS,
        {
          first: 2,
          after,
        },
      );
      const page = answer.data?.members;
      expect(answer.statements).toBeLessThanOrEqual(5);
      expect(page?.totalCount).toBe(3);
      seen.push(...(page?.edges.map(({ node }) => node.account.email) ?? []));
      after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.sort()).toEqual(people.map(({ email }) => email).sort());
    expect(seen).not.toContain(at(foreign.people, 0).email);
  });

  it.each([Role.PARALEGAL, Role.VIEWER])('are not for a %s to see', async (role) => {
    const { clients } = await firmOf(role);
    const answer = await at(clients, 0).graphql(MEMBERS);
    expect(answer.data).toEqual({ members: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });

  it('are changed by whoever manages them, with the version that was read', async () => {
    const { clients, principals } = await firmOf(Role.ADMIN, Role.VIEWER, Role.OWNER);
    const admin = at(clients, 0);
    const id = globalId('Member', at(principals, 1).memberId);
    const { memberChangeRole } = await admin.data<{ memberChangeRole: unknown }>(
      `mutation ($input: MemberChangeRoleInput!) {
         memberChangeRole(input: $input) { member { role version } userErrors { code } }
       }`,
      { input: { id, role: 'ATTORNEY', version: 1 } },
    );
    expect(memberChangeRole).toEqual({ member: { role: 'ATTORNEY', version: 2 }, userErrors: [] });
    expect(await faultsOf(admin, 'memberDisable', 'MemberDisableInput', { id, version: 1 })).toEqual([
      {
        code: 'STALE_VERSION',
        message: 'The member was changed meanwhile (it is now version 2); reload it and try again.',
        path: null,
      },
    ]);
    expect(await faultsOf(admin, 'memberDisable', 'MemberDisableInput', { id, version: 2 })).toEqual([]);
    expect(await faultsOf(admin, 'memberEnable', 'MemberEnableInput', { id, version: 3 })).toEqual([]);
  });

  it('who own the firm are out of an administrator’s reach, and the try is in the history', async () => {
    const { clients, principals, firmId } = await firmOf(Role.ADMIN, Role.OWNER);
    const answer = await at(clients, 0).graphql(
      'mutation ($input: MemberDisableInput!) { memberDisable(input: $input) { userErrors { code } } }',
      { input: { id: globalId('Member', at(principals, 1).memberId), version: 1 } },
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const denied = await server.asOwner(
      "select object_type from audit_event where firm_id = $1 and action = 'DENIED'",
      [firmId],
    );
    expect(denied).toEqual([{ object_type: 'memberDisable' }]);
  });

  it('of another firm are answered like an id that nobody has', async () => {
    const { clients } = await firmOf(Role.OWNER);
    const foreign = await firmOf(Role.OWNER, Role.VIEWER);
    const client = at(clients, 0);
    for (const id of [
      globalId('Member', at(foreign.principals, 1).memberId),
      globalId('Member', '00000000-0000-4000-8000-000000000000'),
      globalId('Invitation', at(foreign.principals, 1).memberId),
      'nonsense',
    ]) {
      for (const [name, inputType] of [
        ['memberDisable', 'MemberDisableInput'],
        ['memberEnable', 'MemberEnableInput'],
      ] as const) {
        expect(await faultsOf(client, name, inputType, { id, version: 1 })).toEqual([
          { code: 'NOT_FOUND', message: 'Member not found.', path: null },
        ]);
      }
      expect(await client.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    }
  });
});

describe('invitations', () => {
  it('take a new person from the link to a session of their own', async () => {
    const { clients, people } = await firmOf(Role.ADMIN);
    const admin = at(clients, 0);
    const { memberInvite } = await admin.data<{
      memberInvite: { invitationUrlPath: string; invitation: { id: string; invitedBy: unknown } };
    }>(
      `mutation ($input: MemberInviteInput!) {
         memberInvite(input: $input) {
           invitationUrlPath
           invitation { id email role invitedBy { account { email } } }
           userErrors { code message }
         }
       }`,
      { input: { email: 'Newcomer@Example.test', role: 'ATTORNEY' } },
    );
    expect(memberInvite.invitation).toMatchObject({
      email: 'newcomer@example.test',
      invitedBy: { account: { email: at(people, 0).email } },
    });
    const open = '{ invitations(first: 10) { totalCount edges { node { email invitedBy { id } } } } }';
    expect(await admin.data(open)).toMatchObject({ invitations: { totalCount: 1 } });

    const newcomer = server.client();
    const token = memberInvite.invitationUrlPath.replace('/invitation/', '');
    const { invitationAccept } = await newcomer.data<{ invitationAccept: unknown }>(
      `mutation ($input: InvitationAcceptInput!) {
         invitationAccept(input: $input) {
           viewer { account { email displayName } member { role } }
           userErrors { code message path }
         }
       }`,
      { input: { token, displayName: 'Odile Farrow', password: PASSWORD } },
    );
    expect(invitationAccept).toEqual({
      viewer: {
        account: { email: 'newcomer@example.test', displayName: 'Odile Farrow' },
        member: { role: 'ATTORNEY' },
      },
      userErrors: [],
    });
    expect((await newcomer.graphql(MEMBERS)).status).toBe(200);
    expect(await admin.data(open)).toMatchObject({ invitations: { totalCount: 0 } });
  });

  it('name the field at fault', async () => {
    const { clients } = await firmOf(Role.OWNER);
    const faults = await faultsOf(at(clients, 0), 'memberInvite', 'MemberInviteInput', {
      email: 'no address',
      role: 'VIEWER',
    });
    expect(faults).toMatchObject([{ code: 'VALIDATION', path: ['input', 'email'] }]);
  });
});

describe('permissionTable', () => {
  it('is what decides, line by line', async () => {
    const { clients } = await firmOf(Role.VIEWER);
    const { permissionTable } = await at(clients, 0).data<{
      permissionTable: { role: Role; purpose: string; permissions: Permission[] }[];
    }>('{ permissionTable { role purpose permissions } }');
    expect(permissionTable.map(({ role }) => role)).toEqual(Object.values(Role));
    expect(permissionTable.find(({ role }) => role === 'VIEWER')?.permissions).toEqual([
      'EXAMINER_READ',
      'EXAMINATION_READ',
      'MATTER_READ',
    ]);
  });

  it('needs a session', async () => {
    expect((await server.client().graphql('{ permissionTable { role } }')).status).toBe(401);
  });
});

describe('auditEvents', () => {
  it('show the firm’s own history, latest first, in a fixed number of statements (L01)', async () => {
    const { clients, people } = await firmOf(Role.OWNER, Role.ADMIN);
    const foreign = await firmOf(Role.OWNER);
    await faultsOf(at(clients, 0), 'memberInvite', 'MemberInviteInput', {
      email: 'a@example.test',
      role: 'VIEWER',
    });
    const answer = await at(clients, 1).graphql<{
      auditEvents: {
        totalCount: number;
        edges: { node: { action: string; member: { account: { email: string } } | null } }[];
      };
    }>(
      `{ auditEvents(first: 50) { totalCount edges { node {
           id recordedAt action objectType objectId member { account { email } }
         } } } }`,
    );
    const nodes = answer.data?.auditEvents.edges.map(({ node }) => node) ?? [];
    expect(nodes.map(({ action }) => action).sort()).toEqual(
      ['FIRM_FOUNDED', 'MEMBER_ADDED', 'MEMBER_ADDED', 'MEMBER_INVITED', 'SIGNED_IN', 'SIGNED_IN'].sort(),
    );
    expect(nodes[0]).toMatchObject({
      action: 'MEMBER_INVITED',
      member: { account: { email: at(people, 0).email } },
    });
    expect(JSON.stringify(nodes)).not.toContain(at(foreign.people, 0).email);
    expect(answer.statements).toBeLessThanOrEqual(6);
  });

  it.each([Role.ATTORNEY, Role.PARALEGAL, Role.VIEWER])('are not for a %s to see', async (role) => {
    const { clients } = await firmOf(role);
    const answer = await at(clients, 0).graphql('{ auditEvents(first: 1) { totalCount } }');
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
