import { describe, expect, it } from 'vitest';
import { appearanceKey, readReference } from '../../../server/modules/examiners/examiner-reference.js';
import { stateCode } from '../../../server/kernel/us-state.js';
import { readLicence } from '../../../server/modules/examiners/licence.js';
import { inventedNpi, named } from '../../integration/examiners/examiner-fixture.js';

describe('appearanceKey', () => {
  it.each([
    ['Osric T. Fennimore, M.D.', '  OSRIC  T FENNIMORE, MD '],
    ['Ignatia Núñez', 'ignatia nunez'],
  ])('is the same for "%s" and "%s"', (one, other) => {
    expect(appearanceKey(named(one))).toBe(appearanceKey(named(other)));
  });

  it.each([
    ['another credential', named('Osric Fennimore, M.D.'), named('Osric Fennimore, Psy.D.')],
    ['another NPI', named('Osric Fennimore', { npi: inventedNpi(1) }), named('Osric Fennimore')],
    [
      'another specialty',
      named('O', { specialtyAsWritten: 'Ortho' }),
      named('O', { specialtyAsWritten: 'Psych' }),
    ],
    ['parts that run together', named('A|B'), named('A', { npi: 'B' })],
  ])('differs by %s', (_what, one, other) => {
    expect(appearanceKey(one)).not.toBe(appearanceKey(other));
  });
});

describe('readReference', () => {
  it('ignores an NPI whose check digit is wrong', () => {
    expect(readReference(named('Osric Fennimore', { npi: '1009000011' })).npi).toBeNull();
    expect(readReference(named('Osric Fennimore', { npi: ` ${inventedNpi(1)} ` })).npi).toBe(inventedNpi(1));
  });
});

describe('readLicence', () => {
  it.each([
    ['CA', 'G91753', { state: 'CA', number: 'G91753' }],
    ['california', 'g-917 53', { state: 'CA', number: 'G91753' }],
    ['N.Y.', '001234', { state: 'NY', number: '001234' }],
    ['CA', 'N/A', null],
    ['CA', '00000', null],
    ['CA', 'A1', null],
    ['ZZ', 'G91753', null],
    [null, 'G91753', null],
    ['CA', null, null],
  ])('%s %s', (state, number, expected) => {
    expect(readLicence(state, number)).toEqual(expected);
  });

  it('knows states by code and name only', () => {
    expect(stateCode(' District of Columbia ')).toBe('DC');
    expect(stateCode('Bavaria')).toBeNull();
  });
});
