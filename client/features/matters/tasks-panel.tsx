import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { MatterTaskListDocument, type TaskRowFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import classes from './matters.module.css';
import { TaskForm } from './task-form.js';
import { TaskRow } from './task-row.js';

/** What is to be done in a matter: added, given to somebody and ticked here. */
export function TasksPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterTaskListDocument, { variables: { id: matterId } });
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const tasks = data?.matter?.tasks ?? null;
  const open = tasks?.filter(({ isDone }) => !isDone).length ?? 0;
  return (
    <Panel
      title="Tasks"
      lead={
        tasks === null ? undefined : open === 0 ? 'Nothing is open.' : `${formatQuantity(open, 'open task')}.`
      }
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add a task
          </Button>
        ) : undefined
      }
    >
      {isAdding ? <TaskForm matterId={matterId} task={null} onClose={() => setAdding(false)} /> : null}
      {error && !data ? (
        <LoadFailed error={error} what="the tasks" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="tasks" rows={3} height={32} />
      ) : (
        <TaskList matterId={matterId} tasks={tasks ?? []} mayWrite={mayWrite} />
      )}
    </Panel>
  );
}

type TaskListProps = {
  readonly matterId: string;
  readonly tasks: readonly TaskRowFragment[];
  readonly mayWrite: boolean;
};

function TaskList({ matterId, tasks, mayWrite }: TaskListProps) {
  const [isDoneShown, setDoneShown] = useState(false);
  const done = tasks.filter(({ isDone }) => isDone);
  const shown = isDoneShown ? tasks : tasks.filter(({ isDone }) => !isDone);
  return (
    <>
      {shown.length === 0 ? null : (
        <ul className={classes.rows}>
          {shown.map((task) => (
            <TaskRow key={task.id} matterId={matterId} task={task} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {done.length === 0 ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          className="tr-no-print"
          aria-expanded={isDoneShown}
          onClick={() => setDoneShown(!isDoneShown)}
        >
          {isDoneShown ? 'Hide what is done' : `Show ${formatQuantity(done.length, 'done task')}`}
        </Button>
      )}
      {tasks.length === 0 && !mayWrite ? (
        <Text size="sm" c="dimmed">
          No task is recorded.
        </Text>
      ) : null}
    </>
  );
}
