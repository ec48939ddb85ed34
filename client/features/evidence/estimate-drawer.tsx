import { useQuery } from '@apollo/client/react';
import { EstimateComputationDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import type { EstimateInPlace } from './computation-button.js';
import { ComputationContents } from './computation-contents.js';
import { ComputationDrawer } from './computation-drawer.js';
import { figureOfEstimate } from './computation-words.js';
import { NoLongerOnFile } from './no-longer-on-file.js';

type EstimateDrawerProps = EstimateInPlace & { readonly onClose: () => void };

/** The computation of a figure of the firm's own files. */
export function EstimateDrawer({ onClose, ...place }: EstimateDrawerProps) {
  return (
    <ComputationDrawer onClose={onClose}>
      <EstimateComputation {...place} />
    </ComputationDrawer>
  );
}

function EstimateComputation({ examinerId, filter, estimate }: EstimateInPlace) {
  const { data, error, refetch } = useQuery(EstimateComputationDocument, {
    variables: { id: examinerId, key: estimate.key, filter },
    // The computation must be that of the rows as they are now, not of when it was last opened.
    fetchPolicy: 'network-only',
  });
  if (error) return <LoadFailed error={error} what="the computation" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the computation" rows={8} height={30} />;
  const computed = data.examiner?.profile?.estimate ?? null;
  return computed === null ? <NoLongerOnFile /> : <ComputationContents figure={figureOfEstimate(computed)} />;
}
