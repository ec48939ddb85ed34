import type { UnitOfWork } from '../../platform/database/index.js';

/** A task of a matter. Due on no day in particular when `dueOn` is null; for whoever takes it when nobody is assigned. */
export type TaskRow = {
  readonly id: string;
  readonly matterId: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly assigneeId: string | null;
  readonly doneAt: Date | null;
  readonly version: number;
};

const COLUMNS = `
id, matter_id as "matterId", title, due_on::text as "dueOn", assignee_id as "assigneeId", done_at as "doneAt", version`;

/** What is open first, by the day on which it is due; then what is done, the latest first. */
export function tasksOfMatters(unitOfWork: UnitOfWork, matterIds: readonly string[]): Promise<TaskRow[]> {
  return unitOfWork.query(
    `select ${COLUMNS} from matter_task where firm_id = $1 and matter_id = any ($2::uuid[])
      order by done_at is not null, done_at desc, due_on nulls last, id`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** Null when missing or another firm's. */
export async function taskById(unitOfWork: UnitOfWork, id: string): Promise<TaskRow | null> {
  const [task] = await unitOfWork.query<TaskRow>(
    `select ${COLUMNS} from matter_task where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  return task ?? null;
}

/** Sorts what is due on no day behind what is. */
const NEVER = '9999-12-31';

/** Open tasks of open matters that are the member's or nobody's, the soonest first. */
export async function openTasks(
  unitOfWork: UnitOfWork,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<{ rows: TaskRow[]; totalCount: number }> {
  const { firmId, memberId } = unitOfWork.principal;
  const open = `from matter_task t join matter m on m.firm_id = t.firm_id and m.id = t.matter_id and m.status = 'OPEN'
     where t.firm_id = $1 and t.done_at is null and (t.assignee_id is null or t.assignee_id = $2)`;
  const rows = await unitOfWork.query<TaskRow>(
    `select t.id, t.matter_id as "matterId", t.title, t.due_on::text as "dueOn", t.assignee_id as "assigneeId",
            t.done_at as "doneAt", t.version ${open}
        and ($3::date is null or (coalesce(t.due_on, '${NEVER}'), t.id) > ($3, $4::uuid))
      order by coalesce(t.due_on, '${NEVER}'), t.id limit $5`,
    [firmId, memberId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(`select count(*)::integer as count ${open}`, [
    firmId,
    memberId,
  ]);
  return { rows, totalCount: total?.count ?? 0 };
}

/** The place of a task in `openTasks`. */
export function taskPlace({ dueOn, id }: TaskRow): readonly string[] {
  return [dueOn ?? NEVER, id];
}
