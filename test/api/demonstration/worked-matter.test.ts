import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileDemonstrationMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { workedMatter, writtenMatter as written, type WorkedMatter } from '../../support/worked-matter.js';

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let worked: WorkedMatter;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  const { services } = server.product.documents;
  const filed = await fileDemonstrationMatter(services, firm.principal, written);
  const again = await fileDemonstrationMatter(services, firm.principal, written);
  expect(again).toEqual(filed);
  worked = await workedMatter(server, firm.principal);
  expect(worked.matterId).toBe(filed.matterId);
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
      { id: toGlobalId('Matter', worked.matterId) },
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
      { id: toGlobalId('Examiner', worked.examinerId) },
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
