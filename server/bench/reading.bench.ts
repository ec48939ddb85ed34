import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { generateReport, pagesRenderedBy, reportPdf, reportScan } from '../modules/demonstration/index.js';
import { createReaderPool } from '../platform/documents/document-reader.js';
import type { DocumentReader, ReadDocument } from '../platform/documents/index.js';
import { readReport } from '../reading/read-report.js';
import { watchMemory } from './peak-memory.js';
import { median, printTable } from './table.js';

/** Enough that starting a process does not count; few enough that a run stays short. */
const REPORTS = 60;
const ROUNDS = 3;
const SCANNED_REPORTS = 2;
const SCAN_DPI = 200;
const MEGABYTE = 1024 * 1024;

/**
 * Reads invented reports as an upload does, file to proposals, and the same files by pdfjs alone: what any reader of
 * PDFs must take. One process, so the rates are those of one core. Then a few scanned pages.
 */
export async function benchReading(): Promise<void> {
  const files = await Promise.all(
    Array.from({ length: REPORTS }, (_, at) => reportPdf(generateReport({ seed: `bench ${at}` }))),
  );
  const pool = createReaderPool({ processes: 1 });
  const memory = watchMemory();
  try {
    await benchTextLayer(files, pool);
    await benchScans(files.slice(0, SCANNED_REPORTS), pool);
    const peak = Math.round(pool.peakMemoryBytes / MEGABYTE);
    process.stdout.write(
      `Peak memory: ${peak} MB of the reading process, ${memory.stop()} MB of the one that asks.\n`,
    );
  } finally {
    memory.stop();
    await pool.close();
  }
}

async function benchTextLayer(files: readonly Uint8Array[], pool: DocumentReader): Promise<void> {
  const read = async (): Promise<ReadDocument[]> => {
    const documents: ReadDocument[] = [];
    for (const file of files) documents.push(await pool.readDocument(file));
    return documents;
  };
  // The first round warms both: a process, its modules, the compiler.
  const documents = await read();
  for (const file of files) await bareText(file);
  const pages = documents.reduce((sum, { pageCount }) => sum + (pageCount ?? 0), 0);
  const bare = await medianMs(async () => {
    for (const file of files) await bareText(file);
  });
  const text = await medianMs(async () => void (await read()));
  const readers = await medianMs(() => {
    for (const document of documents) readReport(document.text);
    return Promise.resolve();
  });
  const row = (name: string, ms: number): string[] => [
    name,
    ((pages / ms) * 1000).toFixed(1),
    ((files.length / ms) * 1000).toFixed(1),
    (ms / files.length).toFixed(1),
    `${(ms / bare).toFixed(2)}x as long`,
  ];
  printTable(
    `Reading ${files.length} reports of ${pages} pages with a text layer (one core, medians of ${ROUNDS} rounds)`,
    ['', 'pages/s', 'reports/s', 'ms a report', 'takes'],
    [
      row('pdfjs alone: getTextContent of every page', bare),
      row('file to text with places, in the reading process', text),
      row('text to proposals', readers),
      row('file to proposals', text + readers),
    ],
  );
}

/** Text of every page, and nothing done with it. */
async function bareText(file: Uint8Array): Promise<number> {
  // pdfjs takes the bytes away from whoever hands them over.
  const task = getDocument({ data: file.slice(), isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
  }
  await task.destroy();
  return items;
}

async function benchScans(files: readonly Uint8Array[], pool: DocumentReader): Promise<void> {
  const render = pagesRenderedBy(pool);
  const scans = await Promise.all(
    files.map(async (file) => reportScan({ pages: await render(file, SCAN_DPI), skewDegrees: 0.3 })),
  );
  const startedAt = performance.now();
  let pages = 0;
  let confidence = 0;
  for (const scan of scans) {
    const { text } = await pool.readDocument(scan);
    pages += text.pages.length;
    confidence += text.pages.reduce((sum, page) => sum + (page.ocrConfidence ?? 0), 0);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  printTable(
    `Reading ${pages} scanned pages by OCR at ${SCAN_DPI} dots an inch (one core, one round)`,
    ['', 'pages/min', 's a page', 'mean confidence'],
    [
      [
        'file to text with places',
        ((pages / seconds) * 60).toFixed(1),
        (seconds / pages).toFixed(1),
        (confidence / pages).toFixed(2),
      ],
    ],
  );
}

async function medianMs(work: () => Promise<void>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await work();
    rounds.push(performance.now() - startedAt);
  }
  return median(rounds);
}
