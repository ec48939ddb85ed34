import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastQuarterEnd } from '../../../server/kernel/analysis-window.js';
import { ExamKind, Issue, Stance } from '../../../server/kernel/vocabulary.js';
import { peerDifferences, refreshPeers } from '../../../server/modules/peers/index.js';
import { peerAnswer, type PeerAnswer } from '../../../server/modules/peers/peer-answer.queries.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { loadDirectory } from '../examiners/examiner-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createClaimant, insertExaminations, type PlannedExamination } from '../../support/examinations.js';
import { createTestFirm } from '../../support/factories.js';
import { createGroup, createPeer, examinationsShowing, type PlannedCount } from '../../support/peers.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const TODAY = '2026-11-21';
const twelve: readonly PlannedCount[] = Array.from({ length: 12 }, (_, j) => ({ x: 4 + (j % 6), n: 12 }));

async function firmWith(
  counts: readonly PlannedCount[],
): Promise<{ principal: Principal; subjectIds: string[] }> {
  const { principal } = await createTestFirm(db);
  const subjectIds = await write(principal, counts);
  await refreshPeers(db.database, principal, TODAY);
  return { principal, subjectIds };
}

const write = (principal: Principal, counts: readonly PlannedCount[]): Promise<string[]> =>
  db.database.withFirm(principal, 'write', (unitOfWork) => createGroup(unitOfWork, counts));

const add = (principal: Principal, plan: readonly PlannedExamination[]): Promise<string[]> =>
  db.database.withFirm(principal, 'write', (unitOfWork) => insertExaminations(unitOfWork, plan));

function answerOf(
  principal: Principal,
  subjectId: string,
  window: PeerQuestionWindow = 'ALL',
  today = TODAY,
): Promise<PeerAnswer> {
  return db.database.withFirm(principal, 'read', (unitOfWork) =>
    peerAnswer(unitOfWork, { subjectId, window, today, quarterEnd: lastQuarterEnd(today) }),
  );
}
type PeerQuestionWindow = 'ALL' | 'FIVE_YEARS' | 'THREE_YEARS';

const onlyOf = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`One was expected, not ${items.length}.`);
  return item;
};

describe('refreshPeers', () => {
  it('compares every examiner of a group with the others', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    for (const [index, subjectId] of subjectIds.entries()) {
      const { comparisons, family, isStale, place } = await answerOf(principal, subjectId);
      expect([isStale, place, family.length]).toEqual([
        false,
        { specialty: 'Orthopaedic Surgery', state: 'CA' },
        1,
      ]);
      const { x, n, figures, because, measure, kind } = onlyOf(comparisons);
      expect({ x, n, because, measure, kind }).toEqual({
        ...twelve[index],
        because: null,
        measure: 'OPINION.CAUSATION',
        kind: 'QME',
      });
      expect(figures).toMatchObject({ examiners: 11, peersN: 132 });
      expect(figures.posterior?.pTwoSided).toBeGreaterThan(0);
    }
    expect(await peerDifferences(db.database, principal, TODAY)).toEqual([]);
  });

  it('has nothing to do when nothing has changed', async () => {
    const { principal } = await firmWith(twelve);
    expect(await refreshPeers(db.database, principal, TODAY)).toEqual({ counted: 0, fitted: 0, compared: 0 });
  });

  it('fits only the cells whose counts have changed', async () => {
    const seven = twelve.slice(0, 7);
    const surgery = seven.map((count) => ({ ...count, issue: Issue.SURGERY }));
    const { principal, subjectIds } = await firmWith(seven);
    for (const [index, count] of surgery.entries()) {
      await add(principal, examinationsShowing(subjectIds[index] ?? '', count));
    }
    await refreshPeers(db.database, principal, TODAY);
    await add(principal, examinationsShowing(subjectIds[0] ?? '', { x: 1, n: 1 }));
    const report = await refreshPeers(db.database, principal, TODAY);
    // Causation in three windows: once for the examiner, once for the six others. His own row of the other
    // issue changes in what is blank, and in nothing that his peers see.
    expect(report.counted).toBe(1);
    expect(report.compared).toBe(3 * 7 + 3);
    expect(await peerDifferences(db.database, principal, TODAY)).toEqual([]);
  });

  it('withholds an examiner from the write on until he is compared', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    const [first = '', second = ''] = subjectIds;
    await add(principal, examinationsShowing(first, { x: 3, n: 3 }));
    expect((await answerOf(principal, first)).isStale).toBe(true);
    expect((await answerOf(principal, second)).isStale).toBe(false);
    await refreshPeers(db.database, principal, TODAY);
    const answer = await answerOf(principal, first);
    expect([answer.isStale, onlyOf(answer.comparisons).n]).toEqual([false, 15]);
  });

  it('withholds everybody when a quarter has ended, until the windows have followed', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    const later = '2027-01-01';
    const [first = ''] = subjectIds;
    expect((await answerOf(principal, first, 'ALL', later)).isStale).toBe(true);
    await refreshPeers(db.database, principal, later);
    expect((await answerOf(principal, first, 'ALL', later)).isStale).toBe(false);
    expect(await peerDifferences(db.database, principal, later)).toEqual([]);
  });

  it('counts a claimant once a window, and only verified examinations of the window', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    const [first = ''] = subjectIds;
    const claimantId = await db.database.withFirm(principal, 'write', (unitOfWork) =>
      createClaimant(unitOfWork, 'Pia Invented'),
    );
    const opinions = [{ issue: Issue.CAUSATION, stance: Stance.FAVORS_DEFENSE }];
    const exam = { examinerId: first, kind: ExamKind.QME, opinions };
    await add(principal, [
      { ...exam, examinedOn: '2019-05-06', claimantId },
      { ...exam, examinedOn: '2025-05-06', claimantId },
      // After the last quarter end: in no window that ends.
      { ...exam, examinedOn: '2026-10-01' },
      { ...exam, examinedOn: '2025-05-07', isUnverified: true },
    ]);
    await refreshPeers(db.database, principal, TODAY);
    const counts = await Promise.all(
      (['ALL', 'FIVE_YEARS', 'THREE_YEARS'] as const).map(
        async (window) => onlyOf((await answerOf(principal, first, window)).comparisons).n,
      ),
    );
    expect(counts).toEqual([12 + 2, 12 + 1, 12 + 1]);
  });

  it('compares kinds apart, and an examiner of no known group with nobody', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    const [first = ''] = subjectIds;
    await add(principal, examinationsShowing(first, { x: 6, n: 12, kind: ExamKind.IME }));
    const [noState, otherState] = await db.database.withFirm(principal, 'write', async (unitOfWork) => {
      const ids = [
        await createPeer(unitOfWork, { state: null }),
        await createPeer(unitOfWork, { state: 'NV' }),
      ];
      for (const id of ids) await insertExaminations(unitOfWork, examinationsShowing(id, { x: 5, n: 12 }));
      return ids;
    });
    await refreshPeers(db.database, principal, TODAY);
    const { comparisons } = await answerOf(principal, first);
    expect(
      comparisons.map(({ kind, because, figures }) => [kind, because, figures.examiners]).sort(),
    ).toEqual([
      ['IME', 'TOO_FEW_PEERS', 0],
      ['QME', null, 11],
    ]);
    const unplaced = await answerOf(principal, noState ?? '');
    expect([unplaced.isStale, unplaced.place?.state, unplaced.comparisons]).toEqual([false, null, []]);
    expect(onlyOf((await answerOf(principal, otherState ?? '')).comparisons).because).toBe('TOO_FEW_PEERS');
  });

  it('knows nobody of another firm', async () => {
    const { principal, subjectIds } = await firmWith(twelve.slice(0, 6));
    await firmWith(twelve);
    const { comparisons } = await answerOf(principal, subjectIds[0] ?? '');
    expect(onlyOf(comparisons).figures).toMatchObject({ examiners: 5, peersN: 60 });
  });

  it('follows an examiner into the group in which the directory puts him', async () => {
    const { principal } = await firmWith(twelve);
    const file = (state: string): string =>
      [
        'NPI,Last Name,First Name,Middle,Credentials,Taxonomy Code,Specialty,License State,License Number',
        `1234567893,Fennimore,Osric,T,M.D.,207X00000X,Orthopaedic Surgery,${state},G1000${state}`,
        '',
      ].join('\n');
    await loadDirectory(db, file('NV'), { chunkSize: 4_096 });
    const [examiner] = await db.asOwner<{ id: string }>("select id from examiner where npi = '1234567893'");
    const id = examiner?.id ?? '';
    await db.asOwner(
      `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, method)
       values ($1, 'test:osric', 'Osric Fennimore', $2, 'NPI')`,
      [principal.firmId, id],
    );
    await add(principal, examinationsShowing(id, { x: 5, n: 12 }));
    await refreshPeers(db.database, principal, TODAY);
    expect((await answerOf(principal, id)).place?.state).toBe('NV');
    // A second state: now neither is the one in which he examines.
    await loadDirectory(db, file('CA'), { chunkSize: 4_096 });
    expect((await refreshPeers(db.database, principal, TODAY)).counted).toBe(1);
    expect(await answerOf(principal, id)).toMatchObject({ place: { state: null }, comparisons: [] });
  });

  it('says which stored rows are not what they should be', async () => {
    const { principal, subjectIds } = await firmWith(twelve);
    const [first = '', second = ''] = subjectIds;
    const at = { kind: 'QME', window: 'ALL', measure: 'OPINION.CAUSATION' };
    await db.asOwner(
      `update peer_comparison set p_two_sided = 0.5 where subject_id = $1 and time_window = 'ALL'`,
      [first],
    );
    await db.asOwner(`update peer_comparison set blank = 1 where subject_id = $1 and time_window = 'ALL'`, [
      second,
    ]);
    expect(await peerDifferences(db.database, principal, TODAY)).toEqual([
      { ...at, examinerId: second, what: 'OUTDATED' },
      { ...at, examinerId: first, what: 'COMPARISON' },
    ]);
    await db.asOwner(`update peer_count set n = 11, x = 4 where subject_id = $1 and time_window = 'ALL'`, [
      first,
    ]);
    const differences = await peerDifferences(db.database, principal, TODAY);
    expect(differences[0]).toEqual({ ...at, examinerId: first, what: 'COUNT' });
  });

  it('ends, after any writes, where computing everything anew ends', async () => {
    const { principal, subjectIds } = await firmWith(twelve.slice(0, 7));
    const change = fc.record({
      examiner: fc.nat({ max: subjectIds.length - 1 }),
      kind: fc.constantFrom(ExamKind.QME, ExamKind.IME),
      issue: fc.constantFrom(Issue.CAUSATION, Issue.SURGERY),
      year: fc.integer({ min: 2018, max: 2026 }),
      x: fc.nat({ max: 3 }),
      more: fc.nat({ max: 3 }),
      isRefreshed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const { examiner, kind, issue, year, x, more, isRefreshed } of changes) {
          const examinerId = subjectIds[examiner] ?? '';
          const examinedOn = `${year}-02-03`;
          await add(principal, examinationsShowing(examinerId, { x, n: x + more, kind, issue, examinedOn }));
          if (isRefreshed) await refreshPeers(db.database, principal, TODAY);
        }
        await refreshPeers(db.database, principal, TODAY);
        expect(await peerDifferences(db.database, principal, TODAY)).toEqual([]);
        expect(await db.asOwner('select from peer_stale where firm_id = $1', [principal.firmId])).toEqual([]);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
