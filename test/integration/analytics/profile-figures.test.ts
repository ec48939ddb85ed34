import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExamKind, Issue, Side, Stance, TimingSource } from '../../../server/kernel/vocabulary.js';
import {
  estimatesOf,
  EVERYTHING,
  figureCondition,
  findEstimate,
  profileCounts,
  profileFrom,
  type Estimate,
  type Profile,
  type ProfileFilter,
} from '../../../server/modules/analytics/index.js';
import { EstimateMaker } from '../../../server/modules/analytics/estimate-maker.js';
import { EVERY_EXAMINATION, examinationPage } from '../../../server/modules/examinations/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import {
  createClaimant,
  createExaminer,
  createOrganisation,
  insertExaminations,
  type PlannedExamination,
} from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const oneOf = <Value>(vocabulary: Readonly<Record<string, Value>>): fc.Arbitrary<Value> =>
  fc.constantFrom(...Object.values(vocabulary));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

/** A plan before its examiner and organisations exist; payers are indexes of them. */
const planned = fc.record({
  day: fc.integer({ min: 0, max: 365 * 4 }),
  kind: oneOf(ExamKind),
  side: oneOf(Side),
  carrier: maybe(fc.nat(2)),
  lawFirm: maybe(fc.nat(1)),
  attorney: maybe(fc.nat(1)),
  vendor: maybe(fc.nat(0)),
  timings: fc.uniqueArray(
    fc.record({ source: oneOf(TimingSource), minutes: fc.integer({ min: 1, max: 9 }) }),
    {
      selector: ({ source }) => source,
      maxLength: 3,
    },
  ),
  pagesSupplied: maybe(fc.nat(6)),
  pagesReviewed: maybe(fc.nat(6)),
  feeCents: maybe(fc.integer({ min: 0, max: 60_000 })),
  opinions: fc.uniqueArray(
    fc.record({
      issue: fc.constantFrom(Issue.CAUSATION, Issue.MMI, Issue.SURGERY),
      stance: maybe(oneOf(Stance)),
      isUnverified: fc.boolean(),
      mmiGapDays: maybe(fc.integer({ min: -30, max: 30 })),
    }),
    { selector: ({ issue }) => issue, maxLength: 3 },
  ),
  isDuplicate: fc.boolean(),
  // Few claimants, so that most are examined again.
  claimant: fc.option(fc.integer({ min: 0, max: 3 })),
  isUnverified: fc.boolean(),
});
// One examination a day, so that the order of a claimant's examinations is plain.
const plansOf = (maxLength: number): fc.Arbitrary<Planned[]> =>
  fc.uniqueArray(planned, { selector: ({ day }) => day, maxLength });
type Planned = typeof planned extends fc.Arbitrary<infer Value> ? Value : never;

type Arranged = { examinerId: string; carriers: string[]; plan: PlannedExamination[] };

async function arrange(unitOfWork: UnitOfWork, plans: readonly Planned[]): Promise<Arranged> {
  const examinerId = await createExaminer(unitOfWork);
  const other = await createExaminer(unitOfWork, 'Otherwise');
  const named = (kind: string, count: number): Promise<string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, index) => createOrganisation(unitOfWork, kind, `${kind} ${index}`)),
    );
  const carriers = await named('CARRIER', 3);
  const lawFirms = await named('LAW_FIRM', 2);
  const attorneys = await named('ATTORNEY', 2);
  const vendors = await named('VENDOR', 1);
  const claimants = await Promise.all(
    Array.from({ length: 4 }, (_, index) => createClaimant(unitOfWork, `Invented Claimant ${index}`)),
  );
  const at = (ids: readonly string[], index: number | null): string | null =>
    index === null ? null : (ids[index] ?? null);
  const plan = plans.map((each, index) => ({
    ...each,
    examinerId,
    examinedOn: new Date(Date.UTC(2021, 0, 1 + each.day)).toISOString().slice(0, 10),
    carrierId: at(carriers, each.carrier),
    lawFirmId: at(lawFirms, each.lawFirm),
    attorneyId: at(attorneys, each.attorney),
    vendorId: at(vendors, each.vendor),
    claimantId: at(claimants, each.claimant),
    isDuplicate: each.isDuplicate && index > 0,
  }));
  // Somebody else's examinations on the same days must be in none of the figures.
  const elsewhere = plan.map((each) => ({ ...each, examinerId: other, isDuplicate: false }));
  await insertExaminations(unitOfWork, [...plan, ...elsewhere]);
  return { examinerId, carriers, plan };
}

/** Every figure of a profile, found by shape, so that a new one is tested without being listed here. */
function figuresByShape(value: unknown): Estimate[] {
  if (Array.isArray(value)) return value.flatMap(figuresByShape);
  if (typeof value !== 'object' || value === null || value instanceof EstimateMaker) return [];
  if (isFigure(value)) return [value];
  return Object.values(value).flatMap(figuresByShape);
}

/** The same with those that are made when they are asked for: trends and counts below a number of minutes. */
function figuresOf(profile: Profile): Estimate[] {
  const figures = [...estimatesOf(profile)];
  const keys = figures.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(figuresByShape(profile).map(({ key }) => key)));
  const shorter = profile.durations.flatMap(({ shorterThan }) => [1, 5, 9, 10].map(shorterThan));
  for (const figure of [...figures, ...shorter]) {
    expect(findEstimate(profile, figure.key)?.numerator).toBe(figure.numerator);
  }
  return [...figures, ...shorter];
}

function isFigure(value: object): value is Estimate {
  return 'key' in value && 'numerator' in value && 'unknowns' in value;
}

/** Keys of what a figure does not count, which must open as well. */
function partKeys({ retention, tendencies, durations, records, fees, mmiGap }: Profile): [string, number][] {
  const of = (key: string, coverage: { known: number; unknown: number }): [string, number][] => [
    [`${key}.KNOWN`, coverage.known],
    [`${key}.UNKNOWN`, coverage.unknown],
  ];
  return [
    ...retention.bySide.slice(0, 1).flatMap(({ unknowns }) => of('SIDE', unknowns)),
    ...of('CARRIER', retention.carriers),
    ...of('LAW_FIRM', retention.lawFirms),
    ...of('ATTORNEY', retention.attorneys),
    ...of('VENDOR', retention.vendors),
    ...tendencies.flatMap(({ issue, coverage }): [string, number][] => [
      ...of(`OPINION.${issue}`, coverage),
      [`OPINION.${issue}.UNDETERMINED`, coverage.undetermined],
      [`OPINION.${issue}.NOT_ADDRESSED`, coverage.notAddressed],
      [`OPINION.${issue}.BLANK`, coverage.blank],
      [`OPINION.${issue}.UNCODED`, coverage.uncoded],
      [`OPINION.${issue}.UNVERIFIED`, coverage.unverified],
    ]),
    ...durations.flatMap(({ source, missing, histogram }): [string, number][] => [
      [`MINUTES.${source}.UNKNOWN`, missing],
      ...histogram.map(({ value, count }): [string, number] => [`MINUTES.${source}.${value}`, count]),
    ]),
    ['PAGES.SUPPLIED.UNKNOWN', records.supplied.unknowns.blank],
    ['PAGES.REVIEWED.UNKNOWN', records.reviewed.unknowns.blank],
    ['PAGES.BOTH.UNKNOWN', records.both.unknowns.blank],
    ...records.shareHistogram.map(({ value, count }): [string, number] => [`PAGES.SHARE.${value}`, count]),
    ['FEE.UNKNOWN', fees.estimate.unknowns.blank],
    ...fees.histogram.map(({ value, count }): [string, number] => [`FEE.${value}`, count]),
    ...(mmiGap?.histogram ?? []).map(({ value, count }): [string, number] => [`MMI_GAP.${value}`, count]),
    ...(mmiGap === null ? [] : [['MMI_GAP.UNKNOWN', mmiGap.missing] satisfies [string, number]]),
  ];
}

async function rowsBehind(
  unitOfWork: UnitOfWork,
  examinerId: string,
  filter: ProfileFilter,
  key: string,
): Promise<number> {
  const { totalCount } = await examinationPage(unitOfWork, {
    filter: { ...EVERY_EXAMINATION, ...filter, examinerId },
    condition: (sql) => figureCondition(key, { ...EVERY_EXAMINATION, ...filter, examinerId }, sql),
    order: 'NEWEST',
    limit: 1,
    after: null,
  });
  return totalCount;
}

const isCountable = (each: PlannedExamination): boolean =>
  each.isDuplicate !== true && each.isUnverified !== true;

/** True when the claimant was examined before, in the window; of one day's examinations all but one are. */
function isReexamination(
  plan: readonly PlannedExamination[],
  each: PlannedExamination,
  fromYear: number | null,
): boolean {
  if ((each.claimantId ?? null) === null || each.kind === 'RECORD_REVIEW') return false;
  return plan.some(
    (other) =>
      other !== each &&
      isCountable(other) &&
      other.kind !== 'RECORD_REVIEW' &&
      other.claimantId === each.claimantId &&
      other.examinedOn < each.examinedOn &&
      Number(other.examinedOn.slice(0, 4)) >= (fromYear ?? 0),
  );
}

/** The examinations of a plan that a filter selects and no figure leaves out. */
function selected(plan: readonly PlannedExamination[], filter: ProfileFilter): PlannedExamination[] {
  const within = (day: string): boolean =>
    (filter.fromYear ?? 0) <= Number(day.slice(0, 4)) &&
    Number(day.slice(0, 4)) <= (filter.toYear ?? 9999) &&
    day <= (filter.lastDay ?? '9999-12-31');
  return plan.filter(
    (each) =>
      isCountable(each) &&
      within(each.examinedOn) &&
      (filter.reexaminations || !isReexamination(plan, each, filter.fromYear)) &&
      (filter.kinds.length === 0
        ? each.kind !== 'RECORD_REVIEW'
        : filter.kinds.some((kind) => kind === each.kind)) &&
      (filter.sides.length === 0 || filter.sides.some((side) => side === each.side)) &&
      (filter.carrierId === null || filter.carrierId === each.carrierId),
  );
}

const filters = (carriers: readonly string[]): ProfileFilter[] => [
  EVERYTHING,
  { ...EVERYTHING, fromYear: 2022, toYear: 2023 },
  { ...EVERYTHING, kinds: ['IME', 'RECORD_REVIEW', 'QME'], sides: ['DEFENSE', 'UNKNOWN'] },
  { ...EVERYTHING, carrierId: carriers[0] ?? null },
  { ...EVERYTHING, reexaminations: true, fromYear: 2022 },
  { ...EVERYTHING, carrierId: carriers[1] ?? null, fromYear: 2022, sides: ['DEFENSE', 'PLAINTIFF'] },
  // Windows that end within a year, with it, and within a year and at one organisation.
  { ...EVERYTHING, window: 'THREE_YEARS', fromYear: 2022, lastDay: '2024-06-30' },
  { ...EVERYTHING, window: 'FIVE_YEARS', fromYear: 2021, lastDay: '2023-12-31' },
  {
    ...EVERYTHING,
    window: 'FIVE_YEARS',
    fromYear: 2021,
    lastDay: '2023-09-30',
    carrierId: carriers[0] ?? null,
  },
];

// Dozens of random firms, each figure of each: slow on a busy machine.
describe('a profile', { timeout: 120_000 }, () => {
  it('opens every figure into as many examinations as it counts, whatever is recorded', async () => {
    await fc.assert(
      fc.asyncProperty(plansOf(40), async (plans) => {
        const { principal } = await createTestFirm(db);
        await db.database.withFirm(principal, 'write', async (unitOfWork) => {
          const { examinerId, carriers, plan } = await arrange(unitOfWork, plans);
          for (const filter of filters(carriers)) {
            const selection = { examinerId, filter };
            const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Cole');
            expect(profile.examinations.numerator).toBe(selected(plan, filter).length);
            const counts: [string, number][] = [
              ...figuresOf(profile).map(({ key, numerator }): [string, number] => [key, numerator]),
              ...partKeys(profile),
            ];
            const rows: [string, number][] = [];
            for (const [key] of counts)
              rows.push([key, await rowsBehind(unitOfWork, examinerId, filter, key)]);
            expect(rows).toEqual(counts);
          }
        });
      }),
      { numRuns: 5 },
    );
  });

  it('leaves out nothing that the filter asks for', async () => {
    const { principal } = await createTestFirm(db);
    await db.database.withFirm(principal, 'write', async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const claimantId = await createClaimant(unitOfWork, 'Invented Claimant');
      await insertExaminations(unitOfWork, [
        { examinerId, claimantId, examinedOn: '2022-01-03' },
        { examinerId, claimantId, examinedOn: '2022-01-04' },
        { examinerId, claimantId, examinedOn: '2022-01-05', kind: 'RECORD_REVIEW' },
      ]);
      const asked: [ProfileFilter, counted: number, reexaminations: number, reviews: number][] = [
        [EVERYTHING, 1, 1, 1],
        [{ ...EVERYTHING, reexaminations: true }, 2, 0, 1],
        [{ ...EVERYTHING, kinds: ['IME', 'RECORD_REVIEW'] }, 2, 1, 0],
        [{ ...EVERYTHING, kinds: ['IME', 'RECORD_REVIEW'], reexaminations: true }, 3, 0, 0],
      ];
      for (const [filter, counted, reexaminations, reviews] of asked) {
        const selection = { examinerId, filter };
        const counts = await profileCounts(unitOfWork, selection);
        const { examinations, leftOut } = profileFrom(counts, selection, 'Dr. Cole');
        expect(examinations.numerator).toBe(counted);
        expect(leftOut.reexaminations.numerator).toBe(reexaminations);
        expect(leftOut.recordReviews.numerator).toBe(reviews);
        for (const { key, numerator } of [leftOut.reexaminations, leftOut.recordReviews])
          expect(await rowsBehind(unitOfWork, examinerId, filter, key)).toBe(numerator);
      }
    });
  });

  it('says what counting the plan by hand says', async () => {
    await fc.assert(
      fc.asyncProperty(plansOf(60), async (plans) => {
        const { principal } = await createTestFirm(db);
        await db.database.withFirm(principal, 'write', async (unitOfWork) => {
          const { examinerId, carriers, plan } = await arrange(unitOfWork, plans);
          for (const filter of filters(carriers)) {
            const selection = { examinerId, filter };
            const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Cole');
            expectHandCount(profile, selected(plan, filter), filter);
          }
        });
      }),
      { numRuns: 15 },
    );
  });
});

type Opinion = NonNullable<PlannedExamination['opinions']>[number];
const isConfirmed = (opinion: Opinion | undefined): opinion is Opinion =>
  opinion !== undefined && opinion.isUnverified !== true;

function expectHandCount(profile: Profile, of: readonly PlannedExamination[], filter: ProfileFilter): void {
  const isSideChosen = filter.sides.length > 0;
  const recorded = of.map(({ opinions = [] }) => opinions);
  for (const figure of profile.retention.bySide) {
    expect(figure.numerator).toBe(of.filter(({ side }) => figure.key === `SIDE.${side}`).length);
    expect(figure.denominator).toBe(
      isSideChosen ? of.length : of.filter(({ side }) => side !== 'UNKNOWN').length,
    );
    if (isSideChosen) expect(figure).toMatchObject({ value: null, limits: null, bounds: null });
    expect(figure.unknowns.total).toBe(of.length);
  }
  for (const year of profile.retention.byYear) {
    expect(year.examinations.numerator).toBe(
      of.filter((each) => each.examinedOn.startsWith(`${year.year}-`)).length,
    );
  }
  for (const { issue, stances, coverage } of profile.tendencies) {
    const found = recorded.map((opinions) => opinions.find((opinion) => opinion.issue === issue));
    for (const { stance, estimate } of stances) {
      expect(estimate.numerator).toBe(
        found.filter((opinion) => isConfirmed(opinion) && opinion.stance === stance).length,
      );
      expect(estimate.denominator).toBe(coverage.known);
    }
    expectYears(profile, issue, of);
    expect(coverage.blank).toBe(found.filter((opinion) => opinion === undefined).length);
    expect(coverage.uncoded).toBe(
      found.filter((opinion) => isConfirmed(opinion) && opinion.stance === null).length,
    );
    expect(coverage.unverified).toBe(found.filter((opinion) => opinion?.isUnverified === true).length);
    expect(
      coverage.known +
        coverage.undetermined +
        coverage.notAddressed +
        coverage.uncoded +
        coverage.unverified +
        coverage.blank,
    ).toBe(of.length);
  }
  const sources = of
    .filter(({ kind }) => kind !== 'RECORD_REVIEW')
    .flatMap(({ timings = [] }) => timings.map(({ source }) => source));
  expect(new Set(profile.durations.map(({ source }) => source))).toEqual(new Set(sources));
  expect(new Set(profile.tendencies.map(({ issue }) => issue))).toEqual(
    new Set(recorded.flatMap((opinions) => opinions.map(({ issue }) => issue))),
  );
  for (const series of profile.durations) {
    const minutes = of
      .filter(({ kind }) => kind !== 'RECORD_REVIEW')
      .flatMap(({ timings = [] }) => timings.filter(({ source }) => source === series.source))
      .map((timing) => timing.minutes);
    expect(series.shorterThan(5)).toMatchObject({
      numerator: minutes.filter((value) => value < 5).length,
      denominator: minutes.length,
    });
    expect(series.histogram.flatMap(({ value, count }) => Array<number>(count).fill(value))).toEqual(
      minutes.sort((a, b) => a - b),
    );
  }
  const sum = (values: readonly (number | null | undefined)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const both = of.filter(
    (each) => (each.pagesSupplied ?? null) !== null && (each.pagesReviewed ?? null) !== null,
  );
  expect(profile.records).toMatchObject({
    pagesSupplied: sum(of.map(({ pagesSupplied }) => pagesSupplied)),
    pagesReviewed: sum(of.map(({ pagesReviewed }) => pagesReviewed)),
    pagesSuppliedOfBoth: sum(both.map(({ pagesSupplied }) => pagesSupplied)),
    pagesReviewedOfBoth: sum(both.map(({ pagesReviewed }) => pagesReviewed)),
  });
  expect(profile.fees.totalCents).toBe(sum(of.map(({ feeCents }) => feeCents)));
  // Dates beside another issue are not the gap: an examination has one at most.
  const gaps = recorded.flatMap((opinions) =>
    opinions
      .filter((opinion) => isConfirmed(opinion) && opinion.issue === 'MMI')
      .map(({ mmiGapDays }) => mmiGapDays ?? null),
  );
  expect(profile.mmiGap?.values ?? []).toEqual(
    gaps.filter((gap): gap is number => gap !== null).sort((a, b) => a - b),
  );
}

/** The years of an issue's trend: how many state the finding, of how many that conclude. */
function expectYears(profile: Profile, issue: Issue, of: readonly PlannedExamination[]): void {
  const byYear = new Map<number, { x: number; n: number }>();
  for (const { examinedOn, opinions = [] } of of) {
    const opinion = opinions.find((candidate) => candidate.issue === issue);
    if (!isConfirmed(opinion) || opinion.stance === null) continue;
    if (!['FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT'].includes(opinion.stance)) continue;
    const year = Number(examinedOn.slice(0, 4));
    const { x, n } = byYear.get(year) ?? { x: 0, n: 0 };
    byYear.set(year, { x: x + Number(opinion.stance === 'FAVORS_DEFENSE'), n: n + 1 });
  }
  const trend = profile.tendencies.find((tendency) => tendency.issue === issue)?.trend;
  expect(trend?.years.map(({ year, estimate }) => [year, estimate.numerator, estimate.denominator])).toEqual(
    [...byYear].sort(([a], [b]) => a - b).map(([year, { x, n }]) => [year, x, n]),
  );
}
