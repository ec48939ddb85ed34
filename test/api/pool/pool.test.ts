import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Permission, can, Role } from '../../../server/modules/identity/index.js';
import { NOT_SHOWN } from '../../../server/modules/pool/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { releasedValue } from '../../../server/statistics/disclosure/released-value.js';
import { clopperPearson } from '../../../server/statistics/proportion.js';
import type { TestFirm } from '../../support/factories.js';
import { contribute, contributingFirm, directoryExaminer, optIn, release } from '../../support/pool-firms.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const POOLED = `query ($id: ID!, $window: AnalysisWindow) {
  examiner(id: $id) { pooled(window: $window) {
    window release { quarter } caveat { id text }
    figures { measure issue suppressedBecause notShown
      cells { kind asOfQuarter value { ...value } others { ...value } }
      groups { kind specialtyCode state asOfQuarter includesExaminer value { ...value }
               spread { examinersAtLeast meanPercent p10Percent p90Percent } } } } }
}
fragment value on PooledValue {
  examinationsAtLeast ratePercent rateCode derivedNumerator derivedDenominator limits { lower upper } words
}`;

type Value = {
  examinationsAtLeast: number;
  ratePercent: number;
  rateCode: string;
  derivedNumerator: number;
  derivedDenominator: number;
  limits: { lower: number; upper: number };
  words: string;
};
type Figure = {
  issue: string;
  suppressedBecause: string | null;
  notShown: string | null;
  cells: { kind: string; value: Value; others: Value | null }[];
  groups: { kind: string; state: string; includesExaminer: boolean; value: Value; spread: unknown }[];
};
type Answer = { examiner: { pooled: { release: { quarter: string } | null; figures: Figure[] } } };

let server: TestServer;
let reader: TestFirm & { readonly client: TestClient };
const examiners: Record<string, string> = {};
const today = new Date('2026-11-21T12:00:00Z');

beforeAll(async () => {
  server = await startTestServer({ clock: { now: () => today } });
  const firms: TestFirm[] = [];
  for (let index = 0; index < 6; index += 1) firms.push(await contributingFirm(server));
  /** Contributions of the six firms with an examiner in a state of its own. */
  const examiner = async (name: string, state: string, counts: readonly number[]): Promise<void> => {
    const examinerId = await directoryExaminer(server, { state });
    examiners[name] = examinerId;
    for (const [index, count] of counts.entries()) {
      const firm = firms[index];
      if (firm !== undefined && count > 0) {
        await contribute(server, { firm, examinerId, count, findings: Math.ceil(0.6 * count) });
      }
    }
  };
  await examiner('shown', 'CA', [8, 8, 8, 8, 8, 8]);
  for (const peer of ['p1', 'p2', 'p3', 'p4', 'p5']) await examiner(peer, 'CA', [5, 5, 5, 5, 5, 5]);
  await examiner('few', 'CA', [1, 1, 0, 0, 0, 0]);
  await examiner('four firms', 'NY', [10, 10, 10, 10, 0, 0]);
  await examiner('ten claimants', 'TX', [2, 2, 2, 2, 2, 0]);
  await examiner('largest firm', 'OR', [51, 10, 10, 10, 10, 9]);
  await examiner('two largest firms', 'WA', [41, 40, 5, 5, 5, 4]);
  await examiner('nothing', 'NV', []);
  await release(server, '2026Q3');
  reader = await signedInFirm(server);
  await optIn(server, reader);
});
afterAll(() => server.close());

const idOf = (name: string): string => toGlobalId('Examiner', examiners[name] ?? '');
async function causationOf(name: string, client = reader.client): Promise<Figure> {
  const { examiner } = await client.data<Answer>(POOLED, { id: idOf(name) });
  return examiner.pooled.figures.find(({ issue }) => issue === 'CAUSATION')!;
}

describe('Examiner.pooled', () => {
  it('tells coarse values and what follows from them', async () => {
    const { cells, suppressedBecause, notShown } = await causationOf('shown');
    const { examsAtLeast, ratePercent, derivedX, derivedN } = releasedValue(30, 48);
    expect([suppressedBecause, notShown]).toEqual([null, null]);
    expect(cells).toEqual([
      expect.objectContaining({
        kind: 'QME',
        asOfQuarter: '2026Q3',
        value: {
          examinationsAtLeast: examsAtLeast,
          ratePercent,
          rateCode: 'ABOUT',
          derivedNumerator: derivedX,
          derivedDenominator: derivedN,
          limits: clopperPearson(derivedX, derivedN),
          words: 'about 65% of at least 45 examinations',
        },
      }),
    ]);
  });

  it('tells an examiner’s group with him in it, and without him from the coarse values only', async () => {
    const { cells, groups } = await causationOf('shown');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ kind: 'QME', state: 'CA', includesExaminer: true });
    expect(groups[0]?.spread).toMatchObject({ examinersAtLeast: 5 });
    const [group, own, others] = [groups[0]!.value, cells[0]!.value, cells[0]!.others];
    expect(others).toMatchObject({
      derivedDenominator: 5 * Math.floor((group.derivedDenominator - own.derivedDenominator) / 5),
    });
  });

  it('has no group without an examiner whose own cell is withheld', async () => {
    const { cells, groups } = await causationOf('few');
    expect(cells).toEqual([]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.includesExaminer).toBe(true);
  });

  it('P03 answers alike, byte for byte, whyever nothing is shown', async () => {
    const answers = new Set<string>();
    for (const name of ['four firms', 'ten claimants', 'largest firm', 'two largest firms', 'nothing']) {
      answers.add(JSON.stringify((await reader.client.graphql(POOLED, { id: idOf(name) })).data));
    }
    const outsider = await signedInFirm(server);
    for (const name of ['shown', 'few', 'nothing']) {
      answers.add(JSON.stringify((await outsider.client.graphql(POOLED, { id: idOf(name) })).data));
    }
    expect(answers.size).toBe(1);
    const [figure] = (JSON.parse([...answers][0]!) as Answer).examiner.pooled.figures;
    expect(figure).toMatchObject({
      cells: [],
      groups: [],
      suppressedBecause: 'WITHHELD',
      notShown: NOT_SHOWN,
    });
  });

  it('P03 takes a window of the three and no other argument', async () => {
    type Types = { __type: { fields: { name: string; args: { name: string; type: { name: string } }[] }[] } };
    const argsOf = async (type: string) => {
      const { __type } = await reader.client.data<Types>(
        `{ __type(name: "${type}") { fields { name args { name type { name } } } } }`,
      );
      return __type.fields.flatMap(({ name, args }) => args.map((arg) => [name, arg.name, arg.type.name]));
    };
    expect((await argsOf('Examiner')).filter(([field]) => field === 'pooled')).toEqual([
      ['pooled', 'window', 'AnalysisWindow'],
    ]);
    for (const type of ['Pooled', 'PooledFigure', 'PooledCell', 'PooledGroup', 'PooledValue']) {
      expect(await argsOf(type)).toEqual([]);
    }
  });

  it('leaves each look in the firm’s history, shown or not', async () => {
    const { client, principal } = await signedInFirm(server);
    await causationOf('shown', client);
    await client.data(POOLED, { id: idOf('nothing'), window: 'THREE_YEARS' });
    const looks = await server.asOwner(
      `select account_id as account, object_type as type, object_id as id, detail from audit_event
        where firm_id = $1 and action = 'POOL_READ' order by detail ->> 'window'`,
      [principal.firmId],
    );
    const look = { account: principal.accountId, type: 'Examiner' };
    expect(looks).toEqual([
      { ...look, id: examiners['shown'], detail: { window: 'ALL', quarter: '2026Q3' } },
      { ...look, id: examiners['nothing'], detail: { window: 'THREE_YEARS', quarter: '2026Q3' } },
    ]);
  });
});

const SETTINGS = `contributions { dataClass isOn history { optedInAt withdrawnAt optedInBy { id } withdrawnBy { id } } }
  latestRelease { quarter } nextRelease { quarter notBefore }`;
type Settings = {
  contributions: { isOn: boolean; history: { withdrawnAt: string | null; optedInBy: object | null }[] }[];
  nextRelease: { quarter: string; notBefore: string };
};
type Changed = { settings: Settings | null; userErrors: { code: string; path: string[] }[] };
const change = async (client: TestClient, field: 'poolOptIn' | 'poolWithdraw'): Promise<Changed> => {
  const input = field === 'poolOptIn' ? 'PoolOptInInput' : 'PoolWithdrawInput';
  const data = await client.data<Record<string, Changed>>(
    `mutation ($input: ${input}!) { ${field}(input: $input) { settings { ${SETTINGS} } userErrors { code path } } }`,
    { input: { dataClass: 'OPINIONS' } },
  );
  return data[field]!;
};

describe('contributing to the pool', () => {
  it('is off until a firm decides, dated, in the history, and can be ended', async () => {
    const { client, principal } = await signedInFirm(server);
    const { poolSettings } = await client.data<{ poolSettings: Settings }>(
      `{ poolSettings { ${SETTINGS} } }`,
    );
    expect(poolSettings).toEqual({
      contributions: [{ dataClass: 'OPINIONS', isOn: false, history: [] }],
      latestRelease: { quarter: '2026Q3' },
      nextRelease: { quarter: '2026Q4', notBefore: '2027-01-01' },
    });
    expect((await change(client, 'poolWithdraw')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const on = await change(client, 'poolOptIn');
    expect(on.settings?.contributions).toMatchObject([
      { isOn: true, history: [{ withdrawnAt: null, optedInBy: { id: expect.any(String) } }] },
    ]);
    expect((await change(client, 'poolOptIn')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const off = await change(client, 'poolWithdraw');
    expect(off.settings?.contributions).toMatchObject([
      { isOn: false, history: [{ withdrawnAt: expect.any(String) }] },
    ]);
    const history = await server.asOwner(
      "select action, detail from audit_event where firm_id = $1 and action like 'POOL%' order by id",
      [principal.firmId],
    );
    expect(history).toEqual([
      { action: 'POOL_OPTED_IN', detail: { dataClass: 'OPINIONS' } },
      { action: 'POOL_WITHDRAWN', detail: { dataClass: 'OPINIONS' } },
    ]);
  });

  it('is decided by owners and administrators', () => {
    const allowed = Object.values(Role).filter((role) => can(role, Permission.POOL_MANAGE));
    expect(allowed).toEqual(['OWNER', 'ADMIN']);
  });

  it('shows nothing to a firm that has withdrawn', async () => {
    const firm = await signedInFirm(server);
    await change(firm.client, 'poolOptIn');
    expect((await causationOf('shown', firm.client)).cells).toHaveLength(1);
    await change(firm.client, 'poolWithdraw');
    expect((await causationOf('shown', firm.client)).cells).toEqual([]);
  });
});

describe('the preview', () => {
  type Preview = {
    poolPreview: {
      columns: { name: string; description: string }[];
      rows: { totalCount: number; edges: { cursor: string; node: Record<string, unknown> }[] };
    };
  };
  const PREVIEW = `query ($first: Int!, $after: Cursor) {
    poolPreview(dataClass: OPINIONS) { columns { name description } rows(first: $first, after: $after) {
      totalCount edges { cursor node { examiner kind examinedOn issue hasFinding isClaimantMatched state } } } } }`;

  it('lists exactly the rows that the release then reads, page by page', async () => {
    const firm = await signedInFirm(server);
    const examinerId = examiners['nothing']!;
    await contribute(server, { firm, examinerId, count: 3, findings: 1 });
    await contribute(server, { firm, examinerId, count: 1, kind: 'RECORD_REVIEW' });
    await contribute(server, { firm, examinerId, count: 1, examinedOn: '2027-02-03' });
    const nodes: Record<string, unknown>[] = [];
    for (let after: string | null = null; ;) {
      const { poolPreview }: Preview = await firm.client.data<Preview>(PREVIEW, { first: 2, after });
      expect(poolPreview.rows.totalCount).toBe(3);
      nodes.push(...poolPreview.rows.edges.map(({ node }) => node));
      after = poolPreview.rows.edges.at(-1)?.cursor ?? null;
      if (after === null || nodes.length >= 3) break;
    }
    expect(nodes).toHaveLength(3);
    expect(nodes.filter(({ hasFinding }) => hasFinding === true)).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      kind: 'QME',
      examinedOn: '2026-03-04',
      state: 'NV',
      isClaimantMatched: true,
    });
    expect(nodes[0]?.['examiner']).toBe('Ada Quillfeather');
  });

  it('names the columns that leave, each a field of the row, and no name of a claimant', async () => {
    const { poolPreview } = await reader.client.data<Preview>(PREVIEW, { first: 1 });
    expect(poolPreview.columns.map(({ name }) => name)).toEqual([
      'examiner',
      'kind',
      'examinedOn',
      'issue',
      'hasFinding',
      'isClaimantMatched',
    ]);
  });
});
