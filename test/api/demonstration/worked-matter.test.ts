import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationMatter } from '../../../server/modules/demonstration/matter/demonstration-matter.js';
import { answered } from '../../../server/modules/demonstration/matter/load-demonstration-matter.js';
import { fileDemonstrationMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import type { FiledMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { demonstrationTestimony } from '../../../server/modules/demonstration/testimony/demonstration-testimony.js';
import { filedTranscripts } from '../../../server/modules/demonstration/testimony/load-demonstration-testimony.js';
import { recordDemonstrationTestimony } from '../../../server/modules/demonstration/testimony/record-demonstration-testimony.js';
import { systemClock } from '../../../server/platform/clock.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const TODAY = '2026-11-22';
const written = demonstrationMatter(TODAY);
const sworn = demonstrationTestimony(TODAY);

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let filed: FiledMatter;
let examinerId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  const { services } = server.product.documents;
  filed = await fileDemonstrationMatter(services, firm.principal, written);
  const again = await fileDemonstrationMatter(services, firm.principal, written);
  expect(again).toEqual(filed);
  const transcripts = await filedTranscripts(services, firm.principal, sworn);
  await eventually(
    async () => {
      const waiting = await server.asOwner(
        "select 1 from source_document where status in ('WAITING', 'READING')",
      );
      return waiting.length === 0;
    },
    { patienceMs: 120_000, what: 'the papers and transcripts are read' },
  );
  await answered(services, firm.principal, { filed, written, today: TODAY });
  await services.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const [examination] = await unitOfWork.query<{ id: string; examinerId: string }>(
      'select id, subject_id as "examinerId" from examination where firm_id = $1 and matter_id = $2',
      [firm.principal.firmId, filed.matterId],
    );
    examinerId = examination!.examinerId;
    await recordDemonstrationTestimony(unitOfWork, {
      ...{ storage: services.storage, clock: systemClock, written: sworn, transcripts, examinerId },
      ...{ matterId: filed.matterId, examinationId: examination!.id },
    });
  });
}, 180_000);
afterAll(() => server.close());

type Seen = {
  matter: {
    divergence: { rows: { issue: string; agreement: string; engagement: { state: string } | null }[] };
    fills: { totalCount: number };
    medicationChallenges: { ground: string; page: number; answers: { helps: boolean; sentence: string }[] }[];
    medicationDiscrepancies: { sentence: string }[];
    drafts: { kind: string }[];
    timeline: { entries: { kind: string }[] };
    deadlines: { deadlines: unknown[] } | null;
  };
};

type Sworn = {
  examiner: {
    oathConflicts: { conflicts: { statement: string }[]; nearAgreements: number };
    recallFailures: { subject: string }[];
    disclosedLists: { audit: { listed: number; omitted: number; unknownEntries: number } | null }[];
  };
  outlines: {
    edges: {
      node: {
        content: {
          chapters: { topic: string; questions: { text: string }[] }[];
          unsupported: { topic: string }[];
        };
      };
    }[];
  };
};

describe('the worked matter of the demonstration', () => {
  it('shows what it was made to show', async () => {
    const { matter } = await firm.client.data<Seen>(
      `query ($id: ID!) { matter(id: $id) {
         divergence { rows { issue agreement engagement { state } } }
         fills(first: 1) { totalCount }
         medicationChallenges { ground page answers { helps sentence } }
         medicationDiscrepancies { sentence }
         drafts { kind }
         timeline { entries { kind } }
         deadlines { deadlines { date } } } }`,
      { id: toGlobalId('Matter', filed.matterId) },
    );
    const diverging = matter.divergence.rows.filter(({ agreement }) => agreement === 'DIVERGE');
    expect(diverging.map(({ issue }) => issue)).toEqual(
      expect.arrayContaining(['PRE_EXISTING', 'MMI', 'MEDICATION', 'FUTURE_CARE', 'IMPAIRMENT']),
    );
    expect(diverging.every(({ engagement }) => engagement !== null)).toBe(true);
    const { courses } = written.pharmacy;
    expect(matter.fills.totalCount).toBe(courses.flatMap(({ fills }) => fills).length);
    expect(matter.medicationChallenges).toHaveLength(3);
    expect(matter.medicationChallenges.every(({ answers }) => answers.length > 0)).toBe(true);
    expect(matter.medicationDiscrepancies.length).toBeGreaterThan(0);
    expect(matter.drafts.map(({ kind }) => kind).sort()).toEqual([
      'MEDICATION_CHRONOLOGY',
      'PREPARATION_SHEET',
      'REBUTTAL',
    ]);
    expect(new Set(matter.timeline.entries.map(({ kind }) => kind))).toEqual(
      new Set([
        'INJURY',
        'TREATMENT',
        'TREATING_OPINION',
        'FILL',
        'EXAMINATION',
        'REPORT',
        'DEADLINE',
        'TASK',
      ]),
    );
    expect(matter.deadlines?.deadlines.length).toBeGreaterThan(0);
  });

  it('holds what the examiner swore against other oaths and the report', async () => {
    const { examiner, outlines } = await firm.client.data<Sworn>(
      `query ($id: ID!) {
         examiner(id: $id) {
           oathConflicts { conflicts { statement } nearAgreements }
           recallFailures { subject }
           disclosedLists { audit { listed omitted unknownEntries } } }
         outlines(first: 5) { edges { node {
           content { chapters { topic questions { text } } unsupported { topic } } } } } }`,
      { id: toGlobalId('Examiner', examinerId) },
    );
    expect(examiner.oathConflicts.conflicts.map(({ statement }) => statement)).toEqual([
      expect.stringMatching(/about 50 percent\. .* about 95 percent\. 30 points further apart/),
    ]);
    // Thirty and thirty-five percent of the income, each said as "about".
    expect(examiner.oathConflicts.nearAgreements).toBe(1);
    expect(examiner.recallFailures).not.toEqual([]);
    expect(examiner.disclosedLists[0]?.audit).toEqual({ listed: 2, omitted: 1, unknownEntries: 1 });
    const [outline] = outlines.edges;
    expect(outline?.node.content.chapters.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining([
        'BREVITY',
        'EARLIER_OATHS',
        'RECORDS',
        'MEDICATION',
        'TESTIMONY_LIST',
        'EARLY_MMI',
      ]),
    );
    expect(outline?.node.content.unsupported.map(({ topic }) => topic)).toContain('OPINION_PATTERN');
  });
});
