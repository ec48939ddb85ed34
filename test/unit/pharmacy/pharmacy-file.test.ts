import { describe, expect, it } from 'vitest';
import { readPharmacyFile } from '../../../server/modules/pharmacy/pharmacy-file.js';
import { workbookOf } from '../../fixtures/imports/write-workbook.mjs';

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('a pharmacy’s file', () => {
  it('is cut below its headings, wherever these stand, and keeps the numbers of its rows', async () => {
    const text =
      'Invented Pharmacy,,\n,,\nFill Date,Drug Name,Qty,Days Supply\n2024-03-01,Gabapentin,90,30\n\n2024-04-01,Gabapentin,90\n';
    const table = await readPharmacyFile(Buffer.from(text));
    expect(table).toMatchObject({
      format: 'CSV',
      sheet: null,
      headings: ['Fill Date', 'Drug Name', 'Qty', 'Days Supply'],
      suggestedColumns: ['FILLED_ON', 'DRUG_NAME', 'QUANTITY', 'DAYS_SUPPLY'],
      records: [
        { row: 4, cells: ['2024-03-01', 'Gabapentin', '90', '30'] },
        { row: 6, cells: ['2024-04-01', 'Gabapentin', '90', ''] },
      ],
    });
  });

  it('gives a name to a column beyond its headings, so that no cell is lost', async () => {
    const table = await readPharmacyFile(Buffer.from('Fill Date,Drug Name\n2024-03-01,Gabapentin,extra\n'));
    expect([table.headings, table.records[0]?.cells]).toEqual([
      ['Fill Date', 'Drug Name', 'Column 3'],
      ['2024-03-01', 'Gabapentin', 'extra'],
    ]);
  });

  it('is read without characters that no text can hold', async () => {
    const bytes = workbookOf([
      {
        name: 'A',
        rows: row(1, 'Fill Date', 'Drug Name') + row(2, '2024-03-01', 'Gaba_x0000_pen_xD800_tin'),
      },
    ]);
    expect((await readPharmacyFile(bytes)).records[0]?.cells[1]).toBe('Gabapen\uFFFDtin');
  });

  it('is the sheet of a workbook that holds fills', async () => {
    const bytes = workbookOf([
      { name: 'Summary', rows: row(1, 'Patient', 'Prescriber') + row(2, 'x', 'y') },
      {
        name: 'Detail',
        rows: row(1, 'Date of Service', 'Drug Name', 'NDC') + row(2, '2024-03-01', 'Gabapentin', ''),
      },
    ]);
    expect(await readPharmacyFile(bytes)).toMatchObject({
      format: 'XLSX',
      sheet: 'Detail',
      records: [{ row: 2 }],
    });
  });

  it('is refused without headings, or with more rows than are checked at once', async () => {
    await expect(readPharmacyFile(Buffer.from('one,two\nthree,four\n'))).rejects.toThrow(
      'No row of headings',
    );
    const lines = Array<string>(50_001).fill('2024-03-01,Gabapentin');
    const long = Buffer.from(['Fill Date,Drug Name', ...lines].join('\n'));
    await expect(readPharmacyFile(long)).rejects.toThrow('more than 50000 rows');
  });
});
