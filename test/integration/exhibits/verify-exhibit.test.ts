import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Side } from '../../../server/kernel/vocabulary.js';
import { refreshExaminerCounts } from '../../../server/modules/examinations/index.js';
import {
  makeExhibit,
  removeExhibit,
  verifyExhibit,
  type ExhibitOrder,
} from '../../../server/modules/exhibits/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, createOrganisation, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';

const AT = new Date('2026-11-22T10:05:00Z');
const clock = { now: () => AT };
const LATER = { now: () => new Date('2026-11-25T09:00:00Z') };

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** Every person and firm here is invented. */
async function inFirm<Result>(
  job: (unitOfWork: UnitOfWork, firm: TestFirm) => Promise<Result>,
): Promise<Result> {
  const firm = await createTestFirm(db);
  return db.database.withFirm(firm.principal, 'write', (unitOfWork) => job(unitOfWork, firm));
}

function order(examinerId: string, overrides: Partial<ExhibitOrder> = {}): ExhibitOrder {
  return {
    kind: 'RETENTION_TABLE',
    examinerId,
    matterId: null,
    examinationId: null,
    use: null,
    ...overrides,
  };
}

/** An examiner with examinations for each side, a time in each report and a carrier. */
async function examinerWith(
  unitOfWork: UnitOfWork,
  { defense, plaintiff = 0, unknown = 0 }: { defense: number; plaintiff?: number; unknown?: number },
): Promise<{ examinerId: string; ids: string[] }> {
  const examinerId = await createExaminer(unitOfWork);
  const carrierId = await createOrganisation(unitOfWork, 'CARRIER', `Harborstone ${examinerId}`);
  const sides = [
    ...Array<Side>(defense).fill(Side.DEFENSE),
    ...Array<Side>(plaintiff).fill(Side.PLAINTIFF),
    ...Array<Side>(unknown).fill(Side.UNKNOWN),
  ];
  const ids = await insertExaminations(
    unitOfWork,
    sides.map((side, index) => ({
      examinerId,
      side,
      carrierId,
      examinedOn: `20${String(20 + (index % 5))}-0${(index % 9) + 1}-15`,
      timings: [{ source: 'REPORT', minutes: 12 + (index % 7) }],
      opinions: [{ issue: 'CAUSATION', stance: index % 6 === 0 ? 'FAVORS_CLAIMANT' : 'FAVORS_DEFENSE' }],
    })),
  );
  return { examinerId, ids };
}

async function made(unitOfWork: UnitOfWork, wanted: ExhibitOrder): Promise<string> {
  const answer = await makeExhibit(unitOfWork, clock, wanted);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.id;
}

async function setSide(unitOfWork: UnitOfWork, examinerId: string, id: string, side: Side): Promise<void> {
  await unitOfWork.query('update examination set side = $3 where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
    side,
  ]);
  await refreshExaminerCounts(unitOfWork, [examinerId]);
}

describe('an exhibit', () => {
  it.each(['RETENTION_TABLE', 'TENDENCIES', 'DURATIONS', 'TIMELINE'] as const)(
    'of kind %s verifies and is current when nothing has changed',
    async (kind) => {
      await inFirm(async (unitOfWork) => {
        const { examinerId } = await examinerWith(unitOfWork, { defense: 46, plaintiff: 2 });
        const id = await made(unitOfWork, order(examinerId, { kind }));
        const verification = await verifyExhibit(unitOfWork, LATER, id);
        expect(verification.faults).toEqual([]);
        expect(verification.verdict).toBe('VERIFIED_AND_CURRENT');
        expect(verification.changes).toEqual([]);
        expect(verification.words).toMatch(
          /^As of 22 November 2026 10:05 UTC, .*: .*The record says the same today\.$/,
        );
      });
    },
  );

  it('verifies as of its date after a correction, and says what changed since', async () => {
    await inFirm(async (unitOfWork) => {
      const { examinerId, ids } = await examinerWith(unitOfWork, { defense: 46, plaintiff: 2 });
      const id = await made(unitOfWork, order(examinerId));
      const corrected = ids[3] ?? '';
      await setSide(unitOfWork, examinerId, corrected, Side.PLAINTIFF);
      await insertExaminations(unitOfWork, [
        { examinerId, side: Side.DEFENSE, examinedOn: '2025-05-05' },
        { examinerId, side: Side.DEFENSE, examinedOn: '2025-05-06' },
      ]);
      const verification = await verifyExhibit(unitOfWork, LATER, id);
      expect(verification.verdict).toBe('VERIFIED_DATA_CHANGED');
      expect(verification.faults).toEqual([]);
      expect(verification.words).toBe(
        'As of 22 November 2026 10:05 UTC, retained by the defense: 46 of 48; today: 47 of 50. Since then: 2 examinations added, side of 1 changed from Defense to Plaintiff.',
      );
      expect(verification.changes.find(({ kind }) => kind === 'CHANGED')).toMatchObject({
        examinationId: corrected,
        fields: [{ field: 'side', before: 'Defense', after: 'Plaintiff' }],
      });
      expect(verification.figures).toContainEqual(
        expect.objectContaining({ key: 'SIDE.DEFENSE', stated: '46 of 48', other: '47 of 50' }),
      );
    });
  });

  it('says which minutes and which opinion read otherwise now', async () => {
    await inFirm(async (unitOfWork) => {
      const { examinerId, ids } = await examinerWith(unitOfWork, { defense: 12 });
      const [durations, tendencies] = [
        await made(unitOfWork, order(examinerId, { kind: 'DURATIONS' })),
        await made(unitOfWork, order(examinerId, { kind: 'TENDENCIES' })),
      ];
      const { firmId } = unitOfWork.principal;
      await unitOfWork.query(
        'update timing_observation set minutes = 41 where firm_id = $1 and examination_id = $2',
        [firmId, ids[1]],
      );
      await unitOfWork.query(
        "update opinion set stance = 'MIXED' where firm_id = $1 and examination_id = $2",
        [firmId, ids[2]],
      );
      await refreshExaminerCounts(unitOfWork, [examinerId]);
      const [time, issue] = [
        await verifyExhibit(unitOfWork, LATER, durations),
        await verifyExhibit(unitOfWork, LATER, tendencies),
      ];
      expect(time.changes.flatMap(({ fields }) => fields)).toEqual([
        { field: 'minutes by the report', before: '13', after: '41' },
      ]);
      expect(issue.changes.flatMap(({ fields }) => fields)).toEqual([
        { field: 'opinion on causation', before: 'Favors defense', after: 'Mixed' },
      ]);
    });
  });

  it('is not verified when a kept row was exchanged behind the product', async () => {
    const { id, firm } = await inFirm(async (unitOfWork, ofFirm) => {
      const { examinerId } = await examinerWith(unitOfWork, { defense: 9, plaintiff: 3 });
      return { id: await made(unitOfWork, order(examinerId)), firm: ofFirm };
    });
    let altered = 0;
    // As somebody with the keys of the house would: a defense row sealed anew as the plaintiff's.
    await db.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const rows = await unitOfWork.query<{ number: number; sealed: Buffer; dataKeyId: string }>(
        'select number, sealed, data_key_id as "dataKeyId" from exhibit_row where exhibit_id = $1 order by number',
        [id],
      );
      const { seal } = await unitOfWork.vault.sealing();
      let forged: Uint8Array = new Uint8Array();
      for (const { number, ...row } of rows) {
        const text = await unitOfWork.vault.open(`exhibit ${id} row ${number}`, row);
        if (altered !== 0 || !text.includes('"side":"DEFENSE"')) continue;
        altered = number;
        forged = seal(`exhibit ${id} row ${number}`, text.replace('"side":"DEFENSE"', '"side":"PLAINTIFF"'));
      }
      await db.asOwner('alter table exhibit_row disable trigger exhibit_row_kept');
      await db.asOwner('update exhibit_row set sealed = $3 where exhibit_id = $1 and number = $2', [
        ...[id, altered],
        forged,
      ]);
      await db.asOwner('alter table exhibit_row enable trigger exhibit_row_kept');
    });
    const verification = await db.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      verifyExhibit(unitOfWork, LATER, id),
    );
    expect(verification.verdict).toBe('NOT_VERIFIED');
    expect(verification.faults).toContain(`Row ${altered} is not what it was when the exhibit was made.`);
    expect(verification.faults).toContain(
      'Retained by the defense: the exhibit states 9 of 12, its rows give 8 of 12.',
    );
  });

  it('is not verified when a kept row is gone', async () => {
    const { id, firm } = await inFirm(async (unitOfWork, ofFirm) => {
      const { examinerId } = await examinerWith(unitOfWork, { defense: 6 });
      return { id: await made(unitOfWork, order(examinerId)), firm: ofFirm };
    });
    await db.asOwner('alter table exhibit_row disable trigger exhibit_row_kept');
    await db.asOwner('delete from exhibit_row where exhibit_id = $1 and number = 4', [id]);
    await db.asOwner('alter table exhibit_row enable trigger exhibit_row_kept');
    const { verdict, faults } = await db.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      verifyExhibit(unitOfWork, LATER, id),
    );
    expect(verdict).toBe('NOT_VERIFIED');
    expect(faults).toContain('Row 4 is missing.');
    expect(faults).toContain('The SHA-256 is not that of this exhibit and its rows.');
  });

  it('lets nobody change or remove a kept row, and goes whole', async () => {
    await inFirm(async (unitOfWork) => {
      const { examinerId } = await examinerWith(unitOfWork, { defense: 6 });
      const id = await made(unitOfWork, order(examinerId));
      const refused = async (sql: string): Promise<void> => {
        await unitOfWork.query('savepoint before_change');
        await expect(unitOfWork.query(sql, [id])).rejects.toThrow(/keeps its rows/);
        await unitOfWork.query('rollback to savepoint before_change');
      };
      await refused('update exhibit_row set number = number + 100 where exhibit_id = $1');
      await refused('delete from exhibit_row where exhibit_id = $1 and number = 1');
      await refused("update exhibit set as_of = now() - interval '1 year' where id = $1");
      await removeExhibit(unitOfWork, id);
      expect(await unitOfWork.query('select 1 from exhibit_row where exhibit_id = $1', [id])).toEqual([]);
    });
  });
});

describe('makeExhibit', () => {
  it('answers in words when too little is on file', async () => {
    await inFirm(async (unitOfWork) => {
      const { examinerId } = await examinerWith(unitOfWork, { defense: 4, unknown: 3 });
      expect(await makeExhibit(unitOfWork, clock, order(examinerId))).toEqual({
        refused:
          'There is too little on file for this exhibit: 4 examinations whose retaining side is recorded, and at least 5 are needed.',
      });
      expect(
        await makeExhibit(unitOfWork, clock, order(examinerId, { kind: 'REPEATED_PASSAGES' })),
      ).toMatchObject({
        refused: expect.stringContaining('no text was found'),
      });
    });
  });

  it('leaves out what rests on restricted documents when it is asked to, and says how many', async () => {
    await inFirm(async (unitOfWork) => {
      const { examinerId, ids } = await examinerWith(unitOfWork, { defense: 10, plaintiff: 2 });
      for (const [index, permission] of ['PRIVILEGED', 'PROTECTIVE_ORDER', 'FIRM'].entries()) {
        await unitOfWork.query(
          `insert into source_document (firm_id, examination_id, kind, title, permission)
           values ($1, $2, 'REPORT', 'Invented report', $3)`,
          [unitOfWork.principal.firmId, ids[index], permission],
        );
      }
      const id = await made(unitOfWork, order(examinerId, { excludeRestricted: true }));
      const verification = await verifyExhibit(unitOfWork, LATER, id);
      expect(verification.verdict).toBe('VERIFIED_AND_CURRENT');
      expect(verification.words).toContain('8 of 10');
    });
  });

  it('finds neither an examiner nor a matter of another firm', async () => {
    const foreign = await inFirm((unitOfWork) => examinerWith(unitOfWork, { defense: 6 }));
    await inFirm(async (unitOfWork) => {
      await expect(makeExhibit(unitOfWork, clock, order(foreign.examinerId))).rejects.toThrow(
        'Examiner not found.',
      );
      const { examinerId } = await examinerWith(unitOfWork, { defense: 6 });
      await expect(
        makeExhibit(unitOfWork, clock, order(examinerId, { matterId: foreign.examinerId })),
      ).rejects.toThrow('Matter not found.');
      await expect(
        makeExhibit(unitOfWork, clock, order(examinerId, { examinationId: foreign.ids[0] ?? null })),
      ).rejects.toThrow('Examination not found.');
      const other = await examinerWith(unitOfWork, { defense: 1 });
      await expect(
        makeExhibit(unitOfWork, clock, order(examinerId, { examinationId: other.ids[0] ?? null })),
      ).rejects.toThrow('Name an examination by this examiner');
    });
  });
});
