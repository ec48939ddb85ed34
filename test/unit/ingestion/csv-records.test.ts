import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  memorySource,
  openRecords,
  withGuard,
  writeCsv,
} from '../../../server/platform/spreadsheets/index.js';
import { collect, joined, textSource } from './reading-support.js';

const commas = { kind: 'CSV', encoding: 'UTF-8', delimiter: ',', sheet: null } as const;
const read = (text: string) => collect(openRecords(textSource(text), commas));

describe('records of a CSV file', () => {
  it('counts records, not lines: a quoted line break starts none', async () => {
    expect(await read('a,b\r\n"one\r\ntwo",2\r\n3,4\r\n')).toEqual([
      { recordNumber: 1, cells: ['a', 'b'] },
      { recordNumber: 2, cells: ['one\r\ntwo', '2'] },
      { recordNumber: 3, cells: ['3', '4'] },
    ]);
  });

  it('skips blank records and counts them', async () => {
    expect((await read('a,b\n\n , \n1,2')).map(({ recordNumber }) => recordNumber)).toEqual([1, 4]);
  });

  it('keeps quotation marks inside unquoted cells, and rows of uneven length', async () => {
    expect((await read('a,b\n5" scar,x,y\nz')).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['5" scar', 'x', 'y'],
      ['z'],
    ]);
  });

  it('names the record from which a quotation mark stays open', async () => {
    await expect(read(`a,b\n1,2\n"${'x'.repeat(1_100_000)}`)).rejects.toMatchObject({
      reason: 'UNCLOSED_QUOTE',
      message: expect.stringContaining('record 3'),
    });
  });

  it('refuses a record of more columns than any log has', async () => {
    await expect(read(`${'a,'.repeat(600)}\n`)).rejects.toMatchObject({ reason: 'TOO_MANY_COLUMNS' });
  });

  it('releases the file when the reader breaks off', async () => {
    let isReleased = false;
    const source = {
      fileName: 'log.csv',
      byteSize: 1,
      async *open() {
        try {
          for (;;) yield Buffer.from('a,b\n'.repeat(1_000));
        } finally {
          isReleased = true;
        }
      },
    };
    for await (const { recordNumber } of openRecords(source, commas)) if (recordNumber > 10) break;
    await expect.poll(() => isReleased).toBe(true);
  });

  it('reads no further ahead than its buffers, so that a slow consumer holds back the file', async () => {
    let chunks = 0;
    const source = {
      fileName: 'log.csv',
      byteSize: 1,
      async *open() {
        for (; chunks < 1_000; chunks += 1) yield Buffer.from('a,b\n'.repeat(10_000));
      },
    };
    const records = openRecords(source, commas)[Symbol.asyncIterator]();
    await records.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(chunks).toBeLessThan(50);
    await records.return?.();
  });
});

describe('writing CSV', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '1', 'a', ' '),
    }),
  );

  it('gives back every cell when it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (pairs) => {
        // The first cell keeps a record from being blank; a lone byte order mark cannot open a file of text.
        const rows = pairs.map((pair) => ['x', ...pair.map((text) => text.replaceAll('\uFEFF', ''))]);
        const text = await joined(writeCsv(rows));
        expect((await read(text)).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('never writes a cell that a spreadsheet program would run', async () => {
    await fc.assert(
      fc.asyncProperty(cell, async (text) => {
        const written = withGuard(text);
        expect(/^[=+@\t\r\n]/.test(written) || /^-(?!\d[\d.,]*%?$)/.test(written)).toBe(false);
      }),
    );
  });

  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+15551234', "'+15551234"],
    ['@home', "'@home"],
    ['-2+3', "'-2+3"],
    ['-40', '-40'],
    ['-1,200.50', '-1,200.50'],
    ["'=x", "''=x"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
  ])('writes %j as %j', (text, expected) => {
    expect(withGuard(text)).toBe(expected);
  });

  it('starts with a byte order mark, ends lines with CRLF, and doubles quotation marks', async () => {
    expect(await joined(writeCsv([['a', 'say "hi"', 'x, y']]))).toBe('\uFEFFa,"say ""hi""","x, y"\r\n');
  });
});

describe('text encodings', () => {
  it.each([
    ['UTF-16LE', Buffer.from('\uFEFFNúñez,1\n', 'utf16le')],
    ['UTF-16BE', Buffer.from('\uFEFFNúñez,1\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Núñez,1\n', 'latin1')],
    ['Macintosh', Buffer.from('N\u009c\u0096ez,1\n', 'latin1')],
  ] as const)('decodes %s', async (encoding, bytes) => {
    const records = await collect(openRecords(memorySource('x', bytes), { ...commas, encoding }));
    expect(records.map(({ cells }) => cells)).toEqual([['Núñez', '1']]);
  });
});
