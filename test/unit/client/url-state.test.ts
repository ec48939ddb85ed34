import { describe, expect, it } from 'vitest';
import { returnTarget, signInAddress } from '../../../client/features/identity/sign-in-address.js';
import {
  choiceField,
  choicesField,
  flagField,
  integerField,
  textField,
} from '../../../client/lib/url-state.js';

const kinds = choicesField(['IME', 'QME', 'AME']);
const side = choiceField(['DEFENSE', 'PLAINTIFF']);
const year = integerField(1900, 2100);

describe('fields of the address', () => {
  it.each([
    [null, null],
    ['', null],
    ['2019', 2019],
    ['1899', null],
    ['2101', null],
    ['20.5', null],
    ['2019; drop', null],
  ])('a year written %j is %j', (text, expected) => {
    expect(year.parse(text)).toBe(expected);
  });

  it('ignores words that it does not know', () => {
    expect(side.parse('DEFENSE')).toBe('DEFENSE');
    expect(side.parse('banana')).toBeNull();
    expect(kinds.parse('QME,banana,IME,QME')).toEqual(['IME', 'QME']);
    expect(kinds.parse(null)).toEqual([]);
  });

  it('leaves a default out of the address', () => {
    expect(textField.print('')).toBeNull();
    expect(flagField.print(false)).toBeNull();
    expect(kinds.print([])).toBeNull();
    expect(side.print(null)).toBeNull();
    expect(year.print(null)).toBeNull();
  });

  it('reads back what it printed', () => {
    expect(kinds.parse(kinds.print(['AME', 'IME']))).toEqual(['IME', 'AME']);
    expect(flagField.parse(flagField.print(true))).toBe(true);
    expect(year.parse(year.print(2024))).toBe(2024);
  });
});

describe('the way back after signing in', () => {
  it('keeps the page and its filters', () => {
    expect(signInAddress('/examiners?state=CA')).toBe('/sign-in?to=%2Fexaminers%3Fstate%3DCA');
    expect(signInAddress('/')).toBe('/sign-in');
  });

  it.each([
    ['/examiners?state=CA', '/examiners?state=CA'],
    [null, '/'],
    ['', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?to=/', '/'],
  ])('%j leads to %s', (to, expected) => {
    expect(returnTarget(to)).toBe(expected);
  });
});
