import iconv from 'iconv-lite';
import { FileEncoding } from './spreadsheet-format.js';
import { type FileSource, firstBytes } from './file-source.js';

/** Bytes beyond ASCII that are kept, with their neighbours, to tell Windows-1252 from Macintosh. */
const MAX_EVIDENCE = 4_000;

/**
 * The encoding of a text file: by byte order mark, by the zero bytes of UTF-16, by validity as UTF-8 over the
 * whole file, and at last by which single-byte encoding gives letters inside words.
 */
export async function detectEncoding(source: FileSource): Promise<FileEncoding> {
  const head = await firstBytes(source, 4096);
  return encodingByMark(head) ?? encodingByZeros(head) ?? (await encodingOfWhole(source));
}

function encodingByMark(head: Buffer): FileEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return FileEncoding.UTF_8;
  if (head[0] === 0xff && head[1] === 0xfe) return FileEncoding.UTF_16LE;
  return head[0] === 0xfe && head[1] === 0xff ? FileEncoding.UTF_16BE : null;
}

/** English text in UTF-16 has a zero in every other byte; no text in the other encodings has any. */
function encodingByZeros(head: Buffer): FileEncoding | null {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = head.length / 2;
  if (odd > pairs * 0.5 && even < pairs * 0.1) return FileEncoding.UTF_16LE;
  return even > pairs * 0.5 && odd < pairs * 0.1 ? FileEncoding.UTF_16BE : null;
}

async function encodingOfWhole(source: FileSource): Promise<FileEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const evidence: Buffer[] = [];
  let isUtf8 = true;
  for await (const chunk of source.open()) {
    isUtf8 = isUtf8 && decodes(utf8, chunk);
    if (!isUtf8 || evidence.length < MAX_EVIDENCE) gatherEvidence(chunk, evidence);
  }
  if (isUtf8 && decodes(utf8)) return FileEncoding.UTF_8;
  const windows = plausibility(evidence, FileEncoding.WINDOWS_1252);
  const macintosh = plausibility(evidence, FileEncoding.MAC_ROMAN);
  return macintosh > windows ? FileEncoding.MAC_ROMAN : FileEncoding.WINDOWS_1252;
}

/** Without a chunk: whether the file may end here, or breaks off inside a character. */
function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Keeps each byte beyond ASCII between its neighbours. */
function gatherEvidence(chunk: Uint8Array, evidence: Buffer[]): void {
  for (let at = 1; at < chunk.length - 1 && evidence.length < MAX_EVIDENCE; at += 1) {
    if ((chunk[at] ?? 0) >= 0x80) evidence.push(Buffer.from(chunk.subarray(at - 1, at + 2)));
  }
}

/** Letters between letters speak for an encoding; signs between letters, or a capital after a small one, against. */
function plausibility(evidence: readonly Buffer[], encoding: FileEncoding): number {
  let points = 0;
  for (const triple of evidence) {
    const [before = '', letter = '', after = ''] = iconv.decode(triple, encoding);
    if (!/[\p{L}'’ ]/u.test(before) && !/\p{L}/u.test(after)) continue;
    const isLetter = /\p{L}/u.test(letter);
    const isCapitalInside = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter);
    points += isLetter && !isCapitalInside ? 1 : -1;
  }
  return points;
}
