import { comparisonRules } from '../../statistics/comparison-rules.js';
import { durationPeerRank } from '../../statistics/duration-peer-rank.js';
import { MINIMA } from '../../statistics/show-rules.js';
import type { CellMember, ComparedMember, MinutesRank } from './peer-figures.js';

/**
 * An examiner's median time beside those of the peers who have five times or more. Medians count alike however many
 * examinations they rest on, so two large peers do not matter here as they do for shares.
 */
export function compareMinutes(member: CellMember, members: readonly CellMember[]): ComparedMember {
  const peers = members.filter(
    ({ subjectId, n, median }) => subjectId !== member.subjectId && n >= MINIMA.interval && median !== null,
  );
  const rules = comparisonRules({
    examiners: peers.length,
    n: member.n,
    m: member.unknown,
    twoLargestShare: 0,
  });
  const rank = rules.compare ? rankOf(member, peers) : null;
  const pTwoSided = rank?.pTwoSided ?? null;
  return {
    subjectId: member.subjectId,
    because: member.n === 0 ? 'NO_OPINION' : rules.because,
    isInFamily: rank !== null && (rules.flag || rules.because === 'TOO_MUCH_UNKNOWN'),
    pTwoSided,
    pAtLowZ0: pTwoSided,
    pAtHighZ0: pTwoSided,
    figures: {
      examiners: peers.length,
      peersX: null,
      peersN: peers.reduce((sum, { n }) => sum + n, 0),
      twoLargestShare: null,
      middleHalf: null,
      posterior: null,
      selection: null,
      rank,
      years: [],
    },
  };
}

function rankOf({ median }: CellMember, peers: readonly CellMember[]): MinutesRank | null {
  if (median === null) return null;
  const { lower, equal, higher, pLower, pUpper, pTwoSided, quartiles } = durationPeerRank(
    median,
    peers.flatMap((peer) => (peer.median === null ? [] : [peer.median])),
  );
  return {
    pLower,
    pUpper,
    pTwoSided,
    peersBelow: lower,
    peersEqual: equal,
    peersAbove: higher,
    quartiles,
  };
}
