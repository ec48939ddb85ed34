import { ValidationError } from '../errors.js';

/** The name of a file that a client sends beside its bytes: the last part of whatever path it gives. */
export function sentFileName(encoded: string): string {
  let name = encoded;
  try {
    name = decodeURIComponent(encoded);
  } catch {
    // As it came: a name that is no encoding is a name.
  }
  const last =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return last === '' ? 'file' : last;
}

/** The bytes of a body that fits in memory. @throws ValidationError with the message for more than `largest`. */
export async function sentBytes(
  body: AsyncIterable<Uint8Array>,
  { largest, tooLarge }: { readonly largest: number; readonly tooLarge: string },
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > largest) throw new ValidationError(tooLarge);
  }
  return Buffer.concat(chunks);
}
