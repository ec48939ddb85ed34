import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, as text for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the session table holds of a token. A plain hash suffices: a 256-bit random value can not be
 * guessed from it.
 */
export function sessionTokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/**
 * The session cookie's name. `__Host-` makes browsers insist on Secure, Path=/ and no Domain; they
 * refuse it over plain HTTP, where a development machine uses the plain name.
 */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-trackrecord_session' : 'trackrecord_session';
}
