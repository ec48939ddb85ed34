import { describe, expect, it } from 'vitest';
import { analyseFile } from '../../../server/modules/ingestion/reading/index.js';
import {
  detectDelimiter,
  detectEncoding,
  memorySource,
  UnreadableFileError,
} from '../../../server/platform/spreadsheets/index.js';
import { csvOf, textSource } from './reading-support.js';

const NAMES = 'Examiner,Exam date\nDr. Ignác Núñez,6/17/22\nDr. Zoë Brontë,6/18/22\n';

describe('detectEncoding', () => {
  it.each([
    ['UTF-8', Buffer.from(NAMES)],
    ['UTF-8', Buffer.from(`\uFEFF${NAMES}`)],
    ['UTF-8', Buffer.from('plain ASCII,1\n')],
    ['UTF-16LE', Buffer.from(`\uFEFF${NAMES}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(NAMES, 'utf16le')],
    ['UTF-16BE', Buffer.from(NAMES, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(NAMES, 'latin1')],
    ['Macintosh', Buffer.from('Dr. Ign\u0087c N\u009c\u0096ez,1\nZo\u0091 Bront\u0091,2\n', 'latin1')],
  ] as const)('finds %s', async (encoding, bytes) => {
    expect(await detectEncoding(memorySource('log.csv', bytes))).toBe(encoding);
  });

  it('looks at the whole file: one byte at its end decides', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n'.repeat(60_000)),
      Buffer.from('Nú', 'latin1'),
      Buffer.from('x\n'),
    ]);
    expect(await detectEncoding(memorySource('log.csv', bytes))).toBe('Windows-1252');
  });

  it('does not take a character that is split between two chunks for an error', async () => {
    const bytes = Buffer.from(`${'a'.repeat(65_535)}é\n`);
    expect(await detectEncoding(memorySource('log.csv', bytes))).toBe('UTF-8');
  });
});

describe('detectDelimiter', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
    ['a\tb\n"x, y, z"\t1\nJun 9, 2023\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['A title, of sorts\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
    ['"a;b;c",d\n"e;f;g",h\n', ','],
    ['sep=;\na,b;c\n', ';'],
    ['one column\nof text\n', ','],
  ])('finds the delimiter of %j', (text, expected) => {
    expect(detectDelimiter(text)).toBe(expected);
  });
});

describe('analyseFile', () => {
  it.each([
    ['the first record', 'Examiner,Exam date,Fee\nDr. Ada Quist,6/17/22,100\n', 1],
    [
      'below titles and a blank line',
      'IME log 2024,,\nprinted 1/2/24,,\n\nExaminer,Exam date,Fee\nDr. A. Q.,6/17/22,1\n',
      4,
    ],
    [
      'headings of another world',
      'Wizard,Moonrise,Gold\nDr. Ada Quist MD,6/17/22,100\nDr. Bo Quist MD,6/18/22,90\n',
      1,
    ],
    ['a declared delimiter', 'sep=;\nExaminer;Exam date\nDr. Ada Quist;6/17/22\n', 2],
    ['no headings at all', 'Dr. Ada Quist MD,6/17/22,100\nDr. Bo Quist MD,6/18/22,90\n', 0],
  ])('finds the headings: %s', async (_, text, headerRecord) => {
    expect((await analyseFile(textSource(text))).format.headerRecord).toBe(headerRecord);
  });

  it.each([
    ['MDY by one date that proves it', ['3/4/21', '6/17/22'], 'MDY', 0],
    ['DMY by one date that proves it', ['3/4/21', '17/6/22'], 'DMY', 0],
    ['MDY, and says so, when nothing proves anything', ['3/4/21', '5/6/22'], 'MDY', 1],
    ['DMY, and says so, for dates with points that prove nothing', ['03.04.2021', '05.06.2022'], 'DMY', 1],
    ['the order of most dates, and counts the others', ['6/17/22', '6/18/22', '30/2/22'], 'MDY', 1],
    ['MDY without doubts for dates that start with the year', ['2021-03-04', '2022-05-06'], 'MDY', 0],
  ] as const)('chooses the order %s', async (_, dates, order, doubts) => {
    const analysis = await analyseFile(
      csvOf(['Examiner', 'Exam date'], ...dates.map((date) => ['Dr. Ada Quist', date])),
    );
    expect(analysis.format.dateOrder).toBe(order);
    expect(analysis.warnings).toHaveLength(doubts);
  });

  it('takes what a person states, and finds the rest around it', async () => {
    const source = textSource('Examiner;Exam date\nDr. Ada Quist;3/4/21\n');
    const { format } = await analyseFile(source, { overrides: { dateOrder: 'DMY', headerRecord: 1 } });
    expect(format).toMatchObject({ dateOrder: 'DMY', delimiter: ';', headerRecord: 1, kind: 'CSV' });
  });

  it('reads hours without AM or PM as office hours when no time shows an afternoon', async () => {
    const log = (...times: readonly string[]) =>
      analyseFile(
        csvOf(
          ['Examiner', 'Exam date', 'Time in'],
          ...times.map((time) => ['Dr. A. Quist', '6/17/22', time]),
        ),
      );
    expect((await log('11:40', '1:20')).format.clock).toBe('OFFICE_12H');
    expect((await log('11:40', '13:20')).format.clock).toBe('AS_WRITTEN');
    expect((await log('11:40 AM', '1:20')).format.clock).toBe('AS_WRITTEN');
  });

  it('reports samples, blanks and the words that it does not know', async () => {
    const analysis = await analyseFile(
      csvOf(
        ['Examiner', 'Exam date', 'Side'],
        ...['D', 'P', 'D', 'banana', ''].map((side) => ['Dr. A. Quist', '6/17/22', side]),
      ),
    );
    expect(analysis.columns[2]).toMatchObject({
      header: 'Side',
      samples: ['D', 'P', 'banana'],
      filled: 4,
      distinct: 3,
    });
    expect(analysis.columns[2]?.blankShare).toBeCloseTo(0.2);
    expect(analysis.unknownWords).toEqual([{ header: 'Side', meaning: 'side', word: 'banana', records: 1 }]);
  });

  it('can be stored and sent: an analysis is plain data', async () => {
    const analysis = await analyseFile(csvOf(['Examiner', 'Exam date'], ['Dr. A. Quist', '6/17/22']));
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it.each([
    ['EMPTY', ''],
    ['EMPTY', '\uFEFF\r\n \r\n'],
    ['NOT_A_SPREADSHEET', '%PDF-1.7\n...'],
    ['NOT_A_SPREADSHEET', '<html><table><tr><td>saved as .xls</td></tr></table></html>'],
    ['NOT_A_SPREADSHEET', 'MZ\u0000\u0001\u0002\u0003 a program\u0000'],
    ['NO_HEADER', 'a few words\nof prose and nothing that would fill a table'],
  ])('refuses with %s', async (reason, text) => {
    const refusal = await analyseFile(textSource(text)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableFileError);
    expect(refusal).toMatchObject({ reason, code: 'BAD_USER_INPUT' });
  });
});
