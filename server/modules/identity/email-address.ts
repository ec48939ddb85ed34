import { ValidationError } from '../../platform/errors.js';

// Printable ASCII only: the database's lower() and ours then agree on every character, so one person
// can not be two accounts.
const ADDRESS = /^[\x21-\x3f\x41-\x7e]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]{2,}$/;
const LONGEST = 254;

/** The one spelling under which an account is found: trimmed and lower case. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase();
}

/** @throws ValidationError when it is no e-mail address, with the given path. */
export function parseEmail(text: string, path: readonly string[] = ['input', 'email']): string {
  const email = normalEmail(text);
  if (email.length > LONGEST || !ADDRESS.test(email)) {
    throw new ValidationError('This is not an e-mail address. Write it like name@firm.example.', { path });
  }
  return email;
}
