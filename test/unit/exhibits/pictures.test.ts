import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationPicture } from '../../../server/modules/exhibits/pictures/duration-picture.js';
import { intervalPicture } from '../../../server/modules/exhibits/pictures/interval-picture.js';
import { timelinePicture } from '../../../server/modules/exhibits/pictures/timeline-picture.js';
import type { CountedExamination } from '../../../server/modules/exhibits/kept-record.js';
import {
  pictureSvg,
  writeDocx,
  writePdf,
  type Picture,
  type WrittenDocument,
} from '../../../server/platform/written-documents/index.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const interval = fc.tuple(share, share, share, fc.integer({ min: 1, max: 400 })).map(([a, b, c, n]) => {
  const [lower = 0, , upper = 1] = [a, b, c].sort((one, other) => one - other);
  const numerator = Math.round(b * n);
  return {
    label: 'Causation',
    words: `${numerator} of ${n}`,
    figure: { numerator, denominator: n, lower, upper },
    peers: { lower, upper },
  };
});
const examination = fc
  .record({
    side: fc.constantFrom('DEFENSE' as const, 'PLAINTIFF' as const, 'NEUTRAL' as const, 'UNKNOWN' as const),
    day: fc.integer({ min: 0, max: 9000 }),
  })
  .map(({ side, day }): CountedExamination => ({
    kind: 'EXAMINATION',
    examinedOn: new Date(Date.UTC(2001, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
    examKind: 'IME',
    side,
    priorYear: 0,
    facts: [],
  }));
const duration = fc.record({
  label: fc.constant('Report'),
  minutes: fc.uniqueArray(
    fc.record({ value: fc.integer({ min: 1, max: 600 }), count: fc.integer({ min: 1, max: 40 }) }),
    { minLength: 1, maxLength: 20, selector: ({ value }) => value },
  ),
  median: fc.integer({ min: 1, max: 600 }),
  minimum: fc.constant(null),
  isRecalled: fc.boolean(),
});

function expectWithin({ width, height, marks }: Picture): void {
  const inside = (x: number, y: number): void => {
    expect(x).toBeGreaterThanOrEqual(-0.1);
    expect(x).toBeLessThanOrEqual(width + 0.1);
    expect(y).toBeGreaterThanOrEqual(-0.1);
    expect(y).toBeLessThanOrEqual(height + 0.1);
  };
  for (const mark of marks) {
    if (mark.kind === 'LINE') {
      inside(mark.x1, mark.y1);
      inside(mark.x2, mark.y2);
    } else inside(mark.x, mark.y);
  }
}

describe('the pictures of exhibits', () => {
  it('stay within their frame, whatever the shares', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 12 }), (rows) => {
        const picture = intervalPicture('Shares', rows);
        expect(picture).not.toBeNull();
        if (picture !== null) expectWithin(picture);
      }),
    );
  });

  it('have a dot for each examination of a timeline, and a ring for the marked one', () => {
    fc.assert(
      fc.property(fc.array(examination, { minLength: 1, maxLength: 60 }), (rows) => {
        const [marked = null] = rows;
        const picture = timelinePicture(rows, marked);
        const dots = picture?.marks.filter(({ kind }) => kind === 'DOT') ?? [];
        expect(dots).toHaveLength(rows.length + 2);
        if (picture !== null) expectWithin(picture);
      }),
    );
  });

  it('keep every lane of minutes within the frame', () => {
    fc.assert(
      fc.property(
        fc
          .array(duration, { minLength: 1, maxLength: 5 })
          .map((rows) =>
            rows.map((row) => ({ ...row, median: Math.max(...row.minutes.map(({ value }) => value)) })),
          ),
        (rows) => {
          const picture = durationPicture(rows);
          expect(picture).not.toBeNull();
          if (picture !== null) expectWithin(picture);
        },
      ),
    );
  });

  it('are none where nothing may be drawn', () => {
    const hidden = { numerator: 3, denominator: 3, lower: null, upper: null };
    expect(
      intervalPicture('Shares', [{ label: 'A', words: '3 of 3', figure: hidden, peers: null }]),
    ).toBeNull();
    expect(durationPicture([])).toBeNull();
    expect(timelinePicture([], null)).toBeNull();
  });
});

const picture: Picture = {
  width: 468,
  height: 60,
  description: 'Minutes <of> "each" examination & more',
  marks: [
    { kind: 'LINE', x1: 0, y1: 10, x2: 100, y2: 10, ink: 'GREY', width: 1, isDashed: true },
    { kind: 'BOX', x: 5, y: 20, width: 30, height: 10, fill: 'LIGHT', hasBorder: false },
    { kind: 'DOT', x: 50, y: 40, radius: 3, fill: 'WHITE', hasBorder: true },
    { kind: 'TEXT', x: 60, y: 50, text: '46 of 48 <b>', size: 8, anchor: 'MIDDLE', isStrong: true },
  ],
};
const written: WrittenDocument = {
  ...{ title: 'A picture', subtitle: null, facts: [], sources: [], signature: null },
  blocks: [{ kind: 'PICTURE', picture }],
  footer: { documentId: 'x', version: 1, hash: 'a'.repeat(64), status: 'Final copy', mark: null },
  savedAt: new Date('2026-11-22T10:05:00Z'),
};

describe('a picture in a written document', () => {
  it('is the same bytes each time, as PDF and as Word file', async () => {
    expect(await writePdf(written)).toEqual(await writePdf(written));
    expect(await writeDocx(written)).toEqual(await writeDocx(written));
  });

  it('says in a tagged PDF what it shows', async () => {
    const bytes = Buffer.from(await writePdf(written)).toString('latin1');
    expect(bytes).toContain('/Figure');
    expect(bytes).toContain('/Alt (Minutes');
  });

  it('is SVG in which words are words and nothing else', () => {
    const svg = pictureSvg(picture);
    expect(svg).toContain('46 of 48 &lt;b&gt;');
    expect(svg).toContain('<title>Minutes &lt;of&gt; &quot;each&quot; examination &amp; more</title>');
  });
});
