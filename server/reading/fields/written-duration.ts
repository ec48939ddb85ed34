import { writtenNumber } from '../../kernel/written-number.js';
import type { Span } from '../../kernel/document-text.js';

export type WrittenDuration = Span & { readonly minutes: number };

const WORDS =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const COUNT = `(?:\\d{1,3}(?:\\.\\d{1,2})?|${WORDS})(?:\\s*\\(\\s*(?:\\d{1,3}|[a-z -]{3,20})\\s*\\))?`;
const MINUTES = `(?<minutes>${COUNT})(?:\\s*(?:-|–|to)\\s*\\d{1,3})?[\\s-]*(?:full\\s|total\\s)?min(?:ute)?s?\\b`;
const HOURS = `(?<hours>${COUNT}|an|a|half an|a half|one-half|one half)[\\s-]*(?<half>and (?:a|one)[ -]half\\s+)?(?:full\\s)?h(?:ou)?rs?\\b(?:\\s*(?<after>and (?:a|one)[ -]half)\\b|,?\\s*(?:and\\s+)?(?<rest>${COUNT})[\\s-]*min(?:ute)?s?\\b|\\s(?<quarter>and (?:a|one) quarter)\\b)?`;
const CLOCK = '(?<clockHours>\\d{1,2}):(?<clockMinutes>[0-5]\\d)\\s*(?:hours|hrs)\\b';
const DURATION = new RegExp(`\\b(?:${CLOCK}|${HOURS}|${MINUTES})`, 'gi');
/** Nobody examines for longer than ten hours in one sitting. */
const LONGEST_MINUTES = 600;

/** Every duration of a text between one minute and ten hours, in whole minutes. */
export function writtenDurations(text: string, offset = 0): WrittenDuration[] {
  return [...text.matchAll(DURATION)].flatMap((match) => {
    const minutes = minutesOf(match.groups ?? {});
    if (minutes === null || minutes < 1 || minutes > LONGEST_MINUTES) return [];
    const start = offset + match.index;
    return [{ start, end: start + match[0].length, minutes }];
  });
}

function minutesOf(found: Readonly<Record<string, string | undefined>>): number | null {
  const { minutes, hours, half, after, rest, quarter, clockHours, clockMinutes } = found;
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes);
  if (hours !== undefined) {
    const whole = /half/i.test(hours) ? 0.5 : countOf(hours);
    if (whole === null) return null;
    const extra = half !== undefined || after !== undefined ? 30 : quarter === undefined ? 0 : 15;
    return Math.round(whole * 60) + extra + (rest === undefined ? 0 : (countOf(rest) ?? 0));
  }
  return minutes === undefined ? null : countOf(minutes);
}

/** "25", "twenty-five (25)", "1.5". */
function countOf(text: string): number | null {
  const bare = text.replace(/\s*\(.*$/su, '').trim();
  if (/^\d+\.\d+$/.test(bare)) return Number(bare);
  return writtenNumber(bare);
}
