import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../server/platform/documents/document-reader.js';
import { RefusedFileError, type FileRefusal } from '../../../server/platform/documents/index.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import {
  bombDocx,
  circularPdf,
  deeplyNestedPdf,
  encryptedPdf,
  endlessPdf,
  giantPicturePdf,
  giantPng,
  htmlPage,
  lyingDocx,
  ordinaryPdf,
  ownerLockedPdf,
  pdfOfPages,
  pdfWithScripts,
  program,
  recursivePdf,
  streamBombPdf,
  truncatedPdf,
} from '../../support/files/hostile-files.js';

const MEMORY_BYTES = 450 * 1024 * 1024;
const reader = createReaderPool({
  entry: compiledReaderEntry(),
  processes: 1,
  memoryBytes: MEMORY_BYTES,
  stalledMs: 20_000,
});
afterAll(() => reader.close());

async function refusalOf(bytes: Uint8Array, fileName?: string): Promise<FileRefusal | null> {
  try {
    await reader.readDocument(bytes, fileName === undefined ? {} : { fileName });
    return null;
  } catch (error) {
    if (error instanceof RefusedFileError) return error.refusal;
    throw error;
  }
}

type Case = readonly [string, () => Uint8Array | Promise<Uint8Array>, string, FileRefusal];

describe('a hostile file', { timeout: 120_000 }, () => {
  it.each<Case>([
    ['an empty file', () => new Uint8Array(), 'a.pdf', 'EMPTY'],
    ['one that was cut off', truncatedPdf, 'a.pdf', 'DAMAGED'],
    ['one with a password', encryptedPdf, 'a.pdf', 'ENCRYPTED'],
    ['one of 10,000 pages', () => pdfOfPages(10_000), 'a.pdf', 'TOO_MANY_PAGES'],
    ['a web page under the name of a PDF', htmlPage, 'a.pdf', 'NOT_WHAT_IT_SAYS'],
    ['a program under the name of a Word file', program, 'a.docx', 'NOT_WHAT_IT_SAYS'],
    ['a web page under its own name', htmlPage, 'a.html', 'UNSUPPORTED'],
    ['a Word file that unpacks to 300 MB', bombDocx, 'a.docx', 'ARCHIVE_BOMB'],
    ['a Word file that lies of its size', lyingDocx, 'a.docx', 'DAMAGED'],
    ['a page that unpacks to 700 MB', streamBombPdf, 'a.pdf', 'TOO_MUCH_MEMORY'],
    ['pages in a circle', circularPdf, 'a.pdf', 'DAMAGED'],
    ['one of lists in lists', deeplyNestedPdf, 'a.pdf', 'DAMAGED'],
    ['a picture of 3,600 million dots', giantPng, 'a.png', 'TOO_LARGE'],
  ])('%s is refused with its reason', async (_what, make, fileName, refusal) => {
    expect(await refusalOf(await make(), fileName)).toBe(refusal);
  });

  it('that draws for ever is given up, and the next file is read', async () => {
    const impatient = createReaderPool({ entry: compiledReaderEntry(), processes: 1, stalledMs: 2_000 });
    await expect(impatient.readDocument(endlessPdf())).rejects.toMatchObject({ refusal: 'TOO_SLOW' });
    expect((await impatient.readDocument(ordinaryPdf())).pageCount).toBe(1);
    await impatient.close();
  });

  it('of 200 MB is refused before any process sees it', async () => {
    expect(await refusalOf(new Uint8Array(200 * 1024 * 1024), 'a.pdf')).toBe('TOO_LARGE');
  });

  it.each([
    ['with scripts', pdfWithScripts, ['HAS_SCRIPTS']],
    ['that draws itself', recursivePdf, []],
    ['that only its owner may change', ownerLockedPdf, []],
  ] as const)('%s is read, and nothing of it runs', async (_what, make, notes) => {
    const read = await reader.readDocument(await make());
    expect(read.text.text).toContain('In my opinion the strain of the shoulder has resolved.');
    expect(read.notes).toEqual(notes);
  });

  it('with a picture too large to draw is read without it, and says so', async () => {
    const read = await reader.readDocument(giantPicturePdf());
    expect(read.text.text).toContain('Exhibit A');
    expect(read.notes).toContain('PICTURES_LEFT_OUT');
  });

  it('takes no more memory than a process may', () => {
    expect(reader.peakMemoryBytes).toBeGreaterThan(0);
    // One look's worth of growth past the limit is what the watch may miss.
    expect(reader.peakMemoryBytes).toBeLessThan(MEMORY_BYTES + 300 * 1024 * 1024);
  });
});
