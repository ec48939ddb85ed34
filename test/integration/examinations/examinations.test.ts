import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExamination, mergeOrganisations } from '../../../server/modules/examinations/index.js';
import { EVERYTHING, profileCounts } from '../../../server/modules/analytics/index.js';
import { recordOrganisation } from '../../../server/modules/matters/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, createOrganisation, insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function inNewFirm<Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> {
  const { principal } = await createTestFirm(db);
  return db.database.withFirm(principal, 'write', work);
}

describe('deleteExamination', () => {
  it('lets the oldest of its repetitions take its place, and keeps the others repetitions', async () => {
    await inNewFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const day = { examinerId, examinedOn: '2024-03-01' };
      const ids = await insertExaminations(unitOfWork, [
        day,
        { ...day, isDuplicate: true },
        { ...day, isDuplicate: true },
      ]);
      const [original] = ids;
      await unitOfWork.query(
        `update examination set duplicate_of_id = $1, identity_key = 'm:1' where firm_id = $2 and id <> $1`,
        [original, unitOfWork.principal.firmId],
      );
      await deleteExamination(unitOfWork, { id: original ?? '', version: 1 });
      const left = await unitOfWork.query<{ id: string; original: string | null }>(
        'select id, duplicate_of_id as original from examination order by duplicate_of_id nulls first',
      );
      const [first, second] = left;
      expect(left).toHaveLength(2);
      expect(first?.original).toBeNull();
      expect(second?.original).toBe(first?.id);
      const counts = await profileCounts(unitOfWork, { examinerId, filter: EVERYTHING });
      expect(counts.examinations).toEqual([[2024, 'UNKNOWN', 1]]);
    });
  });
});

describe('mergeOrganisations', () => {
  it('moves examinations, counts and aliases over', async () => {
    await inNewFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const intoId = await recordOrganisation(unitOfWork, 'CARRIER', 'Summit Gate Insurance Company');
      const fromId = await recordOrganisation(unitOfWork, 'CARRIER', 'Summit Gate Ins. Co.');
      const on = (examinedOn: string, carrierId: string) => ({ examinerId, examinedOn, carrierId });
      await insertExaminations(unitOfWork, [
        on('2024-03-01', intoId),
        on('2024-03-02', fromId),
        on('2024-03-03', fromId),
      ]);
      await mergeOrganisations(unitOfWork, { fromId, intoId });
      const counts = await profileCounts(unitOfWork, { examinerId, filter: EVERYTHING });
      expect(counts.facts).toEqual([['CARRIER', intoId, 3]]);
      expect(counts.organisations).toMatchObject([{ id: intoId, name: 'Summit Gate Insurance Company' }]);
      expect(await recordOrganisation(unitOfWork, 'CARRIER', 'SUMMIT GATE INS CO')).toBe(intoId);
    });
  });

  it('refuses different kinds, one and the same, and what is not there', async () => {
    await inNewFirm(async (unitOfWork) => {
      const carrier = await createOrganisation(unitOfWork, 'CARRIER', 'Harbor Mutual');
      const vendor = await createOrganisation(unitOfWork, 'VENDOR', 'Harbor Mutual');
      const merge = (fromId: string, intoId: string): Promise<void> =>
        mergeOrganisations(unitOfWork, { fromId, intoId });
      await expect(merge(carrier, vendor)).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(merge(carrier, carrier)).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(merge(carrier, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
