import { describe, expect, it } from 'vitest';
import { exhibitAddress } from '../../../../client/features/exhibits/exhibit-address.js';
import { copyName, fieldChangeWords } from '../../../../client/features/exhibits/exhibit-words.js';

describe('fieldChangeWords', () => {
  it.each([
    ['Defense', 'Plaintiff', 'side: Defense, now Plaintiff'],
    [null, 'Plaintiff', 'side: nothing recorded, now Plaintiff'],
    ['Defense', null, 'side: Defense, now nothing recorded'],
  ])('of %s and %s', (before, after, words) => {
    expect(fieldChangeWords({ field: 'side', before, after })).toBe(words);
  });
});

describe('the name of a copy', () => {
  it('tells the kind of exhibit and nothing else', () => {
    expect(copyName('REPEATED_PASSAGES', 'json')).toBe('exhibit-repeated-passages.json');
  });
});

describe('the address of an exhibit', () => {
  it('keeps an id with signs of its own in one piece', () => {
    expect(exhibitAddress('a/b=')).toBe('/exhibits/a%2Fb%3D');
  });
});
