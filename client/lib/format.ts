const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** 12500 -> "12,500". */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** At most one decimal, for medians and minutes: 17.5 -> "17.5", 18 -> "18". */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value);
}

/** "46 of 48": the form in which every proportion is stated first. */
export function formatCountOf(count: number, denominator: number): string {
  return `${formatCount(count)} of ${formatCount(denominator)}`;
}

/** "1 examination", "2 examinations", "0 examinations"; an irregular plural is given in full. */
export function formatQuantity(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/**
 * Whole percent of count out of denominator. "100%" and "0%" are kept for all and none: anything that merely
 * rounds there reads ">99%" or "<1%". A denominator of zero has no share; callers state the reason instead.
 */
export function formatPercent(count: number, denominator: number): string {
  if (denominator <= 0) throw new RangeError('A share needs a denominator above zero.');
  if (count === 0) return '0%';
  if (count === denominator) return '100%';
  const percent = Math.round((count / denominator) * 100);
  if (percent === 0) return '<1%';
  return percent === 100 ? '>99%' : `${percent}%`;
}

// 0.29 * 100 is 28.999999999999996: without the margin the outward rounding would gain a whole point.
const ROUNDING_MARGIN = 1e-9;

/** Whole percent below and above, rounded outward so that the printed interval never claims too much. */
export function outwardPercents(interval: { readonly lower: number; readonly upper: number }): {
  readonly lower: number;
  readonly upper: number;
} {
  return {
    lower: Math.max(0, Math.floor(interval.lower * 100 + ROUNDING_MARGIN)),
    upper: Math.min(100, Math.ceil(interval.upper * 100 - ROUNDING_MARGIN)),
  };
}

/** "89% to 100%", rounded outward. */
export function formatInterval(interval: { readonly lower: number; readonly upper: number }): string {
  const { lower, upper } = outwardPercents(interval);
  return `${lower}% to ${upper}%`;
}

/** Bytes as a person reads a file size: 820 -> "820 bytes", 1536000 -> "1.5 MB". */
export function formatByteSize(bytes: number): string {
  if (bytes < 1_000) return formatQuantity(bytes, 'byte');
  if (bytes < 1_000_000) return `${oneDecimal.format(bytes / 1_000)} kB`;
  return `${oneDecimal.format(bytes / 1_000_000)} MB`;
}

/** "a", "a and b", "a, b and c". An empty list is an empty text. */
export function formatList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
