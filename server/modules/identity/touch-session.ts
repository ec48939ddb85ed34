import type { Database } from '../../platform/database/index.js';
import type { Clock } from '../../platform/clock.js';
import { SESSION_IDLE } from './start-session.js';

const REMEMBERED = 10_000;
const ONCE_A_MINUTE_MS = 60_000;

/**
 * Puts off the idle end of a session in use, at most once a minute and never past its absolute end.
 * A session that has ended stays ended. Answers whether the end moved.
 */
export async function touchSession(database: Database, tokenHash: Buffer): Promise<boolean> {
  return database.withIdentity(async (identity) => {
    const rows = await identity.query(
      `update session
          set last_seen_at = now(), idle_expires_at = least(now() + $2::interval, absolute_expires_at)
        where token_hash = $1 and ended_at is null and idle_expires_at > now() and absolute_expires_at > now()
          and last_seen_at <= now() - interval '1 minute'
        returning id`,
      [tokenHash, SESSION_IDLE],
    );
    return rows.length > 0;
  });
}

/**
 * `touchSession` for every request: asks the database at most once a minute for each session, so that
 * most requests cost nothing.
 */
export class SessionActivity {
  private readonly touchedAt = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async note(tokenHash: Buffer): Promise<void> {
    const key = tokenHash.toString('base64');
    const now = this.clock.now().getTime();
    if (now - (this.touchedAt.get(key) ?? -Infinity) < ONCE_A_MINUTE_MS) return;
    // Forgetting all at once is enough: the price is one statement for each session in use.
    if (this.touchedAt.size >= REMEMBERED) this.touchedAt.clear();
    this.touchedAt.set(key, now);
    await touchSession(this.database, tokenHash);
  }
}
