import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { MatterFillsDocument, type MedicationClass } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { FillTable } from './fill-table.js';

const PAGE_SIZE = 20;

type FillPagesProps = {
  readonly matterId: string;
  /** Key of a medication of the record; null for all. */
  readonly medication: string | null;
  readonly medicationClass: MedicationClass | null;
};

/** A matter's fills, newest first, page by page. */
export function FillPages({ matterId, medication, medicationClass }: FillPagesProps) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(MatterFillsDocument, {
    variables: { matterId, first: PAGE_SIZE, medication, medicationClass },
  });
  const fills = (data ?? previousData)?.matter?.fills;
  if (error) return <LoadFailed error={error} what="the fills" onRetry={() => void refetch()} />;
  if (!fills) return <RowsSkeleton label="fills" rows={4} />;
  if (fills.totalCount === 0) {
    return (
      <Text size="sm" c="dimmed" className="tr-inset">
        {medicationClass === null ? 'No fill is on file.' : 'No fill of this class is on file.'}
      </Text>
    );
  }
  return (
    <>
      <FillTable fills={fills.edges.map(({ node }) => node)} />
      <ConnectionPager
        shown={fills.edges.length}
        total={fills.totalCount}
        hasNextPage={fills.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: fills.pageInfo.endCursor } })}
        noun="fills"
      />
    </>
  );
}
