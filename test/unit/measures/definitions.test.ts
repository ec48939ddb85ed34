import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Issue, Stance } from '../../../server/kernel/vocabulary.js';
import {
  CaveatId,
  CAVEATS,
  codingCaveat,
  findingWords,
  ISSUE_MEASURES,
  measureById,
  measureOfIssue,
  MEASURES,
  methodById,
  METHODS,
  selectionWords,
} from '../../../server/modules/measures/index.js';
import { parseMeasure } from '../../../server/modules/measures/measure.js';
import { CONCLUDING_STANCES } from '../../../server/modules/opinions/index.js';
import { MIN_OWN_FOR_FLAG } from '../../../server/statistics/comparison-rules.js';
import { MIN_FOR_INTERVAL } from '../../../server/statistics/concentration.js';
import { hasClosedInterval } from '../../../server/statistics/quantile.js';
import { MINIMA, PAYER_MINIMA } from '../../../server/statistics/show-rules.js';
import { FORBIDDEN } from './forbidden-words.js';

const filesOf = (directory: string): string[] =>
  readdirSync(new URL(`../../../schema/${directory}`, import.meta.url)).filter((name) =>
    name.endsWith('.json'),
  );

describe('the measures', () => {
  it('are all files of schema/measures, each with an id of its own', () => {
    expect(MEASURES).toHaveLength(filesOf('measures').length);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const measure of MEASURES) expect(measureById(measure.id)).toBe(measure);
    expect(measureById('OPINION.NOTHING')).toBeNull();
  });

  it('cover every issue by the stance that favors the defense, and compare every issue with peers', () => {
    expect(ISSUE_MEASURES.map(({ issue }) => issue)).toEqual(Object.values(Issue));
    for (const measure of ISSUE_MEASURES) {
      expect(measureOfIssue(measure.issue)).toBe(measure);
      expect(measure.id).toBe(`OPINION.${measure.issue}`);
      expect(measure.numerator).toEqual({
        of: 'OPINION',
        issue: measure.issue,
        stances: [Stance.FAVORS_DEFENSE],
      });
      expect(measure.denominator).toEqual({
        of: 'OPINION',
        issue: measure.issue,
        stances: [...CONCLUDING_STANCES],
      });
      expect(measure.comparesWithPeers).toBe(true);
      expect(measure.methods).toContain('peer-comparison');
      expect(measure.caveats).toEqual(expect.arrayContaining(['C-SEL', 'C-MIX']));
    }
  });

  it.each(ISSUE_MEASURES)(
    "state three different findings of $issue, the first as the measure's own",
    (measure) => {
      expect(new Set(Object.values(measure.findings)).size).toBe(3);
      expect(measure.findings.FAVORS_DEFENSE).toBe(measure.finding);
      for (const stance of CONCLUDING_STANCES) {
        expect(measure.findings[stance]).toBe(findingWords(measure.issue, stance));
        expect(`the report states ${measure.findings[stance]}`).not.toMatch(/states (that )?states|\.$/);
      }
    },
  );

  it.each(MEASURES)('say of $id only in neutral words what it is and why it matters', (measure) => {
    const { whyItMatters, numerator, denominator } = measure;
    const texts = [
      measure.title,
      measure.about,
      measure.finding,
      whyItMatters.defense,
      whyItMatters.plaintiff,
    ];
    for (const text of [...texts, selectionWords(numerator), selectionWords(denominator)]) {
      expect(text).not.toMatch(FORBIDDEN);
    }
    expect(measure.reviewed.next > measure.reviewed.on).toBe(true);
  });

  it.each(MEASURES)(
    'name for $id the methods that exist, and the minima by which the product goes',
    (measure) => {
      for (const id of measure.methods) expect(methodById(id)).not.toBeNull();
      const { kind, minimumN } = measure;
      const flag = measure.comparesWithPeers ? { flag: MIN_OWN_FOR_FLAG } : {};
      if (kind === 'PROPORTION' && measure.numerator.of !== 'TREATER_PAIR') {
        expect(minimumN).toEqual({ interval: MINIMA.interval, percent: MINIMA.share, ...flag });
      }
      if (kind === 'CONCENTRATION') {
        const { interval, share: percent } = PAYER_MINIMA;
        expect(minimumN).toEqual({ interval, percent, concentration: MIN_FOR_INTERVAL });
      }
      for (const [n, q] of [
        [kind === 'DURATION' || kind === 'DAYS' ? minimumN.interval : undefined, 0.5],
        [minimumN.quartiles, 0.25],
        [minimumN.deciles, 0.1],
      ] as const) {
        if (n !== undefined)
          expect([hasClosedInterval(n - 1, q), hasClosedInterval(n, q)]).toEqual([false, true]);
      }
    },
  );

  it("compare no minutes whose source is the firm's own log", () => {
    expect(measureById('MINUTES.FIRM_LOG')?.comparesWithPeers).toBe(false);
    expect(measureById('MINUTES.REPORT')?.comparesWithPeers).toBe(true);
  });

  it('are refused with a word outside the vocabulary, with a record review, or with anything more', () => {
    const [good] = MEASURES;
    expect(() => parseMeasure({ ...good, kind: 'SCORE' })).toThrow();
    expect(() => parseMeasure({ ...good, examKinds: ['RECORD_REVIEW'] })).toThrow();
    expect(() => parseMeasure({ ...good, weight: 2 })).toThrow();
    expect(() =>
      parseMeasure({ ...good, numerator: { of: 'OPINION', issue: 'MOOD', stances: ['MIXED'] } }),
    ).toThrow();
    expect(parseMeasure({ ...good })).toEqual(good);
  });
});

describe('the methods', () => {
  it('are all files of schema/methods, each with an id of its own', () => {
    expect(METHODS).toHaveLength(filesOf('methods').length);
    expect(new Set(METHODS.map(({ id }) => id)).size).toBe(METHODS.length);
    expect(methodById('astrology')).toBeNull();
  });

  it.each(METHODS)('of $id refer to methods that exist, in sober words', (method) => {
    for (const id of method.related) {
      expect(id).not.toBe(method.id);
      expect(methodById(id)).not.toBeNull();
    }
    const says = method.examples.map((example) => example.says);
    for (const text of [method.title, method.purpose, ...method.assumptions, ...method.refusals, ...says]) {
      expect(text).not.toMatch(FORBIDDEN);
    }
  });
});

describe('the caveats', () => {
  it('have fixed words', () => {
    expect(CAVEATS.map(({ id }) => id)).toEqual(Object.values(CaveatId));
    expect(Object.fromEntries(CAVEATS.map(({ id, text }) => [id, text]))).toEqual({
      'C-SEL':
        'These are the examinations that reached the files described, not all examinations by the doctor.',
      'C-MIX': 'Differences in the kinds of injuries examined were not adjusted for.',
      'C-TIME': 'The mix of cases received may have changed over time.',
      'C-DISP':
        'Such examinations are usually requested when a claim is disputed, so disagreement is expected in some cases.',
      'C-POOL':
        'Pooled figures are rounded to protect contributing firms; figures derived from them are computed from the rounded values.',
      'C-COD': 'Reports were coded by {reviewers}; double-coding found {e} differences in {s} reports.',
      'C-AUTO':
        '{k} of the {n} {things} counted here were read by a machine and accepted by a rule of the firm, not by a person.',
    });
  });

  it.each([
    [3, 120, 'Reports were coded by two readers; double-coding found 3 differences in 120 reports.'],
    [1, 1, 'Reports were coded by two readers; double-coding found 1 difference in 1 report.'],
    [0, 100, 'Reports were coded by two readers; double-coding found 0 differences in 100 reports.'],
  ])('say of %i differences in %i reports who coded them', (differences, reports, text) => {
    expect(codingCaveat({ reviewers: 'two readers', differences, reports })).toEqual({ id: 'C-COD', text });
  });
});
