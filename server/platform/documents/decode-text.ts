import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** Of a guess between encodings; below it the usual one of this country is taken. */
const SURE_PERCENT = 60;
const USUAL = 'windows-1252';
const LATIN = /^(ISO-8859-(1|2|9|15)|windows-125[024])$/i;
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of plain bytes, without a byte order mark and with one kind of line break; null when they are no text.
 * Tried in turn: the mark, UTF-8, UTF-16 without a mark, then what the bytes look like, windows-1252 when unsure.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (unmarkedUtf16(bytes) ?? guessed(bytes)));
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return isProse(text) ? text.replace(/\r\n?/g, '\n') : null;
}

/** Whether the beginning of the bytes is text; decides for a large file without decoding all of it. */
export function beginsAsText(bytes: Uint8Array): boolean {
  if (bytes.byteLength <= SAMPLE_BYTES) return decodeText(bytes) !== null;
  // A letter of several bytes must not be cut in two.
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const lastPlain = sample.findLastIndex((byte) => byte > 0 && byte < 0x80);
  return decodeText(sample.subarray(0, lastPlain + 1)) !== null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  return MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.subarray(0, SAMPLE_BYTES).includes(0);
  } catch {
    return false;
  }
}

/** Latin letters in UTF-16 have a zero in every second byte, and on one side only. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.35;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

function guessed(bytes: Uint8Array): string {
  const best = analyse(bytes.subarray(0, SAMPLE_BYTES))[0];
  const isSure = best !== undefined && best.confidence >= SURE_PERCENT && !LATIN.test(best.name);
  return isSure && iconv.encodingExists(best.name) ? best.name : USUAL;
}

/** Text has hardly a control character but for tabs, breaks and form feeds, and few that stand for nothing. */
function isProse(text: string): boolean {
  const strange = text.match(/[\p{Cc}\p{Cn}\uFFFD]/gu)?.filter((one) => !/[\t\n\r\f]/.test(one)).length ?? 0;
  return strange <= text.length / 200;
}
