import { createHash } from 'node:crypto';
import { firmId, isUuid, type FirmId } from '../../kernel/ids.js';
import { newSecret } from './session-token.js';

/** What a link carries: which firm to look in, and the secret that opens one invitation there. */
export type InvitationToken = Readonly<{ firmId: FirmId; secretHash: Buffer }>;

/** A new token of 256 random bits for a firm, and the hash that is stored of it. */
export function newInvitationToken(firm: FirmId): { token: string; secretHash: Buffer } {
  const secret = newSecret();
  return { token: `${firm}.${secret}`, secretHash: hashOf(secret) };
}

/** Null when the text has not the form of a token. */
export function parseInvitationToken(token: string): InvitationToken | null {
  const [firm = '', secret = '', ...more] = token.split('.');
  if (!isUuid(firm) || secret.length !== 43 || more.length > 0) return null;
  return { firmId: firmId(firm), secretHash: hashOf(secret) };
}

/** Where the dashboard takes an invitation; shown once to whoever invites. */
export function invitationPath(token: string): string {
  return `/invitation/${token}`;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}
