import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.js';

/** SHA-256 of the contents in hexadecimal: the same for the same contents, however they were put together. */
export function contentHash(content: object): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
