import { normalEmail } from './email-address.js';
import { hashPassword } from './password-hash.js';
import { assertGoodPassword } from './password-policy.js';

/**
 * The hash of a password that someone chooses, once it is found good enough.
 *
 * @throws ValidationError when it is too short, too long or too well known.
 * @throws PasswordCheckBusyError when too many wait.
 */
export async function hashNewPassword(input: Readonly<{ email: string; password: string }>): Promise<string> {
  assertGoodPassword(input.password, { email: normalEmail(input.email) });
  return hashPassword(input.password);
}
