import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../../server/modules/documents/index.js';
import { foundationFacts, timingStatements } from '../../../server/modules/scrutiny/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { globalIds, scrutinisedMatter, type ScrutinisedMatter } from '../../support/scrutiny.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

type Payload = { userErrors: { code: string; path: string[] | null }[] };
type Timing = {
  times: {
    source: string;
    minutes: number;
    low: number;
    high: number | null;
    asWritten: string | null;
    isChosen: boolean;
  }[];
  choice: string;
  gap: { low: number; high: number; sentence: string } | null;
  minimum: { state: string; ruleId: string; isVerified: boolean } | null;
  sameDay: { examinationCount: number; timedCount: number; sentence: string; examinations: { id: string }[] };
};
type Line = {
  key: string;
  label: string;
  text: string;
  isRecorded: boolean;
  cites: { kind: string; page: number | null; code: string | null }[];
  fact: { id: string; version: number; isProposed: boolean; state: string | null } | null;
};
type Card = { sections: { heading: string; label: string; lines: Line[] }[] };

const TIMING = `timing { times { source minutes low high asWritten isChosen } choice gap { low high sentence }
  minimum { state ruleId isVerified } sameDay { examinationCount timedCount sentence examinations { id } } }`;
const CARD = `foundation { sections { heading label lines { key label text isRecorded cites { kind page code }
  fact { id version isProposed state } } } }`;

async function examinationOf<T>(matter: ScrutinisedMatter, fields: string, client = firm.client): Promise<T> {
  const { examination } = await client.data<{ examination: T }>(
    `query ($id: ID!) { examination(id: $id) { version ${fields} } }`,
    { id: globalIds(matter).examinationId },
  );
  return examination;
}
const timingOf = async (matter: ScrutinisedMatter, client = firm.client) =>
  (await examinationOf<{ timing: Timing }>(matter, TIMING, client)).timing;
async function linesOf(matter: ScrutinisedMatter): Promise<Line[]> {
  const { foundation } = await examinationOf<{ foundation: Card }>(matter, CARD);
  return foundation.sections.flatMap(({ lines }) => lines);
}

async function work(name: string, input: Record<string, unknown>): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await firm.client.data<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`,
    { input },
  );
  return data[name]!;
}
async function setTime(
  matter: ScrutinisedMatter,
  source: string,
  asWritten: string | null,
): Promise<Payload> {
  const { version } = await examinationOf<{ version: number }>(matter, 'id');
  const { examinationId } = globalIds(matter);
  return work('observedTimeSet', { examinationId, version, source, asWritten });
}

describe('the timing of an examination', () => {
  it('keeps what each source says in its words, and says which one stands and why', async () => {
    const matter = await scrutinisedMatter(server, firm, [], {
      timings: [{ source: 'REPORT', minutes: 45 }],
    });
    expect((await setTime(matter, 'OBSERVER', 'about 20 minutes')).userErrors).toEqual([]);
    expect((await setTime(matter, 'CLAIMANT', 'less than 15')).userErrors).toEqual([]);
    const timing = await timingOf(matter);
    expect(timing.times).toEqual([
      { source: 'OBSERVER', minutes: 20, low: 15, high: 25, asWritten: 'about 20 minutes', isChosen: true },
      { source: 'REPORT', minutes: 45, low: 45, high: 45, asWritten: null, isChosen: false },
      { source: 'CLAIMANT', minutes: 14, low: 0, high: 14, asWritten: 'less than 15', isChosen: false },
    ]);
    expect(timing.choice).toContain('The observer stands before the report, the claimant');
    expect(timing.gap).toMatchObject({ low: 20, high: 30 });
  });

  it('keeps the words when the examination is changed elsewhere, and loses them with the minutes', async () => {
    const matter = await scrutinisedMatter(server, firm);
    await setTime(matter, 'OBSERVER', 'about 20 minutes');
    const revise = async (minutes: number) => {
      const { version } = await examinationOf<{ version: number }>(matter, 'id');
      await work('examinationUpdate', {
        id: globalIds(matter).examinationId,
        version,
        timings: [{ source: 'OBSERVER', minutes }],
      });
    };
    await revise(20);
    expect((await timingOf(matter)).times).toMatchObject([{ low: 15, high: 25 }]);
    await revise(22);
    expect((await timingOf(matter)).times).toMatchObject([{ low: 22, high: 22, asWritten: null }]);
    await setTime(matter, 'OBSERVER', null);
    expect((await timingOf(matter)).times).toEqual([]);
  });

  it.each([
    ['words that state no time', 'a while', 'VALIDATION'],
    ['more than ten hours', '11 hours', 'VALIDATION'],
  ])('refuses %s', async (_, words, code) => {
    const matter = await scrutinisedMatter(server, firm);
    const { userErrors } = await setTime(matter, 'OBSERVER', words);
    expect(userErrors).toMatchObject([{ code, path: ['input', 'asWritten'] }]);
  });

  it('counts the examiner’s other examinations of the day, with links', async () => {
    const first = await scrutinisedMatter(server, firm, [], { timings: [{ source: 'REPORT', minutes: 30 }] });
    const plan = { examinerId: first.examinerId };
    const second = await scrutinisedMatter(server, firm, [], {
      ...plan,
      timings: [{ source: 'RECORDING', minutes: 20 }],
    });
    await scrutinisedMatter(server, firm, [], { ...plan, examinedOn: '2024-03-02' });
    await scrutinisedMatter(server, firm, [], { ...plan, isUnverified: true });
    const { sameDay } = await timingOf(first);
    expect(sameDay).toMatchObject({ examinationCount: 1, timedCount: 1 });
    expect(sameDay.examinations).toEqual([{ id: globalIds(second).examinationId }]);
  });

  it('shows a role without claimants the minutes, and no words', async () => {
    const matter = await scrutinisedMatter(server, firm);
    await setTime(matter, 'OBSERVER', 'about 20 minutes');
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect((await timingOf(matter, viewer)).times).toMatchObject([{ low: 15, high: 25, asWritten: null }]);
    expect((await examinationOf<{ foundation: unknown }>(matter, CARD, viewer)).foundation).toBeNull();
  });
});

const REPORT = `HISTORY
The claimant was hurt at work.

DISCUSSION
I apportion 40% of the disability to pre-existing degenerative disc disease and 60% to the injury. The disease narrowed the canal, which contributed to the symptoms, as shown by the MRI.
`;

/** Takes the report in, waits until it is read, and says of which examination it is. */
async function withReport({ examinationId, matterId }: ScrutinisedMatter): Promise<void> {
  const { principal } = firm;
  const { documentId } = await addDocument(server.product.documents.services, principal, {
    name: 'invented.txt',
    folder: null,
    bytes: Buffer.from(REPORT),
  });
  await eventually(async () => {
    const rows = await server.asOwner<{ id: string }>(
      "select id from source_document where id = $1 and status in ('TO_REVIEW', 'FILED')",
      [documentId],
    );
    return rows.length === 1;
  });
  await server.asOwner(
    "update source_document set kind = 'REPORT', examination_id = $2, matter_id = $3 where id = $1",
    [documentId, examinationId, matterId],
  );
}

describe('the foundation card', () => {
  it('has four headings, and every line has a cite or says that nothing is recorded', async () => {
    const bare = await scrutinisedMatter(server, firm);
    const full = await scrutinisedMatter(
      server,
      firm,
      [{ title: 'Various medical records', kind: 'TREATMENT', isVague: true }],
      {
        timings: [{ source: 'REPORT', minutes: 45 }],
        pagesReviewed: 300,
        opinions: [
          { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' },
          { issue: 'APPORTIONMENT', stance: 'MIXED' },
        ],
      },
    );
    for (const matter of [bare, full]) {
      const { foundation } = await examinationOf<{ foundation: Card }>(matter, CARD);
      expect(foundation.sections.map(({ heading }) => heading)).toEqual([
        'QUALIFICATIONS',
        'THOROUGHNESS',
        'COMPLETENESS',
        'REASONING',
      ]);
      for (const { lines } of foundation.sections) {
        expect(lines.length).toBeGreaterThan(0);
        for (const { isRecorded, cites, text } of lines) {
          expect(isRecorded).toBe(cites.length > 0);
          expect(isRecorded ? text !== '' : text === 'Not recorded.').toBe(true);
        }
      }
    }
    expect((await linesOf(full)).filter(({ label }) => label.startsWith('Apportionment:'))).toHaveLength(5);
  });

  it('says whether a licence covers the day of the examination, and where that is not known', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const { examinationId } = globalIds(matter);
    const add = (fields: Record<string, unknown>) =>
      work('foundationFactAdd', { examinationId, element: 'LICENCE', ...fields });
    await add({ note: 'CA A12345', validFrom: '2010-01-01', validTo: '2026-01-01' });
    await add({ note: 'NV 777', validFrom: '2010-01-01', validTo: '2024-02-29' });
    await add({ note: 'NY 9' });
    const texts = (await linesOf(matter)).filter(({ label }) => label === 'Licence').map(({ text }) => text);
    expect(texts.toSorted()).toEqual([
      'CA A12345. January 1, 2010 to January 1, 2026: the examination of March 1, 2024 is within it.',
      'NV 777. To February 29, 2024: before the examination of March 1, 2024.',
      'NY 9. Its dates are not recorded, so that March 1, 2024 is not judged.',
    ]);
  });

  it('judges no specialty that is not on file, and no region that is not in the table', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const { examinationId } = globalIds(matter);
    await work('foundationFactAdd', { examinationId, element: 'BODY_PART', region: 'lower back' });
    const region = (await linesOf(matter)).find(({ key }) => key === 'region:lower back');
    expect(region?.text).toBe('Lower back. Not judged: no specialty of the examiner is on file.');
    const wrong = await work('foundationFactAdd', { examinationId, element: 'BODY_PART', region: 'soul' });
    expect(wrong.userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'region'] }]);
  });

  it.each([
    ['a state for a licence', { element: 'LICENCE', note: 'CA 1', state: 'PRESENT' }, 'state'],
    ['no state for an element of apportionment', { element: 'HOW' }, 'state'],
    ['no note for a test', { element: 'TEST_PERFORMED', note: ' ' }, 'note'],
    ['dates for a test', { element: 'TEST_PERFORMED', note: 'Phalen', validFrom: '2024-01-01' }, 'validFrom'],
    [
      'a last day before the first',
      { element: 'LICENCE', note: 'CA 1', validFrom: '2024-01-02', validTo: '2024-01-01' },
      'validTo',
    ],
  ])('refuses %s', async (_, fields, field) => {
    const matter = await scrutinisedMatter(server, firm);
    const { userErrors } = await work('foundationFactAdd', {
      examinationId: globalIds(matter).examinationId,
      ...fields,
    });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', field] }]);
  });

  it('shows what the machine proposes as such, until a member decides; a decision stays', async () => {
    const matter = await scrutinisedMatter(server, firm, [], {
      opinions: [{ issue: 'APPORTIONMENT', stance: 'MIXED' }],
    });
    const { examinationId } = globalIds(matter);
    const unread = await work('foundationPropose', { examinationId });
    expect(unread.userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
    await withReport(matter);
    expect((await work('foundationPropose', { examinationId })).userErrors).toEqual([]);
    const elements = async () =>
      (await linesOf(matter)).filter(({ label }) => label.startsWith('Apportionment:'));
    const proposed = await elements();
    expect(proposed.map(({ fact }) => [fact?.state, fact?.isProposed])).toEqual([
      ['PRESENT', true],
      ['PRESENT', true],
      ['PRESENT', true],
      ['ABSENT', true],
      ['PRESENT', true],
    ]);
    expect(proposed[0]?.text).toContain('Proposed by the machine, decided by nobody yet');
    expect(proposed[0]?.cites).toMatchObject([{ kind: 'DOCUMENT', page: 1 }]);
    const facts = await server.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      foundationFacts(unitOfWork, matter.examinationId),
    );
    expect(facts?.reasoning.filter(({ id }) => id.startsWith('fact:'))).toEqual([]);

    const how = proposed[2]?.fact;
    const decided = { id: how?.id, version: how?.version, state: 'UNCLEAR', note: 'A conclusion only.' };
    expect((await work('foundationFactUpdate', decided)).userErrors).toEqual([]);
    expect((await work('foundationFactUpdate', decided)).userErrors.map(({ code }) => code)).toEqual([
      'STALE_VERSION',
    ]);
    await work('foundationPropose', { examinationId });
    expect((await elements())[2]).toMatchObject({
      text: 'Unclear. A conclusion only.',
      cites: [{ kind: 'DOCUMENT', page: 1 }],
      fact: { isProposed: false, state: 'UNCLEAR' },
    });
    const again = await work('foundationFactAdd', { examinationId, element: 'HOW', state: 'PRESENT' });
    expect(again.userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
  });

  it('gives written documents its lines, each with where it rests', async () => {
    const matter = await scrutinisedMatter(server, firm, [], {
      timings: [{ source: 'REPORT', minutes: 45 }],
      opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }],
    });
    const [facts, statements] = await server.database.withFirm(firm.principal, 'read', async (unitOfWork) => [
      await foundationFacts(unitOfWork, matter.examinationId),
      await timingStatements(unitOfWork, matter.examinationId),
    ]);
    const all = [
      ...(facts?.qualifications ?? []),
      ...(facts?.thoroughness ?? []),
      ...(facts?.completeness ?? []),
      ...(facts?.reasoning ?? []),
      ...statements,
    ];
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ cites }) => cites.length === 0)).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  });
});

describe('two firms', () => {
  it('share nothing of an examination: another firm’s is not there', async () => {
    const other = await signedInFirm(server);
    const matter = await scrutinisedMatter(server, firm);
    await setTime(matter, 'OBSERVER', 'about 20 minutes');
    const { data } = await other.client.graphql(
      `query ($id: ID!) { examination(id: $id) { ${TIMING} ${CARD} } }`,
      { id: globalIds(matter).examinationId },
    );
    expect(data).toEqual({ examination: null });
    const facts = await server.database.withFirm(other.principal, 'read', (unitOfWork) =>
      foundationFacts(unitOfWork, matter.examinationId),
    );
    expect(facts).toBeNull();
    const missing = toGlobalId('Examination', crypto.randomUUID());
    const answers = await Promise.all(
      [globalIds(matter).examinationId, missing].map((examinationId) =>
        other.client.graphql(
          'mutation ($input: FoundationFactAddInput!) { foundationFactAdd(input: $input) { userErrors { code message } } }',
          { input: { examinationId, element: 'LICENCE', note: 'CA 1' } },
        ),
      ),
    );
    expect(answers[0]?.data).toEqual(answers[1]?.data);
  });
});
