import { describe, expect, it } from 'vitest';
import { placeAddress, testimonyTitle } from '../../../../client/features/testimony/testimony-words.js';

describe('the address of sworn words', () => {
  it.each([
    [{ document: null, page: 3, fromPosition: 4 }, null],
    [{ document: { id: 'd=' }, page: 3, fromPosition: 4 }, '/transcripts/d%3D?page=3&line=4'],
    [{ document: { id: 'd' }, page: 3, fromPosition: null }, '/review/d?page=3'],
    [{ document: { id: 'd' }, page: null, fromPosition: null }, '/documents/d'],
  ])('of %j is %s', (spoken, address) => {
    expect(placeAddress(spoken)).toBe(address);
  });
});

describe('an occasion', () => {
  it.each([
    ['DEPOSITION', '2025-03-14', 'Deposition of Mar 14, 2025'],
    ['TRIAL', null, 'Trial, day not recorded'],
  ] as const)('%s of %s is called %s', (kind, givenOn, title) => {
    expect(testimonyTitle({ kind, givenOn })).toBe(title);
  });
});
