import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  createAccount,
  foundFirm,
  inviteMember,
  Role,
  sessionTokenHash,
} from '../../../server/modules/identity/index.js';
import { ConflictError, ValidationError } from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { browser, PASSWORD } from './people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const found = (slug: string, name = 'Cedar & Vane LLP') =>
  db.database.withIdentity(async (identity) => {
    const unitOfWork = await foundFirm(identity, { slug, name, side: 'DEFENSE', requestId: 'test' });
    return unitOfWork.principal;
  });

describe('foundFirm', () => {
  it('lets the operator invite the first owner, in nobody’s name', async () => {
    const issued = await db.database.withIdentity(async (identity) => {
      const unitOfWork = await foundFirm(identity, {
        slug: 'cedar-vane',
        name: 'Cedar & Vane LLP',
        side: 'DEFENSE',
        requestId: 'test',
      });
      return inviteMember(unitOfWork, { email: 'first.owner@example.test', role: Role.OWNER });
    });
    const [row] = await db.asOwner('select invited_by from invitation where id = $1', [issued.id]);
    expect(row).toEqual({ invited_by: null });

    const token = issued.urlPath.replace('/invitation/', '');
    const session = await acceptInvitation(
      db.database,
      { token, displayName: 'Maren Vane', password: PASSWORD },
      browser(),
    );
    const unit = await db.database.openSession(sessionTokenHash(session.token), 'test', 'read');
    await unit.rollback();
    expect(unit.unitOfWork.principal).toMatchObject({ role: 'OWNER', firmSide: 'DEFENSE' });
  });

  it('refuses a slug that is taken, without telling whose it is, and changes nothing', async () => {
    const first = await found('taken');
    const second = found('taken', 'Another Firm');
    await expect(second).rejects.toBeInstanceOf(ConflictError);
    await expect(second).rejects.toThrow('Another firm has this slug. Choose another.');
    const rows = await db.asOwner("select id, name from firm where slug = 'taken'");
    expect(rows).toEqual([{ id: first.firmId, name: 'Cedar & Vane LLP' }]);
  });

  it.each(['', 'Upper', '-edge', 'edge-', 'two words', 'ümlaut', 'a'.repeat(121)])(
    'refuses the slug %j',
    async (slug) => {
      await expect(found(slug)).rejects.toBeInstanceOf(ValidationError);
    },
  );

  it.each(['', '   ', 'x'.repeat(121)])('refuses the name %j', async (name) => {
    await expect(found('named', name)).rejects.toMatchObject({ inputPath: ['name'] });
  });
});

describe('createAccount', () => {
  it('makes no second account for an e-mail, whatever its case', async () => {
    const create = (email: string) =>
      db.database.withIdentity((identity) =>
        createAccount(identity, { email, displayName: 'Maren Vane', passwordHash: 'unusable' }),
      );
    await create('maren@example.test');
    await expect(create(' Maren@Example.TEST ')).rejects.toBeInstanceOf(ConflictError);
  });
});
