import { createHmac, randomBytes } from 'node:crypto';
import type { IdentityWork } from '../../platform/database/index.js';
import { ThrottledError } from '../../platform/errors.js';

const WINDOW_SECONDS = 15 * 60;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 50;

/** Who tries: both are counted, neither is stored. */
export type AttemptSubject = Readonly<{ email: string; clientAddress: string }>;

/** An attempt that was let in and counted. */
export type Attempt = Readonly<{ ids: readonly string[]; accountSubject: Buffer }>;

// Until the composition root names the shared secret, each process counts for itself.
let key: Buffer = randomBytes(32);

/** Servers of one database share the secret, so that they count together. */
export function useThrottleKey(secret: string): void {
  key = createHmac('sha256', secret).update('trackrecord sign-in attempts').digest();
}

/**
 * Counts an attempt against the e-mail and the address before any password is checked, so that a burst
 * can not outrun the count. An e-mail without an account is counted like any other. The refused are
 * not counted: knocking on does not keep the door shut.
 *
 * @throws ThrottledError with the time until the oldest attempt of the window has passed.
 */
export async function admitAttempt(identity: IdentityWork, subject: AttemptSubject): Promise<Attempt> {
  const limits = [
    { hash: subjectHash('address', subject.clientAddress), allowed: PER_ADDRESS },
    { hash: subjectHash('account', subject.email), allowed: PER_ACCOUNT },
  ] as const;
  // Addresses before accounts, always: two attempts then never wait for each other.
  for (const { hash, allowed } of limits) await assertBelow(identity, hash, allowed);
  const rows = await identity.query<{ id: string }>(
    'insert into sign_in_attempt (subject_hash) select unnest($1::bytea[]) returning id',
    [limits.map(({ hash }) => hash)],
  );
  await forgetOldAttempts(identity);
  return { ids: rows.map((row) => row.id), accountSubject: limits[1].hash };
}

/**
 * Forgets a success: signing in often is no guessing. Failures on the same account go too, those of
 * the address stay, or one's own account would reset the count of guesses at others'.
 */
export async function forgetAttempt(identity: IdentityWork, attempt: Attempt): Promise<void> {
  await identity.query('delete from sign_in_attempt where id = any($1::bigint[]) or subject_hash = $2', [
    attempt.ids,
    attempt.accountSubject,
  ]);
}

async function assertBelow(identity: IdentityWork, hash: Buffer, allowed: number): Promise<void> {
  // Attempts on one subject take turns, or a burst would count itself before any of it is written.
  await identity.query('select pg_advisory_xact_lock($1::bigint)', [hash.readBigInt64BE(0).toString()]);
  const [row] = await identity.query<{ attempts: number; seconds: number }>(
    `select count(*)::int as attempts,
            coalesce($2 - extract(epoch from clock_timestamp() - min(attempted_at)), 0)::float8 as seconds
       from sign_in_attempt
      where subject_hash = $1 and attempted_at > clock_timestamp() - make_interval(secs => $2)`,
    [hash, WINDOW_SECONDS],
  );
  if (row !== undefined && row.attempts >= allowed) throw new ThrottledError(Math.max(1, row.seconds));
}

/** The table holds one window; whoever gets the turn sweeps, nobody waits to. */
async function forgetOldAttempts(identity: IdentityWork): Promise<void> {
  await identity.query(
    `with turn as materialized (
       select pg_try_advisory_xact_lock(hashtextextended('trackrecord:sweep-attempts', 0)) as is_mine
     )
     delete from sign_in_attempt using turn
      where turn.is_mine and attempted_at < clock_timestamp() - make_interval(secs => $1)`,
    [WINDOW_SECONDS],
  );
}

function subjectHash(kind: 'account' | 'address', value: string): Buffer {
  return createHmac('sha256', key).update(`${kind}\0${value}`, 'utf8').digest();
}
