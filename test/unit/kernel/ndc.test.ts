import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNdc, writtenNdc } from '../../../server/kernel/ndc.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
    .filter((text) => !/^0+$/.test(text));

describe('readNdc', () => {
  it.each([
    // written, eleven digits, form. The codes are invented.
    ['0999-0512-01', '00999051201', '4-4-2'],
    ['60999-512-01', '60999051201', '5-3-2'],
    ['60999-0512-1', '60999051201', '5-4-1'],
    ['60999-0512-01', '60999051201', '5-4-2'],
    ['60999051201', '60999051201', null],
    [' NDC: 0999-0512-01 ', '00999051201', '4-4-2'],
    ['0999 0512 01', '00999051201', '4-4-2'],
  ])('%s is %s', (text, ndc11, segments) => {
    expect(readNdc(text)).toEqual({ kind: 'NDC', ndc11, segments });
  });

  it.each([
    ['0999051201', 'NDC_AMBIGUOUS'],
    ['999051201', 'NDC_WRONG_LENGTH'],
    ['609990512011', 'NDC_WRONG_LENGTH'],
    ['6099A051201', 'NDC_NOT_DIGITS'],
    ['6.0999E+10', 'NDC_NOT_DIGITS'],
    ['', 'NDC_NOT_DIGITS'],
    ['----', 'NDC_NOT_DIGITS'],
    ['00000000000', 'NDC_ALL_ZEROS'],
    ['0000-0000-00', 'NDC_ALL_ZEROS'],
    ['4444-333-333', 'NDC_WRONG_SEGMENTS'],
    ['60999-0512', 'NDC_WRONG_LENGTH'],
  ])('refuses %j as %s', (text, code) => {
    expect(readNdc(text)).toEqual({ kind: 'PROBLEM', code });
  });

  it('takes ten digits only from a column that says it holds eleven', () => {
    expect(readNdc('999051201', { hasElevenDigits: true })).toMatchObject({ ndc11: '00999051201' });
    expect(readNdc('0999051201', { hasElevenDigits: true })).toMatchObject({ ndc11: '00999051201' });
    expect(readNdc('512', { hasElevenDigits: true })).toMatchObject({ code: 'NDC_WRONG_LENGTH' });
  });

  it('reads its own eleven digits back, with and without hyphens', () => {
    fc.assert(
      fc.property(digits(11), (ndc11) => {
        expect(readNdc(ndc11)).toEqual({ kind: 'NDC', ndc11, segments: null });
        expect(readNdc(writtenNdc(ndc11))).toEqual({ kind: 'NDC', ndc11, segments: '5-4-2' });
      }),
    );
  });

  it('never guesses ten digits without hyphens', () => {
    fc.assert(
      fc.property(digits(10), (text) => {
        expect(readNdc(text)).toMatchObject({ code: 'NDC_AMBIGUOUS' });
      }),
    );
  });

  it('settles any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['NDC', 'PROBLEM']).toContain(readNdc(text).kind);
      }),
    );
  });
});
