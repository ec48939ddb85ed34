import { comparisonRules, twoLargestShare, type ComparisonRules } from '../../statistics/comparison-rules.js';
import { Distribution } from '../../statistics/distribution.js';
import { smallestFlaggableN } from '../../statistics/flag.js';
import { compareToPeers, peerDistribution, tailsAmongPeers } from '../../statistics/peer-comparison.js';
import {
  fitPeers,
  MAX_EXAMINATIONS,
  peersOf,
  type ExaminerCount,
  type PeerGrid,
} from '../../statistics/peer-model.js';
import { clopperPearson, shareOf } from '../../statistics/proportion.js';
import { quantile } from '../../statistics/quantile.js';
import { tippingRatio } from '../../statistics/selection.js';
import { MINIMA } from '../../statistics/show-rules.js';
import {
  countOf,
  Z0,
  type CellMember,
  type ComparedMember,
  type MiddleHalf,
  type SelectionRatio,
  type SharePosterior,
  type StoredRefusal,
} from './peer-figures.js';
import { peerYears } from './peer-years.js';

/** Fewer raw rates than this have no middle half. */
const MIN_FOR_MIDDLE_HALF = 4;

/** A comparison of shares, and the peers' posterior where it is not the cell's less the examiner. */
export type ComparedShare = ComparedMember & { readonly ownGrid: PeerGrid | null };

/** The model of one cell at the three priors, fitted once for all of its examiners. */
export class FittedCell {
  private constructor(
    private readonly members: readonly CellMember[],
    /** Null when no examiner of the cell can be compared: then nothing is fitted. */
    readonly grid: PeerGrid | null,
    private readonly others: readonly PeerGrid[],
  ) {}

  /** @param members all examiners of the cell with n > 0; the order changes nothing but the last digits. */
  static of(members: readonly CellMember[]): FittedCell {
    const counts = members.map(countOf);
    const isFitted = members.some((member) => rulesOf(member, members).compare) && isWithinModel(members);
    if (!isFitted) return new FittedCell(members, null, []);
    const [grid, ...others] = [Z0.stated, Z0.low, Z0.high].map((z0) => fitPeers(counts, { z0 }));
    return new FittedCell(members, grid ?? null, others);
  }

  /** One examiner beside all others of the cell; with n = 0 not necessarily among those that were fitted. */
  compare(member: CellMember): ComparedShare {
    const peers = this.members.filter(({ subjectId }) => subjectId !== member.subjectId);
    const rules = rulesOf(member, this.members);
    const because = refusalOf(member, this.members, rules);
    const figures = {
      examiners: peers.length,
      peersX: peers.reduce((sum, { x }) => sum + (x ?? 0), 0),
      peersN: peers.reduce((sum, { n }) => sum + n, 0),
      twoLargestShare: twoLargestShare(peers.map(({ n }) => n)),
      middleHalf: middleHalfOf(peers),
      rank: null,
      years: peerYears(member, peers),
    };
    const identity = { subjectId: member.subjectId, because };
    if (this.grid === null || !rules.compare) {
      const none = { pTwoSided: null, pAtLowZ0: null, pAtHighZ0: null, isInFamily: false, ownGrid: null };
      return { ...identity, ...none, figures: { ...figures, posterior: null, selection: null } };
    }
    const own = countOf(member);
    const others = peers.map(countOf);
    const grid = peersOf(own, others, this.grid);
    const peerRate = figures.peersX / figures.peersN;
    const posterior = posteriorOf(grid, member, peerRate);
    const [atLow, atHigh] = this.others.map(
      (fit) => tailsAmongPeers(peersOf(own, others, fit), own).pTwoSided,
    );
    return {
      ...identity,
      isInFamily: rules.flag || rules.because === 'TOO_MUCH_UNKNOWN',
      pTwoSided: posterior.pTwoSided,
      pAtLowZ0: atLow ?? null,
      pAtHighZ0: atHigh ?? null,
      ownGrid: grid.box === this.grid.box ? null : grid,
      figures: { ...figures, posterior, selection: selectionOf(own, peerRate) },
    };
  }
}

function rulesOf(member: CellMember, members: readonly CellMember[]): ComparisonRules {
  const peers = members.filter(({ subjectId }) => subjectId !== member.subjectId);
  return comparisonRules({
    examiners: peers.length,
    n: member.n,
    m: member.unknown,
    twoLargestShare: twoLargestShare(peers.map(({ n }) => n)),
  });
}

function refusalOf(
  member: CellMember,
  members: readonly CellMember[],
  rules: ComparisonRules,
): StoredRefusal | null {
  if (member.n === 0) return 'NO_OPINION';
  return rules.compare && !isWithinModel(members) ? 'TOO_MANY_EXAMINATIONS' : rules.because;
}

/** The model was not checked beyond, and its cost grows with the largest examiner. */
function isWithinModel(members: readonly CellMember[]): boolean {
  return members.every(({ n }) => n <= MAX_EXAMINATIONS);
}

function posteriorOf(grid: PeerGrid, member: CellMember, peerRate: number): SharePosterior {
  return {
    ...compareToPeers(grid, countOf(member)),
    distribution: peerDistribution(grid),
    smallestFlaggableN: smallestFlaggableN(grid, peerRate),
  };
}

function selectionOf({ x, n }: ExaminerCount, peerRate: number): SelectionRatio {
  const limits = clopperPearson(x, n);
  return {
    tipping: tippingRatio(shareOf(x, n), peerRate),
    tippingLower: tippingRatio(limits?.lower ?? null, peerRate),
    tippingUpper: tippingRatio(limits?.upper ?? null, peerRate),
  };
}

function middleHalfOf(peers: readonly CellMember[]): MiddleHalf | null {
  const rates = peers.filter(({ n }) => n >= MINIMA.share).map(({ x, n }) => (x ?? 0) / n);
  if (rates.length < MIN_FOR_MIDDLE_HALF) return null;
  const distribution = Distribution.ofValues(rates);
  const [lower, upper] = [quantile(distribution, 0.25), quantile(distribution, 0.75)];
  return lower === null || upper === null ? null : { lower, upper };
}
