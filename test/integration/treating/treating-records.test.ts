import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addTreatingOpinion,
  divergenceFor,
  setEngagement,
  treatingFacts,
  updateTreatingOpinion,
  type MatterDivergence,
} from '../../../server/modules/treating/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';
import { insertDocument } from '../../support/readings.js';

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

type Arranged = { readonly unitOfWork: UnitOfWork; readonly matterId: string; readonly treatingId: string };

const STATED = { issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT', statedOn: '2024-02-01' } as const;

/** A matter with one examination and one treating opinion, on causation and apart. */
async function inMatter(job: (arranged: Arranged) => Promise<void>): Promise<void> {
  const { principal } = await createTestFirm(db);
  await db.database.withFirm(principal, 'write', async (unitOfWork) => {
    const [matter] = await unitOfWork.query<{ id: string }>(
      "insert into matter (firm_id, reference, reference_key) values ($1, 'T-1', 'T-1') returning id",
      [principal.firmId],
    );
    const matterId = matter?.id ?? '';
    await insertExaminations(unitOfWork, [
      {
        ...{ examinerId: await createExaminer(unitOfWork), matterId, examinedOn: '2024-03-01' },
        opinions: [{ issue: 'CAUSATION', stance: 'FAVORS_DEFENSE' }],
      },
    ]);
    const treatingId = await addTreatingOpinion(unitOfWork, storage, {
      ...{ ...STATED, matterId, treaterName: 'Una Pell', quote: 'as the member typed it', page: 3 },
      documentId: await insertDocument(unitOfWork),
    });
    await job({ unitOfWork, matterId, treatingId });
  });
}

const pairOf = ({ entries: [row] }: MatterDivergence) => ({
  opinionId: row?.examinerOpinion?.id ?? '',
  treatingOpinionId: row?.treatingOpinion?.id ?? '',
});

describe('what is recorded of treaters', () => {
  it('keeps the words when the document goes, and cites the entry instead', async () => {
    await inMatter(async ({ unitOfWork, matterId, treatingId }) => {
      const opinion = async () => (await treatingFacts(unitOfWork, matterId)).opinions[0];
      // Of a document that is not read nobody can say whether the words stand there.
      expect(await opinion()).toMatchObject({ isQuoteChecked: false, cite: { kind: 'DOCUMENT', page: 3 } });
      await unitOfWork.query('delete from source_document where firm_id = $1', [unitOfWork.principal.firmId]);
      expect(await opinion()).toMatchObject({
        ...{ quote: 'as the member typed it', documentId: null, isQuoteChecked: false },
        cite: { kind: 'RECORD', what: 'TREATING_OPINION', id: treatingId },
      });
    });
  });

  it('lets a decision go with the opinion it spoke of, and stay when only words change', async () => {
    await inMatter(async ({ unitOfWork, matterId, treatingId }) => {
      const pair = pairOf(await divergenceFor(unitOfWork, matterId));
      await setEngagement(unitOfWork, storage, { ...pair, state: 'DISMISSED', version: null });
      const engagement = async () =>
        (await divergenceFor(unitOfWork, matterId)).entries[0]?.engagement ?? null;
      expect(await engagement()).toMatchObject({
        ...{ state: 'DISMISSED', isProposed: false, reason: 'Decided by a member of the firm.' },
      });
      const { treaterId } = (await treatingFacts(unitOfWork, matterId)).opinions[0] ?? { treaterId: '' };
      const change = { ...STATED, id: treatingId, treaterId };
      await updateTreatingOpinion(unitOfWork, storage, { ...change, version: 1, reasoning: 'the films' });
      expect(await engagement()).toMatchObject({ state: 'DISMISSED' });
      await updateTreatingOpinion(unitOfWork, storage, { ...change, version: 2, issue: 'SURGERY' });
      await updateTreatingOpinion(unitOfWork, storage, { ...change, version: 3 });
      expect(await engagement()).toBeNull();
    });
  });

  it('compares only what somebody stands behind', async () => {
    await inMatter(async ({ unitOfWork, matterId }) => {
      const agreements = async () =>
        (await divergenceFor(unitOfWork, matterId)).entries.map(({ agreement }) => agreement);
      expect(await agreements()).toEqual(['DIVERGE']);
      await unitOfWork.query("update opinion set verification = 'UNVERIFIED' where firm_id = $1", [
        unitOfWork.principal.firmId,
      ]);
      expect(await agreements()).toEqual(['EXAMINER_SILENT']);
    });
  });

  it('is empty for another firm’s matter', async () => {
    const matters: string[] = [];
    await inMatter(({ matterId }) => {
      matters.push(matterId);
      return Promise.resolve();
    });
    const { principal } = await createTestFirm(db);
    await db.database.withFirm(principal, 'read', async (unitOfWork) => {
      for (const matterId of matters) {
        expect(await treatingFacts(unitOfWork, matterId)).toEqual({ treaters: [], opinions: [], visits: [] });
        expect((await divergenceFor(unitOfWork, matterId)).entries).toEqual([]);
      }
    });
  });
});
