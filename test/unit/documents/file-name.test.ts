import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveFolder, plainFileName, plainFolder } from '../../../server/modules/documents/file-name.js';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['C:\\cases\\2024\\report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['  spaced out.pdf ', 'spaced out.pdf'],
    ['re\u202Efdp.exe', 'refdp.exe'],
    ['nul\0byte.pdf', 'nulbyte.pdf'],
    ['Gutachten Müller 東京.pdf', 'Gutachten Müller 東京.pdf'],
    ['', 'file'],
    ['../..', 'file'],
  ])('%j is shown as %j', (sent, shown) => {
    expect(plainFileName(sent)).toBe(shown);
  });

  it('is never empty, long, or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = plainFileName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/\p{Cc}]/u);
      }),
    );
  });
});

describe('the folder of a file', () => {
  it.each([
    [['a/b'], 'a/b'],
    [['/a//b/', 'c\\d'], 'a/b/c/d'],
    [['../a/./b'], 'a/b'],
    [[null], null],
    [['', '/', '..'], null],
  ])('%j is shown as %j', (folders, shown) => {
    expect(plainFolder(...folders)).toBe(shown);
  });

  it('of a file in an archive begins with the archive', () => {
    expect(archiveFolder('in', 'Cases.ZIP', 'Larkmoor/one.pdf')).toBe('in/Cases/Larkmoor');
    expect(archiveFolder(null, 'Cases.zip', 'one.pdf')).toBe('Cases');
  });
});
