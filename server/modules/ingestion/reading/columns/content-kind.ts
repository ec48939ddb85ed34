import { isNpi } from '../../../../kernel/npi.js';
import { parseCount } from '../values/parse-count.js';
import { parseDay } from '../../../../kernel/cells/parse-day.js';
import { parseDuration } from '../values/parse-duration.js';
import { parseKind } from '../values/parse-kind.js';
import { parseMoney } from '../../../../kernel/cells/parse-money.js';
import {
  isCredentialed,
  isInsurerShaped,
  isOrganisationShaped,
  isPersonShaped,
} from '../values/parse-name.js';
import { parsePercent } from '../values/parse-percent.js';
import { parseSide } from '../values/parse-side.js';
import { parseTime } from '../values/parse-time.js';

/** What a cell could be, judged by itself; one cell can be several ("12" is a count, a duration, an amount). */
export const CONTENT_KINDS = [
  'DAY',
  'TIME',
  'DURATION',
  'MONEY',
  'COUNT',
  'PERCENT',
  'NPI',
  'SIDE',
  'KIND',
  'PERSON',
  'CREDENTIALED',
  'ORGANISATION',
  'INSURER',
  'CODE',
  'TEXT',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

const CODE = /^(?:[a-z]{1,5}[- ]?)?\d{2,5}(?:[- ]?[a-z0-9]{1,4})*$/i;
const LONGEST_DURATION = 600;

/** Every kind that the cell could be. */
export function contentKinds(text: string): ContentKind[] {
  return CONTENT_KINDS.filter((kind) => tests[kind](text));
}

const tests: Record<ContentKind, (text: string) => boolean> = {
  DAY: isDayShaped,
  TIME: (text) => /\d|noon/i.test(text) && parseTime(text, 'AS_WRITTEN') !== null,
  DURATION: (text) => {
    if (!/\d|hour/i.test(text)) return false;
    const minutes = parseDuration(text, 'MINUTES', '.') ?? parseDuration(text, 'MINUTES', ',');
    return minutes !== null && minutes <= LONGEST_DURATION;
  },
  MONEY: (text) => /\d/.test(text) && (parseMoney(text, '.') ?? parseMoney(text, ',')) !== null,
  COUNT: (text) => /\d/.test(text) && (parseCount(text, '.') ?? parseCount(text, ',')) !== null,
  PERCENT: (text) => {
    const value = parsePercent(text, '.', false) ?? parsePercent(text, ',', false);
    return value !== null && value >= 0 && value <= 100;
  },
  NPI: (text) => isNpi(text.replace(/[\s.-]/g, '')),
  SIDE: (text) => text.length <= 40 && parseSide(text, 'PLAINTIFF') !== null,
  KIND: (text) => text.length <= 60 && parseKind(text) !== null,
  PERSON: isPersonShaped,
  CREDENTIALED: (text) => isPersonShaped(text) && isCredentialed(text),
  ORGANISATION: isOrganisationShaped,
  INSURER: isInsurerShaped,
  CODE: (text) => CODE.test(text.trim()),
  TEXT: (text) => /\p{L}/u.test(text) && !isDayShaped(text),
};

/** Five digits are a serial day only within the years of real logs: 1982 to 2064. */
function isDayShaped(text: string): boolean {
  if (!/\d/.test(text)) return false;
  if (/^\d+(\.\d+)?$/.test(text)) {
    const value = Number(text);
    const isCompact = /^(19|20)\d{6}$/.test(text);
    if (!isCompact && (value < 30_000 || value > 60_000)) return false;
  }
  return (['MDY', 'DMY', 'YMD'] as const).some(
    (order) => parseDay(text, { order, today: '2099-12-31' }) !== null,
  );
}
