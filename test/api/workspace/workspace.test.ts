import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../../server/modules/matters/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { subscriber } from '../../support/subscriber.js';
import { signedInMember } from '../../support/two-firms.js';

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let matterId: string;
let viewer: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  const id = await server.database.withFirm(firm.principal, 'write', (unitOfWork) =>
    createMatter(unitOfWork, { reference: '26-0501', caption: 'Invented Orrery v. Invented Freight' }),
  );
  matterId = toGlobalId('Matter', id);
  viewer = await signedInMember(server, firm, 'VIEWER');
});
afterAll(() => server.close());

type Change = {
  party?: { id: string; name: string; note: string | null; version: number } | null;
  task?: { id: string; title: string; isDone: boolean; dueOn: string | null; version: number } | null;
  matter: { parties: { name: string }[]; tasks: { title: string; isDone: boolean }[] } | null;
  userErrors: { code: string; path: string[]; message: string }[];
};

async function change(client: TestClient, field: string, input: Record<string, unknown>): Promise<Change> {
  const shown = field.startsWith('party')
    ? 'party { id name note version }'
    : 'task { id title isDone dueOn version }';
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const data = await client.data<Record<string, Change>>(
    `mutation ($input: ${type}) { ${field}(input: $input) { ${shown}
       matter { parties { name } tasks { title isDone } } userErrors { code path message } } }`,
    { input },
  );
  const answer = data[field];
  if (answer === undefined) throw new Error('No answer.');
  return answer;
}

describe('parties of a matter', () => {
  it('are added, changed at the version that was read, and removed', async () => {
    const added = await change(firm.client, 'partyAdd', {
      matterId,
      role: 'EMPLOYER',
      name: 'Invented Freight Lines',
      note: 'served in May',
    });
    const { id } = added.party ?? { id: '' };
    expect(added).toMatchObject({
      matter: { parties: [{ name: 'Invented Freight Lines' }] },
      userErrors: [],
    });
    const renamed = await change(firm.client, 'partyUpdate', {
      id,
      version: 1,
      role: 'CARRIER',
      name: 'Invented Casualty',
    });
    expect(renamed.party).toEqual({ id, name: 'Invented Casualty', note: null, version: 2 });
    const stale = await change(firm.client, 'partyRemove', { id, version: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const removed = await change(firm.client, 'partyRemove', { id, version: 2 });
    expect(removed).toMatchObject({ party: null, matter: { parties: [] }, userErrors: [] });
  });

  it('and the caption are sealed in the database, and not shown to those who may not read claimants', async () => {
    await change(firm.client, 'partyAdd', {
      matterId,
      role: 'CLAIMANT',
      name: 'Tamsin Orrery',
      note: 'Canary',
    });
    const [stored] = await server.asOwner<{ all: string }>(
      `select (select string_agg(p::text, ' ') from party p) || (select string_agg(m::text, ' ') from matter m) as all`,
    );
    expect(stored?.all).not.toMatch(/Orrery|Canary/);
    const query = 'query ($id: ID!) { matter(id: $id) { caption parties { name } tasks { title } } }';
    const seen = await firm.client.data<{ matter: unknown }>(query, { id: matterId });
    expect(seen.matter).toMatchObject({
      caption: 'Invented Orrery v. Invented Freight',
      parties: [{ name: 'Tamsin Orrery' }],
    });
    const hidden = await viewer.data<{ matter: unknown }>(query, { id: matterId });
    expect(hidden.matter).toEqual({ caption: null, parties: null, tasks: null });
  });

  it('need a name', async () => {
    const { userErrors } = await change(firm.client, 'partyAdd', { matterId, role: 'OTHER', name: ' - ' });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'name'] }]);
  });
});

describe('tasks of a matter', () => {
  it('are open until done, and come by the day on which they are due', async () => {
    const late = await change(firm.client, 'matterTaskAdd', {
      matterId,
      title: 'Serve',
      dueOn: '2026-12-09',
    });
    await change(firm.client, 'matterTaskAdd', { matterId, title: 'Read', dueOn: '2026-12-02' });
    await change(firm.client, 'matterTaskAdd', { matterId, title: 'Some day' });
    const id = late.task?.id;
    const done = await change(firm.client, 'matterTaskUpdate', {
      id,
      version: 1,
      title: 'Serve',
      isDone: true,
    });
    expect(done.matter?.tasks.map(({ title, isDone }) => `${title} ${isDone}`)).toEqual([
      'Read false',
      'Some day false',
      'Serve true',
    ]);
    const { openTasks } = await firm.client.data<{ openTasks: { edges: { node: { title: string } }[] } }>(
      '{ openTasks(first: 10) { totalCount edges { node { title matter { reference } assignee { id } } } } }',
    );
    expect(openTasks.edges.map(({ node }) => node.title)).toEqual(['Read', 'Some day']);
  });

  it('keep whom they are for when somebody ticks them who can not see members', async () => {
    const assigneeId = toGlobalId('Member', firm.principal.memberId ?? '');
    const added = await change(firm.client, 'matterTaskAdd', { matterId, title: 'Index', assigneeId });
    const paralegal = await signedInMember(server, firm, 'PARALEGAL');
    const ticked = { id: added.task?.id, version: 1, title: 'Index', isDone: true };
    expect((await change(paralegal, 'matterTaskUpdate', ticked)).userErrors).toEqual([]);
    const [row] = await server.asOwner("select assignee_id as id from matter_task where title = 'Index'");
    expect(row).toEqual({ id: firm.principal.memberId });
  });

  it('go to a member of the firm only', async () => {
    const assigneeId = toGlobalId('Member', '00000000-0000-7000-8000-000000000000');
    const input = { matterId, title: 'Call', assigneeId };
    const { userErrors } = await change(firm.client, 'matterTaskAdd', input);
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('are not changed by those who may only read', async () => {
    const answer = await viewer.graphql(
      'mutation ($input: MatterTaskAddInput!) { matterTaskAdd(input: $input) { userErrors { code } } }',
      { input: { matterId, title: 'Peek' } },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('tell whoever watches the matter', async () => {
    const watching = subscriber(server, firm.client);
    try {
      const query = 'subscription ($id: ID!) { matterChanged(id: $id) { tasks { title } } }';
      const events = watching.open(query, { id: matterId });
      await events.next();
      await change(firm.client, 'matterTaskAdd', { matterId, title: 'Told' });
      const event = await events.next();
      expect(JSON.stringify(event)).toContain('Told');
    } finally {
      await watching.close();
    }
  });
});
