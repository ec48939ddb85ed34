import { accountId, type AccountId } from '../../kernel/ids.js';
import type { IdentityWork } from '../../platform/database/index.js';

/** A person who can sign in, whichever firms they belong to. */
export type AccountRow = Readonly<{
  id: AccountId;
  email: string;
  passwordHash: string;
  /** To the microsecond, as the database writes it: a JavaScript date would lose three digits. */
  passwordChangedAt: string;
}>;

type StoredAccount = { id: string; email: string; password_hash: string; password_changed_at: string };

const SELECT_ACCOUNT = 'select id, email, password_hash, password_changed_at::text from account';

/** By the normal spelling of the e-mail; null when nobody has it. */
export async function accountByEmail(identity: IdentityWork, email: string): Promise<AccountRow | null> {
  const [row] = await identity.query<StoredAccount>(`${SELECT_ACCOUNT} where email = $1`, [email]);
  return row === undefined ? null : accountFrom(row);
}

/** Null when the account is gone. */
export async function accountById(identity: IdentityWork, id: AccountId): Promise<AccountRow | null> {
  const [row] = await identity.query<StoredAccount>(`${SELECT_ACCOUNT} where id = $1`, [id]);
  return row === undefined ? null : accountFrom(row);
}

/**
 * Holds the account's row until the transaction ends and tells whether its password is still the one
 * that was checked: a sign-in must not outlive a change of password that happened while it hashed.
 */
export async function isPasswordStill(identity: IdentityWork, account: AccountRow): Promise<boolean> {
  const rows = await identity.query(
    'select 1 from account where id = $1 and password_changed_at = $2::timestamptz for no key update',
    [account.id, account.passwordChangedAt],
  );
  return rows.length > 0;
}

function accountFrom(row: StoredAccount): AccountRow {
  return {
    id: accountId(row.id),
    email: row.email,
    passwordHash: row.password_hash,
    passwordChangedAt: row.password_changed_at,
  };
}
