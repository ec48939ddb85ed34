const longDay = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "March 3, 2021" for "2021-03-03". @throws RangeError for anything that is no day. */
export function dayInWords(isoDay: string): string {
  const instant = new Date(`${isoDay}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDay) || Number.isNaN(instant.getTime())) {
    throw new RangeError('Not a day.');
  }
  return longDay.format(instant);
}
