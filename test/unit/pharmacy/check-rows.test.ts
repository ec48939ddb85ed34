import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows, type CheckedFile } from '../../../server/modules/pharmacy/check-rows.js';
import { readFillRows, type FillField } from '../../../server/pharmacology/index.js';

const COLUMNS: readonly FillField[] = [
  'PERSON',
  'FILLED_ON',
  'DRUG_NAME',
  'NDC',
  'QUANTITY',
  'DAYS_SUPPLY',
  'PRESCRIPTION_NUMBER',
  'FILL_NUMBER',
];
const HEADINGS = ['Patient', 'Date filled', 'Drug', 'NDC', 'Qty', 'Days', 'Rx', 'Fill'];

function check(rows: readonly (readonly string[])[]): CheckedFile {
  const read = readFillRows({
    headings: HEADINGS,
    columns: COLUMNS,
    records: rows.map((cells, at) => ({ row: at + 2, cells })),
    context: { today: '2026-11-22', bornOn: null, injuredOn: null, dateOrder: 'MDY' },
  });
  return checkRows({
    importId: 'new',
    rows: read,
    onFile: [],
    newIds: rows.map((_, at) => `fill ${at + 2}`),
  });
}

/** Cells as they are met: right, wrong, blank, or anything at all. */
const cell = (...values: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.string() });
const row = fc.tuple(
  cell('Pia Quillhaven', ''),
  cell('2024-03-01', '3/1/2024', '02/30/2024', '2030-01-01', ''),
  cell('Gabapentin 300 mg', 'Oxycodone 5 mg tablet', ''),
  cell('', '00093-1039-01', '1234567890', '0000-0000-00'),
  cell('30', '60', '-30', '0', 'many', ''),
  cell('30', '-30', '400', '0', ''),
  cell('7001', '7002', ''),
  cell('0', '1', ''),
);

describe('the rows of a checked file', () => {
  it('each become a fill, a repetition, a claim taken back or a rejection: nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { rows: checked, counts } = check(rows);
        expect(checked.map((each) => each.row)).toEqual(rows.map((_, at) => at + 2));
        const { fills, duplicates, reversals, rejected } = counts;
        expect([counts.rows, fills + duplicates + reversals + rejected]).toEqual([rows.length, rows.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('are rejected for a reason, and only for one that costs the fill', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        for (const { outcome, problems, fill } of check(rows).rows) {
          const isFatal = problems.some((problem) => problem.isFatal);
          expect([isFatal, fill === null]).toEqual(Array(2).fill(outcome === 'REJECTED'));
        }
      }),
    );
  });

  it('keep their cells, those that name the claimant aside', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        expect(check(rows).rows.map(({ cells }) => cells)).toEqual(rows.map(([, ...rest]) => ['', ...rest]));
      }),
    );
  });

  it('are told apart by prescription, number of the fill and quantity, and by the name without a code', () => {
    const base = ['', '2024-03-01', 'Gabapentin 300 mg', '', '90', '30', '7001', '0'];
    const changed = (at: number, value: string) =>
      base.map((each, position) => (position === at ? value : each));
    const { rows } = check([
      base,
      changed(1, '2024-03-02'),
      changed(2, 'Gabapentin 600 mg'),
      changed(4, '60'),
      changed(6, '7002'),
      changed(7, '1'),
      changed(0, 'Pia Quillhaven'),
      changed(1, '03/01/24'),
      changed(6, ' 7001 '),
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      ...Array(6).fill('FILL'),
      ...Array(3).fill('DUPLICATE'),
    ]);
  });
});
