import { describe, expect, it } from 'vitest';
import {
  findingSentence,
  kindsWords,
  minimumWords,
  unknownWords,
} from '../../../../client/features/methods/measure-words.js';

const NONE = {
  interval: null,
  percent: null,
  flag: null,
  median: null,
  quartiles: null,
  deciles: null,
  concentration: null,
};

describe('minimumWords', () => {
  it('says from how many examinations on a share is stated, and what stands there below', () => {
    expect(minimumWords({ ...NONE, interval: 5, percent: 10, flag: 10 }, 'examination')).toEqual([
      'An interval from 5 examinations on.',
      'A percentage from 10 examinations on.',
      'A flag against comparable examiners from 10 examinations on.',
      'Below that the count alone, with the reason.',
    ]);
  });

  it('counts examinations, not minutes, and pairs where pairs are counted', () => {
    expect(minimumWords({ ...NONE, median: 2 }, 'minute')[0]).toBe('A median from 2 examinations on.');
    expect(minimumWords({ ...NONE, interval: 5 }, 'pair of opinions')[0]).toBe(
      'An interval from 5 pairs on.',
    );
  });

  it('says nothing of a measure of which nothing is stated', () => {
    expect(minimumWords(NONE, 'page')).toEqual([]);
  });
});

describe('the words of a definition', () => {
  it('names what is not known', () => {
    expect(unknownWords(['BLANK'])).toBe(
      'Left out of both numbers and counted beside them: nothing recorded.',
    );
    expect(unknownWords(['UNDETERMINED', 'NOT_ADDRESSED', 'BLANK'])).toMatch(
      /undetermined, not addressed and nothing recorded\.$/,
    );
  });

  it('never takes a record review for an examination', () => {
    expect(kindsWords(['IME', 'QME'])).toBe(
      'IME and QME. A record review is no examination and never counts.',
    );
  });

  it('words a finding as the report does, where it is about an issue', () => {
    expect(findingSentence({ issue: 'CAUSATION', finding: 'no causal relationship' })).toBe(
      'The report states no causal relationship.',
    );
    expect(findingSentence({ issue: null, finding: 'retention by the defense' })).toBe(
      'Retention by the defense.',
    );
  });
});
