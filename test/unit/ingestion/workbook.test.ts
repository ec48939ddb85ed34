import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/modules/ingestion/reading/index.js';
import { styleOfFormatCode } from '../../../server/platform/spreadsheets/cell-style.js';
import { numericText } from '../../../server/platform/spreadsheets/serial-value.js';
import { memorySource, openWorkbook } from '../../../server/platform/spreadsheets/index.js';
import { archiveOf, workbookOf } from '../../fixtures/imports/write-workbook.mjs';
import { collect } from './reading-support.js';

const source = (bytes: Buffer) => memorySource('log.xlsx', bytes);
const textCell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function cellsOf(rows: string, options?: Parameters<typeof workbookOf>[1]) {
  const workbook = await openWorkbook(source(workbookOf([{ name: 'Log', rows }], options)));
  return collect(workbook.records('Log'));
}

describe('cells of a workbook', () => {
  it.each([
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', 'second'],
    ['an inline string', textCell('A1', 'Keystone &amp; Vale'), 'Keystone & Vale'],
    [
      'rich text, without its phonetic guide',
      '<c r="A1" t="inlineStr"><is><r><t>Nú</t></r><rPh><t>no</t></rPh><r><t>ñez</t></r></is></c>',
      'Núñez',
    ],
    ['an escaped line break', textCell('A1', 'one_x000D_two'), 'one\rtwo'],
    ['the text of a formula', '<c r="A1" t="str"><f>A2</f><v>shown</v></c>', 'shown'],
    ['a number', '<c r="A1"><v>1000011001</v></c>', '1000011001'],
    ['a number in scientific notation', '<c r="A1"><v>1.000011001E9</v></c>', '1000011001'],
    ['a number with binary noise', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['a day', '<c r="A1" s="1"><v>44344</v></c>', '2021-05-28'],
    ['a day and a time', '<c r="A1" s="1"><v>44344.5451388889</v></c>', '2021-05-28 13:05'],
    ['a time of day', '<c r="A1" s="2"><v>0.545138888888889</v></c>', '13:05'],
    ['an elapsed time', '<c r="A1" s="3"><v>1.04513888888889</v></c>', '25:05'],
    ['a percentage', '<c r="A1" s="4"><v>0.125</v></c>', '12.5%'],
    ['an amount of money', '<c r="A1" s="5"><v>2015.5</v></c>', '2015.5'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO day', '<c r="A1" t="d"><v>2021-05-28T00:00:00</v></c>', '2021-05-28'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula as text', textCell('A1', '=1+1'), '=1+1'],
  ])('reads %s', async (_, cell, text) => {
    const formats = ['yyyy\\-mm\\-dd;@', 'h:mm AM/PM', '[h]:mm', '0.0%', '"$"#,##0.00'];
    const rows = `<row r="1">${cell}<c r="B1"><v>1</v></c></row>`;
    expect((await cellsOf(rows, { strings: ['first', 'second'], formats }))[0]?.cells[0]).toBe(text);
  });

  it('keeps the numbers of rows, fills gaps between cells, and skips blank rows', async () => {
    const rows = `<row r="2">${textCell('B2', 'x')}${textCell('D2', 'y')}</row><row r="3"></row><row r="9">${textCell('A9', 'z')}</row>`;
    expect(await cellsOf(rows)).toEqual([
      { recordNumber: 2, cells: ['', 'x', '', 'y'] },
      { recordNumber: 9, cells: ['z'] },
    ]);
  });

  it('counts rows and cells that do not say where they stand', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      { recordNumber: 1, cells: ['1', '2'] },
      { recordNumber: 2, cells: ['3'] },
    ]);
  });

  it('reads the days of an old Macintosh workbook by its own calendar', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>42882</v></c></row>';
    expect((await cellsOf(rows, { formats: ['m/d/yy'], date1904: true }))[0]?.cells).toEqual(['2021-05-28']);
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd', 'DATE'],
    ['[$-409]d-mmm-yy;@', 'DATE'],
    ['mmm yyyy', 'DATE'],
    ['h:mm AM/PM', 'TIME'],
    ['mm:ss', 'TIME'],
    ['[h]:mm', 'ELAPSED'],
    ['0%', 'PERCENT'],
    ['General', 'NUMBER'],
    ['"days "0', 'NUMBER'],
    ['[Red]#,##0.00', 'NUMBER'],
    ['_("$"* #,##0.00_)', 'NUMBER'],
    ['0.0 \\h', 'NUMBER'],
  ])('%j shows a %s', (code, style) => {
    expect(styleOfFormatCode(code)).toBe(style);
  });

  it.each([
    [0.99999, 'TIME', '0.99999'], // rounds up to the next midnight, which is no time of day
    [44344.99999, 'DATE', '2021-05-29'],
    [-1, 'DATE', '-1'],
    [1e-7, 'NUMBER', '0.0000001'],
    [123_456_789_012, 'NUMBER', '123456789012'],
  ] as const)('shows %s as a %s: %j', (value, style, text) => {
    expect(numericText(value, style, false)).toBe(text);
  });
});

describe('sheets of a workbook', () => {
  const headings = `<row r="1">${textCell('A1', 'Examiner')}${textCell('B1', 'Exam date')}</row>`;
  const log = `${headings}<row r="2">${textCell('A2', 'Dr. A. Quist')}<c r="B2" s="1"><v>44344</v></c></row>`;
  const cover = `<row r="1">${textCell('A1', 'Summary of the year')}</row><row r="2">${textCell('A2', 'Matters')}<c r="B2"><v>90</v></c></row>`;

  it('reads the sheet whose headings it knows, and never a hidden one unasked', async () => {
    const bytes = workbookOf(
      [
        { name: 'Old', rows: log, state: 'hidden' },
        { name: 'Cover', rows: cover },
        { name: 'Log', rows: log },
      ],
      { formats: ['yyyy-mm-dd'] },
    );
    const analysis = await analyseFile(source(bytes));
    expect(analysis.format).toMatchObject({ kind: 'XLSX', sheet: 'Log', encoding: null, delimiter: null });
    expect(analysis.sheets).toEqual(['Cover', 'Log']);
    const chosen = await analyseFile(source(bytes), { overrides: { sheet: 'Cover' } });
    expect(chosen.format.sheet).toBe('Cover');
    await expect(analyseFile(source(bytes), { overrides: { sheet: 'Nope' } })).rejects.toMatchObject({
      reason: 'NO_SUCH_SHEET',
    });
  });

  const worksheet = (xml: string) => ({
    ...Object.fromEntries([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/s.xml"/></Relationships>',
      ],
    ]),
    'xl/s.xml': xml,
  });

  it.each([
    ['NOT_A_WORKBOOK', archiveOf({ 'word/document.xml': '<x/>' })],
    ['BINARY_WORKBOOK', archiveOf({ 'xl/workbook.bin': 'x' })],
    ['DAMAGED', workbookOf([{ name: 'Log', rows: log }]).subarray(0, 600)],
    ['DAMAGED', archiveOf(worksheet('<worksheet><sheetData><row>'))],
    [
      'DAMAGED',
      archiveOf(
        worksheet(
          '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        ),
      ),
    ],
    ['SUSPICIOUS_COMPRESSION', archiveOf(worksheet(' '.repeat(20_000_000)))],
    [
      'TOO_MANY_COLUMNS',
      archiveOf(
        worksheet('<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
      ),
    ],
    ['OLD_WORKBOOK', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    [
      'ENCRYPTED',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
  ])('refuses with %s', async (reason, bytes) => {
    await expect(analyseFile(source(bytes))).rejects.toMatchObject({ reason });
  });

  it('refuses a workbook beyond the size that is read from memory, without opening it', async () => {
    const huge = { ...source(workbookOf([{ name: 'Log', rows: log }])), byteSize: 60 * 1024 * 1024 };
    await expect(analyseFile(huge)).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });
});
