import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import {
  PharmacyProblemsDocument,
  type PharmacyImportDetailsFragment,
  type PharmacyProblemWordsFragment,
} from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import classes from './pharmacy.module.css';

const PAGE_SIZE = 50;

type ProblemRowsProps = {
  readonly importId: string;
  readonly group: PharmacyImportDetailsFragment['problemGroups'][number];
};

/** The rows of one cause: the first ones at once, all of them when asked for. */
export function ProblemRows({ importId, group }: ProblemRowsProps) {
  const [areAllShown, setAllShown] = useState(false);
  if (areAllShown) return <AllRows importId={importId} code={group.code} />;
  return (
    <div>
      <RowList problems={group.examples} />
      {group.rows > group.examples.length ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAllShown(true)} className="tr-no-print">
          Show every row
        </Button>
      ) : null}
    </div>
  );
}

function AllRows({ importId, code }: { readonly importId: string; readonly code: string }) {
  const { data, error, refetch, fetchMore } = useQuery(PharmacyProblemsDocument, {
    variables: { id: importId, code, first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the rows" onRetry={() => void refetch()} />;
  const problems = data?.node?.__typename === 'PharmacyImport' ? data.node.problems : undefined;
  if (!problems) return <RowsSkeleton label="rows" rows={3} height={20} />;
  return (
    <>
      <RowList problems={problems.edges.map(({ node }) => node)} />
      <ConnectionPager
        shown={problems.edges.length}
        total={problems.totalCount}
        hasNextPage={problems.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: problems.pageInfo.endCursor } })}
        noun="rows"
      />
    </>
  );
}

function RowList({ problems }: { readonly problems: readonly PharmacyProblemWordsFragment[] }) {
  return (
    <ul className={classes.rows}>
      {problems.map(({ row, field, value }) => (
        <li key={`${row} ${field ?? ''}`}>
          Row {row}:{' '}
          {value === null ? (
            <Text span inherit c="dimmed">
              blank
            </Text>
          ) : (
            <q>{value}</q>
          )}
        </li>
      ))}
    </ul>
  );
}
