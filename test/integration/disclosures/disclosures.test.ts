import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addChallenge,
  addFeeItem,
  checkDisclosedList,
  confirmDisclosedList,
  disclosureFacts,
  readPastedList,
  type DisclosureFacts,
} from '../../../server/modules/disclosures/index.js';
import { mergeExaminer } from '../../../server/modules/examiners/index.js';
import { addTestimony } from '../../../server/modules/testimony/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';

// Everybody, every case and every amount here is invented.
let db: TestDatabase;
let storage: TestFileStorage;
let firm: TestFirm;
beforeAll(async () => {
  db = await createTestDatabase();
  storage = await createTestFileStorage();
  firm = await createTestFirm(db);
});
afterAll(async () => {
  await db.close();
  await storage.remove();
});

const inFirm = <T>(run: Parameters<typeof db.database.withFirm<T>>[2]): Promise<T> =>
  db.database.withFirm(firm.principal, 'write', run);
const factsOf = (examinerId: string, matterId: string | null = null): Promise<DisclosureFacts> =>
  inFirm((unitOfWork) => disclosureFacts(unitOfWork, { examinerId, matterId }, '2026-11-22'));
const ruling = { kind: 'FRYE', outcome: 'ADMITTED', caseName: 'Quibbleton v. Poe' } as const;

async function newMatter(): Promise<string> {
  const [row] = await inFirm((unitOfWork) =>
    unitOfWork.query<{ id: string }>(
      `insert into matter (firm_id, reference, reference_key)
       values ($1, 'M-' || gen_random_uuid(), gen_random_uuid()::text) returning id`,
      [firm.principal.firmId],
    ),
  );
  return row?.id ?? '';
}

async function newList(examinerId: string, disclosedOn: string, matterId: string | null): Promise<string> {
  return inFirm(async (unitOfWork) => {
    const read = await readPastedList('Quibbleton v. Poe, BC654321, deposition, March 4, 2024');
    const place = { examinerId, matterId, documentId: null, coversFrom: null, coversTo: null };
    const id = await checkDisclosedList(
      unitOfWork,
      { ...place, source: 'TEXT', name: 'Pasted text', disclosedOn },
      read,
    );
    await confirmDisclosedList(unitOfWork, { id, version: 1 });
    return id;
  });
}

describe('disclosures', () => {
  it('are empty for an examiner that nobody has', async () => {
    expect(await factsOf(crypto.randomUUID())).toEqual({
      challenges: [],
      listAudit: null,
      fees: [],
      invoices: [],
      estimates: [],
      income: null,
    });
  });

  it('go with the examiner when two turn out to be one', async () => {
    const fromId = await inFirm((unitOfWork) => createExaminer(unitOfWork, 'Thistlewood'));
    const intoId = await inFirm((unitOfWork) => createExaminer(unitOfWork, 'Thistlewoode'));
    await inFirm((unitOfWork) => addChallenge(unitOfWork, storage, { ...ruling, examinerId: fromId }));
    await newList(fromId, '2026-06-01', null);
    await inFirm((unitOfWork) => mergeExaminer(unitOfWork, { fromId, intoId }));
    expect(await factsOf(fromId)).toMatchObject({ challenges: [], listAudit: null });
    expect(await factsOf(intoId)).toMatchObject({
      challenges: [{ caseName: 'Quibbleton v. Poe', cite: { kind: 'RECORD', what: 'CHALLENGE' } }],
      listAudit: { disclosedOn: '2026-06-01', entries: 1 },
    });
  });

  it('take the list of the matter before a newer one of another', async () => {
    const examinerId = await inFirm((unitOfWork) => createExaminer(unitOfWork));
    const matterId = await newMatter();
    const ofMatter = await newList(examinerId, '2024-02-29', matterId);
    const newest = await newList(examinerId, '2026-06-01', null);
    expect((await factsOf(examinerId, matterId)).listAudit).toMatchObject({
      listId: ofMatter,
      coversFrom: '2020-02-29',
    });
    expect((await factsOf(examinerId)).listAudit?.listId).toBe(newest);
    expect((await factsOf(examinerId, await newMatter())).listAudit?.listId).toBe(newest);
  });

  it('leave out a fee that is not asked yet', async () => {
    const examinerId = await inFirm((unitOfWork) => createExaminer(unitOfWork));
    const stated = { examinerId, item: 'EXAMINATION', amountCents: 100 } as const;
    await inFirm((unitOfWork) => addFeeItem(unitOfWork, storage, { ...stated, from: '2026-11-23' }));
    await inFirm((unitOfWork) => addFeeItem(unitOfWork, storage, { ...stated, from: '2026-11-22' }));
    expect((await factsOf(examinerId)).fees).toMatchObject([{ from: '2026-11-22', unit: 'FLAT' }]);
  });

  it('price as many examinations as the profile counts', async () => {
    const examinerId = await inFirm(async (unitOfWork) => {
      const id = await createExaminer(unitOfWork);
      await insertExaminations(unitOfWork, [
        { examinerId: id, examinedOn: '2024-01-02' },
        { examinerId: id, examinedOn: '2024-01-02', isDuplicate: true },
        { examinerId: id, examinedOn: '2024-02-03', isUnverified: true },
        { examinerId: id, examinedOn: '2024-03-04', feeCents: 120_050 },
      ]);
      return id;
    });
    const { income } = await factsOf(examinerId);
    expect(income?.lines.map(({ label, count }) => [label, count])).toEqual([
      ['Examinations, at the fee recorded with each', 1],
      ['Examinations, no fee on file', 1],
    ]);
    expect(income).toMatchObject({ lowCents: 120_050, highCents: 120_050, rule: null });
  });

  it('price no testimony that may not be used', async () => {
    const examinerId = await inFirm((unitOfWork) => createExaminer(unitOfWork));
    await inFirm((unitOfWork) =>
      addFeeItem(unitOfWork, storage, { examinerId, item: 'DEPOSITION_HOUR', amountCents: 50_000 }),
    );
    const given = { examinerId, kind: 'DEPOSITION', givenOn: '2024-03-04' } as const;
    await inFirm((unitOfWork) => addTestimony(unitOfWork, { ...given, provenance: 'UNKNOWN' }));
    expect((await factsOf(examinerId)).income).toBeNull();
    await inFirm((unitOfWork) => addTestimony(unitOfWork, { ...given, provenance: 'OWN_MATTER' }));
    expect((await factsOf(examinerId)).income).toMatchObject({ lowCents: 50_000, highCents: 350_000 });
  });

  it('name no case in the clear: not in a column, and not in the history', async () => {
    const examinerId = await inFirm((unitOfWork) => createExaminer(unitOfWork));
    await inFirm((unitOfWork) => addChallenge(unitOfWork, storage, { ...ruling, examinerId }));
    await newList(examinerId, '2026-06-01', null);
    for (const table of ['challenge', 'disclosed_list', 'disclosed_entry', 'audit_event']) {
      const [{ n } = { n: -1 }] = await db.asOwner<{ n: number }>(
        `select count(*)::integer as n from ${table} t where t::text ilike '%quibbleton%'`,
      );
      expect([table, n]).toEqual([table, 0]);
    }
  });
});
