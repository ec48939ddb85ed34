import { readFile, readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createDocumentReader,
  DocumentFormat,
  FILE_LIMITS,
  RefusedFileError,
  sniffDocument,
  unpackArchive,
  type DocumentReader,
} from '../platform/documents/index.js';
import {
  extractionOf,
  failedExtraction,
  problemOf,
  type Extraction,
  type ExtractionProblem,
} from './extraction.js';
import { extractionLines } from './extraction-lines.js';

const USAGE = `Reads reports and prints what they say: fields, records and opinions, each with its page and its words.

  npm run extract -- FILE... [--json]

  FILE    PDF, DOCX, plain text, PNG, JPEG, a ZIP of those, or a directory, which is walked
  --json  one object with an entry for each file; docs/reading.md says what is in it

  Needs no server, no database and no network. Ends with 0 when every file was read, with 1 when one was not.`;

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const reader = createDocumentReader();
  try {
    const print = order.isJson ? jsonPrinter() : textPrinter();
    for await (const extraction of extractions(order.files, reader)) {
      print.one(extraction);
      if (extraction.error !== null) process.exitCode = 1;
    }
    print.end();
  } finally {
    await reader.close();
  }
}

/** Null when the command line can not be understood. */
function readOrder(args: readonly string[]): { files: string[]; isJson: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    return positionals.length === 0 ? null : { files: positionals, isJson: values.json };
  } catch {
    return null;
  }
}

/** In the order of the files; one more is read ahead than there are cores, so that each core has work. */
async function* extractions(paths: readonly string[], reader: DocumentReader): AsyncGenerator<Extraction> {
  const underWay: Promise<Extraction>[] = [];
  for await (const source of sources(paths)) {
    underWay.push(
      'problem' in source
        ? Promise.resolve(failedExtraction(source.name, source.problem))
        : extractionOf(source, reader),
    );
    if (underWay.length > availableParallelism()) yield* taken(underWay);
  }
  while (underWay.length > 0) yield* taken(underWay);
}

async function* taken(underWay: Promise<Extraction>[]): AsyncGenerator<Extraction> {
  const first = underWay.shift();
  if (first !== undefined) yield await first;
}

type Source = { readonly name: string } & (
  { readonly bytes: Uint8Array } | { readonly problem: ExtractionProblem }
);

/** The files themselves, those within directories, and those within archives. */
async function* sources(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    try {
      yield* sourcesAt(path);
    } catch (error) {
      yield { name: path, problem: problemOf(error) };
    }
  }
}

async function* sourcesAt(path: string): AsyncGenerator<Source> {
  const facts = await stat(path);
  if (facts.isDirectory()) {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    yield* sources(names.map((name) => join(path, name)));
    return;
  }
  if (facts.size > FILE_LIMITS.bytes) throw new RefusedFileError('TOO_LARGE');
  const bytes = await readFile(path);
  if ((await sniffDocument(bytes, path)) === DocumentFormat.ZIP) yield* unpacked(path, bytes);
  else yield { name: path, bytes };
}

async function* unpacked(archive: string, bytes: Uint8Array): AsyncGenerator<Source> {
  for await (const entry of unpackArchive(bytes)) {
    const name = join(archive, entry.path);
    if ('bytes' in entry) yield { name, bytes: entry.bytes };
    else yield { name, problem: problemOf(new RefusedFileError(entry.refusal)) };
  }
}

type Printer = { one(extraction: Extraction): void; end(): void };

function textPrinter(): Printer {
  return {
    one: (extraction) => void process.stdout.write(`${extractionLines(extraction).join('\n')}\n`),
    end: () => undefined,
  };
}

/** Written as it comes: a folder of hundreds of reports is not held in memory. */
function jsonPrinter(): Printer {
  let isFirst = true;
  process.stdout.write('{ "files": [');
  return {
    one: (extraction) => {
      process.stdout.write(`${isFirst ? '' : ','}\n${JSON.stringify(extraction)}`);
      isFirst = false;
    },
    end: () => void process.stdout.write('\n] }\n'),
  };
}

function fail(error: unknown): void {
  process.stderr.write(`The files could not be read: ${error instanceof Error ? error.stack : 'unknown'}\n`);
  process.exitCode = 1;
}

// Whoever reads the output may have seen enough: `npm run extract -- FILE | head`.
process.stdout.on('error', () => process.exit());
main().catch(fail);
