import { describe, expect, it } from 'vitest';
import type { SourceCite } from '../../../server/kernel/source-cite.js';
import { derivedPoints, type PointFacts } from '../../../server/modules/treating/position-points.js';

const cite: SourceCite = { kind: 'RECORD', what: 'MATTER', id: 'matter' };

/** Nothing is known: nothing is said. */
const NOTHING: PointFacts = {
  matterId: 'matter',
  examination: {
    id: 'examination',
    examinedOn: '2024-03-18',
    isRecordReview: false,
    side: 'UNKNOWN',
    timing: null,
    pagesSupplied: null,
    pagesReviewed: null,
    specialty: null,
  },
  examinerWording: null,
  treaterSpecialty: null,
  treaterWording: null,
  treatingOpinionId: null,
  reliedOn: [],
  visits: null,
  ties: [],
  inconsistencies: [],
};

const examined = (overrides: Partial<PointFacts['examination']>): PointFacts => ({
  ...NOTHING,
  examination: { ...NOTHING.examination, ...overrides },
});
const said = (facts: PointFacts): string[] =>
  derivedPoints(facts).map(({ side, kind, text }) => `${side} ${kind}: ${text}`);
const visits = (days: number) => ({ days, firstOn: '2023-05-02', lastOn: '2023-06-02', cite });

describe('points from the record', () => {
  it('say nothing where nothing is known', () => {
    expect(derivedPoints(NOTHING)).toEqual([]);
    expect(derivedPoints(examined({ pagesReviewed: 100 }))).toEqual([]);
  });

  it('compare how often the claimant was seen, and leave it when it is as often', () => {
    expect(said({ ...NOTHING, visits: visits(1) })).toEqual([]);
    expect(said({ ...NOTHING, visits: visits(9) })).toEqual([
      'EXAMINER WEAKNESS: Saw the claimant once, on March 18, 2024; how long is not recorded.',
      'TREATER SUPPORT: Saw the claimant on 9 days from May 2, 2023 to June 2, 2023.',
    ]);
    expect(said(examined({ isRecordReview: true }))).toEqual([
      'EXAMINER WEAKNESS: Reviewed records and did not see the claimant.',
    ]);
  });

  it.each([
    [399, 400, 'WEAKNESS'],
    [400, 400, 'SUPPORT'],
  ])('of %i pages read of %i', (pagesReviewed, pagesSupplied, kind) => {
    expect(said(examined({ pagesReviewed, pagesSupplied }))).toEqual([
      `EXAMINER ${kind}: Reviewed ${pagesReviewed} of ${pagesSupplied} pages supplied.`,
    ]);
  });

  it('treat the wording of both sides alike', () => {
    const wording = { certainty: 'more likely than not', isHedged: true, isConditional: true, cite };
    const own = derivedPoints({ ...NOTHING, examinerWording: wording });
    const other = derivedPoints({ ...NOTHING, treaterWording: wording });
    expect(own.map(({ kind, text }) => [kind, text])).toEqual(other.map(({ kind, text }) => [kind, text]));
    expect(own.map(({ kind }) => kind)).toEqual(['SUPPORT', 'WEAKNESS', 'WEAKNESS']);
  });

  it.each([
    ['DEFENSE', ['EXAMINER WEAKNESS: Was retained by the defense for this examination.']],
    ['PLAINTIFF', ['EXAMINER WEAKNESS: Was retained by the plaintiff for this examination.']],
    ['NEUTRAL', ['EXAMINER SUPPORT: Was agreed on, or named by a panel or court.']],
    ['UNKNOWN', []],
  ] as const)('name who retained the examiner: %s', (side, expected) => {
    expect(said(examined({ side }))).toEqual(expected);
  });

  it('say where each stands', () => {
    const document: SourceCite = { kind: 'DOCUMENT', documentId: 'lien', page: 3, line: null, quote: null };
    const points = derivedPoints({ ...NOTHING, ties: [{ id: 'tie', kind: 'LIEN', cite: document }] });
    expect(points.map((point) => point.cite)).toEqual([document]);
  });
});
