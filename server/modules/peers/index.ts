import { UnusualFindingsResolver } from './unusual-findings.resolver.js';
import { PeerComparisonResolver, ProfileComparisonsResolver } from './peer-comparison.resolver.js';

export { peerAnswer, peerStatement, type PeerAnswer, type PeerQuestion } from './peer-answer.queries.js';
export { peerModelLoader, type FittedModel } from './peer-cell.loader.js';
export { comparisonsIn, type ProfileComparisons } from './profile-comparisons.js';
export { PeerFlag, type ShownComparison } from './peer-comparison.js';
export { viewOf, type PeerComparisonView } from './peer-comparison.view.js';
export { PeerRefresher } from './peer-refresher.js';
export { peerDifferences, type PeerDifference } from './verify-peers.js';
export { refreshPeers, type RefreshReport } from './refresh-peers.js';

/** Resolvers of this module, for the schema. */
export const peersResolvers = [
  ProfileComparisonsResolver,
  PeerComparisonResolver,
  UnusualFindingsResolver,
] as const;
