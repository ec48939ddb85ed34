import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNpi, npiCheckDigit } from '../../../server/kernel/npi.js';

const firstNine = fc.stringMatching(/^[12]\d{8}$/);

describe('isNpi', () => {
  it.each([
    ['1234567893', true], // the example of the CMS check digit paper
    ['1234567890', false],
    ['1000011001', true],
    ['100001100', false],
    ['10000110011', false],
    ['1000O11001', false],
    [' 1000011001', false],
    ['', false],
  ])('%j is %s', (text, expected) => {
    expect(isNpi(text)).toBe(expected);
  });

  it('accepts exactly one check digit for any nine digits', () => {
    fc.assert(
      fc.property(firstNine, (nine) => {
        const accepted = [...'0123456789'].filter((digit) => isNpi(nine + digit));
        expect(accepted).toEqual([npiCheckDigit(nine)]);
      }),
    );
  });

  it('notices any single mistyped digit', () => {
    fc.assert(
      fc.property(firstNine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, at, shift) => {
        const npi = nine + npiCheckDigit(nine);
        const wrong = String((Number(npi.charAt(at)) + shift) % 10);
        expect(isNpi(npi.slice(0, at) + wrong + npi.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('has no check digit for anything but nine digits', () => {
    expect(() => npiCheckDigit('12345678')).toThrow(RangeError);
  });
});
