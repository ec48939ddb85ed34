import { funnelLimits, type FunnelLimits } from '../../statistics/funnel.js';
import { withoutSubject, type ExaminerCount } from '../../statistics/peer-model.js';
import type { FittedModel } from './peer-cell.loader.js';

/** A dot of the funnel; the others have no names. */
export type FunnelPoint = {
  readonly numerator: number;
  readonly denominator: number;
  readonly isSubject: boolean;
};

/** The funnel around one examiner: the examiner's own limits are the event that the flag goes by. */
export type Funnel = {
  /** Σx / Σn over the peers. */
  readonly centre: number;
  readonly points: readonly FunnelPoint[];
  /** By n, ascending; at every point's n, so that each dot stands between limits of its own. */
  readonly limits: readonly FunnelLimits[];
};

/** More steps than this are not told apart on a page. */
const MOST_STEPS = 250;
/** Beyond this n, limits that no dot stands at are left out: their cost grows with n. */
const DENSE_UP_TO = 150;

/** From the grid that the comparison was made with, so that dot and flag cannot contradict each other. */
export function funnelOf(model: FittedModel, own: ExaminerCount): Funnel {
  const grid = model.ownGrid ?? withoutSubject(model.grid, own);
  const [x, n] = [sum(model.peers.map((peer) => peer.x)), sum(model.peers.map((peer) => peer.n))];
  const centre = x / n;
  return {
    centre,
    points: [
      { numerator: own.x, denominator: own.n, isSubject: true },
      ...model.peers.map((peer) => ({ numerator: peer.x, denominator: peer.n, isSubject: false })),
    ],
    limits: funnelLimits(
      grid,
      centre,
      steps(
        own.n,
        model.peers.map((peer) => peer.n),
      ),
    ),
  };
}

function steps(own: number, ofPeers: readonly number[]): number[] {
  const largest = Math.max(own, ...ofPeers);
  const dense = Array.from({ length: Math.min(largest + 2, DENSE_UP_TO) }, (_, index) => index + 1);
  const atDots = [...new Set([own, ...ofPeers])].filter((n) => n > DENSE_UP_TO).sort((a, b) => a - b);
  const room = MOST_STEPS - dense.length;
  const shownDots =
    atDots.length <= room
      ? atDots
      : atDots.filter((n, index) => n === own || index % Math.ceil(atDots.length / room) === 0);
  return [...new Set([...dense, ...shownDots, own])].sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
