import { createHash } from 'node:crypto';
import type { DraftContent } from './draft-content.js';

/** SHA-256 of the contents in hexadecimal: the same for the same contents, however they were put together. */
export function contentHash(content: DraftContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

/** JSON with the keys of every object in order and no blanks (RFC 8785, for texts, whole numbers and booleans). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
