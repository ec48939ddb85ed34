import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExamKind, Issue, Side, Stance, TimingSource } from '../../../server/kernel/vocabulary.js';
import {
  EVERYTHING,
  figureCondition,
  profileCounts,
  profileFrom,
  type Figure,
  type Profile,
  type ProfileFilter,
} from '../../../server/modules/analytics/index.js';
import { EVERY_EXAMINATION, examinationPage } from '../../../server/modules/examinations/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import {
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
});
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
    isDuplicate: each.isDuplicate && index > 0,
  }));
  // Somebody else's examinations on the same days must be in none of the figures.
  const elsewhere = plan.map((each) => ({ ...each, examinerId: other, isDuplicate: false }));
  await insertExaminations(unitOfWork, [...plan, ...elsewhere]);
  return { examinerId, carriers, plan };
}

/** Every figure of a profile, found by shape, so that a new one is tested without being listed here. */
function figuresOf(value: unknown): Figure[] {
  if (Array.isArray(value)) return value.flatMap(figuresOf);
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return [value];
  return Object.values(value).flatMap(figuresOf);
}

function isFigure(value: object): value is Figure {
  return 'key' in value && 'count' in value && 'coverage' in value;
}

/** Keys of what a figure does not count, which must open as well. */
function partKeys({ retention, tendencies, durations, records, fees, mmiGap }: Profile): [string, number][] {
  const of = (key: string, coverage: { known: number; unknown: number }): [string, number][] => [
    [`${key}.KNOWN`, coverage.known],
    [`${key}.UNKNOWN`, coverage.unknown],
  ];
  return [
    ...retention.bySide.slice(0, 1).flatMap(({ coverage }) => of('SIDE', coverage)),
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
    ]),
    ...durations.flatMap(({ source, missing, histogram }): [string, number][] => [
      [`MINUTES.${source}.UNKNOWN`, missing],
      ...histogram.map(({ value, count }): [string, number] => [`MINUTES.${source}.${value}`, count]),
    ]),
    ['PAGES.SUPPLIED.UNKNOWN', records.supplied.coverage.blank],
    ['PAGES.REVIEWED.UNKNOWN', records.reviewed.coverage.blank],
    ['PAGES.BOTH.UNKNOWN', records.both.coverage.blank],
    ...records.shareHistogram.map(({ value, count }): [string, number] => [`PAGES.SHARE.${value}`, count]),
    ['FEE.UNKNOWN', fees.figure.coverage.blank],
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
    condition: (sql) => figureCondition(key, sql),
    order: 'NEWEST',
    limit: 1,
    after: null,
  });
  return totalCount;
}

/** The examinations of a plan that a filter selects and no figure leaves out. */
function selected(plan: readonly PlannedExamination[], filter: ProfileFilter): PlannedExamination[] {
  const within = (day: string): boolean =>
    (filter.fromYear ?? 0) <= Number(day.slice(0, 4)) && Number(day.slice(0, 4)) <= (filter.toYear ?? 9999);
  return plan.filter(
    (each) =>
      each.isDuplicate !== true &&
      within(each.examinedOn) &&
      (filter.kinds.length === 0 || filter.kinds.some((kind) => kind === each.kind)) &&
      (filter.sides.length === 0 || filter.sides.some((side) => side === each.side)) &&
      (filter.carrierId === null || filter.carrierId === each.carrierId),
  );
}

const filters = (carriers: readonly string[]): ProfileFilter[] => [
  EVERYTHING,
  { ...EVERYTHING, fromYear: 2022, toYear: 2023 },
  { ...EVERYTHING, kinds: ['IME', 'RECORD_REVIEW', 'QME'], sides: ['DEFENSE', 'UNKNOWN'] },
  { ...EVERYTHING, carrierId: carriers[0] ?? null },
  { ...EVERYTHING, carrierId: carriers[1] ?? null, fromYear: 2022, sides: ['DEFENSE', 'PLAINTIFF'] },
];

// Dozens of random firms, each figure of each: slow on a busy machine.
describe('a profile', { timeout: 120_000 }, () => {
  it('opens every figure into as many examinations as it counts, whatever is recorded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(planned, { maxLength: 40 }), async (plans) => {
        const { principal } = await createTestFirm(db);
        await db.database.withFirm(principal, 'write', async (unitOfWork) => {
          const { examinerId, carriers, plan } = await arrange(unitOfWork, plans);
          for (const filter of filters(carriers)) {
            const selection = { examinerId, filter };
            const profile = profileFrom(await profileCounts(unitOfWork, selection), selection);
            expect(profile.examinations.count).toBe(selected(plan, filter).length);
            const counts: [string, number][] = [
              ...figuresOf(profile).map(({ key, count }): [string, number] => [key, count]),
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

  it('says what counting the plan by hand says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(planned, { maxLength: 60 }), async (plans) => {
        const { principal } = await createTestFirm(db);
        await db.database.withFirm(principal, 'write', async (unitOfWork) => {
          const { examinerId, carriers, plan } = await arrange(unitOfWork, plans);
          for (const filter of filters(carriers)) {
            const selection = { examinerId, filter };
            const profile = profileFrom(await profileCounts(unitOfWork, selection), selection);
            expectHandCount(profile, selected(plan, filter), filter);
          }
        });
      }),
      { numRuns: 15 },
    );
  });
});

function expectHandCount(profile: Profile, of: readonly PlannedExamination[], filter: ProfileFilter): void {
  const isSideChosen = filter.sides.length > 0;
  const verified = of.map(({ opinions = [] }) =>
    opinions.filter(({ isUnverified }) => isUnverified !== true),
  );
  for (const figure of profile.retention.bySide) {
    expect(figure.count).toBe(of.filter(({ side }) => figure.key === `SIDE.${side}`).length);
    expect(figure.denominator).toBe(
      isSideChosen ? of.length : of.filter(({ side }) => side !== 'UNKNOWN').length,
    );
    if (isSideChosen) expect(figure).toMatchObject({ share: null, interval: null, bounds: null });
    expect(figure.coverage.total).toBe(of.length);
  }
  for (const year of profile.retention.byYear) {
    expect(year.examinations.count).toBe(
      of.filter((each) => each.examinedOn.startsWith(`${year.year}-`)).length,
    );
  }
  for (const { issue, stances, coverage } of profile.tendencies) {
    const found = verified.map((opinions) => opinions.find((opinion) => opinion.issue === issue));
    for (const { stance, figure } of stances) {
      expect(figure.count).toBe(found.filter((opinion) => opinion?.stance === stance).length);
      expect(figure.denominator).toBe(coverage.known);
    }
    expect(coverage.blank).toBe(found.filter((opinion) => opinion === undefined).length);
    expect(coverage.uncoded).toBe(found.filter((opinion) => opinion?.stance === null).length);
    expect(
      coverage.known + coverage.undetermined + coverage.notAddressed + coverage.uncoded + coverage.blank,
    ).toBe(of.length);
  }
  const sources = of
    .filter(({ kind }) => kind !== 'RECORD_REVIEW')
    .flatMap(({ timings = [] }) => timings.map(({ source }) => source));
  expect(new Set(profile.durations.map(({ source }) => source))).toEqual(new Set(sources));
  expect(new Set(profile.tendencies.map(({ issue }) => issue))).toEqual(
    new Set(verified.flatMap((opinions) => opinions.map(({ issue }) => issue))),
  );
  for (const series of profile.durations) {
    const minutes = of
      .filter(({ kind }) => kind !== 'RECORD_REVIEW')
      .flatMap(({ timings = [] }) => timings.filter(({ source }) => source === series.source))
      .map((timing) => timing.minutes);
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
  const gaps = verified.flatMap((opinions) =>
    opinions.filter(({ issue }) => issue === 'MMI').map(({ mmiGapDays }) => mmiGapDays ?? null),
  );
  expect(profile.mmiGap?.values ?? []).toEqual(
    gaps.filter((gap): gap is number => gap !== null).sort((a, b) => a - b),
  );
}
