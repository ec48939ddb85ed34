import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Role,
  sessionTokenHash,
  signIn,
  SignInRefusedError,
} from '../../../server/modules/identity/index.js';
import { ThrottledError, UnauthenticatedError } from '../../../server/platform/errors.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { browser, createFirmOf, createPerson, PASSWORD } from './people.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function enter(token: string): Promise<string> {
  const unit = await db.database.openSession(sessionTokenHash(token), 'test', 'read');
  await unit.rollback();
  return unit.unitOfWork.principal.firmId;
}

async function storedHash(account: string): Promise<string | undefined> {
  const [row] = await db.asOwner<{ password_hash: string }>(
    'select password_hash from account where id = $1',
    [account],
  );
  return row?.password_hash;
}

describe('signIn', () => {
  it('opens a session in the firm, whatever the case of the e-mail', async () => {
    const person = await createPerson(db, { email: 'tamsin.oakhurst@example.test' });
    const { firmId } = await createFirmOf(db, [[person.id, Role.OWNER]]);
    const session = await signIn(
      db.database,
      { email: ' Tamsin.Oakhurst@Example.test ', password: PASSWORD },
      browser(),
    );
    expect(await enter(session.token)).toBe(firmId);
  });

  it('stores a hash of the token and neither token nor password (A01)', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const { token } = await signIn(db.database, { email: person.email, password: PASSWORD }, browser());
    const rows = await db.asOwner<{ everything: string }>(
      `select row_to_json(s)::text as everything from session s
       union all select row_to_json(e)::text from audit_event e
       union all select row_to_json(t)::text from sign_in_attempt t
       union all select row_to_json(a)::text from account a`,
    );
    const everything = rows.map((row) => row.everything).join('\n');
    expect(everything).toContain(sessionTokenHash(token).toString('hex'));
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(everything).not.toContain(PASSWORD);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('ends idle after 30 minutes and in any case after 12 hours', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const { token } = await signIn(db.database, { email: person.email, password: PASSWORD }, browser());
    const [row] = await db.asOwner(
      `select idle_expires_at - created_at = interval '30 minutes' as idle,
              absolute_expires_at - created_at = interval '12 hours' as absolute
         from session where token_hash = $1`,
      [sessionTokenHash(token)],
    );
    expect(row).toEqual({ idle: true, absolute: true });
  });

  it('replaces the session that the browser had (A02)', async () => {
    const person = await createPerson(db);
    const { firmId } = await createFirmOf(db, [[person.id, Role.OWNER]]);
    const credentials = { email: person.email, password: PASSWORD };
    const first = await signIn(db.database, credentials, browser());
    const elsewhere = await signIn(db.database, credentials, browser());
    const second = await signIn(db.database, credentials, browser({ sessionToken: first.token }));
    expect(second.token).not.toBe(first.token);
    await expect(enter(first.token)).rejects.toBeInstanceOf(UnauthenticatedError);
    expect(await enter(elsewhere.token)).toBe(firmId);
  });

  it('writes exactly one entry of history (L01)', async () => {
    const person = await createPerson(db);
    const { firmId } = await createFirmOf(db, [[person.id, Role.ATTORNEY]]);
    await signIn(db.database, { email: person.email, password: PASSWORD }, browser({ requestId: 'r-1' }));
    const entries = await db.asOwner(
      `select e.object_type, e.object_id = s.id as is_session, e.account_id, e.request_id
         from audit_event e left join session s on s.id = e.object_id
        where e.firm_id = $1 and e.action = 'SIGNED_IN'`,
      [firmId],
    );
    expect(entries).toEqual([
      { object_type: 'Session', is_session: true, account_id: person.id, request_id: 'r-1' },
    ]);
  });

  it('refuses in the same words whatever is wrong (A06)', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const homeless = await createPerson(db);
    const shutOut = await createPerson(db);
    const { firmId } = await createFirmOf(db, [[shutOut.id, Role.VIEWER]]);
    await db.asOwner('update member set disabled_at = now() where firm_id = $1', [firmId]);
    const refusals = await Promise.all(
      [
        { email: person.email, password: 'not the password' },
        { email: 'unknown@example.test', password: PASSWORD },
        { email: 'not an address', password: PASSWORD },
        { email: homeless.email, password: PASSWORD },
        { email: shutOut.email, password: PASSWORD },
      ].map((input) => signIn(db.database, input, browser()).catch((error: unknown) => error)),
    );
    for (const refusal of refusals) expect(refusal).toEqual(new SignInRefusedError());
  });

  it('goes on in the firm of the latest session, and not in one that shut the person out', async () => {
    const person = await createPerson(db);
    const first = await createFirmOf(db, [[person.id, Role.OWNER]], 'Alder LLP');
    const second = await createFirmOf(db, [[person.id, Role.OWNER]], 'Birch LLP');
    const credentials = { email: person.email, password: PASSWORD };
    const { token } = await signIn(db.database, credentials, browser());
    expect(await enter(token)).toBe(first.firmId);

    await db.asOwner('update session set active_firm_id = $2 where token_hash = $1', [
      sessionTokenHash(token),
      second.firmId,
    ]);
    expect(await enter((await signIn(db.database, credentials, browser())).token)).toBe(second.firmId);

    await db.asOwner('update member set disabled_at = now() where firm_id = $1', [second.firmId]);
    expect(await enter((await signIn(db.database, credentials, browser())).token)).toBe(first.firmId);
  });

  it('replaces a hash of weaker parameters, once the password was right (A07)', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await db.asOwner('update account set password_hash = $2 where id = $1', [person.id, weak]);
    await expect(
      signIn(db.database, { email: person.email, password: 'not the password' }, browser()),
    ).rejects.toBeInstanceOf(SignInRefusedError);
    expect(await storedHash(person.id)).toBe(weak);

    const credentials = { email: person.email, password: PASSWORD };
    await Promise.all([1, 2, 3].map(() => signIn(db.database, credentials, browser())));
    expect(await storedHash(person.id)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(db.database, credentials, browser());
  });
});

describe('the limit on attempts', () => {
  it('lets ten wrong passwords be tried on an e-mail, from wherever, and then not even the right one', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(
        signIn(db.database, { email: person.email, password: 'not the password' }, browser()),
      ).rejects.toBeInstanceOf(SignInRefusedError);
    }
    const eleventh = signIn(db.database, { email: person.email, password: PASSWORD }, browser());
    await expect(eleventh).rejects.toBeInstanceOf(ThrottledError);
    await expect(eleventh).rejects.toThrow('Too many attempts. Try again in 15 minutes.');

    await db.asOwner("update sign_in_attempt set attempted_at = attempted_at - interval '15 minutes'");
    await signIn(db.database, { email: person.email, password: PASSWORD }, browser());
  });

  it('does not tell an unknown e-mail from a known one', async () => {
    const email = 'nobody-at-all@example.test';
    const outcomes: unknown[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      outcomes.push(await signIn(db.database, { email, password: PASSWORD }, browser()).catch(String));
    }
    expect(outcomes.slice(0, 10)).toEqual(Array(10).fill(String(new SignInRefusedError())));
    expect(outcomes[10]).toMatch(/Too many attempts/);
  });

  it('holds in a burst', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn(db.database, { email: person.email, password: 'not the password' }, browser()).catch(
          (error: unknown) => (error instanceof Error ? error.name : error),
        ),
      ),
    );
    expect(outcomes.filter((name) => name === 'SignInRefusedError')).toHaveLength(10);
    expect(outcomes.filter((name) => name === 'ThrottledError')).toHaveLength(10);
  });

  it('lets fifty be tried from one address', async () => {
    const caller = browser();
    await db.asOwner('delete from sign_in_attempt');
    await signIn(db.database, { email: 'unknown-0@example.test', password: PASSWORD }, caller).catch(String);
    // One attempt of this address is counted; 48 more make 49.
    await db.asOwner(
      `insert into sign_in_attempt (subject_hash)
       select subject_hash from sign_in_attempt, generate_series(1, 48)`,
    );
    await expect(
      signIn(db.database, { email: 'unknown-50@example.test', password: PASSWORD }, caller),
    ).rejects.toBeInstanceOf(SignInRefusedError);
    await expect(
      signIn(db.database, { email: 'unknown-51@example.test', password: PASSWORD }, caller),
    ).rejects.toBeInstanceOf(ThrottledError);
  });

  it('is not used up by signing in', async () => {
    const person = await createPerson(db);
    await createFirmOf(db, [[person.id, Role.OWNER]]);
    const caller = browser();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await signIn(db.database, { email: person.email, password: PASSWORD }, caller);
    }
  });

  it('keeps neither e-mail nor address, and nothing older than its window', async () => {
    await db.asOwner(
      "insert into sign_in_attempt (subject_hash, attempted_at) values ('old', now() - interval '1 hour')",
    );
    await signIn(db.database, { email: 'kept@example.test', password: PASSWORD }, browser()).catch(String);
    const rows = await db.asOwner<{ subject: string }>(
      "select encode(subject_hash, 'escape') as subject from sign_in_attempt",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { subject } of rows) expect(subject).not.toMatch(/old|kept|example|192\.0\.2/);
  });
});
