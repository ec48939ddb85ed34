import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId, toGlobalId } from '../../server/platform/graphql/index.js';
import { importState, runImportStep } from '../support/imports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { subscriber } from '../support/subscriber.js';
import { idsWithin, OWNED_TYPES, triedIds, twoFirms, type FirmFixture } from '../support/two-firms.js';
import { idPositions, nameOf, nodeTypes, rootFields, schema } from './api-surface.js';
import { bare, bareAnswer, type BareAnswer } from './bare-answer.js';
import { LISTS, READS } from './read-matrix.js';

const positions = idPositions().filter(({ type }) => type !== 'Mutation');
const queried = positions.filter(({ type }) => type !== 'Subscription').map(nameOf);
const nodes = nodeTypes();

let server: TestServer;
let a: FirmFixture;
let b: FirmFixture;
beforeAll(async () => {
  server = await startTestServer();
  ({ a, b } = await twoFirms(server));
});
afterAll(() => server.close());

/** As firm B, with an id at the place. */
function asked(document: string, id: string): Promise<BareAnswer> {
  const examiner = document.includes('$examiner') ? { examiner: b.own.examiner } : {};
  return bareAnswer(b.client, document, { id, ...examiner });
}

/** Ids of firm A get the answer that an id which nobody has gets as well. `own` is what belongs there. */
async function expectNothingThere(own: string, ask: (id: string) => Promise<BareAnswer>): Promise<void> {
  for (const type of OWNED_TYPES) {
    const nobodys = await ask(toGlobalId(type, randomUUID()));
    for (const id of triedIds(a, type, own)) expect([type, await ask(id)]).toEqual([type, nobodys]);
  }
}

describe('T04 the matrix of reads', () => {
  it('has an entry for every place of a query that takes an id', () => {
    expect(Object.keys(READS).sort()).toEqual(queried);
  });

  it('has an entry for every root field that takes none', () => {
    const takingIds = new Set(positions.filter(({ type }) => type === 'Query').map(({ field }) => field));
    const others = rootFields(schema.getQueryType()).filter((field) => !takingIds.has(field));
    expect(others.filter((field) => !(field in LISTS))).toEqual([]);
    expect(rootFields(schema.getSubscriptionType())).toEqual([
      'documentsChanged',
      'examinerChanged',
      'importProgress',
      'matterChanged',
      'outlineChanged',
    ]);
  });

  it('has rows of both firms for every type that can be read again', () => {
    expect(nodes.filter((type) => !OWNED_TYPES.some((owned) => owned === type))).toEqual([]);
  });
});

describe('T04 an id of another firm', () => {
  it.each(queried)('at %s is answered like one that nobody has', async (position) => {
    const { document, own } = READS[position]!;
    await expectNothingThere(b.own[own], (id) => asked(document, id));
    const { typeName = '' } = parseGlobalId(b.own[own]) ?? {};
    const there = await asked(document, b.own[own]);
    const notThere = await asked(document, toGlobalId(typeName, randomUUID()));
    expect(there.status).toBe(200);
    expect(there.body).not.toEqual(notThere.body);
  });

  it.each(nodes)('of type %s is not read by node, one of the own firm is', async (type) => {
    const owned = OWNED_TYPES.find((name) => name === type)!;
    const { document } = READS['Query.node(id)']!;
    for (const id of b.ids[owned]) {
      expect(await b.client.data(document, { id })).toEqual({ node: { __typename: type, id } });
      expect(await a.client.data(document, { id })).toEqual({ node: null });
    }
  });

  it('within the key of a figure counts nothing', async () => {
    const document = `query ($figure: String!) { examinations(first: 5, filter: { figure: $figure }) { totalCount } }`;
    const count = async (organisation: string): Promise<BareAnswer> =>
      bareAnswer(b.client, document, { figure: `CARRIER.${organisation}` });
    const nobodys = await count(randomUUID());
    expect(await count(parseGlobalId(a.own.carrier)?.id ?? '')).toEqual(nobodys);
    expect(await count(parseGlobalId(b.own.carrier)?.id ?? '')).not.toEqual(nobodys);
  });

  it('in the address of the rejected rows is answered like one that nobody has', async () => {
    const download = async (id: string) => bare(await b.client.fetch(`/api/imports/${id}/rejected.csv`));
    await expectNothingThere(b.own.importBatch, download);
    const own = await download(b.own.importBatch);
    expect(own.status).toBe(200);
    expect(own.body).toContain(b.token);
  });
});

describe('T04 lists', () => {
  it.each(Object.keys(LISTS))(
    '%s show own rows only, also from a place in another firm’s list',
    async (field) => {
      const { document, shows } = LISTS[field]!;
      const others = (await bareAnswer(a.client, document, {})).body;
      const [, foreignPlace = null] = /"cursor":"([^"]+)"/.exec(others) ?? [];
      for (const after of new Set([null, foreignPlace])) {
        const { status, body } = await bareAnswer(b.client, document, { after });
        expect(status).toBe(200);
        expect(body).not.toContain('"errors"');
        expect(body.toLowerCase()).not.toContain(a.token.toLowerCase());
        expect(idsWithin(a, body)).toEqual([]);
      }
      const own = (await bareAnswer(b.client, document, {})).body;
      expect(idsWithin(b, own).length > 0).toBe(shows);
    },
  );

  const searchable = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => args.some(({ name }) => name === 'search'))
    .map(({ name }) => name);
  it.each(searchable)('%s find nothing of another firm by its words', async (field) => {
    const document = `query ($search: String!) { ${field}(first: 5, search: $search) { totalCount } }`;
    expect(await a.client.data(document, { search: a.token })).not.toEqual({ [field]: { totalCount: 0 } });
    expect(await b.client.data(document, { search: a.token })).toEqual({ [field]: { totalCount: 0 } });
  });
});

describe('T04 the subscription', () => {
  it('tells of another firm’s import what it tells of one that nobody has, and nothing of its changes', async () => {
    const socket = subscriber(server, b.client);
    const progressOf = (id: string) =>
      socket.open('subscription ($id: ID!) { importProgress(id: $id) { status } }', { id });
    const isTold = (event: unknown): boolean => JSON.stringify(event).includes('{"importProgress":');
    try {
      const opened = [];
      for (const type of OWNED_TYPES) {
        const nobodys = await progressOf(toGlobalId(type, randomUUID())).next();
        expect(isTold(nobodys)).toBe(type === 'ImportBatch');
        for (const id of a.ids[type]) {
          const events = progressOf(id);
          expect(await events.next()).toEqual(nobodys);
          opened.push(events);
        }
      }
      await runImportStep(server, a.client, a.own.uploaded, 'importCheck');
      expect((await importState(a.client, a.own.uploaded)).status).toBe('CHECKED');
      // An event of an own import, asked for later, comes over the same socket: earlier ones would have, too.
      expect(await progressOf(b.own.importBatch).next()).toEqual({
        data: { importProgress: { status: 'COMMITTED' } },
      });
      expect(opened.flatMap((events) => events.waiting()).filter(isTold)).toEqual([]);
    } finally {
      await socket.close();
    }
  });

  it('tells of another firm’s outline what it tells of one that nobody has', async () => {
    const socket = subscriber(server, b.client);
    const told = (id: string): Promise<unknown> =>
      socket.open('subscription ($id: ID!) { outlineChanged(id: $id) { id } }', { id }).next();
    try {
      const nobodys = await told(toGlobalId('Outline', randomUUID()));
      expect(nobodys).toEqual({ data: { outlineChanged: null } });
      for (const id of a.ids.Outline) expect(await told(id)).toEqual(nobodys);
      expect(await told(b.own.outline)).toEqual({ data: { outlineChanged: { id: b.own.outline } } });
    } finally {
      await socket.close();
    }
  });

  it('tells of another firm’s examiner what it tells of one that nobody has', async () => {
    const socket = subscriber(server, b.client);
    const told = (id: string): Promise<unknown> =>
      socket.open('subscription ($id: ID!) { examinerChanged(id: $id) { id } }', { id }).next();
    try {
      const nobodys = await told(toGlobalId('Examiner', randomUUID()));
      expect(nobodys).toEqual({ data: { examinerChanged: null } });
      for (const id of a.ids.Examiner) expect(await told(id)).toEqual(nobodys);
      expect(await told(b.own.examiner)).toEqual({ data: { examinerChanged: { id: b.own.examiner } } });
    } finally {
      await socket.close();
    }
  });
});
