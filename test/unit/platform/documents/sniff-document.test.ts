import { describe, expect, it } from 'vitest';
import { RefusedFileError, sniffDocument } from '../../../../server/platform/documents/index.js';
import { wordFile } from '../../../support/files/word-file.js';
import { zipFile } from '../../../support/files/zip-file.js';

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const sealedWordFile = Buffer.concat([text('\xd0\xcf\x11\xe0'), Buffer.from('EncryptedPackage', 'utf16le')]);
const spreadsheet = zipFile([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
]);

async function found(bytes: Uint8Array, fileName?: string): Promise<string> {
  try {
    return await sniffDocument(bytes, fileName);
  } catch (error) {
    if (error instanceof RefusedFileError) return error.refusal;
    throw error;
  }
}

describe('sniffDocument', () => {
  it.each<readonly [string, Uint8Array, string | undefined, string]>([
    ['a PDF', text('%PDF-1.4\n'), undefined, 'PDF'],
    ['a PDF with lines of a mail program before it', text('From: somebody\n%PDF-1.4\n'), undefined, 'PDF'],
    ['a web page about PDF', text('<html>%PDF-1.4'), 'a.pdf', 'NOT_WHAT_IT_SAYS'],
    ['a Word file', wordFile(['Words.']), undefined, 'DOCX'],
    ['a PDF by another name', text('%PDF-1.4\n'), 'a.docx', 'PDF'],
    ['a spreadsheet', spreadsheet, undefined, 'UNSUPPORTED'],
    ['an archive', zipFile([{ name: 'a.txt', content: 'a' }]), undefined, 'ZIP'],
    ['an archive of nothing', zipFile([]), undefined, 'EMPTY'],
    [
      'the beginning of an archive',
      zipFile([{ name: 'a.txt', content: 'a' }]).subarray(0, 20),
      undefined,
      'DAMAGED',
    ],
    ['a PNG', text('\x89PNG\r\n\x1a\n'), undefined, 'PNG'],
    ['a JPEG', text('\xff\xd8\xff\xe0'), undefined, 'JPEG'],
    ['plain text', text('Plain words.'), undefined, 'TXT'],
    ['plain text under the name of a PDF', text('Not found.'), 'a.pdf', 'NOT_WHAT_IT_SAYS'],
    ['rich text', text('{\\rtf1 Words.}'), 'a.rtf', 'UNSUPPORTED'],
    ['markup', text('  <?xml version="1.0"?><a/>'), undefined, 'UNSUPPORTED'],
    ['an old Word file', text('\xd0\xcf\x11\xe0 and more'), undefined, 'UNSUPPORTED'],
    ['a Word file with a password', sealedWordFile, 'a.docx', 'ENCRYPTED'],
    ['zeros under the name of a PDF', new Uint8Array(5_000), 'a.pdf', 'DAMAGED'],
    ['zeros', new Uint8Array(5_000), undefined, 'UNSUPPORTED'],
    ['nothing', new Uint8Array(), 'a.pdf', 'EMPTY'],
  ])('knows %s', async (_what, bytes, fileName, expected) => {
    expect(await found(bytes, fileName)).toBe(expected);
  });
});
