import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCEPTED_BY_PERSON } from '../../../server/modules/pool/stage-contributions.js';
import {
  estimatesOf,
  EVERYTHING,
  profileCounts,
  profileFrom,
} from '../../../server/modules/analytics/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('what the firm lets a machine accept alone', () => {
  it('is counted, said beside every figure that it is in and no other, and does not enter the pool', async () => {
    const firm = await createTestFirm(db);
    await db.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const opinions = [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }] as const;
      const [first] = await insertExaminations(unitOfWork, [
        { examinerId, examinedOn: '2025-02-03', opinions },
        { examinerId, examinedOn: '2025-03-04', opinions: [...opinions, { issue: 'MMI', stance: 'MIXED' }] },
        { examinerId, examinedOn: '2025-04-05' },
      ]);
      await unitOfWork.query(
        `update opinion set verification = 'AUTO_ACCEPTED' where firm_id = $1 and examination_id = $2`,
        [firm.principal.firmId, first],
      );
      await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[examinerId]]);
      const selection = { examinerId, filter: EVERYTHING };
      const profile = profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Quillfeather');
      const said = Object.fromEntries(
        [...estimatesOf(profile)].map(({ key, caveats }) => [
          key,
          caveats.find(({ id }) => id === 'C-AUTO')?.text ?? null,
        ]),
      );
      expect(said['OPINION.CAUSATION.FAVORS_DEFENSE']).toBe(
        '1 of the 2 opinions counted here was read by a machine and accepted by a rule of the firm, not by a person.',
      );
      expect(said['OPINION.MMI.MIXED']).toBeNull();
      expect(said['EXAMINATION']).toBeNull();
      const pooled = await unitOfWork.query(
        `select 1 from counted_fact f where f.firm_id = $1 and f.measure = 'OPINION.CAUSATION' and ${ACCEPTED_BY_PERSON}`,
        [firm.principal.firmId],
      );
      expect(pooled).toHaveLength(1);
      await unitOfWork.query(
        `update examination set verification = 'AUTO_ACCEPTED' where firm_id = $1 and id = $2`,
        [firm.principal.firmId, first],
      );
      await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[examinerId]]);
      const whole = profileFrom(await profileCounts(unitOfWork, selection), selection, 'Dr. Quillfeather');
      expect(whole.examinations.numerator).toBe(3);
      expect(whole.caveats.find(({ id }) => id === 'C-AUTO')?.text).toBe(
        '1 of the 3 examinations counted here was read by a machine and accepted by a rule of the firm, not by a person.',
      );
    });
  });
});
