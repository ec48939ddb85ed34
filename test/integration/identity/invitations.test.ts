import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  inviteMember,
  revokeInvitation,
  Role,
  sessionTokenHash,
  type IssuedInvitation,
} from '../../../server/modules/identity/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationError,
} from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { at, browser, createFirmOf, createPerson, PASSWORD } from './people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const invite = (principal: Principal, email: string, role: Role = Role.ATTORNEY): Promise<IssuedInvitation> =>
  db.database.withFirm(principal, 'write', (unitOfWork) => inviteMember(unitOfWork, { email, role }));

const tokenOf = ({ urlPath }: IssuedInvitation): string => urlPath.replace('/invitation/', '');

const accept = (token: string, overrides: { displayName?: string; password?: string } = {}) =>
  acceptInvitation(
    db.database,
    { token, displayName: 'Odile Farrow', password: PASSWORD, ...overrides },
    browser(),
  );

async function firmWith(role: Role = Role.OWNER): Promise<{ firmId: string; actor: Principal }> {
  const person = await createPerson(db);
  const { firmId, principals } = await createFirmOf(db, [[person.id, role]]);
  return { firmId, actor: at(principals, 0) };
}

async function principalOf(token: string): Promise<Principal> {
  const unit = await db.database.openSession(sessionTokenHash(token), 'test', 'read');
  await unit.rollback();
  return unit.unitOfWork.principal;
}

describe('inviteMember', () => {
  it('keeps only a hash of the secret, for seven days', async () => {
    const { firmId, actor } = await firmWith();
    const issued = await invite(actor, 'Odile@Example.test');
    const [row] = await db.asOwner<{ everything: string }>(
      `select row_to_json(i)::text as everything, email, expires_at - created_at = interval '7 days' as week
         from invitation i where id = $1`,
      [issued.id],
    );
    expect(row).toMatchObject({ email: 'odile@example.test', week: true });
    expect(tokenOf(issued).startsWith(`${firmId}.`)).toBe(true);
    expect(row?.everything).not.toContain(tokenOf(issued).split('.')[1]);
  });

  it.each([
    // role of the inviter, role to give
    [Role.ADMIN, Role.OWNER],
    [Role.ATTORNEY, Role.VIEWER],
  ] as const)('refuses a %s who would make an %s', async (actorRole, given) => {
    const { actor } = await firmWith(actorRole);
    await expect(invite(actor, 'odile@example.test', given)).rejects.toBeInstanceOf(ForbiddenError);
  });

  it.each(['', 'no at sign', 'two@at@signs.example', 'spaced name@example.test', 'k\u0131r@example.test'])(
    'refuses %j as an address, naming the field',
    async (email) => {
      const { actor } = await firmWith();
      const refused = invite(actor, email);
      await expect(refused).rejects.toBeInstanceOf(ValidationError);
      await expect(refused).rejects.toMatchObject({ inputPath: ['input', 'email'] });
    },
  );

  it('refuses someone who is a member, disabled ones included', async () => {
    const { firmId, actor } = await firmWith();
    const [row] = await db.asOwner<{ email: string }>('select email from account where id = $1', [
      actor.accountId,
    ]);
    await expect(invite(actor, row?.email ?? '')).rejects.toThrow(/member of the firm already/);
    await db.asOwner('update member set disabled_at = now() where firm_id = $1', [firmId]);
    await expect(invite(actor, row?.email ?? '')).rejects.toThrow(/disabled member/);
  });

  it('replaces an open invitation of the same address', async () => {
    const { actor } = await firmWith();
    const older = await invite(actor, 'twice@example.test');
    const newer = await invite(actor, 'twice@example.test', Role.VIEWER);
    await expect(accept(tokenOf(older))).rejects.toEqual(new NotFoundError('Invitation'));
    expect((await principalOf((await accept(tokenOf(newer))).token)).role).toBe('VIEWER');
  });
});

describe('acceptInvitation', () => {
  it('makes a new person a member with the role offered, signed in', async () => {
    const { firmId, actor } = await firmWith();
    const issued = await invite(actor, 'new-person@example.test', Role.PARALEGAL);
    const { token } = await accept(tokenOf(issued));
    expect(await principalOf(token)).toMatchObject({ firmId, role: 'PARALEGAL' });
    const [account] = await db.asOwner(
      "select display_name from account where email = 'new-person@example.test'",
    );
    expect(account).toEqual({ display_name: 'Odile Farrow' });
    const entries = await db.asOwner<{ action: string }>(
      'select action from audit_event where firm_id = $1 order by id offset 2',
      [firmId],
    );
    expect(entries.map(({ action }) => action).sort()).toEqual(
      ['INVITATION_ACCEPTED', 'MEMBER_ADDED', 'MEMBER_INVITED', 'SIGNED_IN'].sort(),
    );
  });

  it('works once, however many try at the same time', async () => {
    const { firmId, actor } = await firmWith();
    const issued = await invite(actor, 'eager@example.test');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => accept(tokenOf(issued))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept(tokenOf(issued))).rejects.toEqual(new NotFoundError('Invitation'));
    const [row] = await db.asOwner('select count(*)::int as members from member where firm_id = $1', [
      firmId,
    ]);
    expect(row).toEqual({ members: 2 });
  });

  it('asks whoever has an account for its password, and keeps the name', async () => {
    const { firmId, actor } = await firmWith();
    const person = await createPerson(db, { displayName: 'Perrin Ashgrove' });
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const issued = await invite(actor, person.email);
    const stranger = accept(tokenOf(issued), { password: 'Kestrel-lantern-7-moss' });
    await expect(stranger).rejects.toThrow(/have an account already/);
    await expect(stranger).rejects.toMatchObject({ inputPath: ['input', 'password'] });

    const { token } = await accept(tokenOf(issued));
    expect(await principalOf(token)).toMatchObject({ firmId, accountId: person.id });
    const [account] = await db.asOwner('select display_name from account where id = $1', [person.id]);
    expect(account).toEqual({ display_name: 'Perrin Ashgrove' });
  });

  it('limits guesses of that password like those at sign-in', async () => {
    const { actor } = await firmWith();
    const person = await createPerson(db);
    const token = tokenOf(await invite(actor, person.email));
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(accept(token, { password: 'not the password' })).rejects.toThrow(/account already/);
    }
    await expect(accept(token)).rejects.toThrow(/Too many attempts/);
  });

  it.each([
    ['a weak password', { password: 'password1234' }, 'password'],
    ['no name', { displayName: '  ' }, 'displayName'],
  ])('refuses %s and leaves the invitation open', async (_what, overrides, field) => {
    const { actor } = await firmWith();
    const token = tokenOf(await invite(actor, `open-${field}@example.test`));
    await expect(accept(token, overrides)).rejects.toMatchObject({ inputPath: ['input', field] });
    await accept(token);
  });

  it('says the same of a link that is malformed, unknown, expired or of another firm', async () => {
    const { actor } = await firmWith();
    const another = await firmWith();
    const issued = await invite(actor, 'late@example.test');
    const [, secret] = tokenOf(issued).split('.');
    await db.asOwner('update invitation set expires_at = now() where id = $1', [issued.id]);
    const links = [
      '',
      'nonsense',
      `${actor.firmId}.${'x'.repeat(43)}`,
      tokenOf(issued),
      `${another.firmId}.${secret}`,
    ];
    for (const link of links) await expect(accept(link)).rejects.toEqual(new NotFoundError('Invitation'));
  });
});

describe('revokeInvitation', () => {
  const revoke = (principal: Principal, id: string): Promise<void> =>
    db.database.withFirm(principal, 'write', (unitOfWork) => revokeInvitation(unitOfWork, id));

  it('shuts the link', async () => {
    const { actor } = await firmWith();
    const issued = await invite(actor, 'revoked@example.test');
    await revoke(actor, issued.id);
    await expect(accept(tokenOf(issued))).rejects.toEqual(new NotFoundError('Invitation'));
    await expect(revoke(actor, issued.id)).rejects.toBeInstanceOf(ConflictError);
  });

  it('finds none of another firm', async () => {
    const { actor } = await firmWith();
    const another = await firmWith();
    const issued = await invite(actor, 'not-yours@example.test');
    await expect(revoke(another.actor, issued.id)).rejects.toEqual(new NotFoundError('Invitation'));
    await accept(tokenOf(issued));
  });

  it('leaves an invitation as owner to owners', async () => {
    const owner = await createPerson(db);
    const admin = await createPerson(db);
    const { principals } = await createFirmOf(db, [
      [owner.id, Role.OWNER],
      [admin.id, Role.ADMIN],
    ]);
    const issued = await invite(at(principals, 0), 'partner@example.test', Role.OWNER);
    await expect(revoke(at(principals, 1), issued.id)).rejects.toBeInstanceOf(ForbiddenError);
    await revoke(at(principals, 0), issued.id);
  });
});
