import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeExhibit, verifyExhibit, type ExhibitKind } from '../../../server/modules/exhibits/index.js';
import { exhibitBodies, storedExhibit } from '../../../server/modules/exhibits/stored-exhibit.js';
import { refreshPeers } from '../../../server/modules/peers/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { insertExaminations } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';
import { fileReport, inventedCast, PARAGRAPHS, reportOf } from '../../support/passages/filed-reports.js';
import { createGroup, examinationsShowing } from '../../support/peers.js';

const clock = { now: () => new Date('2026-11-22T10:05:00Z') };
const TODAY = '2026-11-22';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const write = <Result>(
  principal: Principal,
  job: (unitOfWork: UnitOfWork) => Promise<Result>,
): Promise<Result> => db.database.withFirm(principal, 'write', job);

async function made(
  unitOfWork: UnitOfWork,
  kind: ExhibitKind,
  examinerId: string,
  examinationId: string | null = null,
): Promise<string> {
  const order = { kind, examinerId, matterId: null, examinationId, use: null };
  const answer = await makeExhibit(unitOfWork, clock, order);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.id;
}

describe('an exhibit of tendencies', () => {
  it('states the peers beside the examiner, and computes both anew from what it kept', async () => {
    const { principal } = await createTestFirm(db);
    const counts = Array.from({ length: 8 }, (_, j) => ({ x: j === 0 ? 12 : 5 + (j % 4), n: 12 }));
    const [examinerId = '', peerId = ''] = await write(principal, (unitOfWork) =>
      createGroup(unitOfWork, counts),
    );
    await refreshPeers(db.database, principal, TODAY);
    const id = await write(principal, (unitOfWork) => made(unitOfWork, 'TENDENCIES', examinerId));
    const [stored] = await write(principal, (unitOfWork) => exhibitBodies(unitOfWork, [id]));
    const peers = stored?.body.figures.find(({ key }) => key === 'PEERS.QME.OPINION.CAUSATION');
    expect(peers).toMatchObject({
      numerator: counts.slice(1).reduce((sum, { x }) => sum + x, 0),
      denominator: 7 * 12,
    });
    expect(stored?.body.content.tables[0]?.rows[0]?.at(-1)).toMatch(
      /by 7 examiners; 8 in 10 lie between \d+% and \d+%\./,
    );
    const asItIs = await write(principal, (unitOfWork) => verifyExhibit(unitOfWork, clock, id));
    expect([asItIs.verdict, asItIs.faults]).toEqual(['VERIFIED_AND_CURRENT', []]);

    await write(principal, (unitOfWork) =>
      insertExaminations(unitOfWork, examinationsShowing(peerId, { x: 6, n: 6, examinedOn: '2024-07-01' })),
    );
    await refreshPeers(db.database, principal, TODAY);
    const later = await write(principal, (unitOfWork) => verifyExhibit(unitOfWork, clock, id));
    expect([later.verdict, later.faults, later.changes]).toEqual(['VERIFIED_DATA_CHANGED', [], []]);
    expect(later.figures.map(({ key }) => key)).toEqual(['PEERS.QME.OPINION.CAUSATION']);
    expect(later.words).toContain('the comparison with other examiners was computed anew');
  });
});

describe('an exhibit of identical passages', () => {
  it('prints the words that reports on two people share, and no others', async () => {
    const { principal } = await createTestFirm(db);
    await write(principal, async (unitOfWork) => {
      const { examiners, claimants } = await inventedCast(unitOfWork);
      const [examinerId] = examiners;
      await fileReport(unitOfWork, {
        text: reportOf(PARAGRAPHS.wear, PARAGRAPHS.gait, PARAGRAPHS.kitchen),
        examinerId,
        claimantId: claimants[0],
        examinedOn: '2023-05-04',
      });
      await fileReport(unitOfWork, {
        text: reportOf(PARAGRAPHS.wear, PARAGRAPHS.gaitOfLarch, PARAGRAPHS.orchard),
        examinerId,
        claimantId: claimants[1],
        examinedOn: '2024-06-05',
      });
      const id = await made(unitOfWork, 'REPEATED_PASSAGES', examinerId);
      const { body, rows } = await storedExhibit(unitOfWork, id);
      const printed = JSON.stringify([body.content, rows.map(({ row }) => row.counted)]);
      expect(printed).toContain('wear seen on the films took years to form');
      for (const name of ['Birch', 'Larch', 'mopped', 'orchard']) expect(printed).not.toContain(name);
      expect(body.content.title).toMatch(/: 2 passages stand word for word in reports on different people/);
      expect(body.figures.find(({ key }) => key === 'PASSAGE.1.REPORTS')).toMatchObject({
        numerator: 2,
        denominator: 2,
      });
      const { verdict, faults } = await verifyExhibit(unitOfWork, clock, id);
      expect([verdict, faults]).toEqual(['VERIFIED_AND_CURRENT', []]);
    });
  });
});
