import { describe, expect, it } from 'vitest';
import { readIndexFile, readPastedIndex } from '../../../server/modules/records/index.js';
import { workbookOf } from '../../fixtures/imports/write-workbook.mjs';

const ROWS = [
  ['Records sent to Dr. Quillfeather'],
  ['Bates Begin', 'Bates End', 'Document Description', 'Date of Service'],
  ['ABC0001', 'ABC0004', 'Operative report', '05/06/2021'],
  ['ABC0005', 'ABC0005', 'MRI lumbar spine', '03/12/2021'],
];
const sheet = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, at) => {
      const written = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
      return `<row r="${at + 1}">${written.join('')}</row>`;
    })
    .join('');
const shown = (read: Awaited<ReturnType<typeof readIndexFile>>) =>
  read.rows.map(({ number, entry }) => [number, entry?.kind, entry?.datedOn, entry?.pages]);
const EXPECTED = [
  [3, 'OPERATIVE', '2021-05-06', 4],
  [4, 'IMAGING', '2021-03-12', 1],
];

describe('an index', () => {
  it('is read from a workbook, whichever sheet holds it', async () => {
    const bytes = workbookOf([
      { name: 'Cover', rows: sheet([['Enclosed please find'], ['the records']]) },
      { name: 'Index', rows: sheet(ROWS) },
    ]);
    expect(shown(await readIndexFile('index.xlsx', bytes))).toEqual(EXPECTED);
  });

  it('is read alike from a file of delimited text and from the clipboard', async () => {
    const text = (mark: string) => ROWS.map((cells) => cells.join(mark)).join('\n');
    expect(shown(await readIndexFile('index.csv', Buffer.from(text(','))))).toEqual(EXPECTED);
    expect(shown(await readPastedIndex(text('\t')))).toEqual(EXPECTED);
  });

  it('is refused when it is larger than 5 MB', async () => {
    await expect(readIndexFile('index.csv', Buffer.alloc(5_000_001, 'a'))).rejects.toThrow(
      'larger than 5 MB',
    );
  });
});
