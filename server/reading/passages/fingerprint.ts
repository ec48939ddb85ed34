/** Words in a row that are hashed together: three survive an edit every few words. */
export const SHINGLE = 3;
/** Of so many neighbouring shingles at least one is kept: a shared run of SHINGLE + WINDOW - 1 words is always found. */
const WINDOW = 4;

/** A kept shingle, and the word it begins with. */
export type Fingerprint = { readonly hash: number; readonly at: number };

/** A number of 32 bits, with sign, for each word: what is compared and hashed instead of letters. */
export function wordCodes(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => hashOf(word, 0x811c9dc5));
}

/** One hash for each run of three words, in order; empty when there are fewer. */
export function shingleHashes(codes: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, codes.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x9e3779b9;
    for (let word = 0; word < SHINGLE; word += 1) hash = mixed(hash ^ (codes[at + word] ?? 0));
    hashes[at] = hash;
  }
  return hashes;
}

/** The smallest hash of every window, the rightmost of equals (Schleimer, Wilkerson and Aiken 2003). */
export function winnow(hashes: Int32Array): Fingerprint[] {
  const kept: Fingerprint[] = [];
  const windows = Math.max(hashes.length > 0 ? 1 : 0, hashes.length - WINDOW + 1);
  for (let from = 0; from < windows; from += 1) {
    let at = from;
    const until = Math.min(from + WINDOW, hashes.length);
    for (let next = from + 1; next < until; next += 1) {
      if ((hashes[next] ?? 0) <= (hashes[at] ?? 0)) at = next;
    }
    if (kept.at(-1)?.at !== at) kept.push({ hash: hashes[at] ?? 0, at });
  }
  return kept;
}

/** The same for the same words in the same order, and 64 bits wide: two texts that share it are one wording. */
export function wordingHash(words: readonly string[]): bigint {
  const text = words.join(' ');
  const high = mixed(hashOf(text, 0x811c9dc5));
  const low = mixed(hashOf(text, 0x01000193)) >>> 0;
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** Spreads every bit over the others (the finisher of MurmurHash3): FNV alone orders like texts alike. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
