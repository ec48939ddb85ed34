const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How a report writes its dates. */
export const DayStyle = {
  LONG: 'LONG',
  PADDED: 'PADDED',
  NUMERIC: 'NUMERIC',
  SHORT_YEAR: 'SHORT_YEAR',
  ABBREVIATED: 'ABBREVIATED',
} as const;
export type DayStyle = (typeof DayStyle)[keyof typeof DayStyle];

/** A day YYYY-MM-DD as an American report writes it: "March 3, 2024", "03/03/2024", "3/3/24". */
export function writtenDay(day: string, style: DayStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (style) {
    case DayStyle.LONG:
      return `${name} ${Number(date)}, ${year}`;
    case DayStyle.PADDED:
      return `${month}/${date}/${year}`;
    case DayStyle.NUMERIC:
      return `${Number(month)}/${Number(date)}/${year}`;
    case DayStyle.SHORT_YEAR:
      return `${Number(month)}/${Number(date)}/${year.slice(2)}`;
    case DayStyle.ABBREVIATED:
      return `${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${Number(date)}, ${year}`;
  }
}

/** Minutes after midnight as HH:MM, as facts keep it. */
export function clockTime(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight as reports print it: "10:05 a.m.", "10:05 AM", "2:30 PM", "1430 hours". */
export function writtenTime(minutes: number, style: 'DOTTED' | 'CAPITALS' | 'HOURS'): string {
  if (style === 'HOURS') return `${clockTime(minutes).replace(':', '')} hours`;
  const hour = Math.floor(minutes / 60);
  const shown = `${((hour + 11) % 12) + 1}:${String(minutes % 60).padStart(2, '0')}`;
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${shown} ${style === 'DOTTED' ? half : half.replaceAll('.', '').toUpperCase()}`;
}

/** A count with commas: "1,245". */
export function writtenCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
