import { compareToPeers, probabilityBelow, tailsAmongPeers } from '../statistics/peer-comparison.js';
import { fitPeers, peersOf, type ExaminerCount } from '../statistics/peer-model.js';
import { clopperPearson } from '../statistics/proportion.js';
import type { SeededRandom } from '../statistics/seeded-random.js';
import { fisherTwoSided } from '../statistics/two-proportions.js';
import { beta, binomial, negativeBinomialOfTwo } from './sampling.js';
import type { Scenario } from './scenarios.js';

/** One examiner of one invented group: the truth, and what the product says. */
export type Unit = ExaminerCount & {
  readonly isUnusual: boolean;
  /** His true long-run rate. */
  readonly theta: number;
  readonly isCovered: boolean;
  /** P(rate <= theta) by the posterior: uniform over groups when the model is calibrated. */
  readonly rank: number;
  readonly shrunken: number;
  readonly pTwoSided: number;
  readonly aboveMean: number;
  /** Fisher's exact test against all others added up: what the product does not do. */
  readonly fisher: number;
};

/** Draws a group and puts every examiner of it beside the others. */
export function simulateGroup(scenario: Scenario, random: SeededRandom, gridSize: number): Unit[] {
  const { examiners, thetas } = drawGroup(scenario, random);
  const fitOfAll = fitPeers(examiners, { size: gridSize });
  const pooled = examiners.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
  return examiners.map((own, at) => {
    const theta = thetas[at] ?? 0;
    const others = examiners.filter((_, other) => other !== at);
    const peers = peersOf(own, others, fitOfAll);
    const compared = compareToPeers(peers, own);
    const interval = clopperPearson(own.x, own.n);
    return {
      ...own,
      theta,
      isUnusual: at < scenario.kb,
      isCovered: interval !== null && interval.lower <= theta && theta <= interval.upper,
      rank: probabilityBelow(peers, own, theta),
      shrunken: compared.shrunkenMean,
      pTwoSided: compared.pTwoSided,
      aboveMean: compared.probAbovePeerMean,
      fisher: fisherTwoSided(own, { x: pooled.x - own.x, n: pooled.n - own.n }),
    };
  });
}

/** The two-sided tail probability of every examiner of a group drawn anew. */
export function simulateTails(scenario: Scenario, random: SeededRandom, gridSize: number): number[] {
  const { examiners } = drawGroup(scenario, random);
  const fitOfAll = fitPeers(examiners, { size: gridSize });
  return examiners.map((own, at) => {
    const others = examiners.filter((_, other) => other !== at);
    return tailsAmongPeers(peersOf(own, others, fitOfAll), own).pTwoSided;
  });
}

function drawGroup(
  scenario: Scenario,
  random: SeededRandom,
): { examiners: ExaminerCount[]; thetas: number[] } {
  const { J, mu, M, n0, nmu, kb, tb, nb, sel } = scenario;
  const thetas = Array.from({ length: J }, (_, at) => {
    if (at < kb) return tb;
    return M === 0 ? mu : beta(random, mu * M, (1 - mu) * M);
  });
  const examiners = thetas.map((theta, at) => {
    const n = at < kb ? nb : n0 + negativeBinomialOfTwo(random, nmu);
    return { x: binomial(random, n, (sel * theta) / (sel * theta + 1 - theta)), n };
  });
  return { examiners, thetas };
}
