import { describe, expect, it } from 'vitest';
import {
  countWords,
  differenceWords,
  mmiGapWords,
  ownSideOf,
  particularWords,
  sidesFrom,
  wpiDeltaWords,
} from '../../../../client/features/treating/divergence-words.js';

describe('the gap between two dates of maximum medical improvement', () => {
  it.each([
    [124, true, 'MMI by the examiner at least 124 days earlier'],
    [124, false, 'MMI by the examiner 124 days earlier'],
    [1, false, 'MMI by the examiner 1 day earlier'],
    [-30, false, 'MMI by the examiner 30 days later'],
    [0, false, 'MMI on the same day'],
    [0, true, 'MMI by the examiner on the day on which the treater saw none yet'],
    [null, false, null],
  ])('of %s days (at least: %s) reads %s', (mmiGapDays, isMmiGapAtLeast, words) => {
    expect(mmiGapWords({ mmiGapDays, isMmiGapAtLeast })).toBe(words);
  });
});

describe('the difference of two impairment ratings', () => {
  it.each([
    [8, 'impairment by the examiner 8 points lower'],
    [-1, 'impairment by the examiner 1 point higher'],
    [2.5, 'impairment by the examiner 2.5 points lower'],
    [0, 'the same impairment rating'],
    [null, null],
  ])('of %s points reads %s', (delta, words) => {
    expect(wpiDeltaWords(delta)).toBe(words);
  });
});

describe('differenceWords', () => {
  it('begins with how the positions stand and adds what is on file for both', () => {
    expect(
      differenceWords({ agreement: 'DIVERGE', mmiGapDays: 10, isMmiGapAtLeast: false, wpiDelta: null }),
    ).toEqual(['Differs', 'MMI by the examiner 10 days earlier']);
  });
});

describe('countWords', () => {
  it('counts silence on either side together, and says nothing of what does not occur', () => {
    expect(
      countWords([
        { agreement: 'DIVERGE', n: 3 },
        { agreement: 'AGREE', n: 1 },
        { agreement: 'EXAMINER_SILENT', n: 1 },
        { agreement: 'TREATER_SILENT', n: 2 },
        { agreement: 'NOT_COMPARABLE', n: 0 },
      ]),
    ).toBe('3 positions differ, 1 is the same, 3 where one of them is silent.');
  });

  it('says so when there is nothing to count', () => {
    expect(countWords([])).toBe('Nothing to compare.');
  });
});

describe('whose position stands first', () => {
  it('follows the side of the firm, and turns whole', () => {
    expect(sidesFrom(ownSideOf('PLAINTIFF'))).toEqual(['TREATER', 'EXAMINER']);
    expect(sidesFrom(ownSideOf('DEFENSE'))).toEqual(['EXAMINER', 'TREATER']);
  });
});

describe('particularWords', () => {
  it('names each of what was stated beside the stance', () => {
    expect(
      particularWords({
        mmiOn: null,
        isNotYetAtMmi: true,
        wpiPercent: 18,
        apportionmentPercent: 0,
        medications: ['gabapentin', 'naproxen'],
      }),
    ).toEqual([
      'not yet at MMI',
      'whole person impairment 18%',
      '0% apportioned to other causes',
      'gabapentin, naproxen',
    ]);
  });
});
