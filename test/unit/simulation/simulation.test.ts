import { describe, expect, it } from 'vitest';
import { expectedFigures, keptExpectation } from '../../../server/simulation/expectation.js';
import { figuresOf, shareFigure, type Figure } from '../../../server/simulation/figures.js';
import { perform } from '../../../server/simulation/jobs.js';
import { otherSimulations } from '../../../server/simulation/other-simulations.js';
import { judge, unmatched } from '../../../server/simulation/report.js';
import { SEVERAL_ISSUES, issueScenario, readParameters } from '../../../server/simulation/scenarios.js';
import { SeededRandom } from '../../../server/statistics/seeded-random.js';

const kept = keptExpectation();
const parameters = readParameters(kept.parameters);
const setting = { parameters, gridSize: 21 };
const names = (figures: readonly { scenario: string; name: string }[], of: string): string[] =>
  figures
    .filter(({ scenario }) => scenario === of)
    .map(({ name }) => name)
    .sort();

describe('a simulated scenario', () => {
  const scenario = 'C_fewpeers';
  const answer = perform({ kind: 'group', scenario, seeds: [1, 2, 3] }, setting);
  const figures = figuresOf(scenario, answer.replicates, true);

  it('yields every figure that another program states of it', () => {
    expect(names(figures, scenario)).toEqual(names(kept.figures, scenario));
  });

  it('lies near them even after three repetitions', () => {
    const verdicts = judge(figures, kept.figures, parameters);
    expect(verdicts.filter(({ isOk }) => !isOk)).toEqual([]);
    expect(verdicts.every(({ distance }) => distance !== null)).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(perform({ kind: 'group', scenario, seeds: [1, 2, 3] }, setting)).toEqual(answer);
  });
});

describe('several issues at once', () => {
  it.each(['alike', 'twoUnusual'] as const)('yield every figure of %s', (kind) => {
    const { replicates } = perform({ kind, seeds: [4] }, { ...setting, gridSize: 11 });
    const figures = figuresOf(SEVERAL_ISSUES[kind], replicates, false);
    expect(names(figures, SEVERAL_ISSUES[kind])).toEqual(names(kept.figures, SEVERAL_ISSUES[kind]));
  });

  it('make two examiners unusual on two issues only, where the others are not near the limit already', () => {
    const unusual = parameters.issues.map((_, issue) => issueScenario(parameters, issue, true));
    expect(unusual.map(({ kb }) => kb)).toEqual([2, 2, 0, 0, 0]);
    expect(unusual.every(({ M, J }) => M === 40 && J === 40)).toBe(true);
    expect(parameters.issues.map((_, issue) => issueScenario(parameters, issue, false).kb)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});

describe('the other simulations', () => {
  it('yield every figure that another program states of them', () => {
    const figures = Object.values(otherSimulations).flatMap((run) => run(new SeededRandom(5), 20));
    const stated = kept.figures.filter(({ scenario }) =>
      /^(quantileCI|trend|HHI|duration|selection|sign)/.test(scenario),
    );
    expect(stated.length).toBeGreaterThan(20);
    expect(unmatched(figures, stated)).toEqual([]);
  });
});

describe('judge', () => {
  const figure = (change: Partial<Figure>): Figure => ({
    scenario: 'A_null',
    name: 'falseFlagPredictive05',
    value: 0.035,
    se: 0.002,
    reps: 200,
    ...change,
  });
  const expected = [
    { scenario: 'A_null', name: 'falseFlagPredictive05', value: 0.0354, se: 0.0016, reps: 200 },
  ];

  it.each([
    ['what is expected', {}, true],
    ['what is within four combined errors', { value: 0.0256 }, true],
    ['what is further away', { value: 0.024 }, false],
    ['what has no figure to compare with', { scenario: 'X', value: 0.9 }, true],
    ['what has no number', { value: NaN }, false],
  ])('%s: %j is ok: %s', (_, change, isOk) => {
    expect(judge([figure(change)], expected, parameters).map((verdict) => verdict.isOk)).toEqual([isOk]);
  });

  it.each([
    ['A_null', 'falseFlagPredictive05', 0.0565, 0.002, false],
    ['A_null', 'falseFlagPredictive05', 0.0555, 0.002, true],
    ['B_biased', 'falseFlagPredictive05', 0.0565, 0.002, true],
    ['A_null', 'cpCoverage', 0.943, 0.002, false],
    ['G_selection', 'cpCoverage', 0.76, 0.002, true],
    ['A2_issues_null', 'anyBH05', 0.07, 0.003, false],
    ['quantileCI n=6 q=0.5 continuous', 'coverage', 0.94, 0.003, false],
    ['trend null p=.61 (n=[8, 10, 12, 9, 11])', 'rejectAt05', 0.07, 0.005, false],
    ['trend slope .35->.85 (n=[8, 10, 12, 9, 11])', 'rejectAt05', 0.7, 0.005, true],
  ])('holds %s %s of %d to its limit', (scenario, name, value, se, isOk) => {
    expect(judge([figure({ scenario, name, value, se })], [], parameters).map((one) => one.isOk)).toEqual([
      isOk,
    ]);
  });

  it('does not take a few repetitions that all ended alike for certainty', () => {
    const stated = [{ scenario: 'X', name: 'share', value: 0.97, se: 0.002, reps: 6000 }];
    expect(judge([shareFigure('X', 'share', 30, 30)], stated, parameters)[0]?.isOk).toBe(true);
    expect(judge([shareFigure('X', 'share', 6000, 6000)], stated, parameters)[0]?.isOk).toBe(false);
  });
});

describe('parameter files', () => {
  it('need the size, mean and spread of every scenario, and have defaults for the rest', () => {
    const read = readParameters({ scenarios: { X: { J: 12, mu: 0.4, M: 8 } }, issues: [0.4, 0.6], tb: 0.9 });
    expect(read.scenarios['X']).toEqual({
      J: 12,
      mu: 0.4,
      M: 8,
      n0: 5,
      nmu: 20,
      kb: 0,
      tb: 0.5,
      nb: 0,
      sel: 1,
    });
    expect(() =>
      readParameters({ scenarios: { X: { J: 12, mu: 1.4, M: 8 } }, issues: [0.4, 0.6], tb: 0.9 }),
    ).toThrow();
  });

  it('of expected results are read for what they are', () => {
    expect(
      expectedFigures({ results: { 'sign test null n=23': { rejectAt05: 0.03, must: '<= .05' } } }),
    ).toHaveLength(1);
    expect(expectedFigures({ anything: 1 })).toEqual([]);
  });
});
