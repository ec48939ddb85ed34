import { compareToPeers, peerDistribution } from '../statistics/peer-comparison.js';
import { fitPeers, peersOf, type ExaminerCount } from '../statistics/peer-model.js';
import { clopperPearson } from '../statistics/proportion.js';
import { SeededRandom } from '../statistics/seeded-random.js';
import { fisherTwoSided } from '../statistics/two-proportions.js';
import { median, printTable } from './table.js';

const GROUP_SIZES = [10, 40, 400];
const ROUNDS = 7;
/** The small ones are repeated within a round, so that the clock can see them. */
const SUBJECTS = 10;
const REPEATS_OF_SMALL = 50;

/** The peer model against the two classical computations on the same counts: an exact interval and Fisher's test. */
export function benchPosterior(): void {
  const rows = GROUP_SIZES.map((size) => {
    const group = ordinaryGroup(size);
    const pooled = group.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
    const fitOfAll = fitPeers(group);
    const subjects = group.slice(0, SUBJECTS);
    const each = (work: (own: ExaminerCount) => unknown, repeats: number): number =>
      cpuMs(() => {
        for (let repeat = 0; repeat < repeats; repeat += 1) subjects.forEach(work);
      }) /
      (repeats * SUBJECTS);
    const fit = cpuMs(() => fitPeers(group));
    const compare = each((own) => {
      const others = group.filter((other) => other !== own);
      const peers = peersOf(own, others, fitOfAll);
      return [compareToPeers(peers, own), peerDistribution(peers)];
    }, 1);
    const interval = each(({ x, n }) => clopperPearson(x, n), REPEATS_OF_SMALL);
    const fisher = each(
      (own) => fisherTwoSided(own, { x: pooled.x - own.x, n: pooled.n - own.n }),
      REPEATS_OF_SMALL,
    );
    const ratio = (small: number): string => (compare / small).toFixed(0);
    return [
      `${size} examiners, ${pooled.n} examinations`,
      fit.toFixed(1),
      compare.toFixed(1),
      ratio(interval),
      ratio(fisher),
    ];
  });
  printTable(
    `Peer model (CPU ms, medians of ${ROUNDS} rounds; a comparison takes the subject out and includes the distribution)`,
    ['group', 'fit', 'comparison', '= exact intervals', "= Fisher's tests"],
    rows,
  );
}

/** Five to some dozens of examinations each, rates spread like Beta(7.3, 4.7). */
function ordinaryGroup(size: number): ExaminerCount[] {
  const random = new SeededRandom(size);
  return Array.from({ length: size }, () => {
    const n = 5 + Math.floor(Math.exp(random.logGamma(2)) * 10);
    const theta = 1 / (1 + Math.exp(-random.logitBeta(7.3, 4.7)));
    const x = Array.from({ length: n }, () => random.uniform()).filter((u) => u < theta).length;
    return { x, n };
  });
}

function cpuMs(work: () => unknown): number {
  work();
  return median(
    Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
