import type { TimingSource } from '../../../generated/graphql.js';
import { formatDecimal } from '../../../lib/format.js';

interface OpenRange {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** "24 to 31", or which limit cannot be given. */
export function openRangeWords(range: OpenRange, format: (value: number) => string = formatDecimal): string {
  if (range.lower === null && range.upper === null) return 'no limits can be given';
  if (range.lower === null) return `no lower limit can be given, upper ${format(range.upper ?? 0)}`;
  if (range.upper === null) return `lower ${format(range.lower)}, no upper limit can be given`;
  return `${format(range.lower)} to ${format(range.upper)}`;
}

/** True for sources that rest on recall or on one party's own log: their marks are hollow. */
export function isRecalled(source: TimingSource): boolean {
  return source === 'CLAIMANT' || source === 'FIRM_LOG';
}
