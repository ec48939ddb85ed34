import { afterAll, describe, expect, it } from 'vitest';
import { createReaderPool } from '../../../server/platform/documents/index.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import { photographedPage, printedPdf, scannedPdf } from '../../support/files/printed-pdf.js';
import { fontThatSays, onePagePdf, textOperators } from '../../support/files/raw-pdf.js';

const reader = createReaderPool({ entry: compiledReaderEntry(), processes: 1 });
afterAll(() => reader.close());

const SENTENCE =
  'In my opinion the strain of the lumbar spine has resolved, and no further treatment is needed.';
const LINES = [
  { text: 'Claim Number:', x: 100, y: 120 },
  { text: '12-3456', x: 500, y: 120 },
  { text: 'In my opinion the strain of the lumbar spine', x: 100, y: 240 },
  { text: 'has resolved, and no further treatment is', x: 100, y: 282 },
  { text: 'needed.', x: 100, y: 324 },
];

describe('a scan', { timeout: 120_000 }, () => {
  it.each([
    ['straight', 0],
    ['crooked', 0.02],
  ])('that is %s gives its words, where they stand', async (_how, radians) => {
    const { text, notes } = await reader.readDocument(await scannedPdf(photographedPage(LINES, { radians })));
    expect(text.text).toBe(`Claim Number:    12-3456\n\n${SENTENCE}`);
    expect(notes).toEqual(['READ_BY_OCR']);
    expect(text.pages[0]).toMatchObject({ source: 'OCR', width: 360, height: 252 });
    expect(text.pages[0]?.ocrConfidence).toBeGreaterThan(0.8);
    const start = text.text.indexOf('needed');
    const run = text.runs.find((one) => one.start === start);
    // The first letter of the word in the picture of 1,000 by 700 dots, turned about its middle.
    const [x, y] = [100 - 500, 324 - 350];
    const left = (500 + x * Math.cos(radians) - y * Math.sin(radians)) / 1_000;
    const bottom = (350 + x * Math.sin(radians) + y * Math.cos(radians)) / 700;
    expect(Math.abs((run?.box.x ?? NaN) - left)).toBeLessThan(0.01);
    expect(Math.abs((run?.box.y ?? NaN) + (run?.box.height ?? NaN) - bottom)).toBeLessThan(0.02);
  });

  it('is left unread when OCR is not wanted, and is then refused for want of text', async () => {
    const bytes = await scannedPdf(photographedPage(LINES));
    await expect(reader.readDocument(bytes, { ocr: 'NEVER' })).rejects.toMatchObject({ refusal: 'NO_TEXT' });
  });

  it('as a picture file is a document of one page', async () => {
    const jpeg = new Uint8Array(photographedPage(LINES).toBuffer('image/jpeg'));
    const read = await reader.readDocument(jpeg);
    expect(read).toMatchObject({ format: 'JPEG', pageCount: 1 });
    expect(read.text.text).toContain(SENTENCE);
    const { width, height } = await reader.renderPage(jpeg, 1, 50);
    expect([width, height]).toEqual([550, 385]);
  });

  it('that is blank in places is not read there', async () => {
    const blank = photographedPage([]).toBuffer('image/png');
    const bytes = await printedPdf((document) => {
      document.text(SENTENCE).addPage().image(blank, 0, 0, { width: 612 });
    });
    const { text, notes } = await reader.readDocument(bytes);
    expect(text.text.trim()).toBe(SENTENCE);
    expect(notes).toEqual([]);
  });

  it('is made of a page whose text layer is not what it shows', async () => {
    const capitals = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0xe000 + at));
    const shown = [
      'THE STRAIN OF THE LUMBAR SPINE HAS RESOLVED',
      'AND NO FURTHER TREATMENT IS NEEDED FOR IT',
    ];
    const { text } = await reader.readDocument(onePagePdf(textOperators(shown, 14), fontThatSays(capitals)));
    expect(text.text).toBe(shown.join(' '));
    expect(text.pages[0]?.source).toBe('OCR');
  });
});
