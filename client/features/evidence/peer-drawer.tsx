import { useQuery } from '@apollo/client/react';
import { PeerComputationDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import type { ComparisonInPlace } from './computation-button.js';
import { ComputationContents } from './computation-contents.js';
import { ComputationDrawer } from './computation-drawer.js';
import { figureOfComparison } from './computation-words.js';
import { NoLongerOnFile } from './no-longer-on-file.js';

type PeerDrawerProps = ComparisonInPlace & { readonly onClose: () => void };

/** The computation of a comparison with other examiners. */
export function PeerDrawer({ onClose, ...place }: PeerDrawerProps) {
  return (
    <ComputationDrawer onClose={onClose}>
      <PeerComputation {...place} />
    </ComputationDrawer>
  );
}

function PeerComputation({ examinerId, filter, comparison }: ComparisonInPlace) {
  const { data, error, refetch } = useQuery(PeerComputationDocument, {
    variables: { id: examinerId, filter },
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} what="the computation" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the computation" rows={8} height={30} />;
  const computed = data.examiner?.profile?.comparisons.find(
    ({ measure, kind }) => measure === comparison.measure && kind === comparison.kind,
  );
  return computed === undefined || computed.computation === null ? (
    <NoLongerOnFile />
  ) : (
    <ComputationContents figure={figureOfComparison(computed)} />
  );
}
