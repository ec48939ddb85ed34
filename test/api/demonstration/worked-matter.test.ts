import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationMatter } from '../../../server/modules/demonstration/matter/demonstration-matter.js';
import { answered } from '../../../server/modules/demonstration/matter/load-demonstration-matter.js';
import { fileDemonstrationMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import type { FiledMatter } from '../../../server/modules/demonstration/matter/file-demonstration-matter.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { eventually } from '../../support/eventually.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const TODAY = '2026-11-22';
const written = demonstrationMatter(TODAY);

let server: TestServer;
let firm: TestFirm & { client: TestClient };
let filed: FiledMatter;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  const { services } = server.product.documents;
  filed = await fileDemonstrationMatter(services, firm.principal, written);
  const again = await fileDemonstrationMatter(services, firm.principal, written);
  expect(again).toEqual(filed);
  await eventually(
    async () => {
      const waiting = await server.asOwner(
        "select 1 from source_document where status in ('WAITING', 'READING')",
      );
      return waiting.length === 0;
    },
    { patienceMs: 120_000, what: 'both papers are read' },
  );
  await answered(services, firm.principal, { filed, written, today: TODAY });
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
});
