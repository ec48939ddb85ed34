import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDifferences, orderDifferences } from '../../../server/modules/analytics/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('countDifferences', () => {
  it('is empty after a refresh, and names what is wrong, missing or too much', async () => {
    const { principal } = await createTestFirm(db);
    await db.database.withFirm(principal, 'write', async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const timings = [{ source: 'REPORT' as const, minutes: 20 }];
      await insertExaminations(unitOfWork, [
        { examinerId, examinedOn: '2024-01-02', side: 'DEFENSE', timings },
        { examinerId, examinedOn: '2024-01-03', side: 'DEFENSE' },
      ]);
      expect(await countDifferences(unitOfWork)).toEqual([]);

      await unitOfWork.query("update examiner_count set n = 5 where measure = 'EXAMINATION'");
      await unitOfWork.query("delete from examiner_count where measure = 'MINUTES.REPORT'");
      await unitOfWork.query(
        `insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
         values ($1, $2, 'FEE_CENTS', '100', 'IME', 2024, 'DEFENSE', 0, 1)`,
        [principal.firmId, examinerId],
      );
      const cell = { examinerId, kind: 'IME', year: 2024, side: 'DEFENSE', priorYear: 0 };
      expect(await countDifferences(unitOfWork)).toEqual([
        { ...cell, measure: 'EXAMINATION', outcome: '', stored: 5, counted: 2 },
        { ...cell, measure: 'FEE_CENTS', outcome: '100', stored: 1, counted: 0 },
        { ...cell, measure: 'MINUTES.REPORT', outcome: '20', stored: 0, counted: 1 },
      ]);

      expect(await orderDifferences(unitOfWork)).toEqual([]);
      await unitOfWork.query(
        "update examination set prior_examined_on = '2020-01-01' where examined_on = '2024-01-03'",
      );
      expect(await orderDifferences(unitOfWork)).toHaveLength(1);
    });
  });
});
