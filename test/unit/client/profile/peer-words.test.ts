import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ribbonYears } from '../../../../client/features/examiners/profile/peers/ribbon-years.js';
import {
  byGroup,
  comparisonKey,
  comparisonTitle,
  modelFlagWords,
  ownFigure,
  peerReading,
  probabilityWords,
  refusalWords,
  sentenceRuns,
  standingOf,
} from '../../../../client/features/examiners/profile/peers/peer-words.js';
import { retryDelay } from '../../../../client/features/examiners/profile/peers/use-quiet-retry.js';
import { figureOf } from './figures.js';

const descriptive = (text: string) => ({ id: 'S-D1', kind: 'DESCRIPTIVE' as const, text });
const inferential = (id: string, text: string) => ({ id, kind: 'INFERENTIAL' as const, text });

describe('the words for where an examiner stands', () => {
  it('never claim more than the figure does', () => {
    for (const words of Object.values(modelFlagWords)) {
      expect(words).not.toMatch(/bias|outlier|proves|significan|normal|fair/i);
    }
  });
});

describe('refusalWords', () => {
  it.each(['CUSTOM_SELECTION', 'PEER_GROUP_UNKNOWN'] as const)(
    'say of %s that nothing is compared',
    (reason) => {
      expect(refusalWords(reason)).toMatch(/^Not compared: /);
    },
  );

  it('say that the wait is short while peers are recomputed', () => {
    expect(refusalWords('BEING_COMPUTED')).toMatch(/a few seconds/);
  });

  it('leave the reasons of single comparisons to their sentences', () => {
    expect(refusalWords('TOO_FEW_PEERS')).toBe('Not compared.');
  });
});

describe('probabilityWords', () => {
  it.each([
    [0.0342, '0.034'],
    [0.001, '0.001'],
    [0.00099, '<0.001'],
    [0, '<0.001'],
    [1, '1.000'],
  ])('%s reads %s', (probability, words) => {
    expect(probabilityWords(probability)).toBe(words);
  });
});

describe('sentenceRuns', () => {
  it('keeps the order of the server and never mixes the two kinds', () => {
    const sentence = fc.record({
      id: fc.string(),
      kind: fc.constantFrom('DESCRIPTIVE' as const, 'INFERENTIAL' as const),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        const runs = sentenceRuns(sentences);
        expect(runs.flatMap((run) => run.sentences)).toEqual(sentences);
        for (const run of runs) expect(run.sentences.every(({ kind }) => kind === run.kind)).toBe(true);
        runs.slice(1).forEach((run, index) => expect(run.kind).not.toBe(runs[index]?.kind));
      }),
    );
  });
});

describe('standingOf', () => {
  it('is the server’s sentence, a standing or a refusal, and nothing where there is none', () => {
    const within = inferential('S-W1', 'Within the range expected among comparable examiners.');
    const refusal = descriptive('Not compared: there are 4 comparable examiners.');
    expect(standingOf({ sentences: [descriptive('Counted.'), within] })).toBe(within.text);
    expect(standingOf({ sentences: [{ ...refusal, id: 'S-X-TOO_FEW_PEERS' }] })).toBe(refusal.text);
    expect(standingOf({ sentences: [descriptive('Counted.')] })).toBe('');
  });
});

describe('peerReading', () => {
  const peers = {
    examiners: 35,
    numerator: 492,
    denominator: 797,
    rate: 492 / 797,
    distribution: { p10: 0.442, p90: 0.787 },
  };

  it('puts the count before the percentage, and the range after both', () => {
    expect(peerReading(peers)).toBe(
      'Comparable examiners (35): 492 of 797 (62%); about 8 in 10 between 44% and 79%.',
    );
  });

  it('leaves the range out where no model was fitted, and the percentage below ten', () => {
    expect(peerReading({ ...peers, distribution: null })).toBe(
      'Comparable examiners (35): 492 of 797 (62%).',
    );
    expect(peerReading({ ...peers, examiners: 2, numerator: 3, denominator: 9, distribution: null })).toBe(
      'Comparable examiners (2): 3 of 9.',
    );
  });

  it('is empty without peers, and for what is no share', () => {
    expect(peerReading({ ...peers, rate: null })).toBe('');
    expect(peerReading({ ...peers, numerator: null, rate: null })).toBe('');
    expect(peerReading({ ...peers, numerator: 0, denominator: 0, rate: null })).toBe('');
  });
});

describe('byGroup', () => {
  it('keeps groups and their comparisons in the order given', () => {
    const compared = (measure: string, words: string) => ({ measure, group: { words, kind: words } });
    const groups = byGroup([compared('A', 'QME'), compared('B', 'IME'), compared('C', 'QME')]);
    expect(
      groups.map(({ words, comparisons }) => [words, comparisons.map(({ measure }) => measure)]),
    ).toEqual([
      ['QME', ['A', 'C']],
      ['IME', ['B']],
    ]);
  });

  it('tells one measure compared with two kinds apart', () => {
    expect(comparisonKey({ measure: 'A', kind: 'QME' })).not.toBe(
      comparisonKey({ measure: 'A', kind: 'IME' }),
    );
  });
});

describe('comparisonTitle', () => {
  it('names the finding where there is one', () => {
    expect(comparisonTitle({ label: 'Causation', finding: 'no causal relationship' })).toBe(
      'Causation: no causal relationship',
    );
    expect(comparisonTitle({ label: 'Minutes stated in the report', finding: '' })).toBe(
      'Minutes stated in the report',
    );
  });
});

describe('ownFigure', () => {
  const estimate = { ...figureOf(46, 48, { key: 'OPINION.CAUSATION.FAVORS_DEFENSE' }), sentences: [] };
  const tendency = {
    issue: 'CAUSATION' as const,
    label: 'Causation',
    coverage: estimate.unknowns,
    stances: [{ stance: 'FAVORS_DEFENSE' as const, finding: 'no causal relationship', estimate }],
    treaterPairs: null,
  };
  const own = (numerator: number, denominator: number) => ({
    own: {
      ...{ key: estimate.key, numerator, denominator, value: null, limits: null, bounds: null },
      ...{ whyNoValue: null, unknown: 0, undetermined: 0, notAddressed: 0, blank: 0 },
    },
  });

  it('is the profile’s figure only where it counts the same examinations', () => {
    expect(ownFigure(own(46, 48), [tendency])).toBe(estimate);
    // One kind of several: fewer examinations than the profile counts.
    expect(ownFigure(own(40, 42), [tendency])).toBeNull();
    expect(ownFigure(own(46, 48), [])).toBeNull();
  });
});

describe('ribbonYears', () => {
  const year = (of: number, numerator: number, denominator: number) => ({
    year: of,
    numerator,
    denominator,
    peerDeciles: null,
  });

  it('keeps the place of a year without an opinion', () => {
    expect(
      ribbonYears([year(2019, 3, 4), year(2021, 9, 12)]).map(({ year: of, count, denominator }) => [
        of,
        count,
        denominator,
      ]),
    ).toEqual([
      [2019, 3, 4],
      [2020, 0, 0],
      [2021, 9, 12],
    ]);
  });

  it.each([
    // n, percentage
    [9, ''],
    [10, '50%'],
  ])('of %i examinations states %j', (n, percent) => {
    expect(ribbonYears([year(2020, Math.floor(n / 2), n)])[0]?.percent).toBe(percent);
  });

  it('has no years for none', () => {
    expect(ribbonYears([])).toEqual([]);
  });
});

describe('retryDelay', () => {
  it('grows, and ends', () => {
    const delays = Array.from({ length: 20 }, (_, attempt) => retryDelay(attempt));
    delays.slice(1).forEach((delay, index) => expect(delay).toBeGreaterThanOrEqual(delays[index] ?? 0));
    expect(retryDelay(0)).toBe(2_000);
    expect(retryDelay(20)).toBeNull();
  });
});
