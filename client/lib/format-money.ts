const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const wholeDollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});

/** US dollars from whole cents; the cents are left out when there are none: 201500 -> "$2,015". */
export function formatCents(cents: number): string {
  return cents % 100 === 0 ? wholeDollars.format(cents / 100) : dollars.format(cents / 100);
}

/** US dollars from the API's decimal text ("2015.00"). Text that is not a number is returned as it came. */
export function formatUsd(amount: string): string {
  const cents = Math.round(Number(amount) * 100);
  return amount.trim() === '' || Number.isNaN(cents) ? amount : formatCents(cents);
}

/** Whole cents of dollars as typed: "$2,015" or "2015.00"; null for text that is no such amount. */
export function typedCents(text: string): number | null {
  const match = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', cents = '0'] = match;
  return Number(whole.replaceAll(',', '')) * 100 + Number(cents);
}
