import { describe, expect, it } from 'vitest';
import { readIcd10 } from '../../../server/kernel/icd10.js';

describe('readIcd10', () => {
  it.each([
    ['M54.16', 'M54.16'],
    ['m5416', 'M54.16'],
    ['S39.012A', 'S39.012A'],
    ['s39012a', 'S39.012A'],
    ['T36.0X1A', 'T36.0X1A'],
    ['C4A.0', 'C4A.0'],
    ['R52', 'R52'],
    [' G89.4 ', 'G89.4'],
    ['M54.', 'M54'],
  ])('%s is %s', (text, code) => {
    expect(readIcd10(text)).toBe(code);
  });

  it.each(['', '724.2', '54.16', 'M5', 'MM4.1', 'M54.16.1', 'S39.012AA', 'low back pain', 'M54-16'])(
    '%j is no code',
    (text) => {
      expect(readIcd10(text)).toBeNull();
    },
  );
});
