/** All of a stream. */
export async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The bytes as a stream, cut at the given sizes and then as one rest. */
export async function* streamOf(
  bytes: Uint8Array,
  sizes: readonly number[] = [],
): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const size of sizes) {
    if (start >= bytes.byteLength) return;
    yield bytes.subarray(start, start + size);
    start += size;
  }
  if (start < bytes.byteLength) yield bytes.subarray(start);
}

/** A stream that breaks after the given bytes. */
export async function* brokenAfter(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new Error('The sender went away.');
}
