import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteDocument } from '../../../server/modules/documents/delete-document.js';
import { configureImport } from '../../../server/modules/pharmacy/configure-import.js';
import { discardImport } from '../../../server/modules/pharmacy/discard-import.js';
import { rejectedRows, rowsOfImport } from '../../../server/modules/pharmacy/pharmacy-row.queries.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';
import { createTestDocuments, type TestDocuments } from '../documents/documents.js';
import {
  checked,
  confirmed,
  fillFile,
  fillLine,
  imported,
  importRow,
  newMatter,
  statesOf,
  TODAY,
  undone,
} from './pharmacy.js';

let docs: TestDocuments;
let firm: TestFirm;
beforeAll(async () => {
  docs = await createTestDocuments();
  firm = await createTestFirm(docs);
});
afterAll(() => docs.close());

/** Codes of the problems of each row that has any, as "row:CODE,CODE". */
async function problemsOf(importId: string): Promise<string[]> {
  const rows = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
    rowsOfImport(unitOfWork, importId),
  );
  return rows
    .filter(({ problems }) => problems.length > 0)
    .map(({ row, problems }) => `${row}:${problems.map(({ code }) => code).join(',')}`);
}

describe('a pharmacy’s file', () => {
  it('is checked without a fill being written', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await checked(
      docs,
      firm.principal,
      matterId,
      fillFile(fillLine(), fillLine({ day: '2024-04-01' })),
    );
    expect(await importRow(docs, firm.principal, id)).toMatchObject({
      status: 'CHECKED',
      rows: 2,
      fills: 2,
      rejected: 0,
      matterId,
    });
    expect(await statesOf(docs, matterId)).toEqual([]);
  });

  it('names what is wrong by row and field, and loses no row', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const bytes = fillFile(
      fillLine(),
      fillLine({ day: '02/30/2024' }),
      fillLine({ day: '2031-01-01' }),
      fillLine({ day: '' }),
      fillLine({ drug: '' }),
      fillLine({ days: '-30', rx: '7002' }),
      fillLine({ days: '400', rx: '7003' }),
      fillLine({ quantity: '0', rx: '7004' }),
      fillLine({ quantity: 'ninety', rx: '7005' }),
      fillLine({ ndc: '00000-0000-00', rx: '7006' }),
      fillLine({ ndc: '1234567890', rx: '7007' }),
      fillLine({ ndc: '12-345-678', rx: '7008' }),
      fillLine({ quantity: '90 wagons', rx: '7009' }),
      fillLine({ npi: '1234567890', rx: '7010' }),
      fillLine({ day: '2023-12-31', rx: '7011' }),
      fillLine(),
    );
    const id = await checked(docs, firm.principal, matterId, bytes);
    expect(await problemsOf(id)).toEqual([
      '3:IMPOSSIBLE_DATE',
      '4:DATE_IN_FUTURE',
      '5:NO_DATE',
      '6:NO_MEDICATION',
      '7:DAYS_NOT_POSITIVE',
      '8:TOO_MANY_DAYS',
      '9:QUANTITY_ZERO',
      '10:NOT_A_QUANTITY',
      '11:NDC_ALL_ZEROS',
      '12:NDC_AMBIGUOUS',
      expect.stringMatching(/^13:NDC_WRONG_(LENGTH|SEGMENTS)$/),
      '14:UNKNOWN_UNIT',
      '15:NPI_NOT_VALID',
      '16:BEFORE_INJURY',
      '17:DUPLICATE',
    ]);
    expect(await importRow(docs, firm.principal, id)).toMatchObject({
      rows: 16,
      fills: 7,
      duplicates: 1,
      reversals: 0,
      rejected: 8,
      warnings: 7,
    });
    await confirmed(docs, firm.principal, id);
    expect((await statesOf(docs, matterId)).length).toBe(8);
    const { rows, totalCount } = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      rejectedRows(unitOfWork, id, { limit: 1, after: null }),
    );
    expect([totalCount, rows[0]?.row, rows[0]?.cells[1]]).toEqual([8, 3, '02/30/2024']);
  });

  it('keeps no cell of a column that names the claimant, and no cell in clear', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await imported(
      docs,
      firm.principal,
      matterId,
      fillFile(fillLine({ day: 'no day (Quillhaven)' }), fillLine()),
    );
    const rows = await docs.database.withFirm(firm.principal, 'read', (unitOfWork) =>
      rowsOfImport(unitOfWork, id),
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['', '']);
    const stored = await docs.asOwner<{ all: string }>(
      `select (select json_agg(r) from pharmacy_row r)::text || (select json_agg(i) from pharmacy_import i)::text
           || (select json_agg(f) from pharmacy_fill f)::text as all`,
    );
    expect(stored[0]?.all).not.toContain('Quillhaven');
  });

  it('answers the import that it was when it comes to the same matter again', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const other = await newMatter(docs, firm.principal);
    const bytes = fillFile(fillLine({ rx: '7100' }));
    const first = await checked(docs, firm.principal, matterId, bytes);
    expect(await checked(docs, firm.principal, matterId, bytes)).toBe(first);
    await confirmed(docs, firm.principal, first);
    expect(await checked(docs, firm.principal, matterId, bytes)).toBe(first);
    expect(await checked(docs, firm.principal, other, bytes)).not.toBe(first);
    await undone(docs, firm.principal, first);
    expect(await checked(docs, firm.principal, matterId, bytes)).not.toBe(first);
  });

  it('can be read again by other fields for its columns', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const bytes = Buffer.from('Alpha,Beta\none,two\n');
    await expect(checked(docs, firm.principal, matterId, bytes)).rejects.toThrow('No row of headings');
    const known = Buffer.from('Date Filled,What,Drug Name\n2024-03-01,Tizanidine 4 mg,\n');
    const id = await checked(docs, firm.principal, matterId, known);
    expect(await importRow(docs, firm.principal, id)).toMatchObject({ rejected: 1, fills: 0 });
    const { version } = await importRow(docs, firm.principal, id);
    await docs.database.withFirm(firm.principal, 'write', (unitOfWork) =>
      configureImport(unitOfWork, docs.files, {
        id,
        version,
        columns: [
          { position: 1, field: 'DRUG_NAME' },
          { position: 2, field: 'IGNORED' },
        ],
        today: TODAY,
      }),
    );
    expect(await importRow(docs, firm.principal, id)).toMatchObject({ rejected: 0, fills: 1 });
  });

  it('is refused when two columns are said to hold one field', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await checked(docs, firm.principal, matterId, fillFile(fillLine({ rx: '7200' })));
    const { version } = await importRow(docs, firm.principal, id);
    const columns = [{ position: 8, field: 'FILLED_ON' }] as const;
    await expect(
      docs.database.withFirm(firm.principal, 'write', (unitOfWork) =>
        configureImport(unitOfWork, docs.files, { id, version, columns, today: TODAY }),
      ),
    ).rejects.toThrow('Two columns are said to hold "Date filled"');
  });

  it('is not imported when no row is a fill', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await checked(docs, firm.principal, matterId, fillFile(fillLine({ day: 'never' })));
    await expect(confirmed(docs, firm.principal, id)).rejects.toThrow('No row of the file is a fill');
  });

  it('may hold cells of any length and any characters', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const name = 'Zyxwunil '.repeat(2_000);
    const bytes = fillFile(
      fillLine({ drug: name, rx: 'R'.repeat(5_000) }),
      fillLine({ drug: 'Gabapentin \u{1F48A} \u200F', rx: "7'\\x; drop table" }),
      fillLine({ quantity: '0.00001', rx: '7250' }),
      fillLine({ quantity: '-0.00001', rx: '7250' }),
    );
    const id = await imported(docs, firm.principal, matterId, bytes);
    expect(await statesOf(docs, matterId)).toEqual(['2:COUNTED', '3:COUNTED', '4:REVERSED', '5:REVERSAL']);
    await undone(docs, firm.principal, id);
    expect(await statesOf(docs, matterId)).toEqual([]);
  });

  it('can be let go, after which it is not imported', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await checked(docs, firm.principal, matterId, fillFile(fillLine({ rx: '7300' })));
    const { version } = await importRow(docs, firm.principal, id);
    await docs.database.withFirm(firm.principal, 'write', (unitOfWork) =>
      discardImport(unitOfWork, { id, version }),
    );
    expect(await importRow(docs, firm.principal, id)).toMatchObject({ status: 'DISCARDED' });
    await expect(confirmed(docs, firm.principal, id)).rejects.toThrow('only a file that was checked');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'The file is empty'],
    ['headings alone', fillFile(), 'has headings and no rows'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1'), 'neither delimited text nor'],
  ])('is refused when it holds %s', async (_what, bytes, words) => {
    const matterId = await newMatter(docs, firm.principal);
    await expect(checked(docs, firm.principal, matterId, bytes)).rejects.toThrow(words);
  });

  it('stays as a document as long as fills cite it', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const id = await imported(docs, firm.principal, matterId, fillFile(fillLine({ rx: '7400' })));
    const { documentId } = await importRow(docs, firm.principal, id);
    const remove = () =>
      docs.database.withFirm(firm.principal, 'write', (unitOfWork) =>
        deleteDocument(unitOfWork, documentId, 1),
      );
    await expect(remove()).rejects.toThrow('Undo its import first');
    await undone(docs, firm.principal, id);
    await remove();
    await expect(importRow(docs, firm.principal, id)).rejects.toThrow('not there');
  });
});

describe('fills of several files', () => {
  it('count once, and again when the first import is taken back', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const march = fillLine({ day: '2024-03-01', number: '0' });
    const april = fillLine({ day: '2024-04-01', number: '1' });
    const may = fillLine({ day: '2024-05-01', number: '2' });
    const first = await imported(docs, firm.principal, matterId, fillFile(march, april));
    const second = await imported(docs, firm.principal, matterId, fillFile(april, may));
    expect(await statesOf(docs, matterId)).toEqual(['2:COUNTED', '3:COUNTED', '2:DUPLICATE', '3:COUNTED']);
    expect(await importRow(docs, firm.principal, second)).toMatchObject({
      fills: 1,
      duplicates: 1,
      warnings: 1,
    });
    await undone(docs, firm.principal, first);
    expect(await statesOf(docs, matterId)).toEqual(['2:COUNTED', '3:COUNTED']);
    expect(await importRow(docs, firm.principal, second)).toMatchObject({
      fills: 2,
      duplicates: 0,
      warnings: 0,
    });
    expect(await problemsOf(second)).toEqual([]);
  });

  it('are taken back by a claim of a later file, and stand again when that is undone', async () => {
    const matterId = await newMatter(docs, firm.principal);
    await imported(docs, firm.principal, matterId, fillFile(fillLine({ rx: '7500' })));
    const later = fillFile(
      fillLine({ rx: '7500', quantity: '-90', days: '-30' }),
      fillLine({ rx: '7501', day: '2024-06-01' }),
    );
    const second = await imported(docs, firm.principal, matterId, later);
    expect(await statesOf(docs, matterId)).toEqual(['2:REVERSED', '2:REVERSAL', '3:COUNTED']);
    expect(await importRow(docs, firm.principal, second)).toMatchObject({ fills: 1, reversals: 1 });
    await undone(docs, firm.principal, second);
    expect(await statesOf(docs, matterId)).toEqual(['2:COUNTED']);
  });

  it('of two imports at once in one matter are settled one after the other', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const shared = fillLine({ rx: '7600' });
    const one = await checked(docs, firm.principal, matterId, fillFile(shared, fillLine({ rx: '7601' })));
    const other = await checked(docs, firm.principal, matterId, fillFile(shared, fillLine({ rx: '7602' })));
    await Promise.all([confirmed(docs, firm.principal, one), confirmed(docs, firm.principal, other)]);
    const states = await statesOf(docs, matterId);
    expect(states.filter((state) => state.endsWith('COUNTED')).length).toBe(3);
    expect(states.filter((state) => state.endsWith('DUPLICATE')).length).toBe(1);
  });

  it('are settled when one import is taken back while another comes in', async () => {
    const matterId = await newMatter(docs, firm.principal);
    const line = fillLine({ rx: '7650' });
    const first = await imported(docs, firm.principal, matterId, fillFile(line));
    const second = await imported(docs, firm.principal, matterId, fillFile(line, fillLine({ rx: '7651' })));
    const third = await checked(docs, firm.principal, matterId, fillFile(line, fillLine({ rx: '7652' })));
    await Promise.all([
      undone(docs, firm.principal, first),
      confirmed(docs, firm.principal, third),
      undone(docs, firm.principal, second),
    ]);
    expect(await statesOf(docs, matterId)).toEqual(['2:COUNTED', '3:COUNTED']);
  });

  it('of another firm with the same file and claimant have nothing in common with these', async () => {
    const stranger = await createTestFirm(docs);
    const bytes = fillFile(fillLine({ rx: '7700' }));
    const ours = await newMatter(docs, firm.principal);
    const theirs = await newMatter(docs, stranger.principal);
    const first = await imported(docs, firm.principal, ours, bytes);
    const second = await imported(docs, stranger.principal, theirs, bytes);
    expect(await importRow(docs, stranger.principal, second)).toMatchObject({ fills: 1, duplicates: 0 });
    await expect(importRow(docs, stranger.principal, first)).rejects.toThrow('not there');
    await expect(checked(docs, stranger.principal, ours, bytes)).rejects.toThrow('Matter not found');
    const shared = await docs.asOwner(
      `select 1 from pharmacy_row a join pharmacy_row b
           on a.firm_id <> b.firm_id and (a.sealed_cells = b.sealed_cells or a.data_key_id = b.data_key_id)
       union all
       select 1 from stored_file a join stored_file b on a.firm_id <> b.firm_id and a.storage_key = b.storage_key`,
    );
    expect(shared).toEqual([]);
  });
});
