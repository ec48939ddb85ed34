import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../../server/modules/matters/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const clock = { now: () => new Date('2027-01-05T12:00:00Z') };

let server: TestServer;
let firm: TestFirm & { client: TestClient };
beforeAll(async () => {
  server = await startTestServer({ clock });
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

type Place = { jurisdiction: string; forumKind: 'CIVIL' | 'WORKERS_COMP' | 'FEDERAL' };
let sequence = 0;

/** A matter with a place, or without one; its global id. */
async function matterIn(place: Place | null, of = firm): Promise<string> {
  sequence += 1;
  const id = await server.database.withFirm(of.principal, 'write', (unitOfWork) =>
    createMatter(unitOfWork, { reference: `27-${sequence}`, ...place }),
  );
  return toGlobalId('Matter', id);
}

const SET = `mutation ($input: MatterDateSetInput!) { matterDateSet(input: $input) {
  date { id kind on service version } matter { deadlines { deadlines { key date } } }
  userErrors { code message path } } }`;
const REMOVE = `mutation ($input: MatterDateRemoveInput!) { matterDateRemove(input: $input) {
  matter { dates { kind } } userErrors { code } } }`;

type Payload = {
  date: { id: string; on: string; service: string | null; version: number } | null;
  matter: { deadlines: { deadlines: { key: string; date: string }[] } } | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
};
const setDate = async (input: Record<string, unknown>, client = firm.client): Promise<Payload> =>
  (await client.data<{ matterDateSet: Payload }>(SET, { input })).matterDateSet;

describe('rules', () => {
  const RULES = `query ($jurisdiction: String, $topic: RuleTopic, $examKind: ExamKind, $on: Date) {
    rules(jurisdiction: $jurisdiction, topic: $topic, examKind: $examKind, on: $on) {
      id jurisdiction topic citation text verification checkedOn checkedIn effectiveFrom link } }`;
  type Rule = {
    id: string;
    jurisdiction: string;
    topic: string;
    verification: string;
    checkedIn: string | null;
  };
  const rules = async (variables: Record<string, unknown>): Promise<Rule[]> =>
    (await firm.client.data<{ rules: Rule[] }>(RULES, variables)).rules;

  it('are narrowed by jurisdiction and topic', async () => {
    const found = await rules({ jurisdiction: 'US-CA', topic: 'RECORDING' });
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ jurisdiction, topic }) => `${jurisdiction} ${topic}`))).toEqual(
      new Set(['US-CA RECORDING']),
    );
  });

  it('hold the face-to-face minimums, each with its own state', async () => {
    const found = await rules({ jurisdiction: 'US-CA', examKind: 'QME', topic: 'EXAM_CONTENT' });
    const states = new Map(found.map(({ id, verification }) => [id, verification]));
    expect(states.get('US-CA-8-CCR-49.8')).toBe('VERIFIED');
    expect(states.get('US-CA-8-CCR-49.2')).toBe('FROM_MEMORY');
  });

  it('are those that apply on the day', async () => {
    const ids = async (on: string): Promise<string[]> =>
      (await rules({ jurisdiction: 'US-WA', on })).map(({ id }) => id);
    expect(await ids('2023-07-22')).not.toContain('US-WA-RCW-51.36.070-RECORDING');
    expect(await ids('2023-07-23')).toContain('US-WA-RCW-51.36.070-RECORDING');
  });

  it('are read one by one, and are none for an unknown id', async () => {
    const one = `query ($id: String!) { rule(id: $id) { citation limits { name value unit } } }`;
    expect(await firm.client.data(one, { id: 'US-CA-CCP-2032.220-A-2' })).toEqual({
      rule: {
        citation: 'CCP 2032.220(a)(2)',
        limits: [{ name: 'Distance from the residence, at most', value: 75, unit: 'MILES' }],
      },
    });
    expect(await firm.client.data(one, { id: 'US-CA-NOWHERE' })).toEqual({ rule: null });
  });
});

describe("a matter's days", () => {
  it('make its deadlines, and change them', async () => {
    const matterId = await matterIn({ jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP' });
    const strike = ({ matter }: Payload): string | undefined =>
      matter?.deadlines.deadlines.find(({ key }) => key === 'US-CA-LC-4062.2-C:strike')?.date;
    const kind = 'PANEL_ASSIGNED';
    const first = await setDate({ matterId, kind, on: '2027-01-04', service: 'PERSONAL' });
    expect([first.userErrors, first.date?.version, strike(first)]).toEqual([[], 1, '2027-01-14']);
    const id = first.date?.id;
    const byMail = await setDate({ matterId, kind, on: '2027-01-04', service: 'MAIL', id, version: 1 });
    expect([byMail.userErrors, byMail.date?.version, strike(byMail)]).toEqual([[], 2, '2027-01-19']);
  });

  it('refuse a second day of a kind, a stale version, a day without service, and a mistyped year', async () => {
    const matterId = await matterIn({ jurisdiction: 'US-CA', forumKind: 'CIVIL' });
    const { date } = await setDate({ matterId, kind: 'TRIAL', on: '2027-09-07' });
    const id = date?.id;
    const refused = async (input: Record<string, unknown>): Promise<unknown> =>
      (await setDate({ matterId, kind: 'TRIAL', on: '2027-09-08', ...input })).userErrors.map(
        ({ code, path }) => [code, path?.at(-1) ?? null],
      );
    expect(await refused({})).toEqual([['CONFLICT', 'kind']]);
    expect(await refused({ id, version: 7 })).toEqual([['STALE_VERSION', null]]);
    expect(await refused({ id })).toEqual([['VALIDATION', 'version']]);
    expect(await refused({ id, version: 1, service: 'MAIL' })).toEqual([['VALIDATION', 'service']]);
    expect(await refused({ id, version: 1, on: '0207-09-07' })).toEqual([['VALIDATION', 'on']]);
    expect(await refused({ id, version: 1, kind: 'PRETRIAL' })).toEqual([['VALIDATION', 'id']]);
  });

  it('are removed, and written down in the audit trail without their contents', async () => {
    const matterId = await matterIn({ jurisdiction: 'US-NY', forumKind: 'CIVIL' });
    const { date } = await setDate({ matterId, kind: 'EXAMINATION', on: '2027-02-05' });
    const { matterDateRemove } = await firm.client.data<Record<string, unknown>>(REMOVE, {
      input: { id: date?.id, version: 1 },
    });
    expect(matterDateRemove).toEqual({ matter: { dates: [] }, userErrors: [] });
    const events = await server.asOwner<{ action: string; detail: unknown }>(
      "select action, detail from audit_event where firm_id = $1 and action = 'MATTER_DATE_REMOVED'",
      [firm.principal.firmId],
    );
    expect(events).toEqual([{ action: 'MATTER_DATE_REMOVED', detail: { kind: 'EXAMINATION' } }]);
  });

  it('wait for what is not recorded, and are null without a place', async () => {
    const query = `query ($id: ID!) { matter(id: $id) { dates { kind } deadlines { asOf deadlines { key }
      waiting { name needs rule { citation } } } examinationRules { word } } }`;
    type Answer = {
      matter: {
        deadlines: { asOf: string; waiting: { needs: string[] }[] } | null;
        examinationRules: unknown;
      };
    };
    const placed = await matterIn({ jurisdiction: 'US-WA', forumKind: 'CIVIL' });
    const { matter } = await firm.client.data<Answer>(query, { id: placed });
    expect(matter.deadlines?.asOf).toBe('2027-01-05');
    expect(matter.deadlines?.waiting).toContainEqual(
      expect.objectContaining({ needs: ['EXAMINATION', 'TRIAL'] }),
    );
    const unplaced = await firm.client.data<Answer>(query, { id: await matterIn(null) });
    expect(unplaced.matter).toMatchObject({ dates: [], deadlines: null, examinationRules: null });
  });

  it('take as many statements for many matters as for one', async () => {
    const query = `query ($first: Int!) { matters(first: $first) { edges { node { deadlines { asOf } } } } }`;
    const one = await firm.client.graphql(query, { first: 1 });
    const many = await firm.client.graphql(query, { first: 5 });
    expect(many.errors).toBeUndefined();
    expect(many.statements).toBe(one.statements);
  });
});

describe('the next deadlines', () => {
  const NEXT = `query ($first: Int!) { upcomingDeadlines(first: $first) { matter { id }
    deadline { key conservativeDate date daysLeft verification steps { text ruleId } } } }`;
  type Next = {
    matter: { id: string };
    deadline: { key: string; conservativeDate: string; daysLeft: number };
  };
  const next = async (client: TestClient, first = 20): Promise<Next[]> =>
    (await client.data<{ upcomingDeadlines: Next[] }>(NEXT, { first })).upcomingDeadlines;

  it("are those of open matters that are still to come, soonest first, and no other firm's", async () => {
    const own = await signedInFirm(server);
    const [late, soon, closed, past] = [
      await matterIn({ jurisdiction: 'US', forumKind: 'FEDERAL' }, own),
      await matterIn({ jurisdiction: 'US-CA', forumKind: 'CIVIL' }, own),
      await matterIn({ jurisdiction: 'US-CA', forumKind: 'CIVIL' }, own),
      await matterIn({ jurisdiction: 'US-CA', forumKind: 'CIVIL' }, own),
    ];
    await setDate({ matterId: late, kind: 'TRIAL', on: '2027-09-07' }, own.client);
    const demand = { kind: 'DEMAND_SERVED', service: 'PERSONAL' };
    await setDate({ matterId: soon, ...demand, on: '2027-01-04' }, own.client);
    await setDate({ matterId: closed, ...demand, on: '2027-01-04' }, own.client);
    await setDate({ matterId: past, ...demand, on: '2026-11-02' }, own.client);
    await server.asOwner("update matter set status = 'CLOSED' where firm_id = $1 and reference = $2", [
      own.principal.firmId,
      `27-${sequence - 1}`,
    ]);
    const found = await next(own.client);
    expect(found.map(({ matter, deadline }) => [matter.id, deadline.key])).toEqual([
      [soon, 'US-CA-CCP-2032.230-B:response'],
      [late, 'US-FRCP-26-A-2-D-I:disclosure'],
    ]);
    expect(found[0]?.deadline).toMatchObject({ conservativeDate: '2027-01-22', daysLeft: 17 });
    expect(await next(own.client, 1)).toHaveLength(1);
    const other = await signedInFirm(server);
    expect(await next(other.client)).toEqual([]);
  });

  it('are no longer those that were done', async () => {
    const own = await signedInFirm(server);
    const matterId = await matterIn({ jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP' }, own);
    await setDate({ matterId, kind: 'EXAMINATION', on: '2027-01-04' }, own.client);
    const keys = async (): Promise<string[]> => (await next(own.client)).map(({ deadline }) => deadline.key);
    expect(await keys()).toContain('US-CA-8-CCR-38-A:report');
    await setDate({ matterId, kind: 'REPORT_SERVED', on: '2027-01-05', service: 'MAIL' }, own.client);
    expect(await keys()).not.toContain('US-CA-8-CCR-38-A:report');
  });

  it('refuse a list without a bound', async () => {
    const { errors } = await firm.client.graphql(NEXT, { first: 21 });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

describe('an examination', () => {
  it('has its word, and who may be there, by the place of the matter', async () => {
    const query = `query ($id: ID!, $isMental: Boolean) { matter(id: $id) {
      examinationRules(isMental: $isMental) { word wordRule { id verification }
        attendance { id permits { what answer } } recording { id } } } }`;
    type Rules = { matter: { examinationRules: Record<string, unknown> } };
    const florida = await matterIn({ jurisdiction: 'US-FL', forumKind: 'CIVIL' });
    const { matter } = await firm.client.data<Rules>(query, { id: florida, isMental: false });
    expect(matter.examinationRules).toEqual({
      word: 'compulsory medical examination',
      wordRule: { id: 'US-FL-CME-WORD', verification: 'FROM_SOURCE' },
      attendance: [
        {
          id: 'US-FL-CME-ATTENDANCE',
          permits: [
            { what: 'ATTORNEY', answer: 'YES' },
            { what: 'COMPANION', answer: 'YES' },
          ],
        },
      ],
      recording: [],
    });
  });

  it('has its notice checked without anything being stored', async () => {
    const query = `query ($input: NoticeLintInput!) { noticeLint(input: $input) {
      state what remedy verification rule { id } } }`;
    type Finding = { state: string; rule: { id: string }; remedy: string | null };
    const { noticeLint } = await firm.client.data<{ noticeLint: Finding[] }>(query, {
      input: {
        jurisdiction: 'US-CA',
        forum: 'CIVIL',
        isMental: false,
        isSecond: false,
        servedOn: '2027-01-04',
        service: 'PERSONAL',
        examinedOn: '2027-02-02',
        distanceMiles: 12,
        states: ['TIME', 'PLACE'],
        omits: ['SPECIALTY'],
      },
    });
    const states = (id: string): string[] =>
      noticeLint.filter(({ rule }) => rule.id === id).map(({ state }) => state);
    expect(states('US-CA-CCP-2032.220-D')).toEqual(['NOT_MET']);
    expect(states('US-CA-CCP-2032.220-A-2')).toEqual(['MET']);
    expect(states('US-CA-CCP-2032.220-C').sort()).toEqual([
      'MET',
      'MET',
      'NOT_MET',
      ...Array<string>(5).fill('UNKNOWN'),
    ]);
  });
});

describe('one matter seen by both sides', () => {
  it('shares the rules, which are public, and nothing else', async () => {
    const place = { jurisdiction: 'US-CA', forumKind: 'WORKERS_COMP' } as const;
    const [plaintiff, defense] = [
      await signedInFirm(server, { side: 'PLAINTIFF' }),
      await signedInFirm(server, { side: 'DEFENSE' }),
    ];
    const [own, theirs] = [await matterIn(place, plaintiff), await matterIn(place, defense)];
    await setDate({ matterId: own, kind: 'PANEL_ASSIGNED', on: '2027-01-04' }, plaintiff.client);
    const days = 'query ($id: ID!) { matter(id: $id) { dates { kind on } } }';
    expect(await plaintiff.client.data(days, { id: own })).toEqual({
      matter: { dates: [{ kind: 'PANEL_ASSIGNED', on: '2027-01-04' }] },
    });
    expect(await defense.client.data(days, { id: own })).toEqual({ matter: null });
    expect(await defense.client.data(days, { id: theirs })).toEqual({ matter: { dates: [] } });
    const { userErrors } = await setDate({ matterId: own, kind: 'TRIAL', on: '2027-09-07' }, defense.client);
    expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    const rules = '{ rules { id text verification } }';
    expect(await defense.client.data(rules)).toEqual(await plaintiff.client.data(rules));
  });
});
