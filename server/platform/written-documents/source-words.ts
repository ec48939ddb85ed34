import type { WrittenSource } from './written-document.types.js';

/** A source as both files print it after its number. */
export function sourceWords({ label, detail }: Omit<WrittenSource, 'number'>): string {
  return detail === null ? label : `${label}, ${detail}`;
}
