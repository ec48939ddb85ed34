import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeFiles } from '../../../server/modules/documents/add-documents.js';
import { completeUpload } from '../../../server/modules/documents/complete-upload.js';
import { sweepUploadJob } from '../../../server/modules/documents/index.js';
import { receivePiece } from '../../../server/modules/documents/receive-piece.js';
import type { Principal } from '../../../server/platform/database/index.js';
import { createTestFirm } from '../../support/factories.js';
import { zipFile } from '../../support/files/zip-file.js';
import { pdfBytes, textBytes } from '../../support/invented-files.js';
import { announce, attemptAt, createTestDocuments, sent, type TestDocuments } from './documents.js';

let test: TestDocuments;
let principal: Principal;

beforeAll(async () => {
  test = await createTestDocuments();
});
afterAll(() => test.close());
beforeEach(async () => {
  ({ principal } = await createTestFirm(test));
});

type Filed = {
  name: string;
  folder: string | null;
  status: string;
  code: string | null;
  format: string | null;
};

/** The firm's documents, in the order in which they were filed. */
function filed(): Promise<Filed[]> {
  return test.asOwner<Filed>(
    `select d.title as name, d.folder, d.status, d.failure_code as code, f.format
       from source_document d left join stored_file f on f.firm_id = d.firm_id and f.id = d.file_id
      where d.firm_id = $1 order by d.title`,
    [principal.firmId],
  );
}

async function count(table: 'upload' | 'upload_piece' | 'stored_file' | 'source_document'): Promise<number> {
  const [row] = await test.asOwner<{ count: number }>(
    `select count(*)::integer as count from ${table} where firm_id = $1`,
    [principal.firmId],
  );
  return row?.count ?? 0;
}

const readingJobs = async (): Promise<number> => {
  const rows = await test.asOwner(
    "select from queue.job where name = 'read-document' and data ->> 'firmId' = $1",
    [principal.firmId],
  );
  return rows.length;
};

describe('an upload', () => {
  it('becomes a document that waits to be read, filed as it was named', async () => {
    const bytes = pdfBytes('a report', 350_000);
    const uploadId = await sent(test.services, principal, {
      name: 'C:\\reports\\Report of Una Vossberg.pdf',
      folder: 'cases/2024',
      bytes,
    });
    const { documents, refused } = await completeUpload(test.services, principal, uploadId);
    expect(documents).toMatchObject([{ isKnown: false }]);
    expect(refused).toEqual([]);
    expect(await filed()).toEqual([
      {
        name: 'Report of Una Vossberg.pdf',
        folder: 'cases/2024',
        status: 'WAITING',
        code: null,
        format: 'PDF',
      },
    ]);
    expect(await readingJobs()).toBe(1);
    expect([await count('upload'), await count('upload_piece')]).toEqual([0, 0]);
  });

  it('goes on where it was broken off, also for another member and after another name', async () => {
    const bytes = pdfBytes('broken off', 300_000);
    const file = { name: 'one.pdf', bytes };
    const begun = await announce(test.services, principal, file);
    if (begun.kind !== 'UPLOAD') throw new Error('It is known.');
    const first = { uploadId: begun.id, offset: 0, bytes: bytes.subarray(0, 120_000) };
    expect(await receivePiece(test.services, principal, first)).toBe(120_000);
    const again = await announce(test.services, principal, { name: 'other.pdf', bytes });
    expect(again).toEqual({ kind: 'UPLOAD', id: begun.id, offset: 120_000 });
    await sent(test.services, principal, { name: 'other.pdf', bytes });
    await completeUpload(test.services, principal, begun.id);
    expect(await filed()).toMatchObject([{ name: 'other.pdf' }]);
  });

  it('takes a piece at its place only, once, and tells where to go on', async () => {
    const bytes = pdfBytes('places', 50_000);
    const begun = await announce(test.services, principal, { name: 'a.pdf', bytes });
    if (begun.kind !== 'UPLOAD') throw new Error('It is known.');
    const piece = (offset: number, end: number) =>
      receivePiece(test.services, principal, {
        uploadId: begun.id,
        offset,
        bytes: bytes.subarray(offset, end),
      });
    await expect(piece(10, 20)).rejects.toMatchObject({ code: 'CONFLICT', offset: 0 });
    const twice = await Promise.allSettled([piece(0, 30_000), piece(0, 20_000)]);
    const counted = twice.filter(({ status }) => status === 'fulfilled');
    expect(counted).toHaveLength(1);
    expect(await count('upload_piece')).toBe(1);
    await expect(completeUpload(test.services, principal, begun.id)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const tooMuch = { uploadId: begun.id, bytes: Buffer.alloc(60_000) };
    const [{ received } = { received: 0 }] = await test.asOwner<{ received: number }>(
      'select received::integer from upload where id = $1',
      [begun.id],
    );
    await expect(
      receivePiece(test.services, principal, { ...tooMuch, offset: received }),
    ).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('of bytes that the firm has needs none sent, under whatever name', async () => {
    const bytes = pdfBytes('twice');
    const uploadId = await sent(test.services, principal, { name: 'first.pdf', bytes });
    const { documents } = await completeUpload(test.services, principal, uploadId);
    const again = await announce(test.services, principal, { name: 'second.pdf', bytes });
    expect(again).toEqual({ kind: 'KNOWN', documentId: documents[0]?.documentId });
  });

  it('of bytes that another firm has is an upload like any other', async () => {
    const bytes = pdfBytes('of both firms');
    const { principal: other } = await createTestFirm(test);
    await completeUpload(test.services, other, await sent(test.services, other, { name: 'a.pdf', bytes }));
    expect(await announce(test.services, principal, { name: 'a.pdf', bytes })).toMatchObject({
      kind: 'UPLOAD',
      offset: 0,
    });
  });

  it('that is not what was announced is dropped, with what had arrived', async () => {
    const before = await test.files.keys();
    const bytes = pdfBytes('announced', 10_000);
    const begun = await announce(test.services, principal, { name: 'a.pdf', bytes });
    if (begun.kind !== 'UPLOAD') throw new Error('It is known.');
    const piece = { uploadId: begun.id, offset: 0, bytes: pdfBytes('another', 10_000) };
    await receivePiece(test.services, principal, piece);
    await expect(completeUpload(test.services, principal, begun.id)).rejects.toThrow(/Send the file again/);
    expect(await count('upload')).toBe(0);
    expect(await test.files.keys()).toEqual(before);
  });

  it.each([
    ['a web page', 'report.pdf', Buffer.from('<!doctype html><html><body>Report</body></html>')],
    ['a program', 'report.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['a spreadsheet that is none', 'log.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
  ])('of %s is refused with the reason, and nothing of it is kept', async (_what, name, bytes) => {
    const before = await test.files.keys();
    const uploadId = await sent(test.services, principal, { name, bytes });
    await expect(completeUpload(test.services, principal, uploadId)).rejects.toMatchObject({
      name: 'RefusedFileError',
      code: 'VALIDATION',
    });
    expect([await count('upload'), await count('source_document')]).toEqual([0, 0]);
    expect(await test.files.keys()).toEqual(before);
  });

  it('is refused when announced, empty or too large', async () => {
    await expect(
      announce(test.services, principal, { name: 'a.pdf', bytes: Buffer.alloc(0) }),
    ).rejects.toMatchObject({ refusal: 'EMPTY' });
    const bytes = Buffer.alloc(test.services.largestFileBytes + 1);
    await expect(announce(test.services, principal, { name: 'a.pdf', bytes })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
  });

  it('completed by two at once is one document', async () => {
    const bytes = pdfBytes('by two', 200_000);
    const uploadId = await sent(test.services, principal, { name: 'a.pdf', bytes });
    const both = await Promise.allSettled([
      completeUpload(test.services, principal, uploadId),
      completeUpload(test.services, principal, uploadId),
    ]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect([await count('source_document'), await count('stored_file'), await readingJobs()]).toEqual([
      1, 1, 1,
    ]);
  });

  it('whose server was killed after the file was taken is completed again, once', async () => {
    const file = { name: 'a.pdf', folder: null, bytes: pdfBytes('killed', 30_000) };
    const uploadId = await sent(test.services, principal, { name: file.name, bytes: file.bytes });
    const taken = await takeFiles(test.services, principal, file);
    const again = await completeUpload(test.services, principal, uploadId);
    expect(again.documents).toEqual([{ documentId: taken.documents[0]?.documentId, isKnown: true }]);
    expect([await count('source_document'), await count('upload'), await readingJobs()]).toEqual([1, 0, 1]);
  });

  it('whose server was killed while it cleared the pieces away is over, and its file is known', async () => {
    const file = { name: 'a.pdf', folder: null, bytes: pdfBytes('killed later', 30_000) };
    const uploadId = await sent(test.services, principal, { name: file.name, bytes: file.bytes }, 10_000);
    const { documents } = await takeFiles(test.services, principal, file);
    const [piece] = await test.asOwner<{ key: string }>(
      'select storage_key as key from upload_piece where upload_id = $1 order by starts_at limit 1',
      [uploadId],
    );
    await test.files.objects.delete(piece?.key ?? '');
    await expect(completeUpload(test.services, principal, uploadId)).rejects.toThrow(/Send the file again/);
    expect(await count('upload')).toBe(0);
    const known = { kind: 'KNOWN', documentId: documents[0]?.documentId };
    expect(await announce(test.services, principal, file)).toEqual(known);
  });

  it('of another firm is not there', async () => {
    const bytes = pdfBytes('theirs', 20_000);
    const uploadId = await sent(test.services, principal, { name: 'a.pdf', bytes });
    const { principal: other } = await createTestFirm(test);
    const piece = { uploadId, offset: 20_000, bytes: Buffer.from('x') };
    const [theirs, nobodys] = await Promise.allSettled([
      receivePiece(test.services, other, piece),
      receivePiece(test.services, other, { ...piece, uploadId: randomUUID() }),
    ]);
    expect(theirs).toEqual(nobodys);
    await expect(completeUpload(test.services, other, uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await completeUpload(test.services, principal, uploadId);
  });
});

const archiveOf = (entries: Parameters<typeof zipFile>[0]): Buffer => Buffer.from(zipFile(entries));

describe('an archive', () => {
  const archive = archiveOf([
    { name: 'Larkmoor/one.pdf', content: pdfBytes('one of the archive') },
    { name: 'Larkmoor/deeper/two.txt', content: textBytes('Two of the archive.') },
    { name: '../../escape.txt', content: textBytes('Three of the archive.') },
    { name: 'Larkmoor/page.pdf', content: '<html>no report</html>' },
    { name: 'Larkmoor/one again.pdf', content: pdfBytes('one of the archive') },
    { name: '__MACOSX/._one.pdf', content: 'left behind' },
  ]);

  it('becomes a document for each file, and one that says why for each that is refused', async () => {
    const file = { name: 'Cases.zip', folder: 'in', bytes: archive };
    const uploadId = await sent(test.services, principal, file);
    const { documents, refused } = await completeUpload(test.services, principal, uploadId);
    expect(documents).toHaveLength(4);
    expect(new Set(documents.map(({ documentId }) => documentId)).size).toBe(3);
    expect(refused).toMatchObject([{ name: 'page.pdf', code: 'NOT_WHAT_IT_SAYS' }]);
    expect(await filed()).toEqual([
      { name: 'escape.txt', folder: 'in/Cases', status: 'WAITING', code: null, format: 'TXT' },
      { name: 'one.pdf', folder: 'in/Cases/Larkmoor', status: 'WAITING', code: null, format: 'PDF' },
      {
        name: 'page.pdf',
        folder: 'in/Cases/Larkmoor',
        status: 'REFUSED',
        code: 'NOT_WHAT_IT_SAYS',
        format: null,
      },
      { name: 'two.txt', folder: 'in/Cases/Larkmoor/deeper', status: 'WAITING', code: null, format: 'TXT' },
    ]);
  });

  it('sent once more adds nothing', async () => {
    const file = { name: 'Cases.zip', bytes: archive };
    for (let time = 0; time < 2; time += 1) {
      await completeUpload(test.services, principal, await sent(test.services, principal, file));
    }
    expect([await count('source_document'), await count('stored_file'), await readingJobs()]).toEqual([
      4, 3, 3,
    ]);
  });
});

describe('an archive made to do harm', () => {
  it('is refused whole when it would unpack to too much, and nothing of it is kept', async () => {
    const before = await test.files.keys();
    const bytes = archiveOf([
      { name: 'fine.txt', content: textBytes('A report that would be fine.') },
      { name: 'bomb.txt', content: 'small', claimedBytes: 3_000_000_000 },
    ]);
    const uploadId = await sent(test.services, principal, { name: 'bomb.zip', bytes });
    await expect(completeUpload(test.services, principal, uploadId)).rejects.toMatchObject({
      refusal: 'ARCHIVE_BOMB',
    });
    expect([await count('upload'), await count('source_document')]).toEqual([0, 0]);
    expect(await test.files.keys()).toEqual(before);
  });

  it('loses the files that are locked, or archives again, and keeps the rest', async () => {
    const bytes = archiveOf([
      { name: 'locked.pdf', content: 'unreadable', isEncrypted: true },
      { name: 'inner.zip', content: archiveOf([{ name: 'deep.txt', content: textBytes('Deep.') }]) },
      { name: 'fine.txt', content: textBytes('A report beside them.') },
    ]);
    const uploadId = await sent(test.services, principal, { name: 'mixed.zip', bytes });
    const { documents, refused } = await completeUpload(test.services, principal, uploadId);
    expect(documents).toHaveLength(1);
    expect(refused.map(({ name, code }) => [name, code])).toEqual([
      ['locked.pdf', 'ENCRYPTED'],
      ['inner.zip', 'UNSUPPORTED'],
    ]);
  });
});

describe('what lies in the store', () => {
  it('is sealed while it arrives and afterwards, under names that say nothing', async () => {
    const words = 'Una Vossberg limps since Whitsun';
    const file = { name: 'Vossberg.txt', bytes: textBytes(words) };
    const uploadId = await sent(test.services, principal, file, 500);
    expect((await test.files.everything()).includes('Vossberg')).toBe(false);
    await completeUpload(test.services, principal, uploadId);
    expect((await test.files.everything()).includes('Vossberg')).toBe(false);
    for (const key of await test.files.keys()) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is an object for each firm, also of the same bytes', async () => {
    const before = (await test.files.keys()).length;
    const { principal: other } = await createTestFirm(test);
    const file = { name: 'a.txt', bytes: textBytes('the same in both') };
    for (const one of [principal, other]) {
      await completeUpload(test.services, one, await sent(test.services, one, file));
    }
    expect((await test.files.keys()).length).toBe(before + 2);
    const keys = await test.asOwner<{ wrapped: Buffer }>(
      'select wrapped from firm_data_key where firm_id = any ($1)',
      [[principal.firmId, other.firmId]],
    );
    expect(new Set(keys.map(({ wrapped }) => wrapped.toString('hex'))).size).toBe(2);
  });
});

describe('an upload that nobody goes on with', () => {
  const touched = (uploadId: string, age: string) =>
    test.asOwner('update upload set touched_at = now() - $2::interval where id = $1', [uploadId, age]);
  const sweep = (uploadId: string) => sweepUploadJob(test.services)(attemptAt(principal, uploadId));
  const sweepsInLine = async (uploadId: string): Promise<number> =>
    (
      await test.asOwner(
        `select from queue.job where name = 'sweep-upload' and data ->> 'subjectId' = $1
            and start_after > now() + interval '23 hours'`,
        [uploadId],
      )
    ).length;

  it('is gone after a day, with what had arrived', async () => {
    const before = await test.files.keys();
    const bytes = pdfBytes('given up', 30_000);
    const uploadId = await sent(test.services, principal, { name: 'a.pdf', bytes });
    expect(await sweepsInLine(uploadId)).toBe(1);
    await touched(uploadId, '25 hours');
    await sweep(uploadId);
    expect(await count('upload')).toBe(0);
    expect(await test.files.keys()).toEqual(before);
    await sweep(uploadId);
  });

  it('stays when a piece came within the day, and is looked after again', async () => {
    const bytes = pdfBytes('slowly', 30_000);
    const uploadId = await sent(test.services, principal, { name: 'a.pdf', bytes });
    await touched(uploadId, '23 hours');
    await sweep(uploadId);
    expect(await count('upload')).toBe(1);
    expect(await sweepsInLine(uploadId)).toBe(2);
  });
});
