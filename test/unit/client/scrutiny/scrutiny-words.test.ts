import { describe, expect, it } from 'vitest';
import { citeWords, hasDates, isOfReasoning } from '../../../../client/features/scrutiny/scrutiny-words.js';

describe('where a line of the card rests', () => {
  it.each([
    ['RULE', 'US-CA-8-CCR-49.8', 'Rule US-CA-8-CCR-49.8'],
    ['RECORD', 'OPINION', 'From the opinion on file'],
    ['RECORD', 'SOMETHING_NEW', 'From an entry of the firm'],
    ['METHOD', 'something-new', 'From a stated method'],
  ] as const)('of kind %s, %s, reads "%s"', (kind, code, words) => {
    expect(citeWords({ kind, code, page: null, quote: null, document: null, examination: null })).toBe(words);
  });
});

describe('an element', () => {
  it.each([
    ['BODY_PART', false, false],
    ['LICENCE', true, false],
    ['TEST_PERFORMED', false, false],
    ['HOW', false, true],
  ] as const)('%s has dates: %s, and a state: %s', (element, dates, state) => {
    expect([hasDates(element), isOfReasoning(element)]).toEqual([dates, state]);
  });
});
