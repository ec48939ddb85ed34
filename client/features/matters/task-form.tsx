import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  TaskAddDocument,
  TaskAssigneesDocument,
  TaskUpdateDocument,
  type TaskRowFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { usePermission, useViewer } from '../identity/session.js';
import { textOrNull } from './matter-words.js';
import classes from './matters.module.css';

const FIELDS = ['title', 'dueOn', 'assigneeId'] as const;
/** No member's id. */
const KEPT = 'kept';

type TaskFormProps = {
  readonly matterId: string;
  /** Null for a new one. */
  readonly task: TaskRowFragment | null;
  readonly onClose: () => void;
};

/** What is to be done, by when and by whom. */
export function TaskForm({ matterId, task, onClose }: TaskFormProps) {
  const [title, setTitle] = useState(task?.title ?? '');
  const [dueOn, setDueOn] = useState(task?.dueOn ?? '');
  const [add] = useMutation(TaskAddDocument);
  const [update] = useMutation(TaskUpdateDocument);
  const form = useFormRefusals(FIELDS);
  const assignees = useAssignees();
  // Who can not see members can not see whose a task is: it stays as it is unless they say otherwise.
  const isHidden = !usePermission('MEMBER_READ') && task !== null;
  const [assigneeId, setAssigneeId] = useState(isHidden ? KEPT : (task?.assignee?.id ?? ''));
  const save = async () => {
    if (title.trim() === '') return form.refuse({ title: 'Write what is to be done.' });
    const whose = assigneeId === KEPT ? {} : { assigneeId: textOrNull(assigneeId) };
    const details = { title: title.trim(), dueOn: textOrNull(dueOn), ...whose };
    const isDone = await form.send(async () => {
      if (task === null)
        return (await add({ variables: { input: { matterId, ...details } } })).data?.matterTaskAdd;
      const input = { id: task.id, version: task.version, isDone: task.isDone, ...details };
      return (await update({ variables: { input } })).data?.matterTaskUpdate;
    });
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label={task === null ? 'A new task' : 'A task'}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <TextInput
        label="What is to be done"
        autoComplete="off"
        value={title}
        error={form.faultOf('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label="Due"
          type="date"
          value={dueOn}
          error={form.faultOf('dueOn')}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <NativeSelect
          label="Who does it"
          data={isHidden ? [{ value: KEPT, label: 'As it is' }, ...assignees] : assignees}
          value={assigneeId}
          error={form.faultOf('assigneeId')}
          onChange={(event) => setAssigneeId(event.currentTarget.value)}
        />
      </div>
    </InlineForm>
  );
}

/** Members who may be given a task. Who may not read the firm's members can take one or leave it to anybody. */
function useAssignees(): { value: string; label: string }[] {
  const { member, account } = useViewer();
  const mayReadMembers = usePermission('MEMBER_READ');
  const { data } = useQuery(TaskAssigneesDocument, { skip: !mayReadMembers });
  const others = (data?.members?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id, disabledAt }) => disabledAt === null && id !== member?.id)
    .map(({ id, account: { displayName } }) => ({ value: id, label: displayName }));
  return [
    { value: '', label: 'Whoever takes it' },
    ...(member ? [{ value: member.id, label: `${account.displayName} (you)` }] : []),
    ...others,
  ];
}
