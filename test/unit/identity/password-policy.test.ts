import { describe, expect, it } from 'vitest';
import { assertGoodPassword } from '../../../server/modules/identity/password-policy.js';

const email = 'orla.quillon@firm.example';

describe('assertGoodPassword', () => {
  it.each([
    [11, /12 to 128/],
    [129, /12 to 128/],
  ])('refuses %i characters and says how many are wanted', (length, message) => {
    expect(() => assertGoodPassword(distinct(length), { email })).toThrow(message);
  });

  it.each([12, 128])('accepts %i characters', (length) => {
    expect(() => assertGoodPassword(distinct(length), { email })).not.toThrow();
  });

  it('counts characters as a person does', () => {
    // Six code points are twelve UTF-16 units.
    expect(() => assertGoodPassword('🦉🌲🪨🕯🧭🪶', { email })).toThrow(/has 6/);
  });

  it.each([
    'password1234',
    'PASSWORD-2026',
    'P@ssw0rd1234!!',
    'Passw0rdPassw0rd',
    'letmeinletmein',
    '!!welcome2026!!',
    'dragonmonkey99',
    'summer-winter1',
    'qwertyuiop123',
    '1q2w3e4r1q2w3e4r',
    '1qaz2wsx3edc4',
    'Tuesday Tuesday',
    '123456789012',
    '098765432109',
    'abcdefghijklmn',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'correcthorsebatterystaple',
    'orlaquillon99',
    'orla.quillon1!',
    'quillon-quillon',
  ])('refuses %s', (password) => {
    expect(() => assertGoodPassword(password, { email })).toThrow(/first that an attacker tries/);
  });

  it.each([
    'vellum otter parapet nine',
    'Kestrel-lantern-7-moss',
    'no monkeys on this dragon',
    '48-cedar-19-quince',
    'tr0ub4dor&3-extra',
  ])('accepts %s', (password) => {
    expect(() => assertGoodPassword(password, { email })).not.toThrow();
  });

  it.each(['canary', 'canarycanary', 'Canary-canary-'.repeat(10)])(
    'does not repeat %s in its answer',
    (password) => {
      expect(() => assertGoodPassword(password, { email })).toThrow(/^(?!.*canary).*$/i);
    },
  );
});

/** No pattern, no word: spaced primes of the printable range. */
function distinct(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCharCode(40 + ((at * 37 + at * at * 11) % 80))).join(
    '',
  );
}
