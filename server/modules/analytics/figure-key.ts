import { isUuid } from '../../kernel/ids.js';
import { Issue, Side, Stance, TimingSource } from '../../kernel/vocabulary.js';
import { BadInputError } from '../../platform/errors.js';
import { LEFT_OUT_REASONS, type LeftOutReason } from '../examinations/index.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';

/** Organisations by the part they play, as measures are named. */
export const PAYER_MEASURES = ['CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR'] as const;
export type PayerMeasure = (typeof PAYER_MEASURES)[number];

/** Recorded at all, not recorded, or recorded with exactly this value. */
export type ValueTest<Value> = 'KNOWN' | 'UNKNOWN' | Value;
/** An opinion's stance, that it has none coded, or that nobody has confirmed it yet. */
export type StanceOrUncoded = Stance | 'UNCODED' | 'UNVERIFIED';

/** What makes an examination one that a figure counts. */
export type FigureTest =
  | { readonly kind: 'EVERY'; readonly year: number | null; readonly sides: readonly Side[] | null }
  | { readonly kind: 'PAYER'; readonly measure: PayerMeasure; readonly payer: ValueTest<{ id: string }> }
  | {
      readonly kind: 'OPINION';
      readonly issue: Issue;
      /** Null: whatever is recorded of the issue. */
      readonly stances: readonly StanceOrUncoded[] | null;
      /** The examinations without such an opinion. */
      readonly isNegated: boolean;
      /** Null: of any year. */
      readonly year: number | null;
    }
  | {
      readonly kind: 'MINUTES';
      readonly source: TimingSource;
      readonly minutes: ValueTest<number | { below: number }>;
    }
  | { readonly kind: 'PAGES'; readonly count: PageCount; readonly isNegated: boolean }
  | { readonly kind: 'NOT_ALL_REVIEWED' }
  | { readonly kind: 'REVIEWED_PERCENT'; readonly percent: number }
  | { readonly kind: 'FEE'; readonly cents: ValueTest<{ from: number; below: number }> }
  | { readonly kind: 'MMI_GAP'; readonly days: ValueTest<number> }
  | { readonly kind: 'TREATER_PAIR'; readonly issue: Issue; readonly pairs: ValueTest<{ cell: PairCell }> }
  /** What the filter selects and no figure counts. */
  | { readonly kind: 'LEFT_OUT'; readonly reason: LeftOutReason };
/**
 * Pairs of an examiner's and the treaters' conclusion: those that differ, or by which of the two states the finding of
 * the issue's measure.
 */
export const PairCell = {
  DISAGREES: 'DISAGREES',
  BOTH: 'BOTH',
  TREATER_ONLY: 'TREATER_ONLY',
  EXAMINER_ONLY: 'EXAMINER_ONLY',
  NEITHER: 'NEITHER',
} as const;
export type PairCell = (typeof PairCell)[keyof typeof PairCell];
/** Which page counts are recorded. */
export type PageCount = 'SUPPLIED' | 'REVIEWED' | 'BOTH';

/** Width of a bin of fees, US dollars. */
export const FEE_BIN_USD = 100;
const KNOWN_SIDES: readonly Side[] = [Side.DEFENSE, Side.PLAINTIFF, Side.NEUTRAL];

/**
 * Reads a figure's key, e.g. "SIDE.DEFENSE", "YEAR.2023.SIDE.NEUTRAL", "OPINION.CAUSATION.BLANK",
 * "MINUTES.REPORT.25". A median, an index or a trend is of all examinations with a value. The whole grammar is
 * `readers`.
 *
 * @throws BadInputError when it is not one.
 */
export function parseFigureKey(key: string): FigureTest {
  const [family = '', ...parts] = key.split('.');
  const test = readers.get(family)?.(parts) ?? null;
  if (test === null) {
    // Not repeated: what stands where a key belongs may be anything, a claimant's name too.
    throw new BadInputError('"figure" is not the key of a figure; take one that the API gave out.', {
      path: ['filter', 'figure'],
    });
  }
  return test;
}

type Reader = (parts: readonly string[]) => FigureTest | null;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['EXAMINATION', (parts) => (parts.length === 0 ? { kind: 'EVERY', year: null, sides: null } : null)],
  ['SIDE', (parts) => sideTest(null, parts)],
  ['YEAR', yearTest],
  ...PAYER_MEASURES.map((measure) => [measure, payerReader(measure)] as const),
  ['OPINION', (parts) => opinionTest(parts)],
  ['MINUTES', minutesTest],
  ['PAGES', pagesTest],
  ['FEE', feeTest],
  ['MMI_GAP', mmiGapTest],
  ['TREATER_PAIR', pairTest],
  ...LEFT_OUT_REASONS.map((reason) => [reason, leftOutReader(reason)] as const),
]);

function yearTest([year = '', side, ...parts]: readonly string[]): FigureTest | null {
  if (!/^(19|20|21)\d\d$/.test(year)) return null;
  if (side === undefined) return { kind: 'EVERY', year: Number(year), sides: null };
  if (side === 'OPINION') return opinionTest(parts, Number(year));
  return side === 'SIDE' ? sideTest(Number(year), parts) : null;
}

function sideTest(year: number | null, [side = '', ...rest]: readonly string[]): FigureTest | null {
  if (rest.length > 0) return null;
  if (side === 'KNOWN') return { kind: 'EVERY', year, sides: KNOWN_SIDES };
  return isOneOf(Side, side) ? { kind: 'EVERY', year, sides: [side] } : null;
}

function payerReader(measure: PayerMeasure): Reader {
  return ([payer = '', ...rest]) => {
    if (rest.length > 0) return null;
    if (payer === 'KNOWN' || payer === 'UNKNOWN') return { kind: 'PAYER', measure, payer };
    if (payer === 'CONCENTRATION') return { kind: 'PAYER', measure, payer: 'KNOWN' };
    return isUuid(payer) ? { kind: 'PAYER', measure, payer: { id: payer } } : null;
  };
}

function opinionTest(
  [issue = '', outcome = '', ...rest]: readonly string[],
  year: number | null = null,
): FigureTest | null {
  if (!isOneOf(Issue, issue) || rest.length > 0) return null;
  const opinion = { kind: 'OPINION', issue, year } as const;
  switch (outcome) {
    case 'KNOWN':
    case 'TREND':
      return { ...opinion, stances: CONCLUDING_STANCES, isNegated: false };
    case 'UNKNOWN':
      return { ...opinion, stances: CONCLUDING_STANCES, isNegated: true };
    case 'BLANK':
      return { ...opinion, stances: null, isNegated: true };
    case 'UNCODED':
    case 'UNVERIFIED':
      return { ...opinion, stances: [outcome], isNegated: false };
    default:
      return isOneOf(Stance, outcome) ? { ...opinion, stances: [outcome], isNegated: false } : null;
  }
}

function minutesTest([source = '', ...parts]: readonly string[]): FigureTest | null {
  const minutes = parts[0] === 'BELOW' ? belowValue(parts.slice(1)) : wholeValue(parts);
  return isOneOf(TimingSource, source) && minutes !== null ? { kind: 'MINUTES', source, minutes } : null;
}

function belowValue([limit = '', ...rest]: readonly string[]): { below: number } | null {
  const below = wholeNumber(limit);
  return below === null || below < 1 || rest.length > 0 ? null : { below };
}

function pagesTest([what = '', value, ...rest]: readonly string[]): FigureTest | null {
  if (rest.length > 0) return null;
  switch (what) {
    case 'NOT_ALL_REVIEWED':
      return value === undefined ? { kind: 'NOT_ALL_REVIEWED' } : null;
    case 'SHARE': {
      const percent = wholeNumber(value ?? '');
      return percent === null || percent < 0 ? null : { kind: 'REVIEWED_PERCENT', percent };
    }
    case 'SUPPLIED':
    case 'REVIEWED':
    case 'BOTH': {
      const isNegated = value === 'UNKNOWN';
      return value === undefined || isNegated ? { kind: 'PAGES', count: what, isNegated } : null;
    }
    default:
      return null;
  }
}

/** A bin of fees is named by the US dollars at which it begins. */
function feeTest(parts: readonly string[]): FigureTest | null {
  const usd = wholeValue(parts);
  if (usd === null || typeof usd === 'string') return usd === null ? null : { kind: 'FEE', cents: usd };
  if (usd < 0 || usd % FEE_BIN_USD !== 0) return null;
  return { kind: 'FEE', cents: { from: usd * 100, below: (usd + FEE_BIN_USD) * 100 } };
}

function leftOutReader(reason: LeftOutReason): Reader {
  return (parts) => (parts.length === 0 ? { kind: 'LEFT_OUT', reason } : null);
}

function mmiGapTest(parts: readonly string[]): FigureTest | null {
  const days = wholeValue(parts);
  return days === null ? null : { kind: 'MMI_GAP', days };
}

/** Nothing after the issue: both conclude. */
function pairTest([issue = '', which, ...rest]: readonly string[]): FigureTest | null {
  if (!isOneOf(Issue, issue) || rest.length > 0) return null;
  if (which === undefined) return { kind: 'TREATER_PAIR', issue, pairs: 'KNOWN' };
  if (which === 'UNKNOWN') return { kind: 'TREATER_PAIR', issue, pairs: 'UNKNOWN' };
  return isOneOf(PairCell, which) ? { kind: 'TREATER_PAIR', issue, pairs: { cell: which } } : null;
}

/** Nothing more, or the median: recorded at all; "UNKNOWN": not recorded; a whole number: exactly this value. */
function wholeValue([value, ...rest]: readonly string[]): ValueTest<number> | null {
  if (rest.length > 0) return null;
  if (value === undefined || value === 'MEDIAN') return 'KNOWN';
  return value === 'UNKNOWN' ? value : wholeNumber(value);
}

function isOneOf<Value extends string>(
  vocabulary: Readonly<Record<string, Value>>,
  text: string,
): text is Value {
  return Object.hasOwn(vocabulary, text);
}

/** Null unless written in one way only: no sign but a minus, no leading zero. */
function wholeNumber(text: string): number | null {
  return /^(0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : null;
}
