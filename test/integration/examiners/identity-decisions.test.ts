import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appearanceKey,
  keepIdentityReviewApart,
  linkIdentityReview,
  mergeExaminer,
  recordAppearances,
  reverseIdentityDecision,
  splitAppearances,
  type ExaminerReference,
  type RecordedAppearance,
} from '../../../server/modules/examiners/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import {
  ConflictError,
  NotFoundError,
  StaleVersionError,
  ValidationError,
} from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFirm } from '../../support/factories.js';
import { DIRECTORY, insertExamination, inventedNpi, loadDirectory, named } from './examiner-fixture.js';

let db: TestDatabase;
let principal: Principal;
let osric: string;
let odalys: string;

beforeAll(async () => {
  db = await createTestDatabase();
  await loadDirectory(db, DIRECTORY);
  const idOf = async (n: number): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>('select id from examiner where npi = $1', [
      inventedNpi(n),
    ]);
    return row?.id ?? '';
  };
  [osric, odalys] = [await idOf(1), await idOf(2)];
});
afterAll(() => db.close());
beforeEach(async () => {
  ({ principal } = await createTestFirm(db));
});

const write = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>, as = principal): Promise<Result> =>
  db.database.withFirm(as, 'write', work);

async function recorded(reference: ExaminerReference): Promise<RecordedAppearance> {
  const appearances = await write((unitOfWork) =>
    recordAppearances(unitOfWork, { references: [reference], importId: null }),
  );
  const appearance = appearances.get(appearanceKey(reference));
  if (appearance === undefined) throw new Error('not recorded');
  return appearance;
}

/** What the decision must restore: who stands for whom and how, what counts, and every stored figure. */
async function state(): Promise<unknown> {
  const firm = [principal.firmId];
  return {
    appearances: await db.asOwner(
      'select id, subject_id, method, decided_by, decided_at from examiner_appearance where firm_id = $1 order by id',
      firm,
    ),
    examinations: await db.asOwner(
      'select id, subject_id, duplicate_of_id from examination where firm_id = $1 order by id',
      firm,
    ),
    figures: await db.asOwner(
      'select * from examiner_count where firm_id = $1 order by 1, 2, 3, 4, 5, 6, 7',
      firm,
    ),
    reviews: await db.asOwner(
      'select id, status, decided_by, decided_at from identity_review where firm_id = $1 order by id',
      firm,
    ),
  };
}

async function examinationsOf(subjectId: string): Promise<Record<string, number>> {
  const rows = await db.asOwner<{ side: string; n: number }>(
    `select side, sum(n)::int as n from examiner_count
      where firm_id = $1 and subject_id = $2 and measure = 'EXAMINATION' group by side`,
    [principal.firmId, subjectId],
  );
  return Object.fromEntries(rows.map((row) => [row.side, row.n]));
}

async function openReview(appearance: RecordedAppearance): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    "select id from identity_review where appearance_id = $1 and status = 'OPEN'",
    [appearance.appearanceId],
  );
  return row?.id ?? '';
}

async function actions(): Promise<string[]> {
  const rows = await db.asOwner<{ action: string }>(
    "select action from audit_event where firm_id = $1 and action like 'IDENTITY%' order by recorded_at, id",
    [principal.firmId],
  );
  return rows.map((row) => row.action);
}

describe('linkIdentityReview', () => {
  it('moves the name with its examinations and figures, and can be taken back', async () => {
    const asked = await recorded(named('O. Fennimore'));
    await insertExamination(db, principal, asked.appearanceId);
    const linked = await recorded(named('Osric Fennimore'));
    await insertExamination(db, principal, linked.appearanceId, { side: 'PLAINTIFF' });
    const before = await state();
    const reviewId = await openReview(asked);

    const { groupId } = await write((unitOfWork) =>
      linkIdentityReview(unitOfWork, { reviewId, examinerId: osric, version: 1 }),
    );
    expect(await examinationsOf(osric)).toEqual({ DEFENSE: 1, PLAINTIFF: 1 });
    expect(await examinationsOf(asked.subjectId)).toEqual({});
    expect(await openReview(asked)).toBe('');

    await write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    expect(await state()).toEqual(before);
    expect(await openReview(asked)).toBe(reviewId);
    expect(await actions()).toEqual(['IDENTITY_LINK', 'IDENTITY_REVERSE']);
  });

  it('refuses a stale version, an answered review and an unknown examiner', async () => {
    const asked = await recorded(named('O. Fennimore'));
    const reviewId = await openReview(asked);
    const link = (examinerId: string, version: number): Promise<unknown> =>
      write((unitOfWork) => linkIdentityReview(unitOfWork, { reviewId, examinerId, version }));
    await expect(link(osric, 7)).rejects.toThrow(StaleVersionError);
    await expect(link(crypto.randomUUID(), 1)).rejects.toThrow('Examiner not found.');
    await link(odalys, 1);
    await expect(link(osric, 2)).rejects.toThrow(ConflictError);
  });

  it('links to a provisional examiner as well', async () => {
    const asked = await recorded(named('O. Fennimore'));
    const provisional = await recorded(named('Zebulon Tanglewood'));
    const reviewId = await openReview(asked);
    await write((unitOfWork) =>
      linkIdentityReview(unitOfWork, { reviewId, examinerId: provisional.subjectId, version: 1 }),
    );
    expect(await openReview(asked)).toBe('');
  });
});

describe('keepIdentityReviewApart', () => {
  it('leaves the name where it is, by decision', async () => {
    const asked = await recorded(named('O. Fennimore'));
    const reviewId = await openReview(asked);
    await write((unitOfWork) => keepIdentityReviewApart(unitOfWork, { reviewId, version: 1 }));
    const [row] = await db.asOwner(
      'select subject_id, method, decided_by from examiner_appearance where id = $1',
      [asked.appearanceId],
    );
    expect(row).toEqual({ subject_id: asked.subjectId, method: 'PERSON', decided_by: principal.memberId });
    await expect(
      write((unitOfWork) => keepIdentityReviewApart(unitOfWork, { reviewId, version: 2 })),
    ).rejects.toThrow(ConflictError);
  });
});

describe('mergeExaminer', () => {
  it('counts an examination once that both had, and restores both when taken back', async () => {
    const provisional = await recorded(named('O. Fennimore'));
    const linked = await recorded(named('Osric Fennimore'));
    await insertExamination(db, principal, provisional.appearanceId, { identityKey: 'm:1', side: 'DEFENSE' });
    await insertExamination(db, principal, linked.appearanceId, { identityKey: 'm:1', side: 'PLAINTIFF' });
    await insertExamination(db, principal, provisional.appearanceId, { identityKey: 'm:2', side: 'NEUTRAL' });
    const before = await state();

    const { groupId } = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: provisional.subjectId, intoId: osric }),
    );
    // The row recorded first counts: the provisional one's.
    expect(await examinationsOf(osric)).toEqual({ DEFENSE: 1, NEUTRAL: 1 });

    await write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    expect(await state()).toEqual(before);
  });

  it('restores what was, in whichever order decisions that share an examination are taken back', async () => {
    const first = await recorded(named('Zebulon Tanglewood'));
    const second = await recorded(named('Zeb Tanglewould'));
    const third = await recorded(named('Z. Tangle'));
    for (const appearance of [second, third, first]) {
      await insertExamination(db, principal, appearance.appearanceId, { identityKey: 'm:1' });
    }
    const before = await state();
    const one = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: second.subjectId, intoId: first.subjectId }),
    );
    const two = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: third.subjectId, intoId: first.subjectId }),
    );
    expect(await examinationsOf(first.subjectId)).toEqual({ DEFENSE: 1 });
    for (const { groupId } of [one, two]) {
      await write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    }
    expect(await state()).toEqual(before);
  });

  it('restores a decision by taking its reversal back', async () => {
    const provisional = await recorded(named('Zebulon Tanglewood'));
    await insertExamination(db, principal, provisional.appearanceId);
    const merged = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: provisional.subjectId, intoId: odalys }),
    );
    const after = await state();
    const reversed = await write((unitOfWork) => reverseIdentityDecision(unitOfWork, merged.groupId));
    await write((unitOfWork) => reverseIdentityDecision(unitOfWork, reversed.groupId));
    expect(await state()).toEqual(after);
  });

  it('refuses to merge a directory examiner, oneself, and one without names', async () => {
    const provisional = await recorded(named('Zebulon Tanglewood'));
    const merge = (fromId: string, intoId: string): Promise<unknown> =>
      write((unitOfWork) => mergeExaminer(unitOfWork, { fromId, intoId }));
    await expect(merge(osric, odalys)).rejects.toThrow(ValidationError);
    await expect(merge(provisional.subjectId, provisional.subjectId)).rejects.toThrow(ValidationError);
    await merge(provisional.subjectId, osric);
    await expect(merge(provisional.subjectId, odalys)).rejects.toThrow(ValidationError);
  });
});

describe('splitAppearances', () => {
  it('gives names wrongly linked to a new provisional examiner, and takes that back', async () => {
    const right = await recorded(named('Osric Fennimore'));
    const wrong = await recorded(named('FENNIMORE, OSRIC MD'));
    await insertExamination(db, principal, right.appearanceId, { identityKey: 'm:1' });
    await insertExamination(db, principal, wrong.appearanceId, { identityKey: 'm:2', side: 'PLAINTIFF' });
    const before = await state();

    const { groupId, into } = await write((unitOfWork) =>
      splitAppearances(unitOfWork, { appearanceIds: [wrong.appearanceId], intoExaminerId: null }),
    );
    expect(into.isProvisional).toBe(true);
    expect(await examinationsOf(osric)).toEqual({ DEFENSE: 1 });
    expect(await examinationsOf(into.id)).toEqual({ PLAINTIFF: 1 });

    await write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    expect(await state()).toEqual(before);
  });

  it('lets a former duplicate count again when its original moves away', async () => {
    const one = await recorded(named('Osric Fennimore'));
    const two = await recorded(named('Dr. Osric Fennimore, M.D.'));
    await insertExamination(db, principal, one.appearanceId, { identityKey: 'm:1' });
    const provisional = await recorded(named('O. Fennimore'));
    await insertExamination(db, principal, provisional.appearanceId, { identityKey: 'm:1' });
    await write((unitOfWork) => mergeExaminer(unitOfWork, { fromId: provisional.subjectId, intoId: osric }));
    expect(await examinationsOf(osric)).toEqual({ DEFENSE: 1 });
    await write((unitOfWork) =>
      splitAppearances(unitOfWork, { appearanceIds: [one.appearanceId], intoExaminerId: odalys }),
    );
    expect(await examinationsOf(osric)).toEqual({ DEFENSE: 1 });
    expect(await examinationsOf(odalys)).toEqual({ DEFENSE: 1 });
    expect(two.subjectId).toBe(osric);
  });

  it('refuses when nothing would change, and a name that is not there', async () => {
    const provisional = await recorded(named('Zebulon Tanglewood'));
    const split = (appearanceIds: string[], intoExaminerId: string | null): Promise<unknown> =>
      write((unitOfWork) => splitAppearances(unitOfWork, { appearanceIds, intoExaminerId }));
    await expect(split([], null)).rejects.toThrow(ValidationError);
    await expect(split([provisional.appearanceId], null)).rejects.toThrow(ValidationError);
    await expect(split([provisional.appearanceId], provisional.subjectId)).rejects.toThrow(ValidationError);
    await expect(split([crypto.randomUUID()], null)).rejects.toThrow('ExaminerAppearance not found.');
  });
});

describe('reverseIdentityDecision', () => {
  it('asks that a later decision be taken back first', async () => {
    const provisional = await recorded(named('Zebulon Tanglewood'));
    const first = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: provisional.subjectId, intoId: osric }),
    );
    const second = await write((unitOfWork) =>
      splitAppearances(unitOfWork, { appearanceIds: [provisional.appearanceId], intoExaminerId: odalys }),
    );
    const reverse = (groupId: string): Promise<unknown> =>
      write((unitOfWork) => reverseIdentityDecision(unitOfWork, groupId));
    await expect(reverse(first.groupId)).rejects.toThrow(ConflictError);
    await reverse(second.groupId);
    await expect(reverse(second.groupId)).rejects.toThrow(ConflictError);
    await expect(reverse(crypto.randomUUID())).rejects.toThrow(NotFoundError);
  });
});

describe('another firm', () => {
  it('finds neither the names, the reviews, the decisions nor the provisional examiners of this one', async () => {
    const asked = await recorded(named('O. Fennimore'));
    const provisional = await recorded(named('Zebulon Tanglewood'));
    const reviewId = await openReview(asked);
    const { groupId } = await write((unitOfWork) =>
      mergeExaminer(unitOfWork, { fromId: provisional.subjectId, intoId: osric }),
    );
    const before = await state();
    const { principal: other } = await createTestFirm(db);
    const attempts: ((unitOfWork: UnitOfWork) => Promise<unknown>)[] = [
      (unitOfWork) => linkIdentityReview(unitOfWork, { reviewId, examinerId: osric, version: 1 }),
      (unitOfWork) => keepIdentityReviewApart(unitOfWork, { reviewId, version: 1 }),
      (unitOfWork) => mergeExaminer(unitOfWork, { fromId: asked.subjectId, intoId: osric }),
      (unitOfWork) =>
        splitAppearances(unitOfWork, { appearanceIds: [asked.appearanceId], intoExaminerId: osric }),
      (unitOfWork) => reverseIdentityDecision(unitOfWork, groupId),
    ];
    for (const attempt of attempts) await expect(write(attempt, other)).rejects.toThrow(NotFoundError);
    expect(await state()).toEqual(before);
  });
});
