import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  lastQuarter,
  nextQuarter,
  parseQuarter,
  quarterIndex,
  releasedDays,
} from '../../../server/modules/pool/quarter.js';
import { poolSettings, upcomingQuarter } from '../../../server/modules/pool/pool-settings.js';

const quarter = (name: string) => {
  const parsed = parseQuarter(name);
  if (parsed === null) throw new Error(`${name} is no quarter.`);
  return parsed;
};

describe('a quarter', () => {
  it.each([
    ['2026Q1', '2026-03-31', '2026-04-01', '2026Q2'],
    ['2026Q4', '2026-12-31', '2027-01-01', '2027Q1'],
  ])('%s ends on %s, before %s and %s', (name, endsOn, after, next) => {
    expect(quarter(name)).toEqual({ name, endsOn });
    expect(dayAfter(quarter(name))).toBe(after);
    expect(nextQuarter(quarter(name))).toEqual(quarter(next));
    expect(quarterIndex(quarter(next)) - quarterIndex(quarter(name))).toBe(1);
  });

  it.each(['2026Q0', '2026Q5', '26Q1', '2026-Q1', ''])('is not %j', (text) => {
    expect(parseQuarter(text)).toBeNull();
  });

  it.each([
    ['2026-09-30', '2026Q2'],
    ['2026-10-01', '2026Q3'],
    ['2026-01-15', '2025Q4'],
  ])('on %s the last that is over is %s', (today, name) => {
    expect(lastQuarter(today)).toEqual(quarter(name));
  });

  it('bounds every window of its release, also the one of all dates', () => {
    expect(releasedDays('ALL', quarter('2026Q3'))).toEqual({ from: '-infinity', to: '2026-09-30' });
    expect(releasedDays('FIVE_YEARS', quarter('2026Q3'))).toEqual({ from: '2022-01-01', to: '2026-09-30' });
    expect(releasedDays('THREE_YEARS', quarter('2026Q1'))).toEqual({ from: '2024-01-01', to: '2026-03-31' });
  });
});

describe('the next release', () => {
  const released = (name: string) => ({
    ...quarter(name),
    quarter: name,
    releasedAt: new Date(0),
    methodVersion: '1',
  });

  it.each([
    // latest, today, expected
    [null, '2026-11-21', '2026Q3'],
    ['2026Q2', '2026-11-21', '2026Q3'],
    ['2026Q3', '2026-11-21', '2026Q4'],
    ['2025Q1', '2026-11-21', '2026Q3'],
  ])('after %s, on %s, is %s', (latest, today, expected) => {
    const row = latest === null ? null : released(latest);
    expect(upcomingQuarter(row, today).name).toBe(expected);
    expect(poolSettings([], { latest: row, today }).nextRelease.quarter).toBe(expected);
  });
});
