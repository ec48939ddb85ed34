import { canonicalJson } from '../../kernel/canonical-json.js';
import { dayOf, type Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import {
  outlineForChange,
  presentOutline,
  saveNextOutline,
  type OutlineAtVersion,
} from './change-outline.js';
import {
  exhibitKinds,
  madeExhibits,
  makeExhibits,
  withExhibits,
  type MadeExhibits,
} from './data-exhibits.js';
import { generatedOutline } from './generated-outline.js';
import { questionsOf, type OutlineContent } from './outline-content.js';
import type { OutlineRow } from './outline.queries.js';
import { rewrittenOutline, type OutlineChange } from './rewritten-outline.js';

/**
 * Writes an outline again from what is on record now, as the next version; persons' words, order and choices stay.
 * Exhibits are made anew when a figure changed, so that they state what the questions put. Returns what changed of
 * the record's questions; when nothing did, no version is saved.
 *
 * @throws NotFoundError, StaleVersionError.
 */
export async function writeOutlineAgain(
  unitOfWork: UnitOfWork,
  clock: Clock,
  outlineAt: OutlineAtVersion,
): Promise<readonly OutlineChange[]> {
  const outline = await outlineForChange(unitOfWork, outlineAt);
  const before = await presentOutline(unitOfWork, outline);
  const { examinerId, matterId, examinationId, mode } = outline;
  const about = { examinerId, matterId, examinationId, mode, today: dayOf(clock) };
  const fresh = await generatedOutline(unitOfWork, about);
  const exhibits = await exhibitsFor(unitOfWork, clock, { outline, before, fresh });
  const { content, changes } = rewrittenOutline(before, withExhibits(fresh, exhibits));
  if (canonicalJson(content) === canonicalJson(before)) return [];
  await saveNextOutline(unitOfWork, outline, { content, steps: { WRITTEN_AGAIN: changes.length } });
  await unitOfWork.audit({
    action: 'OUTLINE_WRITTEN_AGAIN',
    objectType: 'Outline',
    objectId: outline.id,
    detail: { changes: changes.length },
  });
  return changes;
}

/** Those there are, and new ones of the kinds that are missing; all anew when any figure is another now. */
async function exhibitsFor(
  unitOfWork: UnitOfWork,
  clock: Clock,
  {
    outline,
    before,
    fresh,
  }: { readonly outline: OutlineRow; readonly before: OutlineContent; readonly fresh: OutlineContent },
): Promise<MadeExhibits> {
  const kept: MadeExhibits = haveSameFigures(before, fresh) ? madeExhibits(before) : new Map();
  const kinds = exhibitKinds(fresh).filter((kind) => !kept.has(kind));
  return new Map([...kept, ...(await makeExhibits(unitOfWork, clock, { kinds, subject: outline }))]);
}

function haveSameFigures(before: OutlineContent, fresh: OutlineContent): boolean {
  return canonicalJson(figuresIn(before)) === canonicalJson(figuresIn(fresh));
}

function figuresIn(content: OutlineContent): readonly string[] {
  const figures = questionsOf(content).flatMap((question) => question.figures);
  return [...new Set(figures.map((figure) => canonicalJson(figure)))].toSorted();
}
