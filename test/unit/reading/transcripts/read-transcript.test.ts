import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentText, TextRun } from '../../../../server/kernel/document-text.js';
import { plainDocument } from '../../../../server/reading/plain-document.js';
import {
  readTranscript,
  transcriptCite,
  type Transcript,
} from '../../../../server/reading/transcripts/index.js';
import { LAYOUTS, print, testimony, TITLE } from './invented-transcript.js';

function read(text: string): Transcript {
  const transcript = readTranscript(plainDocument(text));
  if (transcript === null) throw new Error('Not read as a transcript.');
  return transcript;
}

/** Every exchange as its cite, its question and its answer. */
function exchanges({
  lines,
  exchanges: found,
}: Transcript): [string | null, string, string | null, boolean][] {
  const words = ({ from, to }: { from: number; to: number }): string =>
    lines
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join(' ');
  return found.map(({ question, answer, hasObjection }) => [
    transcriptCite(lines, { from: question.from, to: answer?.to ?? question.to }),
    words(question),
    answer === null ? null : words(answer),
    hasObjection,
  ]);
}

describe('readTranscript', () => {
  it.each(Object.entries(LAYOUTS))('gives every line its place: %s', (_name, layout) => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 400 }), (rounds, firstPage) => {
        const spoken = testimony(rounds);
        const printed = print(spoken, layout, firstPage);
        const transcript = read(printed.text);
        const found = transcript.lines.filter(({ text }) => text !== '').slice(TITLE.length);
        expect(found.map(({ page, line }) => ({ page, line }))).toEqual(printed.places);
        expect(found.map(({ text }) => text)).toEqual(spoken.map(({ text }) => text));
        expect(transcript.exchanges).toHaveLength(rounds * 2);
        expect(transcript.exchanges.every(({ questioner }) => questioner === 'MR. HOLLIS')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('reads questions with their answers, and sees the objection between them', () => {
    const [layout] = Object.values(LAYOUTS);
    if (!layout) throw new Error('No layout.');
    const transcript = read(print(testimony(4), layout).text);
    expect(exchanges(transcript).slice(0, 2)).toEqual([
      [
        '1:7-10',
        'How many examinations did you do in the month 1, counting those for carriers alone?',
        'About 21, and some of them were long.',
        true,
      ],
      ['1:11-12', 'Did you bring your file?', 'No.', false],
    ]);
    expect(transcript).toMatchObject({
      witness: 'AMBROSE QUILLFEATHER, M.D.',
      takenOn: '2025-03-14',
      hasLineNumbers: true,
    });
  });

  it('cites over a page break from the first line of the question to the last of the answer', () => {
    const [layout] = Object.values(LAYOUTS);
    if (!layout) throw new Error('No layout.');
    const cites = exchanges(read(print(testimony(8), layout).text)).map(([cite]) => cite);
    expect(cites).toContain('1:25-2:3');
  });

  it('cites the page alone where the file has no line numbers, and makes none up', () => {
    const body = testimony(6).map(({ mark, text }) => `${mark === '' ? '   ' : `${mark} `}${text}`);
    const transcript = read(['Page 41', ...body.slice(0, 18), 'Page 42', ...body.slice(18)].join('\n'));
    expect(transcript.hasLineNumbers).toBe(false);
    expect(transcript.lines.every(({ line }) => line === null)).toBe(true);
    expect(exchanges(transcript)[0]?.[0]).toBe('p. 41');
    expect(exchanges(transcript).at(-1)?.[0]).toBe('p. 42');
  });

  it('takes condensed pages apart by where they stand', () => {
    const document = condensed(4);
    const transcript = readTranscript(document);
    expect(transcript?.layout).toBe('CONDENSED');
    expect(transcript?.lines.filter(({ line }) => line === 1).map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(
      transcript?.lines.filter(({ text }) => text === 'Did you bring your file?').length,
    ).toBeGreaterThan(3);
  });

  it('reads the corrections of an errata sheet beside the words as spoken', () => {
    const [layout] = Object.values(LAYOUTS);
    if (!layout) throw new Error('No layout.');
    const sheet = [
      'ERRATA SHEET',
      'Page 1 Line 10 Reads: "About 21" Should read: "About 31" Reason: misspoke',
      'Page 2, line 4: change No to Yes, reason: did not hear',
    ];
    const transcript = read(`${print(testimony(8), layout).text}\n${sheet.join('\n')}`);
    expect(transcript.errata).toEqual([
      { page: 1, line: 10, reads: 'About 21', shouldRead: 'About 31', reason: 'misspoke' },
      { page: 2, line: 4, reads: 'No', shouldRead: 'Yes', reason: 'did not hear' },
    ]);
  });

  it('takes a report for no transcript, and any text without a fault', () => {
    const report = [
      'IMPRESSION',
      '1. Strain of the neck.',
      '2. Contusion of the knee.',
      'In my opinion both healed.',
    ];
    expect(readTranscript(plainDocument(report.join('\n')))).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        readTranscript(plainDocument(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '2', '3', '26', 'Page 2', 'Q. Why', 'A. So', '', '00001:02 x')),
        (lines) => {
          readTranscript(plainDocument(lines.join('\n')));
        },
      ),
    );
  });
});

/** Four pages of the reporter on one page of a file, as runs with places; row by row, as printers lay them. */
function condensed(rounds: number): DocumentText {
  const spoken = testimony(rounds).map(({ mark, text }) => `${mark} ${text}`.trim());
  const runs: TextRun[] = [];
  let text = '';
  for (let line = 0; line <= 25; line += 1) {
    for (const row of [0, 1]) {
      for (const column of [0, 1]) {
        const page = row * 2 + column + 1;
        const words = line === 0 ? `Page ${page}` : `${line} ${spoken[(line - 1) % spoken.length] ?? ''}`;
        const box = { x: 0.05 + column * 0.5, y: 0.03 + row * 0.5 + line * 0.016, width: 0.4, height: 0.012 };
        runs.push({ start: text.length, end: text.length + words.length, page: 1, box });
        text += `${words}\n`;
      }
    }
  }
  const page = {
    start: 0,
    end: text.length,
    number: 1,
    width: 612,
    height: 792,
    ocrConfidence: null,
  } as const;
  const lines = runs.map(({ start, end }) => ({ start, end, page: 1 }));
  return { text, unit: 'PAGE', pages: [{ ...page, source: 'TEXT_LAYER' }], lines, runs, removed: [] };
}
