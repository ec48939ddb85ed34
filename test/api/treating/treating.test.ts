import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDifferences } from '../../../server/modules/analytics/index.js';
import { parseGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { importFile, runImportStep } from '../../support/imports.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { examinationLog, signedInMember } from '../../support/two-firms.js';
import { uploadDocument } from '../../support/uploads.js';

type Fault = { code: string; message: string; path: string[] | null };
type Row = {
  issue: string;
  agreement: string;
  reason: string;
  mmiGapDays: number | null;
  isMmiGapAtLeast: boolean;
  wpiDelta: number | null;
  isStatedAfterReport: boolean;
  examinerOpinion: { id: string } | null;
  treatingOpinion: { id: string } | null;
  treater: { fullName: string };
  engagement: {
    state: string;
    isProposed: boolean;
    quote: string | null;
    reason: string;
    version: number;
  } | null;
  points: {
    id: string;
    side: string;
    kind: string;
    text: string;
    isFromRecord: boolean;
    version: number | null;
  }[];
};
type Divergence = { rows: Row[]; counts: { agreement: string; n: number }[]; treaters: { id: string }[] };

/** An invented report; nobody in it exists. */
const REPORT = [
  'INDEPENDENT MEDICAL EXAMINATION',
  'RE: Ottoline Brackwater',
  'Date of Examination: March 18, 2024',
  'Examiner: Leofric Tamsin, M.D.',
  '',
  'RECORDS REVIEWED',
  '1. Office notes of Ilse Varga, M.D., Harrow Knee Clinic, 2023.',
  '\fDISCUSSION',
  'The fall did not cause the tear of the right meniscus.',
  'I disagree with Dr. Varga that the fall caused the tear, because the films show changes of many years.',
  'The examinee reached maximum medical improvement on February 1, 2024.',
  'Leofric Tamsin, M.D.',
].join('\n');

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let matterId: string;
let examinationId: string;
let reportId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  ({ matterId, examinationId } = await examinedMatter('TR-1'));
  const { documentIds } = await uploadDocument(firm.client, {
    name: 'invented.txt',
    bytes: Buffer.from(REPORT),
  });
  reportId = documentIds[0] ?? '';
  await eventually(async () => (await statusOf(reportId)) === 'TO_REVIEW');
  // Attached as confirming the report would: what is tested here begins after that.
  await server.asOwner(
    `update source_document set examination_id = $2, kind = 'REPORT', status = 'REVIEWED' where id = $1`,
    [rowId(reportId), rowId(examinationId)],
  );
});
afterAll(() => server.close());

const rowId = (id: string): string => parseGlobalId(id)?.id ?? '';

async function statusOf(id: string): Promise<string> {
  const { document } = await firm.client.data<{ document: { status: string } }>(
    'query ($id: ID!) { document(id: $id) { status } }',
    { id },
  );
  return document.status;
}

async function call<Payload>(
  name: string,
  input: Record<string, unknown>,
  selection: string,
  client: TestClient = firm.client,
): Promise<Payload & { userErrors: Fault[] }> {
  const type = /Remove$/.test(name)
    ? 'TreatingEntryRemoveInput'
    : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.data<Record<string, Payload & { userErrors: Fault[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    { input },
  );
  const payload = data[name];
  if (payload === undefined) throw new Error(`No ${name}.`);
  return payload;
}

/** A matter with one examination that concludes on causation, MMI and impairment. */
async function examinedMatter(reference: string): Promise<{ matterId: string; examinationId: string }> {
  const matter = await call<{ matter: { id: string } }>(
    'matterCreate',
    { reference, claimantName: 'Ottoline Brackwater' },
    'matter { id }',
  );
  const created = await call<{ examination: { id: string } }>(
    'examinationCreate',
    {
      ...{ examinerName: 'Leofric Tamsin', matterId: matter.matter.id, kind: 'IME', side: 'DEFENSE' },
      examinedOn: '2024-03-18',
      timings: [{ source: 'REPORT', minutes: 25 }],
      pagesSupplied: 400,
      pagesReviewed: 120,
      opinions: [
        { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', quote: 'The fall did not cause the tear.', page: 2 },
        { issue: 'MMI', stance: 'FAVORS_DEFENSE', mmiOn: '2024-02-01' },
        { issue: 'IMPAIRMENT', stance: 'FAVORS_DEFENSE', wpiPercent: 0.1 },
      ],
    },
    'examination { id }',
  );
  expect(created.userErrors).toEqual([]);
  return { matterId: matter.matter.id, examinationId: created.examination.id };
}

const DIVERGENCE = `query ($id: ID!) {
  matter(id: $id) {
    treatingOpinions { id issue quote page isQuoteChecked sourceDocument { id } treater { fullName } matter { id } }
    treatmentVisits { id on treater { fullName } }
    divergence {
      counts { agreement n } treaters { id } examinations { id }
      rows {
        id issue agreement reason mmiGapDays isMmiGapAtLeast wpiDelta isStatedAfterReport examinerReliedOn
        examination { id } examinerOpinion { id } treatingOpinion { id } treater { fullName }
        engagement { id state isProposed quote page reason version sourceDocument { id } }
        points { id side kind text isFromRecord page quote version sourceDocument { id } }
      }
    }
  }
}`;

async function divergence(id = matterId): Promise<Divergence> {
  const { matter } = await firm.client.data<{ matter: { divergence: Divergence } }>(DIVERGENCE, { id });
  return matter.divergence;
}

const opinionInput = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  matterId,
  treaterName: 'Ilse Varga, M.D.',
  issue: 'CAUSATION',
  stance: 'FAVORS_CLAIMANT',
  statedOn: '2024-01-10',
  ...overrides,
});

const add = (overrides: Record<string, unknown> = {}) =>
  call<{ treatingOpinion: { id: string; version: number; quote: string; isQuoteChecked: boolean } | null }>(
    'treatingOpinionAdd',
    opinionInput(overrides),
    'treatingOpinion { id version quote isQuoteChecked treater { id fullName } } matter { id }',
  );

describe('treating opinions', () => {
  it('stand beside the examiner’s, question by question', async () => {
    expect((await add({ reliedOn: ['MRI of May 2023'] })).userErrors).toEqual([]);
    await add({ issue: 'MMI', isNotYetAtMmi: true, statedOn: '2024-03-02' });
    await add({ issue: 'IMPAIRMENT', wpiPercent: 0.3, statedOn: '2024-06-01' });
    await add({ issue: 'WORK_CAPACITY', stance: 'UNDETERMINED' });
    const { rows, counts, treaters } = await divergence();
    expect(rows.map(({ issue, agreement }) => [issue, agreement])).toEqual([
      ['CAUSATION', 'DIVERGE'],
      ['MMI', 'DIVERGE'],
      ['WORK_CAPACITY', 'EXAMINER_SILENT'],
      ['IMPAIRMENT', 'DIVERGE'],
    ]);
    expect(counts).toEqual([
      { agreement: 'DIVERGE', n: 3 },
      { agreement: 'EXAMINER_SILENT', n: 1 },
    ]);
    expect(treaters).toHaveLength(1);
    const [, mmi, , impairment] = rows;
    expect(mmi).toMatchObject({ mmiGapDays: 30, isMmiGapAtLeast: true, wpiDelta: null });
    expect(impairment).toMatchObject({ wpiDelta: 0.2, mmiGapDays: null, isStatedAfterReport: true });
    expect(impairment?.reason).toContain('of June 1, 2024, is later than the report');
  });

  it('are quoted as the page has it, and refused when it has not', async () => {
    const quoted = await add({
      issue: 'SEVERITY',
      documentId: reportId,
      page: 2,
      quote: 'the films show changes\nof many years',
    });
    expect(quoted.treatingOpinion).toMatchObject({
      quote: 'the films show changes of many years',
      isQuoteChecked: true,
    });
    const elsewhere = await add({
      issue: 'SEVERITY',
      documentId: reportId,
      page: 1,
      quote: 'the films show changes',
    });
    expect([elsewhere.userErrors[0]?.code, elsewhere.userErrors[0]?.path]).toEqual([
      'VALIDATION',
      ['input', 'quote'],
    ]);
    const unsourced = await add({ issue: 'SEVERITY', quote: 'as the member typed it' });
    expect(unsourced.treatingOpinion?.isQuoteChecked).toBe(false);
  });

  it('name what is wrong and where', async () => {
    const faults = async (overrides: Record<string, unknown>) => {
      const { userErrors } = await add(overrides);
      return userErrors.map(({ code, path }) => [code, path?.join('.')]);
    };
    expect(await faults({ mmiOn: '2024-01-01' })).toEqual([['VALIDATION', 'input.mmiOn']]);
    expect(await faults({ wpiPercent: 101 })).toEqual([['VALIDATION', 'input.wpiPercent']]);
    expect(await faults({ treaterName: ' - ' })).toEqual([['VALIDATION', 'input.fullName']]);
    expect(await faults({ treaterName: null })).toEqual([['VALIDATION', 'input.treaterId']]);
    expect(await faults({ page: 0 })).toEqual([['VALIDATION', 'input.page']]);
  });

  it('are changed by the version that was read, and go when they are removed', async () => {
    const added = await add({ issue: 'SURGERY' });
    const { id = '', version = 0 } = added.treatingOpinion ?? {};
    const { treaters } = await divergence();
    const change = {
      id,
      version,
      treaterId: treaters[0]?.id,
      issue: 'SURGERY',
      stance: 'MIXED',
      statedOn: '2024-01-10',
    };
    const changed = await call<{ treatingOpinion: { stance: string; version: number } }>(
      'treatingOpinionUpdate',
      change,
      'treatingOpinion { stance version }',
    );
    expect(changed.treatingOpinion).toEqual({ stance: 'MIXED', version: 2 });
    const stale = await call<object>('treatingOpinionUpdate', change, 'matter { id }');
    expect(stale.userErrors[0]).toMatchObject({
      code: 'STALE_VERSION',
      message: expect.stringContaining('The treating opinion was changed meanwhile'),
    });
    const removed = await call<{ matter: { id: string } }>(
      'treatingOpinionRemove',
      { id, version: 2 },
      'matter { id }',
    );
    expect(removed.matter.id).toBe(matterId);
    expect((await divergence()).rows.map(({ issue }) => issue)).not.toContain('SURGERY');
  });
});

describe('a treater', () => {
  it('is found again by name, and by number when the name stands for several', async () => {
    const record = (input: Record<string, unknown>) =>
      call<{ treater: { id: string; npi: string | null; credentials: string | null } | null }>(
        'treaterRecord',
        input,
        'treater { id npi credentials practice }',
      );
    const first = await record({ fullName: 'Dr. Osbert Quillan, D.C.' });
    expect(first.treater?.credentials).toBe('D.C.');
    const again = await record({ fullName: 'Quillan, Osbert', npi: '1234567893' });
    expect(again.treater).toMatchObject({ id: first.treater?.id, npi: '1234567893' });
    const other = await record({ fullName: 'Osbert Quillan', npi: '1245319599' });
    expect(other.treater?.id).not.toBe(first.treater?.id);
    expect((await record({ fullName: 'Osbert Quillan' })).userErrors[0]).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Several treaters have this name'),
    });
    expect((await record({ fullName: 'Osbert Quillan', npi: '1234567890' })).userErrors[0]).toMatchObject({
      code: 'VALIDATION',
      path: ['input', 'npi'],
    });
  });

  it('has a profile of what is on file, in counts', async () => {
    const { treaters } = await divergence();
    const treaterId = treaters[0]?.id;
    await call(
      'treatmentVisitsAdd',
      {
        ...{ matterId, treaterId },
        visits: [{ on: '2023-05-02', kind: 'Office' }, { on: '2023-06-02' }, { on: '2023-06-02' }],
      },
      'visits { id }',
    );
    const tie = await call<{ tie: { id: string; amountUsd: string; version: number } }>(
      'treaterTieAdd',
      { treaterId, kind: 'LIEN', matterId, amountUsd: '$12,500.50', counterpart: 'Invented Funding' },
      'tie { id amountUsd version treater { id } matter { id } }',
    );
    expect(tie.tie.amountUsd).toBe('12500.50');
    await call(
      'chartInconsistencyAdd',
      {
        ...{ treaterId, matterId, on: '2023-06-02', text: 'Right knee.', otherText: 'Left knee.' },
        ...{ documentId: reportId, page: 2, quote: 'tear of the right meniscus' },
      },
      'inconsistency { id isQuoteChecked }',
    );
    const PROFILE = `query ($id: ID!) { treater(id: $id) { fullName profile {
      matters claimants opinions visits firstOn lastOn stances { issue favorsClaimant n sentence }
      ties { id kind } tieCounts { kind n ofMatters } inconsistencies { text otherText quote isQuoteChecked }
    } } }`;
    const { treater } = await firm.client.data<{ treater: { profile: Record<string, unknown> } }>(PROFILE, {
      id: treaterId,
    });
    expect(treater.profile).toMatchObject({
      ...{ matters: 1, claimants: 1, visits: 2, firstOn: '2023-05-02', lastOn: '2024-06-01' },
      tieCounts: [{ kind: 'LIEN', n: 1, ofMatters: 1 }],
      inconsistencies: [{ text: 'Right knee.', otherText: 'Left knee.', isQuoteChecked: true }],
    });
    expect(treater.profile['stances']).toContainEqual({
      ...{ issue: 'CAUSATION', favorsClaimant: 1, n: 1 },
      sentence: 'In the 1 matter with an opinion on causation, 1 favors the claimant.',
    });
    const list = await firm.client.data(
      '{ treaters(first: 5, search: "var ilse") { totalCount edges { node { fullName } } } }',
    );
    expect(list).toEqual({
      treaters: { totalCount: 1, edges: [{ node: { fullName: 'Ilse Varga, M.D.' } }] },
    });
  });
});

describe('points', () => {
  it('follow from the record for both sides, and members add their own', async () => {
    const causation = (await divergence()).rows.find(({ issue }) => issue === 'CAUSATION');
    expect(causation?.points.map(({ side, kind, text }) => [side, kind, text])).toEqual([
      ['EXAMINER', 'WEAKNESS', 'Saw the claimant once, on March 18, 2024, for 25 minutes (report).'],
      ['TREATER', 'SUPPORT', 'Saw the claimant on 2 days from May 2, 2023 to June 2, 2023.'],
      ['EXAMINER', 'WEAKNESS', 'Reviewed 120 of 400 pages supplied.'],
      ['TREATER', 'SUPPORT', 'Names what the opinion rests on: MRI of May 2023.'],
      ['EXAMINER', 'WEAKNESS', 'Was retained by the defense for this examination.'],
      ['TREATER', 'WEAKNESS', 'A lien is on file.'],
      ['TREATER', 'WEAKNESS', 'Two entries of the chart, of June 2, 2023, say different things.'],
    ]);
    const noted = await call<{ point: { id: string; version: number } }>(
      'positionPointAdd',
      {
        opinionId: causation?.examinerOpinion?.id,
        treatingOpinionId: causation?.treatingOpinion?.id,
        ...{ side: 'EXAMINER', kind: 'SUPPORT', text: 'The films are older than the fall.' },
      },
      'point { id version isFromRecord }',
    );
    const shown = (await divergence()).rows.find(({ issue }) => issue === 'CAUSATION');
    expect(shown?.points.at(-1)).toMatchObject({
      text: 'The films are older than the fall.',
      isFromRecord: false,
    });
    await call('positionPointRemove', { id: noted.point.id, version: noted.point.version }, 'matter { id }');
    const after = (await divergence()).rows.find(({ issue }) => issue === 'CAUSATION');
    expect(after?.points).toEqual(causation?.points);
  });
});

describe('engagement', () => {
  it('is proposed from the report’s words and decided by a member', async () => {
    const proposed = await call<{ engagements: { state: string; isProposed: boolean }[] }>(
      'engagementPropose',
      { examinationId },
      'engagements { state isProposed reason }',
    );
    expect(proposed.userErrors).toEqual([]);
    const row = (await divergence()).rows.find(({ issue }) => issue === 'CAUSATION');
    expect(row?.engagement).toMatchObject({
      state: 'ENGAGED',
      isProposed: true,
      quote:
        'I disagree with Dr. Varga that the fall caused the tear, because the films show changes of many years.',
      page: 2,
      sourceDocument: { id: reportId },
    });
    const pair = { opinionId: row?.examinerOpinion?.id, treatingOpinionId: row?.treatingOpinion?.id };
    const SHOWN = 'engagement { state isProposed reason version } matter { id }';
    const stale = await call<object>('engagementSet', { ...pair, state: 'DISMISSED' }, SHOWN);
    expect(stale.userErrors[0]?.code).toBe('STALE_VERSION');
    const confirmed = await call<object>('engagementSet', { ...pair, state: 'ENGAGED', version: 1 }, SHOWN);
    expect(confirmed).toMatchObject({
      engagement: {
        ...{ isProposed: false, version: 2 },
        reason: expect.stringMatching(/^Proposed by the machine and confirmed by a member/),
      },
    });
    await call('engagementPropose', { examinationId }, 'engagements { state }');
    const after = (await divergence()).rows.find(({ issue }) => issue === 'CAUSATION');
    expect(after?.engagement).toMatchObject({ isProposed: false, version: 2 });
  });

  it('says that there is no report to look through', async () => {
    const other = await examinedMatter('TR-2');
    const { userErrors } = await call<object>(
      'engagementPropose',
      { examinationId: other.examinationId },
      'matter { id }',
    );
    expect(userErrors[0]).toMatchObject({ code: 'CONFLICT', path: ['input', 'examinationId'] });
  });

  it('joins only two opinions on one question of one matter', async () => {
    const { rows } = await divergence();
    const of = (issue: string) => rows.find((row) => row.issue === issue);
    const { userErrors } = await call<object>(
      'engagementSet',
      {
        opinionId: of('CAUSATION')?.examinerOpinion?.id,
        treatingOpinionId: of('MMI')?.treatingOpinion?.id,
        state: 'IGNORED',
      },
      'matter { id }',
    );
    expect(userErrors[0]?.code).toBe('VALIDATION');
  });
});

describe('the examiner’s figures', () => {
  const PAIRS = `query ($id: ID!) {
    examination(id: $id) { examiner { id profile { caveats { id } tendencies { issue treaterPairs {
      finding bothYes treaterYesExaminerNo treaterNoExaminerYes bothNo directionTest
      estimate { key numerator denominator value suppressedBecause caveats { id } sentences { id text } rows(first: 5) { totalCount } }
    } } } } }
  }`;

  it('show pairs with their rows, sentence and caveat', async () => {
    const { examination } = await firm.client.data<{
      examination: { examiner: { profile: { tendencies: { issue: string; treaterPairs: unknown }[] } } };
    }>(PAIRS, { id: examinationId });
    const { tendencies } = examination.examiner.profile;
    expect(tendencies.find(({ issue }) => issue === 'CAUSATION')?.treaterPairs).toMatchObject({
      ...{ finding: 'no causal relationship', bothYes: 0, treaterNoExaminerYes: 1, directionTest: null },
      estimate: {
        ...{ numerator: 1, denominator: 1, value: null, rows: { totalCount: 1 } },
        caveats: [{ id: 'C-SEL' }, { id: 'C-DISP' }],
        sentences: [
          { id: 'S-P1', text: expect.stringContaining('In the one case with both opinions,') },
          { id: 'S-0' },
        ],
      },
    });
  });

  it('lose an import that is taken back, and the matter keeps what treaters said', async () => {
    const other = await signedInFirm(server);
    const bytes = examinationLog('Dunmorrow');
    const { id: importBatchId } = await importFile(server, other.client, { name: 'log.csv', bytes });
    const { matters } = await other.client.data<{ matters: { edges: { node: { id: string } }[] } }>(
      '{ matters(first: 1, search: "Dunmorrow-1") { edges { node { id } } } }',
    );
    const id = matters.edges[0]?.node.id ?? '';
    const added = await call<object>(
      'treatingOpinionAdd',
      opinionInput({ matterId: id }),
      'treatingOpinion { id }',
      other.client,
    );
    expect(added.userErrors).toEqual([]);
    const differences = () =>
      server.database.withFirm(other.principal, 'read', (unitOfWork) => countDifferences(unitOfWork));
    expect(await differences()).toEqual([]);
    const { status } = await runImportStep(server, other.client, importBatchId, 'importUndo');
    expect(status).toBe('UNDONE');
    expect(await differences()).toEqual([]);
    const { matter } = await other.client.data<{ matter: { treatingOpinions: unknown[] } | null }>(
      'query ($id: ID!) { matter(id: $id) { treatingOpinions { id } } }',
      { id },
    );
    expect(matter?.treatingOpinions).toHaveLength(1);
  });
});

describe('permission', () => {
  it('shows nothing of it to a role that may not read claimants', async () => {
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const { matter } = await viewer.data<{ matter: Record<string, unknown> }>(DIVERGENCE, { id: matterId });
    expect(matter).toEqual({ treatingOpinions: null, treatmentVisits: null, divergence: null });
    const answer = await viewer.graphql('{ treaters(first: 5) { totalCount } }');
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('asks the same number of statements however many rows there are', async () => {
    const before = await firm.client.graphql(DIVERGENCE, { id: matterId });
    for (const treaterName of ['Una Pell', 'Ivo Marsh', 'Ada Thorne']) await add({ treaterName });
    const after = await firm.client.graphql(DIVERGENCE, { id: matterId });
    expect(after.errors).toBeUndefined();
    expect(after.statements).toBe(before.statements);
  });

  it('leaves no word of it in the log, the history or the notifications', async () => {
    const history = await server.asOwner<{ detail: string }>('select detail::text from audit_event');
    const told = [...server.logs, ...history.map(({ detail }) => detail)].join('\n');
    for (const word of ['Varga', 'films', 'Brackwater', 'Right knee', 'Invented Funding']) {
      expect(told).not.toContain(word);
    }
  });
});
