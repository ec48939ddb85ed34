import type { DecimalMark } from '../file-format.js';
import { isTooLong } from '../../../../kernel/cells/cell-text.js';
import { withoutApproximation } from './parse-count.js';
import { parseDecimal } from '../../../../kernel/cells/parse-number.js';

/** What a bare number in the column counts; taken from its heading. */
export type DurationUnit = 'MINUTES' | 'HOURS';

const HOURS_AND_MINUTES =
  /^(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours)\.?(?:\s*(?:,|and)?\s*(\d{1,2})\s*(?:m|min|mins|minute|minutes)?\.?)?$/;
const MINUTES =
  /^(-?\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minute|minutes|')\.?(?:\s*0?0\s*(?:s|sec|secs|seconds))?$/;
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const SPELLED: Readonly<Record<string, number>> = {
  'an hour': 60,
  'one hour': 60,
  'half an hour': 30,
  'half hour': 30,
};

/** Minutes, rounded to whole ones; zero or negative when written so; null when the text is no duration. */
export function parseDuration(text: string, unit: DurationUnit, mark: DecimalMark): number | null {
  if (isTooLong(text)) return null;
  const bare = withoutApproximation(text).toLowerCase();
  const spelled = SPELLED[bare];
  if (spelled !== undefined) return spelled;
  const clock = CLOCK.exec(bare);
  if (clock !== null)
    return Math.round(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60);
  const minutes = MINUTES.exec(bare);
  if (minutes !== null) return rounded(parseDecimal(minutes[1] ?? '', markIn(minutes[1], mark)));
  const hours = HOURS_AND_MINUTES.exec(bare);
  if (hours !== null) {
    const whole = parseDecimal(hours[1] ?? '', markIn(hours[1], mark));
    return rounded(whole === null ? null : whole * 60 + Number(hours[2] ?? 0));
  }
  const bareNumber = parseDecimal(bare, mark);
  return rounded(bareNumber === null || unit === 'MINUTES' ? bareNumber : bareNumber * 60);
}

/** "1.5 h" in a file of decimal commas still means one and a half hours: no exam lasts a thousand. */
function markIn(digits: string | undefined, mark: DecimalMark): DecimalMark {
  if (digits?.includes('.') === true) return '.';
  return digits?.includes(',') === true ? ',' : mark;
}

function rounded(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes);
}
