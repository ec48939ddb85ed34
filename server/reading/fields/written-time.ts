import type { Span } from '../../kernel/document-text.js';

/** A time of day, HH:MM. */
export type WrittenTime = Span & { readonly time: string };

const TIME =
  /\b(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap])\.?\s?m\b\.?|(?<hour24>\d{1,2}):(?<minute24>[0-5]\d)(?!\d)(?:\s*(?:hours|hrs))?|(?<compact>[01]\d[0-5]\d|2[0-3][0-5]\d)\s*(?:hours|hrs)\b|(?<noon>noon))/gi;
/** On an office clock, hours below this are in the afternoon. */
const FIRST_OFFICE_HOUR = 7;

/** Every time of day of a text. Without "a.m." or "p.m." an hour is one at which offices are open. */
export function writtenTimes(text: string, offset = 0): WrittenTime[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const time = timeOf(match.groups ?? {});
    if (time === null) return [];
    const start = offset + match.index;
    return [{ start, end: start + match[0].length, time }];
  });
}

function timeOf(found: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, half, hour24, minute24, compact, noon } = found;
  if (noon !== undefined) return '12:00';
  if (compact !== undefined) return clock(Number(compact.slice(0, 2)), Number(compact.slice(2)));
  if (hour24 !== undefined) {
    const bare = Number(hour24);
    const isAfternoon = bare >= 1 && bare < FIRST_OFFICE_HOUR && hour24.length === 1;
    return clock(isAfternoon ? bare + 12 : bare, Number(minute24));
  }
  const spoken = Number(hour);
  if (spoken < 1 || spoken > 12)
    return spoken > 12 && /p/i.test(half ?? '') ? clock(spoken, Number(minute ?? 0)) : null;
  return clock((spoken % 12) + (/p/i.test(half ?? '') ? 12 : 0), Number(minute ?? 0));
}

function clock(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
