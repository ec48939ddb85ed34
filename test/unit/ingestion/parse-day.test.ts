import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialDay } from '../../../server/kernel/cells/serial-day.js';
import { dateOrderShown, parseDay } from '../../../server/kernel/cells/parse-day.js';

const today = '2026-11-21';
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const numbers = (iso: string) => iso.split('-').map(Number);

describe('parseDay', () => {
  it.each([
    ['7/6/22', '2022-07-06'],
    ['07/06/2022', '2022-07-06'],
    ['2021-10-12', '2021-10-12'],
    ['2021/10/12', '2021-10-12'],
    ['2021-10-12T09:30:00Z', '2021-10-12'],
    ['2021-10-12 13:05', '2021-10-12'],
    ['7/6/22 1:05 PM', '2022-07-06'],
    ['Jun 9, 2023', '2023-06-09'],
    ['June 9 2023', '2023-06-09'],
    ['Fri, June 9th, 2023', '2023-06-09'],
    ['9 June 2023', '2023-06-09'],
    ['9-Jun-23', '2023-06-09'],
    ['09jun2023', '2023-06-09'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['20240409', '2024-04-09'],
    ['44344', '2021-05-28'],
    ['44344.5', '2021-05-28'],
    ['12.03.2024', '2024-12-03'],
    ['2/29/2024', '2024-02-29'],
    ['2/29/2023', null],
    ['13/45/2021', null],
    ['2/30/22', null],
    ['0/5/2022', null],
    ['1/5/202', null],
    ['June 31, 2022', null],
    ['2022', null],
    ['soon', null],
    ['', null],
    [`${' '.repeat(200_000)}x`, null],
  ])('reads %j, month first, as %s', (text, expected) => {
    expect(parseDay(text, { order: 'MDY', today })).toBe(expected);
  });

  it.each([
    ['12.03.2024', 'DMY', '2024-03-12'],
    ['17/6/22', 'DMY', '2022-06-17'],
    ['6/17/22', 'DMY', null],
    ['22-06-17', 'YMD', '2022-06-17'],
    ['2022-06-17', 'DMY', '2022-06-17'],
  ] as const)('reads %j in the order %s as %s', (text, order, expected) => {
    expect(parseDay(text, { order, today })).toBe(expected);
  });

  it.each([
    ['1/2/26', undefined, '2026-01-02'],
    ['1/2/27', undefined, '2027-01-02'],
    ['1/2/28', undefined, '1928-01-02'],
    ['1/2/26', 0, '2026-01-02'],
    ['1/2/27', 0, '1927-01-02'],
  ])('gives %j a century, %s years ahead: %s', (text, yearsAhead, expected) => {
    const reading = { order: 'MDY', today } as const;
    expect(parseDay(text, yearsAhead === undefined ? reading : { ...reading, yearsAhead })).toBe(expected);
  });

  it('reads any day alike in every style of one order', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = 0, month = 0, date = 0] = numbers(iso);
        const mdy = { order: 'MDY', today } as const;
        expect(parseDay(`${month}/${date}/${year}`, mdy)).toBe(iso);
        expect(parseDay(`${date}.${month}.${year}`, { order: 'DMY', today })).toBe(iso);
        expect(parseDay(iso.replaceAll('-', ''), mdy)).toBe(iso);
        const named = new Date(iso).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
        expect(parseDay(named, mdy)).toBe(iso);
      }),
    );
  });

  it('agrees with the serial numbers of spreadsheets', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(serialDay(Date.parse(iso) / 86_400_000 + 25_569)).toBe(iso);
      }),
    );
    expect(serialDay(1)).toBe('1900-01-01');
    expect(serialDay(59)).toBe('1900-02-28');
    expect(serialDay(61)).toBe('1900-03-01');
    expect(serialDay(0)).toBeNull();
  });
});

describe('dateOrderShown', () => {
  it.each([
    ['6/17/22', 'MDY'],
    ['17/6/22', 'DMY'],
    ['94-06-17', 'YMD'],
    ['3/4/21', 'AMBIGUOUS'],
    ['4/4/21', null], // both orders give the same day
    ['13/45/2021', null],
    ['2021-10-12', null],
    ['Jun 9, 2023', null],
  ])('%j shows %s', (text, expected) => {
    expect(dateOrderShown(text)).toBe(expected);
  });
});
