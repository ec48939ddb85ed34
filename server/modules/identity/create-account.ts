import { accountId, type AccountId } from '../../kernel/ids.js';
import type { IdentityWork } from '../../platform/database/index.js';
import { ConflictError, ValidationError } from '../../platform/errors.js';
import { parseEmail } from './email-address.js';

const LONGEST_NAME = 120;

/** A new person. The hash comes from `hashNewPassword`, before the transaction. */
export type NewAccount = Readonly<{
  email: string;
  displayName: string;
  passwordHash: string;
  isDemonstration?: boolean;
}>;

/**
 * Creates the account of a person, who belongs to no firm yet.
 *
 * @throws ValidationError when the e-mail or the name can not be one.
 * @throws ConflictError when the e-mail has an account.
 */
export async function createAccount(identity: IdentityWork, input: NewAccount): Promise<AccountId> {
  const displayName = parseDisplayName(input.displayName);
  const [row] = await identity.query<{ id: string }>(
    `insert into account (email, display_name, password_hash, is_demonstration) values ($1, $2, $3, $4)
     on conflict (email) do nothing returning id`,
    [parseEmail(input.email), displayName, input.passwordHash, input.isDemonstration ?? false],
  );
  if (row === undefined) {
    throw new ConflictError('This e-mail has an account already. Use the password of that account.', {
      path: ['input', 'password'],
    });
  }
  return accountId(row.id);
}

/** @throws ValidationError when it is blank, too long, or holds control characters. */
export function parseDisplayName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) {
    throw new ValidationError(`Give a name of 1 to ${LONGEST_NAME} characters.`, {
      path: ['input', 'displayName'],
    });
  }
  return name;
}
