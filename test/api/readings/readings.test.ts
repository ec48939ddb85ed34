import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordReading } from '../../../server/modules/readings/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import {
  CAUSATION,
  insertDocument,
  REPORT,
  REPORT_TEXT,
  reportReading,
  UNDECIDED,
} from '../../support/readings.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { subscriber } from '../../support/subscriber.js';
import { importFile, runImportStep } from '../../support/imports.js';
import { examinationLog, signedInMember } from '../../support/two-firms.js';
import { uploadDocument } from '../../support/uploads.js';

type Proposal = {
  id: string;
  kind: string;
  field: string | null;
  quote: string;
  status: string;
  version: number;
  confidence: number;
  confidenceBasis: string;
};
type Reading = {
  pending: number;
  unit: string;
  fields: (Proposal & { value: string })[];
  opinions: Proposal[];
  candidates: Proposal[];
  records: Proposal[];
  disagreements: { message: string; proposals: string[]; examination: { id: string } | null }[];
  draft: {
    examinerName: string;
    examinerCandidates: { reason: string }[];
    claimantName: string;
    examinedOn: string;
    kind: string;
    side: string;
    existing: { id: string }[];
  };
};
type ReadDocument = { id: string; version: number; status: string; reading: Reading };
type UserErrors = { userErrors: { code: string; message: string; path: string[] | null }[] };

const PROPOSAL = `id kind field issue stance value quote page endPage section question attribution isHedged isConditional
  isDisputed isAsRead confidence confidenceBasis cues reader status version boxes { page x y width height }
  details { mmiOn medications } record { title kind isVague } decided { value issue stance at by { id } }`;
const READING = `query ($id: ID!) {
  document(id: $id) {
    id version status duplicates { id }
    reading {
      reader readerVersion unit pending pages { number source }
      fields { ${PROPOSAL} } opinions { ${PROPOSAL} } candidates { ${PROPOSAL} } records { ${PROPOSAL} }
      disagreements { message proposals examination { id } }
      draft {
        examinerName examinerCandidates { reason examiner { id } } claimantName matterCandidates { id } examinedOn kind
        side existing { id }
      }
    }
  }
}`;

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
});
afterAll(() => server.close());

const work = <Result>(job: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  server.database.withFirm(firm.principal, 'write', job);

/** A document of the firm that was read; answers its id in the API. */
async function readDocument(): Promise<string> {
  const id = await work(async (unitOfWork) => {
    const documentId = await insertDocument(unitOfWork);
    await recordReading(unitOfWork, { documentId, text: REPORT_TEXT, reading: reportReading() });
    return documentId;
  });
  return toGlobalId('Document', id);
}

async function shown(id: string): Promise<ReadDocument> {
  const { document } = await firm.client.data<{ document: ReadDocument }>(READING, { id });
  return document;
}

async function call<Payload>(
  name: string,
  input: Record<string, unknown>,
  selection: string,
): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const inputType =
    { ReportReopenInput: 'DocumentIdInput', DocumentFileInput: 'DocumentIdInput' }[type] ?? type;
  const data = await firm.client.data<Record<string, Payload>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    { input },
  );
  return data[name] as Payload;
}

const confirmation = (document: ReadDocument) => ({
  ...{ documentId: document.id, version: document.version, acceptPending: true },
  ...{ examiner: { name: 'Leofric Tamsin, M.D.' }, side: 'DEFENSE', kind: 'IME', examinedOn: '2024-03-18' },
});

describe('the reading of a document', () => {
  it('shows proposals in the order of review, with what they rest on and what confirming would record', async () => {
    const { reading, status } = await shown(await readDocument());
    expect(status).toBe('TO_REVIEW');
    expect(reading.fields.map(({ field, value }) => [field, value])).toEqual([
      ['EXAMINER_NAME', 'Leofric Tamsin, M.D.'],
      ['CLAIMANT_NAME', 'Ottoline Brackwater'],
      ['CLAIM_NUMBER', 'KX-4471-90'],
      ['EXAMINED_ON', '2024-03-18'],
      ['EXAM_KIND', 'IME'],
      ['FACE_TO_FACE_MINUTES', '25 REPORT'],
    ]);
    expect(reading.opinions[0]).toMatchObject({
      ...{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', quote: CAUSATION, page: 2, status: 'PENDING' },
      ...{ confidenceBasis: "reader's own estimate", isAsRead: false, isDisputed: false, decided: null },
    });
    expect(reading.candidates.map(({ quote }) => quote)).toEqual([UNDECIDED]);
    expect(reading).toMatchObject({ pending: 10, unit: 'PAGE', disagreements: [] });
    expect(reading.draft).toMatchObject({
      ...{
        examinerName: 'Leofric Tamsin, M.D.',
        claimantName: 'Ottoline Brackwater',
        examinedOn: '2024-03-18',
      },
      ...{ kind: 'IME', side: 'UNKNOWN', existing: [], examinerCandidates: [] },
    });
  });

  it('takes the same number of statements however much was read', async () => {
    const answer = await firm.client.graphql(READING, { id: await readDocument() });
    expect(answer.errors).toBeUndefined();
    expect(answer.statements).toBeLessThanOrEqual(24);
  });

  it('is read again by the id of a proposal', async () => {
    const { reading } = await shown(await readDocument());
    const { node } = await firm.client.data<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { ... on Proposal { id quote } } }',
      { id: reading.opinions[0]?.id },
    );
    expect(node).toEqual({ id: reading.opinions[0]?.id, quote: CAUSATION });
  });

  it('shows nothing to a role that may not read documents', async () => {
    const id = await readDocument();
    const { reading } = await shown(id);
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const answer = await viewer.graphql(READING, { id });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const { node } = await viewer.data<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', {
      id: reading.opinions[0]?.id,
    });
    expect(node).toBeNull();
  });
});

describe('deciding', () => {
  it('answers the proposal and what is left to decide', async () => {
    const { reading } = await shown(await readDocument());
    const [opinion] = reading.opinions;
    const payload = await call<UserErrors & { proposal: unknown; document: unknown }>(
      'proposalDecide',
      { id: opinion?.id, version: opinion?.version, decision: 'CORRECT', stance: 'MIXED' },
      'proposal { status decided { stance by { id } } version } document { reading { pending } }',
    );
    expect(payload).toEqual({
      proposal: {
        status: 'CORRECTED',
        decided: { stance: 'MIXED', by: { id: toGlobalId('Member', String(firm.principal.memberId)) } },
        version: 2,
      },
      document: { reading: { pending: 9 } },
      userErrors: [],
    });
  });

  it('says what is wrong with a value, and where', async () => {
    const { reading } = await shown(await readDocument());
    const day = reading.fields.find(({ field }) => field === 'EXAMINED_ON');
    const { userErrors } = await call<UserErrors>(
      'proposalDecide',
      { id: day?.id, version: day?.version, decision: 'CORRECT', value: 'March' },
      'proposal { id }',
    );
    expect(userErrors).toEqual([
      {
        ...{ code: 'VALIDATION', path: ['input', 'value'] },
        message: 'Date of examination: write the day as YYYY-MM-DD, e.g. 2024-03-18.',
      },
    ]);
  });

  it('tells the second of two reviewers', async () => {
    const { reading } = await shown(await readDocument());
    const [opinion] = reading.opinions;
    const input = { id: opinion?.id, version: opinion?.version, decision: 'ACCEPT' };
    await call('proposalDecide', input, 'proposal { id }');
    const { userErrors } = await call<UserErrors>('proposalDecide', input, 'proposal { id }');
    expect(userErrors[0]?.code).toBe('STALE_VERSION');
  });

  it('moves a candidate up once the firm has agreed with its cue', async () => {
    const { reading } = await shown(await readDocument());
    const [candidate] = reading.candidates;
    const decision = { decision: 'ACCEPT', issue: 'FUTURE_CARE', stance: 'UNDETERMINED' };
    await call('proposalDecide', { id: candidate?.id, version: 1, ...decision }, 'proposal { id }');
    const { readingSettings } = await firm.client.data<{ readingSettings: { cues: unknown[] } }>(
      '{ readingSettings { cues { cue subject accepted corrected rejected } } }',
    );
    expect(readingSettings.cues).toContainEqual({
      ...{ cue: 'cue.opinion', subject: 'CANDIDATE', accepted: 1, corrected: 0, rejected: 0 },
    });
  });
});

describe('confirming', () => {
  it('records the examination, tells whoever looks at the examiner, and can be taken back', async () => {
    const document = await shown(await readDocument());
    const confirmed = await call<
      UserErrors & {
        document: { status: string; version: number };
        examination: { id: string; examiner: { id: string } };
      }
    >(
      'reportConfirm',
      confirmation(document),
      `document { status version } examination { id verification examiner { id } opinions { issue stance page }
         facts { field value page document { id } } reviewedRecords { title kind } documents { id } }`,
    );
    expect(confirmed).toMatchObject({
      document: { status: 'REVIEWED' },
      examination: {
        verification: 'CONFIRMED',
        opinions: [
          { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', page: 2 },
          { issue: 'MMI', stance: 'FAVORS_DEFENSE', page: 2 },
        ],
        facts: [
          { field: 'CLAIM_NUMBER', value: 'KX-4471-90', page: 1, document: { id: document.id } },
          { field: 'FACE_TO_FACE_MINUTES', value: '25 REPORT', page: 1, document: { id: document.id } },
        ],
        reviewedRecords: [{ title: 'Operative report', kind: 'OPERATIVE' }],
        documents: [{ id: document.id }],
      },
      userErrors: [],
    });
    const socket = subscriber(server, firm.client);
    const events = socket.open('subscription ($id: ID!) { examinerChanged(id: $id) { examinationCount } }', {
      id: confirmed.examination.examiner.id,
    });
    expect(await events.next()).toEqual({ data: { examinerChanged: { examinationCount: 1 } } });
    const { version } = confirmed.document;
    expect(
      await call('reportReopen', { id: document.id, version }, 'document { status reviewedAt }'),
    ).toMatchObject({ document: { status: 'TO_REVIEW', reviewedAt: null }, userErrors: [] });
    expect(await events.next()).toEqual({ data: { examinerChanged: { examinationCount: 0 } } });
    await socket.close();
  });

  it('changes nothing when something is still undecided', async () => {
    const document = await shown(await readDocument());
    const { userErrors } = await call<UserErrors>(
      'reportConfirm',
      { ...confirmation(document), acceptPending: false },
      'document { id }',
    );
    expect(userErrors).toEqual([
      {
        ...{ code: 'CONFLICT', path: null },
        message: '10 readings are still undecided; decide on each, or confirm with the rest accepted.',
      },
    ]);
  });

  it('wants one examiner, known or named', async () => {
    const document = await shown(await readDocument());
    const { userErrors } = await call<UserErrors>(
      'reportConfirm',
      { ...confirmation(document), examiner: {} },
      'document { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'examiner'] }]);
  });

  it('queues what waits, the oldest first, and lets a document be set aside', async () => {
    const other = await signedInFirm(server);
    firm = other;
    const [first, second] = [await readDocument(), await readDocument()];
    const queue = async (): Promise<string[]> => {
      const { reviewQueue } = await firm.client.data<{
        reviewQueue: { totalCount: number; edges: { node: { id: string } }[] };
      }>('{ reviewQueue(first: 10) { totalCount edges { node { id } } } }');
      return reviewQueue.edges.map(({ node }) => node.id);
    };
    expect(await queue()).toEqual([first, second]);
    const { version } = await shown(first);
    expect(await call('documentFile', { id: first, version }, 'document { status }')).toMatchObject({
      document: { status: 'FILED' },
    });
    expect(await queue()).toEqual([second]);
  });

  it('names other documents of the same examiner, day and claimant', async () => {
    firm = await signedInFirm(server);
    const [one, other] = [await readDocument(), await readDocument()];
    const { document } = await firm.client.data<{ document: { duplicates: { id: string }[] } }>(
      'query ($id: ID!) { document(id: $id) { duplicates { id } } }',
      { id: one },
    );
    expect(document.duplicates).toEqual([{ id: other }]);
  });
});

describe('an import that is taken back', () => {
  it('leaves the report that was added to one of its examinations, to be confirmed anew', async () => {
    firm = await signedInFirm(server);
    const bytes = examinationLog('Cinderhythe');
    const { id: importBatchId } = await importFile(server, firm.client, { name: 'log.csv', bytes });
    const { examinations } = await firm.client.data<{ examinations: { edges: { node: { id: string } }[] } }>(
      '{ examinations(first: 1, filter: {}) { edges { node { id } } } }',
    );
    const document = await shown(await readDocument());
    const examinationId = examinations.edges[0]?.node.id;
    const confirmed = await call<UserErrors>(
      'reportConfirm',
      { ...confirmation(document), examinationId },
      'document { status }',
    );
    expect(confirmed).toMatchObject({ document: { status: 'REVIEWED' }, userErrors: [] });
    await runImportStep(server, firm.client, importBatchId, 'importUndo');
    const { examination, status } = await firm.client
      .data<{ document: { examination: unknown; status: string } }>(
        'query ($id: ID!) { document(id: $id) { status examination { id } } }',
        { id: document.id },
      )
      .then((data) => data.document);
    expect({ examination, status }).toEqual({ examination: null, status: 'TO_REVIEW' });
  });
});

describe('settings', () => {
  it('list every subject, off until somebody who may sets it', async () => {
    const { readingSettings } = await firm.client.data<{
      readingSettings: { autoAccept: { subject: string; minimumConfidence: number | null }[] };
    }>('{ readingSettings { autoAccept { subject label minimumConfidence decided acceptedUnchanged } } }');
    expect(readingSettings.autoAccept).toHaveLength(43);
    expect(readingSettings.autoAccept.every(({ minimumConfidence }) => minimumConfidence === null)).toBe(
      true,
    );
    const payload = await call<{ settings: typeof readingSettings }>(
      'autoAcceptSet',
      { subject: 'OPINION.MMI', minimumConfidence: 0.95 },
      'settings { autoAccept { subject label minimumConfidence setAt setBy { id } } }',
    );
    expect(payload.settings.autoAccept.find(({ subject }) => subject === 'OPINION.MMI')).toMatchObject({
      label: 'Opinion: Maximum medical improvement',
      minimumConfidence: expect.closeTo(0.95),
    });
    const paralegal = await signedInMember(server, firm, 'PARALEGAL');
    const refused = await paralegal.graphql(
      'mutation { autoAcceptSet(input: { subject: "RECORD", minimumConfidence: 0.9 }) { userErrors { code } } }',
    );
    expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('offer no reader outside unless the operator names one', async () => {
    const { userErrors } = await call<UserErrors>(
      'externalReaderSet',
      { origin: 'https://reader.example', model: 'invented-1', isEnabled: true },
      'settings { externalReader { origin } }',
    );
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'origin'] }]);
  });
});

describe('a document that was dropped', () => {
  it('is read by the server, and takes what a reviewer adds at the words themselves', async () => {
    firm = await signedInFirm(server);
    const { documentIds } = await uploadDocument(firm.client, {
      name: 'invented.txt',
      bytes: Buffer.from(REPORT),
    });
    const id = documentIds[0] ?? '';
    await eventually(async () => (await shown(id)).status === 'TO_REVIEW');
    const { reading } = await shown(id);
    expect(reading.fields.map(({ field }) => field)).toContain('EXAMINED_ON');
    const added = await call<UserErrors & { proposal: { page: number; quote: string } }>(
      'proposalAdd',
      {
        ...{ documentId: id, kind: 'OPINION', issue: 'FUTURE_CARE', stance: 'UNDETERMINED', page: 2 },
        quote: 'before saying more on the need\nfor further care',
      },
      'proposal { page quote status reader }',
    );
    expect(added).toEqual({
      proposal: {
        ...{ page: 2, quote: 'before saying more on the need for further care' },
        ...{ status: 'ACCEPTED', reader: 'person' },
      },
      userErrors: [],
    });
    const { userErrors } = await call<UserErrors>(
      'proposalAdd',
      { documentId: id, kind: 'FIELD', field: 'PLACE', value: 'Springfield', page: 1, quote: 'Springfield' },
      'proposal { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'quote'] }]);
  });
});
