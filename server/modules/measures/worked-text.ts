import type { WorkedValue } from './method.js';

/** A value of a worked example as it is printed: "46", "10, 12, 14", "(value 8, count 1), (value 10, count 1)"; "none" for null. */
export function workedText(value: WorkedValue): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${itemText(part)}`)
    .join(', ');
}

function itemText(value: WorkedValue): string {
  const text = workedText(value);
  return typeof value === 'object' && value !== null ? `(${text})` : text;
}
