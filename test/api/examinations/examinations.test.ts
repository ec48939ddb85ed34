import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import {
  createClaimant,
  createExaminer,
  createOrganisation,
  insertExaminations,
} from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedIn, signedInFirm } from '../../support/sign-in.js';

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let examinerId: string;
let ids: string[];
beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    examinerId = await createExaminer(unitOfWork);
    const other = await createExaminer(unitOfWork, 'Otherwise');
    const carrierId = await createOrganisation(unitOfWork, 'CARRIER', 'Harbor Mutual');
    const vendorId = await createOrganisation(unitOfWork, 'VENDOR', 'Blue Heron Scheduling');
    const claimantId = await createClaimant(unitOfWork, 'Tamsin Orrery');
    const [matter] = await unitOfWork.query<{ id: string }>(
      `insert into matter (firm_id, reference, reference_key, claimant_id) values ($1, '24-117', '24-117', $2) returning id`,
      [firm.principal.firmId, claimantId],
    );
    ids = await insertExaminations(
      unitOfWork,
      Array.from({ length: 60 }, (_, index) => ({
        examinerId: index % 6 === 5 ? other : examinerId,
        // Several on one day, so that ties are broken within pages.
        examinedOn: `2023-05-${String(1 + (index % 7)).padStart(2, '0')}`,
        carrierId,
        vendorId,
        matterId: matter?.id ?? null,
        side: index % 2 === 0 ? ('DEFENSE' as const) : ('UNKNOWN' as const),
        timings: [
          { source: 'CLAIMANT' as const, minutes: 12 },
          { source: 'REPORT' as const, minutes: 30 },
        ],
        pagesSupplied: 10,
        feeCents: 123_450,
        opinions: [
          { issue: 'MMI' as const, stance: 'MIXED' as const, mmiGapDays: 14 },
          { issue: 'CAUSATION' as const, stance: null },
        ],
      })),
    );
    await unitOfWork.query(
      'update examination e set claimant_id = m.claimant_id from matter m where m.firm_id = $1 and e.matter_id = m.id',
      [firm.principal.firmId],
    );
  });
});
afterAll(() => server.close());

const EVERYTHING = `
  id kind examinedOn side isDuplicate notes version
  examiner { id displayName } appearance { id nameAsWritten }
  matter { id reference } claimant { id fullName bornOn }
  carrier { id name } lawFirm { id name } attorney { id name } vendor { id name }
  timings { source startedAt endedAt minutes } records { pagesSupplied pagesReviewed }
  fee { amountUsd amountCents billingCode }
  opinions { id issue stance quote page mmiOn treaterMmiOn mmiGapDays wpiPercent apportionmentPercent }`;
const LIST = `query ($filter: ExaminationFilter!, $first: Int!, $after: Cursor, $orderBy: ExaminationOrder) {
  examinations(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${EVERYTHING} } } } }`;

type Node = Record<string, unknown> & { id: string; examinedOn: string };
type List = {
  examinations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Node }[];
  };
};

async function walk(client: TestClient, orderBy: string, first: number): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const { examinations }: List = await client.data<List>(LIST, { filter: {}, first, after, orderBy });
    nodes.push(...examinations.edges.map(({ node }) => node));
    if (!examinations.pageInfo.hasNextPage) return nodes;
    after = examinations.pageInfo.endCursor;
  }
}

describe('examinations', () => {
  it.each([5, 50])('reads %i with everything beside them in at most 12 statements', async (first) => {
    const answer = await firm.client.graphql<List>(LIST, { filter: {}, first });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.examinations.edges).toHaveLength(first);
    expect(answer.statements).toBeLessThanOrEqual(12);
    expect(answer.data?.examinations.edges[0]?.node).toMatchObject({
      kind: 'IME',
      matter: { reference: '24-117' },
      claimant: { fullName: 'Tamsin Orrery', bornOn: null },
      carrier: { name: 'Harbor Mutual' },
      lawFirm: null,
      vendor: { name: 'Blue Heron Scheduling' },
      timings: [
        { source: 'REPORT', minutes: 30, startedAt: null, endedAt: null },
        { source: 'CLAIMANT', minutes: 12, startedAt: null, endedAt: null },
      ],
      records: { pagesSupplied: 10, pagesReviewed: null },
      fee: { amountUsd: '1234.50', amountCents: 123450, billingCode: null },
      opinions: [
        { issue: 'CAUSATION', stance: null, mmiGapDays: null },
        { issue: 'MMI', stance: 'MIXED', mmiGapDays: 14 },
      ],
      isDuplicate: false,
      version: 1,
    });
  });

  it('walks every row once, newest or oldest first, whatever the page size', async () => {
    const newest = await walk(firm.client, 'NEWEST', 7);
    expect(new Set(newest.map(({ id }) => id)).size).toBe(60);
    const days = newest.map(({ examinedOn }) => examinedOn);
    expect(days).toEqual([...days].sort().reverse());
    const oldest = await walk(firm.client, 'OLDEST', 11);
    expect(oldest.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).reverse());
  });

  it.each([
    [{ figure: 'SIDE.DEFENSE' }, 30],
    [{ figure: 'SIDE.UNKNOWN', fromYear: 2023 }, 30],
    [{ figure: 'OPINION.CAUSATION.UNCODED' }, 60],
    [{ figure: 'MINUTES.RECORDING.UNKNOWN', sides: ['DEFENSE'] }, 30],
    [{ fromYear: 2024 }, 0],
    [{ kinds: [], sides: [] }, 60],
  ])('narrows to %j: %i', async (filter, count) => {
    const { examinations } = await firm.client.data<List>(LIST, { filter, first: 1 });
    expect(examinations.totalCount).toBe(count);
  });

  it.each([
    'side.defense',
    'SIDE',
    'OPINION.CAUSATION',
    'CARRIER.1',
    "FEE.150'; --",
    'MINUTES.REPORT.025',
    '',
  ])('refuses the figure %j', async (figure) => {
    const answer = await firm.client.graphql(LIST, { filter: { figure }, first: 1 });
    expect(answer.errors?.[0]).toMatchObject({
      message: '"figure" is not the key of a figure; take one that the API gave out.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    const answer = await firm.client.graphql(LIST, { filter: {}, first });
    expect(answer.errors?.[0]).toMatchObject({
      message: '"first" must be between 1 and 100.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('refuses a cursor of the other order', async () => {
    const { examinations } = await firm.client.data<List>(LIST, { filter: {}, first: 1, orderBy: 'NEWEST' });
    const after = examinations.pageInfo.endCursor;
    const answer = await firm.client.graphql(LIST, { filter: {}, first: 1, orderBy: 'OLDEST', after });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('shows claimants and notes to those only who may read claimants', async () => {
    await server.asOwner("update member set role = 'VIEWER' where id = $1", [firm.principal.memberId]);
    const viewer = await signedIn(server, firm.email);
    const { examinations } = await viewer.data<List>(LIST, { filter: {}, first: 1 });
    expect(examinations.edges[0]?.node).toMatchObject({
      claimant: null,
      notes: null,
      side: expect.any(String),
    });
    await server.asOwner("update member set role = 'OWNER' where id = $1", [firm.principal.memberId]);
  });

  it('shows another firm nothing, by list, id or node, and changes nothing of it', async () => {
    const other = await signedInFirm(server);
    const id = toGlobalId('Examination', ids[0] ?? '');
    const data = await other.client.data(
      `query ($id: ID!) { examination(id: $id) { id } node(id: $id) { id }
         examinations(filter: { examinerId: "${toGlobalId('Examiner', examinerId)}" }, first: 1) { totalCount } }`,
      { id },
    );
    expect(data).toEqual({ examination: null, node: null, examinations: { totalCount: 0 } });
    const { examinationDelete } = await other.client.data<{ examinationDelete: unknown }>(
      'mutation ($input: ExaminationDeleteInput!) { examinationDelete(input: $input) { userErrors { code message } } }',
      { input: { id, version: 1 } },
    );
    expect(examinationDelete).toEqual({
      userErrors: [{ code: 'NOT_FOUND', message: 'Examination not found.' }],
    });
  });
});

describe('an examination by hand', () => {
  const CREATE = `mutation ($input: ExaminationCreateInput!) { examinationCreate(input: $input) {
    examination { ${EVERYTHING} } userErrors { code message path } } }`;
  const UPDATE = `mutation ($input: ExaminationUpdateInput!) { examinationUpdate(input: $input) {
    examination { ${EVERYTHING} } userErrors { code message path } } }`;
  const DELETE = `mutation ($input: ExaminationDeleteInput!) { examinationDelete(input: $input) {
    userErrors { code } } }`;
  const COUNT = `query ($id: ID!) { examiner(id: $id) { profile { examinations { numerator }
    tendencies { issue stances { estimate { key numerator } } } } } }`;

  it('is recorded, changed and removed, and the profile follows', async () => {
    const { client, principal } = await signedInFirm(server);
    const hand = await server.database.withFirm(principal, 'write', (unitOfWork) =>
      createExaminer(unitOfWork),
    );
    const profile = async (): Promise<unknown> =>
      (await client.data<{ examiner: { profile: unknown } }>(COUNT, { id: toGlobalId('Examiner', hand) }))
        .examiner.profile;
    const { matterCreate } = await client.data<{ matterCreate: { matter: { id: string } } }>(
      'mutation ($input: MatterCreateInput!) { matterCreate(input: $input) { matter { id reference } userErrors { code } } }',
      { input: { reference: '25-0042', claimantName: 'Orla Penhaligon', claimantBornOn: '1980-02-29' } },
    );
    const { examinationCreate } = await client.data<{
      examinationCreate: { examination: Node; userErrors: [] };
    }>(CREATE, {
      input: {
        examinerId: toGlobalId('Examiner', hand),
        matterId: matterCreate.matter.id,
        kind: 'QME',
        examinedOn: '2024-02-29',
        side: 'NEUTRAL',
        carrier: '  Harbor   Mutual ',
        timings: [{ source: 'OBSERVER', minutes: 25, startedAt: '09:05', endedAt: '09:30' }],
        pagesSupplied: 400,
        pagesReviewed: 380,
        feeCents: 250000,
        billingCode: 'ML201',
        opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', quote: 'No relation.', page: 4 }],
        notes: 'Interpreter present.',
      },
    });
    expect(examinationCreate.userErrors).toEqual([]);
    expect(examinationCreate.examination).toMatchObject({
      kind: 'QME',
      examinedOn: '2024-02-29',
      side: 'NEUTRAL',
      carrier: { name: 'Harbor Mutual' },
      claimant: { fullName: 'Orla Penhaligon', bornOn: '1980-02-29' },
      timings: [{ source: 'OBSERVER', minutes: 25, startedAt: '09:05', endedAt: '09:30' }],
      fee: { amountUsd: '2500.00', billingCode: 'ML201' },
      opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', page: 4 }],
      notes: 'Interpreter present.',
      version: 1,
    });
    expect(await profile()).toMatchObject({
      examinations: { numerator: 1 },
      tendencies: [{ issue: 'CAUSATION' }],
    });

    const { id } = examinationCreate.examination;
    const change = {
      id,
      version: 1,
      side: 'DEFENSE',
      carrier: null,
      timings: [],
      opinions: [],
      feeCents: null,
    };
    const { examinationUpdate } = await client.data<{ examinationUpdate: { examination: Node } }>(UPDATE, {
      input: change,
    });
    expect(examinationUpdate.examination).toMatchObject({
      side: 'DEFENSE',
      carrier: null,
      timings: [],
      opinions: [],
      fee: { amountUsd: null, billingCode: 'ML201' },
      records: { pagesSupplied: 400, pagesReviewed: 380 },
      notes: 'Interpreter present.',
      version: 2,
    });
    expect(await profile()).toEqual({ examinations: { numerator: 1 }, tendencies: [] });

    const stale = await client.data<Record<string, unknown>>(UPDATE, { input: change });
    expect(stale['examinationUpdate']).toMatchObject({
      examination: null,
      userErrors: [{ code: 'STALE_VERSION' }],
    });
    expect(await client.data(DELETE, { input: { id, version: 2 } })).toEqual({
      examinationDelete: { userErrors: [] },
    });
    expect(await profile()).toEqual({ examinations: { numerator: 0 }, tendencies: [] });
  });

  it.each([
    [{ examinedOn: '2999-01-01' }, ['input', 'examinedOn']],
    [{ kind: 'RECORD_REVIEW', timings: [{ source: 'REPORT', minutes: 5 }] }, ['input', 'timings']],
    [{ timings: [{ source: 'REPORT', minutes: 601 }] }, ['input', 'timings']],
    [{ timings: [{ source: 'REPORT', minutes: 5, startedAt: '25:00' }] }, ['input', 'timings']],
    [{ pagesSupplied: -1 }, ['input', 'pagesSupplied']],
    [{ feeCents: -1 }, ['input', 'feeCents']],
    [{ opinions: [{ issue: 'SURGERY', mmiOn: '2024-01-01' }] }, ['input', 'opinions']],
    [{ opinions: [{ issue: 'IMPAIRMENT', wpiPercent: 101 }] }, ['input', 'opinions']],
    [{ opinions: [{ issue: 'MMI' }, { issue: 'MMI' }] }, ['input', 'opinions']],
    [{ examinerName: '—' }, ['input', 'examinerName']],
    [{}, ['input', 'examinerId']],
  ])('is refused with %j, naming the field', async (wrong, path) => {
    const examiner =
      'examinerName' in wrong || Object.keys(wrong).length === 0 ? {} : { examinerName: 'Ivo Tench' };
    const input = { kind: 'IME', examinedOn: '2024-01-05', side: 'DEFENSE', ...examiner, ...wrong };
    const data = await firm.client.data<Record<string, unknown>>(CREATE, { input });
    expect(data['examinationCreate']).toMatchObject({
      examination: null,
      userErrors: [{ code: 'VALIDATION', path }],
    });
  });

  it('is refused when the examiner already has one on that day in that matter', async () => {
    const { client } = await signedInFirm(server);
    const { matterCreate } = await client.data<{ matterCreate: { matter: { id: string } } }>(
      'mutation ($input: MatterCreateInput!) { matterCreate(input: $input) { matter { id } userErrors { code } } }',
      { input: { reference: '25-0043' } },
    );
    const input = {
      examinerName: 'Ivo Tench, M.D.',
      matterId: matterCreate.matter.id,
      kind: 'IME',
      examinedOn: '2024-01-05',
      side: 'DEFENSE',
    };
    await client.data(CREATE, { input });
    const data = await client.data<Record<string, unknown>>(CREATE, {
      input: { ...input, examinerName: 'IVO TENCH, M.D.' },
    });
    expect(data['examinationCreate']).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  });
});
