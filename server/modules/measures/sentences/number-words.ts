import { field, NOTHING, phrase, words, type Phrase } from './sentence.js';

const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const wholeDollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const dollarsAndCents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 0.29 * 100 is 28.999999999999996: without the margin an outward rounding would gain a whole point. */
const ROUNDING_MARGIN = 1e-9;

/** 1046 prints "1,046". @throws RangeError unless whole and not negative. */
export function count(name: string, value: number): Phrase {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`"${name}" is no count: ${value}.`);
  return field(name, wholeNumber.format(value), value);
}

/** "1 examination", "2 examinations". */
export function quantity(name: string, value: number, singular: string, plural = `${singular}s`): Phrase {
  return phrase`${count(name, value)} ${words(value === 1 ? singular : plural)}`;
}

/** The singular for one, the plural otherwise. */
export function agree(value: number, singular: string, plural: string): Phrase {
  return words(value === 1 ? singular : plural);
}

/** "none", "46", "all 48": how many of how many. */
export function amongAll(name: string, x: number, n: number): Phrase {
  if (x === 0) return field(name, 'none', 0);
  return x === n ? phrase`all ${count(name, x)}` : count(name, x);
}

/** A medians' precision: at most one decimal. */
export function decimal(name: string, value: number): Phrase {
  return field(name, oneDecimal.format(value), value);
}

/**
 * Whole percent, to the nearest. "100%" and "0%" are kept for all and none: what merely rounds there prints
 * ">99%" or "<1%".
 */
export function percent(name: string, share: number): Phrase {
  requireShare(name, share);
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return field(name, '<1%', share);
  if (rounded === 100 && share < 1) return field(name, '>99%', share);
  return field(name, `${rounded}%`, share);
}

/** A lower limit in whole percent, rounded down so that the printed interval does not claim too much. */
export function lowerPercent(name: string, share: number): Phrase {
  requireShare(name, share);
  return field(name, `${Math.max(0, Math.floor(share * 100 + ROUNDING_MARGIN))}%`, share);
}

/** An upper limit in whole percent, rounded up. */
export function upperPercent(name: string, share: number): Phrase {
  requireShare(name, share);
  return field(name, `${Math.min(100, Math.ceil(share * 100 - ROUNDING_MARGIN))}%`, share);
}

/** A tail probability: three decimals, "<0.001" below. */
export function probability(name: string, p: number): Phrase {
  requireShare(name, p);
  return field(name, p < 0.001 ? '<0.001' : p.toFixed(3), p);
}

/** US dollars; cents are printed only when there are any. A median of two fees may end in half a cent: rounded up. */
export function dollars(name: string, cents: number): Phrase {
  const whole = Math.ceil(cents);
  const format = whole % 100 === 0 ? wholeDollars : dollarsAndCents;
  return field(name, format.format(whole / 100), cents / 100);
}

/** "3 March 2021" for "2021-03-03". @throws RangeError for anything that is no day. */
export function day(name: string, isoDay: string): Phrase {
  const instant = new Date(`${isoDay}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDay) || Number.isNaN(instant.getTime())) {
    throw new RangeError(`"${name}" is no day.`);
  }
  return field(name, longDay.format(instant));
}

/** "12 to 20", or which limit cannot be given. A null end is open. */
export function openRange(limits: { readonly lower: Phrase | null; readonly upper: Phrase | null }): Phrase {
  const { lower, upper } = limits;
  if (lower === null && upper === null) return words('no limits can be given');
  if (lower === null) return phrase`no lower limit can be given, upper limit ${upper ?? NOTHING}`;
  if (upper === null) return phrase`lower limit ${lower}, no upper limit can be given`;
  return phrase`${lower} to ${upper}`;
}

function requireShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`"${name}" is no share: ${share}.`);
}
