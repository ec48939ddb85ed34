import type { PeerComparisonNumbersFragment } from '../../../../generated/graphql.js';
import type { ProfileScope } from '../profile-scope.js';

/** The profile's scope narrowed to the one kind of examination that a comparison is of: what its rows open into. */
export function scopeOfKind(
  scope: ProfileScope,
  { kind }: Pick<PeerComparisonNumbersFragment, 'kind'>,
): ProfileScope {
  return { ...scope, filter: { ...scope.filter, kinds: [kind] } };
}
