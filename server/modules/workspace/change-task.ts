import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { lockAtVersion, requireMatter, writtenText } from '../matters/index.js';

/** A task as typed; ids are row ids. */
export type TaskDetails = {
  readonly title: string;
  readonly dueOn: string | null;
  /** Null: whoever takes it. Absent: as it is; of a new task, nobody. */
  readonly assigneeId?: string | null | undefined;
};

/**
 * Adds a task to a matter and answers its id.
 *
 * @throws NotFoundError for a matter that is not there; or a member who is not there; ValidationError for a blank title,
 *   and for a member who can not sign in any more.
 */
export async function addTask(
  unitOfWork: UnitOfWork,
  { matterId, ...details }: TaskDetails & { readonly matterId: string },
): Promise<string> {
  await requireMatter(unitOfWork, matterId);
  const { title, dueOn, assigneeId } = await checked(unitOfWork, details);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into matter_task (firm_id, matter_id, title, due_on, assignee_id, created_by)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [firmId, matterId, title, dueOn, assigneeId ?? null, memberId],
  );
  if (row === undefined) throw new TypeError('A task has no row.');
  await told(unitOfWork, { action: 'TASK_ADDED', id: row.id, matterId });
  return row.id;
}

/** Changes a task, or says that it is done or open again. @throws NotFoundError, StaleVersionError, ValidationError. */
export async function updateTask(
  unitOfWork: UnitOfWork,
  task: TaskDetails & { readonly id: string; readonly version: number; readonly isDone: boolean },
): Promise<void> {
  await lockAtVersion(unitOfWork, 'matter_task', task.id, task.version);
  const { title, dueOn, assigneeId } = await checked(unitOfWork, task);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ matterId: string }>(
    `update matter_task
        set title = $3, due_on = $4, version = version + 1,
            assignee_id = case when $8 then $5::uuid else assignee_id end,
            done_at = case when $6 then coalesce(done_at, now()) end,
            done_by = case when $6 then coalesce(done_by, $7) end
      where firm_id = $1 and id = $2 returning matter_id as "matterId"`,
    [firmId, task.id, title, dueOn, assigneeId ?? null, task.isDone, memberId, assigneeId !== undefined],
  );
  if (row !== undefined)
    await told(unitOfWork, { action: 'TASK_UPDATED', id: task.id, matterId: row.matterId });
}

/** Removes a task and answers the matter that it was in. @throws NotFoundError, StaleVersionError. */
export async function removeTask(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'matter_task', id, version);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    'delete from matter_task where firm_id = $1 and id = $2 returning matter_id as "matterId"',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new TypeError('A locked task is gone.');
  await told(unitOfWork, { action: 'TASK_REMOVED', id, matterId: row.matterId });
  return row.matterId;
}

async function checked(unitOfWork: UnitOfWork, details: TaskDetails): Promise<TaskDetails> {
  const title = writtenText(details.title, { field: 'title', label: 'The task' });
  if (details.assigneeId != null) {
    const [member] = await unitOfWork.query<{ isDisabled: boolean }>(
      'select disabled_at is not null as "isDisabled" from member where firm_id = $1 and id = $2',
      [unitOfWork.principal.firmId, details.assigneeId],
    );
    if (member === undefined) throw new NotFoundError('Member');
    if (member.isDisabled) {
      throw new ValidationError('Choose a member of the firm who can sign in, or nobody.', {
        path: ['input', 'assigneeId'],
      });
    }
  }
  return { title, dueOn: details.dueOn, assigneeId: details.assigneeId };
}

async function told(
  unitOfWork: UnitOfWork,
  { action, id, matterId }: { action: string; id: string; matterId: string },
): Promise<void> {
  await unitOfWork.audit({ action, objectType: 'Task', objectId: id });
  await unitOfWork.notify('matter', matterId);
}
