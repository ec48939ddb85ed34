import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals streams of any length in bounded memory: the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár,
 * CRYPTO 2015) over AES-256-GCM. Segments of 64 KiB; the nonce is the segment's number and whether it is the last,
 * so segments can not be left out, reordered, or cut off at the end. Each object has a key of its own, derived from
 * the data key and a random salt, so nonces never meet. The object's key in the store is authenticated with every
 * segment: an object moved under another key does not open.
 *
 * Layout: version (1 byte), salt (32), then for each segment the ciphertext and its tag (16).
 */
const VERSION = 1;
const SALT_BYTES = 32;
const HEADER_BYTES = 1 + SALT_BYTES;
const SEGMENT_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_SEGMENT_BYTES = SEGMENT_BYTES + TAG_BYTES;

/** The bytes are not what was sealed under this key for this place: changed, cut off, swapped, or another's. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
  constructor() {
    super('Stored bytes do not open: they were damaged or belong elsewhere.');
  }
}

/** Which data key seals an object, and where the object lies. */
export type Seal = { readonly dataKey: Buffer; readonly objectKey: string };

/** The sealed form of a stream; at most one segment is held. */
export async function* sealStream(seal: Seal, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  yield Buffer.concat([Buffer.of(VERSION), salt]);
  const key = keyOf(seal, salt);
  for await (const { bytes, number, isLast } of segments(source, SEGMENT_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast));
    cipher.setAAD(Buffer.from(seal.objectKey, 'utf8'));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * What was sealed. Every byte that comes out was authenticated first; that nothing is missing at the end is known at
 * the end only, so act on the whole, not on a part.
 *
 * @throws SealBrokenError.
 */
export async function* openStream(seal: Seal, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = sealed[Symbol.asyncIterator]();
  try {
    const { header, rest } = await splitHeader(pieces);
    if (header[0] !== VERSION) throw new SealBrokenError();
    const key = keyOf(seal, header.subarray(1));
    for await (const { bytes, number, isLast } of segments(rest, SEALED_SEGMENT_BYTES)) {
      yield openSegment(key, seal, { bytes, nonce: nonceOf(number, isLast) });
    }
  } finally {
    // A reader that stops early, or a seal that is broken, must not leave a file or a connection open.
    await pieces.return?.();
  }
}

function openSegment(key: Buffer, seal: Seal, segment: { bytes: Buffer; nonce: Buffer }): Uint8Array {
  const length = segment.bytes.byteLength - TAG_BYTES;
  if (length < 0) throw new SealBrokenError();
  const decipher = createDecipheriv('aes-256-gcm', key, segment.nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(seal.objectKey, 'utf8'));
  decipher.setAuthTag(segment.bytes.subarray(length));
  try {
    return Buffer.concat([decipher.update(segment.bytes.subarray(0, length)), decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}

function keyOf({ dataKey }: Seal, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, 'trackrecord object 1', 32));
}

function nonceOf(segment: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(segment, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

type Segment = { readonly bytes: Buffer; readonly number: number; readonly isLast: boolean };

/** Cuts a stream into pieces of one size; only the last may be shorter, and an empty stream is one empty piece. */
async function* segments(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Segment> {
  let number = 0;
  const held = new PieceBuffer();
  for await (const piece of source) {
    held.add(piece);
    // One more byte than a segment has come: this one is not the last.
    while (held.byteSize > size) {
      yield { bytes: held.take(size), number, isLast: false };
      number += 1;
      if (number > 0xffff_ffff) throw new RangeError('The stream is too long to be sealed as one object.');
    }
  }
  yield { bytes: held.take(held.byteSize), number, isLast: true };
}

async function splitHeader(
  pieces: AsyncIterator<Uint8Array>,
): Promise<{ header: Buffer; rest: AsyncIterable<Uint8Array> }> {
  const held = new PieceBuffer();
  while (held.byteSize < HEADER_BYTES) {
    const next = await pieces.next();
    if (next.done === true) throw new SealBrokenError();
    held.add(next.value);
  }
  const header = held.take(HEADER_BYTES);
  return { header, rest: following(held.take(held.byteSize), pieces) };
}

async function* following(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.byteLength > 0) yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

/** Pieces in line, taken out in other sizes; copies each byte once. */
class PieceBuffer {
  private pieces: Uint8Array[] = [];
  byteSize = 0;

  add(piece: Uint8Array): void {
    if (piece.byteLength === 0) return;
    this.pieces.push(piece);
    this.byteSize += piece.byteLength;
  }

  /** The next bytes. @param size at most `byteSize`. */
  take(size: number): Buffer {
    const taken = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
      const [first] = this.pieces;
      if (first === undefined) throw new RangeError('Fewer bytes are held than are taken.');
      const part = first.subarray(0, size - done);
      taken.set(part, done);
      done += part.byteLength;
      if (part.byteLength === first.byteLength) this.pieces.shift();
      else this.pieces[0] = first.subarray(part.byteLength);
    }
    this.byteSize -= size;
    return taken;
  }
}
