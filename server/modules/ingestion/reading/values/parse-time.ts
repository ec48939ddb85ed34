import type { TimeOfDay } from '../examination-row.js';
import type { Clock } from '../file-format.js';
import { isTooLong } from '../../../../kernel/cells/cell-text.js';

const WITH_COLON = /^(\d{1,2})\s*[:.h]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s*(?:m\.?)?$/;
const HOUR_ONLY = /^(\d{1,2})\s*([ap])\.?\s*(?:m\.?)?$/;
const COMPACT = /^(\d{1,2})(\d{2})\s*([ap])?\.?\s*(?:m\.?)?$/;
const DAY_FRACTION = /^0?\.\d{2,}$/;
const DATE_BEFORE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[t\s,]+/;
const ZONE_AFTER = /\s*(?:[pmce][sd]?t|hours|hrs|o'clock|z)$/;
/** On an office clock, hours below this are in the afternoon. */
const FIRST_OFFICE_HOUR = 7;

/** The time of day that a cell states as HH:MM, or null when it states none. A date before it is dropped. */
export function parseTime(text: string, clock: Clock): TimeOfDay | null {
  if (isTooLong(text)) return null;
  const bare = bareTime(text);
  if (bare === 'noon') return '12:00';
  if (bare === 'midnight') return '00:00';
  if (DAY_FRACTION.test(bare)) return ofMinutes(Math.round(Number(bare) * 1440));
  const full = WITH_COLON.exec(bare) ?? COMPACT.exec(bare);
  if (full !== null) return timeOf(Number(full[1]), Number(full[2]), full[3], clock);
  const hour = HOUR_ONLY.exec(bare);
  return hour === null ? null : timeOf(Number(hour[1]), 0, hour[2], clock);
}

/** True when the text can only be read one way: it says AM or PM, or has an hour beyond noon. */
export function showsHalfOfDay(text: string): boolean {
  const bare = bareTime(text);
  if (/[ap]\.?\s*(m\.?)?$/.test(bare) || bare === 'noon' || DAY_FRACTION.test(bare)) return true;
  const full = WITH_COLON.exec(bare) ?? COMPACT.exec(bare);
  return full !== null && (Number(full[1]) > 12 || (full[1] ?? '').startsWith('0'));
}

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function bareTime(text: string): string {
  return text.trim().toLowerCase().replace(DATE_BEFORE, '').replace(ZONE_AFTER, '').trim();
}

function timeOf(hour: number, minute: number, half: string | undefined, clock: Clock): TimeOfDay | null {
  if (half !== undefined) return hour > 12 ? lateHour(hour, minute, half) : ofHalf(hour, minute, half);
  if (hour > 23 || minute > 59) return null;
  const isAfternoon = clock === 'OFFICE_12H' && hour >= 1 && hour < FIRST_OFFICE_HOUR;
  return ofMinutes((isAfternoon ? hour + 12 : hour) * 60 + minute);
}

/** "14:30 PM" is redundant but plain; "14:30 AM" contradicts itself. */
function lateHour(hour: number, minute: number, half: string): TimeOfDay | null {
  return half === 'p' && hour <= 23 && minute <= 59 ? ofMinutes(hour * 60 + minute) : null;
}

function ofHalf(hour: number, minute: number, half: string): TimeOfDay | null {
  if (hour < 1 || minute > 59) return null;
  return ofMinutes(((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute);
}

function ofMinutes(minutes: number): TimeOfDay | null {
  if (minutes >= 1440) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
