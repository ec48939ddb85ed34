import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMatter,
  recordClaimant,
  recordOrganisation,
  renameOrganisation,
  updateMatter,
} from '../../../server/modules/matters/index.js';
import type { UnitOfWork } from '../../../server/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createExaminer, insertExaminations } from '../../support/examinations.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';

let db: TestDatabase;
let firm: TestFirm;
beforeAll(async () => {
  db = await createTestDatabase();
  firm = await createTestFirm(db);
});
afterAll(() => db.close());

const inFirm = <Result>(work: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  db.database.withFirm(firm.principal, 'write', work);

describe('createMatter', () => {
  it('places a matter under one law, and refuses a jurisdiction that no rule can name', async () => {
    const id = await inFirm((unitOfWork) =>
      createMatter(unitOfWork, {
        reference: '24-0299',
        jurisdiction: 'us-fl',
        forumKind: 'CIVIL',
        venue: 'Broward',
      }),
    );
    const [row] = await db.asOwner<object>(
      'select jurisdiction, forum_kind, venue from matter where id = $1',
      [id],
    );
    expect(row).toEqual({ jurisdiction: 'US-FL', forum_kind: 'CIVIL', venue: 'Broward' });
    const misplace = inFirm((unitOfWork) =>
      updateMatter(unitOfWork, { id, version: 1, jurisdiction: 'Florida' }),
    );
    await expect(misplace).rejects.toThrow('two letters of a state');
  });

  it('knows a reference again however it is typed', async () => {
    await inFirm((unitOfWork) => createMatter(unitOfWork, { reference: '24-CV-0117' }));
    const again = inFirm((unitOfWork) => createMatter(unitOfWork, { reference: ' 24 cv 0117 ' }));
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', inputPath: ['input', 'reference'] });
  });

  it('refuses a reference without letter or digit', async () => {
    const blank = inFirm((unitOfWork) => createMatter(unitOfWork, { reference: ' -- ' }));
    await expect(blank).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('writes one audit row, or nothing', async () => {
    const id = await inFirm((unitOfWork) => createMatter(unitOfWork, { reference: '24-AUDIT' }));
    const rows = await db.asOwner('select action, member_id from audit_event where object_id = $1', [id]);
    expect(rows).toEqual([{ action: 'MATTER_CREATED', member_id: firm.principal.memberId }]);
  });
});

describe('updateMatter', () => {
  it('changes what is given, and only at the version that was read', async () => {
    const id = await inFirm((unitOfWork) =>
      createMatter(unitOfWork, {
        reference: '24-0201',
        forum: 'Superior Court',
        claimantName: 'Wilf Tarrant',
      }),
    );
    await inFirm((unitOfWork) => updateMatter(unitOfWork, { id, version: 1, status: 'CLOSED', forum: null }));
    const [row] = await db.asOwner(
      'select reference, forum, status, version, claimant_id from matter where id = $1',
      [id],
    );
    expect(row).toMatchObject({ reference: '24-0201', forum: null, status: 'CLOSED', version: 2 });
    expect(row).not.toMatchObject({ claimant_id: null });
    const stale = inFirm((unitOfWork) => updateMatter(unitOfWork, { id, version: 1, status: 'OPEN' }));
    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', currentVersion: 2 });
  });

  it('takes its examinations along when it is renamed, so that they are known again', async () => {
    const id = await inFirm((unitOfWork) => createMatter(unitOfWork, { reference: '24-0301' }));
    await inFirm(async (unitOfWork) => {
      const examinerId = await createExaminer(unitOfWork);
      const [examination] = await insertExaminations(unitOfWork, [
        { examinerId, examinedOn: '2024-03-01', matterId: id },
      ]);
      await unitOfWork.query("update examination set identity_key = 'm:24-0301' where id = $1", [
        examination,
      ]);
      await updateMatter(unitOfWork, { id, version: 1, reference: '24-0302' });
      const rows = await unitOfWork.query('select identity_key from examination where id = $1', [
        examination,
      ]);
      expect(rows).toEqual([{ identity_key: 'm:24-0302' }]);
    });
  });

  it("does not find another firm's matter", async () => {
    const id = await inFirm((unitOfWork) => createMatter(unitOfWork, { reference: '24-0401' }));
    const other = await createTestFirm(db);
    const foreign = db.database.withFirm(other.principal, 'write', (unitOfWork) =>
      updateMatter(unitOfWork, { id, version: 1, status: 'CLOSED' }),
    );
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'Matter not found.' });
  });
});

describe('recordClaimant', () => {
  it('knows a person again by name and birth date, and never by name alone', async () => {
    const record = (fullName: string, bornOn: string | null): Promise<string> =>
      inFirm((unitOfWork) => recordClaimant(unitOfWork, { fullName, bornOn }));
    const first = await record('Zoë Marchbank', '1971-04-05');
    expect(await record('ZOE  MARCHBANK', '1971-04-05')).toBe(first);
    expect(await record('Zoë Marchbank', '1981-04-05')).not.toBe(first);
    expect(await record('Zoë Marchbank', null)).not.toBe(await record('Zoë Marchbank', null));
  });
});

describe('renameOrganisation', () => {
  it('keeps the former name as an alias, by which it is found', async () => {
    await inFirm(async (unitOfWork) => {
      const id = await recordOrganisation(unitOfWork, 'CARRIER', 'Harbor Mutual');
      await renameOrganisation(unitOfWork, { id, version: 1, name: 'Harbor Mutual Group' });
      expect(await recordOrganisation(unitOfWork, 'CARRIER', 'HARBOR MUTUAL')).toBe(id);
      expect(await recordOrganisation(unitOfWork, 'CARRIER', 'Harbor Mutual Group')).toBe(id);
      expect(await recordOrganisation(unitOfWork, 'VENDOR', 'Harbor Mutual')).not.toBe(id);
      await renameOrganisation(unitOfWork, { id, version: 2, name: 'Harbor Mutual' });
      const aliases = await unitOfWork.query(
        'select name from organisation_alias where organisation_id = $1',
        [id],
      );
      expect(aliases).toEqual([{ name: 'Harbor Mutual Group' }]);
    });
  });

  it('refuses a name that another organisation of the kind has or goes by', async () => {
    await inFirm(async (unitOfWork) => {
      await recordOrganisation(unitOfWork, 'CARRIER', 'Keystone & Vale');
      const id = await recordOrganisation(unitOfWork, 'CARRIER', 'Cascadia Casualty');
      const taken = renameOrganisation(unitOfWork, { id, version: 1, name: 'keystone and vale' });
      await expect(taken).rejects.toMatchObject({ code: 'CONFLICT', inputPath: ['input', 'name'] });
    });
  });
});
