import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createReaderPool,
  DocumentReaderEndedError,
  type DocumentReader,
  type DocumentReaderSettings,
} from '../../../server/platform/documents/index.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import { ordinaryPdf, pdfOfPages } from '../../support/files/hostile-files.js';

const open: DocumentReader[] = [];
afterEach(() => Promise.all(open.splice(0).map((reader) => reader.close())));

function readerOf(settings: DocumentReaderSettings) {
  const reader = createReaderPool({ entry: compiledReaderEntry(), processes: 1, ...settings });
  open.push(reader);
  return reader;
}

/** Ids of the processes that this one has started to read documents. */
function readingProcesses(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  }).split('\n');
  return lines.filter((line) => line.includes('reader-child.js')).map((line) => Number.parseInt(line, 10));
}

describe('the processes that read documents', () => {
  it('start with the first task, are used again, and end when they are not', async () => {
    const reader = readerOf({ idleMs: 50 });
    expect(readingProcesses()).toEqual([]);
    await reader.readDocument(ordinaryPdf());
    const [first] = readingProcesses();
    await reader.readDocument(ordinaryPdf());
    expect(readingProcesses()).toEqual([first]);
    await expect.poll(readingProcesses).toEqual([]);
    expect((await reader.readDocument(ordinaryPdf())).pageCount).toBe(1);
  });

  it('are as many as are allowed, and no more', async () => {
    const reader = readerOf({ processes: 2 });
    const all = [1, 2, 3, 4, 5].map(() => reader.readDocument(ordinaryPdf()));
    await Promise.all(all);
    expect(readingProcesses()).toHaveLength(2);
  });

  it('draw a page while another file is being read', async () => {
    const reader = readerOf({});
    const ended: string[] = [];
    const reading = reader.readDocument(pdfOfPages(800), { ocr: 'NEVER' }).then(() => ended.push('read'));
    const waiting = reader.readDocument(ordinaryPdf()).then(() => ended.push('read after it'));
    await reader.renderPage(ordinaryPdf(), 1, 72).then(() => ended.push('drawn'));
    await Promise.all([reading, waiting]);
    expect(ended).toEqual(['drawn', 'read', 'read after it']);
  });

  it('tell how many pages are done', async () => {
    const told: number[] = [];
    await readerOf({}).readDocument(pdfOfPages(3), {
      onProgress: ({ pagesRead, pageCount }) => told.push(pagesRead, pageCount),
    });
    expect(told).toEqual([1, 3, 2, 3, 3, 3]);
  });

  it('have nothing of the environment of the server', async () => {
    const reader = readerOf({});
    await reader.readDocument(ordinaryPdf());
    const [id] = readingProcesses();
    const environment = execFileSync('cat', [`/proc/${id}/environ`], { encoding: 'utf8' }).split('\0');
    expect(environment.filter((entry) => entry !== '').map((entry) => entry.split('=')[0])).toEqual(
      expect.arrayContaining(['TZ', 'NODE_CHANNEL_FD']),
    );
    expect(environment.some((entry) => /^(PATH|HOME|TRACKRECORD|DATABASE)/.test(entry))).toBe(false);
  });

  it('fail the one task that they had when they are killed; the next is read by another', async () => {
    const reader = readerOf({});
    let kill = (): void => void process.kill(readingProcesses()[0] ?? NaN, 'SIGKILL');
    const reading = reader.readDocument(pdfOfPages(500), {
      onProgress: () => {
        kill();
        kill = () => undefined;
      },
    });
    await expect(reading).rejects.toBeInstanceOf(DocumentReaderEndedError);
    expect((await reader.readDocument(ordinaryPdf())).pageCount).toBe(1);
  });

  it('stop when the caller gives up', async () => {
    const reader = readerOf({});
    const controller = new AbortController();
    const reading = reader.readDocument(pdfOfPages(500), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('Not wanted any more.')),
    });
    const waiting = reader.readDocument(ordinaryPdf(), { signal: controller.signal });
    await expect(reading).rejects.toThrow('Not wanted any more.');
    await expect(waiting).rejects.toThrow('Not wanted any more.');
    expect((await reader.readDocument(ordinaryPdf())).pageCount).toBe(1);
  });

  it('end with the reader, which then refuses work', async () => {
    const reader = readerOf({});
    const reading = reader.readDocument(pdfOfPages(500));
    const waiting = reader.readDocument(ordinaryPdf());
    const outcomes = Promise.allSettled([reading, waiting]);
    await reader.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(readingProcesses()).toEqual([]);
    await expect(reader.readDocument(ordinaryPdf())).rejects.toBeInstanceOf(DocumentReaderEndedError);
  });
});
