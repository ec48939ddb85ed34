import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../../server/modules/documents/index.js';
import { recordComparison } from '../../../server/modules/records/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { globalIds, scrutinisedMatter, type ScrutinisedMatter } from '../../support/scrutiny.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';

const INDEX = [
  'Bates Range\tDescription\tProvider\tDate\tPages',
  'ABC000001-ABC000010\tEmergency room record\tLarkmoor Hospital\t02/03/2021\t10',
  'ABC000011-ABC000075\tProgress notes\tMerrow Orthopaedics\t01/04/2020 - 03/09/2021\t65',
  'ABC000080\tMRI lumbar spine\tCrestfall Imaging\t03/12/2021\t1',
  'ABC000081-ABC000090\tDeposition of the plaintiff\t\t04/05/2024\t10',
  'ABC000091-ABC000085\tPharmacy log\t\t02/30/2021\tnone',
].join('\n');
const LISTED = [
  { title: 'MRI of the lumbar spine', kind: 'IMAGING', datedOn: '2021-03-12' },
  { title: 'Records of Larkmoor', author: 'Larkmoor Hospital', kind: 'EMERGENCY' },
  { title: 'Various medical records', kind: 'TREATMENT', isVague: true },
  { title: 'Job description', kind: 'EMPLOYMENT', datedOn: '2021-01-01' },
];

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

type Payload = { userErrors: { code: string; message: string; path: string[] | null }[] };
type IndexAnswer = {
  id: string;
  status: string;
  version: number;
  rowCount: number;
  takenCount: number;
  columns: { position: number; heading: string; field: string; samples: string[] }[];
  rows: { edges: { node: { number: number; cells: string[]; problems: Record<string, unknown>[] } }[] };
};
const INDEX_FIELDS = `
  userErrors { code message path }
  recordIndex { id status version rowCount takenCount columns { position heading field samples }
    rows(first: 20, filter: REJECTED) { edges { node { number cells problems { code field value remedy isFatal } } } } }`;

async function work<T>(name: string, input: Record<string, unknown>, fields: string): Promise<T & Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const inputType = /^recordIndex(?:Confirm|Discard)$/.test(name) ? 'RecordIndexInput' : type;
  const data = await firm.client.data<Record<string, T & Payload>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} } }`,
    { input },
  );
  return data[name]!;
}
const indexWork = (name: string, input: Record<string, unknown>) =>
  work<{ recordIndex: IndexAnswer }>(name, input, INDEX_FIELDS);

type Comparison = {
  sentence: string;
  counts: Record<string, number>;
  lines: {
    state: string;
    sentence: string;
    decisionVersion: number | null;
    supplied: { id: string; title: string };
    listed: { id: string; title: string } | null;
    vagueEntries: { title: string }[];
    touched: { issue: string; reasons: string[] }[];
  }[];
  listed: { title: string; state: string }[];
  pagesPerHour: { low: number | null; high: number | null; sentence: string };
};
async function comparisonOf(matter: ScrutinisedMatter, client = firm.client): Promise<Comparison | null> {
  const { examination } = await client.data<{ examination: { recordComparison: Comparison | null } }>(
    `query ($id: ID!) { examination(id: $id) { recordComparison {
       sentence counts { supplied matched possible missed coveredOnlyByVague later reviewed notSupplied vague }
       lines { state sentence decisionVersion supplied { id title } listed { id title } vagueEntries { title }
               touched { issue reasons } }
       listed { title state } pagesPerHour { low high sentence } } } }`,
    { id: globalIds(matter).examinationId },
  );
  return examination.recordComparison;
}

async function imported(matter: ScrutinisedMatter): Promise<IndexAnswer> {
  const checked = await indexWork('recordIndexCheck', { matterId: globalIds(matter).matterId, text: INDEX });
  const { id, version } = checked.recordIndex;
  return (await indexWork('recordIndexConfirm', { id, version })).recordIndex;
}

describe('an index of records', () => {
  it('is checked first: every row is there, and nothing is supplied by it', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const { recordIndex, userErrors } = await indexWork('recordIndexCheck', {
      matterId: globalIds(matter).matterId,
      text: INDEX,
    });
    expect(userErrors).toEqual([]);
    expect(recordIndex).toMatchObject({ status: 'CHECKED', rowCount: 5, takenCount: 4 });
    expect(recordIndex.columns.map(({ field }) => field)).toEqual([
      'BATES',
      'TITLE',
      'AUTHOR',
      'DATES',
      'PAGES',
    ]);
    const [rejected] = recordIndex.rows.edges;
    expect(rejected?.node.number).toBe(6);
    expect(rejected?.node.cells[0]).toBe('ABC000091-ABC000085');
    expect(rejected?.node.problems.map(({ code }) => code)).toEqual(['NOT_A_DAY', 'BATES_REVERSED']);
    expect((await comparisonOf(matter))?.counts).toMatchObject({ supplied: 0 });
  });

  it('is read again under other columns', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const checked = await indexWork('recordIndexCheck', {
      matterId: globalIds(matter).matterId,
      text: INDEX,
    });
    const { id, version } = checked.recordIndex;
    const changed = await indexWork('recordIndexConfigure', {
      id,
      version,
      columns: [
        { position: 0, field: 'IGNORED' },
        { position: 3, field: 'IGNORED' },
      ],
    });
    expect(changed.recordIndex).toMatchObject({ takenCount: 5, version: version + 1 });
    const stale = await indexWork('recordIndexConfirm', { id, version });
    expect(stale.userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
  });

  it('supplies its records once it is confirmed, and takes them back when it is discarded', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const { id, version, status } = await imported(matter);
    expect(status).toBe('IMPORTED');
    const { matter: shown } = await firm.client.data<{ matter: Record<string, unknown> }>(
      `query ($id: ID!) { matter(id: $id) {
         suppliedRecords(first: 2) { totalCount edges { node { title kind datedOn datedTo pages batesFrom batesTo isForAll } } }
         batesStretches { isOverlap from to pages } recordIndexes { id status } } }`,
      { id: globalIds(matter).matterId },
    );
    expect(shown).toMatchObject({
      suppliedRecords: {
        totalCount: 4,
        edges: [
          {
            node: {
              title: 'Emergency room record',
              kind: 'EMERGENCY',
              datedOn: '2021-02-03',
              isForAll: true,
            },
          },
          { node: { datedOn: '2020-01-04', datedTo: '2021-03-09', batesFrom: 'ABC000011', pages: 65 } },
        ],
      },
      batesStretches: [{ isOverlap: false, from: 'ABC000076', to: 'ABC000079', pages: 4 }],
      recordIndexes: [{ id, status: 'IMPORTED' }],
    });
    const again = await indexWork('recordIndexConfirm', { id, version });
    expect(again.userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
    const discarded = await indexWork('recordIndexDiscard', { id, version });
    expect(discarded.recordIndex.status).toBe('DISCARDED');
    expect((await comparisonOf(matter))?.counts).toMatchObject({ supplied: 0 });
  });

  it.each([
    ['nothing', { text: ' ' }, 'VALIDATION'],
    [
      'a document that is not there',
      { documentId: toGlobalId('Document', crypto.randomUUID()) },
      'NOT_FOUND',
    ],
    [
      'an examination that is not there',
      { text: INDEX, examinationId: toGlobalId('Examination', crypto.randomUUID()) },
      'NOT_FOUND',
    ],
  ])('is refused for %s', async (_, input, code) => {
    const matter = await scrutinisedMatter(server, firm);
    const { userErrors } = await indexWork('recordIndexCheck', {
      matterId: globalIds(matter).matterId,
      ...input,
    });
    expect(userErrors.map((error) => error.code)).toEqual([code]);
  });

  it('comes as a file as well', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const response = await firm.client.fetch('/api/record-indexes', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('index of Quennell.csv'),
        'x-matter-id': globalIds(matter).matterId,
      },
      body: INDEX.replaceAll('\t', ','),
    });
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    const { node } = await firm.client.data<{ node: Record<string, unknown> }>(
      'query ($id: ID!) { node(id: $id) { ... on RecordIndex { name source rowCount takenCount } } }',
      { id },
    );
    expect(node).toEqual({ name: 'index of Quennell.csv', source: 'FILE', rowCount: 5, takenCount: 4 });
  });
});

const PRODUCED = `INDEX OF RECORDS
ABC000001-ABC000010 Emergency room record, Larkmoor Hospital, 02/03/2021
ABC000011-ABC000075 Progress notes of Merrow Orthopaedics, 01/04/2020 to 03/09/2021
\fABC000076 MRI lumbar spine, Crestfall Imaging, 03/12/2021
`;

describe('a produced index among the documents', () => {
  it('is read line by line, and each record keeps the page that lists it', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const { documentId } = await addDocument(server.product.documents.services, firm.principal, {
      name: 'invented index.txt',
      folder: null,
      bytes: Buffer.from(PRODUCED),
    });
    await eventually(async () => {
      const rows = await server.asOwner(
        "select id from source_document where id = $1 and status in ('TO_REVIEW', 'FILED')",
        [documentId],
      );
      return rows.length === 1;
    });
    const { recordIndex } = await indexWork('recordIndexCheck', {
      matterId: globalIds(matter).matterId,
      documentId: toGlobalId('Document', documentId),
    });
    expect(recordIndex).toMatchObject({ rowCount: 4, takenCount: 3, columns: [] });
    await indexWork('recordIndexConfirm', { id: recordIndex.id, version: recordIndex.version });
    const { matter: shown } = await firm.client.data<{
      matter: { suppliedRecords: { edges: { node: Record<string, unknown> }[] } };
    }>(
      `query ($id: ID!) { matter(id: $id) { suppliedRecords(first: 5) { edges { node {
         kind pages page quote document { id } } } } } }`,
      { id: globalIds(matter).matterId },
    );
    const document = { id: toGlobalId('Document', documentId) };
    expect(shown.suppliedRecords.edges.map(({ node }) => node)).toMatchObject([
      { kind: 'EMERGENCY', pages: 10, page: 1, document },
      { kind: 'TREATMENT', pages: 65, page: 1, document },
      { kind: 'IMAGING', pages: 1, page: 2, quote: expect.stringContaining('MRI lumbar spine') },
    ]);
    const facts = await server.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      recordComparison(unitOfWork, matter.examinationId),
    );
    expect(facts?.records.map(({ cites }) => cites[0]?.kind)).toEqual(['DOCUMENT', 'DOCUMENT', 'DOCUMENT']);
    expect(facts?.records[0]?.sentence).toContain('supplied, and not listed as reviewed');
  });
});

describe('records supplied and reviewed', () => {
  it('are matched, possible, missed or later, each with its reason', async () => {
    const matter = await scrutinisedMatter(server, firm, LISTED, {
      opinions: [
        { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' },
        { issue: 'PRE_EXISTING', stance: 'FAVORS_DEFENSE' },
        { issue: 'SURGERY', stance: 'NOT_ADDRESSED' },
      ],
    });
    await imported(matter);
    const comparison = await comparisonOf(matter);
    expect(comparison?.counts).toEqual({
      supplied: 4,
      matched: 1,
      possible: 1,
      missed: 1,
      coveredOnlyByVague: 1,
      later: 1,
      reviewed: 4,
      notSupplied: 1,
      vague: 1,
    });
    expect(comparison?.lines.map(({ state, supplied }) => [state, supplied.title])).toEqual([
      ['MISSED', 'Progress notes'],
      ['POSSIBLE', 'Emergency room record'],
      ['LATER', 'Deposition of the plaintiff'],
      ['MATCHED', 'MRI lumbar spine'],
    ]);
    const [missed] = comparison?.lines ?? [];
    expect(missed?.vagueEntries.map(({ title }) => title)).toEqual(['Various medical records']);
    expect(missed?.touched.map(({ issue }) => issue)).toEqual(['CAUSATION', 'PRE_EXISTING']);
    expect(comparison?.listed.map(({ state }) => state)).toEqual([
      'MATCHED',
      'POSSIBLE',
      'VAGUE',
      'NOT_SUPPLIED',
    ]);
  });

  it('are one when a member says so, under the version that was read, and the decision is taken back', async () => {
    const matter = await scrutinisedMatter(server, firm, LISTED);
    await imported(matter);
    const possible = (await comparisonOf(matter))?.lines.find(({ state }) => state === 'POSSIBLE');
    const pair = {
      examinationId: globalIds(matter).examinationId,
      suppliedRecordId: possible?.supplied.id,
      listedRecordId: possible?.listed?.id,
    };
    const decide = (isSame: boolean | null, version: number | null) =>
      work('recordMatchSet', { ...pair, isSame, version }, 'userErrors { code message path }');
    const stateNow = async () =>
      (await comparisonOf(matter))?.lines.find(({ supplied }) => supplied.id === pair.suppliedRecordId);

    expect((await decide(true, null)).userErrors).toEqual([]);
    expect(await stateNow()).toMatchObject({ state: 'MATCHED', decisionVersion: 1 });
    expect((await decide(false, null)).userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect((await decide(false, 1)).userErrors).toEqual([]);
    expect(await stateNow()).toMatchObject({ state: 'MISSED', listed: null });
    expect((await decide(null, 2)).userErrors).toEqual([]);
    expect(await stateNow()).toMatchObject({ state: 'POSSIBLE', decisionVersion: null });
  });

  it('are never one with a vague entry', async () => {
    const matter = await scrutinisedMatter(server, firm, LISTED);
    await imported(matter);
    const supplied = (await comparisonOf(matter))?.lines[0]?.supplied.id;
    const { userErrors } = await work(
      'recordMatchSet',
      {
        examinationId: globalIds(matter).examinationId,
        suppliedRecordId: supplied,
        listedRecordId: toGlobalId('ReviewedRecord', matter.reviewedIds[2] ?? ''),
        isSame: true,
      },
      'userErrors { code message path }',
    );
    expect(userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
  });

  it('imply pages an hour only where pages and time are on file, with the arithmetic', async () => {
    const matter = await scrutinisedMatter(server, firm, [], { pagesReviewed: 1_200 });
    const { examinationId } = globalIds(matter);
    expect((await comparisonOf(matter))?.pagesPerHour).toMatchObject({
      low: null,
      sentence: 'Not known: the time billed or declared for reading records is not on file.',
    });
    const set = (asWritten: string, version: number | null) =>
      work(
        'reviewTimeSet',
        { examinationId, basis: 'BILLED', asWritten, version },
        'userErrors { code message path } examination { recordComparison { reviewTime { asWritten version } } }',
      );
    expect((await set('a long evening', null)).userErrors.map(({ path }) => path)).toEqual([
      ['input', 'asWritten'],
    ]);
    expect((await set('2 to 3 hours', null)).userErrors).toEqual([]);
    expect((await comparisonOf(matter))?.pagesPerHour).toEqual({
      low: 400,
      high: 600,
      sentence: '1,200 pages declared, 2 to 3 hours billed: 400 to 600 pages an hour.',
    });
    expect((await set('2.5 hours', 1)).userErrors).toEqual([]);
    expect((await comparisonOf(matter))?.pagesPerHour).toMatchObject({ low: 480, high: 480 });
  });

  it('are added, corrected and removed by hand', async () => {
    const matter = await scrutinisedMatter(server, firm);
    const fields =
      'userErrors { code message path } suppliedRecord { id version title kind pages batesFrom batesTo }';
    type Answer = { suppliedRecord: { id: string; version: number; kind: string; pages: number } };
    const added = await work<Answer>(
      'suppliedRecordAdd',
      {
        matterId: globalIds(matter).matterId,
        title: 'Operative report',
        bates: 'ABC0001-ABC0004',
        datedOn: '2021-05-06',
      },
      fields,
    );
    expect(added.suppliedRecord).toMatchObject({ kind: 'OPERATIVE', pages: 4, version: 1 });
    const { id, version } = added.suppliedRecord;
    const wrong = await work<Answer>(
      'suppliedRecordUpdate',
      { id, version, title: 'Operative report', bates: 'ABC0004-ABC0001' },
      fields,
    );
    expect(wrong.userErrors.map(({ path }) => path)).toEqual([['input', 'bates']]);
    const changed = await work<Answer>(
      'suppliedRecordUpdate',
      { id, version, title: 'Anaesthesia record', kind: 'OPERATIVE' },
      fields,
    );
    expect(changed.suppliedRecord).toMatchObject({ title: 'Anaesthesia record', pages: null, version: 2 });
    const removed = await work(
      'suppliedRecordRemove',
      { id, version: 2 },
      'userErrors { code message path }',
    );
    expect(removed.userErrors).toEqual([]);
  });
});

describe('a role that may not read claimants', () => {
  it('sees no records, and changes none', async () => {
    const matter = await scrutinisedMatter(server, firm, LISTED);
    await imported(matter);
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect(await comparisonOf(matter, viewer)).toBeNull();
    const { matter: shown } = await viewer.data<{ matter: Record<string, unknown> }>(
      `query ($id: ID!) { matter(id: $id) { suppliedRecords(first: 5) { totalCount } recordIndexes { id }
         batesStretches { from } } }`,
      { id: globalIds(matter).matterId },
    );
    expect(shown).toEqual({ suppliedRecords: null, recordIndexes: null, batesStretches: null });
    const { errors } = await viewer.graphql(
      'mutation ($input: RecordIndexCheckInput!) { recordIndexCheck(input: $input) { userErrors { code } } }',
      { input: { matterId: globalIds(matter).matterId, text: INDEX } },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('the comparisons of many examinations', () => {
  it('take as many statements as that of one', async () => {
    const one = await scrutinisedMatter(server, firm, LISTED);
    await scrutinisedMatter(server, firm, LISTED, { examinerId: one.examinerId, examinedOn: '2024-03-02' });
    const asked = (first: number) =>
      firm.client.graphql<{ examinations: { edges: unknown[] } }>(
        `query ($filter: ExaminationFilter!, $first: Int!) { examinations(filter: $filter, first: $first) {
           edges { node { recordComparison { sentence } timing { choice } foundation { regions } } } } }`,
        { filter: { examinerId: toGlobalId('Examiner', one.examinerId) }, first },
      );
    const [few, many] = [await asked(1), await asked(2)];
    expect(many.data?.examinations.edges).toHaveLength(2);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(24);
  });
});
