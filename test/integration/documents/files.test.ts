import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteDocument } from '../../../server/modules/documents/delete-document.js';
import {
  addDocument,
  addDocuments,
  allBytes,
  createDocumentServices,
  discardFileJob,
  markDocument,
  openDerived,
  openDocument,
  storeDerived,
} from '../../../server/modules/documents/index.js';
import { pagePicture } from '../../../server/modules/documents/page-picture.js';
import { retryDocument } from '../../../server/modules/documents/retry-document.js';
import { entities } from '../../../server/entities.js';
import { Database, type Principal } from '../../../server/platform/database/index.js';
import { parseMasterKey, SealBrokenError } from '../../../server/platform/storage/index.js';
import { createTestFirm } from '../../support/factories.js';
import { pdfBytes, textBytes } from '../../support/invented-files.js';
import { attemptAt, createTestDocuments, type TestDocuments } from './documents.js';

let test: TestDocuments;
let principal: Principal;

beforeAll(async () => {
  test = await createTestDocuments();
});
afterAll(() => test.close());
beforeEach(async () => {
  ({ principal } = await createTestFirm(test));
});

async function added(words: string): Promise<string> {
  const file = { name: `${words}.pdf`, folder: null, bytes: pdfBytes(words, 200_000) };
  return (await addDocument(test.services, principal, file)).documentId;
}

const opened = (id: string, by: Principal = principal) =>
  test.database.withFirm(by, 'read', (unitOfWork) => openDocument(unitOfWork, test.files, id));

type FileRow = { id: string; storageKey: string };
async function fileOf(documentId: string): Promise<FileRow> {
  const [row] = await test.asOwner<FileRow>(
    `select f.id, f.storage_key as "storageKey" from stored_file f
       join source_document d on d.firm_id = f.firm_id and d.file_id = f.id where d.id = $1`,
    [documentId],
  );
  if (row === undefined) throw new Error('The document has no file.');
  return row;
}

const remove = (id: string, version = 1) =>
  test.database.withFirm(principal, 'write', (unitOfWork) => deleteDocument(unitOfWork, id, version));
const discard = (fileId: string) => discardFileJob(test.database, test.files)(attemptAt(principal, fileId));

describe('the file of a document', () => {
  it('comes out as it went in, after the transaction as well', async () => {
    const id = await added('as it went in');
    const document = await opened(id);
    expect(document).toMatchObject({ name: 'as it went in.pdf', format: 'PDF', byteSize: 200_000 });
    const bytes = await allBytes(document.bytes());
    expect(Buffer.from(bytes).equals(pdfBytes('as it went in', 200_000))).toBe(true);
  });

  it('of another firm is not there, in the words for one that nobody has', async () => {
    const id = await added('theirs');
    const { principal: other } = await createTestFirm(test);
    const [theirs, nobodys] = await Promise.allSettled([opened(id, other), opened(randomUUID(), other)]);
    expect(theirs).toEqual(nobodys);
    expect(theirs.status).toBe('rejected');
  });

  it('does not open when its bytes were swapped for those of another', async () => {
    const [one, other] = [await added('one'), await added('other')];
    const keyOf = async (id: string) => (await fileOf(id)).storageKey;
    const bytes = await allBytes(test.files.objects.get(await keyOf(other)));
    await test.files.objects.put(
      await keyOf(one),
      (async function* () {
        yield bytes;
      })(),
    );
    const document = await opened(one);
    await expect(allBytes(document.bytes())).rejects.toBeInstanceOf(SealBrokenError);
  });

  it('does not open under another master key, and says which is wanted', async () => {
    const id = await added('sealed');
    const masterKey = parseMasterKey(randomBytes(32).toString('hex'));
    const other = await Database.connect({ url: test.appUrl, poolSize: 1, entities, masterKey });
    const wrong = other.withFirm(principal, 'read', (unitOfWork) => openDocument(unitOfWork, test.files, id));
    await expect(wrong).rejects.toThrow(/sealed under another master key/);
    await other.close();
  });

  it('is taken in once, and mended when its bytes were lost', async () => {
    const id = await added('lost');
    const again = { name: 'again.pdf', folder: null, bytes: pdfBytes('lost', 200_000) };
    expect(await addDocument(test.services, principal, again)).toEqual({ documentId: id, isKnown: true });
    await test.files.objects.delete((await fileOf(id)).storageKey);
    expect(await addDocument(test.services, principal, again)).toEqual({ documentId: id, isKnown: true });
    const bytes = await allBytes((await opened(id)).bytes());
    expect(Buffer.from(bytes).equals(again.bytes)).toBe(true);
  });

  it('is one file and one document when many bring it at once', async () => {
    const before = (await test.files.keys()).length;
    const file = { name: 'many.pdf', folder: null, bytes: pdfBytes('by many', 100_000) };
    const all = await Promise.all(
      Array.from({ length: 4 }, () => addDocument(test.services, principal, file)),
    );
    expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(1);
    expect(all.filter(({ isKnown }) => !isKnown)).toHaveLength(1);
    expect((await test.files.keys()).length).toBe(before + 1);
  });
});

describe('what is made from a file', () => {
  it('is kept sealed beside it, and replaced', async () => {
    const id = await added('with text');
    const kept = async (name: 'text' | 'page-1') => {
      const bytes = await test.database.withFirm(principal, 'read', (unitOfWork) =>
        openDerived(unitOfWork, test.files, { documentId: id, name }),
      );
      return bytes === null ? null : Buffer.from(bytes).toString();
    };
    expect(await kept('text')).toBeNull();
    for (const words of ['a first reading of Vossberg', 'a second']) {
      const bytes = Buffer.from(words);
      await storeDerived(test.database, test.files, principal, { documentId: id, name: 'text', bytes });
    }
    expect(await kept('text')).toBe('a second');
    expect(await kept('page-1')).toBeNull();
    expect((await test.files.everything()).includes('Vossberg')).toBe(false);
  });

  it('is not kept for a document that is gone or another firm’s', async () => {
    const id = await added('theirs as well');
    const { principal: other } = await createTestFirm(test);
    const before = await test.files.keys();
    const rendition = { documentId: id, name: 'text', bytes: Buffer.from('x') } as const;
    await expect(storeDerived(test.database, test.files, other, rendition)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await test.files.keys()).toEqual(before);
  });

  it('is a picture that is drawn once for each page', async () => {
    const id = await added('with pictures');
    const drawn: number[] = [];
    const reader = {
      renderPage: async (bytes: Uint8Array, page: number) => {
        expect(Buffer.from(bytes).equals(pdfBytes('with pictures', 200_000))).toBe(true);
        drawn.push(page);
        return { png: Buffer.from(`picture of ${page}`), width: 10, height: 10 };
      },
    };
    for (const page of [1, 2, 1, 2]) {
      const png = await pagePicture({ ...test.services, reader }, principal, { documentId: id, page });
      expect(String(Buffer.from(png))).toBe(`picture of ${page}`);
    }
    expect(drawn).toEqual([1, 2]);
  });
});

describe('a document that is deleted', () => {
  it('takes its bytes and pictures along', async () => {
    const before = await test.files.keys();
    const id = await added('to be deleted');
    const bytes = Buffer.from('x');
    await storeDerived(test.database, test.files, principal, { documentId: id, name: 'text', bytes });
    const { id: fileId } = await fileOf(id);
    await remove(id);
    const [job] = await test.asOwner(
      "select from queue.job where name = 'discard-file' and data ->> 'subjectId' = $1",
      [fileId],
    );
    expect(job).toBeDefined();
    await discard(fileId);
    expect(await test.files.keys()).toEqual(before);
    expect(await test.asOwner('select from stored_file where id = $1', [fileId])).toEqual([]);
    await discard(fileId);
  });

  it('leaves the bytes to one that was filed of them meanwhile', async () => {
    const id = await added('filed again');
    const { id: fileId } = await fileOf(id);
    await remove(id);
    const again = await added('filed again');
    await discard(fileId);
    expect(again).not.toBe(id);
    expect((await allBytes((await opened(again)).bytes())).byteLength).toBe(200_000);
  });

  it('stays when it was changed meanwhile', async () => {
    const id = await added('rested on');
    await expect(remove(id, 7)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(remove(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a document that could not be read', () => {
  it('is put in line again, and no other is', async () => {
    const id = await added('failed once');
    const within = <Result>(work: Parameters<typeof test.database.withFirm<Result>>[2]) =>
      test.database.withFirm(principal, 'write', work);
    const retry = (version: number) => within((unitOfWork) => retryDocument(unitOfWork, id, version));
    await expect(retry(1)).rejects.toMatchObject({ code: 'CONFLICT' });
    const status = { failed: 'FAILED', code: 'READER_ENDED', message: 'Try again.' } as const;
    await within((unitOfWork) => markDocument(unitOfWork, id, { status }));
    await retry(1);
    const [row] = await test.asOwner(
      'select status, failure_code as code, version from source_document where id = $1',
      [id],
    );
    expect(row).toEqual({ status: 'WAITING', code: null, version: 2 });
    await within((unitOfWork) =>
      markDocument(unitOfWork, id, {
        status: 'TO_REVIEW',
        kind: 'REPORT',
        pageCount: 3,
        notes: ['HAS_SCRIPTS'],
        reader: { name: 'built-in', version: '1' },
        textVersion: 1,
      }),
    );
    const [read] = await test.asOwner(
      `select d.status, d.kind, d.reader, d.read_at is not null as "isRead", f.page_count as pages, f.notes
         from source_document d join stored_file f on f.id = d.file_id where d.id = $1`,
      [id],
    );
    expect(read).toEqual({
      status: 'TO_REVIEW',
      kind: 'REPORT',
      reader: 'built-in',
      isRead: true,
      pages: 3,
      notes: ['HAS_SCRIPTS'],
    });
  });
});

describe('a secret of the firm', () => {
  it('opens for its firm and purpose only', async () => {
    const { principal: other } = await createTestFirm(test);
    const { seal, dataKeyId } = await test.database.withFirm(principal, 'write', ({ vault }) =>
      vault.sealing(),
    );
    const sealed = { sealed: seal('a reader', 'invented key'), dataKeyId };
    const open = (by: Principal, purpose: string) =>
      test.database.withFirm(by, 'read', ({ vault }) => vault.open(purpose, sealed));
    expect(await open(principal, 'a reader')).toBe('invented key');
    await expect(open(principal, 'another')).rejects.toThrow(/does not open/);
    await expect(open(other, 'a reader')).rejects.toThrow();
    expect(sealed.sealed.includes('invented')).toBe(false);
  });
});

describe('scanning', () => {
  const socketPath = () => join(test.files.directory, 'clamd.sock');
  let scanner: Server | null = null;
  /** Answers every scan, once all was sent. */
  const listening = (verdict: string) =>
    new Promise<void>((resolve) => {
      scanner = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (bytes) => {
          if (Buffer.from(bytes).subarray(-4).equals(Buffer.alloc(4))) socket.end(`${verdict}\0`);
        });
      });
      scanner.listen(socketPath(), resolve);
    });
  const offered = { name: 'scanned.txt', folder: null, bytes: textBytes('to be scanned') };
  const scanned = () => {
    const { storage, database, largestFileBytes } = test.services;
    const clamd = { socketPath: socketPath() };
    return addDocuments(
      createDocumentServices({ storage, database, largestFileBytes, clamd }),
      principal,
      offered,
    );
  };

  it('keeps nothing that the scanner finds, and takes nothing in while it is silent', async () => {
    await expect(scanned()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await listening('stream: Invented-Signature FOUND');
    await expect(scanned()).rejects.toMatchObject({ name: 'InfectedFileError', code: 'VALIDATION' });
    await new Promise((resolve) => scanner?.close(resolve));
    await listening('stream: OK');
    expect((await scanned()).documents).toMatchObject([{ isKnown: false }]);
    await new Promise((resolve) => scanner?.close(resolve));
  });
});
