import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  shingleHashes,
  winnow,
  wordCodes,
  wordingHash,
} from '../../../../server/reading/passages/fingerprint.js';

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const words = (length: number) => fc.array(word, { minLength: 0, maxLength: length });
const kept = (list: readonly string[]) => winnow(shingleHashes(wordCodes(list))).map(({ hash }) => hash);

describe('fingerprints', () => {
  it('find every shared run of six words, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 20 }),
        ...[words(20), words(20), words(20), words(20)],
        (shared, a, b, c, d) => {
          const other = new Set(kept([...c, ...shared, ...d]));
          expect(kept([...a, ...shared, ...b]).some((hash) => other.has(hash))).toBe(true);
        },
      ),
    );
  });

  it('are fewer than the words, and at least one when there are three words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 60 }), (list) => {
        const fingerprints = winnow(shingleHashes(wordCodes(list)));
        expect(fingerprints.length).toBeGreaterThan(0);
        expect(fingerprints.length).toBeLessThanOrEqual(list.length - 2);
      }),
    );
  });

  it('are none for fewer than three words', () => {
    expect(kept(['two', 'words'])).toEqual([]);
    expect(kept([])).toEqual([]);
  });

  it('tell wordings apart by the order and the number of words', () => {
    expect(wordingHash(['no', 'pain', 'today'])).toBe(wordingHash(['no', 'pain', 'today']));
    expect(wordingHash(['no', 'pain', 'today'])).not.toBe(wordingHash(['pain', 'no', 'today']));
    expect(wordingHash(['no', 'pain'])).not.toBe(wordingHash(['no', 'pain', 'today']));
  });

  it('give a wording of 64 bits with sign, as the database keeps it', () => {
    fc.assert(
      fc.property(words(30), (list) => {
        const hash = wordingHash(list);
        expect(BigInt.asIntN(64, hash)).toBe(hash);
      }),
    );
  });
});
