import { describe, expect, it } from 'vitest';
import { courtCalendar, type CourtCalendar } from '../../../server/rules/court-calendar.js';

const calendarOf = (jurisdiction: string): CourtCalendar => {
  const calendar = courtCalendar(jurisdiction);
  if (calendar === null) throw new Error(`No calendar of ${jurisdiction}.`);
  return calendar;
};

/** Every weekday of the year on which courts are closed, found day by day. */
function holidaysOf(jurisdiction: string, year: number): string[] {
  const calendar = calendarOf(jurisdiction);
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() === 0 || day.getUTCDay() === 6) continue;
    const iso = day.toISOString().slice(0, 10);
    if (calendar.closure(iso) !== null) days.push(iso.slice(5));
  }
  return days;
}

describe('court holidays', () => {
  // Written from a wall calendar, not from the rules.
  it.each([
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    [
      'US-CA',
      2027,
      '01-01 01-18 02-12 02-15 03-31 05-31 06-18 07-05 09-06 09-24 11-11 11-25 11-26 12-24 12-31',
    ],
    ['US-FL', 2026, '01-01 01-19 05-25 07-03 09-07 11-11 11-26 11-27 12-25'],
    // New York keeps a Sunday's holiday on Monday and lets a Saturday's be; the election is in it.
    ['US-NY', 2026, '01-01 01-19 02-12 02-16 05-25 06-19 09-07 10-12 11-03 11-11 11-26 12-25'],
    ['US-NY', 2027, '01-01 01-18 02-12 02-15 05-31 07-05 09-06 10-11 11-02 11-11 11-25'],
    ['US-TX', 2027, '01-01 01-18 02-15 05-31 09-06 11-11 11-25 11-26 12-24'],
    ['US-WA', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 11-27 12-25'],
    ['US-CO', 2026, '01-01 01-19 02-16 05-25 06-19 09-07 10-05 11-11 11-26 12-25'],
  ])('of %s in %i are %s', (jurisdiction, year, days) => {
    expect(holidaysOf(jurisdiction, year)).toEqual(days.split(' '));
  });

  it('begin in their first year', () => {
    expect(calendarOf('US-CA').closure('2021-09-24')).toBeNull();
    expect(calendarOf('US-CA').closure('2026-09-25')).toBe('Native American Day');
  });

  it('are none where none are on file', () => {
    expect(courtCalendar('US-NV')).toBeNull();
  });

  it('leave out closed days in a count of open days, in both directions', () => {
    const calendar = calendarOf('US-CA');
    expect(calendar.openDaysFrom('2026-11-25', 1, 1)).toBe('2026-11-30');
    expect(calendar.openDaysFrom('2026-11-30', 1, -1)).toBe('2026-11-25');
    expect(calendar.openDaysFrom('2026-11-25', 0, 1)).toBe('2026-11-25');
    expect(calendar.openDay('2026-11-28', 1)).toBe('2026-11-30');
    expect(calendar.openDay('2026-11-28', -1)).toBe('2026-11-25');
  });
});
