import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExamKind, Issue, Stance } from '../../../server/kernel/vocabulary.js';
import { refreshPeers } from '../../../server/modules/peers/index.js';
import { lockOf } from '../../../server/modules/peers/refresh-peers.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { recompute } from '../../../server/statistics/recomputation.js';
import { eventually } from '../../support/eventually.js';
import { insertExaminations, type PlannedExamination } from '../../support/examinations.js';
import type { TestFirm } from '../../support/factories.js';
import { createPeer, examinationsShowing, type PlannedCount } from '../../support/peers.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

/** Thirty ordinary examiners between 40 % and 75 %, and one who finds it nearly always. */
const ORDINARY: readonly PlannedCount[] = Array.from({ length: 30 }, (_, j) => ({
  x: 8 + (j % 8),
  n: 20,
}));
const UNUSUAL: PlannedCount = { x: 40, n: 40 };

/** A second question in each, on which half of the examinations go either way. */
const withSurgery = (plan: readonly PlannedExamination[]): PlannedExamination[] =>
  plan.map((planned, index) => ({
    ...planned,
    opinions: [
      ...(planned.opinions ?? []),
      { issue: Issue.SURGERY, stance: index % 2 === 0 ? Stance.FAVORS_DEFENSE : Stance.FAVORS_CLAIMANT },
    ],
  }));

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let ids: readonly string[];
beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server, { name: 'Cedar & Vane LLP' });
  ids = await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const made: string[] = [];
    for (const count of [UNUSUAL, ...ORDINARY]) {
      const id = await createPeer(unitOfWork);
      await insertExaminations(unitOfWork, withSurgery(examinationsShowing(id, count)));
      made.push(id);
    }
    return made;
  });
  await settled();
}, 180_000);
afterAll(() => server.close());

const today = (): string => new Date().toISOString().slice(0, 10);
const settled = (): Promise<unknown> => refreshPeers(server.database, firm.principal, today());

const COMPARISONS = `query ($id: ID!, $filter: ProfileFilter) {
  examiner(id: $id) { profile(filter: $filter) {
    comparisonRefusal
    comparisonRefusalSentence { text }
    analysesViewed
    comparisons {
      measure issue label finding kind flag suppressedBecause smallestFlaggableN asOf inputHash
      group { specialty state kind words }
      own { key numerator denominator unknown undetermined notAddressed blank }
      peers { examiners numerator denominator rate middleHalf { lower upper } distribution { p10 p50 p90 mean deciles } }
      posterior { shrunken lower upper weightOnOwn probAbovePeerMean }
      tail { upper lower twoSided adjusted familySize windows }
      sensitivity { z0 adjusted flag }
      selection { tipping tippingLower tippingUpper }
      years { year numerator denominator peerDeciles }
      caveats { id }
      sentences { id kind text fields { name text number } }
      method { id version }
    }
  } }
}`;

type Comparison = {
  measure: string;
  issue: string | null;
  flag: string;
  suppressedBecause: string | null;
  own: { key: string; numerator: number; denominator: number; unknown: number };
  peers: { examiners: number; numerator: number; denominator: number; rate: number | null };
  posterior: { shrunken: number } | null;
  tail: { twoSided: number; adjusted: number | null; familySize: number; windows: number } | null;
  sentences: { id: string; kind: string; text: string }[];
  funnel: {
    centre: number;
    points: { numerator: number; denominator: number; isSubject: boolean }[];
    limits: { n: number; predictive95: { lower: number; upper: number } }[];
  } | null;
  computation: string | null;
};
type Shown = { comparisonRefusal: string | null; analysesViewed: number; comparisons: Comparison[] };

async function profileOf(examinerId: string, filter: object = {}, document = COMPARISONS): Promise<Shown> {
  const data = await firm.client.data<{ examiner: { profile: Shown } }>(document, {
    id: toGlobalId('Examiner', examinerId),
    filter,
  });
  return data.examiner.profile;
}

const idAt = (index: number): string => ids[index] ?? '';

describe('profile.comparisons', () => {
  it('shows an examiner beside the others of the group, with the words for it', async () => {
    const { comparisons, comparisonRefusal } = await profileOf(idAt(0));
    expect(comparisonRefusal).toBeNull();
    expect(comparisons.map(({ issue, flag }) => [issue, flag])).toEqual([
      ['CAUSATION', 'FAR_OUTSIDE'],
      ['SURGERY', 'WITHIN'],
    ]);
    const [causation] = comparisons;
    expect(causation).toMatchObject({
      kind: 'QME',
      finding: 'no causal relationship',
      group: {
        specialty: 'Orthopaedic Surgery',
        state: 'CA',
        words: 'orthopaedic surgery examiners in California (QME)',
      },
      own: {
        key: 'OPINION.CAUSATION.FAVORS_DEFENSE',
        numerator: 40,
        denominator: 40,
        unknown: 0,
        blank: 0,
      },
      peers: { examiners: 30, denominator: 600 },
      caveats: [{ id: 'C-SEL' }, { id: 'C-MIX' }],
      method: { id: 'peer-comparison', version: 1 },
    });
  });

  it('says counted things before inferred ones, and the flag in its fixed words', async () => {
    const [causation] = (await profileOf(idAt(0))).comparisons;
    const sentences = causation?.sentences ?? [];
    expect(sentences.map(({ id }) => id)).toEqual(['S-D3', 'S-I2', 'S-I4', 'S-W3', 'S-I3', 'S-I5']);
    expect(sentences[0]?.text).toContain(
      "In Cedar & Vane LLP's own files, 30 other orthopaedic surgery examiners in California (QME)",
    );
    expect(sentences[4]?.text).toContain('40 or more such findings in 40 examinations');
    const text = sentences.map((sentence) => sentence.text).join(' ');
    expect(text).not.toMatch(/bias|outlier|proves|significant|violation|hired gun|always|never|by chance/i);
  });

  it('reads all of it in one statement more than the profile without it', async () => {
    const bare = await firm.client.graphql('query ($id: ID!) { examiner(id: $id) { profile { asOf } } }', {
      id: toGlobalId('Examiner', idAt(1)),
    });
    const whole = await firm.client.graphql(COMPARISONS, { id: toGlobalId('Examiner', idAt(1)), filter: {} });
    expect(whole.errors).toBeUndefined();
    expect(whole.statements - bare.statements).toBe(1);
  });

  it('puts the examiner outside the funnel that is drawn exactly when the tail says so', async () => {
    const document = `query ($id: ID!, $filter: ProfileFilter) { examiner(id: $id) { profile(filter: $filter) {
      comparisons { tail { twoSided } funnel { centre
        points { numerator denominator isSubject } limits { n predictive95 { lower upper } } } } } } }`;
    for (const index of [0, 1, 8]) {
      for (const { tail, funnel } of (await profileOf(idAt(index), {}, document)).comparisons) {
        const subject = funnel?.points.filter(({ isSubject }) => isSubject) ?? [];
        expect([subject.length, funnel?.points.length]).toEqual([1, 31]);
        const { numerator = 0, denominator = 0 } = subject[0] ?? {};
        const at = funnel?.limits.find(({ n }) => n === denominator)?.predictive95;
        const isOutside = numerator < (at?.lower ?? 0) || numerator > (at?.upper ?? 0);
        expect(isOutside).toBe((tail?.twoSided ?? 1) <= 0.05);
      }
    }
  });

  it('gives out a document from which the comparison can be computed anew', async () => {
    const document = `query ($id: ID!, $filter: ProfileFilter) { examiner(id: $id) { profile(filter: $filter) {
      comparisons { posterior { shrunken } tail { twoSided } computation } } } }`;
    const [first] = (await profileOf(idAt(0), {}, document)).comparisons;
    const computation = JSON.parse(first?.computation ?? '{}');
    expect(computation.inputs.peerX.length).toBe(30);
    expect(computation.outputs.shrunkenMean).toBeCloseTo(first?.posterior?.shrunken ?? 0, 6);
    expect(computation.outputs.pTwoSided).toBeCloseTo(first?.tail?.twoSided ?? 0, 6);
    expect(recompute(computation)).toBeDefined();
  });

  it.each([{ fromYear: 2020 }, { kinds: [ExamKind.QME] }, { sides: ['DEFENSE'] }, { reexaminations: true }])(
    'compares nothing in a selection of the reader’s own: %j',
    async (filter) => {
      expect(await profileOf(idAt(2), filter)).toEqual({
        comparisonRefusal: 'CUSTOM_SELECTION',
        comparisonRefusalSentence: { text: 'Not compared: the examinations were chosen by the user.' },
        analysesViewed: 0,
        comparisons: [],
      });
    },
  );

  it('withholds an examiner whose counts have changed, until the comparison has followed', async () => {
    await server.database.withProcessLock(lockOf(firm.principal), async () => {
      await server.database.withFirm(firm.principal, 'write', (unitOfWork) =>
        insertExaminations(unitOfWork, examinationsShowing(idAt(3), { x: 1, n: 1 })),
      );
      const withheld = { comparisonRefusal: 'BEING_COMPUTED', comparisons: [] };
      expect(await profileOf(idAt(3))).toMatchObject(withheld);
      expect(await profileOf(idAt(4))).toMatchObject({ comparisonRefusal: null });
    });
    await eventually(async () => (await profileOf(idAt(3))).comparisonRefusal === null);
    expect((await profileOf(idAt(3))).comparisons[0]?.own.denominator).toBe(21);
  });

  it('names an unknown group as the reason, and nothing for an examiner without examinations', async () => {
    const [unplaced, unmet] = await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const made = [await createPeer(unitOfWork, { specialtyCode: null }), await createPeer(unitOfWork)];
      await insertExaminations(unitOfWork, examinationsShowing(made[0] ?? '', { x: 5, n: 12 }));
      return made;
    });
    await settled();
    expect(await profileOf(unplaced ?? '')).toMatchObject({ comparisonRefusal: 'PEER_GROUP_UNKNOWN' });
    expect(await profileOf(unmet ?? '')).toMatchObject({ comparisonRefusal: null, comparisons: [] });
  });

  it('counts every window that was looked at into the family, and notes each once a day', async () => {
    const examinerId = idAt(5);
    const views = (): Promise<unknown[]> =>
      server.asOwner('select from analysis_view where subject_id = $1', [examinerId]);
    const first = await profileOf(examinerId);
    expect(first.comparisons[0]?.tail).toMatchObject({ familySize: 2, windows: 1 });
    expect(first.analysesViewed).toBe(2);
    await eventually(async () => (await views()).length === 1);
    await profileOf(examinerId);
    const second = await profileOf(examinerId, { window: 'THREE_YEARS' });
    expect(second.comparisons[0]?.tail).toMatchObject({ familySize: 4, windows: 2 });
    expect(second.analysesViewed).toBe(4);
    await eventually(async () => (await views()).length === 2);
    const again = await profileOf(examinerId);
    expect(again.comparisons[0]?.tail).toMatchObject({ familySize: 4, windows: 2 });
    const [before, after] = [first.comparisons[0]?.tail, again.comparisons[0]?.tail];
    expect(after?.twoSided).toBe(before?.twoSided);
  });
});

describe('unusualFindings', () => {
  const SEARCH = `query ($first: Int!, $after: Cursor, $issue: Issue, $state: String) {
    unusualFindings(first: $first, after: $after, issue: $issue, state: $state) {
      familySize isBeingComputed
      found { totalCount pageInfo { hasNextPage endCursor }
        edges { node { measure kind flag adjusted numerator denominator examiner { id displayName } } } } } }`;
  type Search = {
    unusualFindings: {
      familySize: number;
      found: {
        totalCount: number;
        edges: { node: { flag: string; adjusted: number; examiner: { id: string } } }[];
      };
    };
  };

  it('finds who is unusual when all that was searched is accounted for', async () => {
    const { unusualFindings } = await firm.client.data<Search>(SEARCH, { first: 10 });
    const { familySize, found } = unusualFindings;
    expect(familySize).toBe(62);
    expect(found.edges.map(({ node }) => node.examiner.id)).toEqual([toGlobalId('Examiner', idAt(0))]);
    const [narrower] = (await firm.client.data<Search>(SEARCH, { first: 10, issue: 'CAUSATION' }))
      .unusualFindings.found.edges;
    expect(narrower?.node.adjusted).toBeLessThan(found.edges[0]?.node.adjusted ?? 0);
  });

  it('ranges over the group asked for, and over nobody of another firm', async () => {
    const nothing = { familySize: 0, found: { totalCount: 0, edges: [] } };
    const elsewhere = await firm.client.data<Search>(SEARCH, { first: 10, state: 'NV' });
    expect(elsewhere.unusualFindings).toMatchObject(nothing);
    const other = await signedInFirm(server);
    expect((await other.client.data<Search>(SEARCH, { first: 10 })).unusualFindings).toMatchObject(nothing);
  });
});
