import { randomUUID } from 'node:crypto';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId, toGlobalId } from '../../server/platform/graphql/index.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { OWNED_TYPES, triedIds, twoFirms, type FirmFixture, type OwnedType } from '../support/two-firms.js';
import { idPositions, nameOf, schema, withId, type IdPosition } from './api-surface.js';
import { bareAnswer, type BareAnswer } from './bare-answer.js';
import { rowVersionsOf } from './row-versions.js';
import { WRITES } from './write-matrix.js';

const positions = idPositions().filter(({ type }) => type === 'Mutation');
const mutations = [...new Set(positions.map(({ field }) => field))];
/** What these remove, others name. */
const TAKING_AWAY = [
  ...mutations.filter((field) => field.endsWith('Remove')),
  ...[
    'disclosedListDiscard',
    'documentDelete',
    'draftDelete',
    'examinationDelete',
    'outlineDelete',
    'outlineTemplateDelete',
    'panelDelete',
    'importUndo',
    'importDiscard',
    'pharmacyImportUndo',
    'pharmacyImportDiscard',
    'recordIndexDiscard',
  ],
];

let server: TestServer;
let a: FirmFixture;
let b: FirmFixture;
beforeAll(async () => {
  server = await startTestServer();
  ({ a, b } = await twoFirms(server));
});
afterAll(() => server.close());

function documentOf(field: string): string {
  const argument = schema.getMutationType()?.getFields()[field]?.args[0];
  const inputType = argument === undefined ? '' : getNamedType(argument.type).name;
  return `mutation ($input: ${inputType}!) { ${field}(input: $input) { userErrors { code message path } } }`;
}

/** The id of B's own that belongs at the place; undefined when the entry of the matrix has none there. */
function ownAt({ field, path }: IdPosition): string | undefined {
  const [, ...keys] = path;
  const [own] = [keys.reduce<unknown>(inner, WRITES[field]?.(b.own))].flat();
  return typeof own === 'string' ? own : undefined;
}

function inner(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
}

/** As firm B, with an id at the place and B's own everywhere else. */
async function tried(position: IdPosition, id: string): Promise<BareAnswer> {
  const own = WRITES[position.field]!(b.own);
  return bareAnswer(b.client, documentOf(position.field), withId({ input: own }, position, id));
}

/** The right type, and of the others a quarter, in turn: over the whole matrix each is tried at a quarter of its places. */
function typesTriedAt(position: IdPosition, right: string): OwnedType[] {
  const turn = positions.indexOf(position) % 4;
  return OWNED_TYPES.filter((type, index) => type === right || index % 4 === turn);
}

const otherThan = (type: string): string => OWNED_TYPES.find((other) => other !== type) ?? '';

/** What each firm has, but for B's history, in which the attempts stand. */
async function versions(): Promise<unknown> {
  const both = await rowVersionsOf(server, [a.principal.firmId, b.principal.firmId]);
  const { audit_event: _history, ...own } = both[b.principal.firmId] ?? {};
  return { a: both[a.principal.firmId], b: own };
}

function typeOf(id: string): string {
  const { typeName } = parseGlobalId(id) ?? {};
  if (typeName === undefined) throw new Error(`No id: ${id}`);
  return typeName;
}

async function denials(): Promise<{ object_type: string; detail: unknown }[]> {
  return server.asOwner(
    "select object_type, detail from audit_event where firm_id = $1 and action = 'DENIED' order by id",
    [b.principal.firmId],
  );
}

describe('T05 the matrix of writes', () => {
  it('has an entry for every mutation that takes an id', () => {
    expect(Object.keys(WRITES).sort()).toEqual(mutations);
  });

  it('names ids in every mutation’s one input only, where the entry puts them', () => {
    expect(positions.filter(({ path }) => path[0] !== 'input').map(nameOf)).toEqual([]);
    expect(positions.filter((position) => ownAt(position) === undefined).map(nameOf)).toEqual([]);
  });
});

describe('T05 a write with an id of another firm', () => {
  it.each(positions.map((position) => [nameOf(position), position] as const))(
    'at %s is refused like one with an id that nobody has, and touches no row',
    async (_name, position) => {
      const before = { rows: await versions(), denied: await denials() };
      const own = ownAt(position) ?? '';
      const right = typeOf(own);
      // An id of another type is refused before it is looked up, whichever type it is.
      const nobodys = await tried(position, toGlobalId(right, randomUUID()));
      const misplaced = await tried(position, toGlobalId(otherThan(right), randomUUID()));
      for (const { status, body } of [nobodys, misplaced]) {
        expect([status, body]).toEqual([200, expect.stringMatching(/"userErrors":\[\{"code":"NOT_FOUND"/)]);
      }
      let attempts = 2;
      for (const type of typesTriedAt(position, right)) {
        const refused = type === right ? nobodys : misplaced;
        const ids = triedIds(a, type, own);
        for (const id of ids) expect([type, await tried(position, id)]).toEqual([type, refused]);
        attempts += ids.length;
      }
      const denied = await denials();
      expect(denied.slice(before.denied.length)).toEqual(
        Array.from({ length: attempts }, () => ({
          object_type: position.field,
          detail: { code: 'NOT_FOUND' },
        })),
      );
      expect(await versions()).toEqual(before.rows);
    },
    60_000,
  );

  // Last, because these do change rows. Without it, a wrong entry could be refused for its own fault above.
  const inOrder = [...mutations.filter((field) => !TAKING_AWAY.includes(field)), ...TAKING_AWAY];
  it.each(inOrder)('%s finds what is named when it is the firm’s own', async (field) => {
    const input = WRITES[field]!(b.own);
    const { status, body } = await bareAnswer(b.client, documentOf(field), { input });
    expect([status, body]).toEqual([200, expect.not.stringMatching(/NOT_FOUND|"errors"/)]);
  });
});
