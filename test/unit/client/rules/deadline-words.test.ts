import { describe, expect, it } from 'vitest';
import {
  dayWords,
  isPressing,
  otherDayWords,
  standingWords,
} from '../../../../client/features/rules/deadline-words.js';

type Deadline = Parameters<typeof standingWords>[0];

const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  bound: 'LATEST',
  date: '2027-03-15',
  conservativeDate: '2027-03-12',
  daysLeft: 30,
  doneOn: null,
  isKept: null,
  ...change,
});

describe('a deadline', () => {
  it('names the careful day first', () => {
    expect(dayWords(deadline())).toBe('By Mar 12, 2027');
    expect(dayWords(deadline({ bound: 'EARLIEST' }))).toBe('Not before Mar 12, 2027');
  });

  it.each([
    [-3, 'Past by 3 days'],
    [-1, 'Past by 1 day'],
    [0, 'Today'],
    [1, 'Soon: in 1 day'],
    [14, 'Soon: in 14 days'],
    [15, 'In 15 days'],
  ])('with %i days left says "%s"', (daysLeft, words) => {
    expect(standingWords(deadline({ daysLeft }))).toBe(words);
  });

  it.each([
    [5, 'In 5 days'],
    [0, 'Reached'],
    [-5, 'Reached'],
  ])('that is a first day, with %i days left, says "%s"', (daysLeft, words) => {
    expect(standingWords(deadline({ bound: 'EARLIEST', daysLeft }))).toBe(words);
  });

  it('says what was recorded, and whether it was within the limit', () => {
    expect(standingWords(deadline({ doneOn: '2027-03-15', isKept: true }))).toBe(
      'Recorded on Mar 15, 2027, within the limit',
    );
    expect(standingWords(deadline({ doneOn: '2027-03-16', isKept: false }))).toBe(
      'Recorded on Mar 16, 2027, after Mar 15, 2027, the last day by the rules on file',
    );
    expect(standingWords(deadline({ bound: 'EARLIEST', doneOn: '2027-03-01', isKept: false }))).toContain(
      'before Mar 15, 2027, the first day',
    );
  });

  it('gives the other day with its reason, and nothing when there is one day', () => {
    const conservativeReason = 'Because.';
    expect(otherDayWords({ ...deadline(), conservativeReason })).toBe(
      'By the rules on file: Mar 15, 2027. Because.',
    );
    expect(otherDayWords({ ...deadline({ date: '2027-03-12' }), conservativeReason: null })).toBeNull();
  });

  it('presses when it is past or soon, and not when it is done or a first day', () => {
    expect(isPressing(deadline({ daysLeft: 14 }))).toBe(true);
    expect(isPressing(deadline({ daysLeft: 15 }))).toBe(false);
    expect(isPressing(deadline({ daysLeft: -1 }))).toBe(true);
    expect(isPressing(deadline({ daysLeft: -1, doneOn: '2027-03-01' }))).toBe(false);
    expect(isPressing(deadline({ daysLeft: 3, bound: 'EARLIEST' }))).toBe(false);
  });
});
