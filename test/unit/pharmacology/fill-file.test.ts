import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npiCheckDigit } from '../../../server/kernel/npi.js';
import {
  type FillReadingContext,
  fillHeadingRecord,
  fillProblemText,
  FillProblemCode,
  missingFillFields,
  readFillRows,
  repeatedFillFields,
  suggestFillColumns,
} from '../../../server/pharmacology/index.js';

const CONTEXT: FillReadingContext = {
  today: '2026-11-22',
  bornOn: '1980-05-01',
  injuredOn: '2024-01-10',
  dateOrder: 'MDY',
};
const NPI = `123456789${npiCheckDigit('123456789')}`;

/** A good row of an invented person; a test changes the cells that it is about. */
const GOOD: Readonly<Record<string, string>> = {
  'Fill Date': '02/03/2024',
  NDC: '60999-0512-01',
  'Drug Name': 'Oxycodone HCl 10 mg tablet',
  Qty: '60',
  Unit: 'EA',
  'Days Supply': '30',
  'Rx #': '700123',
  'Refill #': '0',
  'Prescriber NPI': NPI,
  'Prescriber Name': 'Ada Invented MD',
  'Patient Name': 'Canary Claimant',
  'ICD-10': 'M5416; G89.4',
  'Amount Paid': '$41.20',
};

function readRow(cells: Readonly<Record<string, string>> = {}, context: Partial<FillReadingContext> = {}) {
  const row = { ...GOOD, ...cells };
  const headings = Object.keys(row);
  const columns = suggestFillColumns(headings);
  const [read] = readFillRows({
    headings,
    columns,
    records: [{ row: 2, cells: Object.values(row) }],
    context: { ...CONTEXT, ...context },
  });
  if (read === undefined) throw new Error('One record gives one row.');
  return read;
}

describe('suggestFillColumns', () => {
  it('knows plain headings', () => {
    const headings = [
      'Date Filled',
      'Medication',
      'Strength',
      'Qty',
      'Days Supply',
      'Prescriber',
      'Pharmacy',
      'Rx #',
      'Dx',
    ];
    expect(suggestFillColumns(headings)).toEqual([
      'FILLED_ON',
      'DRUG_NAME',
      'STRENGTH',
      'QUANTITY',
      'DAYS_SUPPLY',
      'PRESCRIBER_NAME',
      'PHARMACY_NAME',
      'PRESCRIPTION_NUMBER',
      'DIAGNOSIS_CODE',
    ]);
  });

  it('knows the headings of the NCPDP standard, with and without their numbers', () => {
    const headings = [
      'Date of Service (401-D1)',
      '407-D7 Product/Service ID',
      'Quantity Dispensed',
      'DaysSupply',
      'Prescriber ID',
      'Service Provider ID',
      'Date Prescription Written',
      'Fill Number',
      'Cardholder ID',
    ];
    expect(suggestFillColumns(headings)).toEqual([
      'FILLED_ON',
      'NDC',
      'QUANTITY',
      'DAYS_SUPPLY',
      'PRESCRIBER_NPI',
      'PHARMACY_NPI',
      'WRITTEN_ON',
      'FILL_NUMBER',
      'PERSON',
    ]);
  });

  it('gives a field one column, and diagnoses several', () => {
    expect(suggestFillColumns(['Fill Date', 'Date Filled', 'Dx 1', 'Dx 2', 'Shelf'])).toEqual([
      'FILLED_ON',
      'IGNORED',
      'DIAGNOSIS_CODE',
      'DIAGNOSIS_CODE',
      'IGNORED',
    ]);
  });

  it('says what is missing and what is there twice', () => {
    expect(missingFillFields(['QUANTITY'])).toEqual(['FILLED_ON', 'DRUG_NAME']);
    expect(missingFillFields(['FILLED_ON', 'NDC'])).toEqual([]);
    expect(repeatedFillFields(['QUANTITY', 'QUANTITY', 'IGNORED', 'IGNORED'])).toEqual(['QUANTITY']);
  });

  it('finds the headings below a title', () => {
    expect(
      fillHeadingRecord([['Invented Pharmacy'], ['Fill Date', 'Drug Name', 'Qty'], ['1/2/2024', 'X', '3']]),
    ).toBe(1);
    expect(fillHeadingRecord([['1/2/2024', 'X', '3']])).toBeNull();
  });
});

describe('readFillRows', () => {
  it('reads a good row', () => {
    expect(readRow()).toMatchObject({
      row: 2,
      problems: [],
      fill: {
        filledOn: '2024-02-03',
        ndc11: '60999051201',
        medication: { key: 'oxycodone' },
        quantity: 60,
        quantityUnit: 'EACH',
        daysSupply: 30,
        prescriptionNumber: '700123',
        fillNumber: 0,
        prescriber: { npi: NPI, name: 'Ada Invented MD' },
        diagnosisCodes: ['M54.16', 'G89.4'],
        amountPaidCents: 4120,
      },
    });
  });

  it('keeps nothing of the column that names the claimant', () => {
    const read = readRow();
    expect(JSON.stringify(read)).not.toContain('Canary');
    expect(read.cells).toContain('Oxycodone HCl 10 mg tablet');
  });

  it.each<[string, string, string]>([
    ['Fill Date', '02/30/2024', 'IMPOSSIBLE_DATE'],
    ['Fill Date', '02/29/2023', 'IMPOSSIBLE_DATE'],
    ['Fill Date', '', 'NO_DATE'],
    ['Fill Date', '11/23/2026', 'DATE_IN_FUTURE'],
    ['Qty', '0', 'QUANTITY_ZERO'],
    ['Qty', 'sixty', 'NOT_A_QUANTITY'],
    ['Qty', '99999', 'TOO_LARGE_QUANTITY'],
    ['Days Supply', '-30', 'DAYS_NOT_POSITIVE'],
    ['Days Supply', '0', 'DAYS_NOT_POSITIVE'],
    ['Days Supply', '367', 'TOO_MANY_DAYS'],
    ['Days Supply', '2.5', 'NOT_DAYS'],
  ])('refuses a row with %s %j: %s', (heading, cell, code) => {
    const read = readRow({ [heading]: cell });
    expect(read.fill).toBeNull();
    expect(read.problems).toMatchObject([{ row: 2, code, isFatal: true, value: cell === '' ? null : cell }]);
  });

  it.each<[string, string, string]>([
    ['NDC', '0999051201', 'NDC_AMBIGUOUS'],
    ['NDC', '6099X051201', 'NDC_NOT_DIGITS'],
    ['NDC', '12345', 'NDC_WRONG_LENGTH'],
    ['NDC', '00000-0000-00', 'NDC_ALL_ZEROS'],
    ['Qty', '', 'NO_QUANTITY'],
    ['Unit', 'BX', 'UNKNOWN_UNIT'],
    ['Days Supply', '', 'NO_DAYS_SUPPLY'],
    ['Prescriber NPI', '1234567890', 'NPI_NOT_VALID'],
    ['Prescriber NPI', 'AI1234563', 'NPI_NOT_VALID'],
    ['ICD-10', 'M54.16, 724.2', 'DIAGNOSIS_NOT_A_CODE'],
    ['Fill Date', '01/09/2024', 'BEFORE_INJURY'],
    ['Fill Date', '01/09/1980', 'BEFORE_BIRTH'],
    ['Refill #', 'new', 'NOT_A_FILL_NUMBER'],
    ['Amount Paid', 'free', 'NOT_AN_AMOUNT'],
    ['Qty', '-60', 'TAKEN_BACK'],
  ])('warns of %s %j, and keeps the fill: %s', (heading, cell, code) => {
    const read = readRow({ [heading]: cell });
    expect(read.fill).not.toBeNull();
    expect(read.problems).toMatchObject([{ row: 2, code, isFatal: false }]);
  });

  it('keeps an identifier that is no NPI as it is written', () => {
    expect(readRow({ 'Prescriber NPI': 'AI1234563' }).fill?.prescriber.npi).toBe('AI1234563');
  });

  it('takes ten digits where the heading says eleven', () => {
    const { NDC: _ndc, ...rest } = GOOD;
    const row = { ...rest, 'NDC 11': '0999051201' };
    const headings = Object.keys(row);
    const [read] = readFillRows({
      headings,
      columns: suggestFillColumns(headings),
      records: [{ row: 2, cells: Object.values(row) }],
      context: CONTEXT,
    });
    expect(read?.fill?.ndc11).toBe('00999051201');
  });

  it('needs a medication: its name, or a code that can be read', () => {
    expect(readRow({ 'Drug Name': '' })).toMatchObject({
      fill: { drugName: 'NDC 60999-0512-01', medication: { class: 'UNCLASSIFIED' } },
      problems: [{ code: 'NAMED_BY_CODE', isFatal: false }],
    });
    expect(readRow({ 'Drug Name': '', NDC: '12' }).fill).toBeNull();
  });

  it('reads a claim taken back as a negative quantity, however it is written', () => {
    expect(readRow({ Qty: '(60)', 'Days Supply': '-30' }).fill).toMatchObject({
      quantity: -60,
      daysSupply: 30,
    });
    expect(readRow({ 'Claim Status': 'Reversed' }).fill?.quantity).toBe(-60);
    expect(readRow({ 'Claim Status': 'Paid' }).fill?.quantity).toBe(60);
    expect(readRow({ 'Claim Status': 'Reversed', Qty: '' })).toMatchObject({
      fill: null,
      problems: [{ code: 'TAKEN_BACK_WITHOUT_QUANTITY' }],
    });
  });

  it('reads dates and units as pharmacies write them', () => {
    expect(readRow({ 'Fill Date': '20240203' }).fill?.filledOn).toBe('2024-02-03');
    expect(readRow({ 'Fill Date': '2024-02-03 00:00:00' }).fill?.filledOn).toBe('2024-02-03');
    expect(readRow({ Qty: '120.5 mL', Unit: '' }).fill).toMatchObject({
      quantity: 120.5,
      quantityUnit: 'ML',
    });
    expect(readRow({ 'Days Supply': '30 days' }).fill?.daysSupply).toBe(30);
  });

  it('loses no row: each is a fill or has a fatal problem, whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(...Object.values(GOOD), '', '-1', '02/30/2024'),
    );
    const headings = Object.keys(GOOD);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: headings.length + 2 }), { maxLength: 8 }), (rows) => {
        const records = rows.map((cells, at) => ({ row: at + 2, cells }));
        const read = readFillRows({
          headings,
          columns: suggestFillColumns(headings),
          records,
          context: CONTEXT,
        });
        expect(read.map(({ row }) => row)).toEqual(records.map(({ row }) => row));
        for (const { fill, problems, row, cells } of read) {
          expect(fill === null).toBe(problems.some(({ isFatal }) => isFatal));
          expect(problems.every((problem) => problem.row === row)).toBe(true);
          expect(cells).toHaveLength(records[row - 2]?.cells.length ?? -1);
          if (fill !== null) expect(fill.filledOn <= CONTEXT.today).toBe(true);
        }
      }),
    );
  });

  it('has words for every problem', () => {
    for (const code of Object.values(FillProblemCode)) {
      const { message, remedy } = fillProblemText(code);
      expect(message.endsWith('.') && remedy.endsWith('.')).toBe(true);
    }
  });
});
