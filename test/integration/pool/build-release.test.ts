import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import type { TestFirm } from '../../support/factories.js';
import {
  contribute,
  contributingFirm,
  directoryExaminer,
  optIn,
  release,
  withdraw,
} from '../../support/pool-firms.js';

type Cell = { path: string; window: string; asOf: string; n: number; percent: number };

let db: TestDatabase;
let firms: TestFirm[];
beforeAll(async () => {
  db = await createTestDatabase();
});
beforeEach(async () => {
  await db.asOwner(`truncate pool_release, pool_cell, pool_private.contribution, pool_private.withdrawn_cell,
                    pool_private.key_check, pool_private.affiliation, firm, examiner cascade`);
  firms = [];
  for (let index = 0; index < 6; index += 1) firms.push(await contributingFirm(db));
});
afterAll(() => db.close());

/** Every firm contributes so many examinations with the examiner. */
async function everyFirm(
  examinerId: string,
  count: number,
  more: { examinedOn?: string; kind?: string } = {},
) {
  for (const firm of firms) await contribute(db, { firm, examinerId, count, ...more });
}

/** What a release shows below the issue, as "depth path" without ids. */
async function cellsOf(quarter: string, window = 'ALL'): Promise<Cell[]> {
  return db.asOwner<Cell>(
    `select concat_ws('/', c.issue, c.kind, c.state, c.examiner_id) as path, c.time_window as window,
            a.quarter as "asOf", c.exams_at_least as n, c.rate_percent as percent
       from pool_cell c join pool_release r on r.number = c.release
       join pool_release a on a.number = c.as_of_release
      where r.quarter = $1 and c.time_window = $2 order by 1`,
    [quarter, window],
  );
}
const examinerCell = async (quarter: string, examinerId: string, window = 'ALL') =>
  (await cellsOf(quarter, window)).find(({ path }) => path.endsWith(examinerId)) ?? null;

describe('a release', () => {
  it('shows the whole path of a cell that passes, in coarse values', async () => {
    const examiner = await directoryExaminer(db);
    await everyFirm(examiner, 4);
    expect(await release(db, '2026Q3')).toEqual({ number: 1, isNew: true });
    const cell = { window: 'ALL', asOf: '2026Q3', n: 20, percent: 50 };
    expect(await cellsOf('2026Q3')).toEqual([
      { path: 'CAUSATION', ...cell },
      { path: 'CAUSATION/QME', ...cell },
      { path: 'CAUSATION/QME', ...cell },
      { path: 'CAUSATION/QME/CA', ...cell },
      { path: `CAUSATION/QME/CA/${examiner}`, ...cell },
    ]);
    expect(await cellsOf('2026Q3', 'THREE_YEARS')).toHaveLength(5);
  });

  it('is made once for a quarter', async () => {
    await everyFirm(await directoryExaminer(db), 4);
    await release(db, '2026Q3');
    const before = await db.asOwner('select * from pool_cell order by 1, 2, 3, 4, 5, 6, 7');
    await everyFirm(await directoryExaminer(db), 9);
    expect(await release(db, '2026Q3')).toEqual({ number: 1, isNew: false });
    expect(await db.asOwner('select * from pool_cell order by 1, 2, 3, 4, 5, 6, 7')).toEqual(before);
  });

  it('shows nothing of four firms, of ten claimants, or of one firm with most of it', async () => {
    const [four, ten, largest] = [
      await directoryExaminer(db, { state: 'NY' }),
      await directoryExaminer(db, { state: 'TX' }),
      await directoryExaminer(db, { state: 'OR' }),
    ];
    for (const firm of firms.slice(0, 4)) await contribute(db, { firm, examinerId: four, count: 10 });
    for (const firm of firms.slice(0, 5)) await contribute(db, { firm, examinerId: ten, count: 2 });
    for (const [index, firm] of firms.entries()) {
      await contribute(db, { firm, examinerId: largest, count: index === 0 ? 21 : 4 });
    }
    await release(db, '2026Q3');
    const paths = (await cellsOf('2026Q3')).map(({ path }) => path);
    expect(paths.filter((path) => /NY|TX|OR/.test(path))).toEqual([]);
  });

  it('leaves out who did not opt in, is younger than ninety days, or is one owner with another', async () => {
    const examiner = await directoryExaminer(db);
    await everyFirm(examiner, 4);
    const [first, second, third] = firms;
    await db.asOwner('delete from pool_opt_in where firm_id = $1', [first?.principal.firmId]);
    await release(db, '2026Q1');
    expect(await examinerCell('2026Q1', examiner)).toMatchObject({ n: 20 });
    await db.asOwner("update firm set created_at = '2026-06-01' where id = $1", [second?.principal.firmId]);
    await release(db, '2026Q2');
    // Four firms are left; the figure of the first release would still show one that has gone.
    expect(await examinerCell('2026Q2', examiner)).toBeNull();
    await optIn(db, first!);
    await db.asOwner("insert into pool_private.affiliation values ($1, 'one'), ($2, 'one')", [
      first?.principal.firmId,
      third?.principal.firmId,
    ]);
    await release(db, '2026Q3');
    expect(await examinerCell('2026Q3', examiner)).toBeNull();
  });

  it('counts one examination that two firms recorded once, for the firm that recorded it first', async () => {
    const examiner = await directoryExaminer(db);
    const claimants = ['ina moss', 'bo reed', 'cy dale', 'di lane'];
    for (const firm of firms) await contribute(db, { firm, examinerId: examiner, count: 4, claimants });
    await release(db, '2026Q3');
    expect(await cellsOf('2026Q3')).toEqual([]);
    const held = await db.asOwner<{ owners: number; rows: number }>(
      'select count(distinct owner)::int as owners, count(*)::int as rows from pool_private.contribution',
    );
    expect(held).toEqual([{ owners: 1, rows: 4 }]);
  });

  it('takes the first examination of a claimant in a window, whichever firm recorded it', async () => {
    const examiner = await directoryExaminer(db);
    const [first, second] = firms;
    const claimants = ['ina moss'];
    await contribute(db, {
      firm: first!,
      examinerId: examiner,
      count: 1,
      claimants,
      examinedOn: '2019-05-05',
    });
    await contribute(db, {
      firm: second!,
      examinerId: examiner,
      count: 1,
      claimants,
      examinedOn: '2025-05-05',
    });
    await release(db, '2026Q3');
    const rows = await db.asOwner(
      'select examined_on::text as day, prior_on::text as prior from pool_private.contribution order by 1',
    );
    expect(rows).toEqual([
      { day: '2019-05-05', prior: null },
      { day: '2025-05-05', prior: '2019-05-05' },
    ]);
  });

  it('is refused under another key, before its quarter is over, and out of order', async () => {
    await release(db, '2026Q2');
    await expect(
      release(db, '2026Q3', { secret: 'another secret of at least 32 characters' }),
    ).rejects.toThrow('TRACKRECORD_POOL_KEY is not the one');
    await expect(release(db, '2026Q3', { now: new Date('2026-09-30T12:00:00Z') })).rejects.toThrow(
      'is not over',
    );
    await expect(release(db, '2026Q1')).rejects.toThrow('is released already');
    expect(await db.asOwner('select quarter from pool_release')).toEqual([{ quarter: '2026Q2' }]);
  });
});

describe('an attack on the releases', () => {
  let examiner: string;
  beforeEach(async () => {
    examiner = await directoryExaminer(db);
    await everyFirm(examiner, 6);
    await release(db, '2026Q1');
  });
  /** The examiner's figure and all above it stand as they were in the first release. */
  async function expectNothingMoved(quarter: string): Promise<void> {
    const was = await cellsOf('2026Q1');
    expect(was).toHaveLength(5);
    expect(await cellsOf(quarter)).toEqual(was);
  }

  it('by one new examination between two releases finds the older figures', async () => {
    await contribute(db, { firm: firms[0]!, examinerId: examiner, count: 1 });
    await release(db, '2026Q2');
    await expectNothingMoved('2026Q2');
  });

  it('by one firm’s archive finds the older figures', async () => {
    await contribute(db, { firm: firms[0]!, examinerId: examiner, count: 60, examinedOn: '2015-06-07' });
    await release(db, '2026Q2');
    await expectNothingMoved('2026Q2');
  });

  it('by a swap of one examination for another finds the older figures', async () => {
    const [id] = await contribute(db, { firm: firms[1]!, examinerId: examiner, count: 1 });
    await db.asOwner(
      `delete from examination where ctid = (select e.ctid from examination e
        where e.firm_id = $1 and e.subject_id = $2 and e.id <> $3 limit 1)`,
      [firms[1]?.principal.firmId, examiner, id],
    );
    await release(db, '2026Q2');
    await expectNothingMoved('2026Q2');
  });

  it('by changing one firm’s answers finds the older figures', async () => {
    await db.asOwner("update opinion set stance = 'FAVORS_DEFENSE' where firm_id = $1", [
      firms[2]?.principal.firmId,
    ]);
    await release(db, '2026Q2');
    await expectNothingMoved('2026Q2');
  });

  it('by many small steps is answered once all of them together pass', async () => {
    for (const [index, quarter] of ['2026Q2', '2026Q3'].entries()) {
      await contribute(db, { firm: firms[index]!, examinerId: examiner, count: 1 });
      await release(db, quarter);
      await expectNothingMoved(quarter);
    }
    await everyFirm(examiner, 3);
    await release(db, '2026Q4');
    expect(await examinerCell('2026Q4', examiner)).toMatchObject({ asOf: '2026Q4', n: 55 });
  });

  it('by leaving takes the cell out for two quarters, and brings it back by a passing difference only', async () => {
    await withdraw(db, firms[0]!);
    await release(db, '2026Q2');
    expect(await cellsOf('2026Q2')).toEqual([]);
    await everyFirm(examiner, 4);
    await release(db, '2026Q3');
    expect(await cellsOf('2026Q3')).toEqual([]);
    await release(db, '2026Q4');
    expect(await examinerCell('2026Q4', examiner)).toMatchObject({ asOf: '2026Q4', n: 50 });
  });

  it('by two overlapping windows finds no window that lacks one firm’s early years alone', async () => {
    const other = await directoryExaminer(db, { state: 'NV' });
    await everyFirm(other, 6);
    await contribute(db, { firm: firms[3]!, examinerId: other, count: 2, examinedOn: '2012-02-02' });
    await release(db, '2026Q2');
    expect(await examinerCell('2026Q2', other)).toMatchObject({ n: 35 });
    expect(await examinerCell('2026Q2', other, 'FIVE_YEARS')).toBeNull();
    expect(await examinerCell('2026Q2', other, 'THREE_YEARS')).toBeNull();
  });

  it('by the rest of a group finds no examiner whose cell is withheld', async () => {
    const few = await directoryExaminer(db, { state: 'WA' });
    const many = await Promise.all([1, 2, 3].map(() => directoryExaminer(db, { state: 'WA' })));
    for (const id of many) await everyFirm(id, 5);
    await contribute(db, { firm: firms[0]!, examinerId: few, count: 2 });
    await release(db, '2026Q2');
    const shown = (await cellsOf('2026Q2')).filter(({ path }) => path.startsWith('CAUSATION/QME/WA/'));
    expect(shown).toHaveLength(2);
    expect(shown.map(({ path }) => path)).not.toContain(`CAUSATION/QME/WA/${few}`);
  });
});
