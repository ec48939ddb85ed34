import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosureFacts } from '../../../server/modules/disclosures/index.js';
import { addTestimony, type NewTestimony } from '../../../server/modules/testimony/index.js';
import { fromGlobalId, toGlobalId } from '../../../server/platform/graphql/index.js';
import { createExaminer, insertExaminations, type PlannedExamination } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';

// Everybody, every case and every amount here is invented.
let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

type Payload = {
  readonly userErrors: { code: string; path: string[] | null; message: string }[];
  readonly changedId?: string;
  readonly disclosedList?: { id: string; version: number } | null;
};

async function work(name: string, input: Record<string, unknown>, client = firm.client): Promise<Payload> {
  const types: Record<string, string> = {
    challengeRemove: 'DisclosureRemoveInput',
    disclosedListConfirm: 'DisclosedListInput',
    disclosedListDiscard: 'DisclosedListInput',
    disclosedListDecideMatch: 'DisclosedListDecideInput',
  };
  const type = types[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = name.startsWith('disclosedList') ? 'disclosedList { id version }' : 'changedId';
  const data = await client.data<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path message } ${fields} } }`,
    { input },
  );
  const payload = data[name];
  if (payload === undefined) throw new Error('No payload.');
  return payload;
}

async function examinerOf<T>(id: string, fields: string, client = firm.client): Promise<T> {
  const { examiner } = await client.data<{ examiner: T }>(
    `query ($id: ID!) { examiner(id: $id) { ${fields} } }`,
    { id },
  );
  return examiner;
}

const inFirm = <T>(run: Parameters<typeof server.database.withFirm<T>>[2]): Promise<T> =>
  server.database.withFirm(firm.principal, 'write', run);

async function newExaminer(plans: readonly Partial<PlannedExamination>[] = []): Promise<string> {
  const id = await inFirm(async (unitOfWork) => {
    const examinerId = await createExaminer(unitOfWork);
    if (plans.length > 0) {
      await insertExaminations(
        unitOfWork,
        plans.map((plan) => ({ examinedOn: '2024-03-01', kind: 'IME', ...plan, examinerId })),
      );
    }
    return examinerId;
  });
  return toGlobalId('Examiner', id);
}

async function newMatter(jurisdiction = 'US-FL', forum = 'CIVIL'): Promise<string> {
  return inFirm(async (unitOfWork) => {
    const [row] = await unitOfWork.query<{ id: string }>(
      `insert into matter (firm_id, reference, reference_key, jurisdiction, forum_kind)
       values ($1, 'M-' || gen_random_uuid(), gen_random_uuid()::text, $2, $3) returning id`,
      [firm.principal.firmId, jurisdiction, forum],
    );
    return row?.id ?? '';
  });
}

const testified = (examinerId: string, more: Partial<NewTestimony>): Promise<string> =>
  inFirm((unitOfWork) =>
    addTestimony(unitOfWork, {
      examinerId: fromGlobalId('Examiner', examinerId),
      kind: 'DEPOSITION',
      provenance: 'OWN_MATTER',
      givenOn: '2024-03-04',
      ...more,
    }),
  );

const LIST = [
  'Case\tCase No.\tType\tDate',
  'Alder v. Larkspur Freight\t2:19-cv-00123-ABC\tDeposition\t03/04/2024',
  'Thorne v. Vale\t\tTrial\t02/03/2025',
  'total: two\t\t\t',
  '\t\tDeposition\t',
].join('\n');

const AUDIT = `disclosedLists { id version status entryCount rowCount coversFrom coversTo
  entries(first: 10) { edges { node { id number isTaken caseName caseNumber kind givenOn problems { code } } } }
  audit { listed possible omitted undated notCompared unknownEntries
    unknown { caseName } listings { state reason testimonyId caseName entry { id caseName } } } }`;
type ListShown = {
  id: string;
  version: number;
  status: string;
  entryCount: number;
  rowCount: number;
  coversFrom: string;
  coversTo: string;
  entries: { edges: { node: { id: string; number: number; isTaken: boolean; caseName: string | null } }[] };
  audit: {
    listed: number;
    possible: number;
    omitted: number;
    undated: number;
    unknownEntries: number;
    unknown: { caseName: string }[];
    listings: { state: string; reason: string | null; testimonyId: string; entry: { id: string } | null }[];
  } | null;
};
const listsOf = async (examinerId: string, client = firm.client): Promise<ListShown[]> =>
  (await examinerOf<{ disclosedLists: ListShown[] }>(examinerId, AUDIT, client)).disclosedLists;

async function confirmedList(examinerId: string): Promise<ListShown> {
  const { disclosedList } = await work('disclosedListCheck', {
    examinerId,
    disclosedOn: '2026-06-01',
    text: LIST,
  });
  await work('disclosedListConfirm', { id: disclosedList?.id, version: disclosedList?.version });
  const [list] = await listsOf(examinerId);
  if (list === undefined) throw new Error('No list.');
  return list;
}

describe('a disclosed list', () => {
  it('is read, covers four years, keeps each row, and is compared once it is confirmed', async () => {
    const examinerId = await newExaminer();
    await testified(examinerId, { caseName: 'Alder v. Larkspur', caseNumber: '19-cv-123' });
    await testified(examinerId, { caseName: 'Hale v. Marsh', caseNumber: 'BC654321', givenOn: '2025-05-06' });
    await testified(examinerId, { caseName: 'Old v. Older', givenOn: '2020-01-02' });
    await testified(examinerId, { caseName: 'Rowan v. Birch', givenOn: null });
    await testified(examinerId, { kind: 'HEARING', caseName: 'Before the board' });
    const { userErrors } = await work('disclosedListCheck', {
      examinerId,
      disclosedOn: '2026-06-01',
      text: LIST,
    });
    expect(userErrors).toEqual([]);
    const [checked] = await listsOf(examinerId);
    expect(checked).toMatchObject({
      status: 'CHECKED',
      rowCount: 4,
      entryCount: 3,
      coversFrom: '2022-06-01',
      coversTo: '2026-06-01',
      audit: null,
    });
    expect(checked?.entries.edges.map(({ node }) => node.isTaken)).toEqual([true, true, true, false]);
    await work('disclosedListConfirm', { id: checked?.id, version: checked?.version });
    const [confirmed] = await listsOf(examinerId);
    expect(confirmed?.audit).toMatchObject({
      listed: 1,
      omitted: 1,
      undated: 1,
      possible: 0,
      notCompared: 1,
      unknownEntries: 2,
    });
    expect(confirmed?.audit?.unknown.map(({ caseName }) => caseName)).toEqual([
      'Thorne v. Vale',
      'total: two',
    ]);
    const facts = await inFirm((unitOfWork) =>
      disclosureFacts(
        unitOfWork,
        { examinerId: fromGlobalId('Examiner', examinerId), matterId: null },
        '2026-11-22',
      ),
    );
    expect(facts.listAudit).toMatchObject({ entries: 3, matched: 1, undated: 1, undecided: 0 });
    expect(facts.listAudit?.omissions).toMatchObject([{ caseName: 'Hale v. Marsh', givenOn: '2025-05-06' }]);
  });

  it('hands on no omission that may not be used', async () => {
    const examinerId = await newExaminer();
    await testified(examinerId, { caseName: 'Hale v. Marsh', givenOn: '2025-05-06', provenance: 'UNKNOWN' });
    const list = await confirmedList(examinerId);
    expect(list.audit?.omitted).toBe(1);
    const facts = await inFirm((unitOfWork) =>
      disclosureFacts(
        unitOfWork,
        { examinerId: fromGlobalId('Examiner', examinerId), matterId: null },
        '2026-11-22',
      ),
    );
    expect(facts.listAudit?.omissions).toEqual([]);
  });

  it('follows what a person decides of an entry and a testimony', async () => {
    const examinerId = await newExaminer();
    const id = await testified(examinerId, {
      kind: 'TRIAL',
      caseName: 'Thorn vs Vale',
      givenOn: '2025-02-03',
    });
    const list = await confirmedList(examinerId);
    const entryId = list.entries.edges[1]?.node.id;
    const decision = {
      id: list.id,
      version: list.version,
      entryId,
      testimonyId: toGlobalId('Testimony', id),
    };
    expect((await work('disclosedListDecideMatch', { ...decision, isSame: true })).userErrors).toEqual([]);
    const [decided] = await listsOf(examinerId);
    expect(decided?.audit?.listings).toMatchObject([
      { state: 'LISTED', reason: 'DECIDED', entry: { id: entryId } },
    ]);
    const stale = await work('disclosedListDecideMatch', { ...decision, isSame: false });
    expect(stale.userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
  });

  it('comes as a file as well, and can be set aside', async () => {
    const examinerId = await newExaminer();
    const response = await firm.client.fetch('/api/disclosed-lists', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': 'list.csv',
        'x-examiner-id': examinerId,
        'x-disclosed-on': '2026-06-01',
      },
      body: LIST.replaceAll('\t', ','),
    });
    expect(response.status).toBe(201);
    const [list] = await listsOf(examinerId);
    expect(list).toMatchObject({ rowCount: 4, entryCount: 3 });
    await work('disclosedListDiscard', { id: list?.id, version: list?.version });
    expect(await listsOf(examinerId)).toEqual([]);
  });

  it.each([
    ['neither text nor document', { text: ' ' }, 'VALIDATION'],
    [
      'days that are reversed',
      { text: LIST, coversFrom: '2026-07-01', coversTo: '2026-06-01' },
      'VALIDATION',
    ],
    [
      'a matter that is not there',
      { text: LIST, matterId: toGlobalId('Matter', crypto.randomUUID()) },
      'NOT_FOUND',
    ],
  ])('is refused for %s', async (_, input, code) => {
    const examinerId = await newExaminer();
    const { userErrors } = await work('disclosedListCheck', {
      examinerId,
      disclosedOn: '2026-06-01',
      ...input,
    });
    expect(userErrors.map((error) => error.code)).toEqual([code]);
  });
});

describe('rulings, fees, invoices and estimates', () => {
  it('are recorded, changed at the version that was read, and removed', async () => {
    const examinerId = await newExaminer();
    const ruling = {
      kind: 'DAUBERT',
      outcome: 'LIMITED',
      caseName: 'Alder v. Larkspur Freight',
      decidedOn: '2023-04-05',
      quote: 'The opinion rests on no stated method.',
    };
    const { changedId } = await work('challengeAdd', { examinerId, ...ruling });
    const fields = 'challenges { id version outcome caseName quote isQuoteChecked decidedOn }';
    type Shown = { challenges: { id: string; version: number }[] };
    const { challenges } = await examinerOf<Shown>(examinerId, fields);
    expect(challenges).toMatchObject([
      { id: changedId, outcome: 'LIMITED', caseName: 'Alder v. Larkspur Freight', isQuoteChecked: false },
    ]);
    const at = { id: changedId, version: 1 };
    await work('challengeUpdate', { ...at, ...ruling, outcome: 'EXCLUDED' });
    const stale = await work('challengeUpdate', { ...at, ...ruling });
    expect(stale.userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect(await examinerOf<Shown>(examinerId, fields)).toMatchObject({
      challenges: [{ outcome: 'EXCLUDED', version: 2 }],
    });
    await work('challengeRemove', { id: changedId, version: 2 });
    expect(await examinerOf<Shown>(examinerId, fields)).toEqual({ challenges: [] });
  });

  it.each([
    ['feeItemAdd', { item: 'MULTIPLIER', amountCents: 9_999 }, 'amountCents'],
    ['feeItemAdd', { item: 'EXAMINATION', amountCents: 10.5 }, 'amountCents'],
    ['feeItemAdd', { item: 'EXAMINATION', amountCents: 100, minimumUnits: 2 }, 'minimumUnits'],
    ['feeItemAdd', { item: 'PAGES_OVER_ALLOWANCE', amountCents: 300 }, 'allowancePages'],
    ['feeItemAdd', { item: 'REPORT', amountCents: 100, from: '2024-02-01', to: '2024-01-01' }, 'to'],
    ['incomeEstimateAdd', { basis: 'DEPOSITION' }, 'percentLow'],
    ['incomeEstimateAdd', { basis: 'DEPOSITION', percentLow: 60, percentHigh: 50 }, 'percentHigh'],
    ['incomeEstimateAdd', { basis: 'DEPOSITION', percentLow: 101 }, 'percentHigh'],
  ])('%s refuses %o', async (name, input, field) => {
    const examinerId = await newExaminer();
    const { userErrors } = await work(name, { examinerId, ...input });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', field] }]);
  });

  it('refuses an invoice for an examination of another matter', async () => {
    const matterId = await newMatter();
    const examinerId = await newExaminer([{ matterId }]);
    const [examination] = await server.asOwner<{ id: string }>(
      'select id from examination where matter_id = $1',
      [matterId],
    );
    const { userErrors } = await work('invoiceAdd', {
      examinerId,
      matterId: toGlobalId('Matter', await newMatter()),
      examinationId: toGlobalId('Examination', examination?.id ?? ''),
      dated: '2024-05-01',
      amountCents: 100,
    });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'examinationId'] }]);
  });
});

describe('the range of income', () => {
  const RANGE = `incomeRange { from to lowCents highCents assumptions byYear { year lowCents highCents }
    lines { label count lowCents highCents hasFee countFigureKey notAdded { lowCents } cites { kind code } } }`;
  type Shown = {
    incomeRange: {
      lowCents: number;
      highCents: number;
      lines: { label: string; count: number; countFigureKey: string | null; cites: { kind: string }[] }[];
    } | null;
  };

  it('prices the examinations that the profile counts, with the cite of each price', async () => {
    const matterId = await newMatter();
    const examinerId = await newExaminer([
      { examinedOn: '2024-03-01', pagesReviewed: 300, pagesSupplied: 300 },
      { examinedOn: '2024-04-01' },
      { examinedOn: '2023-04-01' },
      { examinedOn: '2024-05-01', isUnverified: true },
      { examinedOn: '2024-06-01', matterId },
      { examinedOn: '2024-07-01', kind: 'RECORD_REVIEW' },
    ]);
    const year = { from: '2024-01-01', to: '2024-12-31' };
    await work('feeItemAdd', { examinerId, item: 'EXAMINATION', amountCents: 150_000, ...year });
    await work('feeItemAdd', {
      examinerId,
      item: 'PAGES_OVER_ALLOWANCE',
      amountCents: 300,
      allowancePages: 200,
      ...year,
    });
    await work('invoiceAdd', {
      examinerId,
      matterId: toGlobalId('Matter', matterId),
      dated: '2024-06-10',
      amountCents: 212_345,
    });
    const { incomeRange } = await examinerOf<Shown>(examinerId, RANGE);
    expect(incomeRange).toMatchObject({
      from: '2023-04-01',
      to: '2024-07-01',
      lowCents: 2 * 150_000 + 100 * 300 + 212_345,
      highCents: 2 * 150_000 + 2 * 100 * 300 + 212_345,
      byYear: [
        { year: 2023, lowCents: 0, highCents: 0 },
        { year: 2024, lowCents: 542_345, highCents: 572_345 },
      ],
    });
    expect(incomeRange?.lines).toMatchObject([
      { label: 'Invoices', count: 1, lowCents: 212_345 },
      { label: 'Examinations, covered by an invoice', count: 1, notAdded: { lowCents: 150_000 } },
      {
        label: "Examinations, at the examiner's fee",
        count: 2,
        cites: [{ kind: 'RECORD', code: 'FEE' }, {}],
      },
      { label: 'Examinations, no fee on file', count: 1, hasFee: false, cites: [] },
      { label: 'Record reviews, no fee on file', count: 1, countFigureKey: 'RECORD_REVIEW' },
    ]);
  });

  it('is null without work on file, and gives the rules of the venue beside it', async () => {
    const examinerId = await newExaminer();
    expect(await examinerOf<Shown>(examinerId, RANGE)).toEqual({ incomeRange: null });
    const matter = toGlobalId('Matter', await newMatter());
    const { matter: placed } = await firm.client.data<{
      matter: { incomeRules: { id: string; verification: string }[] };
    }>('query ($id: ID!) { matter(id: $id) { incomeRules { id verification } } }', { id: matter });
    expect(placed.incomeRules[0]).toEqual({ id: 'US-FL-ELKINS', verification: 'FROM_SOURCE' });
  });

  it('shows nothing of it to a role that may not read documents', async () => {
    const examinerId = await newExaminer([{ feeCents: 100 }]);
    await work('feeItemAdd', { examinerId, item: 'EXAMINATION', amountCents: 150_000 });
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect(
      await examinerOf(
        examinerId,
        'feeItems { id } challenges { id } invoices { id } incomeEstimates { id } disclosedLists { id } incomeRange { lowCents }',
        viewer,
      ),
    ).toEqual({
      feeItems: [],
      challenges: [],
      invoices: [],
      incomeEstimates: [],
      disclosedLists: [],
      incomeRange: null,
    });
  });
});
