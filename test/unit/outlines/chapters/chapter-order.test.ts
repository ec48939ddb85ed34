import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareChapters,
  supportOf,
  supportWords,
} from '../../../../server/modules/outlines/chapters/chapter-order.js';
import {
  point,
  Unusual,
  type ChapterDraft,
  type PlainCite,
} from '../../../../server/modules/outlines/chapters/point.js';
import { OutlineTopic } from '../../../../server/modules/outlines/outline-vocabulary.js';

const cite: fc.Arbitrary<PlainCite> = fc.oneof(
  fc.nat(5).map((page) => ({
    source: { kind: 'DOCUMENT', documentId: 'report', page, line: null, quote: null } as const,
  })),
  fc.nat(5).map((at) => ({ source: { kind: 'METHOD', methodId: `${at}` } as const })),
);

const draft = (topic: OutlineTopic): fc.Arbitrary<ChapterDraft> =>
  fc.record({
    topic: fc.constant(topic),
    heading: fc.constant('Heading'),
    goal: fc.constant('Goal.'),
    points: fc
      .array(cite, { minLength: 1, maxLength: 6 })
      .map((cites) => [point({ key: 'a', text: 'Is it so?', cites, helps: 'It may be.' })]),
    standing: fc.record({
      unusual: fc.constantFrom(...Object.values(Unusual)),
      words: fc.constant('As counted.'),
      adjusted: fc.option(fc.constantFrom(0.001, 0.01, 0.05)),
      examinations: fc.nat(4),
    }),
  });

/** Topics are in an outline once each. */
const drafts = fc
  .shuffledSubarray(Object.values(OutlineTopic), { minLength: 1 })
  .chain((topics) => fc.tuple(...topics.map(draft)));

describe('the order of chapters', () => {
  it('does not depend on the order in which they are built', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (chapters, turn) => {
        const at = turn % chapters.length;
        const turned = [...chapters.slice(at), ...chapters.slice(0, at)].toReversed();
        expect(turned.toSorted(compareChapters)).toEqual(chapters.toSorted(compareChapters));
      }),
    );
  });

  it('is a total order: no two are equal, and what stands before stays before', () => {
    fc.assert(
      fc.property(drafts, (chapters) => {
        const sorted = chapters.toSorted(compareChapters);
        for (const [index, one] of sorted.entries()) {
          expect(compareChapters(one, one)).toBe(0);
          for (const other of sorted.slice(index + 1)) {
            expect(compareChapters(one, other)).toBeLessThan(0);
            expect(compareChapters(other, one)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('puts how unusual before how well supported', () => {
    fc.assert(
      fc.property(drafts, (chapters) => {
        const tiers = chapters
          .toSorted(compareChapters)
          .map(({ standing }) => Object.values(Unusual).indexOf(standing.unusual));
        expect(tiers).toEqual(tiers.toSorted((one, other) => one - other));
      }),
    );
  });

  it('counts a source once, and says so in words', () => {
    const page = { kind: 'DOCUMENT', documentId: 'report', page: 2, line: null } as const;
    const cites = [
      { source: { ...page, quote: 'one' } },
      { source: { ...page, quote: 'other' } },
      { source: { kind: 'RULE', ruleId: 'US-CA-EVID-770' } as const },
    ];
    const support = supportOf({
      points: [point({ key: 'a', text: 'Is it so?', cites, helps: 'It may be.' })],
      standing: { unusual: 'COUNTED', words: '', adjusted: null, examinations: 41 },
    });
    expect(support).toEqual({ examinations: 41, pages: 1, entries: 1 });
    expect(supportWords(support)).toBe('Rests on 41 examinations, 1 page and 1 other source.');
  });
});
