import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../../server/modules/matters/index.js';
import { refreshPeers } from '../../../server/modules/peers/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { createGroup, createPeer, examinationsShowing } from '../../support/peers.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';

const clock = { now: () => new Date('2027-03-05T12:00:00Z') };

let server: TestServer;
let firm: TestFirm & { client: TestClient };
/** Low, middle and high on causation, each with 20 conclusions; and one with 3. */
let examiners: { low: string; middle: string; high: string; few: string };
let matterId: string;

beforeAll(async () => {
  server = await startTestServer({ clock });
  firm = await signedInFirm(server);
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    await createGroup(
      unitOfWork,
      [4, 6, 8, 10, 12, 9].map((x) => ({ x, n: 16 })),
    );
    const made: string[] = [];
    for (const [name, x, n] of [
      ['Aldane', 2, 20],
      ['Castell', 11, 20],
      ['Fennick', 19, 20],
      ['Garrow', 2, 3],
    ] as const) {
      const id = await createPeer(unitOfWork, { name });
      await insertExaminations(unitOfWork, examinationsShowing(id, { x, n }));
      made.push(toGlobalId('Examiner', id));
    }
    const [low = '', middle = '', high = '', few = ''] = made;
    examiners = { low, middle, high, few };
    const place = { jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP' } as const;
    matterId = toGlobalId('Matter', await createMatter(unitOfWork, { reference: '27-1', ...place }));
  });
  await refreshPeers(server.database, firm.principal, '2027-03-05');
});
afterAll(() => server.close());

const PANEL = `id version kind number assignedOn ourSide issues outcome
  names { id position writtenName officeCity examined note examiner { id displayName }
          otherPanels { count examined sentences struck { side struck of } panels { id } } }
  strikes { id nameId side struckOn timing }
  clock { refusal deadline { date conservativeDate daysLeft verification rule { citation } } rules { id } }`;
const MODEL = `strikeModel(figure: $figure) { key issue seed draws
  names { nameId numerator denominator expected lower upper prior }
  sides { side prefers nameId probability because worst sentence }
  regret { ourStrikeId theirStrikeId leftIds least most sentence } turns { first leftId sentence } }`;

type Name = {
  id: string;
  writtenName: string;
  note: string | null;
  examined: boolean;
  examiner: { id: string } | null;
  otherPanels: { count: number; sentences: string[]; struck: { struck: number; of: number }[] } | null;
};
type Panel = {
  id: string;
  version: number;
  names: Name[];
  strikes: { id: string; nameId: string; timing: string }[];
  clock: {
    refusal: string | null;
    deadline: { date: string; conservativeDate: string; daysLeft: number } | null;
  };
  outcome: string | null;
};
type Payload = {
  panel: Panel | null;
  userErrors: { code: string; path: string[] | null; message: string }[];
};
type Side = {
  side: string;
  nameId: string | null;
  probability: number | null;
  because: string | null;
  sentence: string;
};
type Model = {
  sides: Side[];
  names: { expected: number | null; lower: number | null; prior: string }[];
  regret: {
    ourStrikeId: string;
    theirStrikeId: string;
    leftIds: string[];
    most: number | null;
    sentence: string;
  }[];
  turns: { leftId: string }[];
};

async function change(field: string, input: Record<string, unknown>, client = firm.client): Promise<Payload> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { panel { ${PANEL} } userErrors { code path message } } }`;
  return (await client.data<Record<string, Payload>>(document, { input }))[field]!;
}

async function panelWith(
  names: readonly Record<string, unknown>[],
  details: Record<string, unknown> = {},
): Promise<Panel> {
  const { panel, userErrors } = await change('panelCreate', {
    ...{
      kind: 'QME_PANEL',
      assignedOn: '2027-03-02',
      service: 'MAIL',
      ourSide: 'PLAINTIFF',
      issues: ['CAUSATION'],
      names,
    },
    ...details,
  });
  expect(userErrors).toEqual([]);
  return panel!;
}

const three = () => [
  { writtenName: 'Ambrose Aldane, M.D.', examinerId: examiners.low, note: 'Ask for the calendar.' },
  { writtenName: 'Ambrose Castell, M.D.', examinerId: examiners.middle },
  { writtenName: 'Ambrose Fennick, M.D.', examinerId: examiners.high },
];

async function modelOf(id: string, figure: string | null = null): Promise<Model | null> {
  const document = `query ($id: ID!, $figure: String) { panel(id: $id) { ${MODEL} } }`;
  return (await firm.client.data<{ panel: { strikeModel: Model | null } }>(document, { id, figure })).panel
    .strikeModel;
}

describe('a panel of three', () => {
  it('shows the names, the careful day and the rule', async () => {
    const panel = await panelWith(three(), { matterId });
    expect(panel.names.map(({ examiner }) => examiner?.id)).toEqual([
      examiners.low,
      examiners.middle,
      examiners.high,
    ]);
    expect(panel.clock).toMatchObject({
      refusal: null,
      deadline: { conservativeDate: '2027-03-12', daysLeft: 7, rule: { citation: 'Labor Code 4062.2(c)' } },
      rules: [{ id: 'US-CA-LC-4062.2-C-LATE' }, { id: 'US-CA-RAZO' }],
    });
    const { upcomingDeadlines } = await firm.client.data<{
      upcomingDeadlines: {
        matter: { panels: { id: string }[] };
        deadline: { conservativeDate: string; name: string };
      }[];
    }>('{ upcomingDeadlines(first: 5) { matter { panels { id } } deadline { name conservativeDate } } }');
    expect(upcomingDeadlines).toContainEqual({
      matter: { panels: [{ id: panel.id }] },
      deadline: { name: 'Strike one name from the panel', conservativeDate: '2027-03-12' },
    });
  });

  it('has every figure beside the others, with intervals and comparable examiners', async () => {
    const { id } = await panelWith(three());
    const { panel } = await firm.client.data<{
      panel: {
        figures: {
          key: string;
          matters: boolean;
          mayDecide: boolean;
          cells: {
            estimate: { numerator: number; limits: object | null } | null;
            peers: { group: string } | null;
          }[];
        }[];
      };
    }>(
      `query ($id: ID!) { panel(id: $id) { figures { key unit matters mayDecide
         cells { nameId estimate { numerator denominator value limits { lower upper } } peers { lower upper group } } } } }`,
      { id },
    );
    const [first, ...rest] = panel.figures;
    expect(first).toMatchObject({ key: 'OPINION.CAUSATION.FAVORS_DEFENSE', matters: true, mayDecide: true });
    expect(first?.cells.map(({ estimate }) => estimate?.numerator)).toEqual([2, 11, 19]);
    expect(first?.cells.every(({ estimate }) => estimate?.limits !== null)).toBe(true);
    expect(first?.cells[0]?.peers?.group).toContain('California (QME)');
    expect(rest.every(({ matters }) => !matters)).toBe(true);
  });

  it('tells each side’s likely strike on the figure, and what each strike of ours leaves', async () => {
    const { id, names } = await panelWith(three());
    const [low, middle, high] = names.map((name) => name.id);
    const model = await modelOf(id);
    expect(model?.sides.map(({ side, nameId }) => [side, nameId])).toEqual([
      ['DEFENSE', low],
      ['PLAINTIFF', high],
    ]);
    expect(model?.sides[0]?.sentence).toContain('the defense would likely strike Dr. Aldane');
    expect(model?.names[0]?.prior).toContain('California (QME)');
    expect(model?.regret).toHaveLength(9);
    const left = model?.regret.find((cell) => cell.ourStrikeId === high && cell.theirStrikeId === low);
    expect(left).toMatchObject({ leftIds: [middle], least: 0, most: 0 });
    expect(left?.sentence).toContain(
      'If you strike Dr. Fennick and they strike Dr. Aldane, Dr. Castell examines',
    );
  });

  it('refuses a figure on which strikes are not modelled', async () => {
    const { id } = await panelWith(three());
    const { errors } = await firm.client.graphql(
      'query ($id: ID!) { panel(id: $id) { strikeModel(figure: "SIDE.DEFENSE") { key } } }',
      { id },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    [
      'a name with three conclusions',
      () => ({ writtenName: 'Ambrose Garrow', examinerId: examiners.few }),
      'Dr. Garrow has 3',
    ],
    [
      'a name that stands for nobody on file',
      () => ({ writtenName: 'Ines Osterly, M.D.' }),
      'Dr. Osterly has none',
    ],
  ])('cannot tell with %s', async (_what, third, words) => {
    const { id } = await panelWith([...three().slice(0, 2), third()]);
    const model = await modelOf(id);
    expect(model?.sides.map(({ because, nameId }) => [because, nameId])).toEqual([
      ['TOO_FEW', null],
      ['TOO_FEW', null],
    ]);
    expect(model?.sides[0]?.sentence).toContain(words);
    expect(model?.names[2]).toMatchObject({ expected: null, lower: null });
  });

  it('leaves the regret table empty without our side, and tells strikes in turn for four names', async () => {
    const sideless = await panelWith(three(), { ourSide: null });
    expect((await modelOf(sideless.id))?.regret).toEqual([]);
    const peer = await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const id = await createPeer(unitOfWork, { name: 'Hallam' });
      await insertExaminations(unitOfWork, examinationsShowing(id, { x: 13, n: 20 }));
      return toGlobalId('Examiner', id);
    });
    const four = await panelWith([...three(), { writtenName: 'Ambrose Hallam', examinerId: peer }], {
      kind: 'OTHER',
    });
    const model = await modelOf(four.id);
    expect(model?.regret).toEqual([]);
    expect(model?.turns).toHaveLength(2);
  });
});

describe('what becomes of a panel', () => {
  it('is recorded, and stands beside the next panel of the same examiner', async () => {
    const first = await panelWith(three());
    const [low, middle] = first.names;
    const struck = await change('panelStrikeRecord', {
      ...{ id: first.id, version: first.version, nameId: low?.id, side: 'DEFENSE', struckOn: '2027-03-13' },
    });
    expect(struck.panel?.strikes).toMatchObject([{ nameId: low?.id, timing: 'AFTER_CAREFUL_DAY' }]);
    const stale = await change('panelStrikeRecord', {
      ...{ id: first.id, version: first.version, nameId: middle?.id, side: 'PLAINTIFF' },
    });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const ended = await change('panelOutcomeRecord', {
      ...{ id: first.id, version: struck.panel?.version, outcome: 'EXAMINED', nameId: middle?.id },
    });
    expect(ended.panel).toMatchObject({ outcome: 'EXAMINED', names: [{}, { examined: true }, {}] });
    const next = await panelWith([three()[0]!, { writtenName: 'Una Newcome' }]);
    expect(next.names[0]?.otherPanels?.sentences.join(' ')).toMatch(
      /Struck by the defense in 1 of 1 panel with/,
    );
    expect(next.names[1]?.otherPanels).toBeNull();
    const { examiner } = await firm.client.data<{ examiner: { panels: { count: number } } }>(
      'query ($id: ID!) { examiner(id: $id) { panels { count struck { side struck of } } } }',
      { id: examiners.low },
    );
    expect(examiner.panels.count).toBeGreaterThan(1);
  });

  it('goes with its strikes', async () => {
    const { id, version } = await panelWith(three());
    const { panelDelete } = await firm.client.data<{ panelDelete: { deletedId: string } }>(
      'mutation ($input: PanelDeleteInput!) { panelDelete(input: $input) { deletedId userErrors { code } } }',
      { input: { id, version } },
    );
    expect(panelDelete.deletedId).toBe(id);
    expect(await firm.client.data('query ($id: ID!) { panel(id: $id) { id } }', { id })).toEqual({
      panel: null,
    });
  });
});

describe('a panel letter', () => {
  it('is read, and its names are matched to those on file', async () => {
    const text =
      'Panel Number: 7600123\nDate assigned: March 2, 2027\n1. Ambrose Aldane, M.D.\n2 Elm St, Chico, CA 95926\n2. Una Newcome, D.O.';
    const { panelLetter } = await firm.client.data<{ panelLetter: object }>(
      `query ($text: String!) { panelLetter(text: $text) { number assignedOn
         names { writtenName officeCity match { id } candidates { id } } } }`,
      { text },
    );
    expect(panelLetter).toEqual({
      number: '7600123',
      assignedOn: '2027-03-02',
      names: [
        {
          writtenName: 'Ambrose Aldane, M.D.',
          officeCity: 'Chico',
          match: { id: examiners.low },
          candidates: [],
        },
        { writtenName: 'Una Newcome, D.O.', officeCity: null, match: null, candidates: [] },
      ],
    });
  });
});

describe('panels are work product', () => {
  it('that a viewer does not see', async () => {
    await panelWith(three(), { matterId });
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const { data, errors } = await viewer.graphql<{
      panels: null;
      matter: { panels: [] };
      examiner: { panels: null };
    }>(
      `query ($matter: ID!, $examiner: ID!) { panels(first: 5) { totalCount }
         matter(id: $matter) { panels { id } } examiner(id: $examiner) { panels { count } } }`,
      { matter: matterId, examiner: examiners.low },
    );
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    expect(data).toEqual({ panels: null, matter: { panels: [] }, examiner: { panels: null } });
  });

  it('are listed by page, the newest first', async () => {
    const newest = await panelWith(three());
    const page = `query ($after: Cursor) { panels(first: 2, after: $after) {
      totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
    type Page = {
      panels: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
    };
    const first = (await firm.client.data<Page>(page, { after: null })).panels;
    const second = (await firm.client.data<Page>(page, { after: first.pageInfo.endCursor })).panels;
    expect(first.edges[0]?.node.id).toBe(newest.id);
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(4);
  });
});
