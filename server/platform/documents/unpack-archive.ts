import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { openArchive, type OpenArchive } from './archive-directory.js';
import { FILE_LIMITS, RefusedFileError, type FileRefusal } from './refused-file.error.js';

/** Bounds of unpacking. `ratio` is unpacked to packed; small entries are let off it, plain text can pack that well. */
export type ArchiveLimits = {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
};

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 2_000,
  entryBytes: FILE_LIMITS.bytes,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 100,
};
const RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

/** A file of an archive: its bytes, or why this one can not be had. `path` has plain parts only, never "..". */
export type ArchiveEntry = { readonly path: string } & (
  { readonly bytes: Uint8Array } | { readonly refusal: FileRefusal }
);

/**
 * The files of a ZIP, one at a time. Folders, links and what operating systems leave behind are passed over; an
 * archive within the archive is refused as that one entry, and so is an encrypted, damaged or large one.
 * @throws RefusedFileError DAMAGED, EMPTY when it holds no file, ARCHIVE_BOMB when its table of contents passes a
 * limit, before anything is unpacked.
 */
export async function* unpackArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveEntry> {
  const archive = await openArchive(bytes);
  refuseBomb(archive, bytes.byteLength, limits);
  const files = archive.entries
    .map(({ name, entry }) => ({ path: plainPath(name), entry }))
    .filter(({ path, entry }) => path !== null && !isLink(entry));
  if (files.length === 0) throw new RefusedFileError('EMPTY');
  for (const { path, entry } of files) {
    if (path !== null) yield { path, ...(await unpacked(archive.file, entry, limits)) };
  }
}

/**
 * What an archive claims to unpack to; the claim is held against the bytes when they are unpacked.
 * @throws RefusedFileError ARCHIVE_BOMB
 */
export function refuseBomb({ entries }: OpenArchive, packedBytes: number, limits: ArchiveLimits): void {
  const total = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const isBomb =
    entries.length > limits.entries ||
    total > limits.totalBytes ||
    // Entries that share packed bytes are each within the ratio and far beyond it together.
    exceedsRatio(total, packedBytes, limits) ||
    entries.some(({ entry }) => exceedsRatio(entry.uncompressedSize, entry.compressedSize, limits));
  if (isBomb) throw new RefusedFileError('ARCHIVE_BOMB');
}

function exceedsRatio(unpackedBytes: number, packedBytes: number, { ratio }: ArchiveLimits): boolean {
  return unpackedBytes > RATIO_MATTERS_FROM_BYTES && unpackedBytes > packedBytes * ratio;
}

async function unpacked(
  file: ZipFile,
  entry: Entry,
  { entryBytes }: ArchiveLimits,
): Promise<{ bytes: Uint8Array } | { refusal: FileRefusal }> {
  if (entry.isEncrypted()) return { refusal: 'ENCRYPTED' };
  if (entry.uncompressedSize > entryBytes) return { refusal: 'TOO_LARGE' };
  if (!entry.canDecodeFileData()) return { refusal: 'UNSUPPORTED' };
  try {
    const bytes = await inflated(file, entry);
    return (await isArchive(bytes)) ? { refusal: 'UNSUPPORTED' } : { bytes };
  } catch {
    return { refusal: 'DAMAGED' };
  }
}

/** @throws when the bytes are not as many, or not those, that the table of contents names. */
async function inflated(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  for await (const chunk of await file.openReadStreamPromise(entry)) {
    const piece: Buffer = chunk;
    bytes.set(piece, filled);
    filled += piece.byteLength;
  }
  if (filled !== bytes.byteLength || crc32(bytes) !== entry.crc32) throw new Error('Not what was packed.');
  return bytes;
}

async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (!isZip(bytes)) return false;
  return packedFormat(await openArchive(bytes)) === 'ZIP';
}

/** By the signature of a ZIP; an archive without entries begins otherwise. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** What a ZIP is: a Word file, another format made of a ZIP, or an archive. */
export function packedFormat({ entries }: OpenArchive): 'DOCX' | 'OTHER' | 'ZIP' {
  const names = entries.map(({ name }) => name);
  const isOfficeFile = names.includes('[Content_Types].xml') || names[0] === 'mimetype';
  if (!isOfficeFile) return 'ZIP';
  return names.some((name) => /^word\/document\d*\.xml$/.test(name)) ? 'DOCX' : 'OTHER';
}

/** The path without drive, root, "." and ".."; null for what no person filed. */
function plainPath(name: string): string | null {
  const isFolder = /[/\\]$/.test(name);
  const parts = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  const isLeftBehind = parts.some((part) => part.startsWith('.') || part === '__MACOSX');
  const isOfSystem = /^(thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '');
  return isFolder || isLeftBehind || isOfSystem || parts.length === 0 ? null : parts.join('/');
}

const UNIX_KIND = 0o170000;
const UNIX_LINK = 0o120000;

/** A symbolic link, as archives of Unix systems keep it: its bytes are a path. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & UNIX_KIND) === UNIX_LINK;
}
