import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { ExhibitBody, KeptRow, RowIdentity } from './kept-record.js';

/** What of a row everybody may see: what is counted, and of which entry it is only a digest. */
export type RowFace = { readonly counted: KeptRow['counted']; readonly identityDigest: string };

/** SHA-256 of the value as canonical JSON, hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** Holds random ids, so that nobody finds the entry by trying. */
export function identityDigest(identity: RowIdentity): string {
  return digestOf(identity);
}

export function rowFace({ counted, identity }: KeptRow): RowFace {
  return { counted, identityDigest: identityDigest(identity) };
}

/** A row's digest is the same whether or not its reader may know which entry it is. */
export function rowDigest(face: RowFace): string {
  return digestOf(face);
}

/** What the paper prints: over all that the exhibit says, what it was made from, and its rows in order. */
export function exhibitHash(body: ExhibitBody, rowDigests: readonly string[]): string {
  return digestOf({ body, rows: rowDigests });
}
