import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  enabledExternalReader,
  openText,
  proposalsOfDocuments,
  readDocumentJob,
  setExternalReader,
  type ConsumedDocument,
  type DocumentConsumer,
  type ReadDocumentServices,
} from '../../../server/modules/readings/index.js';
import { addDocument } from '../../../server/modules/documents/index.js';
import type { Principal, UnitOfWork } from '../../../server/platform/database/index.js';
import { createDocumentReader, RefusedFileError } from '../../../server/platform/documents/index.js';
import { createLogger } from '../../../server/platform/logger.js';
import type { Reader } from '../../../server/reading/reader.js';
import { createTestDocuments, type TestDocuments } from '../documents/documents.js';
import { createTestFirm } from '../../support/factories.js';
import { documentState, REPORT, REPORT_TEXT, reportReading } from '../../support/readings.js';

const parser = createDocumentReader();
let test: TestDocuments;
let principal: Principal;
let logs: string[];
let consumed: ConsumedDocument[];

beforeAll(async () => {
  test = await createTestDocuments();
});
afterAll(async () => {
  await parser.close();
  await test.close();
});
beforeEach(async () => {
  ({ principal } = await createTestFirm(test));
  logs = [];
  consumed = [];
});

const work = <Result>(job: (unitOfWork: UnitOfWork) => Promise<Result>): Promise<Result> =>
  test.database.withFirm(principal, 'write', job);

/** Finds in every document what the invented report holds. */
const reader: Reader = {
  name: 'built-in',
  version: '1',
  read: async () => reportReading(),
};
const keeping: DocumentConsumer = {
  name: 'keeping',
  consume: async (_unitOfWork, document) => void consumed.push(document),
};

function services(overrides: Partial<ReadDocumentServices> = {}): ReadDocumentServices {
  return {
    ...test.services,
    ...{ parser, reader, readerOrigins: [], consumers: [keeping] },
    logger: createLogger('trace', { write: (line) => void logs.push(line) }),
    ...overrides,
  };
}

async function added(
  bytes: Uint8Array = Buffer.from(REPORT),
  name = 'Ottoline Brackwater.txt',
): Promise<string> {
  return (await addDocument(test.services, principal, { name, folder: null, bytes })).documentId;
}

async function run(
  documentId: string,
  overrides: Partial<ReadDocumentServices> = {},
  isLastAttempt = false,
): Promise<void> {
  const signal = new AbortController().signal;
  await readDocumentJob(services(overrides))({
    ...{ firmId: principal.firmId, subjectId: documentId, isLastAttempt, signal },
  });
}

const state = (id: string) => work((unitOfWork) => documentState(unitOfWork, id));
const failureOf = async (id: string) =>
  (
    await test.asOwner<{ code: string | null; message: string | null }>(
      'select failure_code as code, failure_message as message from source_document where id = $1',
      [id],
    )
  )[0];
const proposals = (id: string) => work((unitOfWork) => proposalsOfDocuments(unitOfWork, [id]));

describe('the reading of a document', () => {
  it('ends with proposals, the text kept sealed, and consumers told', async () => {
    const id = await added();
    await run(id);
    expect((await state(id)).status).toBe('TO_REVIEW');
    expect(await proposals(id)).toHaveLength(11);
    expect(consumed.map(({ documentId, text }) => [documentId, text.text])).toEqual([[id, REPORT_TEXT.text]]);
    const kept = await work((unitOfWork) => openText(unitOfWork, test.files, id));
    expect(kept?.text).toBe(REPORT_TEXT.text);
    const [row] = await test.asOwner<Record<string, unknown>>(
      `select d.kind, d.reader, d.reader_version, d.text_version, f.page_count
         from source_document d join stored_file f on f.id = d.file_id where d.id = $1`,
      [id],
    );
    expect(row).toEqual({
      kind: 'REPORT',
      reader: 'built-in',
      reader_version: '1',
      text_version: 1,
      page_count: 2,
    });
  });

  it('gives the same rows wherever it is broken off and run again', async () => {
    const id = await added();
    const broken = (where: string) => Object.assign(new Error('broken off'), { where });
    const failing: readonly Partial<ReadDocumentServices>[] = [
      { parser: { readDocument: () => Promise.reject(broken('parsing')) } },
      { reader: { ...reader, read: () => Promise.reject(broken('reading')) } },
      { consumers: [keeping, { name: 'failing', consume: () => Promise.reject(broken('consuming')) }] },
    ];
    for (const overrides of failing) {
      await expect(run(id, overrides)).rejects.toThrow('broken off');
      expect((await state(id)).status).toBe('READING');
      expect(await proposals(id)).toEqual([]);
    }
    await run(id);
    const first = await proposals(id);
    expect(first).toHaveLength(11);
    await run(id);
    expect(await proposals(id)).toEqual(first);
  });

  it('does not make the text twice', async () => {
    const id = await added();
    await expect(
      run(id, { reader: { ...reader, read: () => Promise.reject(new Error('later')) } }),
    ).rejects.toThrow();
    await run(id, { parser: { readDocument: () => Promise.reject(new Error('not again')) } });
    expect((await state(id)).status).toBe('TO_REVIEW');
  });

  it('refuses at once what can not be read for a reason in the file', async () => {
    const id = await added();
    await run(id, { parser: { readDocument: () => Promise.reject(new RefusedFileError('ENCRYPTED')) } });
    expect((await state(id)).status).toBe('REFUSED');
    expect(await failureOf(id)).toMatchObject({ code: 'ENCRYPTED' });
  });

  it('fails for people to see after the last try, and not before', async () => {
    const id = await added();
    const overrides = { reader: { ...reader, read: () => Promise.reject(new Error('no')) } };
    await expect(run(id, overrides)).rejects.toThrow('no');
    expect((await state(id)).status).toBe('READING');
    await expect(run(id, overrides, true)).rejects.toThrow('no');
    expect((await state(id)).status).toBe('FAILED');
    expect((await failureOf(id))?.code).toBe('NOT_READ');
  });

  it('hands a transcript to the consumers only', async () => {
    const id = await added();
    await run(id, { reader: { ...reader, read: async () => reportReading({ kind: 'TRANSCRIPT' }) } });
    expect(await proposals(id)).toEqual([]);
    expect((await state(id)).status).toBe('FILED');
    expect(consumed.map((document) => document.reading.kind)).toEqual(['TRANSCRIPT']);
  });

  it('is over when the document was removed meanwhile', async () => {
    const id = await added();
    await test.asOwner('delete from source_document where id = $1', [id]);
    await run(id);
    expect(consumed).toEqual([]);
  });

  it('says nothing of the document in the log', async () => {
    const id = await added();
    const forged = reportReading();
    const [first, ...rest] = forged.fields;
    if (first === undefined) throw new Error('No field.');
    const dropped = { ...first, citation: { ...first.citation, quote: 'Zebulon Quirke' } };
    await run(id, { reader: { ...reader, read: async () => ({ ...forged, fields: [dropped, ...rest] }) } });
    expect(logs.join('')).toContain('"dropped":1');
    expect(logs.join('')).not.toMatch(/Ottoline|Brackwater|Tamsin|Quirke/);
  });
});

describe('the reader outside', () => {
  const ORIGIN = 'https://reader.example';
  const setting = { origin: ORIGIN, model: 'invented-1', key: 'sk-invented', isEnabled: true };
  const offered = () => ({ readerOrigins: [ORIGIN] });

  it('is off until the firm enables it, and gone when the operator allows its address no more', async () => {
    const enabled = (origins: readonly string[]) =>
      work((unitOfWork) => enabledExternalReader(unitOfWork, { readerOrigins: origins }));
    expect(await enabled([ORIGIN])).toBeNull();
    await work((unitOfWork) => setExternalReader(unitOfWork, offered(), { ...setting, isEnabled: false }));
    expect(await enabled([ORIGIN])).toBeNull();
    await work((unitOfWork) => setExternalReader(unitOfWork, offered(), { ...setting, key: null }));
    expect(await enabled([ORIGIN])).toMatchObject({ name: 'external', version: 'invented-1' });
    expect(await enabled([])).toBeNull();
  });

  it('takes no address that the operator does not allow', async () => {
    await expect(
      work((unitOfWork) =>
        setExternalReader(unitOfWork, offered(), { ...setting, origin: 'https://other.example' }),
      ),
    ).rejects.toThrow('one of the addresses that this server allows: https://reader.example');
  });

  it('keeps the key sealed, and hands it to no other address', async () => {
    await work((unitOfWork) => setExternalReader(unitOfWork, offered(), setting));
    const [row] = await test.asOwner<{ key: Buffer }>(
      'select sealed_key as key from external_reader where firm_id = $1',
      [principal.firmId],
    );
    expect(row?.key.includes('sk-invented')).toBe(false);
    const both = { readerOrigins: [ORIGIN, 'https://second.example'] };
    await work((unitOfWork) =>
      setExternalReader(unitOfWork, both, { ...setting, origin: 'https://second.example', key: null }),
    );
    expect(
      await test.asOwner('select sealed_key from external_reader where firm_id = $1', [principal.firmId]),
    ).toEqual([{ sealed_key: null }]);
  });

  it('costs only its own proposals when it does not answer', async () => {
    const id = await added();
    const unreachable = 'http://127.0.0.1:9';
    await work((unitOfWork) =>
      setExternalReader(unitOfWork, { readerOrigins: [unreachable] }, { ...setting, origin: unreachable }),
    );
    await run(id, { readerOrigins: [unreachable] });
    expect((await state(id)).status).toBe('TO_REVIEW');
    expect(await proposals(id)).toHaveLength(11);
    expect(logs.join('')).toContain('ReaderUnavailableError');
  });
});
