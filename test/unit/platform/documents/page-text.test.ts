import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextSource } from '../../../../server/kernel/document-text.js';
import { assembleText } from '../../../../server/platform/documents/layout/assemble-text.js';
import type {
  PageContent,
  TextPiece,
} from '../../../../server/platform/documents/layout/page-layout.types.js';
import { packDocument, unpackDocument } from '../../../../server/platform/documents/packed-document.js';

const SIZE = 10;
const LETTER = 5;

function piece(text: string, left: number, top: number, changes: Partial<TextPiece> = {}): TextPiece {
  return {
    text,
    place: { left, top, right: left + text.length * LETTER, bottom: top + SIZE },
    size: SIZE,
    font: 'one',
    typeface: 'MONO',
    isRightToLeft: false,
    hasBlankBefore: false,
    ...changes,
  };
}

function page(number: number, pieces: readonly TextPiece[]): PageContent {
  return {
    number,
    width: 612,
    height: 792,
    turned: 0,
    slant: 0,
    source: TextSource.TEXT_LAYER,
    ocrConfidence: null,
    pieces,
    asides: [],
  };
}

/** Lines of type at the left margin, set tight, from the given height down. */
function lines(texts: readonly string[], { left = 72, top = 200 } = {}): TextPiece[] {
  return texts.map((text, index) => piece(text, left, top + index * 12));
}

const textOf = (...pages: readonly (readonly TextPiece[])[]): string =>
  assembleText(pages.map((pieces, index) => page(index + 1, pieces))).text;

const FULL = 'The claimant walks without a limp and rises from the chair with no help at all, and';
const END = 'so the examination ends.';

describe('the text of a page', () => {
  it('joins the lines of a paragraph, and parts paragraphs by a gap', () => {
    const pieces = [...lines([FULL, FULL, END]), ...lines([FULL, END], { top: 260 })];
    expect(textOf(pieces)).toBe(`${FULL} ${FULL} ${END}\n\n${FULL} ${END}`);
  });

  it('parts paragraphs that are told by their indent alone', () => {
    const first = lines([
      FULL,
      'and the day is over for all who came to it and for those who stayed at home, too.',
    ]);
    const second = [piece(FULL.slice(0, 70), 96, 224), piece(END, 72, 236)];
    expect(textOf([...first, ...second]).split('\n\n')).toHaveLength(2);
  });

  it('leaves lines that end early alone: an address, a heading', () => {
    const pieces = [
      ...lines(['DISCUSSION', FULL, FULL]),
      ...lines(['1 Main Street', 'Springfield'], { top: 300 }),
    ];
    expect(textOf(pieces)).toBe(`DISCUSSION\n${FULL} ${FULL}\n\n1 Main Street\nSpringfield`);
  });

  it('starts items of a list on lines of their own', () => {
    const item = '1. Strain of the lumbar spine, by history, with no findings at this examination here.';
    expect(textOf(lines([item, item.replace('1', '2')]))).toBe(`${item}\n${item.replace('1', '2')}`);
  });

  it('makes a blank of a gap between words, and none of one between letters', () => {
    expect(textOf([piece('exam', 72, 200), piece('ination', 92.5, 200), piece('ended', 131, 200)])).toBe(
      'examination ended',
    );
  });

  it('keeps a raised figure on its line', () => {
    const raised = piece('th', 77, 197, { size: 6, place: { left: 77, top: 197, right: 83, bottom: 203 } });
    expect(textOf([piece('5', 72, 200), raised, piece('edition', 88, 200)])).toBe('5th edition');
  });

  it('counts words once that are printed twice to look bold', () => {
    expect(textOf([piece('CAUSATION', 72, 200), piece('CAUSATION', 72.4, 200.2)])).toBe('CAUSATION');
  });

  it('reads rows of a table one by one, however many there are', () => {
    const rows = ['1/2/2024', '1/9/2024', '2/1/2024', '3/5/2024', '4/8/2024'];
    const pieces = rows.flatMap((date, index) => [
      piece(date, 72, 200 + index * 12),
      piece(`Office note of a clinic that is made up, number ${index}`, 200, 200 + index * 12),
    ]);
    expect(textOf(pieces).split('\n')).toEqual(
      rows.map((date, index) => `${date}    Office note of a clinic that is made up, number ${index}`),
    );
  });

  it('reads columns of text one after the other when their lines are not level', () => {
    const left = [
      'There is tenderness over the joint',
      'of the left shoulder in front, and',
      'less of it over the right one than',
      'there was before the operation, as',
    ];
    const right = [
      'the notes of that year have it. We',
      'measured the strength of the hands',
      'and found that both are strong and',
      'that one is as strong as the other',
    ];
    const pieces = [
      ...left.map((text, index) => piece(text, 72, 200 + index * 12)),
      ...right.map((text, index) => piece(text, 300, 205 + index * 12)),
    ];
    expect(textOf(pieces)).toBe([...left, ...right].join(' '));
  });

  it('goes on with a sentence over a page break', () => {
    expect(textOf(lines([FULL, FULL]), lines([FULL, END]))).toBe(`${FULL} ${FULL} ${FULL} ${END}`);
  });

  it('takes a head out of a sentence even where it stands on one page of two', () => {
    const second = [
      piece('Ann Example, March 3', 72, 40),
      ...lines(['so the examination ends.'], { top: 90 }),
    ];
    expect(textOf(lines([FULL, FULL]), second)).toBe(
      `${FULL} ${FULL} so the examination ends.\n\nAnn Example, March 3`,
    );
  });

  it('does not take text for a head because it is the same on every page', () => {
    const own = ['one is over.', 'two is over.', 'three is over.'];
    const pages = own.map((end) => lines([FULL, FULL, `page ${end}`], { top: 40 }));
    expect(textOf(...pages)).toBe(own.map((end) => `${FULL} ${FULL} page ${end}`).join('\n\n'));
  });

  it('leaves a transcript as it is printed, with its page numbers', () => {
    const transcript = (number: number): TextPiece[] => [
      piece(String(number), 500, 40),
      ...Array.from({ length: 25 }, (_, at) => [
        piece(String(at + 1), 72, 80 + at * 20),
        piece(`Q. Question ${number}`, 120, 80 + at * 20),
      ]).flat(),
    ];
    const { text, removed } = assembleText([page(1, transcript(1)), page(2, transcript(2))]);
    expect(removed).toEqual([]);
    expect(text.split('\n')).toHaveLength(52);
    expect(text.split('\n').slice(26, 28)).toEqual(['2', '1    Q. Question 2']);
  });
});

const anyPiece = fc
  .record({
    text: fc.stringMatching(/^[A-Za-z0-9,.:-]{1,30}( [a-z]{1,12}){0,6}$/),
    left: fc.integer({ min: 0, max: 500 }),
    top: fc.integer({ min: 0, max: 770 }),
    size: fc.constantFrom(8, 10, 14),
  })
  .map(({ text, left, top, size }) => piece(text, left, top, { size }));
const anyDocument = fc
  .array(fc.array(anyPiece, { maxLength: 40 }), { minLength: 1, maxLength: 5 })
  .map((pages) => assembleText(pages.map((pieces, index) => page(index + 1, pieces))));

describe('any document', () => {
  it('is covered by its pages in order, and its lines do not overlap', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, pages, lines: found }) => {
        expect(pages[0]?.start).toBe(0);
        expect(pages.at(-1)?.end).toBe(text.length);
        pages.slice(1).forEach(({ start }, index) => expect(start).toBe(pages[index]?.end));
        found
          .slice(1)
          .forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(found[index]?.end ?? NaN));
        for (const line of found) {
          const on = pages.find(({ number }) => number === line.page);
          expect(on !== undefined && line.start >= on.start && line.end <= on.end).toBe(true);
        }
      }),
    );
  });

  it('has a place for every letter of its lines, in order', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, runs }) => {
        const placed = runs.map(({ start, end }) => text.slice(start, end)).join('');
        expect(placed.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        runs
          .slice(1)
          .forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(runs[index]?.end ?? NaN));
      }),
    );
  });

  it('comes out of its packing as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (text) => {
        const document = { text, notes: [], format: 'PDF', pageCount: text.pages.length } as const;
        expect(await unpackDocument(packDocument(document))).toEqual(document);
      }),
    );
  });
});
