import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumberIn, caseNumberKey } from '../../../server/modules/disclosures/case-number.js';

describe('caseNumberKey', () => {
  it.each([
    ['No. 2:19-cv-00123-ABC', '19-cv-123'],
    ['2:19-cv-00123', '19-cv-123'],
    ['19-cv-123', '19-cv-123'],
    ['Case No. 2019-CV-00123', '19-cv-123'],
    ['1:19‑cv‑00123‑DEF‑GHI', '19-cv-123'],
    ['BC 654321', 'bc654321'],
    ['Case No.: BC-654321', 'bc654321'],
    ['ADJ1234567', 'adj1234567'],
    ['Index No. 512345/2020', '512345-2020'],
    ['51234-52020', '51234-52020'],
  ])('%s reads as %s', (written, key) => {
    expect(caseNumberKey(written)).toBe(key);
  });

  it.each([null, '', 'none', 'Superior Court'])('%s is no number', (written) => {
    expect(caseNumberKey(written)).toBeNull();
  });

  it('reads every spelling of a federal number as one, and of another number as another', () => {
    const number = fc.record({
      year: fc.integer({ min: 0, max: 99 }),
      serial: fc.integer({ min: 1, max: 99_999 }),
      office: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const year = String(one.year).padStart(2, '0');
        const spellings = [
          `${year}-cv-${one.serial}`,
          `No. ${one.office}:${year}-cv-${String(one.serial).padStart(5, '0')}-ABC`,
          `Case No. ${one.office}:${year}-CV-${String(one.serial).padStart(5, '0')}`,
          `20${year}-cv-${one.serial}`,
        ];
        expect(new Set(spellings.map(caseNumberKey)).size).toBe(1);
        const isOther = one.year !== other.year || one.serial !== other.serial;
        const otherKey = caseNumberKey(`${String(other.year).padStart(2, '0')}-cv-${other.serial}`);
        expect(caseNumberKey(spellings[0] ?? null) === otherKey).toBe(!isOther);
      }),
    );
  });
});

describe('caseNumberIn', () => {
  it.each([
    ['Roe v. Poe, No. 2:19-cv-00123-ABC (C.D. Cal.)', 'No. 2:19-cv-00123-ABC'],
    ['Roe v. Poe ADJ1234567 deposition', 'ADJ1234567'],
    ['Roe v. Poe, 24STCV01234', '24STCV01234'],
  ])('finds the number in "%s"', (text, number) => {
    const at = caseNumberIn(text);
    expect(at === null ? null : text.slice(at.start, at.end)).toBe(number);
  });

  it('finds none in a caption', () => {
    expect(caseNumberIn('Roe v. Poe Logistics')).toBeNull();
  });
});
