import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { recompute } from '../../../server/statistics/recomputation.js';
import {
  createExaminer,
  createOrganisation,
  insertExaminations,
  type PlannedExamination,
} from '../../support/examinations.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

let server: TestServer;
let client: TestClient;
let examinerId: string;
let plan: PlannedExamination[];

/** Eight years of monthly examinations, two a month at the end of a quarter and the day after. */
const days = Array.from({ length: 8 }, (_, year) =>
  Array.from({ length: 12 }, (_, month) => `${2019 + year}-${String(month + 1).padStart(2, '0')}-15`),
)
  .flat()
  .filter((day) => day <= '2026-11-15')
  .concat(['2021-12-31', '2022-01-01', '2026-09-30', '2026-10-01']);

beforeAll(async () => {
  server = await startTestServer({ clock: { now: () => new Date('2026-11-21T09:00:00Z') } });
  const firm = await signedInFirm(server, { name: 'Cedar & Vane LLP' });
  client = firm.client;
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    examinerId = await createExaminer(unitOfWork);
    await unitOfWork.query(
      `update provisional_examiner set specialty_code = '2084P0800X', practice_state = 'CA'
        where firm_id = $1 and id = $2`,
      [firm.principal.firmId, examinerId],
    );
    const carriers = await Promise.all(
      ['Harbor Mutual', 'Keystone', 'Tidewater'].map((name) =>
        createOrganisation(unitOfWork, 'CARRIER', name),
      ),
    );
    plan = days.map((examinedOn, index) => ({
      examinerId,
      examinedOn,
      kind: index % 9 === 0 ? 'IME' : 'QME',
      side: 'NEUTRAL',
      carrierId: carriers[index % 5 < 3 ? 0 : (index % 2) + 1] ?? null,
      timings: [{ source: 'REPORT', minutes: 40 + (index % 40) }],
      feeCents: 100_000 + (index % 7) * 12_345,
      opinions: [
        // The finding becomes rarer with the years.
        { issue: 'CAUSATION', stance: (index * 7) % 100 > index ? 'FAVORS_DEFENSE' : 'FAVORS_CLAIMANT' },
        { issue: 'MMI', stance: null, mmiGapDays: (index % 30) - 10 },
      ],
    }));
    await insertExaminations(unitOfWork, plan);
  });
});
afterAll(() => server.close());

const INTERVAL = '{ lower upper method level }';
const ESTIMATE = `key label numerator denominator unit value limits ${INTERVAL} bounds ${INTERVAL} suppressedBecause
  method { id version label } basis source asOf dataHash window { preset from to words }
  caveats { id } sentences { id kind text } computation { document steps { name formula value } }`;

type Shown = {
  key: string;
  label: string;
  numerator: number;
  denominator: number;
  unit: string;
  value: number | null;
  limits: { lower: number | null; upper: number | null } | null;
  suppressedBecause: string | null;
  method: { id: string; version: string; label: string } | null;
  window: { preset: string; from: string | null; to: string | null; words: string };
  dataHash: string;
  sentences: { id: string; kind: string; text: string }[];
  caveats: { id: string }[];
  computation: { document: string } | null;
};

/** The selection of one examiner's profile. */
async function profile<Selected>(selection: string, filter: Record<string, unknown> = {}): Promise<Selected> {
  const { examiner } = await client.data<{ examiner: { profile: Selected } }>(
    `query ($id: ID!, $filter: ProfileFilter) { examiner(id: $id) { profile(filter: $filter) { ${selection} } } }`,
    { id: toGlobalId('Examiner', examinerId), filter },
  );
  return examiner.profile;
}

const estimate = async (key: string, filter: Record<string, unknown> = {}): Promise<Shown> =>
  (await profile<{ estimate: Shown }>(`estimate(key: "${key}") { ${ESTIMATE} }`, filter)).estimate;

describe('an estimate', () => {
  it.each([
    ['OPINION.CAUSATION.FAVORS_DEFENSE', 'SHARE', 'clopper-pearson'],
    ['MINUTES.REPORT.MEDIAN', 'MINUTES', 'quantile-order-statistics'],
    ['MINUTES.REPORT.BELOW.60', 'SHARE', 'clopper-pearson'],
    ['FEE.MEDIAN', 'US_DOLLARS', 'quantile-order-statistics'],
    ['MMI_GAP.MEDIAN', 'DAYS', 'paired-gap'],
    ['CARRIER.CONCENTRATION', 'INDEX', 'concentration'],
    ['OPINION.CAUSATION.TREND', 'RATIO', 'trend'],
  ])('%s says what it is, and its computation can be computed anew', async (key, unit, method) => {
    const found = await estimate(key);
    expect(found).toMatchObject({
      key,
      unit,
      method: { id: method },
      basis: 'OWN_FILES',
      source: "Cedar & Vane LLP's own examinations",
      suppressedBecause: null,
    });
    expect(found.caveats[0]).toEqual({ id: 'C-SEL' });
    expect(found.method?.label).not.toBe(method);
    expect(found.value).not.toBeNull();
    const [lower, upper] = [found.limits?.lower ?? NaN, found.limits?.upper ?? NaN];
    expect(lower).toBeLessThan(found.value ?? NaN);
    expect(upper).toBeGreaterThan(found.value ?? NaN);
    const recomputed = recompute(JSON.parse(found.computation?.document ?? 'null'));
    expect(recomputed.values.length).toBeGreaterThan(0);
    expect(recomputed.agrees).toBe(true);
  });

  it('of a plain count has no method, no value and nothing to compute', async () => {
    expect(await estimate('EXAMINATION')).toMatchObject({
      numerator: days.length,
      unit: 'COUNT',
      value: null,
      method: null,
      computation: null,
      suppressedBecause: null,
    });
  });

  it('has the hash of its data: one for one snapshot, another for other examinations', async () => {
    const [one, same] = [await estimate('EXAMINATION'), await estimate('FEE.MEDIAN')];
    expect(one.dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect(same.dataHash).toBe(one.dataHash);
    expect((await estimate('EXAMINATION', { kinds: ['QME'] })).dataHash).not.toBe(one.dataHash);
  });

  it('is null for a key that the profile does not have', async () => {
    expect(await estimate('OPINION.SURGERY.MIXED')).toBeNull();
    expect(await estimate('MINUTES.RECORDING.BELOW.20')).toBeNull();
  });

  it('speaks in sentences: what is counted first, what is inferred after', async () => {
    const { sentences, numerator, denominator } = await estimate('OPINION.CAUSATION.FAVORS_DEFENSE');
    expect(sentences.map(({ id, kind }) => [id, kind])).toEqual([
      ['S-D1', 'DESCRIPTIVE'],
      ['S-I1', 'INFERENTIAL'],
    ]);
    expect(sentences[0]?.text).toContain(
      `Of the ${denominator} examinations by Dr. Quillfeather dated 15 January 2019 to 15 November 2026 in Cedar & Vane LLP's own files`,
    );
    expect(sentences[0]?.text).toContain(`no causal relationship in ${numerator}`);
  });
});

describe('a window', () => {
  const within = (from: string, to: string): number => days.filter((day) => from <= day && day <= to).length;

  it.each([
    ['FIVE_YEARS', '2022-01-01', '2026-09-30', 'last five calendar years'],
    ['THREE_YEARS', '2024-01-01', '2026-09-30', 'last three calendar years'],
  ])('%s ends with the last quarter that is over', async (window, from, to, words) => {
    const found = await estimate('EXAMINATION', { window });
    expect(found.numerator).toBe(within(from, to));
    expect(found.window).toEqual({ preset: window, from, to, words });
    const { examinations } = await client.data<{ examinations: { totalCount: number } }>(
      'query ($filter: ExaminationFilter!) { examinations(first: 1, filter: $filter) { totalCount } }',
      { filter: { examinerId: toGlobalId('Examiner', examinerId), window, figure: 'EXAMINATION' } },
    );
    expect(examinations.totalCount).toBe(found.numerator);
  });

  it('of all dates has no ends', async () => {
    const { window, numerator } = await estimate('EXAMINATION', { window: 'ALL' });
    expect([numerator, window]).toEqual([
      days.length,
      { preset: 'ALL', from: null, to: null, words: 'all dates' },
    ]);
  });

  it('of chosen years says so, in its sentences too', async () => {
    const found = await estimate('OPINION.CAUSATION.FAVORS_DEFENSE', { fromYear: 2020, toYear: 2021 });
    expect(found.window).toEqual({
      preset: 'CUSTOM',
      from: '2020-01-01',
      to: '2021-12-31',
      words: 'date range chosen by the user',
    });
    expect(found.sentences[0]?.text).toContain('own files (date range chosen by the user)');
  });

  it('is not asked for together with years', async () => {
    const answer = await client.graphql(
      'query ($id: ID!) { examiner(id: $id) { profile(filter: { window: FIVE_YEARS, fromYear: 2020 }) { scope } } }',
      { id: toGlobalId('Examiner', examinerId) },
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Give either "window" or years: a preset window has its own dates.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('findings', () => {
  it('are at most eight, in a fixed order, each with its number', async () => {
    const { findings } = await profile<{
      findings: { about: string; sentences: { id: string }[]; estimate: Shown }[];
    }>(`findings { about sentences { id kind text } estimate { ${ESTIMATE} } }`);
    expect(findings.map(({ sentences }) => sentences[0]?.id)).toEqual([
      'S-R1',
      'S-R2',
      'S-D1',
      'S-T1',
      'S-F1',
      'S-M1',
    ]);
    expect(findings.every(({ estimate: { numerator } }) => numerator > 0)).toBe(true);
  });
});

describe('the trend of an issue', () => {
  it('has each year, a direction and an exact test', async () => {
    const { tendencies } = await profile<{
      tendencies: {
        issue: string;
        trend: { years: { year: number; estimate: Shown }[]; direction: string; p: number; slope: Shown };
      }[];
    }>(`tendencies { issue trend { finding direction p refusal { text } slope { ${ESTIMATE} }
         years { year estimate { key numerator denominator } } } }`);
    const trend = tendencies.find(({ issue }) => issue === 'CAUSATION')?.trend;
    expect(trend?.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(trend?.direction).toBe('DOWN');
    expect(trend?.p).toBeLessThan(0.01);
    expect(trend?.slope.value).toBeLessThan(1);
  });

  it('is refused in words where no report concludes', async () => {
    const { tendencies } = await profile<{
      tendencies: { trend: { p: number | null; refusal: { id: string } | null; slope: Shown } }[];
    }>(`tendencies { trend { p refusal { id text } slope { ${ESTIMATE} } } }`);
    expect(tendencies[1]?.trend).toMatchObject({
      p: null,
      refusal: { id: 'S-X-TOO_FEW_YEARS' },
      slope: { value: null, limits: null, suppressedBecause: 'TOO_FEW_YEARS' },
    });
  });
});

describe('the minimum time', () => {
  const MINIMUM = `durations { source faceToFaceMinimum { citation minutes kind claims permitsVariance
    below { ${ESTIMATE} rows(first: 1) { totalCount } } sentence { text } } }`;

  it('counts the examinations of the kind that its rule is about, and opens into them', async () => {
    const short = plan.filter(({ kind, timings = [] }) => kind === 'QME' && (timings[0]?.minutes ?? 99) < 60);
    const { durations } = await profile<{
      durations: { faceToFaceMinimum: { below: Shown & { rows: { totalCount: number } } } }[];
    }>(MINIMUM);
    expect(durations[0]?.faceToFaceMinimum).toMatchObject({
      citation: '8 CCR 49.8',
      minutes: 60,
      kind: 'QME',
      claims: 'psychiatric injury',
      below: { numerator: short.length, rows: { totalCount: short.length } },
    });
    expect(JSON.stringify(durations)).toContain(
      `${short.length} state fewer than the 60 minutes in 8 CCR 49.8, which permits an explained variance`,
    );
  });

  it('is none where only another kind of examination is asked for', async () => {
    const { durations } = await profile<{ durations: { faceToFaceMinimum: unknown }[] }>(MINIMUM, {
      kinds: ['IME'],
    });
    expect(durations.map(({ faceToFaceMinimum }) => faceToFaceMinimum)).toEqual([null]);
  });
});

describe('the largest carrier against the rest', () => {
  it('divides the examinations that name a carrier and conclude', async () => {
    const { retention } = await profile<{
      retention: {
        topPayerAgainstRest: {
          organisation: { name: string };
          top: { x: number; n: number };
          rest: { x: number; n: number };
          p: number;
          difference: Shown;
        };
      };
    }>(`retention { topPayerAgainstRest { organisation { name } finding top { x n } rest { x n } p
         difference { ${ESTIMATE} } } }`);
    const { organisation, top, rest, difference, p } = retention.topPayerAgainstRest;
    expect(organisation.name).toBe('Harbor Mutual');
    expect(top.n + rest.n).toBe(days.length);
    expect(difference.value).toBeCloseTo(top.x / top.n - rest.x / rest.n, 12);
    expect(p).toBeGreaterThan(0);
    expect(recompute(JSON.parse(difference.computation?.document ?? '')).agrees).toBe(true);
  });
});
