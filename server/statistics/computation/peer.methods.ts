import { z } from 'zod';
import { funnelLimits } from '../funnel.js';
import { benjaminiHochberg } from '../multiplicity.js';
import { compareToPeers, peerDistribution } from '../peer-comparison.js';
import { DEFAULT_GRID_SIZE, DEFAULT_Z0, fitAround, fitPeers, type ExaminerCount } from '../peer-model.js';
import { method, step } from './method.js';

const count = z.int().nonnegative();
/** Sums over a grid of the posterior, whose limits are found by root finding. */
const GRID_TOLERANCE = 1e-6;

const group = z.object({
  /** Examinations with the finding, and those that could show it, of each peer; the examiner left out. */
  peerX: z.array(count),
  peerN: z.array(count),
  z0: z.number().positive().default(DEFAULT_Z0),
  size: z.int().default(DEFAULT_GRID_SIZE),
});

type Group = z.output<typeof group>;

function peersOf({ peerX, peerN }: Group): ExaminerCount[] {
  if (peerX.length !== peerN.length) throw new RangeError('peerX and peerN must be of one length.');
  return peerN.map((n, index) => ({ x: peerX[index] ?? NaN, n }));
}

function pooledRate(peers: readonly ExaminerCount[]): number | null {
  const n = peers.reduce((sum, peer) => sum + peer.n, 0);
  return n === 0 ? null : peers.reduce((sum, peer) => sum + peer.x, 0) / n;
}

const comparison = method(
  group.extend({ x: count, n: count }),
  '1',
  ({ x, n, ...given }) => {
    const peers = peersOf(given);
    // As the product does it, to the last digit: one fit to the whole group, the examiner then taken out of it.
    const grid = fitAround({ x, n }, peers, { z0: given.z0, size: given.size });
    const own = compareToPeers(grid, { x, n });
    const spread = peerDistribution(grid);
    return {
      outputs: { ...own, peers: spread },
      steps: [
        step('peers', 'J: examiners with n > 0', peers.filter((peer) => peer.n > 0).length),
        step('peer rate by examinations', 'sum x_j / sum n_j', pooledRate(peers)),
        step('grid', 'midpoints of logit(mu) and ln(M)', { ...grid.box }),
        step('peer mean', 'sum w mu', spread.mean),
        step('upper tail', 'sum w P(BetaBinomial(n, mu M, (1 - mu) M) >= x)', own.tailUpper),
        step('lower tail', 'sum w P(BetaBinomial(n, mu M, (1 - mu) M) <= x)', own.tailLower),
        step('weight on the own rate', 'mean of n / (n + M), given x of n', own.weightOnOwn),
        step('estimate', 'mean of (mu M + x) / (M + n), given x of n', own.shrunkenMean),
      ],
    };
  },
  GRID_TOLERANCE,
);

const funnel = method(
  group.extend({ n: z.array(count) }),
  '1',
  ({ n, ...given }) => {
    const peers = peersOf(given);
    const centre = pooledRate(peers);
    const grid = fitPeers(peers, { z0: given.z0, size: given.size });
    const limits = centre === null ? null : funnelLimits(grid, centre, n);
    return {
      outputs: { centre, limits },
      steps: [
        step('centre', 'sum x_j / sum n_j', centre),
        step('grid', 'midpoints of logit(mu) and ln(M)', { ...grid.box }),
      ],
    };
  },
  GRID_TOLERANCE,
);

const multiplicity = method(z.object({ p: z.array(z.number().min(0).max(1).nullable()) }), '1', ({ p }) => {
  const ordered = p.filter((one) => one !== null).sort((one, other) => one - other);
  return {
    outputs: { adjusted: benjaminiHochberg(p) },
    steps: [
      step('family', 'm: p-values that are not null', ordered.length),
      step('in order', 'p_(1) <= ... <= p_(m)', ordered),
      step(
        'before the running minimum',
        'm p_(k) / k',
        ordered.map((one, index) => (ordered.length * one) / (index + 1)),
      ),
    ],
  };
});

export const peerMethods = {
  'peer-comparison': comparison,
  funnel,
  'benjamini-hochberg': multiplicity,
};
