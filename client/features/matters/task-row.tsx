import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import { TaskRemoveDocument, TaskUpdateDocument, type TaskRowFragment } from '../../generated/graphql.js';
import { todayOf } from '../../lib/day-number.js';
import { dueWords, isOverdue } from '../../lib/due-words.js';
import { formatInstantDay } from '../../lib/format-date.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { usePermission } from '../identity/session.js';
import classes from './matters.module.css';
import { TaskForm } from './task-form.js';

type TaskRowProps = {
  readonly matterId: string;
  readonly task: TaskRowFragment;
  readonly mayWrite: boolean;
};

/** One task: ticked, changed or removed where it stands. */
export function TaskRow({ matterId, task, mayWrite }: TaskRowProps) {
  const [isEditing, setEditing] = useState(false);
  const boxId = useId();
  const { tick, remove, refusal, isBusy } = useTaskChanges(task);
  if (isEditing) {
    return (
      <li>
        <TaskForm matterId={matterId} task={task} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        {/* The name stands beside the box and not in it: boxes are left out on paper. */}
        <div className={classes.task}>
          <Checkbox
            id={boxId}
            checked={task.isDone}
            disabled={!mayWrite || isBusy}
            onChange={() => void tick()}
          />
          <label htmlFor={boxId} className={task.isDone ? classes.done : undefined}>
            {task.title}
          </label>
        </div>
        <TaskDetails task={task} />
        {refusal === null ? null : (
          <Text size="sm" role="alert" c="var(--tr-refusal-text)">
            {refusal}
          </Text>
        )}
      </div>
      {mayWrite ? (
        <div className={`${classes.rowActions} tr-no-print`}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setEditing(true)}
            aria-label={`Change the task ${task.title}`}
          >
            Change
          </Button>
          <RemoveButton what={`the task ${task.title}`} onRemove={remove} />
        </div>
      ) : null}
    </li>
  );
}

/** When it is due and who does it, in words. */
export function TaskDetails({ task }: { readonly task: TaskRowFragment }) {
  const today = todayOf(new Date());
  const { dueOn, isDone, doneAt, assignee } = task;
  const when = isDone
    ? doneAt === null
      ? 'done'
      : `done ${formatInstantDay(doneAt)}`
    : dueOn === null
      ? 'no date'
      : dueWords(dueOn, today);
  const isLate = !isDone && dueOn !== null && isOverdue(dueOn, today);
  return (
    <Text size="sm" c="dimmed" className={classes.taskDetails}>
      <span data-late={isLate || undefined}>{when}</span>
      {assignee === null ? '' : `, ${assignee.account.displayName}`}
    </Text>
  );
}

function useTaskChanges(task: TaskRowFragment) {
  const mayReadMembers = usePermission('MEMBER_READ');
  const [update] = useMutation(TaskUpdateDocument);
  const [removeTask] = useMutation(TaskRemoveDocument);
  const { refusal, isBusy, run } = useRefusable();
  const { id, version, title, dueOn, isDone, assignee } = task;
  return {
    refusal,
    isBusy,
    tick: () =>
      run(async () => {
        // Who may not read members sees no assignee, and must not take the task from one by ticking it.
        const whose = mayReadMembers ? { assigneeId: assignee?.id ?? null } : {};
        const input = { id, version, title, dueOn, isDone: !isDone, ...whose };
        return (await update({ variables: { input } })).data?.matterTaskUpdate;
      }),
    remove: async () => (await removeTask({ variables: { input: { id, version } } })).data?.matterTaskRemove,
  };
}
