import { describe, expect, it } from 'vitest';
import { readPastedList } from '../../../server/modules/disclosures/read-list.js';

// Cases, numbers and people are invented.
describe('readPastedList', () => {
  it('reads a table under its headings, and keeps each row as it came', async () => {
    const read = await readPastedList(
      [
        'Case Name\tCase No.\tCourt\tType\tDate',
        'Alder v. Larkspur Freight\t2:19-cv-00123-ABC\tC.D. Cal.\tDepo\t03/04/2024',
        'Roe v. Poe\tBC654321\tLos Angeles Superior\tTrial\tFebruary 2025',
        'Hale v. Marsh\t\t\tAffidavit\t02/30/2024',
        '\t\t\tTrial\t01/02/2024',
      ].join('\n'),
    );
    expect(read.columns.map(({ field }) => field)).toEqual([
      'CASE_NAME',
      'CASE_NUMBER',
      'COURT',
      'KIND',
      'GIVEN_ON',
    ]);
    expect(read.rows.map(({ entry }) => entry)).toEqual([
      {
        caseName: 'Alder v. Larkspur Freight',
        caseNumber: '2:19-cv-00123-ABC',
        court: 'C.D. Cal.',
        kind: 'DEPOSITION',
        givenOn: '2024-03-04',
        givenTo: '2024-03-04',
      },
      {
        caseName: 'Roe v. Poe',
        caseNumber: 'BC654321',
        court: 'Los Angeles Superior',
        kind: 'TRIAL',
        givenOn: '2025-02-01',
        givenTo: '2025-02-28',
      },
      { caseName: 'Hale v. Marsh', caseNumber: null, court: null, kind: null, givenOn: null, givenTo: null },
      null,
    ]);
    expect(read.rows[2]?.problems.map(({ code }) => code)).toEqual(['NOT_A_DAY', 'KIND_UNKNOWN']);
    expect(read.rows[3]?.problems.map(({ code, isFatal }) => [code, isFatal])).toEqual([
      ['NOT_AN_ENTRY', true],
    ]);
    expect(read.rows[3]?.cells[3]).toBe('Trial');
  });

  it('reads lines, one testimony each, and keeps what names no case', async () => {
    const { columns, rows } = await readPastedList(
      [
        'TESTIMONY OF THE PAST FOUR YEARS',
        '1. Alder v. Larkspur Freight, No. 2:19-cv-00123-ABC (C.D. Cal.) - deposition, March 4, 2024',
        '2. Roe vs. Poe (Superior Court of California), trial testimony 02/03/2025',
        '3. In re Marsh Haulage, ADJ1234567, deposition',
      ].join('\n'),
    );
    expect(columns).toEqual([]);
    expect(rows.map(({ entry }) => entry)).toEqual([
      null,
      {
        caseName: 'Alder v. Larkspur Freight',
        caseNumber: 'No. 2:19-cv-00123-ABC',
        court: 'C.D. Cal.',
        kind: 'DEPOSITION',
        givenOn: '2024-03-04',
        givenTo: '2024-03-04',
      },
      {
        caseName: 'Roe vs. Poe',
        caseNumber: null,
        court: 'Superior Court of California',
        kind: 'TRIAL',
        givenOn: '2025-02-03',
        givenTo: '2025-02-03',
      },
      {
        caseName: 'In re Marsh Haulage',
        caseNumber: 'ADJ1234567',
        court: null,
        kind: 'DEPOSITION',
        givenOn: null,
        givenTo: null,
      },
    ]);
    expect(rows[0]?.cells).toEqual(['TESTIMONY OF THE PAST FOUR YEARS']);
  });
});
