import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../server/modules/ingestion/reading/values/parse-count.js';
import { parseDuration } from '../../../server/modules/ingestion/reading/values/parse-duration.js';
import { parseMoney } from '../../../server/kernel/cells/parse-money.js';
import { decimalMarkShown } from '../../../server/kernel/cells/parse-number.js';
import { parsePercent } from '../../../server/modules/ingestion/reading/values/parse-percent.js';
import { parseTime } from '../../../server/modules/ingestion/reading/values/parse-time.js';

describe('parseMoney', () => {
  it.each([
    ['$2,015.00', '.', 201_500],
    ['2015', '.', 201_500],
    ['USD 950', '.', 95_000],
    ['950.5', '.', 95_050],
    ['.75', '.', 75],
    ['1.250,00', ',', 125_000],
    ['1.250', ',', 125_000],
    ['1 250,00 €', ',', 125_000],
    ["1'250.00", '.', 125_000],
    ['950.-', '.', 95_000],
    ['(500)', '.', -50_000],
    ['-$500.00', '.', -50_000],
    ['$-500', '.', -50_000],
    ['500-', '.', -50_000],
    ['19.999999', '.', 2_000],
    ['1.250', '.', null], // a thousand in another convention, so not guessed
    ['12,34', '.', null],
    ['1,2345', '.', null],
    ['$', '.', null],
    ['call', '.', null],
    ['1.2.3', '.', null],
  ] as const)('reads %j with the mark %j as %s cents', (text, mark, cents) => {
    expect(parseMoney(text, mark)).toBe(cents);
  });

  it('reads every amount that is written, to the cent, in both conventions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
        const amount = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
        expect(parseMoney(`$${amount}`, '.')).toBe(cents);
        const continental = amount.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ','));
        expect(parseMoney(`${continental} €`, ',')).toBe(cents);
      }),
    );
  });
});

describe('decimalMarkShown', () => {
  it.each([
    ['$2,015.00', '.'],
    ['950.0', '.'],
    ['1.250,00', ','],
    ['12,5', ','],
    ['1.250.000', ','],
    ['1,250', null],
    ['1.250', null],
    ['12', null],
  ])('%j proves %s', (text, expected) => {
    expect(decimalMarkShown(text)).toBe(expected);
  });
});

describe('parseCount', () => {
  it.each([
    ['2,400', 2_400],
    ['340 pp', 340],
    ['about 120 pages', 120],
    ['~85', 85],
    ['120.0', 120],
    ['0', 0],
    ['-40', -40],
    ['12.5', null],
    ['one box', null],
  ])('reads %j as %s', (text, expected) => {
    expect(parseCount(text, '.')).toBe(expected);
  });
});

describe('parsePercent', () => {
  it.each([
    ['12%', false, 12],
    ['12 percent', false, 12],
    ['12,5', false, 12.5],
    ['0,12', true, 12],
    ['12%', true, 12],
    ['-3', false, -3],
    ['a lot', false, null],
  ])('reads %j, as a fraction: %s, as %s', (text, asFraction, expected) => {
    expect(parsePercent(text, ',', asFraction)).toBe(expected);
  });
});

describe('parseTime', () => {
  it.each([
    ['12:45 PM', '12:45'],
    ['12:05 am', '00:05'],
    ['1:05p', '13:05'],
    ['1:05 p.m.', '13:05'],
    ['13:05', '13:05'],
    ['13:05:59', '13:05'],
    ['1305', '13:05'],
    ['0905', '09:05'],
    ['9 AM', '09:00'],
    ['noon', '12:00'],
    ['10:15 AM PST', '10:15'],
    ['2021-05-28 13:05', '13:05'],
    ['5/28/21 1:05 PM', '13:05'],
    ['0.5', null],
    ['0.54513888', '13:05'],
    ['14:30 PM', '14:30'],
    ['14:30 AM', null],
    ['25:00', null],
    ['12:60', null],
    ['13:00 pm?', null],
    ['morning', null],
  ])('reads %j as %s', (text, expected) => {
    expect(parseTime(text, 'AS_WRITTEN')).toBe(expected);
  });

  it.each([
    ['1:20', '13:20'],
    ['6:59', '18:59'],
    ['7:00', '07:00'],
    ['12:50', '12:50'],
    ['1:20 AM', '01:20'],
  ])('reads %j on an office clock as %s', (text, expected) => {
    expect(parseTime(text, 'OFFICE_12H')).toBe(expected);
  });
});

describe('parseDuration', () => {
  it.each([
    ['45', 45],
    ['45 min', 45],
    ["45'", 45],
    ['0:45', 45],
    ['1:05', 65],
    ['00:45:30', 46],
    ['1h 5m', 65],
    ['1 hr 5 min', 65],
    ['1.5 hours', 90],
    ['about 20', 20],
    ['~20 mins', 20],
    ['half an hour', 30],
    ['0', 0],
    ['-5', -5],
    ['20-25', null],
    ['short', null],
  ])('reads %j as %s minutes', (text, expected) => {
    expect(parseDuration(text, 'MINUTES', '.')).toBe(expected);
  });

  it('counts bare numbers in hours where the heading says so', () => {
    expect(parseDuration('0.75', 'HOURS', '.')).toBe(45);
    expect(parseDuration('45 min', 'HOURS', '.')).toBe(45);
  });

  it('reads back every duration of a day, in minutes and on a clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_439 }), (minutes) => {
        const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        expect(parseDuration(clock, 'MINUTES', '.')).toBe(minutes);
        expect(parseDuration(`${minutes} minutes`, 'MINUTES', ',')).toBe(minutes);
      }),
    );
  });
});
