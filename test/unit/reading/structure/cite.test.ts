import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../../server/kernel/document-text.js';
import { cite } from '../../../../server/reading/cite.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';

describe('a plain document', () => {
  it('has a page for each stretch between form feeds, and its lines', () => {
    const { pages, lines } = plainDocument('one\r\ntwo\n\fthree');
    expect(pages.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 0, 10],
      [2, 10, 15],
    ]);
    expect(lines).toEqual([
      { start: 0, end: 3, page: 1 },
      { start: 5, end: 8, page: 1 },
      { start: 10, end: 15, page: 2 },
    ]);
  });

  it('has one page when it is empty', () => {
    expect(plainDocument('').pages).toHaveLength(1);
  });
});

describe('a citation', () => {
  const text = 'alpha beta gamma';
  const run = (start: number, end: number, page: number, x: number, y: number) => ({
    start,
    end,
    page,
    box: { x, y, width: 0.1, height: 0.02 },
  });
  const document: DocumentText = {
    ...plainDocument(text),
    runs: [run(0, 5, 1, 0.1, 0.5), run(6, 10, 1, 0.2, 0.5), run(11, 16, 1, 0.1, 0.55)],
  };

  it('quotes the span and names its page', () => {
    expect(cite(document, { start: 6, end: 10 })).toMatchObject({ quote: 'beta', page: 1, endPage: 1 });
  });

  it('joins the boxes of a line and cuts the ends by their letters', () => {
    const { boxes } = cite(document, { start: 3, end: 16 });
    expect(boxes).toHaveLength(2);
    expect(boxes[0]?.x).toBeCloseTo(0.16);
    expect(boxes[0]?.width).toBeCloseTo(0.14);
    expect(boxes[1]).toMatchObject({ page: 1, x: 0.1, y: 0.55 });
  });

  it('keeps the page on which it begins and the one on which it ends', () => {
    expect(cite(plainDocument('one\ftwo'), { start: 1, end: 6 })).toMatchObject({ page: 1, endPage: 2 });
  });

  it.each([
    [0, 0],
    [-1, 3],
    [3, 99],
  ])('is refused from %i to %i', (start, end) => {
    expect(() => cite(document, { start, end })).toThrow(RangeError);
  });
});
