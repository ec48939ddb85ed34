import { createHash, createHmac } from 'node:crypto';

const BLOCK_BYTES = 64;
const OUTER_BYTE = 0x5c;
const INNER_BYTE = 0x36;

/** The two padded keys of HMAC-SHA-256 (RFC 2104), so that the database computes it from its own sha256. */
export type PseudonymKey = { readonly inner: Buffer; readonly outer: Buffer };

/** A key for one purpose from the operator's secret; of the secret itself nothing can be learnt from it. */
export function pseudonymKey(secret: string): PseudonymKey {
  const key = createHmac('sha256', secret).update('trackrecord pool pseudonyms').digest();
  const padded = (byte: number): Buffer =>
    Buffer.from(Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (key[index] ?? 0) ^ byte));
  return { inner: padded(INNER_BYTE), outer: padded(OUTER_BYTE) };
}

/** SQL of the keyed pseudonym of a text, 128 bits as a uuid; `$1` is the inner key and `$2` the outer one. */
export function pseudonymOf(text: string): string {
  const inner = `sha256($1::bytea || convert_to(${text}, 'UTF8'))`;
  return `encode(substring(sha256($2::bytea || ${inner}) from 1 for 16), 'hex')::uuid`;
}

/** The same of a text that the database must not see, as `pseudonymOf` computes it. */
export function pseudonymOfSealed({ inner, outer }: PseudonymKey, text: string): string {
  const innerHash = createHash('sha256').update(inner).update(text, 'utf8').digest();
  const hex = createHash('sha256').update(outer).update(innerHash).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
