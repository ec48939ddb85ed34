import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appearanceKey,
  appearAs,
  keepIdentityReviewApart,
  linkIdentityReview,
  recordAppearances,
  resolveAppearances,
  type ExaminerReference,
  type RecordedAppearance,
} from '../../../server/modules/examiners/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import { DIRECTORY, inventedNpi, loadDirectory, named } from './examiner-fixture.js';

let db: TestDatabase;
let principal: Principal;
let idByNpi: Map<string, string>;

beforeAll(async () => {
  db = await createTestDatabase();
  await loadDirectory(db, DIRECTORY);
  const rows = await db.asOwner<{ npi: string; id: string }>('select npi, id from examiner');
  idByNpi = new Map(rows.map((row) => [row.npi, row.id]));
});
afterAll(() => db.close());
beforeEach(async () => {
  ({ principal } = await createTestFirm(db));
});

const examiner = (n: number): string => idByNpi.get(inventedNpi(n)) ?? '';

async function record(...references: ExaminerReference[]): Promise<RecordedAppearance[]> {
  const recorded = await db.database.withFirm(principal, 'write', (unitOfWork) =>
    recordAppearances(unitOfWork, { references, importId: null }),
  );
  return references.map((reference) => {
    const appearance = recorded.get(appearanceKey(reference));
    if (appearance === undefined) throw new Error('not recorded');
    return appearance;
  });
}

async function only(reference: ExaminerReference): Promise<RecordedAppearance> {
  const [appearance] = await record(reference);
  if (appearance === undefined) throw new Error('not recorded');
  return appearance;
}

async function reviewOf(
  appearance: RecordedAppearance,
): Promise<{ id: string; reason: string; candidates: string[] }> {
  const [review] = await db.asOwner<{ id: string; reason: string; candidates: string[] }>(
    `select r.id, r.reason, array(select c.examiner_id::text from identity_review_candidate c where c.review_id = r.id
                                   order by c.similarity desc, c.examiner_id) as candidates
       from identity_review r where r.appearance_id = $1 and r.status = 'OPEN'`,
    [appearance.appearanceId],
  );
  if (review === undefined) throw new Error('nobody was asked');
  return review;
}

describe('what links by itself', () => {
  it.each([
    ['Osric T. Fennimore, M.D.', {}, 1, 'EXACT_NAME'],
    ['FENNIMORE, OSRIC', {}, 1, 'EXACT_NAME'],
    ['Fennimore Osric', {}, 1, 'EXACT_NAME'],
    ['Dr  Osric   Fennimore DO', {}, 1, 'EXACT_NAME'],
    ['PERPETUA DE LA VEGA', {}, 3, 'EXACT_NAME'],
    ['Delavega, Perpetua', {}, 3, 'EXACT_NAME'],
    ['Ignatia Quillfeather Nunez', {}, 4, 'EXACT_NAME'],
    ['Quillfeather-Nunez, Ignatia R. MD', { specialtyAsWritten: 'PM&R' }, 4, 'EXACT_NAME'],
    ['Osric Fennimore', { specialtyAsWritten: 'Ortho' }, 1, 'EXACT_NAME'],
    ['Alban K. Marrow', {}, 5, 'EXACT_NAME'],
    ['O. Fennimore', { npi: inventedNpi(2) }, 2, 'NPI'],
    ['', { npi: inventedNpi(2) }, 2, 'NPI'],
    ['Bob Ashdown', { npi: inventedNpi(8) }, 8, 'NPI'],
    ['Osrick Fenimore', { npi: inventedNpi(1) }, 1, 'NPI'],
    ['O Fennimore', { licenceState: 'New York', licenceNumber: '22-0002' }, 2, 'LICENCE'],
    ['Thomas, James', {}, 7, 'EXACT_NAME'],
  ] as const)('%s %j', async (name, attributes, n, method) => {
    const appearance = await only(named(name, attributes));
    expect(appearance).toMatchObject({
      subjectId: examiner(n),
      method,
      isAsked: false,
      isNewProvisional: false,
    });
  });
});

describe('what is asked', () => {
  it.each([
    ['initials of two', 'O. Fennimore', {}, [1, 2]],
    ['initials with a specialty', 'O. Fennimore', { specialtyAsWritten: 'Psych' }, [2]],
    ['a surname alone', 'Dr. Fennimore', {}, [1, 2]],
    ['a slip of spelling', 'Osric Fenimore', {}, [1]],
    ['a short form of the given name', 'Bob Ashdown', {}, [8]],
    ['two of the same name', 'Alban Marrow', {}, [5, 6]],
    [
      'two of the same name, one specialty written',
      'Alban Marrow',
      { specialtyAsWritten: 'Neurosurgery' },
      [5, 6],
    ],
    ['another middle initial', 'Osric Q. Fennimore', {}, [1]],
    ['another specialty', 'Osric Fennimore', { specialtyAsWritten: 'Psychiatry' }, [1]],
    ['the same name with another NPI', 'Osric Fennimore', { npi: inventedNpi(77) }, [1]],
    [
      'the same name with another licence of the state',
      'Osric Fennimore',
      { licenceState: 'CA', licenceNumber: 'G99999' },
      [1],
    ],
    ['an NPI whose surname is another', 'Osric Fennimore', { npi: inventedNpi(3) }, [1, 3]],
    ['an NPI of the namesake', 'Odalys Fennimore', { npi: inventedNpi(1) }, [1, 2]],
    [
      'an NPI and a licence of two people',
      'Osric Fennimore',
      { npi: inventedNpi(1), licenceState: 'NY', licenceNumber: '220002' },
      [1, 2],
    ],
    ['words in doubtful order', 'Thomas James', {}, [7]],
  ] as const)('%s', async (_what, name, attributes, candidates) => {
    const appearance = await only(named(name, attributes));
    expect(appearance).toMatchObject({ method: 'PROVISIONAL', isAsked: true, isNewProvisional: true });
    const review = await reviewOf(appearance);
    expect(review.candidates.toSorted()).toEqual(candidates.map(examiner).toSorted());
    expect(review.reason).not.toBe('');
  });
});

describe('what becomes provisional', () => {
  it.each([
    ['nobody of the name', 'Zebulon Tanglewood, M.D.', {}],
    ['another given name of a known surname', 'Edmund Fennimore', {}],
    ['a similar name with another NPI', 'Osric Fenimore', { npi: inventedNpi(77) }],
    ['an unknown NPI alone', '', { npi: inventedNpi(78) }],
    ['no name at all', '???', {}],
  ] as const)('%s', async (_what, name, attributes) => {
    const appearance = await only(named(name, attributes));
    expect(appearance).toMatchObject({ method: 'PROVISIONAL', isAsked: false, isNewProvisional: true });
    expect(appearance.displayName).not.toBe('');
  });

  it('gathers writings of one full name, and keeps contradicting ones apart', async () => {
    const [plain, withInitial, otherInitial, bare] = await record(
      named('TANGLEWOOD, ZEBULON', { specialtyAsWritten: 'Ortho' }),
      named('Zebulon A. Tanglewood', { specialtyAsWritten: 'Orthopaedic Surgery' }),
      named('Zebulon B. Tanglewood', { specialtyAsWritten: 'Psychiatry' }),
      named('Zebulon Tanglewood'),
    );
    expect(plain?.subjectId).toBe(withInitial?.subjectId);
    expect(otherInitial?.subjectId).not.toBe(plain?.subjectId);
    // Two people fit the bare name: it is neither until somebody says so.
    expect([plain, otherInitial].map((other) => other?.subjectId)).not.toContain(bare?.subjectId);
  });

  it('joins a provisional examiner of an earlier import', async () => {
    const first = await only(named('Zebulon Tanglewood', { npi: inventedNpi(80) }));
    const second = await only(named('Tanglewood, Zebulon Q.'));
    expect(second).toMatchObject({ subjectId: first.subjectId, isNewProvisional: false });
  });
});

describe('recordAppearances', () => {
  it('writes nothing for what is recorded already, whatever case and blanks it has', async () => {
    const first = await only(named('O. Fennimore'));
    const again = await only(named('  o  FENNIMORE '));
    expect(again).toMatchObject({
      appearanceId: first.appearanceId,
      isAsked: false,
      isNewProvisional: false,
    });
    const rows = await db.asOwner('select id from examiner_appearance where firm_id = $1', [
      principal.firmId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("keeps to a person's answer when the name comes again", async () => {
    const asked = await only(named('O. Fennimore'));
    const { id } = await reviewOf(asked);
    await db.database.withFirm(principal, 'write', (unitOfWork) =>
      linkIdentityReview(unitOfWork, { reviewId: id, examinerId: examiner(2), version: 1 }),
    );
    expect(await only(named('O FENNIMORE'))).toMatchObject({ subjectId: examiner(2), method: 'PERSON' });
  });

  it('does not ask again about a name that was kept apart', async () => {
    const asked = await only(named('O. Fennimore'));
    const { id } = await reviewOf(asked);
    await db.database.withFirm(principal, 'write', (unitOfWork) =>
      keepIdentityReviewApart(unitOfWork, { reviewId: id, version: 1 }),
    );
    const again = await only(named('O. Fennimore'));
    expect(again).toMatchObject({ subjectId: asked.subjectId, method: 'PERSON', isAsked: false });
    expect(
      await db.asOwner("select id from identity_review where status = 'OPEN' and firm_id = $1", [
        principal.firmId,
      ]),
    ).toEqual([]);
  });

  it('resolves hundreds of names in the same number of statements as one', async () => {
    const cost = async (count: number): Promise<number> =>
      db.database.withFirm(principal, 'write', async (unitOfWork) => {
        const before = unitOfWork.statementCount;
        const references = Array.from({ length: count }, (_, n) =>
          named(`Person${'abcdefgh'[n % 8]} Invented${'x'.repeat(n % 50)}${n}`),
        );
        await recordAppearances(unitOfWork, { references, importId: null });
        return unitOfWork.statementCount - before;
      });
    const one = await cost(1);
    expect(await cost(400)).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
  });

  it('leaves the resolution of one firm without effect on another', async () => {
    const mine = await only(named('Zebulon Tanglewood'));
    const other = await createTestFirm(db);
    const theirs = await db.database.withFirm(other.principal, 'write', (unitOfWork) =>
      recordAppearances(unitOfWork, { references: [named('Zebulon Tanglewood')], importId: null }),
    );
    const [appearance] = [...theirs.values()];
    expect(appearance).toMatchObject({ isNewProvisional: true });
    expect(appearance?.subjectId).not.toBe(mine.subjectId);
    await expect(
      db.database.withFirm(other.principal, 'write', (unitOfWork) => appearAs(unitOfWork, mine.subjectId)),
    ).rejects.toThrow('Examiner not found.');
  });

  it('tells beforehand what it would do, without writing', async () => {
    const resolved = await db.database.withFirm(principal, 'read', (unitOfWork) =>
      resolveAppearances(unitOfWork, [
        named('Osric Fennimore'),
        named('O. Fennimore'),
        named('Zebulon Tanglewood'),
      ]),
    );
    expect(resolved.map(({ resolution }) => resolution.kind)).toEqual(['LINK', 'ASK', 'NONE']);
  });
});

describe('appearAs', () => {
  it('files under one appearance, decided by the person who chose', async () => {
    const choose = (): Promise<{ appearanceId: string; subjectId: string }> =>
      db.database.withFirm(principal, 'write', (unitOfWork) => appearAs(unitOfWork, examiner(1)));
    const first = await choose();
    expect(first.subjectId).toBe(examiner(1));
    expect(await choose()).toEqual(first);
    expect(
      await db.asOwner('select method, decided_by from examiner_appearance where id = $1', [
        first.appearanceId,
      ]),
    ).toEqual([{ method: 'PERSON', decided_by: principal.memberId }]);
  });
});
