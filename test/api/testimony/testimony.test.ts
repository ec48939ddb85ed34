import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { fileInventedTranscript } from '../../support/testimony.js';
import { signedInMember } from '../../support/two-firms.js';
import { spoken } from '../../unit/testimony/spoken.js';

type Fault = { code: string; message: string; path: string[] | null };
type Oath = {
  id: string;
  version: number;
  subject: string;
  state: string;
  place: string;
  mayBeUsed: boolean;
};
type Examiner = {
  testimonies: { id: string; version: number; caseName: string | null; whyNot: string | null }[] | null;
  propositions: Oath[] | null;
  recallFailures: (Oath & { figure: { key: string; numerator: number } | null })[] | null;
  oathConflicts: {
    comparisonsMade: number;
    nearAgreements: number;
    methodId: string;
    caveat: { id: string };
    conflicts: { kind: string; figureKey: string; statement: string; proposition: { id: string } }[];
  } | null;
};

const LINES = spoken(
  ['What percentage of your examinations are for the defense?', 'About half.'],
  ['How many examinations do you do a year?', 'I have no way of knowing.'],
  ['Did you bring your file?', 'No.'],
);

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let examinerId: string;
let documentId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const subjectId = await createExaminer(unitOfWork);
    await insertExaminations(
      unitOfWork,
      Array.from({ length: 30 }, (_, index) => ({
        examinerId: subjectId,
        examinedOn: new Date(Date.UTC(2023, 0, 2 + index)).toISOString().slice(0, 10),
        side: 'DEFENSE' as const,
      })),
    );
    examinerId = toGlobalId('Examiner', subjectId);
    documentId = toGlobalId('Document', await fileInventedTranscript(unitOfWork, LINES));
  });
});
afterAll(() => server.close());

const FIELDS = `
  testimonies { id version caseName whyNot }
  propositions { id version subject state place mayBeUsed testimony { id } document { id } }
  recallFailures { id version subject state place mayBeUsed figure { key numerator } }
  oathConflicts { comparisonsMade nearAgreements methodId caveat { id }
    conflicts { kind figureKey statement proposition { id } } }`;

async function examiner(client: TestClient = firm.client): Promise<Examiner> {
  const data = await client.data<{ examiner: Examiner }>(
    `query ($id: ID!) { examiner(id: $id) { ${FIELDS} } }`,
    { id: examinerId },
  );
  return data.examiner;
}

/** The answer of a mutation that takes one input. */
async function changed(
  field: string,
  type: string,
  input: Record<string, unknown>,
  client: TestClient = firm.client,
): Promise<{ userErrors: Fault[] }> {
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code message path } } }`;
  const data = await client.data<Record<string, { userErrors: Fault[] }>>(document, { input });
  const answer = data[field];
  if (answer === undefined) throw new Error('No answer.');
  return answer;
}

describe('testimony', () => {
  it('goes from a transcript to confirmed statements and what they differ from', async () => {
    const added = { examinerId, documentId, kind: 'DEPOSITION', caseName: 'Invented v. Imagined' };
    expect(await changed('testimonyAdd', 'TestimonyAddInput', added)).toEqual({ userErrors: [] });
    const before = await examiner();
    expect(before.testimonies).toMatchObject([{ caseName: 'Invented v. Imagined' }]);
    expect(before.testimonies?.[0]?.whyNot).toMatch(/provenance/);
    expect(before.propositions).toMatchObject([
      { subject: 'SHARE_DEFENSE', state: 'PROPOSED', place: '1:7-8' },
    ]);
    expect(before.recallFailures).toMatchObject([
      { subject: 'RETENTIONS_PER_YEAR', figure: { key: 'EXAMINATION', numerator: 30 } },
    ]);
    expect(before.oathConflicts).toMatchObject({ comparisonsMade: 0, conflicts: [] });

    const [testimony] = before.testimonies ?? [];
    const [proposal] = before.propositions ?? [];
    const provided = {
      id: testimony?.id,
      version: 1,
      kind: 'DEPOSITION',
      documentId,
      provenance: 'OWN_MATTER',
    };
    expect(await changed('testimonyUpdate', 'TestimonyUpdateInput', provided)).toEqual({ userErrors: [] });
    const decision = { id: proposal?.id, version: 1, isConfirmed: true };
    expect(await changed('propositionDecide', 'OathDecideInput', decision)).toEqual({ userErrors: [] });
    const stale = await changed('propositionDecide', 'OathDecideInput', decision);
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);

    const after = await examiner();
    expect(after.propositions).toMatchObject([{ state: 'CONFIRMED', mayBeUsed: true }]);
    expect(after.oathConflicts).toMatchObject({
      comparisonsMade: 1,
      nearAgreements: 0,
      methodId: 'sworn-statements',
      caveat: { id: 'C-SEL' },
      conflicts: [{ kind: 'COUNT', figureKey: 'SIDE.DEFENSE', proposition: { id: proposal?.id } }],
    });
    expect(after.oathConflicts?.conflicts[0]?.statement).toContain('30 of 30');
  });

  it('says at which field a statement is wrong', async () => {
    const [testimony] = (await examiner()).testimonies ?? [];
    const stated = { testimonyId: testimony?.id, subject: 'SHARE_DEFENSE', polarity: 'AFFIRMS' };
    const noWords = await changed('propositionAdd', 'PropositionAddInput', { ...stated, place: {} });
    expect(noWords.userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'quote'] }]);
    const beyond = { ...stated, place: { fromPosition: 4, toPosition: 4_000 } };
    const noLines = await changed('propositionAdd', 'PropositionAddInput', beyond);
    expect(noLines.userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'toPosition'] }]);
    const finding = { ...stated, subject: 'FINDING_RATE', place: { quote: 'Words.' } };
    const noIssue = await changed('propositionAdd', 'PropositionAddInput', finding);
    expect(noIssue.userErrors).toMatchObject([{ code: 'VALIDATION', path: ['input', 'issue'] }]);
  });

  it('is not shown to a role that may not read documents', async () => {
    const viewer = await signedInMember(server, firm, 'VIEWER');
    expect(await examiner(viewer)).toEqual({
      testimonies: null,
      propositions: null,
      recallFailures: null,
      oathConflicts: null,
    });
  });

  it('names in the history what was done and to what, and no words', async () => {
    const events = await server.asOwner<{ action: string; detail: unknown }>(
      `select action, detail from audit_event
        where firm_id = $1 and object_type in ('Testimony', 'Proposition') order by id`,
      [firm.principal.firmId],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'TESTIMONY_ADDED',
      'OATHS_PROPOSED',
      'TESTIMONY_UPDATED',
      'PROPOSITION_CONFIRMED',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Invented|half/);
  });

  it('asks no more of the database for many statements than for one', async () => {
    const [testimony] = (await examiner()).testimonies ?? [];
    const document = `query ($id: ID!) { examiner(id: $id) { ${FIELDS} } }`;
    const statements = async (): Promise<number> =>
      (await firm.client.graphql(document, { id: examinerId })).statements;
    const before = await statements();
    const stated = { testimonyId: testimony?.id, subject: 'OTHER', polarity: 'AFFIRMS', claim: 'Claimed.' };
    for (let line = 0; line < 5; line += 1) {
      const place = { fromPosition: line, toPosition: line };
      await changed('propositionAdd', 'PropositionAddInput', { ...stated, place });
    }
    expect((await examiner()).propositions).toHaveLength(6);
    expect(await statements()).toBe(before);
  });
});
