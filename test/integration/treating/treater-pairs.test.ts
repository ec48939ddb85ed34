import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stance } from '../../../server/kernel/vocabulary.js';
import {
  countDifferences,
  estimatesOf,
  EVERYTHING,
  figureCondition,
  pairDifferences,
  profileCounts,
  profileFrom,
  type Profile,
} from '../../../server/modules/analytics/index.js';
import { EVERY_EXAMINATION, examinationPage } from '../../../server/modules/examinations/index.js';
import { CONCLUDING_STANCES } from '../../../server/modules/opinions/index.js';
import {
  addTreatingOpinion,
  divergenceFor,
  recordTreater,
  removeTreatingOpinion,
  updateTreatingOpinion,
} from '../../../server/modules/treating/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';

let db: TestDatabase;
let storage: TestFileStorage;
beforeAll(async () => {
  db = await createTestDatabase();
  storage = await createTestFileStorage();
});
afterAll(async () => {
  await db.close();
  await storage.remove();
});

async function inFirm(job: (unitOfWork: UnitOfWork) => Promise<void>): Promise<void> {
  const { principal } = await createTestFirm(db);
  await db.database.withFirm(principal, 'write', job);
}

async function createMatter(unitOfWork: UnitOfWork): Promise<string> {
  const id = randomUUID();
  await unitOfWork.query(
    'insert into matter (firm_id, id, reference, reference_key) values ($1, $2, $3, $3)',
    [unitOfWork.principal.firmId, id, id.toUpperCase()],
  );
  return id;
}

async function profileOf(unitOfWork: UnitOfWork, examinerId: string): Promise<Profile> {
  const selection = { examinerId, filter: EVERYTHING };
  return profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Cole');
}

/** How many examinations the key opens into. */
async function rowsBehind(unitOfWork: UnitOfWork, examinerId: string, key: string): Promise<number> {
  const filter = { ...EVERY_EXAMINATION, examinerId };
  const { totalCount } = await examinationPage(unitOfWork, {
    filter,
    condition: (sql) => figureCondition(key, filter, sql),
    order: 'NEWEST',
    limit: 1,
    after: null,
  });
  return totalCount;
}

const CELLS = [
  ['BOTH', 'bothYes'],
  ['TREATER_ONLY', 'treaterYesExaminerNo'],
  ['EXAMINER_ONLY', 'treaterNoExaminerYes'],
  ['NEITHER', 'bothNo'],
] as const;

/** Stored counts, figures and rows of the examiner's pairs say the same. */
async function expectAgreement(unitOfWork: UnitOfWork, examinerId: string): Promise<void> {
  expect(await countDifferences(unitOfWork)).toEqual([]);
  expect(await pairDifferences(unitOfWork)).toEqual([]);
  const profile = await profileOf(unitOfWork, examinerId);
  for (const { issue, treaterPairs } of profile.tendencies) {
    if (treaterPairs === null) continue;
    const key = `TREATER_PAIR.${issue}`;
    const { estimate } = treaterPairs;
    const counted: [string, number][] = [
      [key, estimate.denominator],
      [`${key}.DISAGREES`, estimate.numerator],
      [`${key}.UNKNOWN`, estimate.unknowns.unknown],
      ...CELLS.map(([cell, name]): [string, number] => [`${key}.${cell}`, treaterPairs[name]]),
    ];
    const rows: [string, number][] = [];
    for (const [name] of counted) rows.push([name, await rowsBehind(unitOfWork, examinerId, name)]);
    expect(rows).toEqual(counted);
  }
  for (const { key, numerator } of estimatesOf(profile)) {
    if (key.startsWith('MMI_GAP')) expect(await rowsBehind(unitOfWork, examinerId, key)).toBe(numerator);
  }
}

type PlannedMatter = {
  readonly examinations: readonly { readonly examinedOn: string; readonly stance: Stance | null }[];
  readonly treating: readonly {
    readonly treater: number;
    readonly statedOn: string;
    readonly stance: Stance;
    readonly reportedOn: string | null;
  }[];
};

const day = fc.constantFrom('2024-01-10', '2024-02-10', '2024-03-10', '2024-04-10');
const stance = fc.constantFrom(...Object.values(Stance));
const matters: fc.Arbitrary<PlannedMatter[]> = fc.array(
  fc.record({
    examinations: fc.uniqueArray(fc.record({ examinedOn: day, stance: fc.option(stance) }), {
      maxLength: 2,
      selector: ({ examinedOn }) => examinedOn,
    }),
    treating: fc.array(
      fc.record({
        treater: fc.integer({ min: 0, max: 1 }),
        statedOn: day,
        stance,
        reportedOn: fc.option(day),
      }),
      { maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('pairs of an examiner’s and the treaters’ conclusions', { timeout: 120_000 }, () => {
  it('are counted as the divergence compares them, whatever is recorded', async () => {
    await fc.assert(
      fc.asyncProperty(matters, (plan) =>
        inFirm(async (unitOfWork) => {
          const examinerId = await createExaminer(unitOfWork);
          const treaters = [
            await recordTreater(unitOfWork, { fullName: 'Una Pell' }),
            await recordTreater(unitOfWork, { fullName: 'Ivo Marsh' }),
          ];
          let expected = 0;
          for (const { examinations, treating } of plan) {
            const matterId = await createMatter(unitOfWork);
            const ids = await insertExaminations(
              unitOfWork,
              examinations.map((each) => ({
                ...{ examinerId, matterId, examinedOn: each.examinedOn },
                opinions: [{ issue: 'CAUSATION' as const, stance: each.stance }],
              })),
            );
            for (const { treater, statedOn, stance: stated, reportedOn } of treating) {
              const [examinationId] = ids;
              if (reportedOn !== null && examinationId !== undefined) {
                await unitOfWork.query(
                  `insert into examination_fact (firm_id, examination_id, field, value)
                   values ($1, $2, 'REPORTED_ON', to_jsonb($3::text)) on conflict do nothing`,
                  [unitOfWork.principal.firmId, examinationId, reportedOn],
                );
              }
              await addTreatingOpinion(unitOfWork, storage, {
                ...{ matterId, treaterId: treaters[treater], issue: 'CAUSATION', stance: stated, statedOn },
              });
            }
            const { entries } = await divergenceFor(unitOfWork, matterId);
            for (const id of ids) {
              const beside = entries.filter(({ examinationId }) => examinationId === id);
              const concluded = new Set(
                beside.flatMap(({ treatingOpinion }) =>
                  CONCLUDING_STANCES.filter((concluding) => concluding === treatingOpinion?.stance),
                ),
              );
              const own = beside[0]?.examinerOpinion?.stance ?? null;
              if (concluded.size === 1 && CONCLUDING_STANCES.some((each) => each === own)) expected += 1;
            }
          }
          const { tendencies } = await profileOf(unitOfWork, examinerId);
          const pairs = tendencies.find(({ issue }) => issue === 'CAUSATION')?.treaterPairs ?? null;
          expect(pairs?.estimate.denominator ?? 0).toBe(expected);
          await expectAgreement(unitOfWork, examinerId);
        }),
      ),
      { numRuns: 25 },
    );
  });

  it('follow a treating opinion that is added, changed and removed', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const matterId = await createMatter(unitOfWork);
      await insertExaminations(unitOfWork, [
        {
          ...{ examinerId, matterId, examinedOn: '2024-03-01' },
          opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }],
        },
      ]);
      const pairs = async () => (await profileOf(unitOfWork, examinerId)).tendencies[0]?.treaterPairs ?? null;
      expect(await pairs()).toBeNull();
      const stated = { issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT', statedOn: '2024-02-01' } as const;
      const id = await addTreatingOpinion(unitOfWork, storage, {
        ...stated,
        matterId,
        treaterName: 'Una Pell',
      });
      expect(await pairs()).toMatchObject({
        ...{ bothYes: 0, treaterYesExaminerNo: 0, treaterNoExaminerYes: 1, bothNo: 0, directionTest: null },
        estimate: { numerator: 1, denominator: 1, value: null },
      });
      await expectAgreement(unitOfWork, examinerId);
      const treaterId = (await divergenceFor(unitOfWork, matterId)).treating.treaters[0]?.id ?? '';
      await updateTreatingOpinion(unitOfWork, storage, {
        ...{ ...stated, id, treaterId, version: 1, stance: 'FAVORS_DEFENSE' },
      });
      expect(await pairs()).toMatchObject({ bothYes: 1, estimate: { numerator: 0, denominator: 1 } });
      await expectAgreement(unitOfWork, examinerId);
      await removeTreatingOpinion(unitOfWork, { id, version: 2 });
      expect(await pairs()).toBeNull();
      await expectAgreement(unitOfWork, examinerId);
    });
  });

  it('give a day of maximum improvement where the firm’s log gives none', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const [logged, treated] = [await createMatter(unitOfWork), await createMatter(unitOfWork)];
      const [, examinationId] = await insertExaminations(unitOfWork, [
        {
          ...{ examinerId, matterId: logged, examinedOn: '2024-03-01' },
          opinions: [{ issue: 'MMI', stance: 'FAVORS_DEFENSE', mmiGapDays: 40 }],
        },
        {
          ...{ examinerId, matterId: treated, examinedOn: '2024-03-02' },
          opinions: [{ issue: 'MMI', stance: 'FAVORS_DEFENSE' }],
        },
      ]);
      await unitOfWork.query(
        "update opinion set mmi_on = '2024-02-01' where firm_id = $1 and examination_id = $2",
        [unitOfWork.principal.firmId, examinationId],
      );
      const stated = { issue: 'MMI', stance: 'FAVORS_CLAIMANT', statedOn: '2024-02-20' } as const;
      const treaters = { treaterName: 'Una Pell', mmiOn: '2024-06-04' };
      await addTreatingOpinion(unitOfWork, storage, { ...stated, ...treaters, matterId: logged });
      await addTreatingOpinion(unitOfWork, storage, { ...stated, ...treaters, matterId: treated });
      expect((await profileOf(unitOfWork, examinerId)).mmiGap?.values).toEqual([40, 124]);
      await expectAgreement(unitOfWork, examinerId);
      // Two treaters who give different days: neither is taken.
      await addTreatingOpinion(unitOfWork, storage, {
        ...{ ...stated, matterId: treated, treaterName: 'Ivo Marsh', mmiOn: '2024-07-01' },
      });
      expect((await profileOf(unitOfWork, examinerId)).mmiGap?.values).toEqual([40]);
      await expectAgreement(unitOfWork, examinerId);
    });
  });

  it('say the direction from ten pairs on, with what must stand beside it', async () => {
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const conclude = async (count: number): Promise<void> => {
        for (let at = 0; at < count; at += 1) {
          const matterId = await createMatter(unitOfWork);
          await insertExaminations(unitOfWork, [
            {
              ...{ examinerId, matterId, examinedOn: '2024-03-01' },
              opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }],
            },
          ]);
          await addTreatingOpinion(unitOfWork, storage, {
            ...{ matterId, treaterName: 'Una Pell', issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT' },
            statedOn: '2024-02-01',
          });
        }
      };
      const pairs = async () => (await profileOf(unitOfWork, examinerId)).tendencies[0]?.treaterPairs;
      await conclude(9);
      expect(await pairs()).toMatchObject({ directionTest: null, estimate: { value: null } });
      await conclude(1);
      const ten = await pairs();
      expect(ten).toMatchObject({ directionTest: 2 / 2 ** 10, estimate: { value: 1, numerator: 10 } });
      expect(ten?.estimate.caveats.map(({ id }) => id)).toEqual(['C-SEL', 'C-DISP']);
      expect(ten?.estimate.sentences.map(({ id, text }) => [id, text])).toEqual([
        [
          'S-P1',
          'In none of the 10 cases the treating doctor stated no causal relationship and Dr. Cole did not; in 10 the reverse.',
        ],
      ]);
    });
  });
});
