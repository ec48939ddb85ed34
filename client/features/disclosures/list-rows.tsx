import { useQuery } from '@apollo/client/react';
import { DisclosedListRowsDocument, type ListEntryWordsFragment } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import classes from './disclosures.module.css';
import { entryDay, entryWords } from './list-entry-words.js';

const PAGE_SIZE = 25;

const columns: readonly DataColumn<ListEntryWordsFragment>[] = [
  { key: 'number', header: 'Row', isRowHeader: true, cell: ({ number }) => number },
  {
    key: 'cells',
    header: 'As it came',
    cell: ({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' | '),
  },
  {
    key: 'entry',
    header: 'Read as',
    cell: (entry) => (entry.isTaken ? entryWords(entry) : <NotRecorded>Not taken</NotRecorded>),
  },
  {
    key: 'day',
    header: 'Day',
    cell: (entry) => entryDay(entry) ?? <NotRecorded>Not stated</NotRecorded>,
  },
  {
    key: 'problems',
    header: 'What to look at',
    cell: ({ problems }) => (
      <ul className={classes.problems}>
        {problems.map(({ code, message, remedy }) => (
          <li key={code}>
            {message} {remedy}
          </li>
        ))}
      </ul>
    ),
  },
];

/** Every row of a list as it came, with what was read of it. */
export function ListRows({ listId }: { readonly listId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(DisclosedListRowsDocument, {
    variables: { id: listId, first: PAGE_SIZE },
  });
  if (error && !data) return <LoadFailed error={error} what="the rows" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="rows" rows={3} />;
  const entries = data.node && 'entries' in data.node ? data.node.entries : undefined;
  if (entries === undefined) return null;
  return (
    <>
      <DataTable
        caption="Rows of the list"
        columns={columns}
        rows={entries.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={entries.edges.length}
        total={entries.totalCount}
        hasNextPage={entries.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: entries.pageInfo.endCursor } })}
        noun="rows"
      />
    </>
  );
}
