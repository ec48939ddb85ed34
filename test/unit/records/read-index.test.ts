import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndexTable, readIndexText } from '../../../server/modules/records/read-index.js';
import { readIndexLines } from '../../../server/modules/records/read-index-lines.js';
import { plainDocument } from '../../../server/reading/plain-document.js';

const rowsOf = (...lines: string[]) =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split('|').map((cell) => cell.trim()) }));

describe('an index that is a table', () => {
  it('is read by its headings, wherever they stand', () => {
    const index = readIndexTable(
      rowsOf(
        'Records sent to Dr. Quillfeather',
        'Bates Range | Provider | Description | Dates of Service | Pages',
        'ABC000123–ABC000187 | Merrow Orthopaedics | Progress notes | 01/04/2021 - 03/09/2021 | 65',
        'ABC000188 | Crestfall Imaging | MRI lumbar spine | March 12, 2021 |',
      ),
    );
    expect(index?.columns.map(({ field }) => field)).toEqual(['BATES', 'AUTHOR', 'TITLE', 'DATES', 'PAGES']);
    expect(index?.rows.map(({ number, entry }) => [number, entry])).toEqual([
      [
        3,
        {
          title: 'Progress notes',
          author: 'Merrow Orthopaedics',
          kind: 'TREATMENT',
          datedOn: '2021-01-04',
          datedTo: '2021-03-09',
          pages: 65,
          batesFrom: 'ABC000123',
          batesTo: 'ABC000187',
          suppliedOn: null,
        },
      ],
      [
        4,
        {
          title: 'MRI lumbar spine',
          author: 'Crestfall Imaging',
          kind: 'IMAGING',
          datedOn: '2021-03-12',
          datedTo: null,
          pages: 1,
          batesFrom: 'ABC000188',
          batesTo: 'ABC000188',
          suppliedOn: null,
        },
      ],
    ]);
  });

  it.each([
    ['| 02/30/2021 | | ', ['NO_TITLE', 'NOT_A_DAY']],
    ['MRI | 02/30/2021 | | ', ['NOT_A_DAY']],
    ['MRI | 03/01/2021 - 02/30/2021 | | ', ['NOT_A_DAY']],
    ['MRI | | minus 4 | ', ['NOT_A_PAGE_COUNT']],
    ['MRI | | 0 | ', ['NOT_A_PAGE_COUNT']],
    ['MRI | | | ABC000187-ABC000123', ['BATES_REVERSED']],
    ['MRI | | | ABC000123-XYZ000187', ['BATES_PREFIXES_DIFFER']],
    ['MRI | | | produced', ['BATES_UNREADABLE']],
  ])('keeps the row "%s" with what is wrong: %s', (row, codes) => {
    const index = readIndexTable(rowsOf('Title | Date | Pages | Bates', row));
    expect(index?.rows[0]).toMatchObject({ entry: null, number: 2 });
    expect(index?.rows[0]?.problems.map(({ code }) => code)).toEqual(codes);
    expect(index?.rows[0]?.problems.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it('takes a row whose page count is not that of its stamps, and says so', () => {
    const index = readIndexTable(
      rowsOf('Title | Pages | Bates', 'Operative report | 12 | ABC000001-ABC000010'),
    );
    expect(index?.rows[0]).toMatchObject({
      entry: { pages: 12, kind: 'OPERATIVE' },
      problems: [{ code: 'PAGES_DIFFER', isFatal: false }],
    });
  });

  it('is none where no row names what the records are called', () => {
    expect(readIndexTable(rowsOf('alpha | beta', 'gamma | delta'))).toBeNull();
  });

  it('loses no row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('', '03/04/2021', '13/45/2021', '-3', 'ABC0001-0005', 'x'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 20 }), (rows) => {
        const raw = [['Title', 'Date', 'Pages', 'Bates'], ...rows].map((cells, index) => ({
          number: index + 1,
          cells,
        }));
        const index = readIndexTable(raw);
        const filled = raw.slice(1).filter(({ cells }) => cells.some((text) => text.trim() !== ''));
        expect(index?.rows.map(({ number }) => number)).toEqual(filled.map(({ number }) => number));
        for (const { entry, problems } of index?.rows ?? []) {
          expect(entry === null).toBe(problems.some(({ isFatal }) => isFatal));
        }
      }),
    );
  });
});

describe('an index that is lines', () => {
  it('has a record for each stamped line, and goes on where a line has no stamp', () => {
    const document = plainDocument(
      [
        'INDEX OF RECORDS',
        'Bates Description Date',
        '1. ABC000001-ABC000010 Emergency room record, Larkmoor Hospital, 02/03/2021',
        '2. ABC000011-ABC000075 Progress notes of Merrow Orthopaedics,',
        '01/04/2021 to 03/09/2021',
        'Page 1 of 2\f3. ABC000076 MRI lumbar spine, Crestfall Imaging, 03/12/2021',
      ].join('\n'),
    );
    const rows = readIndexLines(document);
    const taken = rows.flatMap(({ entry, page }) =>
      entry === null
        ? []
        : [[page, entry.kind, entry.datedOn, entry.datedTo, entry.pages, entry.batesFrom, entry.batesTo]],
    );
    expect(taken).toEqual([
      [1, 'EMERGENCY', '2021-02-03', null, 10, 'ABC000001', 'ABC000010'],
      [1, 'TREATMENT', '2021-01-04', '2021-03-09', 65, 'ABC000011', 'ABC000075'],
      [2, 'IMAGING', '2021-03-12', null, 1, 'ABC000076', 'ABC000076'],
    ]);
    const left = rows.filter(({ entry }) => entry === null).map(({ cells }) => cells[0]);
    expect(left).toEqual(['INDEX OF RECORDS', 'Bates Description Date', 'Page 1 of 2']);
  });

  it('has a record for each line that names one when nothing is stamped', () => {
    const index = readIndexText(
      rowsOf(
        'Please find enclosed',
        '• Operative report, Dr. Hale Wren, 05/06/2021',
        '• Physical therapy notes, 06/01/2021 through 08/30/2021 (45 pages)',
        '• Deposition of the plaintiff, 09/09/2022',
      ),
    );
    expect(index.columns).toEqual([]);
    expect(index.rows.map(({ entry }) => entry?.kind ?? null)).toEqual([
      null,
      'OPERATIVE',
      'THERAPY',
      'DEPOSITION',
    ]);
    expect(index.rows[2]?.entry).toMatchObject({ pages: 45, datedTo: '2021-08-30' });
  });
});
