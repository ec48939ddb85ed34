import { randomUUID } from 'node:crypto';
import { dayOf, type Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { appearAs } from '../examiners/index.js';
import { exhibitKinds, makeExhibits, withExhibits } from './data-exhibits.js';
import { generatedOutline } from './generated-outline.js';
import { OutlineSubjectError } from './outline.errors.js';
import { checkedSubject, modeFor, type OutlineSubject } from './outline-subject.js';
import { outlineByTemplate } from './outline-template.js';
import { requireTemplate, type OutlineTemplateRow } from './outline-template.queries.js';
import type { OutlineMode } from './outline-vocabulary.js';
import { storeOutline } from './stored-outline.js';

/** What is to be written. */
export type OutlineOrder = OutlineSubject & {
  /** Null: by who retained the examiner in the matter. */
  readonly mode: OutlineMode | null;
  readonly templateId: string | null;
};

/**
 * Writes an outline from what is on record now, makes the exhibits that it puts, and brings it into the order of a
 * template. Returns its id.
 *
 * @throws NotFoundError for what is missing or another firm's; OutlineSubjectError for a report of somebody else, and
 *   a template for the other mode.
 */
export async function createOutline(
  unitOfWork: UnitOfWork,
  clock: Clock,
  order: OutlineOrder,
): Promise<string> {
  const { side, ...subject } = await checkedSubject(unitOfWork, order);
  const mode = order.mode ?? modeFor(unitOfWork, side);
  const template = await templateFor(unitOfWork, mode, order.templateId);
  const written = await generatedOutline(unitOfWork, { ...subject, mode, today: dayOf(clock) });
  const kinds = exhibitKinds(written);
  const made = await makeExhibits(unitOfWork, clock, { kinds, subject });
  const complete = withExhibits(written, made);
  const content = template === null ? complete : outlineByTemplate(complete, template, randomUUID);
  const id = await insertOutline(unitOfWork, subject, mode);
  await storeOutline(unitOfWork, { outlineId: id, number: 1, content, steps: { CREATED: 1 } });
  await unitOfWork.audit({
    action: 'OUTLINE_CREATED',
    objectType: 'Outline',
    objectId: id,
    detail: { mode, chapters: content.chapters.length, unsupported: content.unsupported.length },
  });
  await unitOfWork.notify('outline', id);
  if (subject.matterId !== null) await unitOfWork.notify('matter', subject.matterId);
  return id;
}

/** Null for none. */
async function templateFor(
  unitOfWork: UnitOfWork,
  mode: OutlineMode,
  templateId: string | null,
): Promise<OutlineTemplateRow | null> {
  const template = templateId === null ? null : await requireTemplate(unitOfWork, templateId);
  if (template === null || template.mode === mode) return template;
  throw new OutlineSubjectError(
    'templateId',
    template.mode === 'CROSS'
      ? 'This template is for the other side’s witness; choose one for preparation, or none.'
      : 'This template is for preparation; choose one for the other side’s witness, or none.',
  );
}

async function insertOutline(
  unitOfWork: UnitOfWork,
  { examinerId, matterId, examinationId }: OutlineSubject,
  mode: OutlineMode,
): Promise<string> {
  const { appearanceId, subjectId } = await appearAs(unitOfWork, examinerId);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into outline (firm_id, appearance_id, subject_id, matter_id, examination_id, mode, created_by, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`,
    [firmId, appearanceId, subjectId, matterId, examinationId, mode, memberId],
  );
  if (row === undefined) throw new TypeError('A new outline has no row.');
  return row.id;
}
