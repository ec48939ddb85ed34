import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { dashboardOperation } from '../../support/dashboard-operation.js';
import { createExaminer, createOrganisation, insertExaminations } from '../../support/examinations.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

let server: TestServer;
let client: TestClient;
let examinerId: string;
let carrierId: string;
beforeAll(async () => {
  server = await startTestServer();
  const firm = await signedInFirm(server, { name: 'Cedar & Vane LLP' });
  client = firm.client;
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    examinerId = await createExaminer(unitOfWork);
    carrierId = await createOrganisation(unitOfWork, 'CARRIER', 'Harbor Mutual');
    const plan = Array.from({ length: 48 }, (_, index) => ({
      examinerId,
      examinedOn: `${2021 + (index % 3)}-0${1 + (index % 9)}-10`,
      side: index < 46 ? ('DEFENSE' as const) : ('PLAINTIFF' as const),
      carrierId: index % 4 === 0 ? null : carrierId,
      timings: [{ source: 'REPORT' as const, minutes: 10 + (index % 20) }],
      pagesSupplied: 100,
      pagesReviewed: index < 30 ? 60 : 100,
      feeCents: 150_000,
      opinions: [
        {
          issue: 'CAUSATION' as const,
          stance: index < 40 ? ('FAVORS_DEFENSE' as const) : ('UNDETERMINED' as const),
        },
        { issue: 'MMI' as const, stance: null, mmiGapDays: index },
      ],
    }));
    await insertExaminations(unitOfWork, plan);
  });
});
afterAll(() => server.close());

type Shown = { key: string; numerator: number; denominator: number; value: number | null };

describe('examiner.profile', () => {
  it('answers the whole of the dashboard in five statements', async () => {
    const answer = await client.graphql<{ examiner: { profile: Record<string, unknown> } }>(PROFILE, {
      id: toGlobalId('Examiner', examinerId),
      filter: {},
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.statements).toBeLessThanOrEqual(5);
    expect(answer.data?.examiner.profile).toMatchObject({
      scope: "Cedar & Vane LLP's own examinations",
      window: { fromYear: null, toYear: null, firstExaminedOn: '2021-01-10', lastExaminedOn: '2023-09-10' },
      examinations: { key: 'EXAMINATION', numerator: 48 },
      mmiGap: { n: 48, missing: 0, median: 23.5, minimum: 0, maximum: 47 },
      fees: { totalUsd: '72000.00', medianUsd: '1500.00', histogram: [{ value: 1500, count: 48 }] },
      records: { pagesSupplied: 4800, pagesReviewed: 3600, shareReviewed: 0.75 },
    });
    expect(JSON.stringify(answer.data)).toContain('"id":"C-SEL"');
  });

  it('answers as many statements when a carrier is asked for, and counts that carrier alone', async () => {
    const filter = { carrierId: toGlobalId('Organisation', carrierId), fromYear: 2022 };
    const answer = await client.graphql<{ examiner: { profile: { examinations: Shown } } }>(PROFILE, {
      id: toGlobalId('Examiner', examinerId),
      filter,
    });
    expect(answer.statements).toBeLessThanOrEqual(5);
    expect(answer.data?.examiner.profile.examinations.numerator).toBe(24);
  });

  it('states count, denominator, exact interval and coverage of each figure', async () => {
    const { examiner } = await client.data<{
      examiner: {
        profile: { retention: { bySide: Shown[] }; tendencies: { stances: { estimate: Shown }[] }[] };
      };
    }>(
      `query ($id: ID!) { examiner(id: $id) { profile {
         retention { bySide { ...F } } tendencies { issue stances { stance finding estimate { ...F } } } } } }
       fragment F on Estimate { key label numerator denominator value suppressedBecause
         limits { lower upper method level } bounds { lower upper method level }
         unknowns { known unknown undetermined notAddressed blank uncoded total } }`,
      { id: toGlobalId('Examiner', examinerId) },
    );
    const interval = { method: 'Clopper-Pearson', level: 0.95 };
    expect(examiner.profile.retention.bySide[0]).toMatchObject({
      key: 'SIDE.DEFENSE',
      label: 'Retained by the defense',
      numerator: 46,
      denominator: 48,
      value: 46 / 48,
      suppressedBecause: null,
      bounds: null,
      // 46 of 48, statistics reference: .8575 to .9949.
      limits: { ...interval, lower: expect.closeTo(0.8575, 4), upper: expect.closeTo(0.9949, 4) },
    });
    const [causation, mmi] = examiner.profile.tendencies;
    expect(causation?.stances[0]).toMatchObject({
      finding: 'no causal relationship',
      estimate: {
        key: 'OPINION.CAUSATION.FAVORS_DEFENSE',
        numerator: 40,
        denominator: 40,
        value: 1,
        bounds: { method: 'Manski bounds', level: null, lower: 40 / 48, upper: 1 },
        unknowns: {
          known: 40,
          unknown: 8,
          undetermined: 8,
          notAddressed: 0,
          blank: 0,
          uncoded: 0,
          total: 48,
        },
      },
    });
    expect(mmi?.stances[0]?.estimate).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      limits: null,
      bounds: null,
      suppressedBecause: 'NO_EXAMINATIONS',
      unknowns: { known: 0, uncoded: 48, total: 48 },
    });
  });

  it('opens a figure into its examinations where it stands', async () => {
    const { examiner } = await client.data<{
      examiner: {
        profile: { retention: { bySide: { numerator: number; rows: { totalCount: number } }[] } };
      };
    }>(
      `query ($id: ID!, $filter: ProfileFilter) { examiner(id: $id) { profile(filter: $filter) { retention { bySide {
         numerator rows(first: 3) { totalCount edges { node { side examinedOn } } } } } } } }`,
      { id: toGlobalId('Examiner', examinerId), filter: { fromYear: 2022, toYear: 2022 } },
    );
    for (const { numerator, rows } of examiner.profile.retention.bySide) {
      expect(rows.totalCount).toBe(numerator);
    }
    expect(examiner.profile.retention.bySide.map(({ numerator }) => numerator)).toEqual([15, 1, 0]);
  });

  it.each([
    [{ fromYear: 2023, toYear: 2021 }, '"fromYear" must not be after "toYear".'],
    [{ fromYear: 12 }, '"fromYear" must be a year from 1900 to 2200.'],
  ])('refuses the filter %j with a sentence', async (filter, message) => {
    const answer = await client.graphql(PROFILE, { id: toGlobalId('Examiner', examinerId), filter });
    expect(answer.errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it("is empty of another firm's examinations, and unreachable by another firm", async () => {
    const other = await signedInFirm(server);
    const { examiner } = await other.client.data<{ examiner: unknown }>(PROFILE, {
      id: toGlobalId('Examiner', examinerId),
      filter: {},
    });
    expect(examiner).toBeNull();
  });
});

const PROFILE = dashboardOperation('examiners/profile/profile', 'ExaminerProfile');
