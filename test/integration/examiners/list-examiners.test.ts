import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appearanceKey,
  listExaminers,
  mergeExaminer,
  recordAppearances,
  type ExaminerListQuery,
  type ExaminerListRow,
} from '../../../server/modules/examiners/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import { DIRECTORY, insertExamination, inventedNpi, loadDirectory, named } from './examiner-fixture.js';

let db: TestDatabase;
let principal: Principal;

beforeAll(async () => {
  db = await createTestDatabase();
  await loadDirectory(db, DIRECTORY);
  await loadDirectory(
    db,
    `NPI,Last Name,First Name,Other Last Name\n${inventedNpi(20)},Okonjo,Nessa,Yarrowby\n`,
  );
  ({ principal } = await createTestFirm(db));
  await examined('Osric Fennimore', [
    ['2024-03-05', 'DEFENSE'],
    ['2023-01-02', 'DEFENSE'],
    ['2022-02-02', 'PLAINTIFF'],
  ]);
  await examined('Perpetua de la Vega', [['2025-06-07', 'NEUTRAL']]);
  await examined('Zebulon Tanglewood', [['2021-01-01', 'UNKNOWN']]);
});
afterAll(() => db.close());

async function appear(name: string, as = principal): Promise<{ appearanceId: string; subjectId: string }> {
  const reference = named(name);
  const recorded = await db.database.withFirm(as, 'write', (unitOfWork) =>
    recordAppearances(unitOfWork, { references: [reference], importId: null }),
  );
  const appearance = recorded.get(appearanceKey(reference));
  if (appearance === undefined) throw new Error('not recorded');
  return appearance;
}

async function examined(name: string, examinations: [string, string][]): Promise<void> {
  const { appearanceId } = await appear(name);
  for (const [examinedOn, side] of examinations) {
    await insertExamination(db, principal, appearanceId, { examinedOn, side });
  }
}

function list(
  query: Partial<ExaminerListQuery>,
  as = principal,
): Promise<{ rows: ExaminerListRow[]; totalCount: number }> {
  return db.database.withFirm(as, 'read', (unitOfWork) =>
    listExaminers(unitOfWork, {
      search: null,
      filter: {},
      orderBy: 'RELEVANCE',
      limit: 50,
      after: null,
      ...query,
    }),
  );
}

async function names(query: Partial<ExaminerListQuery>): Promise<string[]> {
  return (await list(query)).rows.map((row) => `${row.lastName}, ${row.firstName}`);
}

describe('search', () => {
  it.each([
    ['fen', ['Fennimore, Osric', 'Fennimore, Odalys'], 'NAME_PREFIX'],
    ['osr fen', ['Fennimore, Osric'], 'NAME_PREFIX'],
    ['Fennimore, O', ['Fennimore, Osric', 'Fennimore, Odalys'], 'NAME_PREFIX'],
    ['Dr. Odalys Fennimore MD', ['Fennimore, Odalys'], 'NAME_PREFIX'],
    ['nunez', ['Quillfeather-Núñez, Ignatia'], 'NAME_PREFIX'],
    ['Núñez ign', ['Quillfeather-Núñez, Ignatia'], 'NAME_PREFIX'],
    ['vega', ['de la Vega, Perpetua'], 'NAME_PREFIX'],
    ['tangle', ['Tanglewood, Zebulon'], 'NAME_PREFIX'],
    ['yarrow', ['Okonjo, Nessa'], 'ALIAS'],
    ['Fenimor', ['Fennimore, Osric', 'Fennimore, Odalys'], 'NAME_SIMILAR'],
    ['zebulun tanglwood', ['Tanglewood, Zebulon'], 'NAME_SIMILAR'],
  ])('"%s"', async (search, expected, reason) => {
    const { rows, totalCount } = await list({ search });
    expect(totalCount).toBe(rows.length);
    // Names that are merely alike follow those that match.
    const found = rows.filter((row) => reason === 'NAME_SIMILAR' || row.matchedBy !== 'NAME_SIMILAR');
    expect(found).toEqual(rows.slice(0, found.length));
    expect(found.map((row) => `${row.lastName}, ${row.firstName}`)).toEqual(expected);
    expect(rows[0]?.matchedBy).toBe(reason);
  });

  it('finds an NPI', async () => {
    const { rows } = await list({ search: inventedNpi(3) });
    expect(rows).toMatchObject([{ lastName: 'de la Vega', matchedBy: 'NPI' }]);
  });

  it.each(['xyzzy', '%', '_', '\\', "'; drop table examiner; --"])(
    'finds nobody for "%s"',
    async (search) => {
      const { rows } = await list({ search });
      // Punctuation alone is no search: the whole list comes.
      expect(rows.length === 0 || rows.every((row) => row.matchedBy === null)).toBe(true);
    },
  );
});

describe('filters', () => {
  it.each([
    ['onlyWithExaminations', { onlyWithExaminations: true }, 3],
    ['minExaminations', { minExaminations: 2 }, 1],
    ['side', { side: 'NEUTRAL' }, 1],
    ['state', { state: 'ny' }, 1],
    ['specialtyCode', { specialtyCode: '207X00000X' }, 2],
    ['provisional', { provisional: true }, 1],
    ['both', { onlyWithExaminations: true, provisional: false }, 2],
  ] as const)('%s', async (_name, filter, count) => {
    expect((await list({ filter })).totalCount).toBe(count);
  });
});

describe('orders', () => {
  it('counts own examinations once each, by side, with the latest day', async () => {
    const { rows } = await list({ orderBy: 'EXAMINATIONS', filter: { onlyWithExaminations: true } });
    expect(rows[0]).toMatchObject({
      lastName: 'Fennimore',
      figures: {
        examinations: 3,
        defense: 2,
        plaintiff: 1,
        neutral: 0,
        unknown: 0,
        lastExaminedOn: '2024-03-05',
      },
    });
  });

  it('sorts by name and by the latest examination', async () => {
    expect((await names({ orderBy: 'NAME' })).slice(0, 2)).toEqual([
      'Ashdown, Robert',
      'de la Vega, Perpetua',
    ]);
    expect((await names({ orderBy: 'LAST_EXAMINATION' })).slice(0, 3)).toEqual([
      'de la Vega, Perpetua',
      'Fennimore, Osric',
      'Tanglewood, Zebulon',
    ]);
  });

  it.each(['RELEVANCE', 'NAME', 'EXAMINATIONS', 'LAST_EXAMINATION'] as const)(
    'walks every row once by %s, with the same total on each page',
    async (orderBy) => {
      for (const search of [null, 'a', 'fenimor']) {
        const all = await list({ orderBy, search });
        const seen: string[] = [];
        for (let after: readonly string[] | null = null; ;) {
          const { rows, totalCount } = await list({ orderBy, search, limit: 2, after });
          expect(totalCount).toBe(all.totalCount);
          seen.push(...rows.map((row) => row.id));
          after = rows.at(-1)?.sortValues ?? null;
          if (after === null) break;
        }
        expect(seen).toEqual(all.rows.map((row) => row.id));
        expect(new Set(seen).size).toBe(all.totalCount);
      }
    },
  );
});

describe('provisional examiners', () => {
  it("are the firm's own", async () => {
    const { principal: other } = await createTestFirm(db);
    expect((await list({ search: 'tanglewood' }, other)).rows).toEqual([]);
    expect((await list({ filter: { onlyWithExaminations: true } }, other)).totalCount).toBe(0);
  });

  it('leave the list when all their names were merged elsewhere', async () => {
    const { subjectId } = await appear('Barnaby Unlisted');
    const [osric] = (await list({ search: 'osric' })).rows;
    await db.database.withFirm(principal, 'write', (unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: subjectId, intoId: osric?.id ?? '' }),
    );
    expect(await names({ search: 'barnaby unlisted' })).toEqual([]);
  });
});
