import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../server/platform/documents/index.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import { wordFile } from '../../support/files/word-file.js';

const reader = createReaderPool({ entry: compiledReaderEntry(), processes: 1 });
afterAll(() => reader.close());

describe('a Word file', () => {
  it('gives its running head, its paragraphs and the rows of its tables, each to be cited by number', async () => {
    const bytes = wordFile(
      [
        'INDEPENDENT MEDICAL EXAMINATION',
        ['Claim Number:', '12-345'],
        '',
        'Maximum medical improvement < 2025.',
      ],
      { head: 'Invented Evaluations, Inc.' },
    );
    const read = await reader.readDocument(bytes, { fileName: 'report.docx' });
    expect(read).toMatchObject({ format: 'DOCX', pageCount: null, notes: [] });
    const { text, unit, pages } = read.text;
    expect(unit).toBe('PARAGRAPH');
    expect(pages.map(({ number, start, end }) => [number, text.slice(start, end).trim()])).toEqual([
      [1, 'Invented Evaluations, Inc.'],
      [2, 'INDEPENDENT MEDICAL EXAMINATION'],
      [3, 'Claim Number:    12-345'],
      [4, 'Maximum medical improvement < 2025.'],
    ]);
  });

  it('with macros is read, and says that it has them', async () => {
    const bytes = wordFile(['Harmless.'], { extra: [{ name: 'word/vbaProject.bin', content: 'x' }] });
    expect((await reader.readDocument(bytes)).notes).toEqual(['HAS_SCRIPTS']);
  });

  it('has no pages to show', async () => {
    await expect(reader.renderPage(wordFile(['Harmless.']), 1, 72)).rejects.toMatchObject({
      refusal: 'UNSUPPORTED',
    });
  });
});

describe('a text file', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffThe café’s steps', 'utf8')],
    ['UTF-16', Buffer.from('\ufeffThe café’s steps', 'utf16le')],
    ['windows-1252', Buffer.from('The caf\xe9\x92s steps', 'latin1')],
  ])('in %s gives its letters', async (_encoding, bytes) => {
    expect((await reader.readDocument(bytes)).text.text).toBe('The café’s steps');
  });

  it('is kept line by line, in pages that end at form feeds', async () => {
    const { text, pageCount } = await reader.readDocument(Buffer.from('One\r\nline\r\n\fTwo\f'));
    expect(pageCount).toBe(2);
    expect(text.text).toBe('One\nline\n\fTwo\f');
    expect(text.lines.map(({ start, end, page }) => [page, text.text.slice(start, end)])).toEqual([
      [1, 'One'],
      [1, 'line'],
      [2, 'Two'],
    ]);
  });
});
