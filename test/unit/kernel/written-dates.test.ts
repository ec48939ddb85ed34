import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenDates } from '../../../server/kernel/written-dates.js';
import { writtenNumber } from '../../../server/kernel/written-number.js';

const stretches = (text: string) =>
  writtenDates(text).map(({ from, to }) => (from === to ? from : `${from}/${to}`));

describe('dates as they are written', () => {
  it.each([
    ['April 20, 2003', ['2003-04-20']],
    ['APRIL 20TH, 2003', ['2003-04-20']],
    ['Apr. 20 2003', ['2003-04-20']],
    ["Sept. 2, '19", ['2019-09-02']],
    ['20 April 2003', ['2003-04-20']],
    ['20-Apr-03', ['2003-04-20']],
    ['the 3rd day of March, 2021', ['2021-03-03']],
    ['4/20/2003', ['2003-04-20']],
    ['04-20-03', ['2003-04-20']],
    ['04.20.2003', ['2003-04-20']],
    ['2003-04-20', ['2003-04-20']],
    ['25/11/2020', ['2020-11-25']],
    ['March 2019', ['2019-03-01/2019-03-31']],
    ['3/2019', ['2019-03-01/2019-03-31']],
    ['July 2000 through August 2005', ['2000-07-01/2005-08-31']],
    ['1/1/18 - 12/31/19', ['2018-01-01/2019-12-31']],
    ['March 3-5, 2019', ['2019-03-03/2019-03-05']],
    ['January 3 through March 5, 2019', ['2019-01-03/2019-03-05']],
    ['1/2/21 and 3/4/21', ['2021-01-02', '2021-03-04']],
    ['April 20,\n2003', ['2003-04-20']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it.each([
    'February 30, 2020',
    '13/13/2020',
    '5/5 strength',
    '120/80',
    '555-12-3456',
    'L4-5',
    'Table 15-3',
    '1-800-555-0100',
  ])('no date is read from %s', (text) => {
    expect(stretches(text)).toEqual([]);
  });

  it('two-digit years lie no more than a year after the latest full one', () => {
    expect(stretches('Born 5/6/48, hurt 7/8/19, seen January 2, 2020')).toEqual([
      '1948-05-06',
      '2019-07-08',
      '2020-01-02',
    ]);
  });

  it('every place is that of the words read', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('April 2, 2020', '1/2/21', 'to', '-')),
          { maxLength: 12 },
        ),
        (words) => {
          const text = words.join(' ');
          for (const { start, end, from, to } of writtenDates(text)) {
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(from <= to).toBe(true);
          }
        },
      ),
    );
  });
});

describe('numbers as they are written', () => {
  it.each([
    ['1,245', 1245],
    ['twenty-five', 25],
    ['two hundred and twelve', 212],
    ['one thousand two hundred five', 1205],
    ['ninety', 90],
  ])('%s', (text, expected) => {
    expect(writtenNumber(text)).toBe(expected);
  });

  it.each(['', 'several', 'twenty cats', '1.5'])('no number is read from "%s"', (text) => {
    expect(writtenNumber(text)).toBeNull();
  });
});
