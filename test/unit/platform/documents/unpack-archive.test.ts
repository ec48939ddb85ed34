import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARCHIVE_LIMITS,
  RefusedFileError,
  unpackArchive,
  type ArchiveLimits,
} from '../../../../server/platform/documents/index.js';
import { wordFile } from '../../../support/files/word-file.js';
import { zipFile, type ZipEntry } from '../../../support/files/zip-file.js';

/** Path and content, or path and refusal, of each entry; the refusal alone when the whole archive is refused. */
async function unpacked(bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<unknown> {
  const found: string[][] = [];
  try {
    for await (const entry of unpackArchive(bytes, { ...ARCHIVE_LIMITS, ...limits })) {
      found.push([
        entry.path,
        'bytes' in entry ? Buffer.from(entry.bytes).toString('latin1') : entry.refusal,
      ]);
    }
    return found;
  } catch (error) {
    if (error instanceof RefusedFileError) return error.refusal;
    throw error;
  }
}

const of = (entry: Partial<ZipEntry>): Uint8Array => zipFile([{ name: 'a.txt', content: 'words', ...entry }]);

describe('unpackArchive', () => {
  it('gives the files in their folders', async () => {
    const archive = zipFile([
      { name: 'reports/', content: '' },
      { name: 'reports/one.txt', content: 'One.' },
      { name: 'two.txt', content: 'Two.' },
    ]);
    expect(await unpacked(archive)).toEqual([
      ['reports/one.txt', 'One.'],
      ['two.txt', 'Two.'],
    ]);
  });

  it.each([['__MACOSX/reports/._one.pdf'], ['.DS_Store'], ['reports/.hidden/one.pdf'], ['Thumbs.db']])(
    'passes over %s',
    async (name) => {
      expect(await unpacked(of({ name }))).toBe('EMPTY');
    },
  );

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\reports\\..\\one.txt', 'reports/one.txt'],
    ['a/\u202e./b.txt', 'a/b.txt'],
  ])('makes the path %s harmless', async (name, path) => {
    expect(await unpacked(of({ name }))).toEqual([[path, 'words']]);
  });

  it.each<readonly [string, Partial<ZipEntry>, string]>([
    ['is encrypted', { isEncrypted: true }, 'ENCRYPTED'],
    ['is an archive itself', { content: zipFile([{ name: 'b.txt', content: 'b' }]) }, 'UNSUPPORTED'],
    ['is larger than it says', { claimedBytes: 3 }, 'DAMAGED'],
    ['is smaller than it says', { claimedBytes: 9 }, 'DAMAGED'],
    ['is not what was packed', { claimedCrc: 1 }, 'DAMAGED'],
  ])('refuses an entry that %s, and gives the others', async (_what, entry, refusal) => {
    const archive = zipFile([
      { name: 'a', content: 'words', ...entry },
      { name: 'b', content: 'others' },
    ]);
    expect(await unpacked(archive)).toEqual([
      ['a', refusal],
      ['b', 'others'],
    ]);
  });

  it('takes a Word file for a file, not for an archive', async () => {
    const word = wordFile(['Words.']);
    expect(await unpacked(of({ content: word }))).toEqual([['a.txt', Buffer.from(word).toString('latin1')]]);
  });

  it('follows no links', async () => {
    expect(await unpacked(of({ isLink: true, content: '/etc/passwd' }))).toBe('EMPTY');
  });

  it.each<readonly [string, Partial<ArchiveLimits>, unknown]>([
    ['as many entries as may be', { entries: 2 }, expect.any(Array)],
    ['one more', { entries: 1 }, 'ARCHIVE_BOMB'],
    ['as many bytes as may be', { totalBytes: 10 }, expect.any(Array)],
    ['one byte more', { totalBytes: 9 }, 'ARCHIVE_BOMB'],
  ])('counts before it unpacks: %s', async (_what, limits, expected) => {
    const archive = zipFile([
      { name: 'a', content: 'words' },
      { name: 'b', content: 'words' },
    ]);
    expect(await unpacked(archive, limits)).toEqual(expected);
  });

  it('refuses what packs better than documents do', async () => {
    expect(await unpacked(of({ content: Buffer.alloc(2 * 1024 * 1024) }))).toBe('ARCHIVE_BOMB');
    expect(await unpacked(of({ content: Buffer.alloc(1024 * 1024) }))).toHaveLength(1);
  });

  it('never fails but with a refusal, whatever the bytes', async () => {
    const archive = zipFile([{ name: 'a.txt', content: 'some words' }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), async (at, byte) => {
        const changed = archive.slice();
        changed[at] = byte;
        await unpacked(changed);
      }),
      { numRuns: 300 },
    );
  });
});
