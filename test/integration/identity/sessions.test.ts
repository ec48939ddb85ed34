import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changePassword,
  Role,
  SessionActivity,
  sessionTokenHash,
  signIn,
  signOut,
  signOutEverywhere,
  switchFirm,
  touchSession,
} from '../../../server/modules/identity/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { NotFoundError, UnauthenticatedError, ValidationError } from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { browser, createFirmOf, createPerson, PASSWORD } from './people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function inSession<Result>(
  token: string,
  work: (unitOfWork: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const unit = await db.database.openSession(sessionTokenHash(token), 'test', 'write');
  try {
    const result = await work(unit.unitOfWork);
    await unit.commit();
    return result;
  } catch (error) {
    await unit.rollback();
    throw error;
  }
}

const principalOf = (token: string): Promise<Principal> =>
  inSession(token, (unitOfWork) => Promise.resolve(unitOfWork.principal));

const isAlive = (token: string): Promise<boolean> =>
  principalOf(token).then(
    () => true,
    (error: unknown) => {
      if (error instanceof UnauthenticatedError) return false;
      throw error;
    },
  );

/** A person signed in with two browsers, in the first of two firms. */
async function signedIn() {
  const person = await createPerson(db);
  const alder = await createFirmOf(db, [[person.id, Role.OWNER]], 'Alder LLP');
  const birch = await createFirmOf(db, [[person.id, Role.VIEWER]], 'Birch LLP');
  const credentials = { email: person.email, password: PASSWORD };
  const here = await signIn(db.database, credentials, browser());
  const elsewhere = await signIn(db.database, credentials, browser());
  return { person, alder, birch, here: here.token, elsewhere: elsewhere.token };
}

async function actions(firmId: string): Promise<string[]> {
  const rows = await db.asOwner<{ action: string }>(
    "select action from audit_event where firm_id = $1 and action not in ('FIRM_FOUNDED', 'MEMBER_ADDED', 'SIGNED_IN') order by id",
    [firmId],
  );
  return rows.map(({ action }) => action);
}

describe('signOut', () => {
  it('ends this session at once and no other (A03)', async () => {
    const { alder, here, elsewhere } = await signedIn();
    await inSession(here, signOut);
    expect(await isAlive(here)).toBe(false);
    expect(await isAlive(elsewhere)).toBe(true);
    expect(await actions(alder.firmId)).toEqual(['SIGNED_OUT']);
  });
});

describe('signOutEverywhere', () => {
  it('ends all sessions of the person and of nobody else', async () => {
    const { alder, here, elsewhere } = await signedIn();
    const another = await signedIn();
    expect(await inSession(here, signOutEverywhere)).toBe(2);
    expect(await isAlive(here)).toBe(false);
    expect(await isAlive(elsewhere)).toBe(false);
    expect(await isAlive(another.here)).toBe(true);
    expect(await actions(alder.firmId)).toEqual(['SIGNED_OUT_EVERYWHERE']);
  });
});

describe('changePassword', () => {
  const newPassword = 'Kestrel-lantern-7-moss';

  it('ends every session and goes on in this browser under a new token (A02, A03)', async () => {
    const { person, alder, here, elsewhere } = await signedIn();
    const next = await changePassword(
      db.database,
      await principalOf(here),
      { currentPassword: PASSWORD, newPassword },
      browser({ sessionToken: here }),
    );
    expect(next.token).not.toBe(here);
    expect(await isAlive(here)).toBe(false);
    expect(await isAlive(elsewhere)).toBe(false);
    expect((await principalOf(next.token)).firmId).toBe(alder.firmId);
    expect(await actions(alder.firmId)).toEqual(['PASSWORD_CHANGED']);

    const tried = (password: string) => signIn(db.database, { email: person.email, password }, browser());
    await expect(tried(PASSWORD)).rejects.toThrow(/not right/);
    await tried(newPassword);
  });

  it.each([
    ['a wrong present password', { currentPassword: 'not the password', newPassword }, 'currentPassword'],
    ['a weak new one', { currentPassword: PASSWORD, newPassword: 'password1234' }, 'newPassword'],
    ['the same again', { currentPassword: PASSWORD, newPassword: PASSWORD }, 'newPassword'],
  ])('refuses %s, naming the field, and changes nothing', async (_what, input, field) => {
    const { here, elsewhere } = await signedIn();
    const refused = changePassword(db.database, await principalOf(here), input, browser());
    await expect(refused).rejects.toBeInstanceOf(ValidationError);
    await expect(refused).rejects.toMatchObject({ inputPath: ['input', field] });
    expect(await isAlive(here)).toBe(true);
    expect(await isAlive(elsewhere)).toBe(true);
  });

  it('limits guesses of the present password like those at sign-in', async () => {
    const { here } = await signedIn();
    const principal = await principalOf(here);
    const guess = () =>
      changePassword(db.database, principal, { currentPassword: 'not the password', newPassword }, browser());
    for (let attempt = 0; attempt < 10; attempt += 1)
      await expect(guess()).rejects.toThrow(/present password/);
    await expect(guess()).rejects.toThrow(/Too many attempts/);
  });

  it('does nothing for a session that ended while the password was checked', async () => {
    const { here } = await signedIn();
    const principal = await principalOf(here);
    await inSession(here, signOut);
    await expect(
      changePassword(db.database, principal, { currentPassword: PASSWORD, newPassword }, browser()),
    ).rejects.toBeInstanceOf(UnauthenticatedError);
  });
});

describe('switchFirm', () => {
  it('goes on in the other firm with the role held there, under the same token', async () => {
    const { alder, birch, here } = await signedIn();
    await switchFirm(db.database, await principalOf(here), birch.firmId);
    expect(await principalOf(here)).toMatchObject({ firmId: birch.firmId, role: 'VIEWER' });
    expect(await actions(alder.firmId)).toEqual(['FIRM_LEFT']);
    expect(await actions(birch.firmId)).toEqual(['FIRM_ENTERED']);
  });

  it('tells neither firm of the other', async () => {
    const { alder, birch, here } = await signedIn();
    await switchFirm(db.database, await principalOf(here), birch.firmId);
    const rows = await db.asOwner<{ text: string }>(
      'select row_to_json(e)::text as text from audit_event e where firm_id = $1',
      [alder.firmId],
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(birch.firmId);
  });

  it('finds no firm where the person is not, or not any more, a member', async () => {
    const { birch, here } = await signedIn();
    const another = await signedIn();
    const principal = await principalOf(here);
    const stranger = switchFirm(db.database, principal, another.alder.firmId);
    await expect(stranger).rejects.toEqual(new NotFoundError('Firm'));

    await db.asOwner('update member set disabled_at = now() where firm_id = $1', [birch.firmId]);
    await expect(switchFirm(db.database, principal, birch.firmId)).rejects.toEqual(new NotFoundError('Firm'));
    expect((await principalOf(here)).firmId).toBe(principal.firmId);
  });
});

describe('touchSession', () => {
  const minutesLeft = async (token: string): Promise<number | undefined> => {
    const [row] = await db.asOwner<{ minutes: number }>(
      'select round(extract(epoch from idle_expires_at - now()) / 60)::int as minutes from session where token_hash = $1',
      [sessionTokenHash(token)],
    );
    return row?.minutes;
  };
  const age = (token: string, interval: string) =>
    db.asOwner(
      `update session set created_at = created_at - $2::interval, last_seen_at = last_seen_at - $2::interval,
              idle_expires_at = idle_expires_at - $2::interval, absolute_expires_at = absolute_expires_at - $2::interval
        where token_hash = $1`,
      [sessionTokenHash(token), interval],
    );

  it('moves the idle end at most once a minute', async () => {
    const { here } = await signedIn();
    expect(await touchSession(db.database, sessionTokenHash(here))).toBe(false);
    await age(here, '20 minutes');
    expect(await minutesLeft(here)).toBe(10);
    expect(await touchSession(db.database, sessionTokenHash(here))).toBe(true);
    expect(await minutesLeft(here)).toBe(30);
    expect(await touchSession(db.database, sessionTokenHash(here))).toBe(false);
  });

  it('never moves it past the absolute end', async () => {
    const { here } = await signedIn();
    await age(here, '11 hours 50 minutes');
    await db.asOwner(
      "update session set idle_expires_at = now() + interval '1 minute' where token_hash = $1",
      [sessionTokenHash(here)],
    );
    expect(await touchSession(db.database, sessionTokenHash(here))).toBe(true);
    expect(await minutesLeft(here)).toBe(10);
  });

  it.each(['31 minutes', '12 hours'])('does not wake a session after %s', async (interval) => {
    const { here } = await signedIn();
    await age(here, interval);
    expect(await touchSession(db.database, sessionTokenHash(here))).toBe(false);
    expect(await isAlive(here)).toBe(false);
  });

  it('is asked of the database once a minute for each session, however many requests come', async () => {
    const { here } = await signedIn();
    let now = new Date('2026-11-21T09:00:00Z');
    const activity = new SessionActivity(db.database, { now: () => now });
    await activity.note(sessionTokenHash(here));
    await age(here, '20 minutes');
    now = new Date('2026-11-21T09:00:59Z');
    await activity.note(sessionTokenHash(here));
    expect(await minutesLeft(here)).toBe(10);
    now = new Date('2026-11-21T09:01:00Z');
    await activity.note(sessionTokenHash(here));
    expect(await minutesLeft(here)).toBe(30);
  });
});
