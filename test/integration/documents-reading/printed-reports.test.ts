import { afterAll, describe, expect, it } from 'vitest';
import type { Box } from '../../../server/kernel/document-text.js';
import { createReaderPool, type ReadDocument } from '../../../server/platform/documents/index.js';
import { cite } from '../../../server/reading/cite.js';
import { compiledReaderEntry } from '../../support/files/compiled-reader.js';
import { onEveryPage, printedPdf } from '../../support/files/printed-pdf.js';
import { fontThatSays, onePagePdf, textOperators } from '../../support/files/raw-pdf.js';

const reader = createReaderPool({ entry: compiledReaderEntry(), processes: 1 });
afterAll(() => reader.close());

const HISTORY =
  'The claimant, an invented person, states that she slipped on a wet floor and struck her left knee. She was ' +
  'seen the same day at an urgent care center and was given a brace. ';
const OPINION =
  'In my opinion the contusion of the left knee has resolved, and no further treatment is needed for it. The ' +
  'arthritis that is seen on the films was there long before. ';

/** Where the words stand: around all boxes of their quote. */
function placeOf({ text }: ReadDocument, words: string): Box {
  const start = text.text.indexOf(words);
  expect(start, `"${words}" in the text`).toBeGreaterThanOrEqual(0);
  const { boxes } = cite(text, { start, end: start + words.length });
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

describe('a printed report', () => {
  it('gives its paragraphs as they were written, across line and page breaks', async () => {
    const paragraph = (OPINION + HISTORY).repeat(3).trim();
    const bytes = await printedPdf((document) => {
      for (let count = 0; count < 6; count += 1) document.text(paragraph).moveDown();
    });
    const read = await reader.readDocument(bytes);
    expect(read.pageCount).toBe(2);
    expect(read.text.text.trim().split('\n\n')).toEqual(Array(6).fill(paragraph));
  });

  it('loses its running heads and page numbers, and keeps one head to cite', async () => {
    const bytes = await printedPdf((document) => {
      for (let count = 0; count < 25; count += 1) document.text((OPINION + HISTORY).trim()).moveDown();
      onEveryPage(document, (number, count) => {
        document.text('RE: Ann Example, Claim 12-345', 72, 36, { lineBreak: false });
        document.text(`Page ${number} of ${count}`, 280, 750, { lineBreak: false });
      });
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.pages.length).toBeGreaterThan(2);
    expect(text.text.match(/RE: Ann Example, Claim 12-345/g)).toHaveLength(1);
    expect(text.text).not.toMatch(/Page \d/);
    expect(text.removed).toEqual(['RE: Ann Example, Claim 12-345', 'Page 1 of 3']);
  });

  it('keeps a label and its value on one line', async () => {
    const rows = [
      ['RE:', 'Ann Example'],
      ['Claim Number:', '12-345'],
      ['Date of Injury:', 'March 3, 2021'],
    ] as const;
    const bytes = await printedPdf((document) => {
      rows.forEach(([label, value], index) => {
        document.text(label, 72, 100 + index * 14, { lineBreak: false });
        document.text(value, 200, 100 + index * 14, { lineBreak: false });
      });
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.text.split('\n')).toEqual(rows.map(([label, value]) => `${label}    ${value}`));
  });

  it('reads two columns one after the other, and a heading above both first', async () => {
    const bytes = await printedPdf((document) => {
      document.text('DISCUSSION', 72, 80, { align: 'center', width: 468 });
      document.text((HISTORY + OPINION).repeat(2).trim(), 72, 110, {
        columns: 2,
        columnGap: 24,
        width: 468,
        height: 130,
      });
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.text.replace(/\n+/, '|')).toBe(`DISCUSSION|${(HISTORY + OPINION).repeat(2).trim()}`);
  });

  it('keeps the hyphen of a word and drops that of a line', async () => {
    const lines = [
      'She describes a re-',
      'aggravation in the spring, and treat-',
      'ment at the same clinic as before; that',
      'treatment went on for a month or more.',
    ];
    const bytes = await printedPdf((document) => {
      lines.forEach((line, index) => document.text(line, 72, 100 + index * 13, { lineBreak: false }));
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.text).toBe(
      'She describes a re-aggravation in the spring, and treatment at the same clinic as before; that treatment went on for a month or more.',
    );
  });

  it('puts the box of a quote on its words', async () => {
    const before = 'The examination took ';
    const words = 'forty minutes';
    let left = 0;
    let width = 0;
    const bytes = await printedPdf((document) => {
      left = 72 + document.widthOfString(before);
      width = document.widthOfString(words);
      document.text(`${before}${words} in all, of which ten were spent on the history.`, 72, 300, {
        lineBreak: false,
      });
    });
    const box = placeOf(await reader.readDocument(bytes), words);
    // The width of a letter, and half of one.
    expect(Math.abs(box.x * 612 - left)).toBeLessThan(3);
    expect(Math.abs(box.width * 612 - width)).toBeLessThan(6.2);
    expect(box.y * 792).toBeGreaterThan(295);
    expect((box.y + box.height) * 792).toBeLessThan(318);
  });

  it.each([
    [90, 90],
    [180, 180],
    [270, 270],
  ])('puts the box where a viewer shows it on a page turned by %i degrees', async (rotate) => {
    const bytes = onePagePdf(textOperators(['An opinion stands here.', HISTORY]), {
      page: `/Rotate ${rotate}`,
    });
    const read = await reader.readDocument(bytes);
    const { png, width, height } = await reader.renderPage(bytes, 1, 72);
    expect(png.length).toBeGreaterThan(0);
    const [page] = read.text.pages;
    expect([page?.width, page?.height]).toEqual([width, height]);
    // In the unturned page the words begin at 72 of 612 from the left and end 700 of 792 from the foot.
    const box = placeOf(read, 'An opinion stands here.');
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    const upright = { 90: [0.89, 0.22], 180: [0.78, 0.89], 270: [0.11, 0.78] }[rotate] ?? [];
    expect(middle[0]).toBeCloseTo(upright[0] ?? NaN, 1);
    expect(middle[1]).toBeCloseTo(upright[1] ?? NaN, 1);
  });

  it('reads a page that is printed sideways like any other', async () => {
    const bytes = await printedPdf((document) => {
      document.rotate(-90, { origin: [306, 396] });
      document.text((HISTORY + OPINION).trim(), 72, 300, { width: 400 });
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.text).toBe((HISTORY + OPINION).trim());
    for (const { box } of text.runs) {
      expect(box.x).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThan(1);
      expect(box.height * 792).toBeGreaterThan(box.width * 612 * 0.5);
    }
  });

  it('leaves out what lies outside of the visible part of a page', async () => {
    const bytes = onePagePdf(textOperators(['Shown to everybody.', 'Cut away.']), {
      page: '/CropBox [0 695 612 792]',
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.text).toBe('Shown to everybody.');
    expect(text.pages[0]?.height).toBe(97);
  });

  it('reads text that runs from right to left in the order in which it is read', async () => {
    // Drawn from left to right, as files keep it: the letters of "shalom" from the last to the first.
    const bytes = onePagePdf(textOperators(['ABCD']), fontThatSays(['\u05dd', '\u05d5', '\u05dc', '\u05e9']));
    expect((await reader.readDocument(bytes)).text.text).toBe('\u05e9\u05dc\u05d5\u05dd');
  });

  it('reads what is typed into a form', async () => {
    const bytes = await printedPdf((document) => {
      document.initForm();
      document.text('Date of maximum medical improvement, to be filled in by the examiner:', 72, 100);
      document.formText('mmi', 72, 130, 200, 20, { value: 'June 2, 2024' });
    });
    const read = await reader.readDocument(bytes);
    expect(read.text.text).toContain('June 2, 2024');
    expect(read.notes).toContain('HAS_FORM_FIELDS');
  });

  it('counts blank pages without complaint', async () => {
    const bytes = await printedPdf((document) => {
      document.text(HISTORY.trim()).addPage().addPage().text(OPINION.trim());
    });
    const { text } = await reader.readDocument(bytes);
    expect(text.pages.map(({ start, end }) => text.text.slice(start, end).trim())).toEqual([
      HISTORY.trim(),
      '',
      OPINION.trim(),
    ]);
  });

  it('is refused when there is nothing on it', async () => {
    const bytes = await printedPdf((document) => void document.addPage());
    await expect(reader.readDocument(bytes)).rejects.toMatchObject({ refusal: 'NO_TEXT' });
  });

  it('has no page that it does not have', async () => {
    const bytes = onePagePdf(textOperators(['One page.']));
    await expect(reader.renderPage(bytes, 2, 72)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
