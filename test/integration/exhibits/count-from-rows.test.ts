import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExamKind, Side, Stance, TimingSource } from '../../../server/kernel/vocabulary.js';
import { makeExhibit, verifyExhibit } from '../../../server/modules/exhibits/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import {
  createClaimant,
  createExaminer,
  createOrganisation,
  insertExaminations,
} from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

const clock = { now: () => new Date('2026-11-22T10:05:00Z') };

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const planned = fc.record({
  day: fc.integer({ min: 0, max: 3000 }),
  kind: fc.constantFrom(...Object.values(ExamKind)),
  side: fc.constantFrom(...Object.values(Side)),
  claimant: fc.option(fc.integer({ min: 0, max: 2 })),
  carrier: fc.option(fc.integer({ min: 0, max: 1 })),
  minutes: fc.option(
    fc.record({
      source: fc.constantFrom(...Object.values(TimingSource)),
      minutes: fc.integer({ min: 1, max: 90 }),
    }),
  ),
  stance: fc.option(fc.constantFrom(...Object.values(Stance))),
  isOpinionUnverified: fc.boolean(),
  isUnverified: fc.boolean(),
  isDuplicate: fc.boolean(),
});

describe('counting from kept rows', () => {
  it('comes to what the profile counts, whatever is on file: else no exhibit could be made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(planned, { minLength: 6, maxLength: 18 }), async (plan) => {
        const { principal } = await createTestFirm(db);
        await db.database.withFirm(principal, 'write', async (unitOfWork) => {
          const examinerId = await createExaminer(unitOfWork);
          const claimants = await Promise.all(
            ['Otto Birch', 'Ada Larch', 'Ned Alder'].map((name) => createClaimant(unitOfWork, name)),
          );
          const carriers = [
            await createOrganisation(unitOfWork, 'CARRIER', 'Harborstone Mutual'),
            await createOrganisation(unitOfWork, 'CARRIER', 'Tidewater Casualty'),
          ];
          await insertExaminations(
            unitOfWork,
            plan.map((one, index) => ({
              ...{ examinerId, kind: one.kind, side: one.side },
              examinedOn: new Date(Date.UTC(2018, 0, 1) + one.day * 86_400_000).toISOString().slice(0, 10),
              claimantId: claimants[one.claimant ?? -1] ?? null,
              carrierId: carriers[one.carrier ?? -1] ?? null,
              timings: one.minutes === null ? [] : [one.minutes],
              opinions:
                one.stance === null
                  ? []
                  : [{ issue: 'CAUSATION', stance: one.stance, isUnverified: one.isOpinionUnverified }],
              isUnverified: one.isUnverified,
              isDuplicate: one.isDuplicate && index > 0,
            })),
          );
          for (const kind of ['RETENTION_TABLE', 'TENDENCIES', 'DURATIONS', 'TIMELINE'] as const) {
            for (const window of ['ALL', 'FIVE_YEARS', 'THREE_YEARS'] as const) {
              const order = { kind, window, examinerId, matterId: null, examinationId: null, use: null };
              const made = await makeExhibit(unitOfWork, clock, order);
              if ('refused' in made) continue;
              const { verdict, faults } = await verifyExhibit(unitOfWork, clock, made.id);
              expect([kind, window, verdict, faults]).toEqual([kind, window, 'VERIFIED_AND_CURRENT', []]);
            }
          }
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
