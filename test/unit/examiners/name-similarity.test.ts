import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareGivenNames,
  compareSurnames,
  isSimilarName,
  jaroWinkler,
  nameSimilarity,
} from '../../../server/modules/examiners/name-similarity.js';

const person = (firstName: string, lastName: string, middleName: string | null = null) => ({
  firstName,
  lastName,
  middleName,
  suffix: null,
});

describe('jaroWinkler', () => {
  it.each([
    // Winkler's own examples (1990).
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
    ['same', 'same', 1],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
  ])('%s and %s', (one, other, expected) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(expected, 3);
  });

  it('is symmetrical, within 0 and 1, and 1 for equal texts', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const value = jaroWinkler(one, other);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(jaroWinkler(other, one)).toBeCloseTo(value, 12);
        expect(jaroWinkler(one, one)).toBe(1);
      }),
    );
  });
});

describe('compareSurnames', () => {
  it.each([
    ['Quillfeather-Núñez', 'QUILLFEATHER NUNEZ', 'SAME'],
    ['Quillfeather', 'Quillfeather-Núñez', 'CLOSE'],
    ['Fennimore', 'Fenimore', 'CLOSE'],
    ['Fennimore', 'Marrow', 'DIFFERENT'],
  ])('%s and %s: %s', (one, other, kind) => {
    expect(compareSurnames(one, other).kind).toBe(kind);
  });
});

describe('compareGivenNames', () => {
  it.each([
    ['Nerissa', 'NERISSA', 'SAME'],
    ['Nerissa', 'N.', 'CLOSE'],
    ['Wm.', 'William', 'CLOSE'],
    ['Robert', 'Bob', 'CLOSE'],
    ['Nerissa', 'Nuliana', 'DIFFERENT'],
    ['N.', 'O.', 'DIFFERENT'],
    ['', 'Nerissa', 'CLOSE'],
  ])('%s and %s: %s', (one, other, kind) => {
    expect(compareGivenNames(person(one, ''), person(other, '')).kind).toBe(kind);
  });

  it('takes a middle name by which a person goes for close', () => {
    expect(compareGivenNames(person('Esther', 'x'), person('Nerissa', 'x', 'Esther')).kind).toBe('CLOSE');
  });
});

describe('isSimilarName', () => {
  it.each([
    [person('N.', 'Yarborough'), person('Nerissa', 'Yarborough'), true],
    [person('Nerisa', 'Yarboro'), person('Nerissa', 'Yarborough'), true],
    [person('Nuliana', 'Yarborough'), person('Nerissa', 'Yarborough'), false],
    [person('N.', 'Yarborough', 'C'), person('Nerissa', 'Yarborough', 'E'), false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSimilarName(one, other)).toBe(expected);
    expect(nameSimilarity(one, other)).toBeGreaterThanOrEqual(0);
    expect(nameSimilarity(one, other)).toBeLessThanOrEqual(1);
  });
});
