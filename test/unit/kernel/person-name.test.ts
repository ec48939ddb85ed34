import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMiddle,
  displayName,
  isInitialOnly,
  nameKey,
  otherReadings,
  parsePersonName,
  searchName,
  sortName,
  type PersonName,
} from '../../../server/kernel/person-name.js';

function parsed(written: string): PersonName {
  const name = parsePersonName(written);
  if (name === null) throw new Error(`no name in "${written}"`);
  return name;
}

describe('parsePersonName', () => {
  it.each([
    // written, last, first, middle, suffix, credentials
    ['Perpetua Quillfeather', 'Quillfeather', 'Perpetua', null, null, null],
    ['  Dr  Perpetua  K. Quillfeather ', 'Quillfeather', 'Perpetua', 'K', null, null],
    ['PERPETUA QUILLFEATHER MD', 'Quillfeather', 'Perpetua', null, null, 'MD'],
    ['Quillfeather, Perpetua K. M.D.', 'Quillfeather', 'Perpetua', 'K', null, 'M.D.'],
    ['Perpetua K Quillfeather, M.D., Q.M.E.', 'Quillfeather', 'Perpetua', 'K', null, 'M.D., Q.M.E.'],
    ['Perpetua Quillfeather MD/PhD FAAOS', 'Quillfeather', 'Perpetua', null, null, 'MD/PhD, FAAOS'],
    ['Perpetua Quillfeather M. D.', 'Quillfeather', 'Perpetua', null, null, 'M.D.'],
    ['Quillfeather, M.D., Perpetua', 'Quillfeather', 'Perpetua', null, null, 'M.D.'],
    ['Quillfeather Jr., Perpetua', 'Quillfeather', 'Perpetua', null, 'Jr.', null],
    ['Osric Fennimore III, D.O.', 'Fennimore', 'Osric', null, 'III', 'D.O.'],
    ['Prof. Osric Fennimore, Psy.D., ABPP', 'Fennimore', 'Osric', null, null, 'Psy.D., ABPP'],
    ['Osric Fennimore, MD, P.C.', 'Fennimore', 'Osric', null, null, 'MD'],
    ['Isaura de la Cruz', 'de la Cruz', 'Isaura', null, null, null],
    ['ISAURA M DE LA CRUZ DC', 'de la Cruz', 'Isaura', 'M', null, 'DC'],
    ['Cruz, Isaura de la', 'de la Cruz', 'Isaura', null, null, null],
    ['de la Cruz Isaura', 'de la Cruz', 'Isaura', null, null, null],
    ['Joost van der Berg, MD', 'van der Berg', 'Joost', null, null, 'MD'],
    ['BRIGID O’FARRELL', "O'Farrell", 'Brigid', null, null, null],
    ['Brigid St. John', 'St. John', 'Brigid', null, null, null],
    ['Samir al-Rashid, M.D.', 'al-Rashid', 'Samir', null, null, 'M.D.'],
    ['ZELLWEGER-ODUYA, DELPHINE T', 'Zellweger-Oduya', 'Delphine', 'T', null, null],
    ['leontyne mcilvaney', 'McIlvaney', 'Leontyne', null, null, null],
    ['Quillfeather P', 'Quillfeather', 'P', null, null, null],
    ['Quillfeather Perpetua K', 'Quillfeather', 'Perpetua', 'K', null, null],
    ['P. Quillfeather', 'Quillfeather', 'P.', null, null, null],
    ['Dr. Quillfeather', 'Quillfeather', '', null, null, null],
    ['Anh Do', 'Do', 'Anh', null, null, null],
    ['Anh Do, D.O.', 'Do', 'Anh', null, null, 'D.O.'],
    ['Perpetua "Pip" Quillfeather (ortho)', 'Quillfeather', 'Perpetua', null, null, null],
    ['Perpetua Quillfeather, Orthopaedic Surgery', 'Quillfeather', 'Perpetua', null, null, null],
    ['Thomas James', 'James', 'Thomas', null, null, null],
  ])('%s', (written, lastName, firstName, middleName, suffix, credentials) => {
    expect(parsed(written)).toMatchObject({ lastName, firstName, middleName, suffix, credentials });
  });

  it.each(['', '   ', 'Dr.', '--', '()', ' , '])('finds no name in "%s"', (written) => {
    expect(parsePersonName(written)).toBeNull();
  });

  it('knows when the order of the words is in doubt', () => {
    expect(parsed('James Thomas').isOrderCertain).toBe(false);
    expect(parsed('Thomas, James').isOrderCertain).toBe(true);
    expect(parsed('James Q. Thomas').isOrderCertain).toBe(true);
  });
});

describe('nameKey', () => {
  it.each([
    ['Delphine Zellweger-Oduya', 'Zellweger Oduya, Delphine'],
    ['Isaura de la Cruz', 'DELACRUZ, ISAURA'],
    ['Ignatius Núñez', 'Ignatius Nunez'],
    ['Brigid Brontë-Hale', 'BRONTE HALE, BRIGID'],
    ["Brigid O'Farrell", 'OFarrell, Brigid MD'],
    ['Brigid St. John', 'Brigid Saint John'],
    ['Søren Łukasz', 'SOREN LUKASZ'],
    ['Leontyne Mc Ilvaney', 'McIlvaney, Leontyne'],
  ])('is the same for %s and %s', (one, other) => {
    expect(nameKey(parsed(one))).toBe(nameKey(parsed(other)));
  });

  it('is the same for every order, case and spelling of the same parts', () => {
    const first = fc.constantFrom('Nerissa', 'Ågot', 'Jean-Luc', 'Íñigo', 'Zoë');
    const last = fc.constantFrom(
      'Yarborough',
      "O'Farrell",
      'de la Cruz',
      'van der Berg',
      'Núñez',
      'Brontë-Hale',
      'St. John',
    );
    const middle = fc.constantFrom('', 'E', 'E.', 'K.');
    const credentials = fc.constantFrom(
      '',
      'M.D.',
      'MD, PhD',
      'M.D., F.A.A.O.S.',
      'D.O.',
      'Psy.D.',
      'DPM, QME',
    );
    const casing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text: string) => `  Dr.  ${text.replace(/ /g, '   ')} `,
    );
    fc.assert(
      fc.property(first, last, middle, credentials, casing, (f, l, m, c, write) => {
        const key = nameKey({ firstName: f, lastName: l });
        const behind = c === '' ? '' : `, ${c}`;
        const given = m === '' ? f : `${f} ${m}`;
        expect(nameKey(parsed(write(`${given} ${l}${behind}`)))).toBe(key);
        expect(nameKey(parsed(write(`${l}, ${given}${behind}`)))).toBe(key);
        expect(nameKey(parsed(write(`${l}, ${given} ${c}`)))).toBe(key);
      }),
    );
  });

  it('stays the same when a parsed name is written again and parsed', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{4,9}$/);
    fc.assert(
      fc.property(word, word, fc.option(fc.stringMatching(/^[A-Z]$/), { nil: '' }), (f, l, m) => {
        const once = parsed(`${f} ${m} ${l}`);
        expect(nameKey(parsed(sortName(once)))).toBe(nameKey(once));
        expect(nameKey(parsed(displayName({ ...once, credentials: 'M.D.' })))).toBe(nameKey(once));
      }),
    );
  });

  it('never throws, whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const name = parsePersonName(written);
        if (name !== null) expect(name.lastName).not.toBe('');
      }),
    );
  });
});

describe('otherReadings', () => {
  const keysOf = (written: string): string[] => otherReadings(parsed(written)).map(nameKey);

  it('reads two plain words in both orders', () => {
    expect(keysOf('Yarborough Nerissa')).toEqual(['nerissa yarborough']);
  });

  it('lets a middle word belong to a double surname', () => {
    expect(keysOf('Delphine Zellweger Oduya')).toContain('delphine zellwegeroduya');
    expect(keysOf('Zellweger Oduya Delphine')).toContain('delphine zellwegeroduya');
  });

  it('is empty when the writing leaves no doubt', () => {
    expect(keysOf('Yarborough, Nerissa')).toEqual([]);
    expect(keysOf('Nerissa E. Yarborough')).toEqual([]);
  });
});

describe('compareMiddle', () => {
  it.each([
    ['E', 'E.', 'SAME'],
    ['Elena', 'elena', 'SAME'],
    ['E', 'Elena', 'COMPATIBLE'],
    [null, 'K', 'COMPATIBLE'],
    [null, null, 'COMPATIBLE'],
    ['E', 'K', 'DIFFERENT'],
    ['Elena', 'Esther', 'DIFFERENT'],
  ] as const)('%s and %s: %s', (one, other, verdict) => {
    expect(compareMiddle(one, other)).toBe(verdict);
    expect(compareMiddle(other, one)).toBe(verdict);
  });
});

describe('written forms', () => {
  const name = { lastName: 'Yarborough', firstName: 'Nerissa', middleName: 'E', suffix: 'Jr.' };

  it('shows, sorts and searches', () => {
    expect(displayName({ ...name, credentials: 'M.D.' })).toBe('Nerissa E. Yarborough Jr., M.D.');
    expect(sortName(name)).toBe('Yarborough Jr., Nerissa E.');
    expect(searchName({ ...name, lastName: "O'Farrell-Núñez" })).toBe('ofarrell nunez nerissa e');
  });

  it.each([
    ['N.', true],
    ['N.E.', true],
    ['', true],
    ['Ne', false],
  ])('given name "%s" is initials only: %s', (firstName, expected) => {
    expect(isInitialOnly({ firstName })).toBe(expected);
  });
});
