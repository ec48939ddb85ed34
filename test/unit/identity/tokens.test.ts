import { describe, expect, it } from 'vitest';
import { firmId } from '../../../server/kernel/ids.js';
import {
  newInvitationToken,
  parseInvitationToken,
} from '../../../server/modules/identity/invitation-token.js';
import {
  newSecret,
  sessionCookieName,
  sessionTokenHash,
} from '../../../server/modules/identity/session-token.js';

const firm = firmId('7d4d53f0-5a0d-4a39-8a3c-2a4f4f6f0c11');

describe('session tokens', () => {
  it('hold 256 bits, differ, and are stored as a hash', () => {
    const [one, two] = [newSecret(), newSecret()];
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect(one).not.toBe(two);
    expect(sessionTokenHash(one)).toHaveLength(32);
    expect(sessionTokenHash(one).toString('base64url')).not.toBe(one);
  });

  it('travel under a __Host- name only where the connection is secure', () => {
    expect(sessionCookieName(true)).toBe('__Host-trackrecord_session');
    expect(sessionCookieName(false)).toBe('trackrecord_session');
  });
});

describe('invitation tokens', () => {
  it('name the firm and find the stored hash again', () => {
    const { token, secretHash } = newInvitationToken(firm);
    expect(parseInvitationToken(token)).toEqual({ firmId: firm, secretHash });
  });

  it.each(['', '.', firm, `${firm}.short`, `${firm}.${'a'.repeat(43)}.more`, `not-a-firm.${'a'.repeat(43)}`])(
    'are refused when malformed: %j',
    (text) => {
      expect(parseInvitationToken(text)).toBeNull();
    },
  );
});
