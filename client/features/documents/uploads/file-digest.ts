import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes hashed at a time: a large scan is never held in memory whole, and the page stays responsive between. */
const STRETCH_BYTES = 2 * 1_024 * 1_024;

/**
 * The SHA-256 of a file as lower-case hexadecimal digits. Not by `crypto.subtle`: it wants the whole file at once, and
 * browsers leave it out where the page came over plain HTTP, as inside a firm's own network. `onProgress` is told the
 * share done, 0 to 1. Rejects when the file can not be read (moved or changed since it was chosen), or when stopped.
 */
export async function fileDigest(
  file: Blob,
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<string> {
  const digest = sha256.create();
  for (let start = 0; start < file.size; start += STRETCH_BYTES) {
    signal.throwIfAborted();
    const end = Math.min(start + STRETCH_BYTES, file.size);
    digest.update(new Uint8Array(await file.slice(start, end).arrayBuffer()));
    onProgress(end / file.size);
  }
  return bytesToHex(digest.digest());
}
