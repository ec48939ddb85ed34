import { describe, expect, it } from 'vitest';
import { memorySource, openTables } from '../../../../server/platform/spreadsheets/index.js';
import { workbookOf } from '../../../fixtures/imports/write-workbook.mjs';

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

async function tablesOf(bytes: Uint8Array) {
  const tables = [];
  for (const { format, records } of await openTables(memorySource('file', bytes))) {
    const cells = [];
    for await (const record of records()) cells.push([record.recordNumber, ...record.cells]);
    tables.push({ kind: format.kind, sheet: format.sheet, cells });
  }
  return tables;
}

describe('the tables of a file', () => {
  it('are one for delimited text, whatever delimits it', async () => {
    expect(await tablesOf(Buffer.from('a,b\n\n1,"2\n3"\n'))).toEqual([
      {
        kind: 'CSV',
        sheet: null,
        cells: [
          [1, 'a', 'b'],
          [3, '1', '2\n3'],
        ],
      },
    ]);
    expect(await tablesOf(Buffer.from('\uFEFFa\tb\nä\t2\n', 'utf16le'))).toEqual([
      {
        kind: 'TSV',
        sheet: null,
        cells: [
          [1, 'a', 'b'],
          [2, 'ä', '2'],
        ],
      },
    ]);
  });

  it('are the sheets of a workbook that are shown', async () => {
    const sheets = [
      { name: 'Cover', rows: row(1, 'About') },
      { name: 'Old', rows: row(1, 'x'), state: 'hidden' },
      { name: 'Fills', rows: row(2, 'a', 'b') + row(4, '1', '2') },
    ];
    expect(await tablesOf(workbookOf(sheets))).toEqual([
      { kind: 'XLSX', sheet: 'Cover', cells: [[1, 'About']] },
      {
        kind: 'XLSX',
        sheet: 'Fills',
        cells: [
          [2, 'a', 'b'],
          [4, '1', '2'],
        ],
      },
    ]);
  });

  it('are all sheets when none is shown', async () => {
    const sheets = [{ name: 'Only', rows: row(1, 'x'), state: 'veryHidden' }];
    expect(await tablesOf(workbookOf(sheets))).toMatchObject([{ sheet: 'Only' }]);
  });

  it('are read without the marks that keep a cell from running as a formula', async () => {
    expect(await tablesOf(Buffer.from("a,b\n'=1+1,-3\n"))).toMatchObject([
      {
        cells: [
          [1, 'a', 'b'],
          [2, '=1+1', '-3'],
        ],
      },
    ]);
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['a PDF', '%PDF-1.7', 'NOT_A_SPREADSHEET'],
    ['an archive without sheets', 'PK\u0003\u0004', 'DAMAGED'],
  ])('of %s are refused', async (_what, text, reason) => {
    await expect(openTables(memorySource('file', Buffer.from(text, 'latin1')))).rejects.toMatchObject({
      reason,
    });
  });
});
