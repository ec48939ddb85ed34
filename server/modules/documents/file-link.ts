import { z } from 'zod';
import type { Principal } from '../../platform/database/index.js';
import { openMessage, sealMessage, type MasterKey } from '../../platform/storage/index.js';

/** How long a link works, seconds. */
export const LINK_SECONDS = 5 * 60;

const PURPOSE = 'trackrecord file link 1';

/** What a link gives access to: the file itself, or the picture of a page. */
export type LinkedFile = { readonly documentId: string; readonly page: number | null };

const contents = z.tuple([z.uuid(), z.uuid(), z.uuid(), z.uuid(), z.number().int().nullable(), z.number()]);

/**
 * The secret part of a link. Sealed: it can be neither guessed nor altered, and says nothing. It works for the session
 * that asked and only together with that session's cookie, so an address that is passed on opens nothing.
 */
export function sealLink(
  masterKey: MasterKey,
  principal: Principal,
  link: LinkedFile & { readonly expiresAt: Date },
): string {
  const { firmId, memberId, sessionId } = principal;
  const { documentId, page, expiresAt } = link;
  const message = JSON.stringify([firmId, memberId, sessionId, documentId, page, expiresAt.getTime()]);
  return sealMessage(sealOf(masterKey), Buffer.from(message, 'utf8')).toString('base64url');
}

/** Null for anything but a link of this caller that still works. */
export function openLink(
  masterKey: MasterKey,
  principal: Principal,
  { token, now }: { readonly token: string; readonly now: Date },
): LinkedFile | null {
  const message = openMessage(sealOf(masterKey), Buffer.from(token, 'base64url'));
  if (message === null) return null;
  const [firm, member, session, documentId, page, expires] = contents.parse(
    JSON.parse(message.toString('utf8')),
  );
  const isCallers =
    firm === principal.firmId && member === principal.memberId && session === principal.sessionId;
  return isCallers && now.getTime() < expires ? { documentId, page } : null;
}

function sealOf(masterKey: MasterKey): { key: Buffer; purpose: string; context: string } {
  return { key: masterKey.secret, purpose: PURPOSE, context: '' };
}
