import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { call } from '../../support/drafts/drafted-matter.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { subscriber } from '../../support/subscriber.js';
import { signedInMember } from '../../support/two-firms.js';

type Question = {
  id: string;
  origin: string;
  text: string;
  note: string | null;
  isLeftOut: boolean;
  rewordedBy: string | null;
  recordText: string | null;
  exhibitNumbers: number[];
  figures: { key: string; words: string; numerator: number; denominator: number }[];
  cites: { kind: string; label: string; figureKey: string | null; document: { id: string } | null }[];
};
type Chapter = { id: string; origin: string; topic: string | null; heading: string; questions: Question[] };
type Outline = {
  id: string;
  mode: string;
  title: string;
  number: number;
  version: number;
  content: {
    chapters: Chapter[];
    unsupported: { topic: string; reason: string }[];
    exhibits: { number: number; label: string; kind: string | null; exhibit: { id: string } | null }[];
  };
  coverage: { topics: number; topicsWithSupport: number; questions: number; questionsOfPersons: number };
  outdated: { questionId: string; key: string; then: string; now: string }[];
  versions: { number: number; summary: string; savedBy: { account: { displayName: string } } | null }[];
};
type Payload = {
  outline: Outline | null;
  conflicts?: { edit: number; seen: string; present: string; yours: string }[] | null;
  changes?: { kind: string; questionId: string; before: string | null; after: string | null }[] | null;
};

const CONTENT = `content {
  chapters { id origin topic heading questions { id origin text note isLeftOut rewordedBy recordText exhibitNumbers
    figures { key words numerator denominator } cites { kind label figureKey document { id } } } }
  unsupported { topic reason } exhibits { number label kind exhibit { id } } }`;
const OUTLINE = `id mode title number version ${CONTENT} coverage { topics topicsWithSupport questions questionsOfPersons }
  outdated { questionId key then now }
  versions { number summary savedBy { account { displayName } } }`;

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let colleague: TestClient;
let examinerRow: string;
let examinerId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  colleague = await signedInMember(server, firm, 'ATTORNEY');
  examinerRow = await examine(14);
  examinerId = toGlobalId('Examiner', examinerRow);
});
beforeEach(() => server.asOwner('delete from sign_in_attempt'));
afterAll(() => server.close());

/** An examiner whom the defense retained so often, or once more for one that is there. */
function examine(times: number, examiner?: string): Promise<string> {
  return server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const id = examiner ?? (await createExaminer(unitOfWork, `Quill${times}`));
    await insertExaminations(
      unitOfWork,
      Array.from({ length: times }, (_none, index) => ({
        examinerId: id,
        examinedOn: `202${index % 5}-0${(index % 9) + 1}-1${times % 9}`,
        side: 'DEFENSE' as const,
      })),
    );
    return id;
  });
}

const send = (
  name: string,
  input: Record<string, unknown>,
  { client = firm.client, extra = '', type }: { client?: TestClient; extra?: string; type?: string } = {},
) =>
  call<Payload>(client, name, {
    input,
    selection: `outline { ${OUTLINE} } ${extra}`,
    ...(type === undefined ? {} : { type }),
  });
async function begun(input: Record<string, unknown> = {}): Promise<Outline> {
  const { outline, userErrors } = await send('outlineCreate', { examinerId, ...input });
  expect(userErrors).toEqual([]);
  if (outline === null) throw new Error('No outline.');
  return outline;
}
const edit = (outline: Outline, edits: Record<string, unknown>[], client = firm.client) =>
  send(
    'outlineEdit',
    { id: outline.id, number: outline.number, edits },
    { client, extra: 'conflicts { edit seen present yours }' },
  );
async function edited(outline: Outline, ...edits: Record<string, unknown>[]): Promise<Outline> {
  const { outline: after, userErrors } = await edit(outline, edits);
  expect(userErrors).toEqual([]);
  if (after === null) throw new Error('No outline.');
  return after;
}
const questionsOf = ({ content }: Outline): Question[] =>
  content.chapters.flatMap(({ questions }) => questions);
const counting = (outline: Outline): Question => {
  const found = questionsOf(outline).find(({ figures }) => figures.some(({ words }) => /^14\b/.test(words)));
  if (found === undefined) throw new Error('No question puts a count of fourteen.');
  return found;
};

describe('an outline', () => {
  it('is written from the record with its exhibits, its topics without support, and a version', async () => {
    const outline = await begun();
    expect(outline).toMatchObject({ mode: 'CROSS', number: 1, version: 1, outdated: [] });
    expect(outline.title).not.toBe('');
    expect(questionsOf(outline).filter(({ cites }) => cites.length === 0)).toEqual([]);
    expect(counting(outline).cites.some(({ figureKey }) => figureKey !== null)).toBe(true);
    expect(outline.coverage.topics).toBe(14);
    expect(outline.content.unsupported).toHaveLength(14 - outline.coverage.topicsWithSupport);
    expect(outline.content.exhibits.map(({ number }) => number)).toEqual(
      outline.content.exhibits.map((_exhibit, index) => index + 1),
    );
    expect(outline.content.exhibits.length).toBeGreaterThan(0);
    for (const { label, exhibit, kind } of outline.content.exhibits) {
      expect(kind).not.toBeNull();
      expect(label).not.toBe('');
      expect(exhibit).not.toBeNull();
    }
    expect(outline.versions).toMatchObject([{ number: 1, summary: 'written from the record' }]);
  });

  it('takes edits of every kind in one request', async () => {
    const outline = await begun();
    const [chapter] = outline.content.chapters;
    if (chapter === undefined) throw new Error('No chapter.');
    const { id } = counting(outline);
    const after = await edited(
      outline,
      { addChapter: { heading: 'Own chapter', goal: 'A goal.', afterId: chapter.id } },
      { addQuestion: { chapterId: chapter.id, text: 'Own question?', expectedAnswer: 'Yes.' } },
      {
        reword: {
          questionId: id,
          text: `You grant ${counting(outline)
            .figures.map(({ words }) => words)
            .join(', ')}?`,
        },
      },
      { note: { questionId: id, text: 'Slowly.' } },
      { leaveOut: { id } },
      { takeIn: { id } },
      { move: { chapterId: chapter.id } },
    );
    expect(after.number).toBe(2);
    expect(after.content.chapters[1]).toMatchObject({
      origin: 'AUTHOR',
      topic: null,
      heading: 'Own chapter',
    });
    expect(after.content.chapters[0]?.questions[0]).toMatchObject({
      ...{ origin: 'AUTHOR', text: 'Own question?', cites: [{ kind: 'AUTHOR' }] },
    });
    expect(questionsOf(after).find((question) => question.id === id)).toMatchObject({
      ...{ note: 'Slowly.', isLeftOut: false, rewordedBy: expect.stringMatching(/./) },
      recordText: counting(outline).text,
    });
    expect(after.coverage.questionsOfPersons).toBe(1);
    const own = after.content.chapters[1]?.id;
    const without = await edited(after, { remove: { id: own } });
    expect(without.content.chapters.some((kept) => kept.id === own)).toBe(false);
  });

  it('refuses an edit that is none, or several, and one that would lose a figure', async () => {
    const outline = await begun();
    const { id, figures } = counting(outline);
    const refusals = await Promise.all(
      [
        {},
        { leaveOut: { id }, takeIn: { id } },
        { move: {} },
        { reword: { questionId: id, text: 'Often?' } },
      ].map(async (faulty) => (await edit(outline, [faulty])).userErrors),
    );
    for (const [fault] of refusals) {
      expect(fault).toMatchObject({ code: 'VALIDATION', path: ['input', 'edits', '0'] });
    }
    expect(refusals.at(-1)?.[0]?.message).toContain(figures[0]?.words);
  });

  it('shows both texts when two people reword one question, in the answer and not in the message', async () => {
    const outline = await begun();
    const { id, figures, text } = counting(outline);
    const words = figures.map((figure) => figure.words).join(', ');
    await edited(outline, { reword: { questionId: id, text: `Theirs: ${words}?` } });
    const {
      outline: none,
      conflicts,
      userErrors,
    } = await edit(outline, [{ reword: { questionId: id, text: `Mine: ${words}?` } }], colleague);
    expect(none).toBeNull();
    expect(conflicts).toEqual([
      { edit: 0, seen: text, present: `Theirs: ${words}?`, yours: `Mine: ${words}?` },
    ]);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'edits', '0'] }]);
    expect(userErrors[0]?.message).not.toContain('Theirs');
  });

  it('is told to whoever looks at it, and no more to whom it is not shown', async () => {
    const outline = await begun();
    const socket = subscriber(server, firm.client);
    const stranger = subscriber(server, (await signedInFirm(server)).client);
    const document = 'subscription ($id: ID!) { outlineChanged(id: $id) { number changedBy { id } } }';
    try {
      const events = socket.open(document, { id: outline.id });
      const others = stranger.open(document, { id: outline.id });
      expect(await events.next()).toMatchObject({ data: { outlineChanged: { number: 1 } } });
      expect(await others.next()).toEqual({ data: { outlineChanged: null } });
      await edit(outline, [{ note: { questionId: counting(outline).id, text: 'Note.' } }], colleague);
      expect(await events.next()).toMatchObject({ data: { outlineChanged: { number: 2 } } });
      const gone = await call<{ deletedId: string }>(firm.client, 'outlineDelete', {
        ...{ input: { id: outline.id, version: 2 }, selection: 'deletedId', type: 'OutlineAtVersionInput' },
      });
      expect(gone).toEqual({ deletedId: outline.id, userErrors: [] });
      expect(await events.next()).toEqual({ data: { outlineChanged: null } });
      expect(others.waiting()).toEqual([]);
    } finally {
      await socket.close();
      await stranger.close();
    }
  });

  it('says which of its figures are outdated, and takes the new ones over when written again', async () => {
    const examiner = await examine(11);
    const outline = await begun({ examinerId: toGlobalId('Examiner', examiner) });
    const question = questionsOf(outline).find(({ figures }) =>
      figures.some(({ words }) => words.startsWith('11')),
    );
    if (question === undefined) throw new Error('No question puts a count of eleven.');
    const noted = await edited(outline, { note: { questionId: question.id, text: 'Kept.' } });
    await examine(1, examiner);
    const { outline: seen } = await firm.client.data<{ outline: Outline }>(
      `query ($id: ID!) { outline(id: $id) { ${OUTLINE} } }`,
      { id: outline.id },
    );
    expect(seen.outdated).toContainEqual(
      expect.objectContaining({ questionId: question.id, then: expect.stringMatching(/^11/) }),
    );
    const again = await send(
      'outlineWriteAgain',
      { id: outline.id, version: noted.version },
      { type: 'OutlineAtVersionInput', extra: 'changes { kind questionId before after }' },
    );
    expect(again.userErrors).toEqual([]);
    expect(again.changes).toContainEqual(
      expect.objectContaining({
        kind: 'CHANGED',
        questionId: question.id,
        after: expect.stringContaining('12'),
      }),
    );
    expect(again.outline?.outdated).toEqual([]);
    const after = again.outline === null ? [] : questionsOf(again.outline);
    expect(after.find(({ id }) => id === question.id)?.note).toBe('Kept.');
    const restored = await send('outlineRestore', {
      id: outline.id,
      version: again.outline?.version,
      number: 1,
    });
    expect(restored.outline?.content).toEqual(outline.content);
    expect(restored.outline?.versions[0]?.summary).toBe('version 1 restored');
  });

  it('begins in the order of a template, with the template’s own questions', async () => {
    const outline = await begun();
    const [first] = outline.content.chapters;
    const own = await edited(
      outline,
      { addQuestion: { chapterId: first?.id, text: 'Our question?' } },
      { note: { questionId: counting(outline).id, text: 'Never in a template.' } },
      { addChapter: { heading: 'Our chapter' } },
    );
    type Saved = {
      template: { id: string; version: number; chapters: { topic: string | null; questions: string[] }[] };
    };
    const { template, userErrors } = await call<Saved>(firm.client, 'outlineTemplateSave', {
      input: { name: 'Ours', mode: 'CROSS', fromOutlineId: own.id },
      selection: 'template { id version chapters { topic heading goal questions } }',
    });
    expect(userErrors).toEqual([]);
    expect(template.chapters.map(({ topic }) => topic)).toEqual(
      own.content.chapters.map(({ topic }) => topic),
    );
    expect(JSON.stringify(template)).not.toContain('Never');
    const begunFrom = await begun({ templateId: template.id });
    expect(begunFrom.content.chapters.map(({ heading }) => heading)).toEqual(
      own.content.chapters.map(({ heading }) => heading),
    );
    expect(questionsOf(begunFrom).map(({ text }) => text)).toContain('Our question?');
    const gone = await call<{ deletedId: string }>(firm.client, 'outlineTemplateDelete', {
      input: { id: template.id, version: template.version },
      selection: 'deletedId',
    });
    expect(gone).toMatchObject({ deletedId: template.id, userErrors: [] });
  });
});

describe('lists of outlines', () => {
  it('have the last changed first, page by page, in as many statements for many as for few', async () => {
    const { client } = await signedInFirm(server);
    const mine = await client.data<{ outlines: { totalCount: number } }>(
      '{ outlines(first: 5) { totalCount } }',
    );
    expect(mine.outlines.totalCount).toBe(0);
    const [one, other] = [await begun(), await begun()];
    await edited(one, { note: { questionId: counting(one).id, text: 'Later.' } });
    type Page = {
      outlines: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
    };
    const document = `query ($first: Int!, $after: Cursor, $examinerId: ID) {
      outlines(first: $first, after: $after, examinerId: $examinerId) {
        totalCount pageInfo { endCursor } edges { node { id title examiner { displayName } matter { reference }
          coverage { questions } changedBy { account { displayName } } } } } }`;
    const page = (variables: Record<string, unknown>) =>
      firm.client.graphql<Page>(document, { examinerId, ...variables });
    const few = await page({ first: 1 });
    const after = few.data?.outlines.pageInfo.endCursor;
    const next = await page({ first: 1, after });
    expect([few, next].map(({ data }) => data?.outlines.edges[0]?.node.id)).toEqual([one.id, other.id]);
    const many = await page({ first: 50 });
    expect(many.data?.outlines.edges.length).toBe(many.data?.outlines.totalCount);
    expect(many.statements).toBe(few.statements);
  });

  it('of an examiner are empty for a role that reads no work product', async () => {
    const document = 'query ($id: ID!) { examiner(id: $id) { outlines { id } } }';
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect(await viewer.data(document, { id: examinerId })).toEqual({ examiner: { outlines: [] } });
    const own = await firm.client.data<{ examiner: { outlines: unknown[] } }>(document, { id: examinerId });
    expect(own.examiner.outlines.length).toBeGreaterThan(0);
  });
});
