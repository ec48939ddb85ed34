import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId, toGlobalId } from '../../server/platform/graphql/index.js';
import type { TestFirm } from '../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../support/server.js';
import { signedInFirm } from '../support/sign-in.js';
import { workedMatter } from '../support/worked-matter.js';
import { schema } from './api-surface.js';

const DEPTH = 4;

type Side = TestFirm & { readonly client: TestClient; readonly matterId: string };
let server: TestServer;
let plaintiff: Side;
let defense: Side;

/** The same case, the same papers, fills and testimony, and an outline on them: as both firms have them. */
async function side(which: 'PLAINTIFF' | 'DEFENSE'): Promise<Side> {
  const firm = await signedInFirm(server, { side: which });
  const { matterId } = await workedMatter(server, firm.principal);
  return { ...firm, matterId: toGlobalId('Matter', matterId) };
}

beforeAll(async () => {
  server = await startTestServer();
  plaintiff = await side('PLAINTIFF');
  defense = await side('DEFENSE');
}, 240_000);
afterAll(() => server.close());

/** All of a type's fields that need no more than a size of page, and theirs, to a depth. */
function selection(type: GraphQLObjectType, depth: number, path: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => selected(field, depth, path));
  return `{ __typename ${fields.join(' ')} }`;
}

function selected(field: GraphQLField<unknown, unknown>, depth: number, path: readonly string[]): string[] {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  if (needed.some(({ name }) => name !== 'first')) return [];
  const named = getNamedType(field.type);
  const call = needed.length === 0 ? field.name : `${field.name}(first: 20)`;
  if (!isCompositeType(named)) return [call];
  if (!isObjectType(named) || depth === 0 || path.includes(named.name)) return [];
  return [`${call} ${selection(named, depth - 1, [...path, named.name])}`];
}

/** What a firm sees of its matter, field by field. */
async function whole({ client, matterId }: Side): Promise<Record<string, unknown>> {
  const matter = schema.getType('Matter');
  if (!isObjectType(matter)) throw new Error('The API has no matters.');
  const seen: Record<string, unknown> = {};
  for (const field of Object.values(matter.getFields())) {
    const [call] = selected(field, DEPTH, ['Matter']);
    if (call === undefined) continue;
    const data = await client.data<{ matter: Record<string, unknown> }>(
      `query ($id: ID!) { matter(id: $id) { ${call} } }`,
      { id: matterId },
    );
    seen[field.name] = data.matter[field.name];
  }
  return seen;
}

/** Every value with its way there, so that a difference is told and not the whole. Times of asking aside. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`];
  return Object.entries(value)
    .filter(([key]) => key !== 'asOf')
    .flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Ids of rows, in whatever field they stand. */
function idsIn(value: unknown): string[] {
  const texts = JSON.stringify(value).match(/"[A-Za-z0-9_-]{20,}={0,2}"/g) ?? [];
  return [...new Set(texts.map((text) => text.slice(1, -1)).filter((text) => parseGlobalId(text) !== null))];
}

describe('the same matter on both sides', () => {
  it('is whole for each, and no row of one stands in what the other sees', async () => {
    const [ours, theirs] = [await whole(plaintiff), await whole(defense)];
    const [ourIds, theirIds] = [idsIn(ours), idsIn(theirs)];
    expect(ourIds.length).toBeGreaterThan(100);
    expect(theirIds).toHaveLength(ourIds.length);
    const shared = ourIds.filter((id) => theirIds.includes(id));
    // The directory's examiners would be shared; here both know the examiner from their own file only.
    expect(shared).toEqual([]);
    for (const id of theirIds) {
      const answer = await plaintiff.client.data('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(answer).toEqual({ node: null });
    }
  });

  it('does not change for one when the other works on it', async () => {
    const before = leaves(await whole(plaintiff));
    const { treatingOpinions, tasks } = await defense.client
      .data<{ matter: { treatingOpinions: { id: string; version: number }[]; tasks: { id: string }[] } }>(
        'query ($id: ID!) { matter(id: $id) { treatingOpinions { id version } tasks { id } } }',
        { id: defense.matterId },
      )
      .then(({ matter }) => matter);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { id, version } of treatingOpinions) {
      await defense.client.data(
        `mutation ($input: TreatingEntryRemoveInput!) { treatingOpinionRemove(input: $input) { userErrors { code } } }`,
        { input: { id, version } },
      );
    }
    await defense.client.data(
      'mutation ($input: MatterTaskAddInput!) { matterTaskAdd(input: $input) { userErrors { code } } }',
      { input: { matterId: defense.matterId, title: 'Depose Dr. Prevatt' } },
    );
    const after = leaves(await whole(plaintiff));
    const changed = after.filter((leaf, at) => leaf !== before[at]);
    expect([changed.slice(0, 5), after.length]).toEqual([[], before.length]);
  });

  it('rests on the same public rules', async () => {
    const rules = '{ rules { id citation text verification } }';
    const ours = await plaintiff.client.data(rules);
    expect(await defense.client.data(rules)).toEqual(ours);
    expect(JSON.stringify(ours)).toContain('2032.220');
  });
});
