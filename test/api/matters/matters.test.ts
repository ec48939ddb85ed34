import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter, recordOrganisation } from '../../../server/modules/matters/index.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedIn, signedInFirm } from '../../support/sign-in.js';

let server: TestServer;
let firm: TestFirm & { client: TestClient };
beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    for (let index = 1; index <= 12; index += 1) {
      const claimantName = index === 7 ? 'Tamsin Orrery' : `Invented Claimant ${index}`;
      await createMatter(unitOfWork, { reference: `24-${String(index).padStart(4, '0')}`, claimantName });
      await recordOrganisation(unitOfWork, 'CARRIER', `Carrier ${String(index).padStart(2, '0')}`);
    }
    await recordOrganisation(unitOfWork, 'VENDOR', 'Carrier Pigeon Scheduling');
  });
});
afterAll(() => server.close());

type Page<Node> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: Node }[];
};
type Matter = { id: string; reference: string; claimant: { id: string; fullName: string } | null };

const MATTERS = `query ($search: String, $first: Int!, $after: Cursor) {
  matters(search: $search, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id reference status forum injuredOn examinationCount version claimant { id fullName } } } } }`;
const ORGANISATIONS = `query ($kind: OrganisationKind, $search: String, $first: Int!, $after: Cursor) {
  organisations(kind: $kind, search: $search, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } edges { node { id kind name aliases version } } } }`;

const matters = async (client: TestClient, variables: Record<string, unknown>): Promise<Page<Matter>> =>
  (await client.data<{ matters: Page<Matter> }>(MATTERS, variables)).matters;

describe('matters', () => {
  it('come by reference, each once, whatever the page', async () => {
    const references: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Page<Matter> = await matters(firm.client, { first: 5, after });
      expect(page.totalCount).toBe(12);
      references.push(...page.edges.map(({ node }) => node.reference));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(references).toEqual(
      Array.from({ length: 12 }, (_, index) => `24-${String(index + 1).padStart(4, '0')}`),
    );
  });

  it.each([
    ['0007', ['24-0007']],
    ['24 0003', ['24-0003']],
    ['orrery', ['24-0007']],
    ['nobody', []],
  ])('are found by "%s"', async (search, references) => {
    const { edges } = await matters(firm.client, { search, first: 20 });
    expect(edges.map(({ node }) => node.reference)).toEqual(references);
  });

  it('read a page of any size in as many statements', async () => {
    const small = await firm.client.graphql(MATTERS, { first: 2 });
    const large = await firm.client.graphql(MATTERS, { first: 12 });
    expect(large.statements).toBe(small.statements);
    expect(large.statements).toBeLessThanOrEqual(6);
  });

  it('neither show claimants to a viewer nor find them by name', async () => {
    await server.asOwner("update member set role = 'VIEWER' where id = $1", [firm.principal.memberId]);
    const viewer = await signedIn(server, firm.email);
    expect((await matters(viewer, { search: 'orrery', first: 5 })).totalCount).toBe(0);
    const { edges } = await matters(viewer, { search: '0007', first: 5 });
    expect(edges[0]?.node.claimant).toBeNull();
    await server.asOwner("update member set role = 'OWNER' where id = $1", [firm.principal.memberId]);
  });

  it('are read again by node, as their claimants are', async () => {
    const { edges } = await matters(firm.client, { search: '0007', first: 1 });
    const node = edges[0]?.node;
    const again = await firm.client.data(
      `query ($matter: ID!, $claimant: ID!) { matter: node(id: $matter) { __typename id }
         claimant: node(id: $claimant) { __typename id } }`,
      { matter: node?.id, claimant: node?.claimant?.id },
    );
    expect(again).toEqual({
      matter: { __typename: 'Matter', id: node?.id },
      claimant: { __typename: 'Claimant', id: node?.claimant?.id },
    });
  });
});

describe('organisations', () => {
  type Organisation = { id: string; name: string; aliases: string[]; version: number };
  const organisations = async (variables: Record<string, unknown>): Promise<Page<Organisation>> =>
    (await firm.client.data<{ organisations: Page<Organisation> }>(ORGANISATIONS, variables)).organisations;

  it('are narrowed by kind and by part of a name', async () => {
    expect((await organisations({ first: 1 })).totalCount).toBe(13);
    expect((await organisations({ kind: 'VENDOR', first: 1 })).totalCount).toBe(1);
    const { edges } = await organisations({ kind: 'CARRIER', search: 'RIER 1', first: 20 });
    expect(edges.map(({ node }) => node.name)).toEqual(['Carrier 10', 'Carrier 11', 'Carrier 12']);
  });

  it('are renamed and found by both names', async () => {
    const { edges } = await organisations({ search: 'Carrier 03', first: 1 });
    const { organisationRename } = await firm.client.data<Record<string, unknown>>(
      `mutation ($input: OrganisationRenameInput!) { organisationRename(input: $input) {
         organisation { name aliases version } userErrors { code } } }`,
      { input: { id: edges[0]?.node.id, version: 1, name: 'Harbor Mutual' } },
    );
    expect(organisationRename).toEqual({
      organisation: { name: 'Harbor Mutual', aliases: ['Carrier 03'], version: 2 },
      userErrors: [],
    });
    expect((await organisations({ search: 'harbor', first: 1 })).totalCount).toBe(1);
    expect((await organisations({ search: 'carrier 03', first: 1 })).totalCount).toBe(1);
  });
});
