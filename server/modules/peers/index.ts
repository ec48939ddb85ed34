import { UnusualFindingsResolver } from './unusual-findings.resolver.js';
import { PeerComparisonResolver, ProfileComparisonsResolver } from './peer-comparison.resolver.js';

export { peerStatement, type PeerQuestion } from './peer-answer.queries.js';
export { PeerRefresher } from './peer-refresher.js';
export { peerDifferences, type PeerDifference } from './verify-peers.js';
export { refreshPeers, type RefreshReport } from './refresh-peers.js';

/** Resolvers of this module, for the schema. */
export const peersResolvers = [
  ProfileComparisonsResolver,
  PeerComparisonResolver,
  UnusualFindingsResolver,
] as const;
