import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { OpenTasksDocument, type OpenTasksQuery } from '../../generated/graphql.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { usePermission } from '../identity/session.js';
import { TaskDetails } from '../matters/index.js';

const PAGE_SIZE = 6;

type Task = NonNullable<OpenTasksQuery['openTasks']>['edges'][number]['node'];

const columns: readonly DataColumn<Task>[] = [
  { key: 'title', header: 'Task', isRowHeader: true, cell: ({ title }) => title },
  { key: 'due', header: 'When', cell: (task) => <TaskDetails task={task} /> },
  {
    key: 'matter',
    header: 'Matter',
    cell: ({ matter }) =>
      matter === null ? null : (
        <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}`}>
          {matter.reference}
        </Anchor>
      ),
  },
];

/** Open tasks of the member, and those that nobody has taken, soonest first. Nothing while there are none. */
export function MyTasks() {
  return usePermission('CLAIMANT_READ') ? <OpenTasks /> : null;
}

function OpenTasks() {
  const { data, error, refetch, fetchMore } = useQuery(OpenTasksDocument, {
    variables: { first: PAGE_SIZE },
  });
  const tasks = data?.openTasks;
  if (error && !tasks) return <LoadFailed error={error} what="your tasks" onRetry={() => void refetch()} />;
  if (!tasks || tasks.totalCount === 0) return null;
  return (
    <Panel title="Your tasks" lead="Yours, and those that nobody has taken." flush>
      <DataTable
        caption="Open tasks"
        columns={columns}
        rows={tasks.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={tasks.edges.length}
        total={tasks.totalCount}
        hasNextPage={tasks.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: tasks.pageInfo.endCursor } })}
        noun="tasks"
      />
    </Panel>
  );
}
