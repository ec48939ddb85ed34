/** Cents as US dollars with two decimals, e.g. "1250.00"; half a cent, which a median can have, is rounded up. */
export function dollars(cents: number): string {
  const whole = Math.floor(cents + 0.5);
  const sign = whole < 0 ? '-' : '';
  const amount = Math.abs(whole);
  return `${sign}${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}
