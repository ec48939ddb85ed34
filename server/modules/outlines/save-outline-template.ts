import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { lockAtVersion, writtenText } from '../matters/index.js';
import { presentOutline } from './change-outline.js';
import { TemplateNameTakenError } from './outline.errors.js';
import { outlineById } from './outline.queries.js';
import { templateOf, type TemplateChapter } from './outline-template.js';
import { MOST_TEMPLATES, sealedChapters } from './outline-template.queries.js';
import type { OutlineMode } from './outline-vocabulary.js';
import { writtenTemplate } from './written-template.js';

/** A template as it is to be. */
export type SavedTemplate = {
  /** Null: a new one. */
  readonly id: string | null;
  /** As last read; null for a new one. */
  readonly version: number | null;
  readonly name: string;
  readonly mode: OutlineMode;
  /** One of these two is given. */
  readonly fromOutlineId: string | null;
  readonly chapters: readonly TemplateChapter[] | null;
};

/**
 * Saves a template from an outline's order and persons' own words, or from chapters as given. Returns its id.
 *
 * @throws NotFoundError, StaleVersionError; TemplateNameTakenError; ValidationError for chapters that are none, and
 *   too many templates.
 */
export async function saveOutlineTemplate(unitOfWork: UnitOfWork, template: SavedTemplate): Promise<string> {
  const name = writtenText(template.name, { field: 'name', label: 'The name' });
  const chapters = writtenTemplate(await chaptersOf(unitOfWork, template));
  if (template.id !== null) {
    await lockAtVersion(unitOfWork, 'outline_template', template.id, template.version ?? 0);
  }
  await requireRoom(unitOfWork, { id: template.id, name });
  const id = await storedTemplate(unitOfWork, { id: template.id, mode: template.mode, name, chapters });
  await unitOfWork.audit({
    action: 'OUTLINE_TEMPLATE_SAVED',
    objectType: 'OutlineTemplate',
    objectId: id,
    detail: { mode: template.mode, chapters: chapters.length },
  });
  return id;
}

/** Removes a template; outlines that were begun from it stay as they are. @throws NotFoundError, StaleVersionError. */
export async function deleteOutlineTemplate(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await lockAtVersion(unitOfWork, 'outline_template', id, version);
  await unitOfWork.query('delete from outline_template where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({ action: 'OUTLINE_TEMPLATE_DELETED', objectType: 'OutlineTemplate', objectId: id });
}

async function chaptersOf(
  unitOfWork: UnitOfWork,
  { fromOutlineId, chapters }: SavedTemplate,
): Promise<readonly TemplateChapter[]> {
  if (fromOutlineId !== null && chapters === null) {
    return templateOf(await presentOutline(unitOfWork, await outlineById(unitOfWork, fromOutlineId)));
  }
  if (fromOutlineId === null && chapters !== null) return chapters;
  throw new ValidationError('Give either an outline or chapters.', { path: ['input', 'fromOutlineId'] });
}

/** One at a time: two people must not save two templates of one name. */
async function requireRoom(
  unitOfWork: UnitOfWork,
  { id, name }: { readonly id: string | null; readonly name: string },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query("select pg_advisory_xact_lock(hashtextextended('outline_template:' || $1, 0))", [
    firmId,
  ]);
  const [others] = await unitOfWork.query<{ count: number; isTaken: boolean }>(
    `select count(*)::integer as count, coalesce(bool_or(lower(name) = lower($3)), false) as "isTaken"
       from outline_template where firm_id = $1 and id is distinct from $2`,
    [firmId, id, name],
  );
  if (others?.isTaken === true) throw new TemplateNameTakenError();
  if ((others?.count ?? 0) < MOST_TEMPLATES) return;
  throw new ValidationError(`A firm has at most ${MOST_TEMPLATES} templates; delete one first.`);
}

async function storedTemplate(
  unitOfWork: UnitOfWork,
  template: {
    readonly id: string | null;
    readonly mode: OutlineMode;
    readonly name: string;
    readonly chapters: readonly TemplateChapter[];
  },
): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  const { sealed, dataKeyId } = await sealedChapters(unitOfWork, template.chapters);
  const values = [firmId, template.name, template.mode, sealed, dataKeyId];
  const [row] =
    template.id === null
      ? await unitOfWork.query<{ id: string }>(
          `insert into outline_template (firm_id, name, mode, sealed, data_key_id, created_by)
           values ($1, $2, $3, $4, $5, $6) returning id`,
          [...values, memberId],
        )
      : await unitOfWork.query<{ id: string }>(
          `update outline_template set name = $2, mode = $3, sealed = $4, data_key_id = $5, version = version + 1
            where firm_id = $1 and id = $6 returning id`,
          [...values, template.id],
        );
  if (row === undefined) throw new NotFoundError('OutlineTemplate');
  return row.id;
}
