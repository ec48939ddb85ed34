import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeMemberRole,
  disableMember,
  enableMember,
  Role,
  sessionTokenHash,
  signIn,
} from '../../../server/modules/identity/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { at, browser, createFirmOf, createPerson, PASSWORD } from './people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** A firm with one member of each role given, in that order. */
async function firmOf(...roles: Role[]) {
  const people = await Promise.all(roles.map(() => createPerson(db)));
  const { firmId, principals } = await createFirmOf(
    db,
    people.map(({ id }, index) => [id, at(roles, index)] as const),
  );
  return { firmId, people, principals, idOf: (index: number) => at(principals, index).memberId ?? '' };
}

const as = <Result>(
  principal: Principal,
  work: (unitOfWork: UnitOfWork) => Promise<Result>,
): Promise<Result> => db.database.withFirm(principal, 'write', work);

async function stateOf(id: string) {
  const [row] = await db.asOwner<{ role: string; disabled: boolean; version: number }>(
    'select role, disabled_at is not null as disabled, version from member where id = $1',
    [id],
  );
  return row;
}

async function enter(token: string): Promise<Principal> {
  const unit = await db.database.openSession(sessionTokenHash(token), 'test', 'read');
  await unit.rollback();
  return unit.unitOfWork.principal;
}

describe('changeMemberRole', () => {
  it('acts on the next operation of a session that is open already, and is audited with both roles', async () => {
    const { firmId, people, principals, idOf } = await firmOf(Role.OWNER, Role.ATTORNEY);
    const { token } = await signIn(
      db.database,
      { email: at(people, 1).email, password: PASSWORD },
      browser(),
    );
    await as(at(principals, 0), (unit) =>
      changeMemberRole(unit, { id: idOf(1), role: Role.VIEWER, version: 1 }),
    );
    expect((await enter(token)).role).toBe('VIEWER');
    const entries = await db.asOwner(
      "select member_id, object_id, detail from audit_event where firm_id = $1 and action = 'MEMBER_ROLE_CHANGED'",
      [firmId],
    );
    expect(entries).toEqual([
      { member_id: idOf(0), object_id: idOf(1), detail: { from: 'ATTORNEY', to: 'VIEWER' } },
    ]);
  });

  it.each([
    // actor, target, given
    [Role.ADMIN, Role.OWNER, Role.VIEWER],
    [Role.ADMIN, Role.ATTORNEY, Role.OWNER],
    [Role.ATTORNEY, Role.VIEWER, Role.ADMIN],
  ] as const)('refuses a %s who would make an %s an %s', async (actor, target, given) => {
    const { principals, idOf } = await firmOf(actor, target, Role.OWNER);
    await expect(
      as(at(principals, 0), (unit) => changeMemberRole(unit, { id: idOf(1), role: given, version: 1 })),
    ).rejects.toBeInstanceOf(ForbiddenError);
    expect(await stateOf(idOf(1))).toEqual({ role: target, disabled: false, version: 1 });
  });

  it('refuses a version that someone else has passed', async () => {
    const { principals, idOf } = await firmOf(Role.OWNER, Role.VIEWER);
    const change = { id: idOf(1), role: Role.PARALEGAL, version: 1 };
    await as(at(principals, 0), (unit) => changeMemberRole(unit, change));
    await expect(
      as(at(principals, 0), (unit) => changeMemberRole(unit, { ...change, role: Role.ADMIN })),
    ).rejects.toEqual(new StaleVersionError('The member', 2));
  });

  it('finds no member of another firm, though the person belongs to both', async () => {
    const { principals, people } = await firmOf(Role.OWNER);
    const theirs = await createFirmOf(db, [[at(people, 0).id, Role.VIEWER]]);
    const id = at(theirs.principals, 0).memberId ?? '';
    await expect(
      as(at(principals, 0), (unit) => changeMemberRole(unit, { id, role: Role.OWNER, version: 1 })),
    ).rejects.toEqual(new NotFoundError('Member'));
    expect((await stateOf(id))?.role).toBe('VIEWER');
  });
});

describe('the last owner', () => {
  it('can be neither demoted nor disabled', async () => {
    const { principals, idOf } = await firmOf(Role.OWNER, Role.OWNER);
    const owner = at(principals, 0);
    await as(owner, (unit) => disableMember(unit, { id: idOf(1), version: 1 }));
    await expect(
      as(owner, (unit) => changeMemberRole(unit, { id: idOf(0), role: Role.ADMIN, version: 1 })),
    ).rejects.toBeInstanceOf(ConflictError);
    await expect(
      as(owner, (unit) => disableMember(unit, { id: idOf(0), version: 1 })),
    ).rejects.toBeInstanceOf(ConflictError);
    expect(await stateOf(idOf(0))).toEqual({ role: 'OWNER', disabled: false, version: 1 });
  });

  it('is left when two owners demote each other at the same time', async () => {
    const { firmId, principals, idOf } = await firmOf(Role.OWNER, Role.OWNER);
    const outcomes = await Promise.allSettled(
      [0, 1].map((actor) =>
        as(at(principals, actor), (unit) =>
          changeMemberRole(unit, { id: idOf(1 - actor), role: Role.ADMIN, version: 1 }),
        ),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [row] = await db.asOwner(
      "select count(*)::int as owners from member where firm_id = $1 and role = 'OWNER'",
      [firmId],
    );
    expect(row).toEqual({ owners: 1 });
  });
});

describe('disableMember', () => {
  it('shuts the member out of this firm at once, and of no other (A03)', async () => {
    const { people, principals, idOf } = await firmOf(Role.OWNER, Role.ATTORNEY);
    const credentials = { email: at(people, 1).email, password: PASSWORD };
    const { token } = await signIn(db.database, credentials, browser());
    const elsewhere = await createFirmOf(db, [[at(people, 1).id, Role.OWNER]]);

    await as(at(principals, 0), (unit) => disableMember(unit, { id: idOf(1), version: 1 }));
    await expect(enter(token)).rejects.toBeInstanceOf(UnauthenticatedError);
    const again = await signIn(db.database, credentials, browser());
    expect((await enter(again.token)).firmId).toBe(elsewhere.firmId);
  });

  it('is undone by enabling, but the sessions stay ended', async () => {
    const { people, principals, idOf } = await firmOf(Role.OWNER, Role.ATTORNEY);
    const credentials = { email: at(people, 1).email, password: PASSWORD };
    const { token } = await signIn(db.database, credentials, browser());
    await as(at(principals, 0), (unit) => disableMember(unit, { id: idOf(1), version: 1 }));
    await as(at(principals, 0), (unit) => enableMember(unit, { id: idOf(1), version: 2 }));
    await expect(enter(token)).rejects.toBeInstanceOf(UnauthenticatedError);
    expect((await enter((await signIn(db.database, credentials, browser())).token)).role).toBe('ATTORNEY');
    expect(await stateOf(idOf(1))).toEqual({ role: 'ATTORNEY', disabled: false, version: 3 });
  });

  it('leaves owners to owners, for enabling too', async () => {
    const { principals, idOf } = await firmOf(Role.OWNER, Role.ADMIN, Role.OWNER);
    const [owner, admin] = [at(principals, 0), at(principals, 1)];
    await expect(
      as(admin, (unit) => disableMember(unit, { id: idOf(2), version: 1 })),
    ).rejects.toBeInstanceOf(ForbiddenError);
    await as(owner, (unit) => disableMember(unit, { id: idOf(2), version: 1 }));
    await expect(as(admin, (unit) => enableMember(unit, { id: idOf(2), version: 2 }))).rejects.toBeInstanceOf(
      ForbiddenError,
    );
  });
});

describe('history', () => {
  it('is written with the change or not at all (L01)', async () => {
    const { principals, idOf } = await firmOf(Role.OWNER, Role.VIEWER);
    await db.asOwner('revoke insert on audit_event from trackrecord_app');
    try {
      await expect(
        as(at(principals, 0), (unit) =>
          changeMemberRole(unit, { id: idOf(1), role: Role.ADMIN, version: 1 }),
        ),
      ).rejects.toThrow(/permission denied/);
      expect(await stateOf(idOf(1))).toEqual({ role: 'VIEWER', disabled: false, version: 1 });
    } finally {
      await db.asOwner('grant insert on audit_event to trackrecord_app');
    }
  });
});
