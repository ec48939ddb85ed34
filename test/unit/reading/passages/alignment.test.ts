import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../server/reading/passages/aligned-text.js';
import {
  alignedStretches,
  largestSimilarity,
  similarityOf,
} from '../../../../server/reading/passages/alignment.js';
import { wordCodes } from '../../../../server/reading/passages/fingerprint.js';

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 25 });
const similarity = (one: readonly string[], other: readonly string[]): number =>
  similarityOf(wordCodes(one), wordCodes(other));

describe('similarity', () => {
  it.each([
    ['a b c d', 'a b c d', 1],
    ['a b c d', 'a x c d', 0.75],
    ['a b c d', 'w x y z', 0],
    ['a b c d', 'a b', 2 / 3],
    ['', '', 1],
  ])('of "%s" and "%s" is %f', (one, other, expected) => {
    const split = (words: string) => words.split(' ').filter(Boolean);
    expect(similarity(split(one), split(other))).toBeCloseTo(expected, 10);
  });

  it('is the same both ways, 1 only for the same text, and never above what the lengths allow', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = similarity(one, other);
        expect(found).toBe(similarity(other, one));
        expect(found === 1).toBe(one.join() === other.join());
        expect(found).toBeLessThanOrEqual(largestSimilarity(one.length, other.length));
      }),
    );
  });
});

describe('aligned texts', () => {
  it('cover both texts whole and in order, and agree with the similarity', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const stretches = alignedStretches(one, other);
        expect(stretches.flatMap(({ here }) => one.slice(here.start, here.end))).toEqual(one);
        expect(stretches.flatMap(({ there }) => other.slice(there.start, there.end))).toEqual(other);
        const equal = stretches
          .filter(({ kind }) => kind === 'EQUAL')
          .reduce((sum, { here }) => sum + here.end - here.start, 0);
        if (one.length + other.length > 0) {
          expect((2 * equal) / (one.length + other.length)).toBeCloseTo(similarity(one, other), 10);
        }
      }),
    );
  });

  it('show names, numbers and sides as changed', () => {
    expect(
      alignedTexts('Mr. Oakes has a stiff right knee.', 'Ms. Birch has a very stiff left knee today.'),
    ).toEqual([
      { kind: 'CHANGED', text: 'Mr. Oakes', otherText: 'Ms. Birch' },
      { kind: 'EQUAL', text: 'has a', otherText: 'has a' },
      { kind: 'REMOVED', text: '', otherText: 'very' },
      { kind: 'EQUAL', text: 'stiff', otherText: 'stiff' },
      { kind: 'CHANGED', text: 'right knee.', otherText: 'left knee today.' },
    ]);
  });

  it('call the same text equal, whatever its case and line breaks', () => {
    expect(alignedTexts('No pain\n on motion.', 'no  pain on MOTION.')).toEqual([
      { kind: 'EQUAL', text: 'No pain on motion.', otherText: 'no pain on MOTION.' },
    ]);
  });
});
