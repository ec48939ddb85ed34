import { describe, expect, it } from 'vitest';
import { auditWords } from '../../../../client/features/disclosures/audit-words.js';
import { centsRange, feeAmount, feeDays } from '../../../../client/features/disclosures/disclosure-words.js';
import { estimateWords } from '../../../../client/features/disclosures/estimate-words.js';
import { entryDay } from '../../../../client/features/disclosures/list-entry-words.js';
import { typedCents } from '../../../../client/lib/format-money.js';

describe('typedCents', () => {
  it.each([
    ['2015', 201_500],
    ['$2,015.00', 201_500],
    ['1316.25', 131_625],
    ['0', 0],
    ['0.05', 5],
  ])('reads %s as %i cents', (text, cents) => {
    expect(typedCents(text)).toBe(cents);
  });

  it.each(['', '-5', '2.015', '2,01', 'about 500', '1e3'])('refuses "%s"', (text) => {
    expect(typedCents(text)).toBeNull();
  });
});

describe('the words of fees and ranges', () => {
  it('say a multiplier in percent and everything else in dollars', () => {
    expect(feeAmount({ unit: 'PERCENT', amountCents: 13_500 })).toBe('135 %');
    expect(feeAmount({ unit: 'FLAT', amountCents: 201_500 })).toBe('$2,015');
  });

  it('say which days are not recorded', () => {
    expect(feeDays(null, null)).toBe('days not recorded');
    expect(feeDays(null, '2024-12-31')).toBe('first day not recorded to Dec 31, 2024');
    expect(feeDays('2024-01-01', null)).toBe('from Jan 1, 2024');
  });

  it('give one amount where both bounds are one', () => {
    expect(centsRange(100_000, 100_000)).toBe('$1,000');
    expect(centsRange(100_000, 250_050)).toBe('$1,000 to $2,500.50');
  });

  it('give a share and an amount as they were said', () => {
    const none = { percentLow: null, percentHigh: null, amountLowCents: null, amountHighCents: null };
    expect(estimateWords({ ...none, percentLow: 50, percentHigh: 50 })).toBe('50 percent of income');
    expect(
      estimateWords({ percentLow: 50, percentHigh: 60, amountLowCents: 100_000, amountHighCents: 200_000 }),
    ).toBe('50 to 60 percent of income; $1,000 to $2,000 a year');
  });
});

describe('the words of a list', () => {
  it('give a day, or the stretch in which it lies', () => {
    expect(entryDay({ givenOn: null, givenTo: null })).toBeNull();
    expect(entryDay({ givenOn: '2024-03-04', givenTo: '2024-03-04' })).toBe('Mar 4, 2024');
    expect(entryDay({ givenOn: '2025-02-01', givenTo: '2025-02-28' })).toBe('Feb 1, 2025 to Feb 28, 2025');
  });

  it('count what is on the list and what is not, and say nothing of why', () => {
    const counts = { listed: 2, omitted: 1, possible: 0, undated: 0, notCompared: 1, listings: [1, 2, 3] };
    expect(auditWords(counts)).toBe(
      'Of 3 trials and depositions on file: 2 on the list, 1 not on the list. 1 hearing or arbitration left out: such a list need not name them.',
    );
    expect(auditWords({ ...counts, possible: 1, undated: 1, notCompared: 0 })).toBe(
      'Of 3 trials and depositions on file: 2 on the list, 1 not on the list, 1 to decide, 1 whose day is not known.',
    );
  });
});
