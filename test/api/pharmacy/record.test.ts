import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../../server/modules/matters/index.js';
import { fromGlobalId, toGlobalId } from '../../../server/platform/graphql/index.js';
import { fillFile, fillLine } from '../../integration/pharmacy/pharmacy.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { importPharmacyFile } from '../../support/pharmacy.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { signedInMember } from '../../support/two-firms.js';

/** A matter in which gabapentin is filled for 60 of 91 days and oxycodone for ten; an examiner disputes both. */
type Case = { matterId: string; examinationId: string; opinionId: string; otherOpinionId: string };

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let client: TestClient;
let work: Case;
beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  client = firm.client;
  work = await newCase();
});
afterAll(() => server.close());

const FILLS = fillFile(
  fillLine({ day: '2024-03-01', days: '30', number: '0' }),
  fillLine({ day: '2024-05-01', days: '30', number: '1' }),
  fillLine({
    day: '2024-05-10',
    drug: 'Oxycodone 10 mg tablet',
    quantity: '60',
    days: '10',
    rx: '8001',
    icd: 'M54.50',
  }),
  fillLine({ day: '2024-05-30', drug: 'Zyxwunil 5 mg', rx: '8002' }),
);

async function newCase(): Promise<Case> {
  const rows = await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const matterId = await createMatter(unitOfWork, { reference: 'R-1', claimantName: 'Pia Quillhaven' });
    const examinerId = await createExaminer(unitOfWork);
    const opinion = { issue: 'MEDICATION', stance: 'FAVORS_DEFENSE' } as const;
    const [examinationId = '', other = ''] = await insertExaminations(unitOfWork, [
      { examinerId, examinedOn: '2024-06-01', matterId, opinions: [opinion] },
      { examinerId, examinedOn: '2024-07-01', opinions: [opinion] },
    ]);
    await unitOfWork.query(
      `update opinion set medications = '{gabapentin}', ground = 'TOO_LONG', quote = 'Gabapentin is not needed.'
        where firm_id = $1 and examination_id = $2`,
      [unitOfWork.principal.firmId, examinationId],
    );
    const opinionOf = async (id: string): Promise<string> => {
      const [row] = await unitOfWork.query<{ id: string }>(
        'select id from opinion where firm_id = $1 and examination_id = $2',
        [unitOfWork.principal.firmId, id],
      );
      return row?.id ?? '';
    };
    return {
      matterId,
      examinationId,
      opinionId: await opinionOf(examinationId),
      otherOpinionId: await opinionOf(other),
    };
  });
  const made = {
    matterId: toGlobalId('Matter', rows.matterId),
    examinationId: toGlobalId('Examination', rows.examinationId),
    opinionId: toGlobalId('Opinion', rows.opinionId),
    otherOpinionId: toGlobalId('Opinion', rows.otherOpinionId),
  };
  await importPharmacyFile(client, { matterId: made.matterId, name: 'fills.csv', bytes: FILLS });
  return made;
}

const matterWith = async <Data>(fields: string, caller: TestClient = client): Promise<Data> => {
  const { matter } = await caller.data<{ matter: Data }>(
    `query ($id: ID!) { matter(id: $id) { ${fields} } }`,
    {
      id: work.matterId,
    },
  );
  return matter;
};

describe('Matter.fills', () => {
  type Fills = { fills: { totalCount: number; edges: { node: Record<string, unknown> }[] } };

  it('come newest first with what the row says, its document and row', async () => {
    const { fills } = await matterWith<Fills>(
      `fills(first: 10) { totalCount edges { node { filledOn drugName ingredients medicationKey medicationClass strength
         form quantity unit daysSupply prescriberName prescriptionNumber fillNumber diagnosisCodes state row
         warnings mmePerDay mmeReason document { kind } } } }`,
    );
    expect(fills.totalCount).toBe(4);
    expect(fills.edges.map(({ node }) => node['filledOn'])).toEqual([
      '2024-05-30',
      '2024-05-10',
      '2024-05-01',
      '2024-03-01',
    ]);
    // 60 tablets in 10 days are 6 a day; 6 x 10 mg x 1.5 = 90 MME.
    expect(fills.edges[1]?.node).toEqual({
      filledOn: '2024-05-10',
      drugName: 'Oxycodone 10 mg tablet',
      ingredients: ['oxycodone'],
      medicationKey: 'oxycodone',
      medicationClass: 'OPIOID',
      strength: '10 mg',
      form: 'TABLET',
      quantity: 60,
      unit: null,
      daysSupply: 10,
      prescriberName: 'Odo Fernsby MD',
      prescriptionNumber: '8001',
      fillNumber: 0,
      diagnosisCodes: ['M54.50'],
      state: 'COUNTED',
      row: 4,
      warnings: [],
      mmePerDay: 90,
      mmeReason: null,
      document: { kind: 'PHARMACY_FILE' },
    });
  });

  it.each([
    ['medication: "gabapentin"', 2],
    ['medicationClass: OPIOID', 1],
    ['medicationClass: UNCLASSIFIED', 1],
    ['medication: "gabapentin", medicationClass: OPIOID', 0],
    ['medication: "morphine"', 0],
  ])('can be narrowed by %s', async (argument, count) => {
    const { fills } = await matterWith<Fills>(
      `fills(first: 1, ${argument}) { totalCount edges { node { id } } }`,
    );
    expect([fills.totalCount, fills.edges.length]).toEqual([count, Math.min(count, 1)]);
  });
});

describe('Matter.medicationRecord', () => {
  it('counts covered days, gaps, doses and classes side by side', async () => {
    const { medicationRecord } = await matterWith<{ medicationRecord: Record<string, unknown> }>(
      `medicationRecord { from to fills unclassified notes
         medications { key medicationClass fills coveredDays coveredDaysAsDispensed windowDays share daysSupplied prescribers diagnosisCodes
           firstFilledOn lastFilledOn lastCoveredOn spans { from to fillIds } gaps { from to days } overlaps { days }
           earlyRefills { on } sentence }
         doses { from to mmePerDay isComplete fillIds }
         doseMethod { factorsVersion citation verification peak peakOn caveats withoutFactor
           thresholds { mmePerDay daysAtOrAbove source } }
         concurrency { classes from to days } }`,
    );
    expect(medicationRecord).toMatchObject({
      from: '2024-03-01',
      to: '2024-06-28',
      fills: 4,
      unclassified: 1,
    });
    const [first] = medicationRecord['medications'] as Record<string, unknown>[];
    expect(first).toMatchObject({
      key: 'gabapentin',
      medicationClass: 'NEUROPATHIC_AGENT',
      fills: 2,
      // 1 March to 30 May are 91 days; 31 March to 30 April, 31 days, are without supply.
      coveredDays: 60,
      coveredDaysAsDispensed: 60,
      windowDays: 91,
      daysSupplied: 60,
      prescribers: ['Odo Fernsby MD'],
      diagnosisCodes: ['M54.16'],
      lastCoveredOn: '2024-05-30',
      gaps: [{ from: '2024-03-31', to: '2024-04-30', days: 31 }],
      overlaps: [],
    });
    expect(medicationRecord['doses']).toMatchObject([
      { from: '2024-05-10', to: '2024-05-19', mmePerDay: 90, isComplete: true },
    ]);
    expect(medicationRecord['doseMethod']).toMatchObject({
      factorsVersion: 'CDC 2022',
      peak: 90,
      peakOn: '2024-05-10',
      thresholds: [
        { mmePerDay: 50, daysAtOrAbove: 10 },
        { mmePerDay: 90, daysAtOrAbove: 10 },
      ],
    });
    expect(medicationRecord['concurrency']).toEqual([
      { classes: ['OPIOID', 'NEUROPATHIC_AGENT'], from: '2024-05-10', to: '2024-05-19', days: 10 },
    ]);
  });

  it('of some days counts within these', async () => {
    const { medicationRecord } = await matterWith<{ medicationRecord: Record<string, unknown> }>(
      `medicationRecord(from: "2024-05-15", to: "2024-05-17", permittedGapDays: 3) {
         from to fills medications { key coveredDays windowDays }
         doses { from to } doseMethod { thresholds { daysAtOrAbove } } concurrency { days } }`,
    );
    expect(medicationRecord).toEqual({
      from: '2024-05-15',
      to: '2024-05-17',
      fills: 2,
      medications: [
        { key: 'gabapentin', coveredDays: 3, windowDays: 3 },
        { key: 'oxycodone', coveredDays: 3, windowDays: 3 },
      ].sort((one) => (one.key === 'gabapentin' ? -1 : 1)),
      doses: [{ from: '2024-05-15', to: '2024-05-17' }],
      doseMethod: { thresholds: [{ daysAtOrAbove: 3 }, { daysAtOrAbove: 3 }] },
      concurrency: [{ days: 3 }],
    });
  });

  it.each(['from: "2024-05-15", to: "2024-05-14"', 'permittedGapDays: -1', 'permittedGapDays: 367'])(
    'refuses %s',
    async (argument) => {
      const { errors } = await client.graphql(
        `query ($id: ID!) { matter(id: $id) { medicationRecord(${argument}) { fills } } }`,
        { id: work.matterId },
      );
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    },
  );

  it('is null without fills', async () => {
    const { matterCreate } = await client.data<{ matterCreate: unknown }>(
      `mutation { matterCreate(input: { reference: "empty" }) {
         matter { medicationRecord { fills } medicationDiscrepancies { code } fills(first: 1) { totalCount } } } }`,
    );
    expect(matterCreate).toEqual({
      matter: { medicationRecord: null, medicationDiscrepancies: [], fills: { totalCount: 0 } },
    });
  });
});

type Payload = { userErrors: { code: string; message: string; path: string[] | null }[] } & Record<
  string,
  unknown
>;

/** A mutation that must answer. */
async function mutate(field: string, type: string, input: unknown, fields = ''): Promise<Payload> {
  const data = await client.data<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code message path } ${fields} } }`,
    { input },
  );
  const payload = data[field];
  if (payload === undefined) throw new Error('No payload.');
  return payload;
}

describe('medication challenges', () => {
  const add = (input: Record<string, unknown>, fields = '') =>
    mutate('medicationChallengeAdd', 'MedicationChallengeAddInput', input, fields);

  it('are proposed from opinions on medication, and no longer once recorded; answered by the fills', async () => {
    const candidates = () =>
      matterWith<{ medicationChallengeCandidates: unknown[] }>(
        `medicationChallengeCandidates { medications medicationClass ground groundAsWritten quote
           examination { id } opinion { id } sourceDocument { id } }`,
      );
    expect(await candidates()).toEqual({
      medicationChallengeCandidates: [
        {
          medications: ['gabapentin'],
          medicationClass: 'NEUROPATHIC_AGENT',
          ground: 'TOO_LONG',
          groundAsWritten: 'TOO_LONG',
          quote: 'Gabapentin is not needed.',
          examination: { id: work.examinationId },
          opinion: { id: work.opinionId },
          sourceDocument: null,
        },
      ],
    });
    const { userErrors, challenge, matter } = await add(
      {
        examinationId: work.examinationId,
        opinionId: work.opinionId,
        ground: 'TOO_LONG',
        medication: 'gabapentin',
        quote: 'Gabapentin is not needed.',
        page: 4,
      },
      `challenge { id ground medication medicationClass page version examination { id } opinion { id }
         answers { code sentence helps fillIds methodId } } matter { id }`,
    );
    expect([userErrors, matter]).toEqual([[], { id: work.matterId }]);
    expect(challenge).toMatchObject({
      ground: 'TOO_LONG',
      medication: 'gabapentin',
      page: 4,
      version: 1,
      examination: { id: work.examinationId },
      opinion: { id: work.opinionId },
      answers: expect.arrayContaining([
        expect.objectContaining({
          code: 'SUPPLY',
          fillIds: [expect.any(String), expect.any(String)],
          methodId: 'coverage',
        }),
        expect.objectContaining({ code: 'SPECIALTY_NOT_ON_FILE', helps: false }),
      ]),
    });
    expect(await candidates()).toEqual({ medicationChallengeCandidates: [] });
  });

  it.each([
    ['without class and medication', { ground: 'TOO_LONG' }, 'VALIDATION', ['input', 'medicationClass']],
    [
      'on a page before the first',
      { ground: 'TOO_LONG', medication: 'x', page: 0 },
      'VALIDATION',
      ['input', 'page'],
    ],
  ])('are refused %s', async (_what, input, code, path) => {
    const { userErrors } = await add({ examinationId: work.examinationId, ...input });
    expect(userErrors).toMatchObject([{ code, path }]);
  });

  it('name no opinion of another examination', async () => {
    const { userErrors } = await add({
      examinationId: work.examinationId,
      opinionId: work.otherOpinionId,
      ground: 'UNNECESSARY',
      medicationClass: 'OPIOID',
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('are changed and removed at the version that was read', async () => {
    const { challenge } = await add(
      { examinationId: work.examinationId, ground: 'OVER_GUIDELINE', medicationClass: 'OPIOID' },
      'challenge { id answers { code } }',
    );
    const { id } = challenge as { id: string };
    const update = (version: number) =>
      mutate(
        'medicationChallengeUpdate',
        'MedicationChallengeUpdateInput',
        { id, version, ground: 'UNNECESSARY', medication: 'oxycodone', guideline: 'MTUS' },
        'challenge { ground medication medicationClass guideline version }',
      );
    expect(await update(1)).toEqual({
      userErrors: [],
      challenge: {
        ground: 'UNNECESSARY',
        medication: 'oxycodone',
        medicationClass: null,
        guideline: 'MTUS',
        version: 2,
      },
    });
    expect((await update(1)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const remove = () =>
      mutate(
        'medicationChallengeRemove',
        'MedicationChallengeRemoveInput',
        { id, version: 2 },
        'challenge { id }',
      );
    expect(await remove()).toEqual({ userErrors: [], challenge: null });
    expect((await remove()).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('medication statements', () => {
  const add = (input: Record<string, unknown>, fields = '') =>
    mutate(
      'medicationStatementAdd',
      'MedicationStatementAddInput',
      { matterId: work.matterId, ...input },
      fields,
    );
  const INTAKE = { kind: 'INTAKE', statedOn: '2024-06-01' };

  it('are held against the fills', async () => {
    await add({ ...INTAKE, medication: 'Oxycodone', assertion: 'NEVER_TOOK', quote: 'No opioids.', page: 2 });
    await add({ ...INTAKE, medication: 'Gabapentin', assertion: 'TAKES', from: '2024-03-01' });
    const read = await matterWith<{
      medicationStatements: unknown[];
      medicationDiscrepancies: { code: string; sentence: string; fillIds: string[]; statement: unknown }[];
    }>(
      `medicationStatements { medication assertion }
       medicationDiscrepancies { code sentence fillIds statement { medication quote page } }`,
    );
    expect(read.medicationStatements.length).toBe(2);
    expect(read.medicationDiscrepancies).toMatchObject([
      {
        code: 'NEVER_TOOK_BUT_FILLED',
        statement: { medication: 'Oxycodone', quote: 'No opioids.', page: 2 },
        fillIds: [expect.any(String)],
      },
      { code: 'TAKES_WITHOUT_SUPPLY' },
    ]);
  });

  it.each([
    ['without a medication', { medication: ' ', assertion: 'TAKES' }, ['input', 'medication']],
    [
      'that ends before it begins',
      { medication: 'X', assertion: 'TAKES', from: '2024-02-01', to: '2024-01-01' },
      ['input', 'to'],
    ],
    ['of a reason without one', { medication: 'X', assertion: 'REASON' }, ['input', 'reason']],
    ['on line 0', { medication: 'X', assertion: 'TAKES', line: 0 }, ['input', 'line']],
  ])('are refused %s', async (_what, input, path) => {
    const { userErrors } = await add({ ...INTAKE, ...input });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', path }]);
  });

  it('are changed and removed at the version that was read', async () => {
    const { statement } = await add(
      { ...INTAKE, medication: 'Tizanidine', assertion: 'REASON', reason: 'for sleep' },
      'statement { id version }',
    );
    const { id } = statement as { id: string };
    const change = {
      id,
      version: 1,
      ...INTAKE,
      medication: 'Tizanidine',
      assertion: 'STOPPED',
      to: '2024-02-01',
    };
    const changed = await mutate(
      'medicationStatementUpdate',
      'MedicationStatementUpdateInput',
      change,
      'statement { assertion to reason version }',
    );
    expect(changed).toEqual({
      userErrors: [],
      statement: { assertion: 'STOPPED', to: '2024-02-01', reason: null, version: 2 },
    });
    const removed = await mutate('medicationStatementRemove', 'MedicationStatementRemoveInput', {
      id,
      version: 2,
    });
    expect(removed.userErrors).toEqual([]);
  });
});

describe('a role that may not read claimants', () => {
  it('sees that there is a matter, and nothing of its medications', async () => {
    const viewer = await signedInMember(server, firm, 'VIEWER');
    const seen = await matterWith<Record<string, unknown>>(
      `fills(first: 1) { totalCount } medicationRecord { fills } medicationChallenges { id }
       medicationChallengeCandidates { quote } medicationStatements { id } medicationDiscrepancies { code }
       pharmacyImports { id }`,
      viewer,
    );
    expect(Object.values(seen)).toEqual(Array(7).fill(null));
    const { fills } = await matterWith<{ fills: { edges: { node: { id: string } }[] } }>(
      'fills(first: 1) { edges { node { id } } }',
    );
    const id = fills.edges[0]?.node.id ?? '';
    expect(fromGlobalId('Fill', id)).toBeDefined();
    expect(await viewer.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
  });
});
