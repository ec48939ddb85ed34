import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../server/platform/documents/decode-text.js';
import { isGarbled } from '../../../../server/platform/documents/garbled-text.js';
import { FILE_REFUSALS, RefusedFileError } from '../../../../server/platform/documents/index.js';
import { pictureSize } from '../../../../server/platform/documents/picture-size.js';
import { photographedPage } from '../../../support/files/printed-pdf.js';

describe('decodeText', () => {
  it('gives any text back that was written as UTF-8 or, marked, as UTF-16', () => {
    const words = fc
      .array(fc.stringMatching(/^[\p{L}\p{N} .,;]{1,20}$/u), { minLength: 1 })
      .map((list) => list.join('\n'));
    fc.assert(
      fc.property(words, (text) => {
        expect(decodeText(Buffer.from(text, 'utf8'))).toBe(text);
        expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
      }),
    );
  });

  it.each([
    [
      'UTF-16 without a mark',
      Buffer.from('Maximum medical improvement', 'utf16le'),
      'Maximum medical improvement',
    ],
    ['windows-1252', Buffer.from('The claimant\x92s \x93pain\x94', 'latin1'), 'The claimant’s “pain”'],
    ['old Macintosh line breaks', Buffer.from('One\rTwo'), 'One\nTwo'],
  ])('reads %s', (_what, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('takes bytes for what they are', () => {
    expect(decodeText(Buffer.from([0, 1, 2, 3, 250, 0, 9]))).toBeNull();
  });
});

describe('isGarbled', () => {
  const sentence = 'The examination of the left shoulder is normal and there is no loss of motion in it. ';
  const shifted = (text: string): string =>
    text.replace(/[a-z]/gi, (letter) => {
      const first = letter < 'a' ? 65 : 97;
      return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 3) % 26));
    });

  it.each([
    ['a page of prose', sentence.repeat(5), false],
    ['signs without a meaning', '\ue001\ue002\ue003 the', true],
    ['a few signs without a meaning', `${sentence}\ue001`, false],
    ['letters that are all another', shifted(sentence.repeat(5)), true],
    ['figures', '12 15 18 90/60 '.repeat(40), false],
    ['nothing', '', false],
  ])('%s', (_what, text, expected) => {
    expect(isGarbled(text)).toBe(expected);
  });
});

describe('pictureSize', () => {
  it.each(['image/png', 'image/jpeg'] as const)('finds the size in the head of a %s', (kind) => {
    const picture = photographedPage([], { width: 123, height: 45 }).toBuffer(kind);
    expect(pictureSize(picture)).toEqual({ width: 123, height: 45 });
    expect(pictureSize(picture.subarray(0, 12))).toBeNull();
  });
});

describe('RefusedFileError', () => {
  it.each(FILE_REFUSALS)('%s says what to do, in one sentence or two', (refusal) => {
    expect(new RefusedFileError(refusal).message).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
  });
});
